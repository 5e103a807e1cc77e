"""The quarters of a session as pills: done, current, to come."""

from sandbox.i18n import _
from sandbox.ui.geometry import Rect, Size
from sandbox.ui.node import Node
from sandbox.ui.paint import Box, Painter, Words
from sandbox.ui.screens.frame_model import FrameModel, quarter

_ONE_ROW = 8
_GAP = 3


class RoundPills(Node):
    """One pill for each round, in two rows where there are many."""

    def __init__(self, model: FrameModel) -> None:
        text = _("Session finished") if model.over else _("Quarter {round} of {rounds}")
        super().__init__(id="frame.rounds", tooltip=text.format(round=model.round, rounds=model.rounds))
        self.model = model
        self._columns = model.rounds if model.rounds <= _ONE_ROW else (model.rounds + 1) // 2

    def content(self, width: int | None) -> Size:  # noqa: ARG002 - the pills have one size
        """All pills and the gaps between them."""
        w, h = self._pill
        gap, rows = self.px(_GAP), -(-self.model.rounds // self._columns)
        return Size(self._columns * (w + gap) - gap, rows * (h + gap) - gap)

    def paint(self, painter: Painter) -> None:
        """Paints the current one gold, those behind it raised, those ahead dark."""
        theme, size = self.theme, self.theme.size("small" if self._is_single else "caption")
        for number in range(1, self.model.rounds + 1):
            rect = self._place(number)
            fill, ink, bold = theme.rail, theme.dim, False
            if number == self.model.round and not self.model.over:
                fill, ink, bold = theme.gold, theme.ink, True
            elif number <= self.model.round:
                fill, ink = theme.raised, theme.bright
            painter.draw(Box(*rect, fill, theme.px(6)))
            x, y = rect.x + rect.w / 2, rect.y + rect.h / 2
            painter.draw(Words(quarter(number), x, y, size, ink, bold, "cm"))

    @property
    def _is_single(self) -> bool:
        return self.model.rounds <= _ONE_ROW

    @property
    def _pill(self) -> tuple[int, int]:
        return (self.px(23), self.px(19)) if self._is_single else (self.px(24), self.px(16))

    def _place(self, number: int) -> Rect:
        line, place = divmod(number - 1, self._columns)
        (w, h), gap, least = self._pill, self.px(_GAP), self.content(None)
        top = self.rect.y + (self.rect.h - least.h) // 2
        return Rect(self.rect.x + place * (w + gap), top + line * (h + gap), w, h)
