"""Deliveries as bars from start to promise, with the milestones that are done."""

from collections.abc import Iterator
from dataclasses import dataclass

from sandbox.ui.charts.drawing import Drawing, Fit, Spot
from sandbox.ui.paint import Box, Line, Polygon, Shape, Words, faded
from sandbox.ui.theme import Theme

AXIS, PITCH = 22.0, 38.0
_RIGHT = 16.0


@dataclass(frozen=True, slots=True)
class Bar:
    """A delivery: from `start` to `promised`, worked until `end`; milestones with what they say."""

    name: str
    start: int
    promised: int
    end: int
    late: bool
    done: bool
    milestones: tuple[tuple[int, str], ...]
    tip: str


@dataclass(frozen=True, slots=True)
class Gantt:
    """All bars; the axis is in quarters of `minutes`, `now` is where time stands.

    There are so many `quarters`; what was promised for after them lies where `beyond` says so.
    """

    bars: tuple[Bar, ...]
    minutes: int
    now: int
    quarters: int
    beyond: str
    label: float = 170

    @property
    def span(self) -> tuple[int, int]:
        """The quarters' edges between which everything lies."""
        first = min((bar.start for bar in self.bars), default=self.now)
        last = max((self.now, *(max(bar.promised, bar.end) for bar in self.bars)))
        before = first // self.minutes
        after = max(before + 1, -(-last // self.minutes))  # what ends with a quarter needs no further one
        return before * self.minutes, after * self.minutes

    def called(self, edge: int) -> str:
        """What stands at a quarter's edge."""
        number = edge // self.minutes + 1
        return f"Q{number}" if number <= self.quarters else self.beyond if number == self.quarters + 1 else ""

    @property
    def tall(self) -> float:
        """Its height in design units."""
        return AXIS + PITCH * len(self.bars) + 4


def drawn(chart: Gantt, w: float, theme: Theme, fit: Fit) -> Drawing:
    """The bars on a drawing so wide."""
    first, last = chart.span
    wide = w - chart.label - _RIGHT

    def x(minute: int) -> float:
        return chart.label + wide * (minute - first) / max(1, last - first)

    shapes: list[Shape] = []
    spots: list[Spot] = []
    bottom = AXIS + PITCH * len(chart.bars)
    for edge in range(first, last, chart.minutes):
        shapes.append(Line(((x(edge), AXIS - 4), (x(edge), bottom)), theme.line, 1))
        shapes.append(
            Words(chart.called(edge), x(edge) + 4, AXIS / 2, theme.caption, theme.ink3, False, "lm")
        )
    for i, bar in enumerate(chart.bars):
        y = AXIS + PITCH * i + PITCH / 2
        words = fit(bar.name, chart.label - 10, theme.small)
        shapes.append(Words(words, 0, y, theme.small, theme.ink, True, "lm"))
        shapes += _bar(bar, x(bar.start), x(bar.promised), x(bar.end), y, theme)
        left, right = x(bar.start), max(x(bar.promised), x(bar.end))
        spots.append(Spot(left, y - 12, max(8.0, right - left), 24, bar.tip))
        for minute, tip in bar.milestones:
            at = x(minute)
            shapes.append(_diamond(at, y, 6, theme))
            spots.append(Spot(at - 7, y - 7, 14, 14, tip))
    now = x(max(chart.now, first))
    shapes.append(Line(((now, AXIS - 4), (now, bottom)), theme.gold, 2))
    return Drawing(w, chart.tall, tuple(shapes), tuple(spots))


def _bar(bar: Bar, start: float, promised: float, end: float, y: float, theme: Theme) -> Iterator[Shape]:
    """What was promised as a pale bed, what was worked on it, and the promise as a flag."""
    tone = theme.negative if bar.late else theme.fr
    yield Box(start, y - 9, max(4.0, promised - start), 18, faded(theme.fr, 0.12), 6)
    if end > promised:
        yield Box(promised, y - 9, end - promised, 18, faded(theme.negative, 0.14), 6)
    yield Box(start, y - 5, max(3.0, end - start), 10, tone, 4)
    yield Line(((promised, y - 13), (promised, y + 13)), theme.ink2, 1.6)
    yield Polygon(((promised, y - 13), (promised + 8, y - 10), (promised, y - 7)), theme.ink2)


def _diamond(x: float, y: float, r: float, theme: Theme) -> Polygon:
    return Polygon(((x, y - r), (x + r, y), (x, y + r), (x - r, y)), theme.card, theme.ink, 1.6)
