"""Paints shapes on a surface of pixels, from cached sprites, so that a clipped repaint equals a full one."""

import math
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache

import pygame

from sandbox.ui import sprites
from sandbox.ui.cache import ByteCache
from sandbox.ui.figures import outline
from sandbox.ui.fills import fill
from sandbox.ui.geometry import Rect
from sandbox.ui.paint import Box, Disc, Ground, Line, Polygon, Shadow, Shape, Words
from sandbox.ui.quartering import quartered
from sandbox.ui.sprites import Sprite
from sandbox.ui.stretching import pattern, pieces
from sandbox.ui.strokes import Blit, Strokes
from sandbox.ui.text import Typesetter
from sandbox.ui.theme import Colour

_CACHE_BYTES = 128_000_000
_STRIP = 32  # pixels: how high a part of a veil is, small enough to stay at hand
_LINE = 2  # sizes of a text by which it may reach above or below its point
_SMALL = 48  # pixels: boxes up to this size are one sprite, larger ones are put together from corners


@lru_cache(maxsize=1)
def _cache() -> ByteCache[Sprite]:
    return ByteCache(_CACHE_BYTES, lambda sprite: sprite[0].get_width() * sprite[0].get_height() * 4)


class SurfacePainter:
    """Paints on `surface`, or has it kept, with the fonts of `text`."""

    def __init__(self, surface: pygame.Surface | Strokes, text: Typesetter) -> None:
        self.surface = surface
        self._text = text
        self._cache = _cache()
        self._keeper: SurfacePainter | None = None  # takes down what is to be kept
        self._dx = self._dy = 0
        self._seen = _edges(surface)  # boxes and words elsewhere are passed over

    def draw(self, *shapes: Shape) -> None:
        """Paints shapes, the later over the earlier."""
        for shape in shapes:
            match shape:
                case Words():
                    self._words(shape)
                case Box():
                    self._box(shape)
                case Disc():
                    self._blit(shape, shape.x, shape.y)
                case Line():
                    self._line(shape)
                case Polygon():
                    self._polygon(shape)
                case Shadow():
                    self._shadow(shape)
                case Ground():
                    self._ground(shape)

    def onto(self, strokes: Strokes) -> "SurfacePainter":
        """One that has what it paints kept; the same one each time."""
        if self._keeper is None:
            self._keeper = _Keeper(strokes, self._text)
        self._keeper.surface = strokes
        return self._keeper

    def lay(self, strokes: Strokes) -> None:
        """Paints what was kept."""
        strokes.lay(self.surface, self._dx, self._dy)

    @contextmanager
    def clipped(self, rect: Rect) -> Iterator[None]:
        """Paints nothing outside of `rect` until the context ends."""
        before = self.surface.get_clip()
        moved = rect.moved(self._dx, self._dy)
        self.surface.set_clip(before.clip(moved))
        seen, self._seen = self._seen, _edges(self.surface)
        try:
            yield
        finally:
            self.surface.set_clip(before)
            self._seen = seen

    @contextmanager
    def moved(self, dx: int, dy: int) -> Iterator[None]:
        """Paints everything elsewhere until the context ends."""
        self._dx, self._dy = self._dx + dx, self._dy + dy
        try:
            yield
        finally:
            self._dx, self._dy = self._dx - dx, self._dy - dy

    def _words(self, shape: Words) -> None:
        size = max(1, round(shape.size))
        _, top, _, bottom = self._seen
        if not top - _LINE * size < shape.y + self._dy < bottom + _LINE * size:
            return
        run = self._text.run(shape.text, size, shape.bold, shape.colour)
        w, h = run.get_size()
        (across, down), x, y = shape.anchor, shape.x, shape.y
        if across != "l":
            x -= w / 2 if across == "c" else w
        if down == "m":
            # A Chinese glyph's middle lies below the middle of its line: (1160 - 288) / 2 against 380.
            y -= h / 2 + size * 0.056
        elif down != "t":
            y -= h if down == "b" else self._text.ascent(size)
        self.surface.blit(run, (math.floor(x + 0.5) + self._dx, math.floor(y + 0.5) + self._dy))

    def _box(self, shape: Box) -> None:
        x, y = round(shape.x), round(shape.y)
        w, h = round(shape.x + shape.w) - x, round(shape.y + shape.h) - y
        left, top, right, bottom = self._seen
        px, py = x + self._dx, y + self._dy
        if w > 0 and h > 0 and shape.dash > 0:  # dashes may shine beyond the edge
            self._dashed_box(shape)
        elif w <= 0 or h <= 0 or px >= right or px + w <= left or py >= bottom or py + h <= top:
            return
        elif shape.radius <= 0 and _opaque(shape.fill) and _opaque(shape.border):
            self._plain(shape, x, y, w, h)
        elif shape.radius <= 0 and not shape.border and shape.fill:
            self._veil(shape.fill, x, y, w, h)
        elif (w <= _SMALL and h <= _SMALL) or not (_opaque(shape.fill) and _opaque(shape.border)):
            self._put(self._whole(shape, w, h), x, y)
        else:
            self._cornered(shape, x, y, w, h)

    def _plain(self, shape: Box, x: int, y: int, w: int, h: int) -> None:
        if shape.fill:
            self._fill(shape.fill, x, y, w, h)
        if shape.border:
            b = max(1, round(shape.width))
            for part in (
                (x, y, w, b),
                (x, y + h - b, w, b),
                (x, y + b, b, h - 2 * b),
                (x + w - b, y + b, b, h - 2 * b),
            ):
                self._fill(shape.border, *part)

    def _veil(self, colour: Colour, x: int, y: int, w: int, h: int) -> None:
        """A rectangle through which what lies below shines; as large as the window, it is laid in strips."""
        seen = pygame.Rect(x + self._dx, y + self._dy, w, h).clip(self.surface.get_clip())
        strip = pygame.Surface((seen.w, min(seen.h, _STRIP)), pygame.SRCALPHA)
        strip.fill(colour)
        if seen.h <= _STRIP:
            self.surface.blit(strip, seen.topleft)
            return
        with self.clipped(Rect(*seen).moved(-self._dx, -self._dy)):
            parts: list[Blit] = [(strip, (seen.x, top)) for top in range(seen.y, seen.bottom, _STRIP)]
            self.surface.blits(parts, doreturn=False)

    def _cornered(self, shape: Box, x: int, y: int, w: int, h: int) -> None:
        """A large rounded box: four corners from one small sprite, and plain rectangles between them."""
        width = max(1, round(shape.width)) if shape.border else 0
        c = min(math.ceil(max(shape.radius, width)) + 1, w // 2, h // 2)
        corner = self._whole(shape, 2 * c, 2 * c)
        left, _, right, _ = self._seen
        for px, sx in ((x + self._dx, 0), (x + self._dx + w - c, c)):
            if left < px + c and px < right:
                self.surface.blit(corner, (px, y + self._dy), (sx, 0, c, c))
                self.surface.blit(corner, (px, y + self._dy + h - c), (sx, c, c, c))
        inner, edge = shape.fill, shape.border or shape.fill
        if inner:
            self._fill(inner, x + c, y + width, w - 2 * c, h - 2 * width)
            self._fill(inner, x + width, y + c, c - width, h - 2 * c)
            self._fill(inner, x + w - c, y + c, c - width, h - 2 * c)
        if edge and width:
            self._fill(edge, x + c, y, w - 2 * c, width)
            self._fill(edge, x + c, y + h - width, w - 2 * c, width)
            self._fill(edge, x, y + c, width, h - 2 * c)
            self._fill(edge, x + w - width, y + c, width, h - 2 * c)

    def _whole(self, shape: Box, w: int, h: int) -> pygame.Surface:
        width = max(1, round(shape.width))
        key = ("box", w, h, shape.fill, shape.radius, shape.border, width)
        sprite = self._cache.get(key)
        if sprite is None:
            model = Box(0, 0, w, h, shape.fill, shape.radius, shape.border, width)
            sprite = self._cache.put(key, (sprites.box(w, h, model), 0, 0))
        return sprite[0]

    def _dashed_box(self, shape: Box) -> None:
        if shape.fill:
            self._box(Box(shape.x, shape.y, shape.w, shape.h, shape.fill, shape.radius))
        if shape.border:
            self._line(Line(outline(shape), shape.border, max(1, shape.width), shape.dash))

    def _line(self, shape: Line) -> None:
        if len(shape.points) < 2:
            return
        (ax, ay), (bx, by) = shape.points[0], shape.points[-1]
        straight = len(shape.points) == 2 and (ax == bx or ay == by) and _opaque(shape.colour)
        if straight and not shape.dash and not shape.arrow:
            t = max(1, round(shape.width))
            x, y = (
                round(min(ax, bx) - (t / 2 if ax == bx else 0)),
                round(min(ay, by) - (t / 2 if ay == by else 0)),
            )
            w, h = (t, round(abs(by - ay))) if ax == bx else (round(abs(bx - ax)), t)
            self._fill(shape.colour, x, y, w, h)
        else:
            self._blit(shape, min(x for x, _ in shape.points), min(y for _, y in shape.points))

    def _polygon(self, shape: Polygon) -> None:
        x, y = min(x for x, _ in shape.points), min(y for _, y in shape.points)
        if shape.fill and shape.border and _opaque(shape.fill) and _opaque(shape.border):
            self._blit(shape, x, y)
            return
        if shape.fill:
            self._blit(Polygon(shape.points, shape.fill), x, y)
        if shape.border:
            self._blit(Line((*shape.points, shape.points[0]), shape.border, shape.width), x, y)

    def _shadow(self, shape: Shadow) -> None:
        if shape.whole and not isinstance(shape.of, Polygon):
            self.draw(shape._replace(whole=False), shape.of)
            return
        match shape.of:
            case Polygon(points):
                self._blit(shape, min(x for x, _ in points), min(y for _, y in points))
            case Box() as of if found := pattern(shape):
                small, more = found
                sprite, x, y = self._sprite(small)
                at = round(of.x) + x + self._dx, round(of.y) + y + self._dy
                self.surface.blits(pieces(sprite, *at, more), doreturn=False)
            case Disc() | Box():
                self._blit(shape, shape.of.x, shape.of.y)

    def _ground(self, shape: Ground) -> None:
        x, y = round(shape.x), round(shape.y)
        sprite = self._cache.get(shape)
        if sprite is None:
            size = round(shape.x + shape.w) - x, round(shape.y + shape.h) - y
            below = pygame.Surface(size)
            painter = SurfacePainter(below, self._text)
            with painter.moved(-x, -y):
                painter.draw(*shape.shapes)
            sprite = self._cache.put(shape, (below, 0, 0))
        self._put(sprite[0], x, y)

    def _blit(self, shape: Disc | Line | Polygon | Shadow, x: float, y: float) -> None:
        """Blits a sprite, made at a quarter of a pixel exactly and shared by equal shapes elsewhere."""
        ox, oy = math.floor(x), math.floor(y)
        surface, sx, sy = self._sprite(quartered(shape, ox, oy))
        self.surface.blit(surface, (sx + ox + self._dx, sy + oy + self._dy))

    def _sprite(self, key: Disc | Line | Polygon | Shadow) -> Sprite:
        return self._cache.get(key) or self._cache.put(key, sprites.made(key))

    def _put(self, surface: pygame.Surface, x: int, y: int) -> None:
        self.surface.blit(surface, (x + self._dx, y + self._dy))

    def _fill(self, colour: Colour, x: int, y: int, w: int, h: int) -> None:
        if w > 0 and h > 0:
            fill(self.surface, colour, x + self._dx, y + self._dy, w, h)


class _Keeper(SurfacePainter):
    """Has what it paints kept, and knows most of it: shapes are painted again where they were."""

    def draw(self, *shapes: Shape) -> None:
        """Takes down what the shapes come to."""
        surface, text, moved = self.surface, self._text, self._dx or self._dy
        for shape in shapes:
            if isinstance(shape, Ground):  # large, and known by itself
                self._ground(shape)
            elif moved or not isinstance(surface, Strokes):
                _strokes(shape, text).lay(surface, self._dx, self._dy)
            else:
                surface.take(_strokes(shape, text))


@lru_cache(maxsize=8_192)
def _strokes(shape: Shape, text: Typesetter) -> Strokes:
    strokes = Strokes()
    SurfacePainter(strokes, text).draw(shape)
    return strokes


def _edges(surface: pygame.Surface | Strokes) -> tuple[int, int, int, int]:
    """Left, top, right and bottom of the part that is painted upon."""
    clip = surface.get_clip()
    return clip.left, clip.top, clip.right, clip.bottom


def _opaque(colour: Colour | None) -> bool:
    return colour is None or len(colour) == 3 or colour[3] == 255
