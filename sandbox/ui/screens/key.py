"""The entries of a legend."""

from collections.abc import Iterable

from sandbox.ui.charts import signs
from sandbox.ui.charts.signs import Sign
from sandbox.ui.geometry import Size
from sandbox.ui.node import Node
from sandbox.ui.paint import Box, Painter, Shape, Words
from sandbox.ui.theme import Tone


class Key(Node):
    """One entry of a legend: a bar or a sign, and its meaning.

    Signs that are small in a chart stand without their disc if it is `plain`.
    """

    def __init__(
        self, text: str, *, bar: Tone | None = None, sign: Sign | None = None, plain: bool = False
    ) -> None:
        super().__init__()
        self.text, self._bar, self._sign, self._plain = text, bar, sign, plain

    def content(self, width: int | None) -> Size:  # noqa: ARG002 - it never wraps
        """Figure and words."""
        assert self.stage is not None
        size = self.theme.size("caption")
        return Size(self.px(19) + self.stage.text.width(self.text, size), self.px(18))

    def paint(self, painter: Painter) -> None:
        """Paints figure and words."""
        theme, rect = self.theme, self.rect
        y = rect.y + rect.h / 2
        if self._bar:
            painter.draw(
                Box(rect.x, y - theme.px(2), theme.px(14), theme.px(4), theme.colour(self._bar), theme.px(2))
            )
        if self._sign:
            painter.draw(*self._figure(self._sign, rect.x + theme.px(7), y))
        x = rect.x + theme.px(19)
        painter.draw(Words(self.text, x, y, theme.size("caption"), theme.ink2, False, "lm"))

    def _figure(self, sign: Sign, x: float, y: float) -> Iterable[Shape]:
        theme = self.theme
        if self._plain and sign not in signs.LARGE:
            return signs.figure(sign, x, y, theme.px(4.6), theme.colour(signs.TONES[sign]))
        return signs.disc(sign, x, y, theme.px(7), theme)
