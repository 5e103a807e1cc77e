"""Small pictures drawn by code, on a grid of 24 by 24."""

import math
from functools import lru_cache
from typing import Literal, get_args

from sandbox.ui.figures import arc, regular, star
from sandbox.ui.paint import Box, Disc, Line, Point, Polygon, Shape, zoomed
from sandbox.ui.theme import Colour

Icon = Literal[
    "map", "funnel", "target", "people", "chart", "bookmark", "help", "check", "cross", "plus", "minus",
    "up", "down", "left", "right", "play", "pause", "forward", "back", "undo", "redo", "alert", "info",
    "star", "lock", "search", "gear", "menu", "save", "flag", "person", "clock", "triangle", "card", "chain",
]  # fmt: skip
ICONS: tuple[Icon, ...] = get_args(Icon)

_STROKES: dict[Icon, tuple[tuple[Point, ...], ...]] = {
    "map": (((3, 6), (9, 3.5), (15, 6), (21, 3.5), (21, 18), (15, 20.5), (9, 18), (3, 20.5), (3, 6)),
            ((9, 3.5), (9, 18)), ((15, 6), (15, 20.5))),
    "funnel": (((3, 4), (21, 4), (14, 12.5), (14, 19), (10, 21), (10, 12.5), (3, 4)),),
    "chart": (((4, 20), (4, 12)), ((10, 20), (10, 4)), ((16, 20), (16, 9)), ((21, 20), (3, 20))),
    "bookmark": (((6, 3.5), (18, 3.5), (18, 21), (12, 16), (6, 21), (6, 3.5)),),
    "check": (((5, 12.5), (10, 17.5), (19, 7)),),
    "cross": (((6, 6), (18, 18)), ((18, 6), (6, 18))),
    "plus": (((12, 5), (12, 19)), ((5, 12), (19, 12))),
    "minus": (((5, 12), (19, 12)),),
    "up": (((6, 15), (12, 9), (18, 15)),),
    "down": (((6, 9), (12, 15), (18, 9)),),
    "left": (((15, 6), (9, 12), (15, 18)),),
    "right": (((9, 6), (15, 12), (9, 18)),),
    "undo": (((8.5, 4.5), (4, 9), (8.5, 13.5)),
             ((4, 9), *arc(14.5, 14, 5, -math.pi / 2, math.pi), (9, 19))),
    "redo": (((15.5, 4.5), (20, 9), (15.5, 13.5)),
             ((20, 9), *arc(9.5, 14, 5, -math.pi / 2, -math.pi), (15, 19))),
    "menu": (((4, 6), (20, 6)), ((4, 12), (20, 12)), ((4, 18), (20, 18))),
    "save": (((12, 4), (12, 15)), ((7, 10.5), (12, 15.5), (17, 10.5)),
             ((4, 16), (4, 20), (20, 20), (20, 16))),
    "flag": (((6, 21), (6, 4), (19, 4), (15.5, 8.5), (19, 13), (6, 13)),),
    "triangle": (((12, 5), (20, 19), (4, 19), (12, 5)),),
}  # fmt: skip


@lru_cache(maxsize=512)
def icon(name: Icon, x: float, y: float, size: float, colour: Colour) -> tuple[Shape, ...]:
    """The shapes of a picture whose upper left corner is at the point."""
    return tuple(zoomed(_drawn(name, colour), size / 24, x, y))


def _drawn(name: Icon, colour: Colour) -> list[Shape]:
    if name in _STROKES:
        dots = (
            [Disc(px, py, 3, colour) for px, py in ((12, 5), (20, 19), (4, 19))] if name == "triangle" else []
        )
        return [*(Line(stroke, colour, 1.9) for stroke in _STROKES[name]), *dots]
    match name:
        case "chain":
            ways = (((12, 8.5), (6.8, 15)), ((12, 8.5), (17.2, 15)))
            discs = [Disc(x, y, 3.1, None, colour, 1.9) for x, y in ((12, 5.4), (5.2, 17.6), (18.8, 17.6))]
            return [*discs, *(Line(way, colour, 1.9) for way in ways)]
        case "target":
            return [Disc(12, 12, 9.5, None, colour, 1.9), Disc(12, 12, 4.5, None, colour, 1.9)]
        case "people":
            return [*_person(9, colour), *_person(17, colour, small=True)]
        case "person":
            return _person(12, colour)
        case "star":
            return [Polygon(star(12, 12.5, 10), colour)]
        case "gear":
            rings = [Disc(12, 12, r, None, colour, 1.9) for r in (3.6, 7.6)]
            return [*rings, *_around(Line(((12, 2), (12, 5)), colour, 2.4))]
        case "lock":
            return [
                Box(5, 11, 14, 9.5, None, 2, colour, 1.9),
                Line(arc(12, 11, 4.5, math.pi, math.pi), colour, 1.9),
            ]
        case "search":
            return [Disc(10.5, 10.5, 7, None, colour, 1.9), Line(((15.5, 15.5), (21, 21)), colour, 1.9)]
        case "clock":
            return [Disc(12, 12, 9.5, None, colour, 1.9), Line(((12, 6.5), (12, 12), (16, 14)), colour, 1.9)]
        case "card":
            return [Box(3, 5, 18, 14, None, 2.5, colour, 1.9), Line(((6.5, 10), (14, 10)), colour, 1.9)]
        case "play":
            return [Polygon(((7, 4.5), (20, 12), (7, 19.5)), colour)]
        case "pause":
            return [Box(6, 5, 4, 14, colour, 1), Box(14, 5, 4, 14, colour, 1)]
        case "forward":
            return [
                Polygon(((3, 6), (12, 12), (3, 18)), colour),
                Polygon(((12, 6), (21, 12), (12, 18)), colour),
            ]
        case "back":
            return [
                Polygon(((21, 6), (12, 12), (21, 18)), colour),
                Polygon(((12, 6), (3, 12), (12, 18)), colour),
            ]
        case "alert":
            edge = regular(12, 13.5, 10.5, 3)
            return [
                Line((*edge, edge[0]), colour, 1.9),
                Line(((12, 9), (12, 13.5)), colour, 1.9),
                _dot(16.3, colour),
            ]
        case "info":
            return [
                Disc(12, 12, 9.5, None, colour, 1.9),
                Line(((12, 11), (12, 16.5)), colour, 1.9),
                _dot(7.8, colour),
            ]
        case _:
            hook = (*arc(12, 9.5, 3, math.pi, 1.35 * math.pi), (12, 12.6), (12, 14))
            return [Disc(12, 12, 9.5, None, colour, 1.9), Line(hook, colour, 1.9), _dot(17, colour)]


def _dot(y: float, colour: Colour) -> Disc:
    return Disc(12, y, 1.25, colour)


def _person(x: float, colour: Colour, *, small: bool = False) -> list[Shape]:
    head, wide, top = (2.9, 4.6, 9) if small else (3.6, 6, 8)
    shoulders = arc(x, 20, wide, math.pi, math.pi)
    return [
        Disc(x, top, head, None, colour, 1.8),
        Line(shoulders if not small else shoulders[12:], colour, 1.8),
    ]


def _around(tooth: Line) -> list[Line]:
    (ax, ay), (bx, by) = tooth.points
    teeth = []
    for i in range(8):
        c, s = math.cos(i * math.pi / 4), math.sin(i * math.pi / 4)
        ends = tuple(
            (12 + (x - 12) * c - (y - 12) * s, 12 + (x - 12) * s + (y - 12) * c)
            for x, y in ((ax, ay), (bx, by))
        )
        teeth.append(Line(ends, tooth.colour, tooth.width))
    return teeth
