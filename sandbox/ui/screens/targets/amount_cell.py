"""A quota that is written, stepped by the arrows, or dragged."""

from collections.abc import Callable
from typing import Unpack

from sandbox.i18n import _
from sandbox.ui import amounts
from sandbox.ui.events import Input, Key, Motion, Press, Release
from sandbox.ui.geometry import Size
from sandbox.ui.node import ControlArgs, Declared, Tip
from sandbox.ui.paint import Box, Painter, Words
from sandbox.ui.theme import Tone
from sandbox.ui.widgets.field import TextField

STEP = 100_000
"""Yuan of one press of an arrow; ten times as much with Shift."""
MOST = 10**13
"""The largest quota."""
_NOTCH = 6
"""Design units of a drag that count as one step."""


class AmountCell(TextField):
    """An amount in yuan, shown in millions; Enter goes on to `below`, Escape brings the old one back.

    The arrows to both sides leave the cell where its text ends. What is no amount is refused.
    """

    amount = Declared(0)
    lively = True

    def __init__(
        self,
        amount: int,
        on_set: Callable[[int], object],
        on_refused: Callable[[str], object],
        *,
        tone: Tone = "ar",
        tooltip: Tip = "",
        **node: Unpack[ControlArgs],
    ) -> None:
        super().__init__(longest=16, tooltip=tooltip, **node)
        self.tone, self._on_set, self._on_refused = tone, on_set, on_refused
        self.below: AmountCell | None = None
        self._grip: int | None = None
        self._pulled: int | None = None
        self.amount = amount
        self._write()

    def show(self, amount: int) -> None:
        """Shows another amount, unless one is just being written."""
        if amount != self.amount:
            self.amount = amount
            self._write()

    def content(self, width: int | None) -> Size:
        """A few digits."""
        assert self.stage is not None
        high = self.stage.text.height(self.theme.size("body")) + 2 * self.px(2)
        return Size(self.px(56) if width is None else width, high)

    def least(self) -> int:
        """Enough for three digits."""
        return self.px(36)

    def focus_changed(self) -> None:
        """Settles what was written when the focus leaves; selects it when the focus comes."""
        super().focus_changed()
        if self.focused:
            self._write()
            self.editing.select_all()
        else:
            self.settle()

    def settle(self) -> None:
        """Takes what is written as the amount; goes back to the last one if it is none."""
        written = self.text.strip()
        value = 0 if written in ("", "·", "-") else amounts.read_millions(written)
        if value is None:
            self._on_refused(_("“{text}” is no amount: write millions, such as 1.2.").format(text=written))
        elif written != amounts.millions(self.amount):
            self._set(value)
        self._write()

    def take(self, event: Input) -> bool:
        """Steps, drags, leaves at the ends; everything else is writing."""
        match event:
            case Press(x, _, 1) if not self.focused:
                self._grip, self._pulled = x, self.amount
                return True
            case Motion(x) if self._grip is not None:
                self._pull((x - self._grip) // max(1, self.px(_NOTCH)))
                return True
            case Release(button=1) if self._grip is not None:
                self._let_go()
                return True
            case Key("up" | "down" as name) if not event.ctrl:
                self.settle()
                self._set(self.amount + (STEP if name == "up" else -STEP) * (10 if event.shift else 1))
                self._select()
                return True
            case Key("enter"):
                self.settle()
                self._go_on()
                return True
            case Key("escape") if self.text != amounts.millions(self.amount):
                self._select()
                return True
            case Key("left" | "right" as name) if not event.shift and not event.ctrl and self._leaves(name):
                return False
        return super().take(event)

    def paint(self, painter: Painter) -> None:
        """Paints a soft pill with the amount, a dot where there is none; a field while it is written."""
        if self.focused:
            super().paint(painter)
            return
        theme, rect, (x, y) = self.theme, self.rect, self.rect.centre
        soft: Tone = {"ar": "ar_soft", "sr": "sr_soft", "fr": "fr_soft"}.get(self.tone, "grey_soft")  # type: ignore[assignment]
        value = self.amount if self._pulled is None else self._pulled
        if value or self.hovered:
            fill = theme.colour(soft) if value else theme.tint
            edge = theme.sand3 if self.hovered else None
            painter.draw(Box(*rect, fill, theme.px(6), edge, max(1, theme.px(1))))
        assert self.stage is not None
        size = theme.size("body")
        told = amounts.quota(value) if value else "·"
        words = self.stage.text.fit(told, rect.w - 4, size, bool(value))
        painter.draw(Words(words, x, y, size, theme.ink if value else theme.ink3, bool(value), "cm"))

    def _set(self, value: int) -> None:
        value = max(0, min(MOST, value))
        if value != self.amount and not self.disabled:
            self.amount = value
            self._on_set(value)

    def _write(self) -> None:
        self.text = amounts.millions(self.amount)

    def _select(self) -> None:
        self._write()
        self.editing.select_all()
        self.soil()

    def _pull(self, steps: int) -> None:
        if steps or self._pulled != self.amount:
            self._pulled = max(0, min(MOST, self.amount + steps * STEP))
            self.soil()

    def _let_go(self) -> None:
        pulled, self._grip, self._pulled = self._pulled, None, None
        if pulled is not None:
            self._set(pulled)
        self._select()

    def _go_on(self) -> None:
        if self.stage and self.below and self.below.stage:
            self.stage.router.give_focus(self.below)
        else:
            self._select()

    def _leaves(self, name: str) -> bool:
        if self.composition:
            return False
        whole = self.editing.selected == self.text
        at_end = self.editing.caret == (0 if name == "left" else len(self.text))
        return whole or at_end
