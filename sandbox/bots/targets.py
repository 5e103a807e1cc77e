"""Targets broken down to accounts, and the tiers of the customers."""

from sandbox.bots.campaign import Campaign
from sandbox.bots.staffing import Staffing
from sandbox.model.decisions import Quota
from sandbox.model.names import Tier
from sandbox.projections.observation import TargetView
from sandbox.projections.scoring import due_in_round

AMOUNTS = ("revenue", "cash")
"""Metrics that are sums of yuan and so can be shared out."""


def tiered(campaign: Campaign) -> dict[str, Tier]:
    """The best quarter of the accounts in tier A, half of them in B, the rest in C."""
    count = len(campaign.ranked)
    cuts = (max(1, count // 4), max(1, count * 3 // 4))
    return {
        account.id: "A" if index < cuts[0] else "B" if index < cuts[1] else "C"
        for index, account in enumerate(campaign.ranked)
    }


def broken_down(campaign: Campaign, staffing: Staffing) -> tuple[Quota, ...]:
    """What is missing of each target in yuan, shared over rounds and accounts; it adds up to the yuan."""
    shared = [target for target in campaign.outlook.seen.targets if target.metric in AMOUNTS]
    return tuple(quota for target in shared for quota in _shared(campaign, target, staffing))


def _shared(campaign: Campaign, target: TargetView, staffing: Staffing) -> list[Quota]:
    missing = due_in_round(target, campaign.outlook.rounds_left)
    total = sum(campaign.worth[account.id] for account in campaign.ranked)
    amounts = [int(missing * campaign.worth[account.id] / total) for account in campaign.ranked]
    amounts[0] += missing - sum(amounts)
    return [
        Quota(metric=target.metric, amount=amount, account=account.id, owner=staffing.triangle(account.id).AR)
        for amount, account in zip(amounts, campaign.ranked, strict=True)
        if amount > 0
    ]
