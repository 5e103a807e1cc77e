"""A target over the quarters: what was reached, and what an even pace or the goal itself asks for."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from sandbox.i18n import named
from sandbox.ui.charts.drawing import Drawing, Spot
from sandbox.ui.charts.labels import Free
from sandbox.ui.geometry import Rect
from sandbox.ui.paint import Disc, Line, Point, Polygon, Shape, Words, faded
from sandbox.ui.theme import Colour, Theme, Tone

_LEFT, _RIGHT, _TOP, _BOTTOM = 6, 12, 20, 20
_BEYOND, _LEAST = 0.5, 0.08
"""How far a level's axis goes below its values: a part of their spread, and of the goal at least."""
_OFF, _HIGH, _STEP = 5, 1.25, 12
"""How far words stand off a dot, how high they are for their size, and the steps in which room is sought."""


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
        Spot(x - 9, y - 9, 18, 18, named(f"Q{number}", course.texts[number - 1]))
        for number, (x, y) in plot.points.items()
    ]
    parts = (_axis, _goal, _reached, _words)
    return Drawing(w, h, tuple(shape for part in parts for shape in part(course, plot, theme)), tuple(spots))


class _Plot:
    """Where a value of a quarter stands, and the lines that follow from it."""

    def __init__(self, course: Course, w: float, h: float) -> None:
        values = (*(value for value in course.reached if value is not None), course.goal)
        lowest, highest = min(values), max(values)
        beyond = 0.0 if course.grows else max(_BEYOND * (highest - lowest), _LEAST * abs(course.goal))
        self.low = 0.0 if course.grows else max(min(0.0, lowest), lowest - beyond)
        self.high = max(highest * 1.04 if course.grows else highest + beyond / 3, self.low + 1e-9)
        self._rounds, self._w, self._h = course.rounds, w - _LEFT - _RIGHT, h - _TOP - _BOTTOM
        self.w, self.h = w, h
        self.points = {
            number: self.at(number, value)
            for number, value in enumerate(course.reached, 1)
            if value is not None
        }

        start, end = self.at(0, course.goal), self.at(course.rounds, course.goal)
        self.ground = (self.at(0, self.low), self.at(course.rounds, self.low))
        self.names = [(x, y + 11) for x, y in (self.at(n, self.low) for n in range(1, course.rounds + 1))]
        self.goals = ((start, end), *([(self.ground[0], end)] if course.grows else []))
        first = self.ground[:1] if course.grows and self.points else ()
        self.way = (*first, *self.points.values())

    def at(self, number: float, value: float) -> Point:
        part = (value - self.low) / (self.high - self.low)
        return _LEFT + self._w * number / self._rounds, _TOP + self._h * (1 - part)


def _axis(_course: Course, plot: _Plot, theme: Theme) -> Iterator[Shape]:
    yield Line(plot.ground, theme.line, 1)
    for number, (x, y) in enumerate(plot.names, 1):
        yield Words(f"Q{number}", x, y, theme.caption, theme.ink3, False, "cm")


def _goal(_course: Course, plot: _Plot, theme: Theme) -> Iterator[Shape]:
    """The goal as a level; where sums grow towards it, an even pace as well."""
    for line, tone in zip(plot.goals, (theme.sand3, theme.sand2), strict=False):
        yield Line(line, tone, 1.6, 5 if line is plot.goals[0] else 0)


def _reached(course: Course, plot: _Plot, theme: Theme) -> Iterator[Shape]:
    points, colour = plot.way, theme.colour(course.tone)
    if not points:
        return
    if course.grows:
        (first, ground), (last, _end) = points[0], points[-1]
        yield Polygon((*points, (last, ground), (first, ground)), faded(colour, 0.12))
    if len(points) > 1:
        yield Line(points, colour, 2.4)
    for x, y in plot.points.values():
        yield Disc(x, y, 3.6, theme.card, colour, 2)


def _words(course: Course, plot: _Plot, theme: Theme) -> Iterator[Shape]:
    """The goal's name and the figures in numbers: the last one, and those that changed and have room."""
    free, size = Free(plot.w, plot.h), theme.caption
    for line in (plot.way, *plot.goals, plot.ground, plot.names):
        free.line(line)
    numbers = list(plot.points)
    last = numbers[-1] if numbers else 0
    ends = free.place(_around(plot.points[last], course.texts[last - 1], size), needed=True) if last else None
    named = free.place(_along(plot, course.wanted, size), needed=True)
    if named is not None:
        yield _set(course.wanted, named, size, theme.gold_ink)
    for before, number in pairwise(numbers[:-1] and [0, *numbers[:-1]]):
        text = course.texts[number - 1]
        if text != (course.texts[before - 1] if before else ""):
            spot = free.place(_around(plot.points[number], text, size))
            if spot is not None:
                yield _set(text, spot, size, theme.ink2)
    if ends is not None:
        yield _set(course.texts[last - 1], ends, size, theme.ink, bold=True)


def _around(point: Point, text: str, size: float) -> Iterator[Rect]:
    """Places for a figure beside its dot: above, below, then aside."""
    (x, y), wide, high = point, _wide(text, size), round(size * _HIGH)
    for left in (x - wide / 2, x - wide + 6, x - 6):
        for top in (y - _OFF - high, y + _OFF):
            yield Rect(round(left), round(top), wide, high)
    for left in (x - wide - _OFF - 2, x + _OFF + 2):
        yield Rect(round(left), round(y - high / 2), wide, high)


def _along(plot: _Plot, text: str, size: float) -> Iterator[Rect]:
    """Places for the goal's name along its line, above it and below, from left to right; then farther off."""
    wide, high = _wide(text, size), round(size * _HIGH)
    (start, y), (end, _y) = plot.goals[0]
    steps = max(1, int((end - start - wide) // _STEP))
    for away in (0, high):
        for step in range(steps + 1):
            for top in (y - 2 - high - away, y + 3 + away):
                yield Rect(round(start + (end - start - wide) * step / steps), round(top), wide, high)


def _wide(text: str, size: float) -> int:
    """About how wide words are: a Chinese letter is as wide as high."""
    return round(sum(size if letter > "\u2e80" else size * 0.57 for letter in text))


def _set(text: str, place: Rect, size: float, ink: Colour, *, bold: bool = False) -> Words:
    return Words(text, place.x + place.w / 2, place.y + place.h / 2, size, ink, bold, "cm")
