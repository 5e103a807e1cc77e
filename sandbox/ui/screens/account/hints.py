"""What the team should see at an account, in a few lines below the decision chain."""

from collections.abc import Callable, Sequence

from sandbox.i18n import _
from sandbox.ui.node import Node
from sandbox.ui.screens.account.view_model import HintModel
from sandbox.ui.screens.planning.sign import Sign
from sandbox.ui.style import Style
from sandbox.ui.widgets.boxes import row
from sandbox.ui.widgets.label import Label
from sandbox.ui.widgets.panel import Panel
from sandbox.ui.widgets.scroll import ScrollView


def hints_card(hints: Sequence[HintModel], on_person: Callable[[str], object]) -> list[Node]:
    """A title and the hints; a press on one about somebody shows that person."""
    nothing = _("Nothing stands out: the chain is met, shared and not against us.")
    lines = [_line(hint, i, on_person) for i, hint in enumerate(hints)] or [Label(nothing, "small", "ink2")]
    return [
        Label(_("Triangle insights"), "strong", bold=True,
              tooltip=_("Drawn from what the team has observed, not from the truth.")),
        ScrollView(Node(*lines, style=Style(gap=2))),
    ]  # fmt: skip


def _line(hint: HintModel, index: int, on_person: Callable[[str], object]) -> Node:
    def press() -> None:
        on_person(hint.person)

    return Panel(
        row(
            Sign("warning" if hint.warns else "hint"),
            Label(hint.text, "small", wrap=True, style=Style(grow=1, basis=0)),
            gap=8,
            align="start",
        ),
        tone=None,
        radius=6,
        on_press=press if hint.person else None,
        focusable=True,
        id=f"hint.{index}",
        style=Style(padding=(1, 4)),
    )
