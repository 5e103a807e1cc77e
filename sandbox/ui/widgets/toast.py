"""A word in passing, at the bottom of the window."""

from typing import Literal

from sandbox.ui import icons
from sandbox.ui.geometry import Size
from sandbox.ui.icons import Icon
from sandbox.ui.node import Node
from sandbox.ui.paint import Box, Painter, Shadow, Words
from sandbox.ui.theme import Tone

Kind = Literal["info", "success", "warning", "error"]
_SIGNS: dict[Kind, tuple[Icon, Tone]] = {
    "info": ("info", "info"),
    "success": ("check", "fr"),
    "warning": ("alert", "warning"),
    "error": ("cross", "negative"),
}
_WIDEST = 520


class Toast(Node):
    """Says something for a while, then goes."""

    bleed = 22

    def __init__(self, text: str, kind: Kind = "info", seconds: float = 4.0) -> None:
        super().__init__()
        self.text, self.kind, self.seconds = text, kind, seconds
        self._since: float | None = None

    def mounted(self) -> None:
        """Starts to count."""
        assert self.stage is not None
        self.stage.moving.add(self)

    def tick(self, now: float) -> None:
        """Goes when its time is over."""
        assert self.stage is not None
        self._since = now if self._since is None else self._since
        if now - self._since >= self.seconds:
            self.stage.close(self)

    def content(self, width: int | None) -> Size:  # noqa: ARG002 - it wraps at a width of its own
        """The wrapped text, the sign, and room around."""
        assert self.stage is not None
        size, lines = self.theme.size("body"), self._lines()
        wide = max(self.stage.text.width(line, size) for line in lines)
        return Size(wide + self.px(58), len(lines) * self.stage.text.height(size) + 2 * self.px(10))

    def paint(self, painter: Painter) -> None:
        """Paints surface, sign and words."""
        assert self.stage is not None
        theme, rect = self.theme, self.rect
        sign, tone = _SIGNS[self.kind]
        high, side = self.stage.text.height(theme.size("body")), theme.px(20)
        surface = Box(*rect, theme.header, theme.px(theme.radius))
        painter.draw(Shadow(surface, theme.shadow, theme.px(16), theme.px(5)), surface)
        painter.draw(Box(rect.x + theme.px(10), rect.y + theme.px(8), side + theme.px(4), side + theme.px(4),
                         theme.colour(tone), theme.px(12)))  # fmt: skip
        painter.draw(
            *icons.icon(sign, rect.x + theme.px(14), rect.y + theme.px(12), theme.px(16), theme.bright)
        )
        for i, line in enumerate(self._lines()):
            y = rect.y + theme.px(10) + high * (i + 0.5)
            painter.draw(Words(line, rect.x + theme.px(44), y, theme.size("body"), theme.bright, False, "lm"))

    def _lines(self) -> tuple[str, ...]:
        assert self.stage is not None
        return self.stage.text.wrap(self.text, self.px(_WIDEST), self.theme.size("body"))
