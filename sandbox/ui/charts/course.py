"""A target over the quarters: what was reached, and what an even pace or the goal itself asks for."""

from collections.abc import Iterator
from dataclasses import dataclass

from sandbox.ui.paint import Disc, Line, Point, Polygon, Shape, Words, faded
from sandbox.ui.theme import Theme, Tone

_LEFT, _RIGHT, _TOP, _BOTTOM = 6, 12, 20, 20


@dataclass(frozen=True, slots=True)
class Course:
    """Reached values by quarter from Q1; `grows` is a sum that starts at 0, else a level with a floor."""

    reached: tuple[float, ...]
    goal: float
    rounds: int
    grows: bool
    tone: Tone
    now: str
    wanted: str


def drawn(course: Course, w: float, h: float, theme: Theme) -> Iterator[Shape]:
    """The chart in design units; the caller says in words what it is about."""
    plot = _Plot(course, w, h)
    yield Line((plot.at(0, plot.low), plot.at(course.rounds, plot.low)), theme.line, 1)
    for number in range(1, course.rounds + 1):
        x, y = plot.at(number, plot.low)
        yield Words(f"Q{number}", x, y + 11, theme.caption, theme.ink3, False, "cm")
    yield from _goal(course, plot, theme)
    yield from _reached(course, plot, theme)


class _Plot:
    """Where a value of a quarter stands."""

    def __init__(self, course: Course, w: float, h: float) -> None:
        values = (*course.reached, course.goal)
        self.low = 0.0 if course.grows else min(values) * 0.75
        self.high = max(max(values) * (1.04 if course.grows else 1.02), self.low + 1e-9)
        self._rounds, self._w, self._h = course.rounds, w - _LEFT - _RIGHT, h - _TOP - _BOTTOM

    def at(self, number: float, value: float) -> Point:
        part = (value - self.low) / (self.high - self.low)
        return _LEFT + self._w * number / self._rounds, _TOP + self._h * (1 - part)


def _goal(course: Course, plot: _Plot, theme: Theme) -> Iterator[Shape]:
    """The goal as a level with its name; where sums grow towards it, an even pace as well."""
    (x, y), end = plot.at(0, course.goal), plot.at(course.rounds, course.goal)
    yield Line(((x, y), end), theme.sand3, 1.6, 5)
    if course.grows:
        yield Line((plot.at(0, 0.0), end), theme.sand2, 1.6)
    crowded = not course.grows and course.reached[:1] > (course.goal,)
    yield Words(course.wanted, x, y + 10 if crowded else y - 9, theme.caption, theme.gold_ink, False, "lm")


def _reached(course: Course, plot: _Plot, theme: Theme) -> Iterator[Shape]:
    points = [plot.at(number, value) for number, value in enumerate(course.reached, 1)]
    if course.grows:
        points.insert(0, plot.at(0, 0.0))
    if not points:
        return
    colour = theme.colour(course.tone)
    if course.grows:
        (first, ground), (last, _end) = points[0], points[-1]
        yield Polygon((*points, (last, ground), (first, ground)), faded(colour, 0.12))
    if len(points) > 1:
        yield Line(tuple(points), colour, 2.4)
    for x, y in points[1 if course.grows else 0 :]:
        yield Disc(x, y, 3.6, theme.card, colour, 2)
