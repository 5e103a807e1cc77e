"""A target broken down to accounts and members: what each is to bring in this round, and whether it adds up.

A quota is for the present round. What a round is due is what is missing of the target, shared evenly over the
rounds that are left. Money is yuan, chances are basis points.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sandbox.model.decisions import Quota
from sandbox.model.names import BP, DAY, Metric, Tier
from sandbox.projections.forecast import Forecast, forecast
from sandbox.projections.observation import Observation, OpportunityView, TargetView
from sandbox.projections.refusal import Desk
from sandbox.projections.scoring import FLOWS, due_in_round

STEP = 10_000
"""Suggested quotas are whole ten thousands of yuan, but for what makes them add up."""
LEAST = 0.03
"""Part of all that is expected from which a customer gets a quota [A]."""
TIER_WEIGHT: Mapping[Tier, float] = {"A": 1.5, "B": 1.0, "C": 0.5}
"""How much more of it a customer takes on by its tier [A]."""


@dataclass(frozen=True, slots=True)
class AccountQuota:
    """A row: one customer's part. `before` was signed there in earlier rounds, `last` in the last one.

    `pipeline` is the value of the open deals, `weighted` their value times the odds; `expected` what is
    probably signed in the round, `chance` how likely that is to be `total` or more, `chance_to_end` how
    likely the same is as a mean of all rounds left. `cells` has each owner's quota (None: nobody is named).
    """

    account: str
    tier: Tier
    before: int
    last: int
    pipeline: int
    weighted: int
    expected: int
    suggested: int
    cells: tuple[tuple[str | None, int], ...]
    total: int
    chance: int
    chance_to_end: int


@dataclass(frozen=True, slots=True)
class OwnerQuota:
    """A column: one member's sum, and the chance that the member's customers bring it in the round."""

    member: str | None
    total: int
    chance: int


@dataclass(frozen=True, slots=True)
class Decomposition:
    """A metric's quotas of the round against what is due; `difference` is what they exceed it by.

    `unplaced` is the sum of quotas that name no account. `chance` is that of `total` over all accounts.
    """

    metric: Metric
    amount: int
    actual: int
    due: int
    rows: tuple[AccountQuota, ...]
    owners: tuple[OwnerQuota, ...]
    unplaced: int
    total: int
    difference: int
    chance: int


def decomposition(
    desk: Desk, metric: Metric = "revenue", outlook: Forecast | None = None
) -> Decomposition | None:
    """The sheet's quotas of a metric; None where the scenario has no such target. Raises ValueError for a
    metric that does not add up.
    """
    if metric not in FLOWS:
        raise ValueError(f"{metric} does not add up over accounts")
    target = next((t for t in desk.observation.targets if t.metric == metric), None)
    if target is None:
        return None
    outlook = outlook or forecast(desk.scenario, desk.observation, desk.sheet)
    quotas = [quota for quota in desk.sheet.quotas if quota.metric == metric]
    due, total = due_now(desk.observation, target), sum(quota.amount for quota in quotas)
    wanted = shares(desk, due, outlook)
    return Decomposition(
        metric=metric,
        amount=target.amount,
        actual=target.actual,
        due=due,
        rows=tuple(_row(desk, name, quotas, wanted[name], outlook) for name in desk.accounts),
        owners=tuple(_owner(member, quotas, outlook) for member in owners(quotas)),
        unplaced=sum(quota.amount for quota in quotas if quota.account is None),
        total=total,
        difference=total - due,
        chance=outlook.quota_chance(desk.accounts, total),
    )


def due_now(seen: Observation, target: TargetView) -> int:
    """What a target asks of the present round."""
    return due_in_round(target, seen.rounds - seen.round + 1)


def suggested(desk: Desk, metric: Metric = "revenue", outlook: Forecast | None = None) -> tuple[Quota, ...]:
    """Quotas that add up to what is due, by what is expected of each customer; owned by the planned AR."""
    target = next((t for t in desk.observation.targets if t.metric == metric), None)
    if target is None or metric not in FLOWS:
        return ()
    outlook = outlook or forecast(desk.scenario, desk.observation, desk.sheet)
    parts = shares(desk, due_now(desk.observation, target), outlook)
    return tuple(
        Quota(metric=metric, amount=amount, account=name, owner=desk.sheet.triangle(name).AR)
        for name, amount in parts.items()
        if amount > 0
    )


def shares(desk: Desk, due: int, outlook: Forecast) -> dict[str, int]:
    """The amount due split by what is expected of the customers; it adds up to the yuan.

    Customers of whom next to nothing is expected get none; where nothing is expected at all, budgets decide.
    """
    weights = {name: float(outlook.expected([name])) for name in desk.accounts}
    whole = sum(weights.values())
    if not whole:
        weights = {name: float(account.budget) for name, account in desk.accounts.items()}
    for name, account in desk.accounts.items():
        tier = desk.sheet.tiers.get(name, account.tier)
        weights[name] *= TIER_WEIGHT[tier] * (weights[name] >= LEAST * whole)
    total = sum(weights.values()) or 1.0
    found = {name: round(due * weight / total) // STEP * STEP for name, weight in weights.items()}
    if found:
        found[max(weights, key=lambda name: weights[name])] += due - sum(found.values())
    return found


def owners(quotas: Sequence[Quota]) -> list[str | None]:
    """The members named as owners, in the order in which they come up; None for quotas without one."""
    return list(dict.fromkeys(quota.owner for quota in quotas))


def open_value(deals: Sequence[OpportunityView]) -> tuple[int, int]:
    """The value of deals and their value times the own odds of an award, in yuan."""
    return sum(d.value for d in deals), sum(d.value * d.odds[1] // BP for d in deals if d.odds)


def _row(desk: Desk, name: str, quotas: Sequence[Quota], wanted: int, outlook: Forecast) -> AccountQuota:
    seen, account = desk.observation, desk.accounts[name]
    here = [quota for quota in quotas if quota.account == name]
    total = sum(quota.amount for quota in here)
    signed = [project for project in seen.projects if project.account == name]
    since = seen.minute - seen.days * DAY
    pipeline, weighted = open_value(
        [d for d in seen.opportunities if d.account == name and d.outcome == "open"]
    )
    return AccountQuota(
        account=name,
        tier=desk.sheet.tiers.get(name, account.tier),
        before=sum(project.value for project in signed),
        last=sum(project.value for project in signed if project.started >= since),
        pipeline=pipeline,
        weighted=weighted,
        expected=outlook.expected([name]),
        suggested=wanted,
        cells=tuple((quota.owner, quota.amount) for quota in here),
        total=total,
        chance=outlook.quota_chance([name], total),
        chance_to_end=outlook.quota_chance([name], total * (seen.rounds - seen.round + 1), "session"),
    )


def _owner(member: str | None, quotas: Sequence[Quota], outlook: Forecast) -> OwnerQuota:
    own = [quota for quota in quotas if quota.owner == member]
    total = sum(quota.amount for quota in own)
    places = {quota.account for quota in own if quota.account is not None}
    return OwnerQuota(member, total, outlook.quota_chance(places, total))
