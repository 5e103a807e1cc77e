"""From the time a delivery took to satisfaction, standing and penalty."""

from sandbox.equations.odds import logistic

FLOOR = 1.7
"""Score of a hopelessly late delivery, 1 to 5; these four are fitted to public order data."""
SPAN = 2.6
MIDDLE = 1.14
"""Actual ÷ promised time at which half the span is lost."""
WIDTH = 0.09
STEP = 0.45
"""How far one delivery moves the standing, assumed."""
PENALTY_CAP = 0.10
"""Late penalties at most, as a share of the order's value."""


def satisfaction(
    ratio: float, floor: float = FLOOR, span: float = SPAN, middle: float = MIDDLE, width: float = WIDTH
) -> float:
    """The mean score, 1 to 5, of one delivery that took `ratio` times the promised time."""
    return floor + span * logistic((middle - ratio) / width)


def time_ratio(luck: float, utilisation: float, *exposures: float) -> float:
    """Actual ÷ promised time: the drawn ratio, longer by a utilisation above 1 and each exposure's factor."""
    ratio = luck * max(1.0, utilisation)
    for factor in exposures:
        ratio *= factor
    return ratio


def standing_after(standing: float, score: float, step: float = STEP) -> float:
    """The standing after a delivery with that score, S + step (q - S); both on the same scale."""
    return standing + step * (score - standing)


def index(score: float) -> float:
    """A score of 1 to 5 as people see it, 0 to 100."""
    return (score - 1.0) / 4.0 * 100.0


def late_penalty(value: int, days_late: float, per_day: float, cap: float = PENALTY_CAP) -> int:
    """The penalty in whole yuan for an order of that value: a share per day late, capped."""
    return round(value * min(cap, per_day * max(0.0, days_late)))
