"""How a node wants to be laid out, in design units (a pixel of a window of 1366×768)."""

from dataclasses import dataclass
from functools import lru_cache
from typing import Literal, NamedTuple, TypedDict

Direction = Literal["row", "column", "stack"]
Align = Literal["start", "center", "end", "stretch"]
Justify = Literal["start", "center", "end", "between"]
Padding = float | tuple[float, float] | tuple[float, float, float, float]


class Edges(NamedTuple):
    """Pixels on the four sides."""

    top: int
    right: int
    bottom: int
    left: int


class StyleArgs(TypedDict, total=False):
    """The fields of `Style`, by keyword."""

    direction: Direction
    gap: float
    padding: Padding
    align: Align
    justify: Justify
    wrap: bool
    columns: int
    grow: float
    shrink: float
    basis: float | None
    width: float | None
    height: float | None
    min_width: float
    max_width: float | None
    min_height: float
    max_height: float | None
    align_self: Align | None
    at: tuple[float, float] | None


@dataclass(slots=True, kw_only=True)
class Style:
    """Size, place and arrangement of the children; a node is given another one, never changed within it.

    A `row` or `column` shares spare room by `grow`; a row takes missing room by `shrink`, never below
    what its content needs. `basis` replaces the content's size along the parent's direction. `columns`
    makes a grid, `stack` lays the children over each other. `at` takes the node out of the flow,
    relative to its parent. Padding is one number, (vertical, horizontal) or (top, right, bottom, left).
    """

    direction: Direction = "column"
    gap: float = 0
    padding: Padding = 0
    align: Align = "stretch"
    justify: Justify = "start"
    wrap: bool = False
    columns: int = 0
    grow: float = 0
    shrink: float = 1
    basis: float | None = None
    width: float | None = None
    height: float | None = None
    min_width: float = 0
    max_width: float | None = None
    min_height: float = 0
    max_height: float | None = None
    align_self: Align | None = None
    at: tuple[float, float] | None = None

    def edges(self, unit: float) -> Edges:
        """The padding in pixels."""
        return _edges(self.padding, unit)

    def clamped(self, w: int, h: int, unit: float) -> tuple[int, int]:
        """A size as the style's fixed, least and greatest sizes allow it."""
        if self.width is not None or self.min_width or self.max_width is not None:
            w = _clamp(w, self.width, self.min_width, self.max_width, unit)
        if self.height is not None or self.min_height or self.max_height is not None:
            h = _clamp(h, self.height, self.min_height, self.max_height, unit)
        return w, h


@lru_cache(maxsize=1_024)
def _edges(padding: Padding, unit: float) -> Edges:
    match padding:
        case (vertical, horizontal):
            sides: tuple[float, ...] = (vertical, horizontal, vertical, horizontal)
        case (top, right, bottom, left):
            sides = (top, right, bottom, left)
        case every:
            sides = (every, every, every, every)
    return Edges(*(round(side * unit) for side in sides))


def _clamp(value: int, fixed: float | None, least: float, most: float | None, unit: float) -> int:
    if fixed is not None:
        return round(fixed * unit)
    if least:
        value = max(value, round(least * unit))
    return value if most is None else min(value, round(most * unit))


NATURAL = Style()
