"""Makes small anti-aliased pictures of shapes: by distance for round ones, by supersampling for others."""

import math
from bisect import bisect_left
from itertools import accumulate, pairwise

import numpy as np
import numpy.typing as npt
import pygame

from sandbox.ui.paint import Box, Disc, Line, Point, Polygon, Shadow
from sandbox.ui.theme import Colour

Coverage = npt.NDArray[np.float64]
Sprite = tuple[pygame.Surface, int, int]
"""A picture and where its upper left corner belongs."""

_FINE = 4  # samples a pixel and direction
_COARSE = 2
_LARGE = 1_500_000  # pixels from which fewer samples do: nobody sees the difference, everybody the delay

_SOFT = 4  # pixels: what is blurred by this much can be enlarged unseen


def disc(shape: Disc) -> Sprite:
    """A circle, its border inside, dashed if asked for."""
    x, y, reach = math.floor(shape.x - shape.r) - 1, math.floor(shape.y - shape.r) - 1, shape.r
    side = math.ceil(2 * reach) + 3
    dx, dy = _offsets(side, side, shape.x - x, shape.y - y)
    away = np.hypot(dx, dy) - reach
    outer, inner = _cover(away), _cover(away + shape.width)
    if shape.border is None:
        return _surface(shape.fill, outer, None, outer * 0), x, y
    ring = outer - inner
    if shape.dash > 0:
        ring = ring * _dashes(dx, dy, reach - shape.width / 2, shape.dash)
    return _surface(shape.fill, inner if shape.dash <= 0 else outer - ring, shape.border, ring), x, y


def box(w: int, h: int, shape: Box) -> pygame.Surface:
    """A rounded rectangle of whole pixels."""
    dx, dy = _offsets(w, h, w / 2, h / 2)
    radius = min(shape.radius, w / 2, h / 2)
    away = _rounded(np.abs(dx) - w / 2 + radius, np.abs(dy) - h / 2 + radius) - radius
    outer, inner = _cover(away), _cover(away + shape.width)
    if shape.border is None:
        return _surface(shape.fill, outer, None, outer * 0)
    return _surface(shape.fill, inner, shape.border, outer - inner)


def polygon(shape: Polygon) -> Sprite:
    """A filled polygon; a border needs to be opaque, as its fill then is."""
    fill = shape.fill or (0, 0, 0)
    outer = shape.border or fill
    margin = math.ceil(shape.width) + 1 if shape.border else 1
    x, y, w, h = _bounds(shape.points, margin)
    fine = _FINE if w * h < _LARGE else _COARSE
    large = _blank(w * fine, h * fine, outer)
    points = [((px - x) * fine, (py - y) * fine) for px, py in shape.points]
    pygame.draw.polygon(large, (*fill[:3], 255), points)
    if shape.border:
        _stroke(large, [*points, points[0]], max(shape.width, 0.5) * fine, shape.border)
    return _reduced(large, w, h, fill), x, y


def line(shape: Line) -> Sprite:
    """A line with round joints, dashes and an arrow head."""
    points, head = _headed(shape) if shape.arrow > 0 else (shape.points, None)
    thick = max(shape.width, 0.5)
    x, y, w, h = _bounds(shape.points, math.ceil(thick + shape.arrow * 0.5) + 1)
    fine = _FINE if w * h < _LARGE else _COARSE
    large = _blank(w * fine, h * fine, shape.colour)
    paths = _dashed(points, shape.dash) if shape.dash > 0 else [points]
    for path in paths:
        _stroke(large, [((px - x) * fine, (py - y) * fine) for px, py in path], thick * fine, shape.colour)
    if head:
        pygame.draw.polygon(
            large, (*shape.colour[:3], 255), [((a - x) * fine, (b - y) * fine) for a, b in head]
        )
    return _reduced(large, w, h, shape.colour), x, y


def shadow(shape: Shadow) -> Sprite:
    """The blurred shadow of a polygon, a circle or a box."""
    blur = max(1, round(shape.blur / 2))
    opaque: Colour = (*shape.colour[:3], 255)
    match shape.of:
        case Polygon():
            picture, x, y = polygon(Polygon(shape.of.points, opaque))
        case Disc():
            picture, x, y = disc(Disc(shape.of.x, shape.of.y, shape.of.r, opaque))
        case Box():
            of = shape.of
            picture = box(round(of.w), round(of.h), Box(0, 0, of.w, of.h, opaque, of.radius))
            x, y = round(of.x), round(of.y)
    reach = 2 * blur
    w, h = picture.get_size()
    wide = _blank(w + 2 * reach, h + 2 * reach, shape.colour)
    wide.blit(picture, (reach, reach))
    soft = _softened(wide, blur)
    alpha = pygame.surfarray.array_alpha(soft) * (_opacity(shape.colour) / 255)
    tinted = _blank(*wide.get_size(), shape.colour)
    pygame.surfarray.pixels_alpha(tinted)[:] = np.round(alpha).astype(np.uint8)
    below = tinted, x - reach, y - reach + round(shape.drop)
    return _over(below, polygon(shape.of)) if shape.whole and isinstance(shape.of, Polygon) else below


def _over(below: Sprite, above: Sprite) -> Sprite:
    """One picture over another; where both shine through, as light would have it."""
    (one, x, y), (two, ax, ay) = below, above
    left, top = min(x, ax), min(y, ay)
    w = max(x + one.get_width(), ax + two.get_width()) - left
    h = max(y + one.get_height(), ay + two.get_height()) - top
    colours, opacity = np.zeros((w, h, 3)), np.zeros((w, h))
    for picture, px, py in (below, above):
        part = np.s_[px - left : px - left + picture.get_width(), py - top : py - top + picture.get_height()]
        alpha = pygame.surfarray.array_alpha(picture) / 255
        rest = opacity[part] * (1 - alpha)
        whole = alpha + rest
        share = np.divide(alpha, whole, out=np.ones_like(alpha), where=whole > 0)[..., None]
        colours[part] += (pygame.surfarray.array3d(picture) - colours[part]) * share
        opacity[part] = whole
    surface = pygame.Surface((w, h), pygame.SRCALPHA)
    pygame.surfarray.pixels3d(surface)[:] = np.round(colours).astype(np.uint8)
    pygame.surfarray.pixels_alpha(surface)[:] = np.round(opacity * 255).astype(np.uint8)
    return surface, left, top


def _softened(picture: pygame.Surface, blur: int) -> pygame.Surface:
    """The picture blurred; by much, it is blurred small and enlarged again, which looks the same."""
    shrink = max(1, blur // _SOFT)
    size = picture.get_size()
    small = pygame.transform.smoothscale(picture, [math.ceil(side / shrink) for side in size])
    return pygame.transform.smoothscale(pygame.transform.gaussian_blur(small, round(blur / shrink)), size)


def _offsets(w: int, h: int, x: float, y: float) -> tuple[Coverage, Coverage]:
    """Each pixel centre's distance from (x, y), by axis; pictures are indexed column first."""
    columns, rows = np.arange(w, dtype=np.float64) + 0.5 - x, np.arange(h, dtype=np.float64) + 0.5 - y
    return np.repeat(columns[:, None], h, 1), np.repeat(rows[None, :], w, 0)


def _cover(away: Coverage) -> Coverage:
    return np.clip(0.5 - away, 0.0, 1.0)


def _rounded(dx: Coverage, dy: Coverage) -> Coverage:
    outside = np.hypot(np.maximum(dx, 0), np.maximum(dy, 0))
    return outside + np.minimum(np.maximum(dx, dy), 0)


def _dashes(dx: Coverage, dy: Coverage, radius: float, dash: float) -> Coverage:
    """Coverage of dashes along a circle; their number is whole, so that the ring closes."""
    count = max(3, round(math.pi * radius / dash))
    turn = (np.arctan2(dy, dx) / (2 * math.pi) * count) % 1.0
    length = 2 * math.pi * np.hypot(dx, dy) / count
    return np.clip(0.5 + (0.25 - np.abs(turn - 0.5)) * length, 0.0, 1.0)


def _surface(fill: Colour | None, inner: Coverage, border: Colour | None, ring: Coverage) -> pygame.Surface:
    """A picture of a fill and a border that share pixels only where they meet."""
    a, b = inner * _opacity(fill) / 255, ring * _opacity(border) / 255
    alpha = a + b
    surface = pygame.Surface(inner.shape, pygame.SRCALPHA)
    pixels = pygame.surfarray.pixels3d(surface)
    share = np.divide(b, alpha, out=np.zeros_like(b), where=alpha > 0)
    for channel in range(3):
        one, two = (fill or border or (0, 0, 0))[channel], (border or fill or (0, 0, 0))[channel]
        pixels[..., channel] = np.round(one + (two - one) * share).astype(np.uint8)
    del pixels
    pygame.surfarray.pixels_alpha(surface)[:] = np.round(np.clip(alpha, 0, 1) * 255).astype(np.uint8)
    return surface


def _opacity(colour: Colour | None) -> int:
    return 0 if colour is None else colour[3] if len(colour) == 4 else 255


def _blank(w: int, h: int, colour: Colour) -> pygame.Surface:
    """A transparent picture in the colour itself, so that averaging does not darken its edges."""
    surface = pygame.Surface((max(1, w), max(1, h)), pygame.SRCALPHA)
    surface.fill((*colour[:3], 0))
    return surface


def _reduced(large: pygame.Surface, w: int, h: int, colour: Colour) -> pygame.Surface:
    small = pygame.transform.smoothscale(large, (w, h))
    if _opacity(colour) < 255:
        small.fill((255, 255, 255, _opacity(colour)), special_flags=pygame.BLEND_RGBA_MULT)
    return small


def _bounds(points: tuple[Point, ...], margin: int) -> tuple[int, int, int, int]:
    xs, ys = [x for x, _ in points], [y for _, y in points]
    x, y = math.floor(min(xs)) - margin, math.floor(min(ys)) - margin
    return x, y, math.ceil(max(xs)) + margin - x, math.ceil(max(ys)) + margin - y


def _stroke(surface: pygame.Surface, path: list[Point], width: float, colour: Colour) -> None:
    opaque, half = (*colour[:3], 255), width / 2
    for (ax, ay), (bx, by) in pairwise(path):
        length = math.hypot(bx - ax, by - ay)
        if length > 0:
            nx, ny = (by - ay) / length * half, (ax - bx) / length * half
            quad = [(ax + nx, ay + ny), (bx + nx, by + ny), (bx - nx, by - ny), (ax - nx, ay - ny)]
            pygame.draw.polygon(surface, opaque, quad)
    for x, y in path:
        pygame.draw.circle(surface, opaque, (x, y), half)


def _dashed(points: tuple[Point, ...], dash: float) -> list[tuple[Point, ...]]:
    """The path cut into dashes with gaps of the same length between them."""
    marks = [0.0, *accumulate(math.dist(a, b) for a, b in pairwise(points))]
    paths = []
    for i in range(math.ceil(marks[-1] / dash / 2)):
        start, end = 2 * i * dash, min((2 * i + 1) * dash, marks[-1])
        inside = [point for point, mark in zip(points, marks, strict=True) if start < mark < end]
        paths.append((_along(points, marks, start), *inside, _along(points, marks, end)))
    return paths


def _along(points: tuple[Point, ...], marks: list[float], at: float) -> Point:
    """The point of the path at a length from its start."""
    i = min(max(1, bisect_left(marks, at)), len(points) - 1)
    (ax, ay), (bx, by) = points[i - 1], points[i]
    part = (at - marks[i - 1]) / ((marks[i] - marks[i - 1]) or 1.0)
    return ax + (bx - ax) * part, ay + (by - ay) * part


def _headed(shape: Line) -> tuple[tuple[Point, ...], tuple[Point, Point, Point]]:
    """The line shortened to where its head begins, and the head."""
    (ax, ay), (bx, by) = shape.points[-2:]
    length = math.hypot(bx - ax, by - ay) or 1.0
    ux, uy, size = (bx - ax) / length, (by - ay) / length, shape.arrow
    foot = (bx - ux * size, by - uy * size)
    wing = size * 0.45
    head = ((bx, by), (foot[0] - uy * wing, foot[1] + ux * wing), (foot[0] + uy * wing, foot[1] - ux * wing))
    return (*shape.points[:-1], foot), head


def made(shape: Disc | Line | Polygon | Shadow) -> Sprite:
    """The picture of a shape, and where it lies."""
    match shape:
        case Disc():
            return disc(shape)
        case Line():
            return line(shape)
        case Polygon():
            return polygon(shape)
        case Shadow():
            return shadow(shape)
