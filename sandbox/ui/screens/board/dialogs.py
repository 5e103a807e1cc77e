"""The dialogs of the board: forms that follow the plan, the plan check, submitting."""

from collections.abc import Callable
from typing import Protocol

from sandbox.i18n import _
from sandbox.ui.app import App
from sandbox.ui.node import Node
from sandbox.ui.screens.board.account_panel import CONTACTS, DEALS, OVERVIEW
from sandbox.ui.screens.board.chain_dialog import chain_dialog
from sandbox.ui.screens.board.checking import check_dialog, refused_dialog, submit_dialog
from sandbox.ui.screens.board.follow import Follow
from sandbox.ui.screens.board.people_form import people_dialog
from sandbox.ui.screens.board.presenter import Presenter
from sandbox.ui.screens.board.reports_form import reports_dialog
from sandbox.ui.screens.board.view_model import CheckModel


class Go(Protocol):
    """Leads to an account's page."""

    def __call__(self, account: str, page: int, place: str = "") -> None:
        """Goes there."""


class Dialogs:
    """Opens the dialogs and keeps the open form up to date."""

    def __init__(self, presenter: Presenter, app: App, on_submitted: Callable[[], None], go: Go) -> None:
        self._presenter, self._app, self._on_submitted, self._go = presenter, app, on_submitted, go
        self._update: Callable[[], object] | None = None

    def refresh(self) -> None:
        """Has the open form follow the plan."""
        if self._update:
            self._update()

    def people(self) -> None:
        """Opens the team form."""
        follow = Follow(self._presenter.people())
        self._form(people_dialog(self._presenter, follow), lambda: follow.show(self._presenter.people()))

    def reports(self) -> None:
        """Opens the data to buy."""
        follow = Follow(self._presenter.reports())
        self._form(reports_dialog(self._presenter, follow), lambda: follow.show(self._presenter.reports()))

    def chain(self) -> None:
        """Opens the decision chain of the selected account, large."""
        follow = Follow(self._presenter.selected())
        window = self._app.stage.window
        unit = self._app.stage.theme.scale
        dialog = chain_dialog(self._presenter, follow, (window.w / unit, window.h / unit))
        self._form(dialog, lambda: follow.show(self._presenter.selected()))

    def check(self) -> None:
        """Opens the plan check."""
        self._open(check_dialog(self._presenter.board().checks, self.lead))

    def submit(self) -> None:
        """Submits after a question, or says why that is not possible."""
        model = self._presenter.board()
        if any(check.severity == "refusal" for check in model.checks):
            self._open(refused_dialog(model.checks, self.lead))
        else:
            self._open(submit_dialog(model, self.lead, self._commit))

    def _commit(self) -> None:
        refused = self._presenter.submit()
        if refused:
            self._app.stage.notify(refused[0].message, "error")
        else:
            self._app.stage.notify(_("The plan is submitted."), "success")
            self._on_submitted()

    def lead(self, check: CheckModel) -> None:
        """Leads to the place that a finding is about."""
        for layer in [each for each in reversed(self._app.stage.layers) if each.modal]:
            self._app.stage.close(layer.node)
        if check.account:
            self._go(check.account, *_page(check, self._presenter))

    def _form(self, dialog: Node, update: Callable[[], object]) -> None:
        self._update = update
        self._open(dialog, self._closed)

    def _closed(self) -> None:
        self._update = None

    def _open(self, dialog: Node, on_close: Callable[[], object] | None = None) -> None:
        self._app.stage.open(dialog, modal=True, on_close=on_close)


def _page(check: CheckModel, presenter: Presenter) -> tuple[int, str]:
    """The page of the account panel, and the place on it, that a warning is about."""
    match check.path:
        case ("contacts", int(index), *_):
            return CONTACTS, presenter.sheet.contacts[index].stakeholder
        case ("contacts", str(), str(person), *_):
            return CONTACTS, person
        case ("pursuits" | "deliveries", str(place), *_):
            return DEALS, place
    return OVERVIEW, ""
