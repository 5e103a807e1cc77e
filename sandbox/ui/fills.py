"""Fills rectangles from kept tiles of one colour, several times as fast as SDL's own filling."""

from functools import lru_cache
from itertools import product

import pygame

from sandbox.ui.strokes import Strokes
from sandbox.ui.theme import Colour

_SIDES = ((513, 64), (61, 512))
"""Tiles for wide rectangles and for narrow ones.

Their rows are no multiple of 16 bytes: between such rows SDL writes past the caches, which takes many times
as long where a row is narrow and its ends are parts of the machine's lines of 64 bytes.
"""
_NARROW, _LARGE = 16, 500_000
"""Below this width SDL's own filling is the faster, and for wide rectangles from this many pixels on."""


def fill(surface: pygame.Surface | Strokes, colour: Colour, x: int, y: int, w: int, h: int) -> None:
    """Fills a rectangle, within the surface's clip."""
    x, y, w, h = seen = surface.get_clip().clip((x, y, w, h))
    if not w:
        return
    if w < _NARROW or (w >= _SIDES[0][0] and w * h >= _LARGE):
        surface.fill(colour[:3], seen)
        return
    wide, high = sides = _SIDES[w <= _SIDES[1][0]]
    tile = _tile(colour[:3], sides)
    if w <= wide and h <= high:
        surface.blit(tile, (x, y), (0, 0, w, h))
    else:
        steps = product(range(0, h, high), range(0, w, wide))
        parts = [(tile, (x + i, y + j), (0, 0, min(wide, w - i), min(high, h - j))) for j, i in steps]
        surface.blits(parts, doreturn=False)


@lru_cache(maxsize=256)
def _tile(colour: Colour, sides: tuple[int, int]) -> pygame.Surface:
    tile = pygame.Surface(sides)
    tile.fill(colour)
    return tile
