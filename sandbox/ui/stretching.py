"""A large box's shadow, put together from the corners and the tiled edges of a smaller one's."""

import math
from collections.abc import Iterator
from itertools import product

import pygame

from sandbox.ui.paint import Box, Shadow

_TILE = 128  # pixels of an edge that are laid end to end

Piece = tuple[pygame.Surface, tuple[int, int], tuple[int, int, int, int]]
"""A picture, where it goes, and which part of it."""


def pattern(shape: Shadow) -> tuple[Shadow, tuple[int, int]] | None:
    """The least shadow that a box's can be put together from, and by how much it is wider and higher.

    None where it is as small itself.
    """
    if not isinstance(shape.of, Box):
        return None
    side = 2 * _corner(shape) + _TILE
    w, h = round(shape.of.w), round(shape.of.h)
    if max(w, h) <= side:
        return None
    least = Box(0, 0, min(w, side), min(h, side), None, shape.of.radius)
    return shape._replace(of=least), (max(0, w - side), max(0, h - side))


def pieces(small: pygame.Surface, x: int, y: int, more: tuple[int, int]) -> Iterator[Piece]:
    """The pattern's picture laid out at (x, y), wider and higher by `more`."""
    across, down = (tuple(_spans(side, by)) for side, by in zip(small.get_size(), more, strict=True))
    for (sx, dx, w), (sy, dy, h) in product(across, down):
        yield small, (x + dx, y + dy), (sx, sy, w, h)


def _spans(side: int, more: int) -> Iterator[tuple[int, int, int]]:
    """From where in the picture, to where, how much: before, between and behind the corners, or all of it."""
    if not more:
        yield 0, 0, side
        return
    cut = (side - _TILE) // 2
    end = side + more - cut
    yield 0, 0, cut
    for at in range(cut, end, _TILE):
        yield cut, at, min(_TILE, end - at)
    yield cut + _TILE, end, cut


def _corner(shape: Shadow) -> int:
    """How far from a box's corner, along an edge, the corner still shows in its shadow."""
    assert isinstance(shape.of, Box)
    return math.ceil(shape.of.radius) + 3 * max(1, round(shape.blur / 2))
