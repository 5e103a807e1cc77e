"""A value that is drawn along a line."""

from collections.abc import Callable
from typing import Unpack

from sandbox.ui.events import Input, Key, Motion, Press, Release
from sandbox.ui.figures import bar
from sandbox.ui.geometry import Size
from sandbox.ui.node import ControlArgs, Declared, Node
from sandbox.ui.paint import Disc, Painter
from sandbox.ui.theme import Tone


class Slider(Node):
    """A whole number from `least` to `most`, in steps; by mouse, arrows, Home and End."""

    value = Declared(0)
    lively = True

    def __init__(
        self,
        value: int,
        low: int,
        high: int,
        on_change: Callable[[int], object] | None = None,
        *,
        step: int = 1,
        tone: Tone = "gold",
        **node: Unpack[ControlArgs],
    ) -> None:
        node.setdefault("focusable", True)
        super().__init__(**node)
        self.low, self.high, self.step, self.tone, self.on_change = low, high, step, tone, on_change
        self.value = value

    def change(self, value: float) -> None:
        """Goes to the nearest step."""
        steps = round((value - self.low) / self.step)
        new = max(self.low, min(self.high, self.low + steps * self.step))
        if new != self.value and not self.disabled:
            self.value = new
            if self.on_change:
                self.on_change(new)

    def content(self, width: int | None) -> Size:
        """As wide as it is offered."""
        return Size(self.px(160) if width is None else width, self.px(22))

    def least(self) -> int:
        """Enough to be moved."""
        return self.px(80)

    def paint(self, painter: Painter) -> None:
        """Paints line and knob."""
        theme, rect = self.theme, self.rect
        r = theme.px(8)
        part = (self.value - self.low) / max(1, self.high - self.low)
        tone = theme.ink3 if self.disabled else theme.colour(self.tone)
        y = rect.y + rect.h / 2
        painter.draw(*bar(rect.x + r, y - theme.px(2), rect.w - 2 * r, theme.px(4), part, tone, theme.sand2))
        x = rect.x + r + (rect.w - 2 * r) * part
        painter.draw(Disc(x, y, r, theme.card, tone, theme.px(2.5 if self.hovered or self.pressed else 2)))

    def take(self, event: Input) -> bool:
        """Follows the mouse and the keys."""
        match event:
            case Press(x, button=1):
                self.pressed = True
                self._follow(x)
                return True
            case Motion(x) if self.pressed:
                self._follow(x)
                return True
            case Release(button=1):
                self.pressed = False
                return True
            case Key("left" | "down"):
                self.change(self.value - self.step)
                return True
            case Key("right" | "up"):
                self.change(self.value + self.step)
                return True
            case Key("home" | "end" as end):
                self.change(self.low if end == "home" else self.high)
                return True
        return super().take(event)

    def _follow(self, x: int) -> None:
        r = self.px(8)
        part = (x - self.rect.x - r) / max(1, self.rect.w - 2 * r)
        self.change(self.low + part * (self.high - self.low))
