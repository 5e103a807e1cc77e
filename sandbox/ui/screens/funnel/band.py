"""A stage of a funnel, to be pressed: the table then shows what stands there."""

from collections.abc import Callable

from sandbox.ui.focus_ring import Cornered
from sandbox.ui.geometry import Rect, Size
from sandbox.ui.node import Declared
from sandbox.ui.paint import Painter, Point, Polygon, Words
from sandbox.ui.screens.funnel.view_model import BandModel
from sandbox.ui.theme import Colour, Theme, contrast

Fill = Callable[[Theme], Colour]


class Band(Cornered):
    """A trapezoid with a stage's name and figures; outlined while the table is narrowed to it."""

    chosen = Declared(False)
    lively = True
    bleed = 4

    def __init__(self, model: BandModel, fill: Fill, on_press: Callable[[], object], id: str) -> None:
        super().__init__(id=id, tooltip=model.tip, on_press=on_press)
        self.model, self._fill = model, fill
        self._corners: tuple[Point, ...] = ()

    def take_shape(self, corners: tuple[Point, ...]) -> Rect:
        """Takes its corners, in pixels; answers the rectangle around them."""
        self._corners = corners
        xs, ys = [x for x, _y in corners], [y for _x, y in corners]
        left, top = round(min(xs)), round(min(ys))
        return Rect(left, top, round(max(xs)) - left, round(max(ys)) - top)

    def content(self, width: int | None) -> Size:  # noqa: ARG002 - the chart says how large it is
        """Nothing of its own."""
        return Size(0, 0)

    def hit(self, x: int, y: int) -> bool:
        """Whether the point lies on the trapezoid."""
        if not self.rect.holds(x, y) or not self._corners:
            return False
        (left, top), (right, _top), (low_right, bottom), (low_left, _bottom) = self._corners
        down = (y - top) / max(1.0, bottom - top)
        return left + (low_left - left) * down <= x <= right + (low_right - right) * down

    def edge(self, beyond: float) -> tuple[Point, ...]:
        """The trapezoid."""
        x, y = self.rect.centre
        return tuple(
            (px + (beyond if px > x else -beyond), py + (beyond if py > y else -beyond))
            for px, py in self._corners
        )

    def paint(self, painter: Painter) -> None:
        """Paints the trapezoid and its words."""
        assert self.stage is not None
        theme, fill = self.theme, self._fill(self.theme)
        edge = theme.ink if self.chosen else theme.sand3 if self.hovered else None
        painter.draw(Polygon(self._corners, fill, edge, theme.px(2.5 if self.chosen else 2)))
        ink = max((theme.bright, theme.ink), key=lambda colour: contrast(colour, fill))
        (left, _y), (right, _y2), *_rest = self._corners
        room, (x, y), high = round((right - left) * 0.84), self.rect.centre, self.rect.h
        name, small = theme.size("body"), theme.size("small")
        lines = high >= 1.15 * (self.stage.text.height(name) + self.stage.text.height(small)) * 0.8
        if lines:
            up = min(high * 0.21, 0.5 * (name + small))
            painter.draw(
                Words(
                    self.stage.text.fit(self.model.name, room, name, True), x, y - up, name, ink, True, "cm"
                ),
                Words(self.stage.text.fit(self.model.text, room, small), x, y + up, small, ink, False, "cm"),
            )
        else:
            words = self.stage.text.fit(f"{self.model.name}  {self.model.text}", room, small, True)
            painter.draw(Words(words, x, y, small, ink, True, "cm"))
