"""Rows and columns, sorted by a press on a title."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Unpack

from sandbox.i18n import named
from sandbox.ui import flex, icons
from sandbox.ui.events import Input, Key, Motion, Press
from sandbox.ui.figures import bar
from sandbox.ui.geometry import Rect, Size
from sandbox.ui.node import ControlArgs, Declared, Node
from sandbox.ui.paint import Anchor, Box, Painter, Words
from sandbox.ui.theme import Theme, Tone, Type
from sandbox.ui.widgets.label import Along

_ANCHOR: dict[Along, Anchor] = {"start": "lm", "center": "cm", "end": "rm"}
_GAP = 8
_SMALLER: dict[Type, tuple[Type, ...]] = {"body": ("small", "caption")}
"""The sizes that a text is set in before it is cut."""
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
    """A table; the arrows go through its rows, Enter or a press opens one (`on_open` gets its index).

    Left and right choose the column that it is sorted by, space turns the order round. The titles stay in
    sight while it is scrolled; a text that is cut says the whole of it in its tooltip.
    """

    rows = Declared[tuple[tuple[Cell, ...], ...]]((), relayout=True)
    current = Declared(-1)
    order = Declared[tuple[int, bool] | None](None)  # the column it is sorted by, and whether downwards
    over = Declared(-1)
    lively = True

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
        self._by_keys = False

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
        """What the cell under the pointer has to say, or the row that the keys have gone to."""
        if self._by_keys and self.current in self.sorted_rows:
            return self._told(self.rows[self.current])
        row, column = self._at(*self._pointer)
        if row < 0 or column < 0:
            return super().hint
        cell = self.rows[self.sorted_rows[row]][column]
        return cell.tooltip or (cell.text if self._is_cut(cell, column) else super().hint)

    def _told(self, row: tuple[Cell, ...]) -> str:
        pairs = zip(self.columns, row, strict=True)
        return "\n".join(
            named(column.title, cell.tooltip or cell.text) for column, cell in pairs if cell.text
        )

    def _is_cut(self, cell: Cell, column: int) -> bool:
        assert self.stage is not None
        room = self._areas()[column].w - self.px(_GAP)
        size = self._size(cell.text, "body", room, cell.bold)
        return cell.paint is None and self.stage.text.width(cell.text, size, cell.bold) > room

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
        for place, index in enumerate(self.sorted_rows):
            y = self.rect.y + high * (place + 1)
            self._line(painter, y)
            if index == self.current or (place == self.over and self.hovered):
                tone = theme.gold_soft if index == self.current else theme.tint
                painter.draw(Box(self.rect.x, y + 1, self.rect.w, high - 1, tone, theme.px(4)))
            for cell, area in zip(self.rows[index], areas, strict=True):
                self._cell(
                    painter, cell, Rect(area.x, y, area.w, high), self.columns[areas.index(area)].along
                )
        self._titles(painter, areas)

    def _titles(self, painter: Painter, areas: Sequence[Rect]) -> None:
        top = self._top()
        if top > self.rect.y:
            high = self.px(self.row_height)
            painter.draw(Box(self.rect.x, top, self.rect.w, high, self.theme.card))
            self._line(painter, top + high)
        for i, (column, area) in enumerate(zip(self.columns, areas, strict=True)):
            self._title(painter, column, area._replace(y=top), i)

    def _top(self) -> int:
        """Where the titles stand: at the top, or at the edge of what it is scrolled in."""
        edge = max((node.rect.y for node in self.path() if node.clips), default=self.rect.y)
        last = self.rect.bottom - self.px(self.row_height)
        return max(self.rect.y, min(edge, last))

    def take(self, event: Input) -> bool:
        """Sorts, goes through the rows, opens one."""
        match event:
            case Motion(x, y):
                self._pointer, self._by_keys = (x, y), False
                self.over = self._at(x, y)[0] if self.on_open else -1
                return False
            case Press(x, y, button=1):
                self._press(*self._at(x, y))
                return True
            case Key("up" | "down" as name) if self.rows:
                return self._step(1 if name == "down" else -1)
            case Key("left" | "right" as name, ctrl=False):
                return self._order_by(1 if name == "right" else -1)
            case Key("space") if self.order is not None:
                self.order = (self.order[0], not self.order[1])
                return True
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

    def _order_by(self, step: int) -> bool:
        able = [i for i, column in enumerate(self.columns) if column.sortable]
        place = able.index(self.order[0]) + step if self.order and self.order[0] in able else 0
        if not 0 <= place < len(able):
            return False
        self.order = (able[place], bool(self.order and self.order[1]))
        return True

    def _step(self, step: int) -> bool:
        order = self.sorted_rows
        place = order.index(self.current) + step if self.current in order else 0
        if not 0 <= place < len(order):
            return False
        self.current = order[place]
        high = self.px(self.row_height)
        row = Rect(self.rect.x, self.rect.y + high * place, self.rect.w, 2 * high)  # with room for the titles
        for ancestor in self.path():
            ancestor.reveal(row)
        assert self.stage is not None
        self._by_keys = True
        self.stage.router.hints.over(self, self.stage.now, focused=True)
        return True

    def _at(self, x: int, y: int) -> tuple[int, int]:
        """The row (-1 for the titles) and the column (-1 outside) at a point."""
        high = max(1, self.px(self.row_height))
        row = -1 if y < self._top() + high else (y - self.rect.y) // high - 1
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

    def _cell(self, painter: Painter, cell: Cell, area: Rect, along: Along) -> None:
        theme = self.theme
        if cell.paint:
            cell.paint(painter, area, theme)
            return
        if cell.part is not None:
            wide, high = theme.px(46), theme.px(5)
            x = area.x if along == "start" else area.right - wide - theme.px(44)
            y = area.y + (area.h - high) / 2
            painter.draw(*bar(x, y, wide, high, cell.part, theme.colour(cell.part_tone), theme.sand))
            if along == "start":
                area = area.inset(0, 0, 0, wide + theme.px(8))
        self._words(painter, cell.text, area, along, ("body", cell.tone, cell.bold))

    def _words(
        self, painter: Painter, text: str, area: Rect, along: Along, look: tuple[Type, Tone, bool]
    ) -> None:
        assert self.stage is not None
        kind, tone, bold = look
        gap = self.px(_GAP)
        room = max(1, area.w - gap)
        size = self._size(text, kind, room, bold)
        words = self.stage.text.fit(text, room, size, bold)
        x = {"start": area.x, "center": area.x + area.w / 2, "end": area.right - gap}[along]
        painter.draw(
            Words(words, x, area.y + area.h / 2, size, self.theme.colour(tone), bold, _ANCHOR[along])
        )

    def _size(self, text: str, kind: Type, room: int, bold: bool) -> int:
        """The size at which a text fits, or the smallest."""
        assert self.stage is not None
        sizes = [self.theme.size(each) for each in (kind, *_SMALLER.get(kind, ()))]
        return next((size for size in sizes if self.stage.text.width(text, size, bold) <= room), sizes[-1])

    def _title(self, painter: Painter, column: Column, area: Rect, index: int) -> None:
        assert self.stage is not None
        theme, size = self.theme, self.theme.size("small")
        ordered = self.order is not None and self.order[0] == index
        self._words(painter, column.title, area, column.along, ("small", "ink" if ordered else "ink3", False))
        if ordered and self.order:
            side = theme.px(11)
            wide = self.stage.text.width(column.title, size)
            x = (
                area.x + wide + theme.px(4)
                if column.along == "start"
                else area.right - wide - side - theme.px(9)
            )
            y = area.y + (area.h - side) / 2
            painter.draw(*icons.icon("down" if self.order[1] else "up", x, y, side, theme.ink))

    def _line(self, painter: Painter, y: int) -> None:
        thick = max(1, round(self.theme.hairline * self.theme.scale))
        painter.draw(Box(self.rect.x, y, self.rect.w, thick, self.theme.line))


def _sort_key(cell: Cell) -> tuple[bool, float, str]:
    value = cell.text if cell.sort is None else cell.sort
    return (True, 0.0, value) if isinstance(value, str) else (False, float(value), "")
