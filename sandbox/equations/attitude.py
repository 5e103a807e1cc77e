"""How views spread in a buying centre: Friedkin and Johnsen (1990), and DeGroot (1974) for comparison.

Attitudes run from -1 opposed (不认可) over 0 neutral, 1 supports and 2 strongly supports to 3 coach; the
equations are linear and take any scale. All sequences have one entry per stakeholder, in the same order.
"""

from collections.abc import Callable, Sequence
from math import fsum
from typing import NamedTuple

Row = Sequence[tuple[int, float]]
"""Who influences one stakeholder: pairs of (index, weight), weights summing to 1, zeros left out."""

TOLERANCE = 1e-9
"""Largest change in one step, in attitude points, at which views count as settled."""
MOST_STEPS = 10_000


def sparse(matrix: Sequence[Sequence[float]]) -> list[Row]:
    """The rows of a full influence matrix, without their zeros and scaled to sum to 1.

    Raises ValueError when a row has a negative weight or no positive one.
    """
    return [_row(weights) for weights in matrix]


def _row(weights: Sequence[float]) -> Row:
    total = fsum(weights)
    if total <= 0 or min(weights) < 0:
        raise ValueError("influence weights must be 0 or more, and one of them positive")
    return [(index, weight / total) for index, weight in enumerate(weights) if weight]


def anchors(innate: Sequence[float], contact: Sequence[float], openness: Sequence[float]) -> list[float]:
    """What a stakeholder holds on to by himself: (1 - λ)(u + s) of innate view u and effect of contacts s."""
    return [(1 - lam) * (own + effect) for own, effect, lam in zip(innate, contact, openness, strict=True)]


def influenced(
    attitude: Sequence[float], influence: Sequence[Row], openness: Sequence[float], anchor: Sequence[float]
) -> list[float]:
    """The attitudes one step later, x' = λ W x + anchor (Friedkin and Johnsen 1990).

    `openness` is λ in 0 to 1; `anchor` comes from `anchors` and changes only with a new contact.
    """
    later = []
    for row, lam, held in zip(influence, openness, anchor, strict=True):
        heard = 0.0  # added in the order of the row, so the same on every version of Python
        for index, weight in row:
            heard += weight * attitude[index]
        later.append(lam * heard + held)
    return later


class Voice(NamedTuple):
    """How one stakeholder takes what is said: whom he hears, his openness λ, and the rest, 1 - λ."""

    heard: Row
    openness: float
    firmness: float


Circle = Sequence[Voice]
"""A buying centre, in the order of its stakeholders."""


def discussed(
    attitude: Sequence[float],
    circle: Circle,
    innate: Sequence[float],
    contact: Sequence[float],
    fading: float,
    steps: int,
) -> list[float]:
    """The attitudes some steps later, x' = λ W x + (1 - λ)(u + s); effects of contacts s fade in each step.

    The same as `influenced` with the `anchors` of each step, in one loop, for the engine.
    """
    views, effects = attitude, contact
    for step in range(steps):
        if step:
            effects = [value * fading for value in effects]
        later = []
        for (row, lam, firm), own, effect in zip(circle, innate, effects, strict=True):
            heard = 0.0  # added in the order of the row, so the same on every version of Python
            for index, weight in row:
                heard += weight * views[index]
            later.append(lam * heard + firm * (own + effect))
        views = later
    return list(views)


def averaged(attitude: Sequence[float], influence: Sequence[Row]) -> list[float]:
    """The attitudes one step later when nobody holds on to a view of his own, x' = W x (DeGroot 1974)."""
    return influenced(attitude, influence, [1.0] * len(attitude), [0.0] * len(attitude))


def settled(
    start: Sequence[float], influence: Sequence[Row], openness: Sequence[float], anchor: Sequence[float]
) -> list[float]:
    """The attitudes when influence has run its course; raises ArithmeticError when they never settle."""
    return _settle(start, lambda views: influenced(views, influence, openness, anchor))


def consensus(start: Sequence[float], influence: Sequence[Row]) -> list[float]:
    """The attitudes after endless averaging (DeGroot 1974); raises ArithmeticError when they never settle."""
    return _settle(start, lambda views: averaged(views, influence))


def _settle(start: Sequence[float], step: Callable[[list[float]], list[float]]) -> list[float]:
    views = list(start)
    for _ in range(MOST_STEPS):
        later = step(views)
        if max(abs(new - old) for new, old in zip(later, views, strict=True)) <= TOLERANCE:
            return later
        views = later
    raise ArithmeticError("the attitudes go round and never settle")
