"""How far targets were met: a weighted mean of capped ratios, always divided by the sum of the weights."""

from collections.abc import Iterable
from math import fsum

MOST = 1.5
"""The most that one target counts: what is overachieved pays, but no single target carries a team [A]."""


def achieved(actual: float, target: float, *, lower_is_better: bool = False, most: float = MOST) -> float:
    """Actual ÷ target between 0 and `most`; target ÷ actual when lower is better.

    A target of 0 is met in full by 0 or better and otherwise missed altogether. Raises ValueError for a
    negative target, which has no ratio.
    """
    if target < 0:
        raise ValueError("a target must be 0 or more")
    if lower_is_better:
        if actual <= 0:
            return most if target > 0 else 1.0
        return min(most, target / actual)
    if target == 0:
        return 1.0 if actual >= 0 else 0.0
    return min(most, max(0.0, actual / target))


def attainment(results: Iterable[tuple[float, float]]) -> float:
    """Σ w·r / Σ w over pairs of (weight w, ratio r as `achieved` gives it).

    Raises ValueError when the weights do not add up to more than 0.
    """
    pairs = list(results)
    total = fsum(weight for weight, _ in pairs)
    if total <= 0:
        raise ValueError("at least one target must have a weight")
    return fsum(weight * ratio for weight, ratio in pairs) / total


def period_ends(number: int, period: int, rounds: int) -> bool:
    """Whether a quota period of so many rounds ends with that round; the last round ends one too."""
    return number % period == 0 or number == rounds
