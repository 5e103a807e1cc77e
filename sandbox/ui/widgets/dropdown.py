"""One of many, in a list that folds out."""

from collections.abc import Callable, Sequence
from typing import Unpack

from sandbox.ui import icons
from sandbox.ui.events import Input, Key
from sandbox.ui.geometry import Size
from sandbox.ui.node import ControlArgs, Declared, Node, Tip
from sandbox.ui.paint import Box, Painter, Words
from sandbox.ui.style import Style
from sandbox.ui.theme import Type
from sandbox.ui.widgets.panel import Panel
from sandbox.ui.widgets.scroll import ScrollView

_TALLEST = 280


class Dropdown(Node):
    """Shows the chosen option; a press, Enter or Down folds the list out."""

    chosen = Declared(0)
    options = Declared[tuple[str, ...]]((), relayout=True)
    lively = True

    def __init__(
        self,
        options: Sequence[str],
        chosen: int = 0,
        on_change: Callable[[int], object] | None = None,
        *,
        size: Type = "body",
        tooltip: Tip = "",
        **node: Unpack[ControlArgs],
    ) -> None:
        super().__init__(on_press=self.fold_out, tooltip=tooltip, **node)
        self.size = size
        self.options, self.chosen, self.on_change = tuple(options), chosen, on_change

    @property
    def text(self) -> str:
        """The chosen option."""
        return self.options[self.chosen] if self.options else ""

    def choose(self, index: int) -> None:
        """Makes another option the choice."""
        if index != self.chosen and 0 <= index < len(self.options):
            self.chosen = index
            if self.on_change:
                self.on_change(index)

    def content(self, width: int | None) -> Size:
        """The widest option and the arrow."""
        assert self.stage is not None
        size = self.theme.size(self.size)
        text, heavy = self.stage.text, self.size != "body"
        wide = max((text.width(option, size, heavy) for option in self.options), default=0)
        wide += self.px(38)
        room = 2 * self.px(7 if self.size == "body" else 3)
        return Size(wide if width is None else min(wide, width), self.stage.text.height(size) + room)

    def least(self) -> int:
        """A few letters and the arrow."""
        return min(self.px(80), self.content(None).w)

    def paint(self, painter: Painter) -> None:
        """Paints frame, option and arrow."""
        assert self.stage is not None
        theme, rect = self.theme, self.rect
        edge = theme.sand3 if self.hovered and not self.disabled else theme.line
        fill = theme.grey_soft if self.disabled else theme.card
        painter.draw(Box(*rect, fill, theme.px(theme.radius_small + 2), edge, max(1, theme.px(1))))
        size, ink = theme.size(self.size), theme.ink3 if self.disabled else theme.ink
        words = self.stage.text.fit(self.text, rect.w - theme.px(38), size, self.size != "body")
        heavy = self.size != "body"
        painter.draw(Words(words, rect.x + theme.px(10), rect.y + rect.h / 2, size, ink, heavy, "lm"))
        side = theme.px(14)
        x, y = rect.right - side - theme.px(8), rect.y + (rect.h - side) / 2
        painter.draw(*icons.icon("down", x, y, side, theme.ink2))

    def take(self, event: Input) -> bool:
        """Folds out by Down and Up too."""
        match event:
            case Key("down" | "up") if not self.disabled:
                self.fold_out()
                return True
        return super().take(event)

    def fold_out(self) -> None:
        """Shows the list, with the chosen option in focus."""
        if self.disabled or self.stage is None:
            return
        entries = [_Entry(self, i) for i in range(len(self.options))]
        box = ScrollView(
            Node(*entries, style=Style(padding=3)),
            style=Style(max_height=_TALLEST, min_width=self.rect.w / self.theme.scale - 8),
        )
        menu = Panel(box, border="line", lifted=True, id=f"{self.id}.menu", style=Style(padding=4))
        self._menu = menu
        self.stage.open(menu, where="anchor", anchor=self.rect, light=True)
        if entries:
            self.stage.router.give_focus(entries[self.chosen])

    def fold_in(self, index: int) -> None:
        """Puts the list away and takes the option."""
        if self.stage:
            self.stage.close(self._menu)
        self.choose(index)


class _Entry(Node):
    lively = True

    def __init__(self, owner: Dropdown, index: int) -> None:
        super().__init__(id=f"{owner.id}.{index}", on_press=lambda: owner.fold_in(index))
        self.owner, self.index = owner, index

    def content(self, width: int | None) -> Size:
        assert self.stage is not None
        size = self.theme.size("body")
        wide = self.stage.text.width(self.owner.options[self.index], size) + self.px(20)
        return Size(wide if width is None else max(wide, width), self.stage.text.height(size) + self.px(8))

    def take(self, event: Input) -> bool:
        match event:
            case Key("home" | "end" as name) if self.stage and self.parent:
                entries = self.parent.shown
                self.stage.router.give_focus(entries[0 if name == "home" else -1])
                return True
        return super().take(event)

    def paint(self, painter: Painter) -> None:
        theme, rect = self.theme, self.rect
        chosen = self.index == self.owner.chosen
        if self.hovered or self.focused or chosen:
            tone = theme.gold_soft if chosen else theme.sand
            painter.draw(Box(*rect, tone, theme.px(theme.radius_small)))
        text, y = self.owner.options[self.index], rect.y + rect.h / 2
        painter.draw(Words(text, rect.x + theme.px(10), y, theme.size("body"), theme.ink, chosen, "lm"))
