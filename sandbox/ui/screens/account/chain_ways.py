"""The ways of the arrows in a decision chain: from person to person, around whoever stands between; pure."""

from collections.abc import Iterator, Sequence
from itertools import product
from math import hypot
from typing import NamedTuple

from sandbox.ui.figures import curve
from sandbox.ui.paint import Point

_BENDS = (0.0, 0.04, -0.04, 0.08, -0.08, 0.14, -0.14, 0.24, -0.24, 0.4, -0.4)
"""How far a way may leave the straight line, in parts of its length; the straight one is tried first."""
_STEPS, _HALVINGS = 16, 5
_DISC = 28
"""The radius of a disc beside which `_SPREAD` is told."""
_SIDEWAYS, _SPREAD = 0.25, 40
"""How far from the middle of the words a way from below ends: in parts of the distance, and at most."""
_OUTSIDE = 100
"""What a point outside of the drawing counts for, beside one on a badge."""
_ON_PERSON = 3
"""What a point on somebody's disc or words counts for, beside one on a badge."""


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
    """The room that a person takes in the drawing: a disc, the lines under it, and its badges."""

    x: float
    y: float
    radius: float
    lines: tuple[Room, ...] = ()
    badges: tuple[Room, ...] = ()

    def covers(self, point: Point, gap: float) -> bool:
        """Whether a point lies on the disc, its lines or badges, or (not above a line) nearer than `gap`."""
        return self._is_on(point, gap) or self._is_badged(point, gap)

    def hidden(self, point: Point, gap: float) -> int:
        """What a point counts for that a way may lead over: most on disc and lines."""
        return _ON_PERSON if self._is_on(point, gap) else int(self._is_badged(point, gap))

    def _is_on(self, point: Point, gap: float) -> bool:
        x, y = point
        reach = self.radius + gap
        if y < self.y - reach:
            return False
        if (x - self.x) ** 2 + (y - self.y) ** 2 < reach * reach:
            return True
        return any(left - gap < x < right + gap and top < y < bottom + gap
                   for left, top, right, bottom in self.lines)  # fmt: skip

    def _is_badged(self, point: Point, gap: float) -> bool:
        x, y = point
        return any(left - gap < x < right + gap and top - gap < y < bottom + gap
                   for left, top, right, bottom in self.badges)  # fmt: skip


def way(start: Stand, end: Stand, others: Sequence[Stand], gap: float, room: Room) -> tuple[Point, ...]:
    """The way from the edge of one person to that of another that crosses the fewest of the `others`.

    It begins and ends at the rim of a disc, or where the words are between, in the middle under them;
    under the upper one's words also where that is straighter. It stays in the `room`. Of two that cross
    as many the straighter is taken. A way between two that leave no room is empty.
    """
    best: tuple[Point, ...] = ()
    fewest = 0
    for bend, (a, b) in product(_BENDS, _docks(start, end, gap)):
        points = _trimmed(_bent(a, b, bend), start, end, gap)
        crossed = sum(other.hidden(point, gap) for point in points for other in others)
        crossed += _OUTSIDE * sum(not room.holds(point) for point in points)
        if len(points) > 1 and (not best or crossed < fewest):
            best, fewest = points, crossed
        if best and not fewest:
            break
    return best


def _docks(start: Stand, end: Stand, gap: float) -> Iterator[tuple[Point, Point]]:
    """The points from which and to which a way may lead, the best first."""
    found = _dock(start, end, gap), _dock(end, start, gap)
    yield found
    upper = min(start, end, key=lambda each: each.y)
    under = _under(upper, end if upper is start else start, gap)
    if upper.lines and start.y != end.y and under not in found:
        yield (under, found[1]) if upper is start else (found[0], under)


def _dock(at: Stand, other: Stand, gap: float) -> Point:
    """What a way aims at: the middle of the disc, or of the room under the words if they are between."""
    return _under(at, other, gap) if at.lines and _is_worded(at, other, gap) else (at.x, at.y)


def _under(at: Stand, other: Stand, gap: float) -> Point:
    """A point under the words of a person, a little aside towards the other one."""
    most = _SPREAD * at.radius / _DISC
    aside = max(-most, min(most, (other.x - at.x) * _SIDEWAYS))
    return at.x + aside, max(line.bottom for line in at.lines) + gap


def _is_worded(at: Stand, other: Stand, gap: float) -> bool:
    """Whether the straight line from a person to another runs through the first one's words or along them."""
    for k in range(1, _STEPS):
        x, y = (at.x + (other.x - at.x) * k / _STEPS, at.y + (other.y - at.y) * k / _STEPS)
        if any(
            left - gap < x < right + gap and top < y < bottom + gap for left, top, right, bottom in at.lines
        ):
            return True
    return False


def _bent(start: Point, end: Point, bend: float) -> tuple[Point, ...]:
    dx, dy = end[0] - start[0], end[1] - start[1]
    third, beyond = (start[0] + dx / 3, start[1] + dy / 3), (start[0] + 2 * dx / 3, start[1] + 2 * dy / 3)
    lift = bend * 4 / 3
    one, other = ((x - dy * lift, y + dx * lift) for x, y in (third, beyond))
    return curve(start, one, other, end, _STEPS)


def _trimmed(points: Sequence[Point], start: Stand, end: Stand, gap: float) -> tuple[Point, ...]:
    """The points outside of both persons; either end is long enough for the head of an arrow."""
    first = max((i for i, point in enumerate(points) if start.covers(point, gap)), default=-1)
    last = min((i for i, point in enumerate(points) if end.covers(point, gap)), default=len(points))
    if last <= first or first == len(points) - 1 or last == 0:
        return ()
    foot = points[0] if first < 0 else _edge(points[first], points[first + 1], start, gap)
    tip = points[-1] if last == len(points) else _edge(points[last], points[last - 1], end, gap)
    between = points[max(first, 0) + 1 : min(last, len(points) - 1)]
    return (foot, *(p for p in between if min(_apart(p, foot), _apart(p, tip)) > 4 * gap), tip)


def _apart(one: Point, other: Point) -> float:
    return hypot(one[0] - other[0], one[1] - other[1])


def _edge(inside: Point, outside: Point, stand: Stand, gap: float) -> Point:
    """Where a stretch that begins within a person's room leaves it, to a part in `2 ** _HALVINGS`."""
    for _ in range(_HALVINGS):
        middle = ((inside[0] + outside[0]) / 2, (inside[1] + outside[1]) / 2)
        if stand.covers(middle, gap):
            inside = middle
        else:
            outside = middle
    return outside
