"""A target over the quarters: what was reached, and what an even pace or the goal itself asks for."""

from collections.abc import Iterator
from dataclasses import dataclass

from sandbox.ui.charts.drawing import Drawing, Spot
from sandbox.ui.paint import Anchor, Disc, Line, Point, Polygon, Shape, Words, faded
from sandbox.ui.theme import Theme, Tone

_LEFT, _RIGHT, _TOP, _BOTTOM = 6, 12, 20, 20
_STEEP = 40
"""How far the next value rises where the line would run through a figure above."""


@dataclass(frozen=True, slots=True)
class Course:
    """Reached values by quarter from Q1; `grows` is a sum that starts at 0, else a level with a floor.

    `texts` are the values in words; a value is None where there was nothing to measure.
    """

    reached: tuple[float | None, ...]
    texts: tuple[str, ...]
    goal: float
    rounds: int
    grows: bool
    tone: Tone
    wanted: str


def drawn(course: Course, w: float, h: float, theme: Theme) -> Drawing:
    """The chart in design units; the caller says in words what it is about."""
    plot = _Plot(course, w, h)
    spots = [
        Spot(x - 9, y - 9, 18, 18, f"Q{number}: {course.texts[number - 1]}")
        for number, (x, y) in plot.points.items()
    ]
    shapes = (*_axis(course, plot, theme), *_goal(course, plot, theme), *_reached(course, plot, theme))
    return Drawing(w, h, shapes, tuple(spots))


class _Plot:
    """Where a value of a quarter stands."""

    def __init__(self, course: Course, w: float, h: float) -> None:
        values = (*(value for value in course.reached if value is not None), course.goal)
        self.low = 0.0 if course.grows else min(values) * 0.75
        self.high = max(max(values) * (1.04 if course.grows else 1.02), self.low + 1e-9)
        self._rounds, self._w, self._h = course.rounds, w - _LEFT - _RIGHT, h - _TOP - _BOTTOM

        self.points = {
            number: self.at(number, value)
            for number, value in enumerate(course.reached, 1)
            if value is not None
        }

    def at(self, number: float, value: float) -> Point:
        part = (value - self.low) / (self.high - self.low)
        return _LEFT + self._w * number / self._rounds, _TOP + self._h * (1 - part)


def _axis(course: Course, plot: _Plot, theme: Theme) -> Iterator[Shape]:
    yield Line((plot.at(0, plot.low), plot.at(course.rounds, plot.low)), theme.line, 1)
    for number in range(1, course.rounds + 1):
        x, y = plot.at(number, plot.low)
        yield Words(f"Q{number}", x, y + 11, theme.caption, theme.ink3, False, "cm")


def _goal(course: Course, plot: _Plot, theme: Theme) -> Iterator[Shape]:
    """The goal as a level with its name; where sums grow towards it, an even pace as well."""
    (x, y), end = plot.at(0, course.goal), plot.at(course.rounds, course.goal)
    yield Line(((x, y), end), theme.sand3, 1.6, 5)
    if course.grows:
        yield Line((plot.at(0, 0.0), end), theme.sand2, 1.6)
    first = next(iter(plot.points.values()), None)
    crowded = not course.grows and first is not None and first[1] < y
    yield Words(course.wanted, x, y + 10 if crowded else y - 9, theme.caption, theme.gold_ink, False, "lm")


def _reached(course: Course, plot: _Plot, theme: Theme) -> Iterator[Shape]:
    points = list(plot.points.values())
    if not points:
        return
    if course.grows:
        points.insert(0, plot.at(0, 0.0))
    colour = theme.colour(course.tone)
    if course.grows:
        (first, ground), (last, _end) = points[0], points[-1]
        yield Polygon((*points, (last, ground), (first, ground)), faded(colour, 0.12))
    if len(points) > 1:
        yield Line(tuple(points), colour, 2.4)
    for x, y in plot.points.values():
        yield Disc(x, y, 3.6, theme.card, colour, 2)
    yield from _values(course, plot, theme)


def _values(course: Course, plot: _Plot, theme: Theme) -> Iterator[Shape]:
    """The figures in numbers: the last one, and those that changed and have room; below where it falls."""
    numbers = list(plot.points)
    goal, named = plot.at(0, course.goal)[1], _LEFT + len(course.wanted) * theme.caption
    taken, end = 0.0, plot.at(course.rounds, plot.low)[0] - 40
    for number, before in zip(numbers, [0, *numbers], strict=False):
        (x, y), text = plot.points[number], course.texts[number - 1]
        is_last, wide = number == numbers[-1], len(text) * theme.caption * 0.56
        falls = before > 0 and y > plot.points[before][1]
        hides = x - wide / 2 < named and abs(y - goal) < 30
        free = x - wide / 2 > taken and x + wide / 2 < end and not hides
        climbs = not falls and number + 1 in plot.points and y - plot.points[number + 1][1] > _STEEP
        if is_last:
            down = falls and y + 24 < plot.at(number, plot.low)[1]
            anchor: Anchor = "rt" if down else "rb"
            yield Words(text, x + 6, y + (6 if down else -6), theme.caption, theme.ink, True, anchor)
        elif free and text != (course.texts[before - 1] if before else ""):
            at: Anchor = "rm" if climbs else "cm"
            aside = 6 if climbs else 0
            yield Words(text, x - aside, y + (15 if falls else -13), theme.caption, theme.ink2, False, at)
            taken = x + wide / 2 + 4
