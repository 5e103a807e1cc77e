"""Choices that stay: a box to tick, one of a few."""

from collections.abc import Callable, Sequence
from typing import Unpack

from sandbox.ui import icons
from sandbox.ui.events import Input, Key, Press
from sandbox.ui.geometry import Rect, Size
from sandbox.ui.node import ControlArgs, Declared, Node, Tip
from sandbox.ui.paint import Box, Painter, Words


class Checkbox(Node):
    """A box to tick, with words."""

    checked = Declared(False)
    text = Declared("", relayout=True)
    lively = True

    def __init__(
        self,
        text: str,
        checked: bool = False,
        on_change: Callable[[bool], object] | None = None,
        *,
        tooltip: Tip = "",
        **node: Unpack[ControlArgs],
    ) -> None:
        super().__init__(on_press=self._toggle, tooltip=tooltip, **node)
        self.text, self.checked, self.on_change = text, checked, on_change

    def content(self, width: int | None) -> Size:  # noqa: ARG002 - its words never wrap
        """Box and words."""
        assert self.stage is not None
        size = self.theme.size("body")
        wide = self.stage.text.width(self.text, size) + self.px(8) if self.text else 0
        return Size(self.px(18) + wide, max(self.px(20), self.stage.text.height(size)))

    def paint(self, painter: Painter) -> None:
        """Paints box, tick and words."""
        theme, rect = self.theme, self.rect
        side = theme.px(18)
        y = rect.y + (rect.h - side) // 2
        edge = theme.gold if self.checked or self.hovered else theme.sand3
        fill = theme.gold if self.checked else theme.card
        if self.disabled:
            fill, edge = theme.grey_soft, theme.line
        painter.draw(Box(rect.x, y, side, side, fill, theme.px(5), edge, max(1, theme.px(1.5))))
        if self.checked:
            painter.draw(*icons.icon("check", rect.x + side * 0.1, y + side * 0.1, side * 0.8, theme.bright))
        ink = theme.ink3 if self.disabled else theme.ink
        painter.draw(
            Words(
                self.text,
                rect.x + side + theme.px(8),
                rect.y + rect.h / 2,
                theme.size("body"),
                ink,
                False,
                "lm",
            )
        )

    def _toggle(self) -> None:
        if not self.disabled:
            self.checked = not self.checked
            if self.on_change:
                self.on_change(self.checked)


class Segmented(Node):
    """One of a few, side by side; the arrows change it."""

    chosen = Declared(0)

    def __init__(
        self,
        options: Sequence[str],
        chosen: int = 0,
        on_change: Callable[[int], object] | None = None,
        *,
        dark: bool = False,
        **node: Unpack[ControlArgs],
    ) -> None:
        node.setdefault("focusable", True)
        super().__init__(**node)
        self.options, self.chosen, self.on_change, self.dark = tuple(options), chosen, on_change, dark

    def choose(self, index: int) -> None:
        """Makes another one the choice."""
        index = max(0, min(len(self.options) - 1, index))
        if index != self.chosen and not self.disabled:
            self.chosen = index
            if self.on_change:
                self.on_change(index)

    def content(self, width: int | None) -> Size:  # noqa: ARG002 - its words never wrap
        """All options side by side."""
        assert self.stage is not None
        return Size(
            sum(self._widths()) + 2 * self.px(3),
            self.stage.text.height(self.theme.size("body")) + 2 * self.px(7),
        )

    def paint(self, painter: Painter) -> None:
        """Paints the trough, the chosen one raised, and the words."""
        theme, rect = self.theme, self.rect
        trough, raised = (theme.rail, theme.raised) if self.dark else (theme.sand, theme.card)
        radius = theme.px(theme.radius_small + 2)
        painter.draw(Box(*rect, trough, radius))
        for i, (option, part) in enumerate(zip(self.options, self._parts(), strict=True)):
            on = i == self.chosen
            if on:
                painter.draw(Box(*part, raised, radius - theme.px(2)))
            ink = (theme.bright if on else theme.dim) if self.dark else (theme.ink if on else theme.ink2)
            x, y = part.x + part.w / 2, part.y + part.h / 2
            painter.draw(
                Words(option, x, y, theme.size("body"), theme.ink3 if self.disabled else ink, on, "cm")
            )

    def take(self, event: Input) -> bool:
        """Chooses by click and by arrows."""
        match event:
            case Press(x, y, button=1):
                for i, part in enumerate(self._parts()):
                    if part.holds(x, y):
                        self.choose(i)
                return True
            case Key("left" | "up"):
                self.choose(self.chosen - 1)
                return True
            case Key("right" | "down"):
                self.choose(self.chosen + 1)
                return True
        return super().take(event)

    def _widths(self) -> list[int]:
        assert self.stage is not None
        size, text = self.theme.size("body"), self.stage.text
        return [text.width(option, size, True) + 2 * self.px(12) for option in self.options]

    def _parts(self) -> list[Rect]:
        inner, widths = self.rect.grown(-self.px(3)), self._widths()
        spare = max(0, inner.w - sum(widths)) // len(widths)
        x, parts = inner.x, []
        for wide in widths:
            parts.append(Rect(x, inner.y, wide + spare, inner.h))
            x += wide + spare
        return parts
