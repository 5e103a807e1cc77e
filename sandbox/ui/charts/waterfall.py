"""A bridge from a target over what was signed to what was reached, and what was missed beside it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from sandbox.ui.charts.drawing import Fit, Spot, few_lines
from sandbox.ui.paint import Box, Line, Picture, Polygon, Shape, Words, faded
from sandbox.ui.theme import Colour, Theme

Kind = Literal["target", "gain", "total", "missed"]
_TOP, _GAP = 22, 0.26
_LINE = 13.5
"""From line to line of what stands under a column."""
_MOST = 2.5
"""How high what was missed may stand, for what was wanted and reached; a higher column is drawn broken."""


@dataclass(frozen=True, slots=True)
class Step:
    """A column: `target` and `total` stand on the ground, a `gain` on what came before it.

    Each `missed` stands on the total: so far it would have gone with that deal.
    """

    kind: Kind
    name: str
    value: int
    text: str
    note: str = ""
    tip: str = ""


@dataclass(frozen=True, slots=True)
class Column:
    """A step with the values between which it is drawn; `broken` if it would be higher."""

    step: Step
    low: float
    high: float
    broken: bool = False


def columns(steps: Sequence[Step]) -> tuple[Column, ...]:
    """Where each step begins and ends: gains add up to the total, each missed value stands on it."""
    reached, found = 0, []
    for step in steps:
        if step.kind in {"target", "total"}:
            found.append(Column(step, 0, step.value))
            reached = step.value if step.kind == "total" else reached
        else:
            found.append(Column(step, reached, reached + step.value))
            reached += step.value if step.kind == "gain" else 0
    return tuple(found)


def waterfall(steps: Sequence[Step], w: float, h: float, theme: Theme, fit: Fit) -> Picture:
    """The bridge on a drawing of `w` by `h` design units."""
    highest = _highest(columns(steps))
    placed = [_cut(column, highest) for column in columns(steps)]
    pitch = w / max(1, len(placed))
    said = [_said(step, pitch - 6, theme, fit) for step in steps]
    ground = h - 7 - _LINE * max(2, *map(len, said), 0)
    scale = (ground - _TOP) / highest
    shapes: list[Shape] = [Line(((0, ground), (w, ground)), theme.line, theme.hairline)]
    paces = [ground - each.high * scale for each in placed if each.step.kind == "target" and each.high]
    shapes += (Line(((0, y), (w, y)), theme.ink3, 1, 4) for y in paces)
    for i, column in enumerate(placed):
        shapes += _column(column, i * pitch, pitch, ground, scale, theme)
        shapes.append(_value(column, (i + 0.5) * pitch, ground - column.high * scale, paces, theme))
        for k, (line, ink) in enumerate(said[i]):
            y = ground + 10 + _LINE * k
            shapes.append(Words(line, (i + 0.5) * pitch, y, theme.caption, ink, False, "cm"))
    return Picture(w, h, tuple(shapes))


def _highest(placed: Sequence[Column]) -> float:
    """The value at the upper edge: what was missed does not make small what was wanted and reached."""
    solid = max((each.high for each in placed if each.step.kind != "missed"), default=0)
    highest = max((each.high for each in placed), default=0)
    return (min(highest, _MOST * solid) if solid else highest) or 1


def _cut(column: Column, highest: float) -> Column:
    return replace(column, high=highest, broken=True) if column.high > highest else column


def spots(steps: Sequence[Step], w: float, h: float) -> tuple[Spot, ...]:
    """Where each column with its words explains itself."""
    pitch = w / max(1, len(steps))
    return tuple(Spot(i * pitch, 0, pitch, h, step.tip) for i, step in enumerate(steps))


def _column(
    column: Column, x: float, pitch: float, ground: float, scale: float, theme: Theme
) -> Iterator[Shape]:
    step, wide = column.step, min(64.0, pitch * (1 - _GAP))
    left = x + (pitch - wide) / 2
    top, high = ground - column.high * scale, max(2.0, (column.high - column.low) * scale)
    colour = _colour(step.kind, theme)
    if step.kind == "missed":
        yield Box(left, top, wide, high, faded(colour, 0.12), 4, colour, 1.2, 4)
        if column.broken:
            yield from _break(left - 3, top + high * 0.4, wide + 6, theme)
    else:
        yield Box(left, top, wide, high, colour, 4)


def _break(x: float, y: float, wide: float, theme: Theme) -> Iterator[Shape]:
    """A slanting gap: the column is higher than is drawn."""
    rise, gap = 8, 7
    yield Polygon(((x, y + rise), (x + wide, y), (x + wide, y + gap), (x, y + gap + rise)), theme.card)
    for down in (0, gap):
        yield Line(((x, y + rise + down), (x + wide, y + down)), theme.negative, 1.2)


def _value(column: Column, middle: float, top: float, paces: Sequence[float], theme: Theme) -> Words:
    """What a column stands for, over it; above the target's line where that would run through it."""
    ink = theme.negative if column.step.kind == "missed" else theme.ink
    foot = next((y for y in paces if top - theme.small - 4 < y < top), top) - 2
    return Words(column.step.text, middle, foot, theme.small, ink, True, "cb")


def _said(step: Step, width: float, theme: Theme, fit: Fit) -> list[tuple[str, Colour]]:
    """The lines under a column: its name, then its note, with their colours."""
    name = few_lines(step.name, width, theme.caption, fit, 3)
    note = few_lines(step.note, width, theme.caption, fit) if step.note else ()
    return [*((line, theme.ink2) for line in name), *((line, theme.ink3) for line in note)]


def _colour(kind: Kind, theme: Theme) -> Colour:
    return {
        "target": theme.dim, "gain": theme.fr, "total": theme.gold, "missed": theme.negative,
    }[kind]  # fmt: skip
