"""The gates of each deal: pursue or not, how deep, at what odds and price, under which terms."""

from sandbox.bots.campaign import Campaign
from sandbox.bots.outlook import Outlook
from sandbox.bots.policy import Policy
from sandbox.bots.pricing import best_discount
from sandbox.bots.staffing import Staffing
from sandbox.equations.appraisal import period_ends
from sandbox.model.decisions import Pursuit, Triangle
from sandbox.model.names import AtiDecision
from sandbox.projections.observation import AccountView, OpportunityView

FULL_CHASE = 3.0
"""Accelerator from which a policy's final discount is given in full."""


def decided(campaign: Campaign, staffing: Staffing) -> dict[str, Pursuit]:
    """How each open deal is worked."""
    outlook = campaign.outlook
    return {
        deal.id: _pursuit(campaign, staffing.triangle(account.id), account, deal)
        for account in outlook.seen.accounts
        for deal in (*outlook.open.get(account.id, ()), *outlook.awarded.get(account.id, ()))
    }


def _pursuit(campaign: Campaign, triangle: Triangle, account: AccountView, deal: OpportunityView) -> Pursuit:
    policy = campaign.at(account)
    discount = _discount(campaign, account, deal)
    return Pursuit(
        ati=_ati(campaign.outlook, deal, policy, triangle.SR is not None),
        depth=policy.depth,
        review=policy.review and triangle.FR is not None,
        atb="bid" if policy.always_bid else "auto",
        min_odds=policy.bid_threshold,
        discount=discount,
        floor=min(policy.floor, 10_000 - discount),
        promise=policy.promise,
        payment=policy.payment,
        penalty=policy.penalty,
        changes=policy.changes,
    )


def _discount(campaign: Campaign, account: AccountView, deal: OpportunityView) -> int:
    policy = campaign.at(account)
    if policy.pricing == "odds":
        return best_discount(campaign, account, deal)
    return max(policy.discount, round(policy.final_discount * _chase(campaign.outlook)))


def _chase(outlook: Outlook) -> float:
    """How far an accelerator tempts to cut prices, 0 to 1: only in the last round of its period."""
    money, seen = outlook.scenario.rules.money, outlook.seen
    if not period_ends(seen.round, money.period_rounds, seen.rounds):
        return 0.0
    return min(1.0, (money.accelerator - 1) / (FULL_CHASE - 1))


def _ati(outlook: Outlook, deal: OpportunityView, policy: Policy, manned: bool) -> AtiDecision:
    """Give up what is too unlikely, hold what nobody can work on, pursue the rest."""
    if deal.stage in ("negotiation", "contract"):
        return "pursue"
    if deal.stage in ("solution", "bid") and deal.odds and deal.odds[2] < policy.give_up:
        return "kill"
    return "pursue" if manned or outlook.days_to_award(deal) > outlook.seen.days else "hold"
