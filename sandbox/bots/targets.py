"""Targets broken down to accounts, and the tiers of the customers."""

from collections.abc import Sequence

from sandbox.bots.staffing import Staffing
from sandbox.model.decisions import Quota
from sandbox.model.names import Tier
from sandbox.projections.observation import AccountView, Observation, TargetView

Ranked = Sequence[tuple[float, AccountView]]
AMOUNTS = ("revenue", "cash")
"""Metrics that are sums of yuan and so can be shared out."""


def tiered(ranked: Ranked) -> dict[str, Tier]:
    """The best quarter of the accounts in tier A, half of them in B, the rest in C."""
    count = len(ranked)
    cuts = (max(1, count // 4), max(1, count * 3 // 4))
    return {
        account.id: "A" if index < cuts[0] else "B" if index < cuts[1] else "C"
        for index, (_, account) in enumerate(ranked)
    }


def broken_down(seen: Observation, ranked: Ranked, staffing: Staffing) -> tuple[Quota, ...]:
    """What is missing of each target in yuan, shared over rounds and accounts; it adds up to the yuan."""
    return tuple(
        quota
        for target in seen.targets
        if target.metric in AMOUNTS
        for quota in _shared(seen, target, ranked, staffing)
    )


def _shared(seen: Observation, target: TargetView, ranked: Ranked, staffing: Staffing) -> list[Quota]:
    rounds = max(1, seen.rounds - seen.round + 1)
    missing = max(0, target.amount - target.actual) // rounds
    total = sum(worth for worth, _ in ranked)
    amounts = [int(missing * worth / total) for worth, _ in ranked]
    amounts[0] += missing - sum(amounts)
    return [
        Quota(metric=target.metric, amount=amount, account=account.id, owner=staffing.triangle(account.id).AR)
        for amount, (_, account) in zip(amounts, ranked, strict=True)
        if amount > 0
    ]
