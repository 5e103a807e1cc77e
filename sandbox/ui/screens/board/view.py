"""The board put together: table, tray and account, kept in step with the plan."""

from sandbox.i18n import _
from sandbox.projections.refusal import Path
from sandbox.projections.teamwork import no_meetings
from sandbox.ui.node import Node
from sandbox.ui.screens.account.slot_menu import open_menu
from sandbox.ui.screens.account.view_model import AccountModel
from sandbox.ui.screens.board.account_panel import CONTACTS, DEALS, OVERVIEW, WIDTH, AccountPanel
from sandbox.ui.screens.board.coach import Coach
from sandbox.ui.screens.board.presenter import Presenter
from sandbox.ui.screens.board.sand_table import SandTable
from sandbox.ui.screens.board.toolbar import Commands, Toolbar
from sandbox.ui.screens.board.tray import Tray, TrayHooks
from sandbox.ui.screens.board.view_model import BoardModel
from sandbox.ui.screens.planning import names
from sandbox.ui.screens.planning.planner import Planner
from sandbox.ui.widgets.boxes import column, row

_DOUBLE = 0.4
"""Seconds within which a second press on a tile opens the account."""


class Board:
    """All parts of the screen, and who tells them of changes."""

    def __init__(self, planner: Planner) -> None:
        plan, self._app = planner.plan, planner.app
        self._go = planner.go
        self._pressed = ("", -1.0)
        self.presenter = presenter = Presenter(plan)
        model, account = presenter.board(), presenter.selected()
        self.panel = AccountPanel(presenter, account, self._open)
        hooks = TrayHooks(
            lambda member: planner.show("team", ("people", "overtime", member)),
            lambda: planner.show("team", ("people", "borrow")),
            lambda: planner.show("team", ("people", "cadence")),
        )
        self.tray = Tray(presenter, model.tray, hooks)
        first = plan.observation.round == 1
        commands = Commands(plan.undo, plan.redo, plan.suggest, plan.repeat, self._team, self._data)
        self.toolbar = Toolbar(commands, first_round=first)
        self.coach = Coach(plan, planner.lead, first_round=first)
        self.table = SandTable(
            presenter, presenter.segments(), model.tiles, lambda slot: open_menu(presenter, slot),
            self._press, self.toolbar, self.coach,
        )  # fmt: skip
        upper = row(self.table, self._aside(), align="stretch", grow=1, basis=0)
        self.content: Node = column(upper, self.tray, grow=1)
        self.key_help = (
            ("Enter, Tab, Enter", _("Pick up a member, choose the account, drop")),
            ("Space", _("Choose who holds a corner, or open an account")),
            ("Ctrl + 2", _("Open the account whose tile is chosen")),
            ("Delete", _("Take the member off the corner")),
            ("← → / + −", _("Change a number")),
        )
        self._show(model, account)

    def refresh(self) -> None:
        """Brings every part up to date."""
        self._show(self.presenter.board(), self.presenter.selected())

    def reveal(self, path: Path) -> None:
        """Shows the page of the selected account, and the place on it, that a finding is about."""
        self.panel.turn(*self._page(path))
        self._app.stage.settle()
        tile = self.table.tiles[self.presenter.account]
        for ancestor in tile.path():
            ancestor.reveal(tile.rect)

    def _team(self) -> None:
        self._go("team")

    def _data(self) -> None:
        self._go("data")

    def _open(self) -> None:
        self._go("account")

    def _press(self, account: str) -> None:
        """Selects an account; a second press soon after opens it."""
        before, now = self._pressed, self._app.stage.now
        self._pressed = (account, now)
        if before[0] == account and now - before[1] < _DOUBLE:
            self._open()
        else:
            self.presenter.plan.select(account)

    def _page(self, path: Path) -> tuple[int, str]:
        match path:
            case ("contacts", int(index), *_):
                return CONTACTS, self.presenter.sheet.contacts[index].stakeholder
            case ("contacts", str(), str(person), *_):
                return CONTACTS, person
            case ("pursuits" | "deliveries", str(place), *_):
                return DEALS, place
        return OVERVIEW, ""

    def _aside(self) -> Node:
        return column(self.panel, width=WIDTH + 24, padding=(12, 12, 12, 12))

    def _show(self, model: BoardModel, account: AccountModel) -> None:
        self.table.show(model.tiles)
        self.tray.show(model.tray)
        barred = no_meetings(self.presenter.scenario)
        cadence = "none" if barred else self.presenter.sheet.people.cadence
        self.tray.cadence.text = _("Alignment: {cadence}").format(cadence=_(names.CADENCES[cadence]))
        self.tray.cadence.disabled = barred
        self.toolbar.show(model)
        self.coach.show(model)
        self.panel.show(account)
