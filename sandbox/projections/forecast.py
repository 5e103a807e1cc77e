"""How likely the targets are to be reached, as far as one team can tell: a Monte Carlo over its beliefs.

Everything is drawn from the observation and the plan on the desk; the world is never looked at. The draws
are seeded by the observation: the same one gives the same figures, and two plans for it share their luck.
"""

from collections import OrderedDict
from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import blake2b
from typing import Literal

import numpy as np

from sandbox.equations.appraisal import MOST
from sandbox.model.decisions import Contact, DecisionSheet, Triangle
from sandbox.model.names import BP, ROLES, Metric
from sandbox.model.scenario import Scenario
from sandbox.projections.forecasting.arrays import Sums, exact
from sandbox.projections.forecasting.finals import Finals, finals
from sandbox.projections.forecasting.finding_out import looked_for
from sandbox.projections.forecasting.simulation import simulated
from sandbox.projections.observation import Observation, TargetView
from sandbox.projections.refusal import Desk

Horizon = Literal["quarter", "session"]
"""Until the present round ends, or until the last one does."""

SAMPLES = 4_000
QUANTILES = (5, 25, 50, 75, 95)
KEPT = 24
"""Forecasts kept for being asked again."""


@dataclass(frozen=True, slots=True)
class Histogram:
    """Counts between edges, the edges in the metric's unit; one more edge than counts."""

    edges: tuple[int, ...]
    counts: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Prospect:
    """One target: its chance in basis points, the expected final amount and its QUANTILES, in its unit."""

    metric: Metric
    amount: int
    actual: int
    chance: int
    expected: int
    quantiles: tuple[int, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Forecast:
    """What may become of the targets. Chances are basis points, money is yuan.

    `overall` is the chance of a score of 100% or more, `every` that of reaching each single target. `sources`
    says where the expected contracts come from: deals that are open, being signed, not heard of yet, still to
    arise, repeat orders. `rounds` has the expected contracts of the present round and of each one after it.
    """

    samples: int
    targets: tuple[Prospect, ...]
    overall: int
    every: int
    sources: tuple[tuple[str, int], ...]
    rounds: tuple[int, ...]
    accounts: tuple[str, ...]
    finals: Finals

    def target(self, metric: Metric) -> Prospect | None:
        """The prospect of a target, if there is one for the metric."""
        return next((target for target in self.targets if target.metric == metric), None)

    def quota_chance(self, accounts: Iterable[str], amount: int, horizon: Horizon = "quarter") -> int:
        """The chance that contracts of at least this amount are signed at these accounts together."""
        return _share(self._booked(accounts, horizon) >= amount)

    def expected(self, accounts: Iterable[str], horizon: Horizon = "quarter") -> int:
        """The mean amount of contracts that are signed at these accounts together."""
        return round(float(self._booked(accounts, horizon).mean()))

    def histogram(self, metric: Metric, bins: int = 40) -> Histogram:
        """How the final amounts spread, the outermost 1% at each end gathered in the end bins."""
        finals = self.finals.metrics[metric]
        low, high = (float(x) for x in np.percentile(finals, (1, 99)))
        edges = np.linspace(low, high if high > low else low + 1, bins + 1)
        counts, _ = np.histogram(np.clip(finals, edges[0], edges[-1]), edges)
        return Histogram(tuple(round(float(e)) for e in edges), tuple(int(c) for c in counts))

    def _booked(self, accounts: Iterable[str], horizon: Horizon) -> Sums:
        booked = self.finals.quarter if horizon == "quarter" else self.finals.session
        chosen = set(accounts)
        columns = [i for i, name in enumerate(self.accounts) if name in chosen]
        return exact(booked[:, columns[0]] if len(columns) == 1 else booked[:, columns].sum(axis=1))


def forecast(
    scenario: Scenario, observation: Observation, sheet: DecisionSheet | None = None, samples: int = SAMPLES
) -> Forecast:
    """The forecast for an observation under a plan; by default the team goes on as in the round before.

    Where nobody was assigned then, as at the start, all customers are taken to be covered and looked into.
    """
    plan = _as_before(observation) if sheet is None else sheet
    key = (scenario.id, _fingerprint(observation, plan), samples)
    if key in _kept:
        _kept.move_to_end(key)
        return _kept[key]
    found = _forecast(Desk(scenario, observation, plan), samples)
    _kept[key] = found
    if len(_kept) > KEPT:
        _kept.popitem(last=False)
    return found


def _as_before(seen: Observation) -> DecisionSheet:
    if seen.previous.triangles:
        return seen.previous
    first = {role: next((m.id for m in seen.members if m.role == role), None) for role in ROLES}
    visits = tuple(
        Contact(account=account.id, stakeholder=account.stakeholders[0].id, action="discover")
        for account in seen.accounts
        if account.stakeholders
    )
    everywhere = {account.id: Triangle(**first) for account in seen.accounts}
    return seen.previous.model_copy(update={"triangles": everywhere, "contacts": visits})


_kept: OrderedDict[tuple[str, bytes, int], Forecast] = OrderedDict()


def _fingerprint(seen: Observation, plan: DecisionSheet) -> bytes:
    """All that a forecast depends on, in short."""
    plans = plan.model_dump_json(include={"triangles", "pursuits"})
    deals = [(d.id, d.stage, d.status, d.odds, d.fit, d.review, d.proof, d.price) for d in seen.opportunities]
    work = [(p.id, p.milestone, p.accepted, p.collected) for p in seen.projects]
    places = [(a.id, a.goodwill, a.satisfaction, a.type, a.people, a.triangle) for a in seen.accounts]
    known = repr((seen.team, seen.minute, seen.over, seen.targets, deals, work, places))
    looked = ",".join(sorted(looked_for(plan)))
    return blake2b((known + plans + looked).encode(), digest_size=16).digest()


def _seed(scenario: Scenario, seen: Observation) -> int:
    """What the luck of the draws hangs on: who looks when at what, not what is planned."""
    actuals = ",".join(str(target.actual) for target in seen.targets)
    deals = ",".join(f"{deal.id}:{deal.stage}" for deal in seen.opportunities)
    asked = f"{scenario.id}|{seen.team}|{seen.minute}|{actuals}|{deals}"
    return int.from_bytes(blake2b(asked.encode(), digest_size=8).digest(), "big")


def _forecast(desk: Desk, samples: int) -> Forecast:
    found = finals(desk, simulated(desk, samples, _seed(desk.scenario, desk.observation)))
    targets = desk.observation.targets
    ratios = [found.metrics[target.metric] / max(1, target.amount) for target in targets]
    weights = [target.weight / sum(t.weight for t in targets) for target in targets]
    score = sum(w * np.clip(ratio, 0.0, MOST) for w, ratio in zip(weights, ratios, strict=True))
    return Forecast(
        samples=samples,
        targets=tuple(_prospect(target, found.metrics[target.metric]) for target in targets),
        overall=_share(np.asarray(score) >= 1.0),
        every=_share(np.all([ratio >= 1.0 for ratio in ratios], axis=0)),
        sources=found.sources,
        rounds=found.rounds,
        accounts=tuple(account.id for account in desk.observation.accounts),
        finals=found,
    )


def _prospect(target: TargetView, finals: Sums) -> Prospect:
    return Prospect(
        metric=target.metric,
        amount=target.amount,
        actual=target.actual,
        chance=_share(finals >= target.amount),
        expected=round(float(finals.mean())),
        quantiles=tuple(round(float(q)) for q in np.percentile(finals, QUANTILES)),
    )


def _share(flags: "np.ndarray[tuple[int, ...], np.dtype[np.bool_]]") -> int:
    return round(float(np.mean(flags)) * BP)
