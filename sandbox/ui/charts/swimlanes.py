"""Work and milestones of a quarter, a lane for each account: data, geometry and figures."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from sandbox.i18n import _
from sandbox.model.names import DAY
from sandbox.ui.charts import signs
from sandbox.ui.charts.grid import AXIS, MARGIN, Grid
from sandbox.ui.charts.signs import Sign
from sandbox.ui.paint import Anchor, Box, Line, Picture, Shape, Words, mixed
from sandbox.ui.theme import Theme, Tone

_WEEK = 7 * DAY


@dataclass(frozen=True, slots=True)
class Bar:
    """A piece of work on a track from 0, from minute to minute."""

    track: int
    start: int
    end: int
    tone: Tone
    tip: str = ""


@dataclass(frozen=True, slots=True)
class Mark:
    """Something that happened at a minute."""

    minute: int
    sign: Sign
    tip: str = ""


@dataclass(frozen=True, slots=True)
class Lane:
    """One account, or the team."""

    name: str
    bars: tuple[Bar, ...]
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class Swimlanes:
    """All lanes of a quarter that begins at `start` and lasts `minutes`."""

    start: int
    minutes: int
    lanes: tuple[Lane, ...]


def grid_of(chart: Swimlanes, w: float, h: float, label: float = 96) -> Grid:
    """The geometry of a chart on a drawing of that size, with so much room for the lanes' names."""
    return Grid(w, h, chart.start, chart.minutes, len(chart.lanes), label)


def beds(grid: Grid, theme: Theme) -> Iterator[Shape]:
    """The lanes' beds and a line for each week."""
    for lane in range(grid.lanes):
        yield Box(grid.label, grid.top(lane), grid.plot, grid.depth, theme.tint, 7)
    for minute in _weeks(grid):
        x = grid.x(minute)
        yield Line(((x, AXIS - 6), (x, grid.bottom)), mixed(theme.line, theme.card, 0.35), theme.hairline)


def axis(grid: Grid, theme: Theme) -> Iterator[Shape]:
    """The days along the top."""
    for minute in _weeks(grid):
        day = (minute - grid.start) // DAY
        anchor: Anchor = "rm" if minute >= grid.start + grid.minutes - DAY else "cm"
        x = grid.x(minute) + (MARGIN / 2 if anchor == "rm" else 0)
        words = _("Day {day}").format(day=day) if day else _("Start")
        yield Words(words, x, AXIS - 16, theme.caption, theme.ink3, False, anchor)


def bars(lane: int, work: Iterable[Bar], grid: Grid, theme: Theme) -> Iterator[Shape]:
    """A lane's bars; those side by side stay apart."""
    for bar in work:
        yield bar_box(lane, bar, grid, theme)


def bar_box(lane: int, bar: Bar, grid: Grid, theme: Theme) -> Box:
    """One bar."""
    x, thick = grid.x(bar.start), grid.thick
    wide = max(thick * 0.6, grid.x(bar.end) - x - 1)
    colour = mixed(theme.colour(bar.tone), theme.card, 0.14)
    return Box(x, grid.track(lane, bar.track) - thick / 2, wide, thick, colour, thick / 2)


def reach(sign: Sign, grid: Grid) -> float:
    """The radius in which a mark is drawn."""
    return grid.radius if sign in signs.LARGE else grid.radius * 0.62


def spread(marks: Iterable[Mark], grid: Grid) -> list[float]:
    """Where marks stand along the axis: at their minutes, moved on where they would hide each other."""
    places: list[float] = []
    free = -1e9
    for mark in marks:
        r = reach(mark.sign, grid)
        x = min(max(grid.x(mark.minute), free + r * 0.75), grid.x(grid.start + grid.minutes) + MARGIN - r)
        free = x + r * 0.75
        places.append(x)
    return places


def swimlanes(chart: Swimlanes, w: float, h: float, theme: Theme, until: int | None = None) -> Picture:
    """The whole chart as a picture, up to a minute or to the quarter's end."""
    grid = grid_of(chart, w, h)
    until = chart.start + chart.minutes if until is None else until
    shapes: list[Shape] = [*beds(grid, theme), *axis(grid, theme)]
    for i, lane in enumerate(chart.lanes):
        shapes.append(Words(lane.name, 8, grid.middle(i), theme.small, theme.ink, True, "lm"))
        shapes += bars(i, _cut(lane.bars, until), grid, theme)
        for mark, x in zip(lane.marks, spread(lane.marks, grid), strict=True):
            if mark.minute <= until:
                shapes += signs.disc(mark.sign, x, grid.middle(i), reach(mark.sign, grid), theme)
    return Picture(w, h, tuple(shapes))


def _cut(work: Iterable[Bar], until: int) -> Iterator[Bar]:
    for bar in work:
        if bar.start < until:
            yield Bar(bar.track, bar.start, min(bar.end, until), bar.tone, bar.tip)


def _weeks(grid: Grid) -> range:
    return range(grid.start, grid.start + grid.minutes + 1, _WEEK)
