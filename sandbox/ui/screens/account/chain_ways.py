"""The ways of the arrows in a decision chain: from person to person, around whoever stands between; pure."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import hypot
from typing import NamedTuple

from sandbox.ui.figures import curve
from sandbox.ui.paint import Point

_BENDS = (0.0, 0.12, -0.12, 0.24, -0.24, 0.4, -0.4)
"""How far a way may leave the straight line, in parts of its length; the straight one is tried first."""
_STEPS, _FINE = 16, 6


class Room(NamedTuple):
    """The room of a line under a disc."""

    left: float
    top: float
    right: float
    bottom: float


class Stand(NamedTuple):
    """The room that a person takes in the drawing: a disc, and the lines under it."""

    x: float
    y: float
    radius: float
    lines: tuple[Room, ...] = ()

    def covers(self, point: Point, gap: float) -> bool:
        """Whether a point lies on the disc or its lines, or nearer than `gap`."""
        x, y = point
        if hypot(x - self.x, y - self.y) < self.radius + gap:
            return True
        return any(
            line.left - gap < x < line.right + gap and line.top < y < line.bottom + gap for line in self.lines
        )


def way(start: Stand, end: Stand, others: Sequence[Stand], gap: float) -> tuple[Point, ...]:
    """The way from the edge of one person to that of another that crosses the fewest of the `others`.

    Of two that cross as many the straighter is taken. A way between two that leave no room is empty.
    """
    best: tuple[Point, ...] = ()
    fewest = 0
    for bend in _BENDS:
        points = _trimmed(_bent(start, end, bend), start, end, gap)
        crossed = sum(1 for point in points for other in others if other.covers(point, gap))
        if len(points) > 1 and (not best or crossed < fewest):
            best, fewest = points, crossed
        if best and not fewest:
            break
    return best


def _bent(start: Stand, end: Stand, bend: float) -> tuple[Point, ...]:
    dx, dy = end.x - start.x, end.y - start.y
    third, beyond = (start.x + dx / 3, start.y + dy / 3), (start.x + 2 * dx / 3, start.y + 2 * dy / 3)
    lift = bend * 4 / 3
    one, other = ((x - dy * lift, y + dx * lift) for x, y in (third, beyond))
    return curve((start.x, start.y), one, other, (end.x, end.y), _STEPS)


def _trimmed(points: Sequence[Point], start: Stand, end: Stand, gap: float) -> tuple[Point, ...]:
    """The points outside of both persons; the last stretch is long enough for the head of an arrow."""
    dense = list(_dense(points))
    first = max(i for i, point in enumerate(dense) if start.covers(point, gap)) + 1
    last = min(i for i, point in enumerate(dense) if end.covers(point, gap)) - 1
    if last <= first:
        return ()
    tip = dense[last]
    rest = [p for p in dense[first:last:_FINE] if hypot(p[0] - tip[0], p[1] - tip[1]) > 4 * gap]
    return (*rest, tip)


def _dense(points: Sequence[Point]) -> Iterator[Point]:
    """Further points between each two, so that a way ends close to the edge."""
    for (ax, ay), (bx, by) in pairwise(points):
        for k in range(_FINE):
            yield ax + (bx - ax) * k / _FINE, ay + (by - ay) * k / _FINE
    yield points[-1]
