"""The board put together: table, tray and account, kept in step with the presenter."""

from collections.abc import Callable

from sandbox.i18n import _
from sandbox.session.seat import Seat
from sandbox.ui.app import App
from sandbox.ui.node import Node
from sandbox.ui.screens.board import names
from sandbox.ui.screens.board.account_panel import WIDTH, AccountPanel
from sandbox.ui.screens.board.coach import Coach
from sandbox.ui.screens.board.dialogs import Dialogs
from sandbox.ui.screens.board.presenter import Presenter
from sandbox.ui.screens.board.sand_table import SandTable
from sandbox.ui.screens.board.slot_menu import open_menu
from sandbox.ui.screens.board.toolbar import Commands, Toolbar
from sandbox.ui.screens.board.tray import Tray, TrayHooks
from sandbox.ui.screens.board.view_model import AccountModel, BoardModel
from sandbox.ui.screens.frame import framed
from sandbox.ui.screens.frame_model import frame_model
from sandbox.ui.widgets.boxes import column, row
from sandbox.ui.widgets.button import Button


def board(seat: Seat, app: App, *, on_submitted: Callable[[], None]) -> Node:
    """The planning board of a team's seat; `on_submitted` is called once the plan is in."""
    return Board(Presenter(seat), app, on_submitted).node()


class Board:
    """All parts of the screen, and who tells them of changes."""

    def __init__(self, presenter: Presenter, app: App, on_submitted: Callable[[], None]) -> None:
        self.presenter, self.app = presenter, app
        model, account = presenter.board(), presenter.selected()
        self.dialogs = Dialogs(presenter, app, on_submitted, self.go)
        self.panel = AccountPanel(presenter, account, self.dialogs.chain)
        hooks = TrayHooks(lambda _member: self.dialogs.people(), self.dialogs.people, self.dialogs.people)
        self.tray = Tray(presenter, model.tray, hooks)
        first = presenter.observation.round == 1
        commands = Commands(
            presenter.undo, presenter.redo, presenter.suggest, presenter.repeat,
            self.dialogs.people, self.dialogs.reports,
        )  # fmt: skip
        self.toolbar = Toolbar(commands, first_round=first)
        self.coach = Coach(presenter, self.dialogs.lead, first_round=first)
        self.table = SandTable(
            presenter, presenter.segments(), model.tiles, lambda slot: open_menu(presenter, slot), self.open,
            self.toolbar, self.coach,
        )  # fmt: skip
        self.check = Button("", self.dialogs.check, kind="dark", id="check.open")
        self.submit = Button(_("Submit plan"), self.dialogs.submit, kind="primary", id="submit")
        presenter.on_change = self.refresh
        self._show(model, account)

    def node(self) -> Node:
        """The whole screen."""
        upper = row(self.table, self._aside(), align="stretch", grow=1, basis=0)
        seen, presenter = self.presenter.observation, self.presenter
        return framed(
            self.app,
            frame_model(seen, presenter.scenario),
            column(upper, self.tray, grow=1),
            actions=(self.check, self.submit),
            subtitle=_("Planning"),
            keys={"ctrl+z": presenter.undo, "ctrl+y": presenter.redo, "ctrl+shift+z": presenter.redo},
            key_help=key_help(),
        )

    def _aside(self) -> Node:
        return column(self.panel, width=WIDTH + 24, padding=(12, 12, 12, 12))

    def open(self, account: str) -> None:
        """Shows an account beside the table."""
        self.presenter.select(account)

    def go(self, account: str, page: int, place: str = "") -> None:
        """Leads to an account, one of its pages and a place on it."""
        self.presenter.select(account)
        self.panel.turn(page, place)
        self.app.stage.settle()
        tile = self.table.tiles[account]
        for ancestor in tile.path():
            ancestor.reveal(tile.rect)

    def refresh(self) -> None:
        """Brings every part up to date."""
        self._show(self.presenter.board(), self.presenter.selected())
        self.dialogs.refresh()

    def _show(self, model: BoardModel, account: AccountModel) -> None:
        self.table.show(model.tiles)
        self.tray.show(model.tray)
        cadence = self.presenter.sheet.people.cadence
        self.tray.cadence.text = _("Alignment: {cadence}").format(cadence=_(names.CADENCES[cadence]))
        self.toolbar.show(model)
        self.coach.show(model)
        n = len([check for check in model.checks if check.severity != "hint"])
        self.check.text = _("Check plan {n}").format(n=n) if n else _("Check plan")
        self.panel.show(account)


def key_help() -> list[tuple[str, str]]:
    """The board's own keys."""
    return [
        ("Ctrl + Z / Y", _("Undo, redo")),
        ("Enter, Tab, Enter", _("Pick up a member, choose the account, drop")),
        ("Space", _("Choose who holds a corner, or open an account")),
        ("Delete", _("Take the member off the corner")),
        ("← → / + −", _("Change a number")),
    ]
