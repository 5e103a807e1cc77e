"""A matrix whose cells are the darker the more they hold: beliefs, loads, knowledge, sightings."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from sandbox.ui.charts.drawing import Drawing, Fit, Spot
from sandbox.ui.paint import Box, Disc, Shape, Words, faded, mixed
from sandbox.ui.theme import Colour, Theme, Tone
from sandbox.ui.widgets.badge import avatar

_PAD = 2.0


@dataclass(frozen=True, slots=True)
class Cell:
    """A figure: its words, how strong its colour is (0 to 1), what it is made of.

    `open` draws a frame instead of a surface, for what is held by some only; `mark` puts a dot in the corner.
    """

    text: str
    part: float
    tip: str = ""
    tone: Tone = "gold"
    open: bool = False
    mark: Tone | None = None
    id: str = ""


@dataclass(frozen=True, slots=True)
class Head:
    """The title of a column or a row; a member stands as a disc with a letter."""

    text: str
    tip: str = ""
    letter: str = ""
    tone: Tone = "ink2"
    bold: bool = False


@dataclass(frozen=True, slots=True)
class Heat:
    """Rows of cells under column titles; None leaves a cell empty."""

    columns: tuple[Head, ...]
    rows: tuple[tuple[Head, tuple[Cell | None, ...]], ...]
    label: float = 110
    pitch: float = 26
    head: float = 24
    widest: float = 120

    @property
    def tall(self) -> float:
        """Its height in design units."""
        return self.head + self.pitch * len(self.rows)


def label_for(names: Iterable[str], most: float = 158) -> float:
    """About the room that row titles take, in design units."""
    widths = (sum(12.5 if letter > "\u2e80" else 6.3 for letter in name) for name in names)
    return min(most, max(widths, default=0.0) + 14)


def drawn(heat: Heat, w: float, theme: Theme, fit: Fit) -> Drawing:
    """The matrix on a drawing so wide."""
    wide = min(heat.widest, (w - heat.label) / max(1, len(heat.columns)))
    shapes: list[Shape] = []
    spots: list[Spot] = []
    for i, column in enumerate(heat.columns):
        x = heat.label + wide * i
        shapes += _head(column, x + wide / 2, heat.head / 2, wide, theme, fit)
        if column.tip:
            spots.append(Spot(x, 0, wide, heat.head, column.tip))
    for k, (row, cells) in enumerate(heat.rows):
        y = heat.head + heat.pitch * k
        words = fit(row.text, heat.label - 8, theme.small)
        middle = y + heat.pitch / 2
        shapes.append(Words(words, 0, middle, theme.small, theme.colour(row.tone), row.bold, "lm"))
        if row.tip:
            spots.append(Spot(0, y, heat.label - 4, heat.pitch, row.tip))
        for i, cell in enumerate(cells):
            if cell is not None:
                area = (heat.label + wide * i + _PAD, y + _PAD, wide - 2 * _PAD, heat.pitch - 2 * _PAD)
                shapes += _cell(cell, area, theme, fit)
                spots.append(Spot(*area, cell.tip, cell.id))
    return Drawing(w, heat.tall, tuple(shapes), tuple(spots))


def _head(head: Head, x: float, y: float, room: float, theme: Theme, fit: Fit) -> Sequence[Shape]:
    if head.letter:
        return avatar(head.letter, x, y, 9.5, head.tone, theme)
    words = fit(head.text, room, theme.caption)
    return [Words(words, x, y, theme.caption, theme.colour(head.tone), head.bold, "cm")]


def _cell(cell: Cell, area: tuple[float, float, float, float], theme: Theme, fit: Fit) -> Iterator[Shape]:
    x, y, w, h = area
    tone = theme.colour(cell.tone)
    part = max(0.0, min(1.0, cell.part))
    fill = theme.card if cell.open else shade(tone, part, theme)
    yield Box(x, y, w, h, fill, 4, tone, 1.4, 3) if cell.open else Box(x, y, w, h, fill, 4)
    if cell.text:
        words, ink = fit(cell.text, w - 4, theme.caption), theme.ink_on(fill)
        yield Words(words, x + w / 2, y + h / 2, theme.caption, ink, part > 0.5, "cm")
    if cell.mark:
        yield Disc(x + w - 1, y + 1, 3, theme.colour(cell.mark), theme.card, 1)


def shade(tone: Colour, part: float, theme: Theme) -> Colour:
    """A colour that grows with a part: paper at none, at all as much tone as a figure can be read on."""
    return mixed(theme.tint, tone, 0.06 + 0.66 * part) if part > 0 else faded(theme.tint, 1.0)
