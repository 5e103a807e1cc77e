"""A chart computed once: its shapes, and the places on it that have something to say."""

from collections.abc import Callable
from dataclasses import dataclass

from sandbox.ui.paint import Picture, Shape

Fit = Callable[[str, float, float], str]
"""Cuts a text to a width at a size, all in design units."""


def few_lines(text: str, width: float, size: float, fit: Fit, most: int = 2) -> tuple[str, ...]:
    """A text in one line, or where words and hyphens allow in a few; what is longer still is cut."""
    if most == 1 or fit(text, width, size) == text:
        return (fit(text, width, size),)
    breaks = [i + 1 for i, letter in enumerate(text[:-1]) if letter in " -"]
    heads = [text[:at].rstrip() for at in breaks]
    first = max(
        (at for at, head in zip(breaks, heads, strict=True) if fit(head, width, size) == head), default=0
    )
    if not first:
        return (fit(text, width, size),)
    return (text[:first].rstrip(), *few_lines(text[first:], width, size, fit, most - 1))


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
