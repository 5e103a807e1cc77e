"""The ways of the arrows in a decision chain: from person to person, around whoever stands between; pure."""

from collections.abc import Sequence
from math import hypot
from typing import NamedTuple

from sandbox.ui.figures import curve
from sandbox.ui.paint import Point

_BENDS = (0.0, 0.12, -0.12, 0.24, -0.24, 0.4, -0.4)
"""How far a way may leave the straight line, in parts of its length; the straight one is tried first."""
_STEPS, _HALVINGS = 16, 5
_OUTSIDE = 100
"""What a point outside of the drawing counts for, beside one on a person."""


class Room(NamedTuple):
    """The room of a line under a disc, or of the drawing."""

    left: float
    top: float
    right: float
    bottom: float

    def holds(self, point: Point) -> bool:
        """Whether a point lies in it."""
        return self.left <= point[0] <= self.right and self.top <= point[1] <= self.bottom


class Stand(NamedTuple):
    """The room that a person takes in the drawing: a disc, and the lines under it."""

    x: float
    y: float
    radius: float
    lines: tuple[Room, ...] = ()

    def covers(self, point: Point, gap: float) -> bool:
        """Whether a point lies on the disc or its lines, or nearer than `gap`."""
        x, y = point
        reach = self.radius + gap
        if y < self.y - reach:
            return False
        if (x - self.x) ** 2 + (y - self.y) ** 2 < reach * reach:
            return True
        for left, top, right, bottom in self.lines:
            if top < y < bottom + gap and left - gap < x < right + gap:
                return True
        return False


def way(start: Stand, end: Stand, others: Sequence[Stand], gap: float, room: Room) -> tuple[Point, ...]:
    """The way from the edge of one person to that of another that crosses the fewest of the `others`.

    It stays in the `room`. Of two that cross as many the straighter is taken. A way between two that leave
    no room is empty.
    """
    best: tuple[Point, ...] = ()
    fewest = 0
    for bend in _BENDS:
        points = _trimmed(_bent(start, end, bend), start, end, gap)
        crossed = sum(other.covers(point, gap) for point in points for other in others)
        crossed += _OUTSIDE * sum(not room.holds(point) for point in points)
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
    first = max(i for i, point in enumerate(points) if start.covers(point, gap))
    last = min(i for i, point in enumerate(points) if end.covers(point, gap))
    if last <= first:
        return ()
    foot = _edge(points[first], points[first + 1], start, gap)
    tip = _edge(points[last], points[last - 1], end, gap)
    way = (foot, *points[first + 1 : last])
    return (*(p for p in way if hypot(p[0] - tip[0], p[1] - tip[1]) > 4 * gap), tip)


def _edge(inside: Point, outside: Point, stand: Stand, gap: float) -> Point:
    """Where a stretch that begins within a person's room leaves it, to a part in `2 ** _HALVINGS`."""
    for _ in range(_HALVINGS):
        middle = ((inside[0] + outside[0]) / 2, (inside[1] + outside[1]) / 2)
        if stand.covers(middle, gap):
            inside = middle
        else:
            outside = middle
    return outside
