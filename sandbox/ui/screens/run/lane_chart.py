"""The swimlanes of a running quarter: everything is placed once, the cursor uncovers it."""

from bisect import bisect_right
from collections.abc import Callable, Iterable
from functools import partial

from sandbox.i18n import _
from sandbox.model.names import DAY
from sandbox.ui import flex
from sandbox.ui.charts import swimlanes
from sandbox.ui.charts.grid import AXIS, Grid
from sandbox.ui.events import Input, Motion, Press, Release
from sandbox.ui.geometry import Rect, Size
from sandbox.ui.node import Node
from sandbox.ui.paint import Painter, Shape, Words, zoomed
from sandbox.ui.screens.run.chart_parts import Beds, Cursor, Group, LaneLabel, MarkDisc, Probe, Slice
from sandbox.ui.screens.run.lane_bars import LaneBars, begun
from sandbox.ui.screens.run.view_model import Moment, Standing, Timeline
from sandbox.ui.style import Style

_SLICES = 21
_PILL = 17


def _minute(part: MarkDisc) -> int:
    return part.mark.minute


class LaneChart(Node):
    """Lanes up to the minute of the cursor; a press in them asks to look at that minute (`on_seek`)."""

    clips = True

    def __init__(self, line: Timeline, on_seek: Callable[[int], object]) -> None:
        self._line, self._seek, self._dragging = line, on_seek, False
        self._now = float(line.start)
        self._grid = Grid(1, 1, line.start, 1, 1)
        self._slices = [Slice() for _each in range(_SLICES)]
        self._labels: list[LaneLabel] = []
        self._marks: list[MarkDisc] = []
        self._coming: list[MarkDisc] = []  # the marks by their minutes
        self._lit = 0  # how many of them have come
        self._standings: tuple[Standing | None, ...] = ()
        self._beds, self._probe, self._cursor = Beds(), Probe(), Cursor()
        self._groups = [Group() for _each in range(_SLICES)]  # of marks, by their minutes
        self._plot = Group(self._beds, *self._slices, *self._groups, self._probe)
        self._axis: list[tuple[Words, Rect]] = []
        super().__init__(id="run.lanes", style=Style(grow=1, basis=0, min_width=320))
        self.load(line)

    def load(self, line: Timeline) -> None:
        """Shows another computation of the quarter, at the same minute; paints what changes by it."""
        before, self._line = begun(self._line.chart, self._now), line
        names = [lane.name for lane in line.chart.lanes]
        known = {(part.lane, part.mark): part for part in self._marks}
        is_same = names == [label.name for label in self._labels]
        if not is_same:
            self._labels = [LaneLabel(name) for name in names]
        self._marks = [
            known.pop((i, mark)) if (i, mark) in known else MarkDisc(i, mark)
            for i, lane in enumerate(line.chart.lanes)
            for mark in lane.marks
        ]
        self._coming, self._lit, self._standings = sorted(self._marks, key=_minute), 0, ()
        for gone in known.values():
            gone.forget()
        for group, parts in zip(self._groups, self._grouped(), strict=True):
            group.exchange(*parts)
        self.exchange(*self._labels, self._plot, self._cursor)
        if self.stage is None or not self.rect.w or not is_same:
            self.relayout()
            return
        self._arrange(self.rect)
        if begun(line.chart, self._now) != before:
            self.soil()

    def show(self, now: float, shown: Moment) -> None:
        """Moves the cursor to a minute, and shows what has come until then."""
        self.move(now)
        self.tell(shown)

    def tell(self, shown: Moment) -> bool:
        """Shows what has come; whether there was anything that was not yet shown."""
        lit = bisect_right(self._coming, shown.minute, key=_minute)
        if (lit, shown.standings) == (self._lit, self._standings):
            return False
        for label, standing in zip(self._labels, shown.standings, strict=True):
            label.standing = standing
        for mark in self._coming[min(lit, self._lit) : max(lit, self._lit)]:
            mark.lit = mark.mark.minute <= shown.minute
        self._lit, self._standings = lit, shown.standings
        self._cursor.kept = None  # those that it stands on are painted over it
        return True

    def move(self, now: float) -> None:
        """Moves the cursor alone."""
        if now != self._now:
            self._now = now
            if self.stage is not None and self.rect.w:
                self._moved()

    def foresee(self, minute: float | None = None) -> bool:
        """Has bars drawn that come until a minute, else the next ones; whether some were not."""
        now, until = self.cursor_x(), None if minute is None else self._column(minute)
        ahead = [part for part in self._slices if part.place.x > now]
        ahead = ahead[:1] if until is None else [part for part in ahead if part.place.x <= until]
        coming = next((part for part in ahead if part.kept is None), None)
        if self.stage is None or coming is None:
            return False
        self.stage.keep(coming)
        return True

    @property
    def now(self) -> float:
        """The minute of the cursor."""
        return self._now

    @property
    def flow(self) -> list[Node]:
        """None: it places its parts itself."""
        return []

    def content(self, width: int | None) -> Size:
        """As wide as it is offered."""
        return Size(width or self.px(480), self.px(AXIS + 40 * len(self._labels)))

    def least(self) -> int:
        """Enough to tell the days apart."""
        return self.px(320)

    def put(self, rect: Rect) -> bool:
        """Takes its place and places its parts."""
        if super().put(rect) and rect.w:
            self._arrange(rect)
        return False

    def paint(self, painter: Painter) -> None:
        """Paints the days along the top, beside the cursor's own."""
        painter.draw(*(words for words, area in self._axis if not area.touches(self._near)))

    def take(self, event: Input) -> bool:
        """Looks at a minute by press and drag; tells about the bar under the pointer."""
        match event:
            case Press(x, y, button=1) if self._area().holds(x, y):
                self._dragging = True
                self._seek(self._minute(x))
                return True
            case Motion(x, _y) if self._dragging:
                self._seek(self._minute(x))
                return True
            case Release() if self._dragging:
                self._dragging = False
                return True
            case Motion(x, y):
                self._tell(x, y)
                return False
        return super().take(event)

    # geometry

    def _arrange(self, rect: Rect) -> None:
        assert self.stage is not None
        unit, chart = self.theme.scale, self._line.chart
        size, text = self.theme.size("small"), self.stage.text
        widest = max((text.width(lane.name, size, True) for lane in chart.lanes), default=0)
        small = self.theme.size("caption")
        said = {standing.text for lines in self._line.standings for _since, standing in lines}
        widest = max([widest, *(text.width(words, small) + size for words in said)])
        label = max(92.0, min(172.0, widest / unit + 14))
        self._grid = grid = swimlanes.grid_of(chart, rect.w / unit, rect.h / unit, label)
        self._beds.load(self._area(), self._placed(swimlanes.beds(grid, self.theme)))
        days = swimlanes.axis(grid, self.theme)
        self._axis = [(w, self._spot(w)) for w in self._placed(days) if isinstance(w, Words)]
        for i, part in enumerate(self._labels):
            top, high = round(grid.pitch * i * unit), round(grid.pitch * unit)
            y = rect.y + round(AXIS * unit) + top
            flex.place(part, Rect(rect.x, y, round((label - 8) * unit), high), unit)
        self._place_marks(grid, rect, unit)
        self._place_slices()
        self._probe.aim(self._nowhere, "")
        self._plot.gather(self._area())
        flex.place(self._cursor, rect, unit)
        self._cursor.load(self._marks)
        self._point(0, rect.right)

    def _place_marks(self, grid: Grid, rect: Rect, unit: float) -> None:
        for i, lane in enumerate(self._line.chart.lanes):
            own = [part for part in self._marks if part.lane == i]
            for part, x in zip(own, swimlanes.spread(lane.marks, grid), strict=True):
                r = round(swimlanes.reach(part.mark.sign, grid) * unit)
                cx, cy = rect.x + round(x * unit), rect.y + round(grid.middle(i) * unit)
                flex.place(part, Rect(cx - r, cy - r, 2 * r, 2 * r), unit)
        for group in self._groups:
            group.gather(self._area())

    def _place_slices(self) -> None:
        """Cuts the plot into upright slices, so that the moving cursor repaints little."""
        area = self._area()
        edges = [area.x + area.w * i // _SLICES for i in range(_SLICES + 1)]
        for part, left, right in zip(self._slices, edges, edges[1:], strict=False):
            part.load(Rect(left, area.y, right - left, area.h), partial(self._bars.between, left, right))

    def _area(self) -> Rect:
        """The plot below the axis, in pixels."""
        unit, grid, rect = self.theme.scale, self._grid, self.rect
        x, y = rect.x + round((grid.label - 4) * unit), rect.y + round((AXIS - 6) * unit)
        bottom = rect.y + round(grid.bottom * unit)
        return Rect(x, y, rect.right - x, bottom - y)

    @property
    def _nowhere(self) -> Rect:
        return self._area()._replace(w=0, h=0)

    def cursor_x(self) -> int:
        """The column of the cursor."""
        return self._column(self._now)

    def _column(self, minute: float) -> int:
        return self.rect.x + round(self._grid.x(minute) * self.theme.scale)

    def _grouped(self) -> list[list[MarkDisc]]:
        """The marks in groups of about a slice each, so that few of them are looked at for a strip."""
        groups: list[list[MarkDisc]] = [[] for _each in self._groups]
        start, span = self._line.start, self._line.end - self._line.start + 1
        for part in self._coming:
            groups[(part.mark.minute - start) * len(groups) // span].append(part)
        return groups

    def _point(self, first: int, last: int) -> None:
        """Puts the cursor where its minute is; bars to be cut anew lie between these columns and it."""
        assert self.stage is not None
        cursor, area, x = self._cursor, self._area(), self.cursor_x()
        cursor.day = self._day()
        wide = self.stage.text.width(cursor.day, self.theme.size("small"), True) + self.px(18)
        left = max(area.x, min(x - wide // 2, self.rect.right - wide))
        high, thick = self.px(_PILL), self.px(1.5)
        top = self.rect.y + self.px(AXIS - 16) - high // 2
        cursor.line = Rect(x - thick // 2 - 1, area.y, thick + 2, area.h)
        cursor.pill = Rect(left, top, wide, high)
        cursor.kept = None
        for part in self._slices:
            if part.place.x <= max(last, x) and part.place.right >= min(first, x):
                part.cut(x)

    @property
    def _near(self) -> Rect:
        """Where the cursor's day leaves no room for those of the axis."""
        return self._cursor.pill.grown(self.px(4))

    def _spot(self, words: Words) -> Rect:
        """Where a day of the axis stands."""
        assert self.stage is not None
        size = round(words.size)
        wide, high = self.stage.text.width(words.text, size), self.stage.text.height(size)
        x = words.x - (wide if words.anchor == "rm" else wide / 2)
        return Rect(round(x) - 1, round(words.y - high / 2) - 1, wide + 2, high + 2)

    def _day(self) -> str:
        line = self._line
        day = min((line.end - line.start) // DAY, (int(self._now) - line.start) // DAY + 1)
        return _("Day {day}").format(day=day)

    def _minute(self, x: int) -> int:
        return self._grid.minute((x - self.rect.x) / self.theme.scale)

    def _moved(self) -> None:
        """Has the strip between two cursors painted, and apart from it the axis around their pills."""
        assert self.stage is not None
        line, before = self._cursor.line, self._near
        self._point(line.x, line.right)
        self.stage.soil(line.union(self._cursor.line).within(self._area()))
        after = self._near
        changed = before.union(after)
        for _words, area in self._axis:
            if area.touches(before) != area.touches(after):
                changed, self.kept = changed.union(area), None
        top = self.rect.y
        self.stage.soil(changed.within(Rect(self.rect.x, top, self.rect.w, self._area().y - top)))

    def _placed(self, shapes: Iterable[Shape]) -> list[Shape]:
        return zoomed(shapes, self.theme.scale, self.rect.x, self.rect.y)

    def _tell(self, x: int, y: int) -> None:
        """Puts the probe on the bar under the pointer."""
        found = self._bars.at(x, y, self.cursor_x(), self.px(4))
        place, tip = found or (self._nowhere, "")
        self._probe.aim(place.within(self.rect), tip)

    @property
    def _bars(self) -> LaneBars:
        return LaneBars(self._line.chart, self._grid, self.theme, self.rect.x, self.rect.y)
