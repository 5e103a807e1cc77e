"""What explains something, beside it."""

from sandbox.ui.geometry import Size
from sandbox.ui.node import Node
from sandbox.ui.paint import Box, Painter, Shadow, Words

_WIDEST = 320


class Tooltip(Node):
    """A few lines on a dark bubble."""

    bleed = 16

    def __init__(self, text: str) -> None:
        super().__init__()
        self.text = text

    def content(self, width: int | None) -> Size:  # noqa: ARG002 - it wraps at a width of its own
        """The wrapped text with room around it."""
        assert self.stage is not None
        size, lines = self.theme.size("small"), self._lines()
        wide = max(self.stage.text.width(line, size) for line in lines)
        pad = self.px(8)
        return Size(wide + 2 * pad + self.px(4), len(lines) * self.stage.text.height(size) + 2 * self.px(6))

    def paint(self, painter: Painter) -> None:
        """Paints bubble and text."""
        assert self.stage is not None
        theme, rect = self.theme, self.rect
        size = theme.size("small")
        high = self.stage.text.height(size)
        bubble = Box(*rect, theme.ink, theme.px(theme.radius_small))
        painter.draw(Shadow(bubble, theme.shadow, theme.px(12), theme.px(3)), bubble)
        x, y = rect.x + theme.px(10), rect.y + theme.px(6)
        for i, line in enumerate(self._lines()):
            painter.draw(Words(line, x, y + high * (i + 0.5), size, theme.bright, False, "lm"))

    def _lines(self) -> tuple[str, ...]:
        assert self.stage is not None
        return self.stage.text.wrap(self.text, self.px(_WIDEST), self.theme.size("small"))
