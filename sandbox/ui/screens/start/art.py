"""The start screen's drawings: the logo, and a landscape for each scenario."""

import math
from collections.abc import Iterator
from functools import lru_cache
from zlib import crc32

from sandbox.ui.figures import arc, curve
from sandbox.ui.paint import Box, Disc, Line, Picture, Point, Polygon, Shape, faded, mixed
from sandbox.ui.screens.start.scenes import SCENES
from sandbox.ui.theme import Colour, Theme, rgb
from sandbox.ui.widgets.canvas import Draw, Sheet

_OTHERS = (rgb("#8d7748"), rgb("#2f8f9d"), rgb("#a8487a"), rgb("#5d7f2e"), rgb("#b0662a"))
_BUBBLES = 14


def logo(theme: Theme) -> Picture:
    """The iron triangle: three discs, joined."""
    return Picture(84, 78, tuple(_triangle(42, 39, 62, 56, theme.gold, theme, 5.5, 10)))


@lru_cache(maxsize=64)
def landscape(picture: str, name: str, *, alone: bool = False) -> Draw:
    """A scenario's drawing: the triangle above the sand, before what the scenario is about.

    Scenarios of one picture differ by their sky and their dunes, which follow from the `name`. What stands
    `alone`, with nothing of its card below it, is round at the foot too.
    """
    seed = crc32(name.encode())
    known = SCENES.get(picture)
    apart = known is not None and known.apart
    tint = known.tint if known else _OTHERS[seed % len(_OTHERS)]

    def draw(sheet: Sheet) -> Iterator[Shape]:
        w, h, theme = sheet.w, sheet.h, sheet.theme
        yield Box(0, 0, w, h if alone else h + 2 * theme.radius, theme.sand, theme.radius)
        yield from _bubbles(seed, tint, w, h, _BUBBLES // 2 if known else _BUBBLES)
        if known:
            yield from known.draw(w, h, theme)
        yield Polygon((*_crest(seed, w, h), *_foot(w, h, theme.radius if alone else 0)), theme.sand3)
        yield from _triangle(w / 2, h * 0.54, min(h * 0.94, w * 0.42), h * 0.45, tint, theme, 5, 13, apart)

    return draw


def _triangle(
    x: float,
    y: float,
    wide: float,
    high: float,
    edge: Colour,
    theme: Theme,
    thick: float,
    r: float,
    apart: bool = False,
) -> Iterator[Shape]:
    """Solution on top, account and delivery at the feet; with gaps between them where they are `apart`."""
    top, left = (x, y - high / 2), (x - wide / 2, y + high / 2)
    right = (x + wide / 2, y + high / 2)
    yield Line((left, top, right, left), edge, thick, 11 if apart else 0)
    for (cx, cy), colour in zip((left, top, right), (theme.ar, theme.sr, theme.fr), strict=True):
        yield Disc(cx, cy, r, colour)


def _bubbles(seed: int, tint: Colour, w: float, h: float, many: int) -> Iterator[Disc]:
    """Customers in the sky: strings of circles that touch, the same each time."""
    dice = _dice(seed)
    x, y, r = w * next(dice), h * next(dice), 12.0
    for number in range(many):
        if number % 3 == 0:
            x, y = w * (0.06 + 0.88 * next(dice)), h * (0.08 + 0.6 * next(dice))
        r = h * (0.07 + 0.11 * next(dice))
        yield Disc(x, y, r, faded(tint, 0.16 + 0.22 * next(dice)))
        angle = math.tau * next(dice)
        x, y = x + r * 1.15 * math.cos(angle), y + r * 1.15 * math.sin(angle)


def _crest(seed: int, w: float, h: float) -> tuple[Point, ...]:
    dice = _dice(seed ^ 0x5A5A)
    low, lift = h * 0.8, h * (0.08 + 0.08 * next(dice))
    crest = curve((0, low), (w * 0.3, low - lift), (w * 0.55, low + lift), (w * 0.72, low - lift * 0.2), 40)
    fall = curve(crest[-1], (w * 0.82, low - lift), (w * 0.93, low - lift * 0.8), (w, low - lift * 0.3), 24)
    return (*crest, *fall[1:])


def _foot(w: float, h: float, radius: float) -> tuple[Point, ...]:
    """The lower corners, from the right one to the left."""
    if not radius:
        return (w, h + 1), (0, h + 1)
    quarter = math.pi / 2
    right = arc(w - radius, h - radius, radius, 0, quarter, 8)
    return (*right, *arc(radius, h - radius, radius, quarter, quarter, 8))


def _dice(seed: int) -> Iterator[float]:
    """Numbers from 0 to 1 that are always the same for a seed."""
    state = seed or 1
    while True:
        state = (1_103_515_245 * state + 12_345) % 2**31
        yield (state >> 8) / 2**23


@lru_cache(maxsize=4)
def ridge(theme: Theme) -> Draw:
    """The contour lines at the foot of the left panel."""
    line = mixed(theme.header, theme.dim, 0.16)

    def draw(sheet: Sheet) -> Iterator[Shape]:
        w, h = sheet.w, sheet.h
        for number in range(5):
            y = h * (0.3 + 0.17 * number)
            points = curve((0, y), (w * 0.3, y - h * 0.3), (w * 0.6, y + h * 0.3), (w, y - h * 0.12), 48)
            yield Line(points, line, 1.2)

    return draw
