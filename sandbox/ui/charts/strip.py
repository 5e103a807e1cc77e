"""A member's weeks as bars under a line: how much of what is possible is planned."""

from dataclasses import dataclass
from functools import lru_cache

from sandbox.ui.arguments import Tip
from sandbox.ui.charts.drawing import Drawing, Spot
from sandbox.ui.paint import Box, Line, Shape, mixed
from sandbox.ui.theme import Theme, Tone

_MOST = 1.5


@dataclass(frozen=True, slots=True)
class Bar:
    """A week: planned over possible, and what it is made of."""

    part: float
    tip: Tip


@lru_cache(maxsize=64)
def drawn(bars: tuple[Bar, ...], tone: Tone, w: float, h: float, theme: Theme) -> Drawing:
    """The bars on a drawing of that size; the line is all that is possible, red what is beyond."""
    pitch, gap = w / max(1, len(bars)), 2.0
    level = h * (1 - 1 / _MOST)
    shapes: list[Shape] = []
    spots: list[Spot] = []
    for i, bar in enumerate(bars):
        x, wide = i * pitch + gap / 2, pitch - gap
        shapes.append(Box(x, level, wide, h - level, theme.tint, 2))
        high = min(_MOST, bar.part) / _MOST * h
        usual = mixed(theme.card, theme.colour(tone), 0.35 + 0.6 * min(1.0, bar.part))
        colour = theme.negative if bar.part > 1.0 else usual
        if high > 0.5:
            shapes.append(Box(x, h - high, wide, high, colour, 2))
        spots.append(Spot(x, 0, wide, h, bar.tip))
    shapes.append(Line(((0, level), (w, level)), theme.ink3, 1, 3))
    return Drawing(w, h, tuple(shapes), tuple(spots))
