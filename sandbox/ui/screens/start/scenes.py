"""What the scenarios are about, as drawings behind the triangle: one for each `picture` of a scenario."""

import math
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from sandbox.ui.figures import arc
from sandbox.ui.paint import Box, Disc, Line, Polygon, Shape, mixed
from sandbox.ui.theme import Colour, Theme, rgb

_GROUND = 0.86  # of the height: the dunes begin above


@dataclass(frozen=True, slots=True)
class Scene:
    """A drawing that fills a card's picture, the colour of its triangle, and whether that has come apart."""

    tint: Colour
    draw: Callable[[float, float, Theme], Iterator[Shape]]
    apart: bool = False


def _workshop(w: float, h: float, theme: Theme) -> Iterator[Shape]:
    """Two wheels that turn each other."""
    soft = mixed(theme.sand, rgb("#c4902f"), 0.4)
    for x, y, r, teeth in ((w * 0.17, h * 0.5, h * 0.24, 10), (w * 0.82, h * 0.46, h * 0.3, 12)):
        for tooth in range(teeth):
            c, s = math.cos(math.tau * tooth / teeth), math.sin(math.tau * tooth / teeth)
            yield Line(
                ((x + r * c * 0.8, y + r * s * 0.8), (x + r * c * 1.16, y + r * s * 1.16)), soft, r * 0.26
            )
        yield Disc(x, y, r, None, soft, r * 0.34)
        yield Disc(x, y, r * 0.16, soft)


def _plant(w: float, h: float, theme: Theme) -> Iterator[Shape]:
    """A factory under a cloud."""
    soft, pale = (mixed(theme.sand, rgb("#6a4cc0"), part) for part in (0.42, 0.22))
    base = h * _GROUND
    for number in range(3):
        x = w * (0.06 + 0.085 * number)
        yield Polygon(((x, base), (x, h * 0.5), (x + w * 0.085, h * 0.38), (x + w * 0.085, base)), soft)
    for x, top in ((0.075, 0.2), (0.13, 0.28)):
        yield Box(w * x, h * top, w * 0.026, base - h * top, soft)
    for x, y, r in ((0.8, 0.36, 0.15), (0.87, 0.4, 0.12), (0.73, 0.41, 0.11)):
        yield Disc(w * x, h * y, h * r, pale)
    yield Box(w * 0.7, h * 0.4, w * 0.2, h * 0.12, pale, h * 0.06)
    for x in (0.74, 0.8, 0.86):
        yield Line(((w * x, h * 0.58), (w * x, h * 0.76)), pale, 2.5, 5)


def _towers(w: float, h: float, theme: Theme) -> Iterator[Shape]:
    """Masts that send."""
    soft = mixed(theme.sand, rgb("#d4512f"), 0.45)
    for x, top in ((0.16, 0.22), (0.84, 0.34)):
        foot, wide = h * 0.92, h * 0.2
        yield Line(((w * x - wide, foot), (w * x, h * top), (w * x + wide, foot)), soft, 3)
        for part in (0.35, 0.6, 0.85):
            y, half = h * top + (foot - h * top) * part, wide * part
            yield Line(((w * x - half, y), (w * x + half, y)), soft, 2)
        for r in (0.14, 0.24):
            for start in (-0.6, math.pi - 0.6):
                yield Line(arc(w * x, h * top, h * r, start, 1.2), soft, 2.5)
        yield Disc(w * x, h * top, 4, soft)


def _estate(w: float, h: float, theme: Theme) -> Iterator[Shape]:
    """Houses with lights in the windows."""
    soft, light = mixed(theme.sand, rgb("#2a9464"), 0.42), mixed(theme.sand, theme.bright, 0.65)
    for x, wide, top in ((0.05, 0.1, 0.3), (0.17, 0.09, 0.5), (0.74, 0.09, 0.42), (0.85, 0.1, 0.22)):
        yield Box(w * x, h * top, w * wide, h, soft, 3)
        rows = int((_GROUND - top) * h / 15)
        for line in range(rows):
            for place in range(3):
                if (line * 3 + place + int(x * 100)) % 4:
                    step = w * wide / 3.4
                    yield Box(w * x + step * (place + 0.35), h * top + 7 + line * 15, step * 0.6, 7, light, 1)


def _office(w: float, h: float, theme: Theme) -> Iterator[Shape]:
    """People who talk in speech bubbles."""
    soft, pale = (mixed(theme.sand, rgb("#2c6bd6"), part) for part in (0.42, 0.24))
    bubbles = ((0.05, 0.2, 0.2, soft, 3), (0.13, 0.52, 0.15, pale, 2), (0.73, 0.3, 0.22, soft, 3))
    for x, y, wide, colour, lines in bubbles:
        high = h * (0.11 * lines + 0.06)
        yield Box(w * x, h * y, w * wide, high, colour, 8)
        tip, foot = w * (x + wide * 0.25), h * y + high
        yield Polygon(((tip, foot - 1), (tip + 12, foot - 1), (tip, foot + 9)), colour)
        for line in range(lines):
            part = (0.8, 0.6, 0.7)[line]
            yield Box(w * (x + wide * 0.1), h * (y + 0.055 + 0.11 * line), w * wide * part, 4, theme.sand, 2)


def _faulty(w: float, h: float, theme: Theme) -> Iterator[Shape]:
    """A sheet with a crack."""
    soft = mixed(theme.sand, theme.negative, 0.3)
    x, y = w * 0.8, h * 0.2
    yield Box(x, y, h * 0.42, h * 0.56, theme.card, 4, soft, 2)
    yield Line(
        (
            (x, y + h * 0.3),
            (x + h * 0.14, y + h * 0.22),
            (x + h * 0.26, y + h * 0.36),
            (x + h * 0.42, y + h * 0.26),
        ),
        soft,
        2.5,
    )


SCENES: Mapping[str, Scene] = {
    "workshop": Scene(rgb("#c4902f"), _workshop),
    "plant": Scene(rgb("#6a4cc0"), _plant),
    "towers": Scene(rgb("#d4512f"), _towers),
    "estate": Scene(rgb("#2a9464"), _estate),
    "office": Scene(rgb("#2c6bd6"), _office),
    "broken": Scene(rgb("#a4574a"), _towers, apart=True),
    "faulty": Scene(rgb("#8c95a1"), _faulty),
}
"""The drawings by name."""
