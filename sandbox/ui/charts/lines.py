"""Figures over the quarters as lines, with what each may be off and the public news below."""

from collections.abc import Iterator
from dataclasses import dataclass

from sandbox.ui.charts.drawing import Drawing, Fit, Spot
from sandbox.ui.paint import Anchor, Disc, Line, Point, Polygon, Shape, Words, faded
from sandbox.ui.theme import Theme, Tone

_LEFT, _RIGHT, _TOP, _BOTTOM = 34.0, 14.0, 12.0, 34.0
_ROOMY = 240.0  # from this height on there are levels in between
_ON_NOW = 0.25  # quarters within which a figure stands at the line of the present


@dataclass(frozen=True, slots=True)
class Dot:
    """A figure at a moment (in quarters from 0), how far it may be off, and what it consists of.

    A `believed` one is drawn hollow with its range, another one as a fact.
    """

    at: float
    value: float
    off: float = 0.0
    tip: str = ""
    believed: bool = False


@dataclass(frozen=True, slots=True)
class Series:
    """Dots in the order of time, in one colour."""

    tone: Tone
    dots: tuple[Dot, ...]


@dataclass(frozen=True, slots=True)
class Flag:
    """A public piece of news of a quarter."""

    at: float
    tip: str


@dataclass(frozen=True, slots=True)
class Lines:
    """All series over so many quarters; `level` is a line to compare with, `now` where time stands.

    `empty` is said where there is no dot yet.
    """

    series: tuple[Series, ...]
    rounds: int
    low: float
    high: float
    level: float | None = None
    level_text: str = ""
    flags: tuple[Flag, ...] = ()
    now: float = 0.0
    percent: bool = False
    empty: str = ""


def drawn(chart: Lines, w: float, h: float, theme: Theme, fit: Fit) -> Drawing:
    """The chart on a drawing of that size."""
    plot = _Plot(chart, w, h)
    shapes = [*_frame(chart, plot, theme, fit)]
    spots: list[Spot] = []
    for series in chart.series:
        shapes += [*_line(series, plot, theme), *_latest(series, plot, theme)]
        for dot in series.dots:
            x, y = plot.at(dot.at, dot.value)
            spots.append(Spot(x - 9, y - 9, 18, 18, dot.tip))
    if chart.empty and not spots:
        middle, high = plot.at(chart.rounds / 2, plot.level(plot.steps - 0.5))
        shapes.append(Words(chart.empty, middle, high, theme.small, theme.ink3, False, "cm"))
    for flag in chart.flags:
        x = plot.at(flag.at, chart.low)[0]
        y = h - 8.0
        shapes.append(Polygon(((x, y - 5.5), (x + 5.5, y), (x, y + 5.5), (x - 5.5, y)), theme.gold))
        spots.append(Spot(x - 8, y - 8, 16, 16, flag.tip))
    return Drawing(w, h, tuple(shapes), tuple(spots))


class _Plot:
    """Where a figure of a moment stands."""

    def __init__(self, chart: Lines, w: float, h: float) -> None:
        self.chart, self.w, self.h = chart, w, h
        self._wide, self._high = w - _LEFT - _RIGHT, h - _TOP - _BOTTOM

    @property
    def steps(self) -> int:
        """How many levels are drawn above the lowest."""
        return 4 if self.h > _ROOMY else 2

    def level(self, step: float) -> float:
        """What a level stands for."""
        return self.chart.low + (self.chart.high - self.chart.low) * step / self.steps

    def at(self, moment: float, value: float) -> Point:
        chart = self.chart
        part = (value - chart.low) / max(1e-9, chart.high - chart.low)
        part = max(-0.02, min(1.02, part))
        return _LEFT + self._wide * moment / chart.rounds, _TOP + self._high * (1 - part)


def _frame(chart: Lines, plot: _Plot, theme: Theme, fit: Fit) -> Iterator[Shape]:
    """Levels, quarters and the line between what was and what comes."""
    sign = "%" if chart.percent else ""
    for i in range(plot.steps + 1):
        value = plot.level(i)
        x, y = plot.at(0, value)
        yield Line(((x, y), plot.at(chart.rounds, value)), theme.line, 1)
        yield Words(f"{value:.0f}{sign}", x - 5, y, theme.caption, theme.ink3, False, "rm")
    for number in range(1, chart.rounds + 1):
        x, y = plot.at(number - 0.5, chart.low)
        past = number <= chart.now + 1
        ink = theme.ink2 if past else theme.ink3
        yield Words(f"Q{number}", x, y + 11, theme.caption, ink, number == int(chart.now) + 1, "cm")
    if chart.level is not None:
        (x, y), end = plot.at(0, chart.level), plot.at(chart.rounds, chart.level)
        yield Line(((x, y), end), theme.sand3, 1.4, 5)
        words = fit(chart.level_text, plot.w * 0.5, theme.caption)
        yield Words(words, end[0], y - 8, theme.caption, theme.gold_ink, False, "rm")
    x, top = plot.at(chart.now, chart.high)
    yield Line(((x, top), (x, plot.at(0, chart.low)[1])), theme.sand2, 1.4)


def _latest(series: Series, plot: _Plot, theme: Theme) -> Iterator[Shape]:
    """The last figure in numbers; beneath its dot where the level's line runs above it."""
    if not series.dots:
        return
    chart, dot = plot.chart, series.dots[-1]
    x, y = plot.at(dot.at, dot.value + dot.off)
    is_beneath = chart.level is not None and dot.value + dot.off <= chart.level
    if is_beneath:
        y = plot.at(dot.at, dot.value - dot.off)[1]
    text = f"{dot.value:.0f}" + ("%" if chart.percent else "")
    anchor: Anchor = "cm"
    if abs(dot.at - chart.now) < _ON_NOW:  # not across its line
        anchor, x = ("lm", x + 6) if chart.now < chart.rounds - 1 else ("rm", x - 6)
    yield Words(text, x, y + (15 if is_beneath else -14), theme.small, theme.ink, True, anchor)


def _line(series: Series, plot: _Plot, theme: Theme) -> Iterator[Shape]:
    colour = theme.colour(series.tone)
    points = [plot.at(dot.at, dot.value) for dot in series.dots]
    if any(dot.off for dot in series.dots) and len(points) > 1:
        upper = [plot.at(dot.at, dot.value + dot.off) for dot in series.dots]
        lower = [plot.at(dot.at, dot.value - dot.off) for dot in reversed(series.dots)]
        yield Polygon((*upper, *lower), faded(colour, 0.14))
    if len(points) > 1:
        yield Line(tuple(points), colour, 2)
    for dot, (x, y) in zip(series.dots, points, strict=True):
        if dot.off:
            top, bottom = plot.at(dot.at, dot.value + dot.off), plot.at(dot.at, dot.value - dot.off)
            yield Line((top, bottom), colour, 1.4)
            yield from (Line(((x - 4, end[1]), (x + 4, end[1])), colour, 1.4) for end in (top, bottom))
        yield Disc(x, y, 4.2, theme.card if dot.believed else colour, colour, 2)
