"""One outcome in the list of what was decided, or is still open: sign, deal and value, and why."""

from typing import NamedTuple

from sandbox.ui.charts import signs
from sandbox.ui.charts.signs import Sign
from sandbox.ui.geometry import Size
from sandbox.ui.node import Node
from sandbox.ui.paint import Painter, Words
from sandbox.ui.screens.result.view_model import Outcome
from sandbox.ui.text import Typesetter

_SIGN, _RADIUS, _GAP, _BEFORE, _AROUND = 20, 9, 8, 6, 1
"""Side and radius of the sign, what follows it, what keeps the value off the deal, room above and below."""


class _Set(NamedTuple):
    """The lines of the deal and of the reason, and the height of both."""

    title: tuple[str, ...]
    text: tuple[str, ...]
    high: int


class OutcomeLine(Node):
    """Painted as a whole, for there may be many; `text` is all that it says."""

    def __init__(self, outcome: Outcome) -> None:
        super().__init__()
        self._outcome = outcome
        self._sign: Sign = "lost" if outcome.sign == "rival" else outcome.sign  # type: ignore[assignment]
        self.text = "\n".join((outcome.title, outcome.value, outcome.text))

    def content(self, width: int | None) -> Size:
        """As high as its lines within `width`."""
        outcome, (small, caption) = self._outcome, self._sizes
        if width is None:
            first = self._text.width(outcome.title, small, True) + self._value
            width = self._indent + max(first, self._text.width(outcome.text, caption))
        around = 2 * round(_AROUND * self.theme.scale)
        return Size(width, max(self.px(_SIGN), self._broken(width).high) + around)

    def least(self) -> int:
        """The widest words, and the value whole."""
        outcome, (small, caption) = self._outcome, self._sizes
        first = self._text.widest_word(outcome.title, small, True) + self._value
        return self._indent + max(first, self._text.widest_word(outcome.text, caption))

    def paint(self, painter: Painter) -> None:
        """Paints the sign, and beside it the lines, each in the middle of the height."""
        theme, text, outcome, (small, caption) = self.theme, self._text, self._outcome, self._sizes
        x, y, w, h = self.rect.inset(*[round(_AROUND * theme.scale), 0] * 2)
        side, lines = self.px(_SIGN), self._broken(w)
        middle = x + side / 2, y + (h - side) // 2 + side / 2
        painter.draw(*signs.disc(self._sign, *middle, self.px(_RADIUS), theme))
        x, y = x + self._indent, y + (h - lines.high) // 2
        line = text.height(small)
        value = self.rect.right - text.width(outcome.value, small, True)
        painter.draw(
            *(
                Words(t, x, y + line * (i + 0.5), small, theme.ink, True, "lm")
                for i, t in enumerate(lines.title)
            ),
            Words(outcome.value, value, y + line * 0.5, small, theme.ink, True, "lm"),
        )
        y, line = y + line * len(lines.title), text.height(caption)
        painter.draw(
            *(
                Words(t, x, y + line * (i + 0.5), caption, theme.ink2, False, "lm")
                for i, t in enumerate(lines.text)
            )
        )

    def _broken(self, width: int) -> _Set:
        """Both texts in lines within the whole `width`."""
        text, (small, caption), room = self._text, self._sizes, width - self._indent
        title = text.wrap(self._outcome.title, max(1, room - self._value), small, True)
        reason = text.wrap(self._outcome.text, max(1, room), caption)
        high = text.height(small) * max(1, len(title)) + text.height(caption) * max(1, len(reason))
        return _Set(title, reason, high)

    @property
    def _text(self) -> Typesetter:
        assert self.stage is not None
        return self.stage.text

    @property
    def _sizes(self) -> tuple[int, int]:
        return self.theme.size("small"), self.theme.size("caption")

    @property
    def _indent(self) -> int:
        return self.px(_SIGN) + self.px(_GAP)

    @property
    def _value(self) -> int:
        """The width of the value and what keeps it off the deal."""
        return self._text.width(self._outcome.value, self._sizes[0], True) + self.px(_BEFORE)
