"""Room for a drawing: a picture computed once, or shapes drawn to fit."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Unpack

from sandbox.ui.geometry import Rect, Size
from sandbox.ui.node import Declared, Node, NodeArgs
from sandbox.ui.paint import Painter, Picture, Shape, zoomed
from sandbox.ui.text import Typesetter
from sandbox.ui.theme import Theme


@dataclass(frozen=True, slots=True)
class Sheet:
    """What a drawing is made on: its size in design units, and what it is drawn with."""

    w: float
    h: float
    theme: Theme
    text: Typesetter

    def width(self, text: str, size: float, bold: bool = False) -> float:
        """The design units that a text takes."""
        return self.text.width(text, self.theme.px(size), bold) / self.theme.scale

    def fit(self, text: str, width: float, size: float, bold: bool = False) -> str:
        """The text, cut with an ellipsis to a width in design units."""
        return self.text.fit(text, self.theme.px(width), self.theme.px(size), bold)


Draw = Callable[[Sheet], Iterable[Shape]]


class Canvas(Node):
    """Paints what `draw` answers, in design units from its upper left corner; children lie over it.

    The answer is kept until the size or the theme changes or `redraw` is called; where it follows from the
    sheet alone (`steady`), it is the same for every canvas of that drawing.
    """

    def __init__(
        self, draw: Draw, *children: Node | None, steady: bool = False, **node: Unpack[NodeArgs]
    ) -> None:
        super().__init__(*children, **node)
        self.draw = draw
        self._make = _known if steady else _made
        self._kept: tuple[object, list[Shape]] = (None, [])

    def redraw(self) -> None:
        """Has the drawing made again."""
        self._kept = (None, [])
        self.soil()

    def paint(self, painter: Painter) -> None:
        """Paints the drawing, cut at its edge."""
        with painter.clipped(self.rect):
            painter.draw(*self._shapes())

    def _shapes(self) -> list[Shape]:
        assert self.stage is not None
        theme = self.theme
        key = (self.rect, theme)
        if self._kept[0] != key:
            self._kept = (key, self._make(self.draw, self.rect, theme, self.stage.text))
        return self._kept[1]


def _made(draw: Draw, rect: Rect, theme: Theme, text: Typesetter) -> list[Shape]:
    sheet = Sheet(rect.w / theme.scale, rect.h / theme.scale, theme, text)
    return zoomed(draw(sheet), theme.scale, rect.x, rect.y)


_known = lru_cache(maxsize=64)(_made)


class PictureView(Node):
    """A picture, as large as its room allows."""

    picture = Declared[Picture](Picture(1, 1, ()), relayout=True)

    def __init__(self, picture: Picture, **node: Unpack[NodeArgs]) -> None:
        super().__init__(**node)
        self.picture = picture

    def content(self, width: int | None) -> Size:
        """Its own size, or as much as it is offered, in proportion."""
        own = self.px(self.picture.width)
        wide = own if width is None else min(width, own)
        return Size(wide, round(wide * self.picture.height / self.picture.width))

    def least(self) -> int:
        """A third of its own size."""
        return self.px(self.picture.width / 3)

    def paint(self, painter: Painter) -> None:
        """Paints it in the middle of its room."""
        rect, picture = self.rect, self.picture
        zoom = min(rect.w / picture.width, rect.h / picture.height)
        x, y = rect.x + (rect.w - picture.width * zoom) / 2, rect.y + (rect.h - picture.height * zoom) / 2
        with painter.clipped(rect):
            picture.paint(painter, x, y, zoom)
