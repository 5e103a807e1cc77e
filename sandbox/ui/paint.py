"""One picture, two surfaces: shapes as plain data, and the face of what paints them."""

from collections.abc import Iterable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal, NamedTuple, Protocol

from sandbox.ui.geometry import Rect
from sandbox.ui.theme import Colour

Point = tuple[float, float]
Anchor = Literal["lt", "ct", "rt", "lm", "cm", "rm", "lb", "cb", "rb", "ls", "cs", "rs"]
"""Left, centre, right, and top, middle, bottom or baseline: where in the text its point lies."""


class Box(NamedTuple):
    """A rectangle, rounded by `radius`; the border of `width` lies inside of it."""

    x: float
    y: float
    w: float
    h: float
    fill: Colour | None = None
    radius: float = 0
    border: Colour | None = None
    width: float = 1
    dash: float = 0

    def zoomed(self, k: float, dx: float = 0, dy: float = 0) -> "Box":
        """Enlarged by `k` about the origin, then moved."""
        return Box(
            self.x * k + dx, self.y * k + dy, self.w * k, self.h * k, self.fill, self.radius * k,
            self.border, self.width * k, self.dash * k,
        )  # fmt: skip


class Disc(NamedTuple):
    """A circle with its border inside; `dash` is the length of the border's dashes."""

    x: float
    y: float
    r: float
    fill: Colour | None = None
    border: Colour | None = None
    width: float = 1
    dash: float = 0

    def zoomed(self, k: float, dx: float = 0, dy: float = 0) -> "Disc":
        """Enlarged by `k` about the origin, then moved."""
        x, y = self.x * k + dx, self.y * k + dy
        return Disc(x, y, self.r * k, self.fill, self.border, self.width * k, self.dash * k)


class Line(NamedTuple):
    """A line through points, with round joints; `arrow` is the length of the head at its end."""

    points: tuple[Point, ...]
    colour: Colour
    width: float = 1
    dash: float = 0
    arrow: float = 0

    def zoomed(self, k: float, dx: float = 0, dy: float = 0) -> "Line":
        """Enlarged by `k` about the origin, then moved."""
        points = tuple([(x * k + dx, y * k + dy) for x, y in self.points])
        return Line(points, self.colour, self.width * k, self.dash * k, self.arrow * k)


class Polygon(NamedTuple):
    """A closed shape; the border is centred on its edge."""

    points: tuple[Point, ...]
    fill: Colour | None = None
    border: Colour | None = None
    width: float = 1

    def zoomed(self, k: float, dx: float = 0, dy: float = 0) -> "Polygon":
        """Enlarged by `k` about the origin, then moved."""
        points = tuple([(x * k + dx, y * k + dy) for x, y in self.points])
        return Polygon(points, self.fill, self.border, self.width * k)


class Words(NamedTuple):
    """One line of text at a point."""

    text: str
    x: float
    y: float
    size: float
    colour: Colour
    bold: bool = False
    anchor: Anchor = "lt"

    def zoomed(self, k: float, dx: float = 0, dy: float = 0) -> "Words":
        """Enlarged by `k` about the origin, then moved."""
        x, y = self.x * k + dx, self.y * k + dy
        return Words(self.text, x, y, self.size * k, self.colour, self.bold, self.anchor)


class Shadow(NamedTuple):
    """The soft shadow that a shape throws, `drop` below it; the shape itself is painted apart.

    With `whole` it is painted too, and the two are one picture: for what stands in many places.
    """

    of: Box | Disc | Polygon
    colour: Colour
    blur: float = 12
    drop: float = 4
    whole: bool = False

    def zoomed(self, k: float, dx: float = 0, dy: float = 0) -> "Shadow":
        """Enlarged by `k` about the origin, then moved."""
        return Shadow(self.of.zoomed(k, dx, dy), self.colour, self.blur * k, self.drop * k, self.whole)


class Ground(NamedTuple):
    """An opaque drawing that changes seldom: painted once, cut at the edges of its rectangle, and kept."""

    x: float
    y: float
    w: float
    h: float
    shapes: "tuple[Shape, ...]"

    def zoomed(self, k: float, dx: float = 0, dy: float = 0) -> "Ground":
        """Enlarged by `k` about the origin, then moved."""
        x, y = self.x * k + dx, self.y * k + dy
        return Ground(x, y, self.w * k, self.h * k, tuple(zoomed(self.shapes, k, dx, dy)))


Shape = Box | Disc | Line | Polygon | Words | Shadow | Ground


class Painter(Protocol):
    """What shapes are painted on: a surface of pixels or a drawing in SVG."""

    def draw(self, *shapes: Shape) -> None:
        """Paints shapes, the later over the earlier."""

    def clipped(self, rect: Rect) -> AbstractContextManager[None]:
        """Paints nothing outside of `rect` until the context ends."""

    def moved(self, dx: int, dy: int) -> AbstractContextManager[None]:
        """Paints everything elsewhere until the context ends."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A drawing computed once, in design units; painted on a screen or written as SVG."""

    width: float
    height: float
    shapes: tuple[Shape, ...]

    def paint(self, painter: Painter, x: float, y: float, zoom: float) -> None:
        """Paints it with its upper left corner at a point."""
        painter.draw(*zoomed(self.shapes, zoom, x, y))


def zoomed(shapes: Iterable[Shape], k: float, dx: float = 0, dy: float = 0) -> list[Shape]:
    """All shapes enlarged by `k` about the origin, then moved."""
    return [shape.zoomed(k, dx, dy) for shape in shapes]


def faded(colour: Colour, opacity: float) -> Colour:
    """The colour with its opacity multiplied by `opacity`, from 0 to 1."""
    alpha = colour[3] if len(colour) == 4 else 255
    return colour[0], colour[1], colour[2], round(alpha * opacity)


@lru_cache(1024)
def mixed(one: Colour, other: Colour, part: float) -> Colour:
    """`one` with a `part`, from 0 to 1, of `other`."""
    r, g, b = (round(a + (c - a) * part) for a, c in zip(one[:3], other[:3], strict=True))
    return r, g, b
