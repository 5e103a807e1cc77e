"""Where the tiles lie: a column for each segment, honeycombed, as large as the room allows; pure."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import ceil, sqrt

from sandbox.ui.paint import Point

LARGEST, SMALLEST = 100.0, 60.0
"""Radius of a tile, from centre to corner, in design units."""
TITLE = 30.0
"""Room for a segment's name above its tiles."""
_GAP = 9.0
_EDGE = 12.0
_LOOSE = 1.3  # how far rows may drift apart where there is room


@dataclass(frozen=True, slots=True)
class Region:
    """A segment's part of the table: from `x`, `w` wide."""

    x: float
    w: float


@dataclass(frozen=True, slots=True)
class Places:
    """The radius and centre of every tile, the regions, and the height that is needed."""

    radius: float
    centres: tuple[tuple[Point, ...], ...]
    regions: tuple[Region, ...]
    height: float


@lru_cache(maxsize=64)
def places(counts: tuple[int, ...], w: float, h: float) -> Places:
    """Lays so many tiles for each segment on a table of `w` by `h`; it is higher if they do not fit."""
    radius = LARGEST
    while radius > SMALLEST:
        across = _across(counts, radius, w, h)
        if across and max(_high(n, k, radius) for n, k in zip(counts, across, strict=True)) <= h:
            return _laid(counts, across, radius, w, h)
        radius -= 2.0
    across = _across(counts, SMALLEST, w, h) or [1] * len(counts)
    return _laid(counts, across, SMALLEST, w, h)


def _across(counts: Sequence[int], radius: float, w: float, h: float) -> list[int] | None:
    """Tiles side by side in each segment: more for the tallest, as long as the width allows and it helps."""
    across = [1] * len(counts)
    if sum(_wide(n, k, radius) for n, k in zip(counts, across, strict=True)) > w:
        return None
    while True:
        heights = [_high(n, k, radius) for n, k in zip(counts, across, strict=True)]
        tallest = heights.index(max(heights))
        more = [k + (i == tallest) for i, k in enumerate(across)]
        wide = sum(_wide(n, k, radius) for n, k in zip(counts, more, strict=True))
        if heights[tallest] <= h or wide > w or across[tallest] >= counts[tallest]:
            return across
        across = more


def _pitch(radius: float) -> float:
    return sqrt(3) * radius + _GAP


def _wide(count: int, across: int, radius: float) -> float:
    shifted = 0.5 if count > across else 0.0
    return (across + shifted) * _pitch(radius) + _EDGE


def _rows(count: int, across: int) -> int:
    return ceil(count / across)


def _high(count: int, across: int, radius: float) -> float:
    return TITLE + 2 * radius + (_rows(count, across) - 1) * (1.5 * radius + _GAP) + 2 * _EDGE


def _laid(counts: Sequence[int], across: Sequence[int], radius: float, w: float, h: float) -> Places:
    widths = [_wide(n, k, radius) for n, k in zip(counts, across, strict=True)]
    spare = max(0.0, w - sum(widths)) / len(counts)
    regions, centres, x = [], [], 0.0
    for n, k, wide in zip(counts, across, widths, strict=True):
        regions.append(Region(x, wide + spare))
        centres.append(_column(n, k, radius, x + (wide + spare) / 2, h))
        x += wide + spare
    height = max(_high(n, k, radius) for n, k in zip(counts, across, strict=True))
    return Places(radius, tuple(centres), tuple(regions), height)


def _column(count: int, across: int, radius: float, middle: float, h: float) -> tuple[Point, ...]:
    """The centres of one segment's tiles, row by row, every other row shifted by half a tile."""
    rows, pitch = _rows(count, across), _pitch(radius)
    tight = 1.5 * radius + _GAP
    loose = (h - TITLE - 2 * radius - 2 * _EDGE) / max(1, rows - 1)
    step = max(tight, min(_LOOSE * tight, loose))
    left = middle - (across - 1 + (0.5 if rows > 1 else 0.0)) * pitch / 2
    top = TITLE + _EDGE + radius
    return tuple(
        (left + (i % across + (i // across % 2) / 2) * pitch, top + (i // across) * step)
        for i in range(count)
    )
