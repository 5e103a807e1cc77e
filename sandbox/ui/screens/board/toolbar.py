"""What may be done to the plan as a whole, above the sand table."""

from collections.abc import Callable
from typing import NamedTuple

from sandbox.i18n import _
from sandbox.ui.node import Node
from sandbox.ui.screens.board.view_model import BoardModel
from sandbox.ui.screens.planning.checking import cost_tip
from sandbox.ui.style import Style
from sandbox.ui.widgets.boxes import spacer
from sandbox.ui.widgets.button import Button, icon_button
from sandbox.ui.widgets.label import Label


class Commands(NamedTuple):
    """What the toolbar's buttons do."""

    undo: Callable[[], object]
    redo: Callable[[], object]
    suggest: Callable[[], object]
    repeat: Callable[[], object]
    team: Callable[[], object]
    reports: Callable[[], object]


class Toolbar(Node):
    """A line of buttons, and what the plan takes."""

    def __init__(self, commands: Commands, *, first_round: bool) -> None:
        self._undo = icon_button("undo", commands.undo, _("Undo (Ctrl + Z)"), kind="secondary", id="undo")
        self._redo = icon_button("redo", commands.redo, _("Redo (Ctrl + Y)"), kind="secondary", id="redo")
        why = _("There is no quarter before this one.") if first_round else ""
        self._cost = Label("", "small", "ink2", bold=True, along="end", id="cost", focusable=True)
        super().__init__(
            self._undo,
            self._redo,
            Button(
                _("Suggested plan"), commands.suggest, small=True, id="suggest",
                tooltip=_("A sound plan to start from; Undo brings yours back."),
            ),
            Button(
                _("Copy last quarter"), commands.repeat, small=True, id="repeat", disabled=why,
                tooltip=_("Members, contacts and gates of the last quarter, as far as still possible."),
            ),
            Button(_("Team"), commands.team, small=True, icon="people", id="team"),
            Button(_("Buy data"), commands.reports, small=True, icon="chart", id="reports"),
            spacer(),
            self._cost,
            style=Style(direction="row", align="center", gap=8, padding=(8, 14, 4, 14)),
        )  # fmt: skip

    def show(self, model: BoardModel) -> None:
        """Follows the plan."""
        self._undo.disabled = "" if model.undo else _("Nothing to undo yet.")
        self._redo.disabled = "" if model.redo else _("Nothing to redo.")
        self._cost.text = _("Plan {cost} · {hours}").format(cost=model.cost.total, hours=model.cost.hours)
        self._cost.tone = "negative" if model.cost.short else "ink2"
        self._cost.tooltip = cost_tip(model.cost)
