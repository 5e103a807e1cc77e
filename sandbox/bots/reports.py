"""Which reports to buy: those that tell something new about an account that is worth it."""

from collections.abc import Sequence

from sandbox.bots.beliefs import KNOWN, sure
from sandbox.bots.campaign import Campaign
from sandbox.bots.outlook import Outlook
from sandbox.model.decisions import ReportOrder
from sandbox.model.names import ReportKind
from sandbox.projections.observation import AccountView, Observation

WORTH_IT = 20
"""How many times its price an account must be worth for a report."""
MOST = 40
"""Reports that one sheet may order."""


def ordered(campaign: Campaign, funds: int) -> tuple[ReportOrder, ...]:
    """Reports within the policy's share of the funds, the best accounts first."""
    outlook, policy = campaign.outlook, campaign.house
    left = funds * policy.budget
    prices = {(offer.kind, offer.subject): offer.price for offer in outlook.seen.offers.reports}
    orders: list[ReportOrder] = []
    for account in campaign.ranked if policy.reports else ():
        most = campaign.worth[account.id] / WORTH_IT
        for kind in policy.reports:
            subject = account.segment if kind == "trend" else account.id
            price = prices.get((kind, subject))
            if price is None or price > min(left, most) or not _tells(outlook, account, kind):
                continue
            del prices[kind, subject]
            left -= price
            orders.append(ReportOrder(kind=kind, subject=subject))
    return tuple(orders[:MOST])


def cost(seen: Observation, orders: Sequence[ReportOrder]) -> int:
    """What the reports cost, in yuan."""
    prices = {(offer.kind, offer.subject): offer.price for offer in seen.offers.reports}
    return sum(prices[order.kind, order.subject] for order in orders)


def _tells(outlook: Outlook, account: AccountView, kind: ReportKind) -> bool:
    """Whether a report says something that the team does not know well enough."""
    match kind:
        case "behaviour":
            clear = sum(1 for person in account.stakeholders if sure(person.criteria) >= KNOWN)
            return sure(account.type) < KNOWN or 2 * clear < len(account.stakeholders)
        case "competitor":
            return sure(account.rule) < KNOWN or not any(p.prefers for p in account.stakeholders)
        case "survey":
            return account.satisfaction is None
        case "trend":
            return not any(s.id == account.segment and s.index for s in outlook.seen.segments)
