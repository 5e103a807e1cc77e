"""How many hours the open business at an account asks of each role in this round."""

from sandbox.bots.outlook import Outlook
from sandbox.bots.policy import Policy
from sandbox.model.decisions import DecisionSheet, People, Pursuit
from sandbox.model.names import BP, Role
from sandbox.model.scenario import Scenario
from sandbox.projections import workload
from sandbox.projections.observation import AccountView, MemberView, OpportunityView

DELIVERED_SOON = 0.7
"""Share of a new contract's delivery work that falls into the round in which it is signed."""
VISIT_HOURS = 60.0
"""AR hours of contacts that an account is reckoned to take when people are seated."""
BID_AHEAD = 20
"""Working days after the round within which an award still asks for a bid in it."""


def hours(outlook: Outlook, account: AccountView, policy: Policy, role: Role) -> float:
    """Hours of a role that deals, contracts and deliveries at the account ask for, contacts left out."""
    match role:
        case "AR":
            return _account_work(outlook, account)
        case "SR":
            return sum(solution_hours(outlook, deal, policy) for deal in outlook.open.get(account.id, ()))
        case "FR":
            return _reviews(outlook, account, policy) + delivery_hours(outlook, account)


def solution_hours(outlook: Outlook, deal: OpportunityView, policy: Policy) -> float:
    """SR hours for a deal's solution and bid in this round; a lead asks for them late, if at all."""
    if deal.stage == "negotiation":
        return 0.0
    bid = outlook.scenario.rules.activity.bid_hours * (1.0 - deal.bid_ready / BP)
    soon = outlook.days_to_award(deal) < outlook.seen.days + BID_AHEAD
    return workload.solution_hours(outlook.scenario, deal, Pursuit(depth=policy.depth)) + (
        bid if soon else 0.0
    )


def delivery_hours(outlook: Outlook, account: AccountView) -> float:
    """FR hours that deliveries at the account ask for in this round: running ones and those to come."""
    per_yuan = outlook.scenario.rules.delivery.hours_per_million / 1_000_000
    projects = outlook.running.get(account.id, ())
    total = sum(workload.delivery_hours(outlook.scenario, outlook.seen, project) for project in projects)
    total += sum(DELIVERED_SOON * deal.value * per_yuan for deal in outlook.awarded.get(account.id, ()))
    near = [d for d in outlook.open.get(account.id, ()) if d.stage in ("bid", "negotiation")]
    return total + sum(0.5 * DELIVERED_SOON * outlook.chance(d) * d.value * per_yuan for d in near)


def _reviews(outlook: Outlook, account: AccountView, policy: Policy) -> float:
    if not policy.review:
        return 0.0
    due = [d for d in outlook.open.get(account.id, ()) if not d.review and d.stage != "lead"]
    return len(due) * outlook.scenario.rules.activity.review_hours


def _account_work(outlook: Outlook, account: AccountView) -> float:
    rules = outlook.scenario.rules.activity
    bids = sum(1 for d in outlook.open.get(account.id, ()) if d.stage in ("need", "solution", "bid"))
    contracts = len(outlook.awarded.get(account.id, ()))
    return (
        rules.bid_ar_hours * bids
        + rules.contract_hours * contracts
        + rules.collection_hours * len(outlook.running.get(account.id, ()))
    )


def capacity(outlook: Outlook, member: MemberView, policy: Policy) -> float:
    """Hours that an undivided member has for accounts, meetings and unfinished work deducted."""
    hours = DecisionSheet(people=People(overtime={member.id: policy.hours(member.role)}))
    full = workload.capacity(outlook.scenario, outlook.seen, hours, member)
    meetings = workload.meeting_hours(outlook.scenario, policy.cadence)
    return max(0.0, full * min(1.0, policy.effort(member.role)) - meetings - member.busy_minutes / 60)


def undivided(scenario: Scenario, role: Role, places: int) -> float:
    """The share of a member's time that switching between so many places leaves."""
    work = scenario.rules.work
    each = work.switching_ar if role == "AR" else work.switching
    return 1.0 - min(work.switching_cap, each * max(0, places - work.free_accounts))
