"""A chart whose figures explain themselves: under the pointer, and under a cursor that the arrows move."""

from collections.abc import Callable
from typing import Unpack

from sandbox.ui.charts.drawing import Drawing, Spot
from sandbox.ui.events import Input, Key, Motion, Press
from sandbox.ui.geometry import Rect, Size
from sandbox.ui.node import ControlArgs, Declared, Node
from sandbox.ui.paint import Box, Painter, Shape, zoomed
from sandbox.ui.widgets.canvas import Sheet

Draw = Callable[[Sheet], Drawing]
_AWRY = 3


class Plot(Node):
    """Paints what `draw` answers; a press or Enter on a spot chooses it (`on_choose` gets its id).

    The answer is kept until the size or the theme changes or `redraw` is called. `tall` is its height in
    design units at a width in design units.
    """

    at = Declared(-1)
    lively = True

    def __init__(
        self,
        draw: Draw,
        *,
        tall: float | Callable[[float], float] = 0,
        narrow: float = 60,
        on_choose: Callable[[str], object] | None = None,
        **node: Unpack[ControlArgs],
    ) -> None:
        node.setdefault("focusable", True)
        super().__init__(**node)
        self.draw, self.tall, self.narrow, self.on_choose = draw, tall, narrow, on_choose
        self._kept: tuple[object, Drawing] = (None, Drawing(0, 0, ()))
        self._placed: tuple[object, list[Shape]] = (None, [])

    def redraw(self) -> None:
        """Has the drawing made again."""
        self._kept, self._placed = (None, Drawing(0, 0, ())), (None, [])
        self.soil()

    @property
    def drawing(self) -> Drawing:
        """The chart at its present size."""
        assert self.stage is not None
        theme = self.theme
        key = (self.rect.w, self.rect.h, theme)
        if self._kept[0] != key:
            sheet = Sheet(self.rect.w / theme.scale, self.rect.h / theme.scale, theme, self.stage.text)
            self._kept = (key, self.draw(sheet))
        return self._kept[1]

    @property
    def spot(self) -> Spot | None:
        """The figure under the pointer or the cursor."""
        spots = self.drawing.spots
        return spots[self.at] if 0 <= self.at < len(spots) else None

    @property
    def hint(self) -> str:
        """What the figure says."""
        return (self.spot.says if self.spot else "") or super().hint

    @property
    def hint_rect(self) -> Rect:
        """Beside the figure."""
        return self._area(self.spot) if self.spot else self.rect

    def content(self, width: int | None) -> Size:
        """As wide as it may be."""
        wide = self.px(self.narrow) if width is None else width
        tall = self.tall(wide / self.theme.scale) if callable(self.tall) else self.tall
        return Size(wide, self.px(tall))

    def least(self) -> int:
        """So narrow that its figures can still be read."""
        return self.px(self.narrow)

    def paint(self, painter: Painter) -> None:
        """Paints the chart, and a frame about the figure that is looked at."""
        theme = self.theme
        with painter.clipped(self.rect):
            painter.draw(*self._shapes())
            if self.spot and (self.hovered or self.focused):
                area = self._area(self.spot).grown(theme.px(1)).within(self.rect)
                painter.draw(Box(*area, None, theme.px(4), theme.gold, theme.px(1.5)))

    def _shapes(self) -> list[Shape]:
        """The chart where it stands, kept until it moves or is drawn anew."""
        drawing, rect = self.drawing, self.rect
        if self._placed[0] != (key := (rect.x, rect.y, self._kept[0])):
            self._placed = (key, zoomed(drawing.shapes, self.theme.scale, rect.x, rect.y))
        return self._placed[1]

    def take(self, event: Input) -> bool:
        """Looks at figures by pointer and arrows."""
        match event:
            case Motion(x, y):
                self.at = self._under(x, y)
                return False
            case Press(x, y, button=1):
                self.at = self._under(x, y)
                self._choose()
                return True
            case Key("left" | "right" | "up" | "down" as way) if self.drawing.spots:
                return self._step(way)
            case Key("enter" | "space") if self.spot and self.on_choose:
                self._choose()
                return True
        return super().take(event)

    def focus_changed(self) -> None:
        """Forgets its cursor with the focus."""
        if not self.focused:
            self.at = -1

    def _choose(self) -> None:
        if self.on_choose and self.spot and self.spot.id:
            self.on_choose(self.spot.id)

    def _under(self, x: int, y: int) -> int:
        scale = self.theme.scale
        u, v = (x - self.rect.x) / scale, (y - self.rect.y) / scale
        holding = [
            (s.w * s.h, i)
            for i, s in enumerate(self.drawing.spots)
            if s.x <= u <= s.x + s.w and s.y <= v <= s.y + s.h
        ]
        return min(holding)[1] if holding else -1

    def _step(self, way: str) -> bool:
        """The nearest figure in a direction; out of the chart where there is none."""
        found = 0 if self.at < 0 else self._towards(way)
        if found is None:
            return False
        self.at = found
        if self.stage and self.spot:
            for ancestor in self.path():
                ancestor.reveal(self._area(self.spot))
            self.stage.router.hints.now(self)
        return True

    def _towards(self, way: str) -> int | None:
        spots = self.drawing.spots
        (ax, ay), best = spots[self.at].centre, []
        for i, spot in enumerate(spots):
            dx, dy = spot.centre[0] - ax, spot.centre[1] - ay
            along, aside = {"left": (-dx, dy), "right": (dx, dy), "up": (-dy, dx), "down": (dy, dx)}[way]
            if along > 0.5:
                best.append((along + _AWRY * abs(aside), i))
        return min(best)[1] if best else None

    def _area(self, spot: Spot) -> Rect:
        scale = self.theme.scale
        return Rect(
            round(self.rect.x + spot.x * scale), round(self.rect.y + spot.y * scale),
            max(1, round(spot.w * scale)), max(1, round(spot.h * scale)),
        )  # fmt: skip
