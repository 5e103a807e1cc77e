"""What a member's score rests on, in the room of a line of the appraisal."""

from collections.abc import Sequence

from sandbox.i18n import _
from sandbox.ui.geometry import Size
from sandbox.ui.paint import Painter, Words
from sandbox.ui.style import Style
from sandbox.ui.widgets.label import Label

_LINES, _CLOSE = 2, 1.15
"""How many lines there may be, and how far apart: in parts of their size, closer than running text."""


class Evidence(Label):
    """One line; what is longer takes two that are close together, and smaller unless there is room.

    Of the pieces that still do not fit the last ones are only counted.
    """

    def __init__(self, pieces: Sequence[str], *, roomy: bool) -> None:
        self._roomy, self._pieces = roomy, tuple(pieces)
        super().__init__(_("; ").join(pieces), "small", "ink2", elide=True, style=Style(grow=1, basis=0))

    def content(self, width: int | None) -> Size:
        """As high as its lines, as wide as it is offered."""
        if width is None:
            return super().content(None)
        size, lines = self._set(width)
        return Size(width, round(size * _CLOSE * len(lines)))

    def paint(self, painter: Painter) -> None:
        """Paints its lines around the middle of its room."""
        size, lines = self._set(self.rect.w)
        middle = self.rect.y + self.rect.h / 2
        for i, line in enumerate(lines):
            y = middle + (i - (len(lines) - 1) / 2) * size * _CLOSE
            painter.draw(Words(line, self.rect.x, y, size, self.theme.colour(self.tone), False, "lm"))

    def _lines(self) -> list[str]:
        return self._set(self.rect.w)[1]

    def _broken(self, width: int) -> list[str]:
        return self._whole(width)[1]

    def _set(self, width: int) -> tuple[int, list[str]]:
        """The size and the lines that are painted, the last cut if there are still too many."""
        assert self.stage is not None
        size, lines = self._whole(width)
        if len(lines) > _LINES:
            rest = lines[_LINES - 1] + "…"
            lines = [*lines[: _LINES - 1], self.stage.text.fit(rest, width, size)]
        return size, lines

    def _whole(self, width: int) -> tuple[int, list[str]]:
        """The size, and all the lines that as many pieces take as fit, at least one."""
        for kept in range(len(self._pieces), 1, -1):
            size, lines = self._laid(self._told(kept), width)
            if len(lines) <= _LINES:
                return size, lines
        return self._laid(self._told(1), width)

    def _told(self, kept: int) -> str:
        left = len(self._pieces) - kept
        return _("; ").join(self._pieces[:kept]) + (_(" and {n} more").format(n=left) if left else "")

    def _laid(self, told: str, width: int) -> tuple[int, list[str]]:
        assert self.stage is not None
        text, theme = self.stage.text, self.theme
        small, caption = theme.size("small"), theme.size("caption")
        lines = text.wrap(told, max(1, width), small)
        if len(lines) <= (_LINES if self._roomy else 1):
            return small, list(lines)
        return caption, list(text.wrap(told, max(1, width), caption))
