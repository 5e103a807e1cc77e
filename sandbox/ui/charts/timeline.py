"""What happened over several quarters, a lane for each kind, as signs on one axis."""

from collections.abc import Iterator
from dataclasses import dataclass

from sandbox.ui.charts import signs
from sandbox.ui.charts.drawing import Drawing, Fit, Spot
from sandbox.ui.charts.signs import Sign
from sandbox.ui.paint import Box, Line, Shape, Words
from sandbox.ui.theme import Theme

AXIS, MARGIN = 22.0, 14.0
_LANE = 40.0
_LAYERS = 3


@dataclass(frozen=True, slots=True)
class Moment:
    """Something that happened at a minute."""

    minute: int
    sign: Sign
    tip: str


@dataclass(frozen=True, slots=True)
class Lane:
    """One kind of facts, or one person, in the order of time."""

    name: str
    moments: tuple[Moment, ...]
    tip: str = ""


@dataclass(frozen=True, slots=True)
class Timeline:
    """All lanes over so many quarters of `minutes` each, after `first` ones; `now` is where time stands."""

    lanes: tuple[Lane, ...]
    rounds: int
    minutes: int
    now: int
    first: int = 0
    label: float = 96

    @property
    def tall(self) -> float:
        """Its height in design units."""
        return AXIS + _LANE * len(self.lanes) + 4


def drawn(chart: Timeline, w: float, theme: Theme, fit: Fit) -> Drawing:
    """The timeline on a drawing so wide."""
    wide = w - chart.label - MARGIN
    unit = wide / max(1, chart.rounds * chart.minutes)
    shapes = [*_frame(chart, wide, theme, fit)]
    spots: list[Spot] = []
    for i, lane in enumerate(chart.lanes):
        middle, last = AXIS + _LANE * i + _LANE / 2, [-99.0] * _LAYERS
        for moment in lane.moments:
            x = chart.label + unit * (moment.minute - chart.first * chart.minutes)
            r = 7.5 if moment.sign in signs.LARGE else 4.6
            layer = _free(last, x, 2 * r)
            y = middle + (0, -10, 10)[layer]
            if moment.sign in signs.LARGE:
                shapes += signs.disc(moment.sign, x, y, r, theme)
            else:
                shapes += signs.figure(moment.sign, x, y, r, theme.colour(signs.TONES[moment.sign]))
            spots.append(Spot(x - r, y - r, 2 * r, 2 * r, moment.tip))
    return Drawing(w, chart.tall, tuple(shapes), tuple(spots))


def _free(last: list[float], x: float, apart: float) -> int:
    """The first layer with room at a place, or the one with most; it is taken."""
    roomy = [k for k, at in enumerate(last) if x - at >= apart]
    layer = roomy[0] if roomy else min(range(_LAYERS), key=lambda k: last[k])
    last[layer] = x
    return layer


def _frame(chart: Timeline, wide: float, theme: Theme, fit: Fit) -> Iterator[Shape]:
    for i, lane in enumerate(chart.lanes):
        y = AXIS + _LANE * i
        yield Box(chart.label, y + 3, wide, _LANE - 6, theme.tint, 7)
        words = fit(lane.name, chart.label - 8, theme.small)
        yield Words(words, 0, y + _LANE / 2, theme.small, theme.ink2, True, "lm")
    bottom = AXIS + _LANE * len(chart.lanes)
    for number in range(chart.rounds):
        x = chart.label + wide * number / chart.rounds
        yield Line(((x, AXIS), (x, bottom)), theme.line, 1)
        yield Words(f"Q{chart.first + number + 1}", x + 4, AXIS / 2, theme.caption, theme.ink3, False, "lm")
    passed = chart.now - chart.first * chart.minutes
    x = chart.label + wide * min(1.0, passed / max(1, chart.rounds * chart.minutes))
    yield Line(((x, AXIS - 4), (x, bottom)), theme.gold, 2)
