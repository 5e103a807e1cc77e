"""The dialogs of the board: forms that follow the plan."""

from collections.abc import Callable

from sandbox.ui.app import App
from sandbox.ui.node import Node
from sandbox.ui.screens.board.presenter import Presenter
from sandbox.ui.screens.board.reports_form import reports_dialog
from sandbox.ui.screens.planning.follow import Follow


class Dialogs:
    """Opens the dialogs and keeps the open form up to date."""

    def __init__(self, presenter: Presenter, app: App) -> None:
        self._presenter, self._app = presenter, app
        self._update: Callable[[], object] | None = None

    def refresh(self) -> None:
        """Has the open form follow the plan."""
        if self._update:
            self._update()

    def reports(self) -> None:
        """Opens the data to buy."""
        follow = Follow(self._presenter.reports())
        self._form(reports_dialog(self._presenter, follow), lambda: follow.show(self._presenter.reports()))

    def _form(self, dialog: Node, update: Callable[[], object]) -> None:
        self._update = update
        self._app.stage.open(dialog, modal=True, on_close=self._closed)

    def _closed(self) -> None:
        self._update = None
