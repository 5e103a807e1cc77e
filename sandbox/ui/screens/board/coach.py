"""The line under the table that says what to do next."""

from collections.abc import Callable

from sandbox.i18n import _
from sandbox.model.names import BP
from sandbox.projections.plan_means import IDLE
from sandbox.ui.node import Node
from sandbox.ui.screens.board.view_model import BoardModel
from sandbox.ui.screens.planning.plan import Plan
from sandbox.ui.screens.planning.sign import Sign
from sandbox.ui.screens.planning.view_model import CheckModel
from sandbox.ui.style import Style
from sandbox.ui.widgets.boxes import row
from sandbox.ui.widgets.button import Button
from sandbox.ui.widgets.label import Label
from sandbox.ui.widgets.panel import Panel


class Coach(Node):
    """On an empty board how to begin, later the most pressing finding with the way to its remedy."""

    def __init__(self, plan: Plan, go: Callable[[CheckModel], object], *, first_round: bool) -> None:
        self._go = go
        self._found: CheckModel | None = None
        self._sign = Sign("hint")
        self._text = Label("", "body", wrap=True, lines=2, style=Style(grow=1, basis=0))
        self._there = Button(_("Go there"), self._lead, small=True, id="coach.go")
        self._repeat = Button(_("Copy last quarter"), plan.repeat, small=True, id="coach.repeat")
        self._suggest = Button(
            _("Start from the suggested plan"),
            plan.suggest,
            kind="primary",
            small=True,
            id="coach.suggest",
        )
        self._first = first_round
        self._card = Panel(
            row(self._sign, self._text, self._there, self._repeat, self._suggest, gap=10, grow=1),
            border="line",
            id="coach",
            style=Style(padding=(6, 12), min_height=46),
        )
        super().__init__(self._card, style=Style(padding=(4, 14, 12, 14), shrink=0))

    def show(self, model: BoardModel) -> None:
        """Says the next thing."""
        self._found = next((check for check in model.checks if check.account), None)
        self._card.border = "gold" if model.bare else "line"
        self._suggest.visible = model.bare
        self._repeat.visible = model.bare and not self._first
        self._there.visible = not model.bare and self._found is not None
        self._sign.severity = "hint" if model.bare or self._found is None else self._found.severity
        self._text.text = self._words(model)

    def _words(self, model: BoardModel) -> str:
        if model.bare:
            return _(
                "Nobody is sent anywhere yet. Drag AR, SR and FR from below onto the accounts you want to "
                "win, then plan contacts on the right."
            )
        if self._found is None and all(member.load < IDLE / BP for member in model.tray.members):
            return _(
                "Nothing is missing, but nobody has much to do: plan more contacts, or take on another "
                "account."
            )
        if self._found is None:
            return _("No account needs anything more. Check loads and data, then submit the plan.")
        return self._found.text

    def _lead(self) -> None:
        if self._found is not None:
            self._go(self._found)
