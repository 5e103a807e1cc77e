"""The bars of the lanes where they stand, in pixels."""

from dataclasses import dataclass

from sandbox.ui.charts import swimlanes
from sandbox.ui.charts.grid import Grid
from sandbox.ui.charts.swimlanes import Bar, Swimlanes
from sandbox.ui.geometry import Rect
from sandbox.ui.paint import Box
from sandbox.ui.theme import Theme


@dataclass(frozen=True, slots=True)
class LaneBars:
    """Finds bars of a chart that lies on a grid with its upper left corner at a point."""

    chart: Swimlanes
    grid: Grid
    theme: Theme
    x: int
    y: int

    def between(self, left: int, right: int) -> list[Box]:
        """Those that can be seen between two columns."""
        first, last = self._minute(left - self.theme.px(2 * self.grid.thick)), self._minute(right)
        boxes = [
            self._box(i, bar)
            for i, lane in enumerate(self.chart.lanes)
            for bar in lane.bars
            if bar.start <= last and bar.end >= first
        ]
        return [box for box in boxes if box.x < right and box.x + box.w > left]

    def at(self, x: int, y: int, now: int, reach: int) -> tuple[Rect, str] | None:
        """The one within reach of a point of those that the cursor has come to, and what it says."""
        for i, lane in enumerate(self.chart.lanes):
            for bar in lane.bars:
                box = self._box(i, bar)
                found = Rect(round(box.x), round(box.y), max(1, round(box.w)), round(box.h))
                if found.x <= now and x <= now and found.grown(reach).holds(x, y):
                    return found, bar.tip
        return None

    def _box(self, lane: int, bar: Bar) -> Box:
        return swimlanes.bar_box(lane, bar, self.grid, self.theme).zoomed(self.theme.scale, self.x, self.y)

    def _minute(self, column: int) -> int:
        return self.grid.minute((column - self.x) / self.theme.scale)


def begun(chart: Swimlanes, minute: float) -> list[tuple[int, Bar]]:
    """The bars that have begun by a minute, with their lanes."""
    return [(i, bar) for i, lane in enumerate(chart.lanes) for bar in lane.bars if bar.start <= minute]
