"""How many hours the open business at an account asks of each role in this round."""

from math import sqrt

from sandbox.bots.outlook import Outlook
from sandbox.bots.policy import Policy
from sandbox.model.names import BP, Depth, Role
from sandbox.model.scenario import Scenario
from sandbox.projections.observation import AccountView, MemberView, OpportunityView

DELIVERED_SOON = 0.7
"""Share of a new contract's delivery work that falls into the round in which it is signed."""
THOROUGH = 1.4
"""Solution work that is worth doing, relative to the usual; more of it brings little."""
EFFORT: dict[Depth, float] = {"reuse": 0.5, "standard": 1.0, "bespoke": 1.7}
"""Solution work relative to a standard solution."""
MEETINGS = {"none": 0, "monthly": 3, "biweekly": 6, "weekly": 13}
"""Alignment meetings in a round of 63 days."""


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
    rules = outlook.scenario.rules.activity
    if deal.stage == "negotiation":
        return 0.0
    size = sqrt(deal.value / max(1, outlook.scenario.rules.purchase.reference_value))
    left = max(0.0, THOROUGH - deal.solution_done / BP)
    share = {"lead": 0.3, "need": 0.7}.get(deal.stage, 1.0)
    bid = rules.bid_hours if outlook.days_to_award(deal) < outlook.seen.days + 20 else 0.0
    return share * rules.solution_hours * size * EFFORT[policy.depth] * left + bid


def delivery_hours(outlook: Outlook, account: AccountView) -> float:
    """FR hours that deliveries at the account ask for in this round: running ones and those to come."""
    per_yuan = outlook.scenario.rules.delivery.hours_per_million / 1_000_000
    total = 0.0
    for project in outlook.running.get(account.id, ()):
        untouched = max(0, project.milestones - project.milestone - 1) / max(1, project.milestones)
        total += project.work_left / 60 + untouched * project.value * per_yuan
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
    """Hours that a member has for accounts in this round, meetings and unfinished work deducted."""
    full = policy.hours(member.role) * outlook.weeks * member.ramp / BP * min(1.0, policy.effort(member.role))
    meetings = (
        MEETINGS[policy.cadence] * outlook.seen.days / 63 * outlook.scenario.rules.activity.alignment_hours
    )
    return max(0.0, full - meetings - member.busy_minutes / 60)


def undivided(scenario: Scenario, role: Role, places: int) -> float:
    """The share of a member's time that switching between so many places leaves."""
    work = scenario.rules.work
    each = work.switching_ar if role == "AR" else work.switching
    return 1.0 - min(work.switching_cap, each * max(0, places - work.free_accounts))
