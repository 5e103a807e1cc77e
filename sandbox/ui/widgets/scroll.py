"""A window on something taller than the room there is."""

from typing import Unpack

from sandbox.ui import flex
from sandbox.ui.declared import set_quietly
from sandbox.ui.events import Input, Key, Motion, Press, Release, Wheel
from sandbox.ui.geometry import Rect, Size
from sandbox.ui.node import ControlArgs, Declared, Node
from sandbox.ui.paint import Box, Painter
from sandbox.ui.style import Style
from sandbox.ui.theme import Colour
from sandbox.ui.widgets.boxes import column
from sandbox.ui.widgets.panel import Panel

_BAR = 5
GUTTER = _BAR + 5
"""What a scrolled child leaves free at its right, in design units."""
_FADE = 14
"""Design units within which what is cut fades, where it goes on beyond the edge."""
_NOTCH = 48


def in_line(*nodes: Node | None, gap: float = 0) -> Node:
    """What stands around a scroll box, as wide as what is scrolled in it."""
    return column(*nodes, gap=gap, padding=(0, GUTTER, 0, 0))


class ScrollView(Node):
    """Shows a part of its child; by wheel, bar and keys. Takes the spare room of a column by itself."""

    clips = True
    offset = Declared(0, relayout=True)

    def __init__(self, child: Node, **node: Unpack[ControlArgs]) -> None:
        node.setdefault("style", Style(grow=1, basis=0))
        super().__init__(child, **node)
        self._grip: int | None = None
        self._was = 0  # how tall the child was: the bar tells

    @property
    def flow(self) -> list[Node]:
        """None: it places its child itself, shifted."""
        return []

    @property
    def inner(self) -> Node:
        """What it shows."""
        return self._children[0]

    @property
    def most(self) -> int:
        """How far it can be scrolled, in pixels."""
        return max(0, self._tall - self.rect.h)

    @property
    def _tall(self) -> int:
        return flex.measure(self.inner, self._wide, self.theme.scale).h

    @property
    def _wide(self) -> int:
        return max(0, self.rect.w - self.px(GUTTER))

    def content(self, width: int | None) -> Size:
        """The child's own size, so that a short one needs no bar."""
        bar = self.px(GUTTER)
        w, h = flex.measure(self.inner, None if width is None else max(0, width - bar), self.theme.scale)
        return Size(w + bar, h)

    def least(self) -> int:
        """The child's least width and the bar."""
        return flex.least(self.inner, self.theme.scale) + self.px(GUTTER)

    def put(self, rect: Rect) -> bool:
        """Takes its place and puts the child where it is scrolled to."""
        if super().put(rect):
            set_quietly(self, "offset", max(0, min(self.offset, self.most)))
            if self._tall != self._was:
                self._was = self._tall
                self._soil_bar()
            high = max(self._tall, rect.h)
            flex.place(self.inner, Rect(rect.x, rect.y - self.offset, self._wide, high), self.theme.scale)
        return False

    def scroll(self, to: int) -> None:
        """Goes to an offset in pixels."""
        self.offset = max(0, min(to, self.most))

    def reveal(self, rect: Rect) -> None:
        """Scrolls until a part of the child can be seen."""
        room = self.px(_FADE)
        if rect.y - room < self.rect.y:
            self.scroll(self.offset - (self.rect.y - rect.y + room))
        elif rect.bottom + room > self.rect.bottom:
            self.scroll(self.offset + min(rect.bottom + room - self.rect.bottom, rect.y - room - self.rect.y))

    def changed(self, name: str) -> None:  # noqa: ARG002 - whichever it is
        """Repaints its bar: that alone shows whether the pointer is over it."""
        self._soil_bar()

    def _soil_bar(self) -> None:
        self.kept = None
        if self.stage is not None:
            wide = self.px(_BAR)
            self.stage.soil(Rect(self.rect.right - wide, self.rect.y, wide, self.rect.h))

    def paint_over(self, painter: Painter) -> None:
        """Paints the bar and fades the edges beyond which there is more, if there is anything to scroll."""
        if self.most:
            theme = self.theme
            self._fade(painter, min(self.px(_FADE), self.offset), self.rect.y, 1)
            self._fade(painter, min(self.px(_FADE), self.most - self.offset), self.rect.bottom, -1)
            colour = theme.sand3 if self._grip is not None or self.hovered else theme.sand2
            painter.draw(Box(*self._bar(), colour, theme.px(_BAR) / 2))

    def _fade(self, painter: Painter, high: int, edge: int, inwards: int) -> None:
        """Lays the surface's colour over what is cut, the less of it the farther `inwards` from the edge."""
        band, below, (x, _y, wide, _h) = self.px(1), self._below[:3], self.rect
        for away in range(0, high, band):
            thick = min(band, high - away)
            y = edge + away if inwards > 0 else edge - away - thick
            veil: Colour = (*below, 255 * (high - away) // (high + band))
            painter.draw(Box(x, y, wide, thick, veil))

    @property
    def _below(self) -> Colour:
        """The colour of the surface that it lies on."""
        tones = (node.tone for node in self.path() if isinstance(node, Panel) and node.tone)
        return self.theme.colour(next(tones, "paper"))

    def take(self, event: Input) -> bool:
        """Follows wheel, bar and keys."""
        match event:
            case Wheel(up=up) if self.most:
                before = self.offset
                self.scroll(self.offset - round(up * self.px(_NOTCH)))
                return self.offset != before
            case Press(x, y, button=1) if self.most and x >= self.rect.right - self.px(_BAR + 4):
                bar = self._bar()
                self._grip = y - bar.y if bar.holds(bar.x, y) else bar.h // 2
                self.soil()
                self._drag(y)
                return True
            case Motion(_, y) if self._grip is not None:
                self._drag(y)
                return True
            case Release() if self._grip is not None:
                self._grip = None
                self.soil()
                return True
            case Key(name) if name in {"pageup", "pagedown", "home", "end"} and self.most:
                page = self.rect.h - self.px(_NOTCH)
                self.scroll(
                    {"pageup": self.offset - page, "pagedown": self.offset + page, "home": 0}.get(
                        name, self.most
                    )
                )
                return True
        return super().take(event)

    def _bar(self) -> Rect:
        high = max(self.px(24), self.rect.h * self.rect.h // max(1, self._tall))
        y = self.rect.y + (self.rect.h - high) * self.offset // max(1, self.most)
        return Rect(self.rect.right - self.px(_BAR), y, self.px(_BAR), high)

    def _drag(self, y: int) -> None:
        bar = self._bar()
        room = max(1, self.rect.h - bar.h)
        self.scroll((y - (self._grip or 0) - self.rect.y) * self.most // room)
