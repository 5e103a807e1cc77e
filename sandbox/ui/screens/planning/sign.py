"""The sign of a finding: shape and colour say how severe it is."""

from sandbox.ui import icons
from sandbox.ui.geometry import Size
from sandbox.ui.icons import Icon
from sandbox.ui.node import Declared, Node
from sandbox.ui.paint import Disc, Painter
from sandbox.ui.theme import Tone

_SIGNS: dict[str, tuple[Icon, Tone]] = {
    "refusal": ("cross", "negative"),
    "alarm": ("alert", "negative"),
    "warning": ("alert", "warning"),
    "hint": ("info", "info"),
    "done": ("check", "positive"),
}


class Sign(Node):
    """A small round sign."""

    severity = Declared("hint")

    def __init__(self, severity: str) -> None:
        super().__init__()
        self.severity = severity

    def content(self, width: int | None) -> Size:  # noqa: ARG002 - it has one size
        """A disc."""
        return Size(self.px(22), self.px(22))

    def paint(self, painter: Painter) -> None:
        """Paints disc and sign."""
        theme, (x, y) = self.theme, self.rect.centre
        sign, tone = _SIGNS[self.severity]
        side = theme.px(16)
        painter.draw(Disc(x, y, theme.px(11), theme.tint))
        painter.draw(*icons.icon(sign, x - side / 2, y - side / 2, side, theme.colour(tone)))
