"""Pages of one thing, named by tabs."""

from collections.abc import Callable, Sequence
from typing import Unpack

from sandbox.ui.events import Input, Key, Press
from sandbox.ui.geometry import Rect, Size
from sandbox.ui.node import ControlArgs, Declared, Node
from sandbox.ui.paint import Box, Painter, Words
from sandbox.ui.style import Style


class Tabs(Node):
    """A line of tabs; the chosen one is underlined in gold. The page below is the caller's to change."""

    air = 4
    chosen = Declared(0)
    titles = Declared[tuple[str, ...]]((), relayout=True)

    def __init__(
        self,
        titles: Sequence[str],
        chosen: int = 0,
        on_change: Callable[[int], object] | None = None,
        **node: Unpack[ControlArgs],
    ) -> None:
        node.setdefault("focusable", True)
        node.setdefault("style", Style(align_self="start"))
        super().__init__(**node)
        self.titles, self.chosen, self.on_change = tuple(titles), chosen, on_change

    def choose(self, index: int) -> None:
        """Turns to another page."""
        index %= len(self.titles)
        if index != self.chosen:
            self.chosen = index
            if self.on_change:
                self.on_change(index)

    def content(self, width: int | None) -> Size:  # noqa: ARG002 - titles never wrap
        """All titles in a line."""
        assert self.stage is not None
        parts = self._parts()
        return Size(
            parts[-1].right - parts[0].x, self.stage.text.height(self.theme.size("body")) + self.px(10)
        )

    def paint(self, painter: Painter) -> None:
        """Paints the titles and the underline."""
        theme = self.theme
        for i, (title, part) in enumerate(zip(self.titles, self._parts(), strict=True)):
            on = i == self.chosen
            y = part.y + (part.h - theme.px(4)) / 2
            colour = theme.ink if on else theme.ink2
            painter.draw(Words(title, part.x, y, theme.size("body"), colour, on, "lm"))
            if on:
                thick = theme.px(2.5)
                painter.draw(Box(part.x, part.bottom - thick, part.w, thick, theme.gold))

    def take(self, event: Input) -> bool:
        """Chooses by click and by arrows."""
        match event:
            case Press(x, y, button=1):
                for i, part in enumerate(self._parts()):
                    if part.grown(self.px(8)).holds(x, y):
                        self.choose(i)
                        break  # the page, and these tabs with it, may have been built anew
                return True
            case Key("left" | "right" as way):
                self.choose(self.chosen + (1 if way == "right" else -1))
                return True
        return super().take(event)

    def _parts(self) -> list[Rect]:
        assert self.stage is not None
        size, x, parts = self.theme.size("body"), self.rect.x, []
        for title in self.titles:
            wide = self.stage.text.width(title, size, True)
            parts.append(Rect(x, self.rect.y, wide, self.rect.h))
            x += wide + self.px(22)
        return parts
