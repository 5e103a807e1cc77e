"""Rectangles of whole pixels."""

from typing import NamedTuple, Self


class Size(NamedTuple):
    """A width and a height in pixels."""

    w: int
    h: int


class Rect(NamedTuple):
    """A rectangle of pixels; `right` and `bottom` stand just outside of it."""

    x: int
    y: int
    w: int
    h: int

    @property
    def right(self) -> int:
        """The first column to the right of it."""
        return self.x + self.w

    @property
    def bottom(self) -> int:
        """The first row below it."""
        return self.y + self.h

    @property
    def centre(self) -> tuple[int, int]:
        """Its middle."""
        return self.x + self.w // 2, self.y + self.h // 2

    @property
    def empty(self) -> bool:
        """Whether it covers no pixel."""
        return self.w <= 0 or self.h <= 0

    def holds(self, x: float, y: float) -> bool:
        """Whether the point lies inside."""
        return self.x <= x < self.x + self.w and self.y <= y < self.y + self.h

    def touches(self, other: "Rect") -> bool:
        """Whether the two share a pixel."""
        return (
            self.x < other.x + other.w
            and other.x < self.x + self.w
            and self.y < other.y + other.h
            and other.y < self.y + self.h
        )

    def covers(self, other: "Rect") -> bool:
        """Whether `other` lies wholly inside."""
        return (
            self.x <= other.x
            and self.y <= other.y
            and other.x + other.w <= self.x + self.w
            and other.y + other.h <= self.y + self.h
        )

    def moved(self, dx: int, dy: int) -> Self:
        """The same rectangle elsewhere."""
        return self._replace(x=self.x + dx, y=self.y + dy)

    def grown(self, by: int) -> "Rect":
        """Larger by `by` on every side, smaller if it is negative."""
        w, h = self.w + 2 * by, self.h + 2 * by
        return Rect(self.x - by, self.y - by, w if w > 0 else 0, h if h > 0 else 0)

    def inset(self, top: int, right: int, bottom: int, left: int) -> "Rect":
        """What is left within the given margins."""
        w, h = max(0, self.w - left - right), max(0, self.h - top - bottom)
        return Rect(self.x + left, self.y + top, w, h)

    def within(self, other: "Rect") -> "Rect":
        """What the two share; empty if they are apart."""
        x, y = max(self.x, other.x), max(self.y, other.y)
        right, bottom = min(self.right, other.right), min(self.bottom, other.bottom)
        return Rect(x, y, max(0, right - x), max(0, bottom - y))

    def union(self, other: "Rect") -> "Rect":
        """The smallest rectangle around both; an empty one counts for nothing."""
        if self.empty or other.empty:
            return other if self.empty else self
        x, y = min(self.x, other.x), min(self.y, other.y)
        return Rect(x, y, max(self.right, other.right) - x, max(self.bottom, other.bottom) - y)


NOWHERE = Rect(0, 0, 0, 0)
