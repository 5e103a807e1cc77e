"""How many hours the open business at an account asks of each role in this round."""

from sandbox.bots.campaign import Campaign
from sandbox.model.decisions import DecisionSheet, People, Pursuit
from sandbox.model.names import BP, Role
from sandbox.model.scenario import Scenario
from sandbox.projections import workload
from sandbox.projections.observation import AccountView, MemberView, OpportunityView

DELIVERED_SOON = 0.7
"""Share of a new contract's delivery work that falls into the round in which it is signed."""
AWARDED = 0.5
"""Chance that an offered deal is awarded at all."""
VISIT_HOURS = 60.0
"""AR hours of contacts that an account is reckoned to take when people are seated."""
BID_AHEAD = 20
"""Working days after the round within which an award still asks for a bid in it."""


def hours(campaign: Campaign, account: AccountView, role: Role) -> float:
    """Hours of a role that deals, contracts and deliveries at the account ask for, contacts left out."""
    match role:
        case "AR":
            return _account_work(campaign, account)
        case "SR":
            return sum(_solution(campaign, account, d) for d in campaign.outlook.open.get(account.id, ()))
        case "FR":
            return _reviews(campaign, account) + _deliveries(campaign, account)


def _account_work(campaign: Campaign, account: AccountView) -> float:
    rules, outlook = campaign.outlook.scenario.rules.activity, campaign.outlook
    bids = sum(1 for deal in outlook.open.get(account.id, ()) if deal.stage in ("need", "solution", "bid"))
    return (
        rules.bid_ar_hours * bids
        + rules.contract_hours * len(outlook.awarded.get(account.id, ()))
        + rules.collection_hours * len(outlook.running.get(account.id, ()))
    )


def _solution(campaign: Campaign, account: AccountView, deal: OpportunityView) -> float:
    """SR hours for a deal's solution and bid; a lead asks for them late, if at all."""
    if deal.stage == "negotiation":
        return 0.0
    outlook, plan = campaign.outlook, Pursuit(depth=campaign.at(account).depth)
    soon = outlook.days_to_award(deal) < outlook.seen.days + BID_AHEAD
    bid = outlook.scenario.rules.activity.bid_hours * (1.0 - deal.bid_ready / BP) if soon else 0.0
    return workload.solution_hours(outlook.scenario, deal, plan) + bid


def _reviews(campaign: Campaign, account: AccountView) -> float:
    if not campaign.at(account).review or campaign.outlook.scenario.teamwork == "apart":
        return 0.0
    deals = campaign.outlook.open.get(account.id, ())
    due = sum(1 for deal in deals if not deal.review and deal.stage != "lead")
    return due * campaign.outlook.scenario.rules.activity.review_hours


def _deliveries(campaign: Campaign, account: AccountView) -> float:
    """FR hours of the deliveries under way and of those that may begin."""
    outlook = campaign.outlook
    total = sum(
        workload.delivery_hours(outlook.scenario, outlook.seen, project)
        for project in outlook.running.get(account.id, ())
    )
    near = [deal for deal in outlook.open.get(account.id, ()) if deal.stage in ("bid", "negotiation")]
    coming = sum(deal.value for deal in outlook.awarded.get(account.id, ()))
    expected = coming + AWARDED * sum(deal.value * outlook.chance(deal) for deal in near)
    return total + DELIVERED_SOON * expected * outlook.scenario.rules.delivery.hours_per_million / 1_000_000


def capacity(campaign: Campaign, member: MemberView) -> float:
    """Hours that an undivided member has for accounts, meetings and unfinished work deducted."""
    outlook, house = campaign.outlook, campaign.house
    overtime = DecisionSheet(people=People(overtime={member.id: house.hours(member.role)}))
    full = workload.capacity(outlook.scenario, outlook.seen, overtime, member)
    meetings = workload.meeting_hours(outlook.scenario, house.cadence)
    return max(0.0, full * min(1.0, house.effort(member.role)) - meetings - member.busy_minutes / 60)


def undivided(scenario: Scenario, role: Role, places: int) -> float:
    """The share of a member's time that switching between so many places leaves."""
    work = scenario.rules.work
    each = work.switching_ar if role == "AR" else work.switching
    return 1.0 - min(work.switching_cap, each * max(0, places - work.free_accounts))
