"""What a member believes, and how a noisy look changes it: Bayes (1763), Shannon (1948).

A categorical belief is a tuple of basis points, one for each hypothesis, that sums to 10 000.
"""

from collections.abc import Sequence
from functools import cache, lru_cache
from math import exp2, fsum, log

WHOLE = 10_000
"""Basis points in a certainty."""
MEMORY = 1 << 14
"""Updates that are remembered: tests of an even belief lead to few different ones, again and again."""
SENSITIVITY = 0.80
"""P(sign seen | it is so), assumed."""
SPECIFICITY = 0.85
"""P(no sign seen | it is not so), assumed."""


def sign_chance(true: bool, sensitivity: float = SENSITIVITY, specificity: float = SPECIFICITY) -> float:
    """The probability that a look shows the sign, given the truth."""
    return sensitivity if true else 1.0 - specificity


def updated(
    prior: float, seen: bool, sensitivity: float = SENSITIVITY, specificity: float = SPECIFICITY
) -> float:
    """The probability of a hypothesis after a look that did or did not show its sign (Bayes)."""
    yes = sign_chance(True, sensitivity, specificity)
    no = sign_chance(False, sensitivity, specificity)
    hit = prior * (yes if seen else 1.0 - yes)
    miss = (1.0 - prior) * (no if seen else 1.0 - no)
    return hit / (hit + miss) if hit + miss > 0 else prior


def basis_points(shares: Sequence[float]) -> tuple[int, ...]:
    """Shares as whole basis points that sum to 10 000, by largest remainder.

    A positive share keeps at least 1: nothing that is possible is ever ruled out by rounding. Raises
    ValueError when no share is positive.
    """
    total = fsum(shares)
    if total <= 0:
        raise ValueError("at least one share must be positive")
    exact = [round(share / total * WHOLE, 9) for share in shares]
    points = [int(value) or (1 if share > 0 else 0) for value, share in zip(exact, shares, strict=True)]
    short = WHOLE - sum(points)
    if short > 0:
        risen = [point - value for point, value in zip(points, exact, strict=True)]
        for index in sorted(range(len(points)), key=risen.__getitem__)[:short]:
            points[index] += 1
    elif short < 0:  # raised from 0 to 1 more than rounding down left over
        points[points.index(max(points))] += short
    return tuple(points)


@cache
def undecided(count: int) -> tuple[int, ...]:
    """The belief of somebody who knows nothing: all hypotheses alike."""
    return basis_points([1.0] * count)


@lru_cache(maxsize=MEMORY)
def posterior(
    prior: tuple[int, ...],
    tested: int,
    seen: bool,
    sensitivity: float = SENSITIVITY,
    specificity: float = SPECIFICITY,
) -> tuple[int, ...]:
    """A categorical belief, in basis points, after a look for the hypothesis at index `tested` (Bayes)."""
    yes = sign_chance(True, sensitivity, specificity)
    no = sign_chance(False, sensitivity, specificity)
    hit, miss = (yes, no) if seen else (1.0 - yes, 1.0 - no)
    shares = [points * (hit if index == tested else miss) for index, points in enumerate(prior)]
    return basis_points(shares) if fsum(shares) > 0 else prior


def reading_taken(value: float, confidence: float, reading: float, gain: float) -> tuple[float, float]:
    """An estimate (value, confidence) after a reading that adds `gain` of the missing confidence.

    The old value weighs c (1 - gain) and the reading `gain`: a first reading replaces a guess, later ones
    smooth it exponentially. Confidence and gain are in 0 to 1.
    """
    surer = confidence + gain * (1.0 - confidence)
    weight = gain / surer if surer > 0 else 0.0
    return value + weight * (reading - value), surer


def stale(confidence: float, age: float, half_life: float) -> float:
    """The confidence in a figure of that age, halved in each half-life (both in minutes)."""
    return confidence * exp2(-age / half_life)


def entropy(points: Sequence[int]) -> float:
    """How undecided a categorical belief is, from 0 (certain) to 1 (all hypotheses alike) (Shannon 1948)."""
    if len(points) < 2:
        return 0.0
    terms = [share / WHOLE * log(share / WHOLE) for share in points if share]
    return max(0.0, -fsum(terms) / log(len(points)))


@lru_cache(maxsize=MEMORY)
def confidence(points: tuple[int, ...]) -> float:
    """How decided a categorical belief is, from 0 (all hypotheses alike) to 1 (certain)."""
    return 1.0 - entropy(points)
