"""The price that promises most for what the team is measured by, given odds and believed criteria."""

from math import log

from sandbox.bots.campaign import Campaign
from sandbox.equations.odds import shifted
from sandbox.model.names import BP, CRITERIA, Depth
from sandbox.model.rules import DeliveryRules
from sandbox.projections.observation import AccountView, OpportunityView

GRID = (-1_500, -1_200, -900, -600, -300, 0, 300, 600, 900, 1_200, 1_500, 1_800, 2_100, 2_400)
"""Discounts that are weighed, in basis points; a negative one is a premium."""
LEAST_MARGIN = 0.06
"""Share of the price that must be left after the cost of delivery."""

CONTENT = 0.2
"""What winning a deal counts for satisfaction, relative to other targets."""
FULL_MARKS = 12_000
"""Attainment in basis points beyond which a target counts no more."""


def best_discount(campaign: Campaign, account: AccountView, deal: OpportunityView) -> int:
    """The discount with the highest expected attainment, cost covered; 0 while the odds are unknown."""
    if deal.odds is None:
        return 0
    cost = cost_share(campaign.outlook.scenario.rules.delivery, campaign.at(account).depth)
    held = campaign.outlook.seen.previous.pursuit(deal.id).discount
    keen = price_sensitivity(campaign, account)
    affordable = [cut for cut in GRID if _margin(1.0 - cut / BP, cost) >= _least_margin(campaign)] or [0]

    def expected(cut: int) -> float:
        cheaper = log((BP - held) / (BP - cut))
        return shifted(campaign.outlook.chance(deal), keen * cheaper) * _worth(campaign, 1.0 - cut / BP, cost)

    return max(affordable, key=lambda cut: (round(expected(cut), 6), -cut))


def price_sensitivity(campaign: Campaign, account: AccountView) -> float:
    """Logits for a unit of the log of the price, by the believed weight of the price."""
    known = [dict(p.criteria.posterior).get("price", 0) / BP for p in account.stakeholders if p.criteria]
    weight = sum(known) / len(known) if known else 1 / len(CRITERIA)
    return campaign.outlook.scenario.rules.choice.price * weight * len(CRITERIA)


def cost_share(rules: DeliveryRules, depth: Depth) -> float:
    """What delivering costs, as a share of the reference price."""
    return {"reuse": rules.cost_reuse, "standard": rules.cost_standard, "bespoke": rules.cost_bespoke}[depth]


def _margin(price: float, cost: float) -> float:
    return (price - cost) / price


def _least_margin(campaign: Campaign) -> float:
    """Share of the price that must be left after the cost: the target's, where the team has one."""
    wanted = (t.amount / BP for t in campaign.outlook.seen.targets if t.metric == "margin")
    return max((LEAST_MARGIN, *wanted))


def _worth(campaign: Campaign, price: float, cost: float) -> float:
    """What winning at that price brings to the score, by the weights of the targets not yet overfulfilled.

    Revenue and cash grow with the price; a margin below the target drags the mean of all contracts down.
    """
    total = 0.0
    for target in campaign.outlook.seen.targets:
        if target.attainment >= FULL_MARKS:
            continue
        match target.metric:
            case "revenue" | "cash":
                total += target.weight * price
            case "margin":
                total += target.weight * (_margin(price, cost) * BP / target.amount - 1.0)
            case "share":
                total += target.weight
            case "satisfaction":
                total += CONTENT * target.weight
    return total
