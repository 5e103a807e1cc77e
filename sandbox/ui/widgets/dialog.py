"""A question that has to be answered first."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from sandbox.ui.node import Node
from sandbox.ui.style import Style
from sandbox.ui.widgets.boxes import column, row, spacer
from sandbox.ui.widgets.button import Button, Kind
from sandbox.ui.widgets.label import Label
from sandbox.ui.widgets.panel import Panel

BAR = 10
"""What a scroll bar takes of its view."""


class Choice(NamedTuple):
    """One answer of a dialog."""

    text: str
    on_choose: Callable[[], object] | None = None
    kind: Kind = "secondary"


class Dialog(Panel):
    """A title, a body and answers; open it with `stage.open(dialog, modal=True)`. Escape closes it.

    Where there is nothing to do but answer, the keyboard begins at the primary answer. The scroll bar of what
    is `listed` lies in the dialog's edge, so that the lines end where the answers do. One that is `binding`
    stays open until it is answered: there is no way on without.
    """

    bleed = 40

    def __init__(
        self,
        title: str,
        body: Node | str,
        choices: Sequence[Choice],
        *,
        width: float = 440,
        id: str = "dialog",
        listed: bool = False,
        binding: bool = False,
    ) -> None:
        inner = Label(body, wrap=True, tone="ink2") if isinstance(body, str) else body
        buttons = [
            Button(choice.text, self._answer(choice), kind=choice.kind, id=f"{id}.{i}")
            for i, choice in enumerate(choices)
        ]
        beside = BAR if listed else 0
        super().__init__(
            row(
                Label(title, "title", bold=True, wrap=True, elide=True, style=Style(grow=1, basis=0)),
                padding=(0, beside, 0, 0),
            ),
            column(inner, padding=(4, 0, 10, 0)),
            row(spacer(), *buttons, gap=8, padding=(0, beside, 0, 0)),
            id=id,
            lifted=True,
            radius=14,
            keys={"escape": lambda: None} if binding else None,
            style=Style(width=width, padding=(22, 22 - beside, 22, 22), gap=10),
        )
        self.bleed = 40
        if not any(node.focusable for node in inner.walk()):
            self.first_stop = next((button for button in buttons if button.kind == "primary"), None)

    def _answer(self, choice: Choice) -> Callable[[], None]:
        def answer() -> None:
            if self.stage:
                self.stage.close(self)
            if choice.on_choose:
                choice.on_choose()

        return answer
