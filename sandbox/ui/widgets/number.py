"""A number that is written or stepped."""

from collections.abc import Callable
from typing import Unpack

from sandbox.i18n import _
from sandbox.ui.events import Input, Key, Typed, Wheel
from sandbox.ui.node import ControlArgs, Node
from sandbox.ui.style import Style
from sandbox.ui.widgets.button import icon_button
from sandbox.ui.widgets.field import TextField


class NumberField(TextField):
    """A whole number from `low` to `high`; the arrows and the wheel step it, Enter or leaving settles it."""

    def __init__(
        self,
        value: int,
        on_change: Callable[[int], object] | None = None,
        *,
        low: int = 0,
        high: int = 10**9,
        step: int = 1,
        **node: Unpack[ControlArgs],
    ) -> None:
        super().__init__(str(value), longest=12, **node)
        self.value, self.low, self.high, self.step = value, low, high, step
        self.on_value = on_change

    def least(self) -> int:
        """A few digits."""
        return self.px(40)

    def change(self, value: int) -> None:
        """Makes it another number, within its bounds."""
        value = max(self.low, min(self.high, value))
        self.text, self.error = str(value), ""
        if value != self.value and not self.disabled:
            self.value = value
            if self.on_value:
                self.on_value(value)

    def settle(self) -> None:
        """Takes what is written as the number, or goes back to the last one that was right."""
        try:
            self.change(int(self.text.replace(",", "")))
        except ValueError:
            self.change(self.value)

    def focus_changed(self) -> None:
        """Settles the number when the focus leaves; selects it when the focus comes."""
        super().focus_changed()
        if self.focused:
            self.editing.select_all()
        else:
            self.settle()

    def take(self, event: Input) -> bool:
        """Steps by arrows and wheel; refuses what is no digit."""
        match event:
            case Key("up" | "down" as name):
                self.settle()
                self.change(self.value + (self.step if name == "up" else -self.step))
                return True
            case Key("enter"):
                self.settle()
                return True
            case Wheel(up=up) if self.focused:
                self.change(self.value + (self.step if up > 0 else -self.step))
                return True
            case Typed(text):
                return super().take(Typed("".join(c for c in text if c.isdecimal() or c == "-")))
        return super().take(event)


class Stepper(Node):
    """A number between a minus and a plus."""

    def __init__(
        self,
        value: int,
        on_change: Callable[[int], object] | None = None,
        *,
        low: int = 0,
        high: int = 10**9,
        step: int = 1,
        width: float = 56,
        id: str = "",
    ) -> None:
        self.number = NumberField(
            value, on_change, low=low, high=high, step=step, id=f"{id}.number", style=Style(width=width)
        )
        super().__init__(
            icon_button("minus", lambda: self._by(-step), _("Less"), id=f"{id}.less"),
            self.number,
            icon_button("plus", lambda: self._by(step), _("More"), id=f"{id}.more"),
            id=id,
            style=Style(direction="row", align="center", gap=2),
        )

    @property
    def value(self) -> int:
        """The number."""
        return self.number.value

    def _by(self, step: int) -> None:
        self.number.settle()
        self.number.change(self.number.value + step)
