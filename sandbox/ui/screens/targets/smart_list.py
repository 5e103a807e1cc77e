"""The five letters of SMART with what was found; a press leads to where it can be mended."""

from collections.abc import Callable, Sequence

from sandbox.i18n import _
from sandbox.ui.geometry import Size
from sandbox.ui.node import Declared, Node
from sandbox.ui.paint import Box, Painter, Words
from sandbox.ui.screens.targets.view_model import SmartModel
from sandbox.ui.style import Style
from sandbox.ui.widgets.boxes import column
from sandbox.ui.widgets.label import Label
from sandbox.ui.widgets.panel import Panel


class SmartList(Node):
    """One line a letter."""

    def __init__(self, on_open: Callable[[str], object]) -> None:
        self._on_open = on_open
        self._lines: dict[str, _Line] = {}
        super().__init__(id="smart", style=Style(gap=2))

    def show(self, checks: Sequence[SmartModel]) -> None:
        """Follows the plan."""
        if [check.letter for check in checks] != list(self._lines):
            self._lines = {check.letter: _Line(check, self._on_open) for check in checks}
            nothing = Label(
                _("Contracts are no target here: there is nothing to check."), "small", "ink2", wrap=True
            )
            self.fill(*(self._lines.values() or [nothing]))
        for check in checks:
            self._lines[check.letter].show(check)


class _Line(Panel):
    def __init__(self, model: SmartModel, on_open: Callable[[str], object]) -> None:
        self._model = model
        self._letter = _Letter(model.letter)
        self._text = Label(
            "", "small", "ink2", wrap=True, lines=3, elide=True, tooltip=lambda: self._model.tip
        )
        self._sign = Label("", "strong", bold=True, along="end", style=Style(width=16))
        super().__init__(
            self._letter,
            column(Label(model.name, "small", bold=True), self._text, grow=1, basis=0),
            self._sign,
            tone=None,
            radius=6,
            tooltip=lambda: self._model.tip,
            focusable=True,
            on_press=lambda: on_open(self._model.account) if self._model.account else None,
            id=f"smart.{model.letter}",
            style=Style(direction="row", align="center", gap=8, padding=(2, 4)),
        )

    def show(self, model: SmartModel) -> None:
        self._model = model
        self._letter.met = model.met
        self._text.text = model.text
        self._sign.text, self._sign.tone = ("✓", "positive") if model.met else ("!", "gold_ink")


class _Letter(Node):
    met = Declared(True)

    def __init__(self, letter: str) -> None:
        super().__init__()
        self.letter = letter

    def content(self, width: int | None) -> Size:  # noqa: ARG002 - it has one size
        return Size(self.px(24), self.px(24))

    def paint(self, painter: Painter) -> None:
        theme, (x, y) = self.theme, self.rect.centre
        fill, ink = (
            (theme.positive_soft, theme.positive) if self.met else (theme.warning_soft, theme.gold_ink)
        )
        painter.draw(
            Box(*self.rect, fill, theme.px(6)), Words(self.letter, x, y, theme.px(13), ink, True, "cm")
        )
