"""The way between the screens, at the left edge."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from sandbox.i18n import _, plural
from sandbox.ui import icons
from sandbox.ui.events import Input, Key
from sandbox.ui.geometry import Size
from sandbox.ui.icons import Icon
from sandbox.ui.node import Declared, Node
from sandbox.ui.paint import Box, Disc, Painter, Words
from sandbox.ui.style import Style
from sandbox.ui.widgets.panel import Panel

WIDTH = 60


class Stop(NamedTuple):
    """One place of the rail; its tooltip tells the `key` that leads there too."""

    id: str
    icon: Icon
    text: str
    key: str = ""
    disabled: str = ""


class Rail(Panel):
    """Pictures with names; the chosen one is raised."""

    def __init__(self, stops: Sequence[Stop], chosen: str, on_choose: Callable[[str], object]) -> None:
        self._entries = [_Entry(stop, stop.id == chosen, on_choose) for stop in stops]
        super().__init__(
            *self._entries, tone="rail", radius=0, id="rail", style=Style(width=WIDTH, padding=(8, 4), gap=4)
        )

    def choose(self, id: str) -> None:
        """Shows another place as the chosen one."""
        for entry in self._entries:
            entry.chosen = entry.stop.id == id

    def warn(self, id: str, alerts: int) -> None:
        """Shows at a place how many things ask for attention there; none where there are none."""
        for entry in self._entries:
            if entry.stop.id == id:
                entry.alerts = alerts


class _Entry(Node):
    chosen = Declared(False)
    alerts = Declared(0)
    lively = True

    def __init__(self, stop: Stop, chosen: bool, on_choose: Callable[[str], object]) -> None:
        super().__init__(
            id=f"rail.{stop.id}", disabled=stop.disabled, on_press=lambda: on_choose(stop.id),
            tooltip=self._told,
        )  # fmt: skip
        self.stop, self.chosen = stop, chosen

    def _told(self) -> str:
        name = _("{name} ({key})").format(name=self.stop.text, key=self.stop.key) if self.stop.key else ""
        if not self.alerts:
            return name
        words = plural(
            "{n} thing asks for attention here.", "{n} things ask for attention here.", self.alerts
        )
        return "\n".join([name or self.stop.text, words.format(n=self.alerts)])

    def content(self, width: int | None) -> Size:
        assert self.stage is not None
        return Size(width or self.px(WIDTH), self.px(32) + self.stage.text.height(self.theme.size("caption")))

    def least(self) -> int:
        return self.px(40)

    def paint(self, painter: Painter) -> None:
        theme, rect = self.theme, self.rect
        if self.chosen or self.hovered:
            painter.draw(Box(*rect, theme.raised if self.chosen else theme.header, theme.px(8)))
        ink = theme.bright if self.chosen else theme.dim
        side, size = theme.px(18), theme.size("caption")
        x = rect.x + rect.w / 2
        painter.draw(*icons.icon(self.stop.icon, x - side / 2, rect.y + theme.px(6), side, ink))
        assert self.stage is not None
        words = self.stage.text.fit(self.stop.text, rect.w, size, self.chosen)
        painter.draw(Words(words, x, rect.bottom - theme.px(12), size, ink, self.chosen, "cm"))
        if self.alerts:
            r = theme.px(7)
            cx, cy = x + theme.px(13), rect.y + theme.px(9)
            painter.draw(Disc(cx, cy, r, theme.negative))
            painter.draw(Words(str(self.alerts), cx, cy, theme.px(9), theme.bright, True, "cm"))

    def take(self, event: Input) -> bool:
        return super().take(event) if not (isinstance(event, Key) and self.disabled) else False
