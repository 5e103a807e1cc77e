"""What a member's score rests on, in the room of a line of the appraisal."""

from collections.abc import Sequence

from sandbox.i18n import _
from sandbox.ui.geometry import Size
from sandbox.ui.paint import Painter, Words
from sandbox.ui.style import Style
from sandbox.ui.widgets.label import Label

_CLOSE = 1.15
"""How far apart lines are, in parts of their size: closer than running text."""


class Evidence(Label):
    """One line, or two that are close together where the line of the appraisal is `roomy`.

    Of the pieces that do not fit the last ones are only counted; the tooltip has them all.
    """

    def __init__(self, pieces: Sequence[str], *, roomy: bool) -> None:
        self._most, self._pieces = 2 if roomy else 1, tuple(pieces)
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
        if len(lines) > self._most:
            rest = "".join(lines[self._most - 1 :])
            lines = [*lines[: self._most - 1], self.stage.text.fit(rest, width, size)]
        return size, lines

    def _whole(self, width: int) -> tuple[int, list[str]]:
        """The size, and the lines of as many pieces as fit; of one that is too long alone, in small print."""
        assert self.stage is not None
        text, theme = self.stage.text, self.theme
        for kept in range(len(self._pieces), 0, -1):
            lines = text.wrap(self._told(kept), max(1, width), theme.size("small"))
            if len(lines) <= self._most:
                return theme.size("small"), list(lines)
        size = theme.size("caption")
        return size, list(text.wrap(self._told(1), max(1, width), size))

    def _told(self, kept: int) -> str:
        left = len(self._pieces) - kept
        return _("; ").join(self._pieces[:kept]) + (_("; {n} more").format(n=left) if left else "")
