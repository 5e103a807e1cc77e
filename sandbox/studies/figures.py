"""Estimators for calibration: ratios, odds, slopes, spreads, and intervals over independent sessions."""

from collections.abc import Callable, Sequence
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from sandbox.studies.summary import Interval, mean_interval

T = TypeVar("T")
Change = tuple[int, int]
"""Minute, and by how many the number in the system changed."""

GROUPS = 20
"""Groups of sessions that a jackknife leaves out in turn."""
STEPS = 50
"""Newton steps after which a logistic regression counts as without a solution."""


def jackknife(samples: Sequence[T], estimate: Callable[[Sequence[T]], float]) -> Interval:
    """An estimate over independent samples with its 95% interval, leaving out one group of them at a time.

    What happens within a session hangs together, so sessions and not deals are what is left out. Where the
    estimate cannot be made without some group the interval has no bounds (nan).
    """
    value, count = estimate(samples), min(GROUPS, len(samples))
    if count < 2:
        return Interval(value, float("nan"), float("nan"))
    parts = [estimate([s for i, s in enumerate(samples) if i % count != left]) for left in range(count)]
    around = mean_interval([count * value - (count - 1) * part for part in parts])
    half = (around.high - around.low) / 2
    return Interval(value, value - half, value + half)


def share(flags: Sequence[bool]) -> float:
    """The part that is true; nan of nothing."""
    return sum(flags) / len(flags) if flags else float("nan")


def mean(values: Sequence[float]) -> float:
    """The mean; nan of nothing."""
    return float(np.mean(values)) if values else float("nan")


def median(values: Sequence[float]) -> float:
    """The median; nan of nothing."""
    return float(np.median(values)) if values else float("nan")


def log_spread(values: Sequence[float]) -> float:
    """The standard deviation of the logarithms; nan of fewer than two."""
    return float(np.std(np.log(values), ddof=1)) if len(values) > 1 else float("nan")


def correlation(pairs: Sequence[tuple[float, float]]) -> float:
    """Pearson's correlation; nan where one side does not vary."""
    data = np.asarray(pairs, dtype=float).reshape(-1, 2)
    if len(data) < 2 or not np.all(np.ptp(data, axis=0)):
        return float("nan")
    return float(np.corrcoef(data.T)[0, 1])


def odds_ratio(pairs: Sequence[tuple[bool, bool]]) -> float:
    """The odds ratio of a 2 × 2 table of (exposed, success); nan where a needed cell is empty."""
    cells = np.zeros((2, 2))
    for exposed, success in pairs:
        cells[int(exposed), int(success)] += 1
    below = cells[1, 0] * cells[0, 1]
    return float(cells[1, 1] * cells[0, 0] / below) if below else float("nan")


def logistic(rows: Sequence[Sequence[float]], success: Sequence[bool]) -> NDArray[np.float64]:
    """Intercept and slopes of a logistic regression by iteratively reweighted least squares; nan if none."""
    if not rows:
        return np.full(1, np.nan)
    design = np.column_stack([np.ones(len(rows)), np.asarray(rows, dtype=float)])
    hits, found = np.asarray(success, dtype=float), np.zeros(design.shape[1])
    for _ in range(STEPS):
        chance = 1 / (1 + np.exp(-np.clip(design @ found, -30, 30)))
        weight = design * (chance * (1 - chance))[:, None]
        try:
            step = np.linalg.solve(design.T @ weight, design.T @ (hits - chance))
        except np.linalg.LinAlgError:
            break
        found = found + step
        if np.max(np.abs(step)) < 1e-9:
            return found
    return np.full(design.shape[1], np.nan)


def slope(points: Sequence[tuple[float, ...]], success: Sequence[bool]) -> float:
    """The first slope of a logistic regression, in logits a unit; nan if there is none."""
    fitted = logistic(points, success)
    return float(fitted[1]) if len(fitted) > 1 else float("nan")


def top_share(amounts: Sequence[float], part: float) -> float:
    """What the largest `part` of all bring of the whole; a fraction of one counts as that fraction of it."""
    total, left, found = sum(amounts), part * len(amounts), 0.0
    for amount in sorted(amounts, reverse=True):
        found += amount * max(0.0, min(1.0, left))
        left -= 1
    return found / total if total else float("nan")


def area(changes: Sequence[Change], end: int) -> float:
    """The number in a system that is empty at minute 0, added up over time until `end`."""
    return sum(change * (end - minute) for minute, change in changes if minute < end)


def mean_stay(stays: Sequence[tuple[int, bool]]) -> float:
    """The mean of stays of which some have not ended (length, ended): the area under the survival curve.

    Kaplan and Meier 1958; restricted to the longest stay seen. nan of nothing.
    """
    left, alive, found, before = len(stays), 1.0, 0.0, 0
    for length, ended in sorted(stays, key=lambda stay: (stay[0], not stay[1])):
        found += alive * (length - before)
        before = length
        alive *= 1 - ended / left
        left -= 1
    return found if stays else float("nan")
