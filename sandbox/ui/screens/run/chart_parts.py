"""The parts that the swimlanes are put together from."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence

from sandbox.ui.charts import signs
from sandbox.ui.charts.swimlanes import Mark
from sandbox.ui.geometry import NOWHERE, Rect
from sandbox.ui.node import Declared, Node
from sandbox.ui.paint import Box, Ground, Painter, Shape, Words
from sandbox.ui.screens.run.view_model import Standing


class Beds(Node):
    """The ground of the plot: the lanes' beds and the weeks' lines, in one picture."""

    bleed = 0
    solid = True

    def __init__(self) -> None:
        super().__init__()
        self._ground = Ground(0, 0, 0, 0, ())

    def load(self, place: Rect, shapes: Sequence[Shape]) -> None:
        """Takes over where it is and what lies on the card's white."""
        card = Box(*place, self.theme.card)
        self._ground = Ground(*place, (card, *shapes))
        self.rect = self.ink = self._span = place
        self.kept = None

    def paint(self, painter: Painter) -> None:
        """Paints the picture."""
        painter.draw(self._ground)


class Slice(Node):
    """An upright part of the plot: the bars up to the cursor, where it is cut."""

    clips = True
    bleed = 0

    def __init__(self) -> None:
        super().__init__()
        self.place = NOWHERE  # all of it
        self._bars: Callable[[], list[Box]] = list

    def load(self, place: Rect, bars: Callable[[], list[Box]]) -> None:
        """Takes over where it is and what will be asked for what lies in it; nothing of that is seen yet."""
        self.place, self._bars = place, bars
        self.kept = None
        self.cut(place.x)

    def cut(self, now: int) -> None:
        """Shows what the cursor has passed at a column."""
        wide = max(0, min(self.place.w, now - self.place.x))
        self.rect = self.ink = self._span = self.place._replace(w=wide)

    def paint(self, painter: Painter) -> None:
        """Paints all bars."""
        painter.draw(*self._bars())


class LaneLabel(Node):
    """A lane's name, and how the account stands to the team."""

    standing = Declared[Standing | None](None)

    def __init__(self, name: str) -> None:
        super().__init__(tooltip=self._told)
        self.name = name

    def paint(self, painter: Painter) -> None:
        """Paints the name and, below it, the standing."""
        assert self.stage is not None
        theme, rect, text = self.theme, self.rect, self.stage.text
        size, small = theme.size("small"), theme.size("caption")
        name = text.fit(self.name, rect.w, size, True)
        middle = rect.y + rect.h / 2
        if self.standing is None:
            painter.draw(Words(name, rect.x, middle, size, theme.ink, True, "lm"))
            return
        painter.draw(Words(name, rect.x, middle - theme.px(7.5), size, theme.ink, True, "lm"))
        y, said = middle + theme.px(8), self.standing.text
        painter.draw(Words(said, rect.x, y, small, theme.ink3, False, "lm"))
        x = rect.x + text.width(said, small) + theme.px(3)
        tone = theme.colour(self.standing.tone)
        painter.draw(Words(self.standing.sign, x, y, small, tone, True, "lm"))

    def _told(self) -> str:
        return self.standing.tip if self.standing else self.name


class MarkDisc(Node):
    """A milestone's disc; there once the cursor has reached it."""

    lit = Declared(False)
    bleed = 2

    def __init__(self, lane: int, mark: Mark) -> None:
        super().__init__(tooltip=mark.tip)
        self.lane, self.mark = lane, mark

    def paint(self, painter: Painter) -> None:
        """Paints it, if its time has come."""
        if self.lit:
            rect = self.rect
            x, y = rect.x + rect.w / 2, rect.y + rect.h / 2
            painter.draw(*signs.disc(self.mark.sign, x, y, rect.w / 2, self.theme))

    def soil(self) -> None:
        """Has it painted again, if it is there."""
        self.kept = None
        if self.lit:
            super().soil()

    def forget(self) -> None:
        """Leaves nothing to be painted where it is not seen."""
        if not self.lit:
            self.ink = NOWHERE

    def changed(self, name: str) -> None:
        """Paints it, or what lies below it, where it came or went."""
        if name == "lit":
            super().soil()

    def hit(self, x: int, y: int) -> bool:
        """Whether the point lies on the shown disc."""
        return self.lit and super().hit(x, y)


class Group(Node):
    """Parts that stand near each other."""

    def gather(self, area: Rect) -> None:
        """Is where they are; in a corner of the area if there are none."""
        self.rect = self.ink = area._replace(w=0, h=0)
        for part in self.children:
            self.rect, self.ink = self.rect.union(part.rect), self.ink.union(part.ink)
        self._span = self.ink


class Cursor(Node):
    """The line through the lanes with its day in a pill, and over it the marks that it stands on."""

    bleed = 0

    def __init__(self) -> None:
        super().__init__()
        self.line = self.pill = NOWHERE  # the line with a pixel to each side
        self.day = ""
        self._marks: list[MarkDisc] = []
        self._widest = 0

    def load(self, marks: Sequence[MarkDisc]) -> None:
        """Takes over the marks, where they stand."""
        self._marks = sorted(marks, key=_left)
        self._widest = max((mark.rect.w for mark in marks), default=0)

    def hit(self, x: int, y: int) -> bool:  # noqa: ARG002 - wherever it is
        """Never: what lies below it is pointed at."""
        return False

    def paint(self, painter: Painter) -> None:
        """Paints line, marks and pill."""
        theme, line, pill = self.theme, self.line, self.pill
        top = pill.y + pill.h // 2
        painter.draw(Box(line.x + 1, top, line.w - 2, line.bottom - top, theme.ink))
        if on_it := [mark for mark in self._near() if mark.lit]:
            with painter.clipped(line):
                for mark in on_it:
                    mark.paint(painter)
        painter.draw(Box(*pill, theme.ink, pill.h / 2))
        x, y = pill.x + pill.w / 2, pill.y + pill.h / 2
        painter.draw(Words(self.day, x, y, theme.size("small"), theme.bright, True, "cm"))

    def _near(self) -> Sequence[MarkDisc]:
        """The marks that the line crosses."""
        first = bisect_right(self._marks, self.line.x - self._widest, key=_left)
        return self._marks[first : bisect_left(self._marks, self.line.right, key=_left)]


def _left(mark: MarkDisc) -> int:
    return mark.rect.x


class Probe(Node):
    """Stands on the bar under the pointer, to tell about it."""

    bleed = 0

    def aim(self, rect: Rect, tip: str) -> None:
        """Goes to a bar."""
        self.rect, self.tooltip = rect, tip
