"""A small number between a minus and a plus, as one control."""

from collections.abc import Callable

from sandbox.ui import icons
from sandbox.ui.events import Input, Key, Press
from sandbox.ui.geometry import Rect, Size
from sandbox.ui.node import Declared, Node, Tip
from sandbox.ui.paint import Box, Painter, Words
from sandbox.ui.style import Style

_SIDE = 19


class Counter(Node):
    """Steps a number by press and by arrows; `reason` says why it cannot be more.

    A `marked` one stands out while it is above its least value.
    """

    value = Declared(0)
    reason = Declared("")
    lively = True

    def __init__(
        self,
        on_change: Callable[[int], object],
        *,
        low: int = 0,
        high: int = 12,
        step: int = 1,
        words: Callable[[int], str] = str,
        marked: bool = False,
        tooltip: Tip = "",
        id: str = "",
        style: Style | None = None,
    ) -> None:
        super().__init__(id=id, focusable=True, tooltip=tooltip, style=style or Style())
        self.on_change, self.words, self.marked = on_change, words, marked
        self.low, self.high, self.step = low, high, step

    @property
    def hint(self) -> str:
        """Why there may be no more, and what it means."""
        return "\n".join(part for part in (self.reason, super().hint) if part)

    def change(self, value: int) -> None:
        """Goes to a value within the bounds, unless a reason speaks against more."""
        value = max(self.low, min(self.high, value))
        if value == self.value or (value > self.value and self.reason):
            if self.stage and self.reason and value > self.value:
                self.stage.router.hints.now(self)
            return
        self.on_change(value)

    def content(self, width: int | None) -> Size:  # noqa: ARG002 - it has one size
        """Both signs, and room for the widest number."""
        assert self.stage is not None
        size = self.theme.size("body")
        wide = max(self.stage.text.width(self.words(each), size, True) for each in (self.low, self.high))
        return Size(2 * self.px(_SIDE) + wide + self.px(6), self.px(24))

    def paint(self, painter: Painter) -> None:
        """Paints trough, signs and number."""
        theme, rect = self.theme, self.rect
        lit = self.marked and self.value > self.low
        edge = theme.gold if lit else theme.sand3 if self.hovered else theme.line
        fill = theme.gold_soft if lit else theme.card
        painter.draw(Box(*rect, fill, theme.px(7), edge, max(1, theme.px(1))))
        less, more = self._ends()
        self._sign(painter, "minus", less, self.value > self.low)
        self._sign(painter, "plus", more, self.value < self.high and not self.reason)
        x, y = rect.x + rect.w / 2, rect.y + rect.h / 2
        ink = theme.ink if lit or not self.marked else theme.ink2
        painter.draw(Words(self.words(self.value), x, y, theme.size("body"), ink, True, "cm"))

    def take(self, event: Input) -> bool:
        """Steps."""
        match event:
            case Press(x, y, button=1):
                less, more = self._ends()
                if less.holds(x, y) or more.holds(x, y):
                    self.change(self.value + (self.step if more.holds(x, y) else -self.step))
                return True
            case Key("left" | "down" | "minus"):
                self.change(self.value - self.step)
                return True
            case Key("right" | "up" | "plus"):
                self.change(self.value + self.step)
                return True
        return super().take(event)

    def _ends(self) -> tuple[Rect, Rect]:
        rect, side = self.rect, self.px(_SIDE)
        return Rect(rect.x, rect.y, side, rect.h), Rect(rect.right - side, rect.y, side, rect.h)

    def _sign(self, painter: Painter, name: icons.Icon, place: Rect, live: bool) -> None:
        theme, side = self.theme, self.px(12)
        x, y = place.x + (place.w - side) / 2, place.y + (place.h - side) / 2
        painter.draw(*icons.icon(name, x, y, side, theme.ink2 if live else theme.sand3))
