"""The parts that the swimlanes are put together from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sandbox.ui.charts import signs
from sandbox.ui.charts.swimlanes import Mark
from sandbox.ui.geometry import Rect
from sandbox.ui.node import Declared, Node
from sandbox.ui.paint import Box, Painter, Words
from sandbox.ui.screens.run.view_model import Standing

if TYPE_CHECKING:
    from sandbox.ui.screens.run.lane_chart import LaneChart


class Slice(Node):
    """An upright part of the plot: the bars up to the cursor."""

    clips = True
    bleed = 0

    def __init__(self, chart: LaneChart) -> None:
        super().__init__()
        self._chart = chart
        self._bars: list[Box] = []

    def load(self, bars: list[Box]) -> None:
        """Takes over what lies in it."""
        self._bars = bars
        self.soil()

    def paint(self, painter: Painter) -> None:
        """Paints what the cursor has passed."""
        now, rect = self._chart.cursor_x(), self.rect
        if now > rect.x:
            with painter.clipped(Rect(rect.x, rect.y, min(rect.w, now - rect.x), rect.h)):
                painter.draw(*self._bars)


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

    def hit(self, x: int, y: int) -> bool:
        """Whether the point lies on the shown disc."""
        return self.lit and super().hit(x, y)


class Probe(Node):
    """Stands on the bar under the pointer, to tell about it."""

    bleed = 0

    def aim(self, rect: Rect, tip: str) -> None:
        """Goes to a bar."""
        self.rect, self.tooltip = rect, tip
