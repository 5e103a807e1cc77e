"""The way to the other teams at this machine, once the session is over."""

from collections.abc import Callable, Sequence

from sandbox.i18n import _
from sandbox.ui.app import App
from sandbox.ui.node import Node
from sandbox.ui.widgets.boxes import column
from sandbox.ui.widgets.button import Button
from sandbox.ui.widgets.dialog import Choice, Dialog

Others = Sequence[tuple[str, Callable[[], object]]]
"""The teams that the machine may be handed to, by name."""


def passing(app: App, others: Others) -> Node | None:
    """A button that leads to the other team, or asks to which of several; None where there is none."""
    if not others:
        return None

    def ask() -> None:
        teams = (Button(name, call, id=f"final.other.{i}") for i, (name, call) in enumerate(others))
        body = column(*teams, gap=8)
        dialog = Dialog(_("Hand the laptop to"), body, [Choice(_("Cancel"))], width=420, id="final.pass")
        app.stage.open(dialog, modal=True)

    only = others[0][1] if len(others) == 1 else None
    return Button(_("Hand over…"), only or ask, kind="dark", id="final.others")
