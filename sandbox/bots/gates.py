"""The gates of each deal: pursue or not, how deep, at what odds and price, under which terms."""

from sandbox.bots.outlook import Outlook
from sandbox.bots.policy import Policy
from sandbox.bots.staffing import Staffing
from sandbox.model.decisions import Pursuit
from sandbox.model.names import AtiDecision
from sandbox.projections.observation import AccountView, OpportunityView

LAST_ROUNDS = 2
"""Rounds before the end in which a policy's final discount holds."""


def decided(outlook: Outlook, staffing: Staffing, account: AccountView, policy: Policy) -> dict[str, Pursuit]:
    """How each open deal of an account is worked."""
    triangle = staffing.triangle(account.id)
    manned = triangle.SR is not None
    deals = (*outlook.open.get(account.id, ()), *outlook.awarded.get(account.id, ()))
    return {deal.id: _pursuit(outlook, deal, policy, manned, triangle.FR is not None) for deal in deals}


def _pursuit(outlook: Outlook, deal: OpportunityView, policy: Policy, manned: bool, fr: bool) -> Pursuit:
    discount = (
        policy.discount if outlook.rounds_left > LAST_ROUNDS else max(policy.discount, policy.final_discount)
    )
    return Pursuit(
        ati=_ati(outlook, deal, policy, manned),
        depth=policy.depth,
        review=policy.review and fr,
        atb="bid" if policy.always_bid else "auto",
        min_odds=policy.bid_threshold,
        discount=discount,
        floor=min(policy.floor, 10_000 - discount),
        promise=policy.promise,
        payment=policy.payment,
        penalty=policy.penalty,
        changes=policy.changes,
    )


def _ati(outlook: Outlook, deal: OpportunityView, policy: Policy, manned: bool) -> AtiDecision:
    """Give up what is too unlikely, hold what nobody can work on, pursue the rest."""
    if deal.stage in ("negotiation", "contract"):
        return "pursue"
    if deal.stage in ("solution", "bid") and deal.odds and deal.odds[2] < policy.give_up:
        return "kill"
    return "pursue" if manned or outlook.days_to_award(deal) > outlook.seen.days else "hold"
