"""A chart computed once: its shapes, and the places on it that have something to say."""

from collections.abc import Callable
from dataclasses import dataclass

from sandbox.ui.paint import Picture, Shape

Fit = Callable[[str, float, float], str]
"""Cuts a text to a width at a size, all in design units."""


def two_lines(text: str, width: float, size: float, fit: Fit) -> tuple[str, ...]:
    """A text in one line, or where words allow in two; what is longer still is cut."""
    if fit(text, width, size) == text:
        return (text,)
    words = text.split(" ")
    first = next(
        (n for n in range(len(words) - 1, 0, -1)
         if fit(head := " ".join(words[:n]), width, size) == head), 0
    )  # fmt: skip
    lines = (" ".join(words[:first]), " ".join(words[first:])) if first else (text,)
    return tuple(fit(line, width, size) for line in lines)


@dataclass(frozen=True, slots=True)
class Spot:
    """A rectangle of a chart that stands for one figure: what it says, and what it stands for."""

    x: float
    y: float
    w: float
    h: float
    tip: str
    id: str = ""

    @property
    def centre(self) -> tuple[float, float]:
        """Its middle."""
        return self.x + self.w / 2, self.y + self.h / 2


@dataclass(frozen=True, slots=True)
class Drawing:
    """Shapes and spots, in design units from the upper left corner."""

    w: float
    h: float
    shapes: tuple[Shape, ...]
    spots: tuple[Spot, ...] = ()

    @property
    def picture(self) -> Picture:
        """The shapes alone, for the report."""
        return Picture(self.w, self.h, self.shapes)
