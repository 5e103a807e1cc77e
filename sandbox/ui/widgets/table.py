"""Rows and columns, sorted by a press on a title."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Unpack

from sandbox.ui import flex, icons
from sandbox.ui.events import Input, Key, Motion, Press
from sandbox.ui.figures import bar
from sandbox.ui.geometry import Rect, Size
from sandbox.ui.node import ControlArgs, Declared, Node
from sandbox.ui.paint import Box, Painter, Words
from sandbox.ui.theme import Colour, Theme, Tone
from sandbox.ui.widgets.label import Along

CellPaint = Callable[[Painter, Rect, Theme], None]


@dataclass(frozen=True, slots=True)
class Column:
    """A title; the width in design units, of which a share grows with the table; which way it is aligned."""

    title: str
    width: float
    along: Along = "start"
    grow: float = 1
    sortable: bool = True


@dataclass(frozen=True, slots=True)
class Cell:
    """What stands in a row under a title; `sort` is what it is ordered by, `part` a bar before the text."""

    text: str
    tone: Tone = "ink"
    bold: bool = False
    sort: float | str | None = None
    part: float | None = None
    part_tone: Tone = "gold"
    paint: CellPaint | None = None
    tooltip: str = ""


Row = Sequence[Cell | str]


class Table(Node):
    """A table; the arrows go through its rows, Enter or a press opens one (`on_open` gets its index)."""

    rows = Declared[tuple[tuple[Cell, ...], ...]]((), relayout=True)
    current = Declared(-1)
    order = Declared[tuple[int, bool] | None](None)  # the column it is sorted by, and whether downwards
    over = Declared(-1)

    def __init__(
        self,
        columns: Sequence[Column],
        rows: Sequence[Row],
        on_open: Callable[[int], object] | None = None,
        *,
        order: tuple[int, bool] | None = None,
        row_height: float = 28,
        **node: Unpack[ControlArgs],
    ) -> None:
        node.setdefault("focusable", True)
        super().__init__(**node)
        self.columns, self.on_open, self.row_height = tuple(columns), on_open, row_height
        self.show(rows)
        self.order = order
        self._pointer = (0, 0)

    def show(self, rows: Sequence[Row]) -> None:
        """Replaces the rows."""
        self.rows = tuple(tuple(Cell(c) if isinstance(c, str) else c for c in row) for row in rows)

    @property
    def sorted_rows(self) -> list[int]:
        """The indices of the rows in the order shown."""
        indices = list(range(len(self.rows)))
        if self.order is None:
            return indices
        column, downwards = self.order
        return sorted(indices, key=lambda i: _sort_key(self.rows[i][column]), reverse=downwards)

    @property
    def hint(self) -> str:
        """What the cell under the pointer has to say."""
        row, column = self._at(*self._pointer)
        if row < 0 or column < 0:
            return super().hint
        return self.rows[self.sorted_rows[row]][column].tooltip or super().hint

    def content(self, width: int | None) -> Size:
        """Its columns, and the titles above the rows."""
        wide = sum(self.px(column.width) for column in self.columns)
        return Size(
            wide if width is None else max(width, wide), self.px(self.row_height) * (len(self.rows) + 1)
        )

    def paint(self, painter: Painter) -> None:
        """Paints titles and rows."""
        theme, high = self.theme, self.px(self.row_height)
        areas = self._areas()
        for i, (column, area) in enumerate(zip(self.columns, areas, strict=True)):
            self._title(painter, column, area, i)
        for place, index in enumerate(self.sorted_rows):
            y = self.rect.y + high * (place + 1)
            self._line(painter, y)
            if index == self.current or (place == self.over and self.hovered):
                tone = theme.gold_soft if index == self.current else theme.tint
                painter.draw(Box(self.rect.x, y + 1, self.rect.w, high - 1, tone, theme.px(4)))
            for cell, area in zip(self.rows[index], areas, strict=True):
                _cell(
                    painter, cell, Rect(area.x, y, area.w, high), theme, self.columns[areas.index(area)].along
                )

    def take(self, event: Input) -> bool:
        """Sorts, goes through the rows, opens one."""
        match event:
            case Motion(x, y):
                self._pointer = (x, y)
                self.over = self._at(x, y)[0] if self.on_open else -1
                return False
            case Press(x, y, button=1):
                self._press(*self._at(x, y))
                return True
            case Key("up" | "down" as name) if self.rows:
                return self._step(1 if name == "down" else -1)
            case Key("enter") if self.current >= 0 and self.on_open:
                self.on_open(self.current)
                return True
        return super().take(event)

    def _press(self, row: int, column: int) -> None:
        if row >= 0:
            self.current = self.sorted_rows[row]
            if self.on_open:
                self.on_open(self.current)
        elif column >= 0 and self.columns[column].sortable:
            downwards = self.order == (column, False)
            self.order = (column, downwards)

    def _step(self, step: int) -> bool:
        order = self.sorted_rows
        place = order.index(self.current) + step if self.current in order else 0
        if not 0 <= place < len(order):
            return False
        self.current = order[place]
        high = self.px(self.row_height)
        row = Rect(self.rect.x, self.rect.y + high * (place + 1), self.rect.w, high)
        for ancestor in self.path():
            ancestor.reveal(row)
        return True

    def _at(self, x: int, y: int) -> tuple[int, int]:
        """The row (-1 for the titles) and the column (-1 outside) at a point."""
        row = (y - self.rect.y) // max(1, self.px(self.row_height)) - 1
        column = next((i for i, area in enumerate(self._areas()) if area.x <= x < area.right), -1)
        return (row if row < len(self.rows) else -1), column

    def _areas(self) -> list[Rect]:
        base = [self.px(column.width) for column in self.columns]
        extra = flex.share(max(0, self.rect.w - sum(base)), [column.grow for column in self.columns])
        areas, x = [], self.rect.x
        for wide, more in zip(base, extra, strict=True):
            areas.append(Rect(x, self.rect.y, wide + more, self.px(self.row_height)))
            x += wide + more
        return areas

    def _title(self, painter: Painter, column: Column, area: Rect, index: int) -> None:
        assert self.stage is not None
        theme, size = self.theme, self.theme.size("small")
        ordered = self.order is not None and self.order[0] == index
        ink = theme.ink if ordered else theme.ink3
        _words(painter, column.title, area, size, ink, False, column.along, theme.px(6))
        if ordered and self.order:
            side = theme.px(11)
            wide = self.stage.text.width(column.title, size)
            x = (
                area.x + wide + theme.px(4)
                if column.along == "start"
                else area.right - wide - side - theme.px(9)
            )
            arrow = icons.icon("down" if self.order[1] else "up", x, area.y + (area.h - side) / 2, side, ink)
            painter.draw(*arrow)

    def _line(self, painter: Painter, y: int) -> None:
        painter.draw(Box(self.rect.x, y, self.rect.w, max(1, round(self.theme.hairline)), self.theme.line))


def _cell(painter: Painter, cell: Cell, area: Rect, theme: Theme, along: Along) -> None:
    if cell.paint:
        cell.paint(painter, area, theme)
        return
    size = theme.size("body")
    if cell.part is not None:
        wide, high = theme.px(46), theme.px(5)
        x = area.x if along == "start" else area.right - wide - theme.px(44)
        y = area.y + (area.h - high) / 2
        painter.draw(*bar(x, y, wide, high, cell.part, theme.colour(cell.part_tone), theme.sand))
        if along == "start":
            area = area.inset(0, 0, 0, wide + theme.px(8))
    _words(painter, cell.text, area, size, theme.colour(cell.tone), cell.bold, along, theme.px(6))


def _words(
    painter: Painter,
    text: str,
    area: Rect,
    size: int,
    ink: Colour,
    bold: bool,
    along: Along,
    gap: int,
) -> None:
    y = area.y + area.h / 2
    match along:
        case "start":
            painter.draw(Words(text, area.x, y, size, ink, bold, "lm"))
        case "center":
            painter.draw(Words(text, area.x + area.w / 2, y, size, ink, bold, "cm"))
        case "end":
            painter.draw(Words(text, area.right - gap, y, size, ink, bold, "rm"))


def _sort_key(cell: Cell) -> tuple[bool, float, str]:
    value = cell.text if cell.sort is None else cell.sort
    return (True, 0.0, value) if isinstance(value, str) else (False, float(value), "")
