"""Figures with intervals: means by Student's t, shares by Wilson (1927), spreads by quantiles."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from sandbox.studies.replications import Outcome

Z = 1.959964
"""Two-sided 95% of the normal distribution."""

_T95 = {
    1: 12.706,
    2: 4.303,
    3: 3.182,
    4: 2.776,
    5: 2.571,
    7: 2.365,
    9: 2.262,
    14: 2.145,
    19: 2.093,
    29: 2.045,
}


@dataclass(frozen=True, slots=True)
class Interval:
    """A figure with its 95% interval."""

    value: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class BotSummary:
    """How one bot did over all replications; scores are 0 to 120, revenue in yuan."""

    bot: str
    runs: int
    score: Interval
    quantiles: tuple[float, float, float]
    first: Interval
    revenue: Interval
    won: Interval


def mean_interval(values: Sequence[float]) -> Interval:
    """The mean with its 95% interval; a single value has an interval of no width."""
    data = np.asarray(values, dtype=float)
    centre = float(data.mean())
    if len(data) < 2:
        return Interval(centre, centre, centre)
    half = _t95(len(data) - 1) * float(data.std(ddof=1)) / len(data) ** 0.5
    return Interval(centre, centre - half, centre + half)


def _t95(freedom: int) -> float:
    """Student's t for 95%: tabled for few degrees of freedom, never below the true value; normal for many."""
    below = [table for table in _T95 if table <= freedom]
    return Z if freedom > 120 else _T95[max(below)]


def wilson(hits: int, runs: int) -> Interval:
    """A share with its 95% interval by Wilson. Raises ValueError for no runs."""
    if runs < 1:
        raise ValueError("a share needs at least one run")
    share = hits / runs
    weight = 1 + Z * Z / runs
    centre = (share + Z * Z / (2 * runs)) / weight
    half = Z * (share * (1 - share) / runs + Z * Z / (4 * runs * runs)) ** 0.5 / weight
    return Interval(share, max(0.0, centre - half), min(1.0, centre + half))


def summarised(outcomes: Sequence[Outcome]) -> list[BotSummary]:
    """One summary a bot, the best mean score first."""
    firsts = _firsts(outcomes)
    bots = sorted({outcome.bot for outcome in outcomes})
    rows = [_summary(bot, [o for o in outcomes if o.bot == bot], firsts) for bot in bots]
    return sorted(rows, key=lambda row: -row.score.value)


def _firsts(outcomes: Sequence[Outcome]) -> set[tuple[int, str]]:
    """(seed, team) of the best score in each replication; equals share the place."""
    best: dict[int, int] = {}
    for outcome in outcomes:
        best[outcome.seed] = max(best.get(outcome.seed, -1), outcome.score)
    return {(o.seed, o.team) for o in outcomes if o.score == best[o.seed]}


def _summary(bot: str, own: Sequence[Outcome], firsts: set[tuple[int, str]]) -> BotSummary:
    scores = [o.score / 100 for o in own]
    low, middle, high = (float(q) for q in np.quantile(scores, (0.1, 0.5, 0.9)))
    return BotSummary(
        bot, len(own), mean_interval(scores), (low, middle, high),
        wilson(sum((o.seed, o.team) in firsts for o in own), len(own)),
        mean_interval([float(o.revenue) for o in own]), mean_interval([float(o.won) for o in own]),
    )  # fmt: skip
