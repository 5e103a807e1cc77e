"""The figures that screens and charts are made of, as points and shapes."""

import math
from functools import lru_cache

from sandbox.ui.paint import Box, Point, Shape
from sandbox.ui.theme import Colour


def hexagon(x: float, y: float, r: float) -> tuple[Point, ...]:
    """A hexagon standing on its point, `r` from centre to corner."""
    return regular(x, y, r, 6)


@lru_cache(maxsize=512)
def regular(x: float, y: float, r: float, corners: int, turn: float = -math.pi / 2) -> tuple[Point, ...]:
    """A regular polygon with its first corner at the angle `turn`, upwards unless told."""
    angles = (turn + 2 * math.pi * i / corners for i in range(corners))
    return tuple((x + r * math.cos(a), y + r * math.sin(a)) for a in angles)


def trapezoid(x: float, y: float, top: float, bottom: float, h: float) -> tuple[Point, ...]:
    """A funnel's stage: centred on `x`, from `y` down, `top` and `bottom` wide."""
    return (
        (x - top / 2, y),
        (x + top / 2, y),
        (x + bottom / 2, y + h),
        (x - bottom / 2, y + h),
    )


@lru_cache(maxsize=1_024)
def star(x: float, y: float, r: float) -> tuple[Point, ...]:
    """A five-pointed star."""
    outer, inner = regular(x, y, r, 5), regular(x, y, r * 0.42, 5, -math.pi / 2 + math.pi / 5)
    return tuple(point for pair in zip(outer, inner, strict=True) for point in pair)


@lru_cache(maxsize=256)
def heart(x: float, y: float, r: float) -> tuple[Point, ...]:
    """A heart about as wide and high as a disc of radius `r`."""
    steps = (2 * math.pi * i / 16 for i in range(16))
    return tuple(
        (
            x + r * math.sin(t) ** 3,
            y - r * (13 * math.cos(t) - 5 * math.cos(2 * t) - 2 * math.cos(3 * t) - math.cos(4 * t)) / 15,
        )
        for t in steps
    )


def diamond(x: float, y: float, r: float) -> tuple[Point, ...]:
    """A square standing on its point."""
    return regular(x, y, r, 4)


def arc(x: float, y: float, r: float, start: float, sweep: float, steps: int = 32) -> tuple[Point, ...]:
    """Points along a circle from the angle `start`, clockwise, through `sweep`, in radians."""
    angles = (start + sweep * i / steps for i in range(steps + 1))
    return tuple((x + r * math.cos(a), y + r * math.sin(a)) for a in angles)


@lru_cache(maxsize=256)
def curve(a: Point, b: Point, c: Point, d: Point, steps: int = 32) -> tuple[Point, ...]:
    """A cubic Bézier curve from `a` to `d`."""
    points = []
    for i in range(steps + 1):
        t = i / steps
        k = ((1 - t) ** 3, 3 * (1 - t) ** 2 * t, 3 * (1 - t) * t**2, t**3)
        points.append(
            (
                sum(w * p[0] for w, p in zip(k, (a, b, c, d), strict=True)),
                sum(w * p[1] for w, p in zip(k, (a, b, c, d), strict=True)),
            )
        )
    return tuple(points)


def pin(x: float, y: float, r: float) -> tuple[Point, ...]:
    """A map pin whose tip stands at the point."""
    head = arc(x, y - 1.6 * r, r, math.pi * 0.85, math.pi * 1.3)
    return (*head, (x, y))


def bar(
    x: float, y: float, w: float, h: float, part: float, fill: Colour, track: Colour
) -> tuple[Shape, ...]:
    """A progress bar filled to `part`, from 0 to 1."""
    full = max(0.0, min(1.0, part)) * w
    shapes: list[Shape] = [Box(x, y, w, h, track, h / 2)]
    if full > 0:
        shapes.append(Box(x, y, max(full, h), h, fill, h / 2))
    return tuple(shapes)


@lru_cache(maxsize=256)
def outline(shape: Box) -> tuple[Point, ...]:
    """The middle of a box's border as a closed path."""
    half = shape.width / 2
    x, y, right, bottom = shape.x + half, shape.y + half, shape.x + shape.w - half, shape.y + shape.h - half
    r = max(0.0, min(shape.radius, (right - x) / 2, (bottom - y) / 2) - half)
    corners = (
        (right - r, y + r, -90),
        (right - r, bottom - r, 0),
        (x + r, bottom - r, 90),
        (x + r, y + r, 180),
    )
    path = [
        (cx + r * math.cos(math.radians(start + step)), cy + r * math.sin(math.radians(start + step)))
        for cx, cy, start in corners
        for step in range(0, 91, 15)
    ]
    return (*path, path[0])
