"""Where both funnels and the flows between them lie, in design units; pure."""

from dataclasses import dataclass
from typing import NamedTuple

from sandbox.ui.figures import curve, trapezoid
from sandbox.ui.paint import Point

TITLE = 30
"""Room for the titles."""
FOOT = 30
"""Room for the flywheel below."""
GAP = 3


class Slice(NamedTuple):
    """A stage: a trapezoid around `x`, from `y` down."""

    x: float
    y: float
    top: float
    bottom: float
    h: float

    @property
    def points(self) -> tuple[Point, ...]:
        """Its corners."""
        return trapezoid(self.x, self.y, self.top, self.bottom, self.h)

    @property
    def right(self) -> float:
        """Its right edge, half way down."""
        return self.x + (self.top + self.bottom) / 4


@dataclass(frozen=True, slots=True)
class Places:
    """Both funnels, the way of a qualified need into the deals, and the flywheel back to the customers."""

    customers: tuple[Slice, ...]
    deals: tuple[Slice, ...]
    feed: tuple[Point, ...]
    feed_at: Point
    flywheel: tuple[Point, ...]
    flywheel_at: Point


def places(w: float, h: float, customers: int, deals: int) -> Places:
    """The drawing in a room of `w` by `h`."""
    high = h - TITLE - FOOT
    left = _funnel(customers, (0.185 * w, TITLE), (0.31 * w, 0.15 * w), high * 0.93)
    right = _funnel(deals, (0.635 * w, TITLE), (0.36 * w, 0.17 * w), high)
    first, last, top, end = left[0], left[-1], right[0], right[-1]
    out = (last.x + last.bottom / 2 + 4, last.y + last.h - 8)
    into = (top.x - top.top / 2 - 4, top.y + top.h / 2)
    feed = curve(out, (out[0] + 0.2 * w, out[1] + 4), (into[0] - 0.09 * w, into[1] - 4), into, 40)
    low = h - FOOT / 2
    start = (end.x - end.bottom / 2 - 4, end.y + end.h - 10)
    home = (first.x - first.top / 2 + 4, first.y + first.h * 0.8)
    edge = first.x - first.top / 2 - 6
    back = (
        *curve(start, (start[0] - 40, low), (start[0] - 90, low), (start[0] - 130, low), 12),
        *curve((edge + 60, low), (edge + 10, low), (edge - 4, low - 40), (edge - 2, low - 80), 12),
        *curve((edge - 2, low - 80), (edge - 4, home[1] + 60), (edge, home[1] + 20), home, 12),
    )
    return Places(left, right, feed, (out[0] + 10, out[1] + 14), back, ((start[0] + edge) / 2, low))


def _funnel(n: int, at: Point, widths: tuple[float, float], h: float) -> tuple[Slice, ...]:
    (x, y), (top, bottom), step = at, widths, h / n

    def wide(down: float) -> float:
        return top + (bottom - top) * down / h

    return tuple(
        Slice(x, y + i * step, wide(i * step), wide((i + 1) * step - GAP), step - GAP) for i in range(n)
    )
