"""Where a few words may stand in a chart without anything running through them; pure."""

from collections.abc import Iterable, Sequence
from itertools import pairwise
from math import hypot

from sandbox.ui.geometry import Rect
from sandbox.ui.paint import Point

_EVERY = 2.0  # design units between the points of a line that are looked at
_APART = 4  # design units between words side by side


class Free:
    """What is taken in a chart: lines and words. What is looked for may not touch it, if that can be."""

    def __init__(self, w: float, h: float) -> None:
        self._w, self._h = w, h
        self._points: list[Point] = []
        self._words: list[Rect] = []

    def line(self, points: Sequence[Point]) -> None:
        """Takes the room of a line."""
        for (x, y), (to_x, to_y) in pairwise(points):
            steps = max(1, round(hypot(to_x - x, to_y - y) / _EVERY))
            parts = [i / steps for i in range(steps + 1)]
            self._points += [(x + (to_x - x) * part, y + (to_y - y) * part) for part in parts]

    def place(self, places: Iterable[Rect], *, needed: bool = False) -> Rect | None:
        """Takes the first of the places that is free; None if none is, the least bad if one is `needed`."""
        costs: list[tuple[int, int, Rect]] = []
        for place in places:
            cost = self._cost(place)
            if not cost:
                self._words.append(place)
                return place
            costs.append((cost, len(costs), place))
        if not needed:
            return None
        found = min(costs)[2]
        self._words.append(found)
        return found

    def _cost(self, place: Rect) -> int:
        inside = place.x >= 0 and place.y >= 0 and place.right <= self._w and place.bottom <= self._h
        beside = Rect(place.x - _APART, place.y, place.w + 2 * _APART, place.h)
        covered = sum(word.touches(beside) for word in self._words)
        crossed = sum(place.x <= x <= place.right and place.y <= y <= place.bottom for x, y in self._points)
        return 1000 * (not inside) + 100 * covered + crossed
