"""The quarters of a session as pills: done, current, to come; or one pill where others need the room."""

from collections.abc import Iterator

from sandbox.i18n import _
from sandbox.ui.amounts import quarter
from sandbox.ui.geometry import Rect, Size
from sandbox.ui.node import Node
from sandbox.ui.paint import Box, Painter, Words
from sandbox.ui.screens.frame_model import FrameModel

_ONE_ROW = 8
_GAP = 3
_SINGLE = 52  # the width of the one pill


class RoundPills(Node):
    """One pill for each round, in two rows where there are many; a single “Q3 / 8” if `brief`."""

    def __init__(self, model: FrameModel, *, brief: bool = False) -> None:
        text = _("Session finished") if model.over else _("Quarter {round} of {rounds}")
        super().__init__(id="frame.rounds", tooltip=text.format(round=model.round, rounds=model.rounds))
        self.model, self.brief = model, brief
        self._columns = model.rounds if model.rounds <= _ONE_ROW else (model.rounds + 1) // 2

    def content(self, width: int | None) -> Size:  # noqa: ARG002 - the pills have one size
        """All pills and the gaps between them."""
        w, h = self._pill
        if self.brief:
            return Size(self.px(_SINGLE), h)
        gap, rows = self.px(_GAP), -(-self.model.rounds // self._columns)
        return Size(self._columns * (w + gap) - gap, rows * (h + gap) - gap)

    def paint(self, painter: Painter) -> None:
        """Paints the current one gold, those behind it raised, those ahead dark."""
        theme, size = self.theme, self.theme.size("small" if self._is_single else "caption")
        for number, rect, words in self._pills():
            fill, ink, bold = theme.rail, theme.dim, False
            if number == self.model.round and not self.model.over:
                fill, ink, bold = theme.gold, theme.ink, True
            elif number <= self.model.round:
                fill, ink = theme.raised, theme.bright
            painter.draw(Box(*rect, fill, theme.px(6)))
            x, y = rect.x + rect.w / 2, rect.y + rect.h / 2
            painter.draw(Words(words, x, y, size, ink, bold, "cm"))

    def _pills(self) -> Iterator[tuple[int, Rect, str]]:
        """Number, place and words of each pill."""
        if self.brief:
            now, h = self.model.round, self._pill[1]
            place = Rect(self.rect.x, self.rect.y + (self.rect.h - h) // 2, self.rect.w, h)
            yield now, place, f"{quarter(now)} / {self.model.rounds}"
            return
        for number in range(1, self.model.rounds + 1):
            yield number, self._place(number), quarter(number)

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
