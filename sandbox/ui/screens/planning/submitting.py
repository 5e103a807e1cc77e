"""The plan check and submitting, from whatever planning screen they are called."""

from collections.abc import Callable

from sandbox.i18n import _
from sandbox.ui.app import App
from sandbox.ui.node import Node
from sandbox.ui.screens.planning.checking import Go, check_dialog, refused_dialog, submit_dialog
from sandbox.ui.screens.planning.plan import Plan
from sandbox.ui.screens.planning.view_model import CheckModel


class Submitting:
    """Opens the plan check, and submits after a question; `go` leads to the place of a finding."""

    def __init__(self, plan: Plan, app: App, go: Go, on_submitted: Callable[[], object]) -> None:
        self._plan, self._app, self._go, self._on_submitted = plan, app, go, on_submitted

    def check(self) -> None:
        """Opens the plan check."""
        self._open(check_dialog(self._plan.checks(), self._lead))

    def submit(self) -> None:
        """Submits after a question, or says why that is not possible."""
        checks = self._plan.checks()
        if any(check.severity == "refusal" for check in checks):
            self._open(refused_dialog(checks, self._lead))
        else:
            self._open(submit_dialog(checks, self._plan.cost(), self._lead, self._commit))

    def _commit(self) -> None:
        refused = self._plan.submit()
        if refused:
            self._app.stage.notify(refused[0].message, "error")
        else:
            self._app.stage.notify(_("The plan is submitted."), "success")
            self._on_submitted()

    def _lead(self, check: CheckModel) -> None:
        for layer in [each for each in reversed(self._app.stage.layers) if each.modal]:
            self._app.stage.close(layer.node)
        self._go(check)

    def _open(self, dialog: Node) -> None:
        self._app.stage.open(dialog, modal=True)
