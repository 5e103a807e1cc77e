"""The sand table: contour lines, regions by segment, and the tiles on it."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from math import sqrt

from sandbox.ui import flex
from sandbox.ui.figures import curve
from sandbox.ui.geometry import Rect, Size
from sandbox.ui.node import Node
from sandbox.ui.paint import Box, Ground, Line, Shape
from sandbox.ui.screens.account.slot import Slot
from sandbox.ui.screens.board.places import Places, places
from sandbox.ui.screens.board.presenter import Presenter
from sandbox.ui.screens.board.tile import Tile
from sandbox.ui.screens.board.view_model import SegmentModel, TileModel
from sandbox.ui.style import Style
from sandbox.ui.widgets.canvas import Canvas, Sheet
from sandbox.ui.widgets.label import Label
from sandbox.ui.widgets.scroll import ScrollView

_CONTOURS = ((0.13, 0.2), (0.27, -0.14), (0.44, 0.16), (0.7, -0.2), (0.84, 0.18))


class Regions(Node):
    """All tiles, each segment under its name; it knows how much of it can be seen at once."""

    def __init__(self, segments: Sequence[SegmentModel], tiles: Mapping[str, Tile]) -> None:
        self._titles = [
            Label(segment.name, "body", "gold_ink", bold=True, elide=True, tooltip=segment.tip)
            for segment in segments
        ]
        self._tiles = [[tiles[account] for account in segment.accounts] for segment in segments]
        inside = [
            node for title, column in zip(self._titles, self._tiles, strict=True) for node in (title, *column)
        ]
        super().__init__(*inside, id="regions")
        self.room = 0

    @property
    def flow(self) -> list[Node]:
        """None: it places the tiles itself."""
        return []

    def content(self, width: int | None) -> Size:
        """As high as the tiles ask for in this width."""
        wide = self.px(900) if width is None else width
        return Size(wide, round(self._places(wide).height * self.theme.scale))

    def least(self) -> int:
        """It can be narrow: then it is higher."""
        return self.px(300)

    def put(self, rect: Rect) -> bool:
        """Takes its place and lays titles and tiles out."""
        if super().put(rect):
            unit, found = self.theme.scale, self._places(rect.w)
            w, h = round(sqrt(3) * found.radius * unit), 2 * round(found.radius * unit)
            for title, column, region, centres in zip(
                self._titles, self._tiles, found.regions, found.centres, strict=True
            ):
                x, wide = rect.x + round((region.x + 14) * unit), round((region.w - 18) * unit)
                flex.place(title, Rect(x, rect.y + round(6 * unit), wide, round(22 * unit)), unit)
                for tile, (cx, cy) in zip(column, centres, strict=True):
                    place = Rect(rect.x + round(cx * unit) - w // 2, rect.y + round(cy * unit) - h // 2, w, h)
                    flex.place(tile, place, unit)
        return False

    def _places(self, width: int) -> Places:
        unit = self.theme.scale
        return places(tuple(len(column) for column in self._tiles), width / unit, self.room / unit)


class _TableScroll(ScrollView):
    """Tells the regions how much room there is before they are measured."""

    walled = True

    def put(self, rect: Rect) -> bool:
        regions = self.inner
        if isinstance(regions, Regions) and regions.room != rect.h:
            regions.room = rect.h
            regions.relayout()
        return super().put(rect)


class _Sand(Canvas):
    solid = True


class SandTable(Node):
    """Background and tiles; `show` takes the tiles after a change."""

    def __init__(
        self,
        presenter: Presenter,
        segments: Sequence[SegmentModel],
        models: Sequence[TileModel],
        on_menu: Callable[[Slot], object],
        on_open: Callable[[str], object],
        above: Node,
        below: Node,
    ) -> None:
        self.tiles = {model.id: Tile(presenter, model, on_menu, on_open) for model in models}
        super().__init__(
            _Sand(contours),
            Node(above, _TableScroll(Regions(segments, self.tiles)), below),
            id="table",
            style=Style(direction="stack", grow=1, basis=0),
        )

    def show(self, models: Sequence[TileModel]) -> None:
        """Shows the tiles after a change."""
        for model in models:
            self.tiles[model.id].show(model)


def contours(sheet: Sheet) -> Iterator[Shape]:
    """Sand with a few contour lines."""
    yield Ground(0, 0, sheet.w, sheet.h, tuple(_ground(sheet)))


def _ground(sheet: Sheet) -> Iterator[Shape]:
    """The lines in pieces: a long bend would be a large picture to blend."""
    w, h = sheet.w, sheet.h
    yield Box(0, 0, w, h, sheet.theme.sand)
    for i, (start, swing) in enumerate(_CONTOURS):
        y, dy = h * start, h * swing
        bend = curve((0, y), (w * 0.3, y - dy), (w * (0.5 + 0.04 * i), y + dy), (w, y - dy * 0.4), 24)
        for first in range(0, 24, 4):
            yield Line(bend[first : first + 5], sheet.theme.sand2, 1.3)
