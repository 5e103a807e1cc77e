"""Where the spread of scores comes from, and intervals by drawing the seeds anew."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from sandbox.studies.figures import jackknife
from sandbox.studies.summary import Interval
from sandbox.studies.trials import Figures

DRAWS = 400
"""How often a bootstrap draws."""

Picks = NDArray[np.intp]
"""Which rows or columns are looked at; some of them more than once."""


@dataclass(frozen=True, slots=True)
class Shares:
    """The parts of the score's variance: who plays, the seed for all alike, and both together."""

    players: float
    seeds: float
    both: float


def shares(figures: Figures) -> Shares:
    """The components of variance of a two-way table with one value a cell, as shares of their sum.

    Random effects by the method of moments (Searle, Casella & McCulloch 1992); what would be negative counts
    as nothing. All are nan where nothing varies. Raises ValueError for fewer than two players or seeds.
    """
    players, seeds = figures.shape
    if players < 2 or seeds < 2:
        raise ValueError("components of variance take at least two players and two seeds")
    rows, columns = figures.mean(axis=1, keepdims=True), figures.mean(axis=0, keepdims=True)
    rest = float(((figures - rows - columns + figures.mean()) ** 2).sum()) / ((players - 1) * (seeds - 1))
    of_players = max(0.0, float(rows.var(ddof=1)) - rest / seeds)
    of_seeds = max(0.0, float(columns.var(ddof=1)) - rest / players)
    total = of_players + of_seeds + rest
    if total <= 0:
        return Shares(float("nan"), float("nan"), float("nan"))
    return Shares(of_players / total, of_seeds / total, rest / total)


def redrawn(count: int, estimate: Callable[[Picks], float], draws: int = DRAWS) -> Interval:
    """An estimate over so many seeds with its 95% bootstrap interval (percentiles), always the same draws.

    `estimate` is given the seeds to look at, by number.
    """
    luck = np.random.default_rng(count)
    found = [estimate(luck.integers(count, size=count)) for _ in range(draws)]
    low, high = (float(q) for q in np.nanquantile(found, (0.025, 0.975)))
    return Interval(estimate(np.arange(count)), low, high)


def left_out(count: int, estimate: Callable[[Picks], float]) -> Interval:
    """The same by leaving out some seeds in turn: for smooth estimates that doubles would mislead."""
    return jackknife(range(count), lambda seeds: estimate(np.array(seeds)))


def percentile(value: float, field: NDArray[np.float64]) -> float:
    """The share of the field that a value beats, 0 to 100; equals count half."""
    return 100 * float(np.mean((field < value) + 0.5 * (field == value)))
