"""The dual funnel put together: chart, alerts and table, kept in step with the plan."""

from sandbox.i18n import _
from sandbox.projections.refusal import Path
from sandbox.ui.node import Node
from sandbox.ui.screens.funnel.alert_list import AlertList, Hooks
from sandbox.ui.screens.funnel.chart import Chart
from sandbox.ui.screens.funnel.deal_table import DealTable
from sandbox.ui.screens.funnel.presenter import Presenter
from sandbox.ui.screens.planning.planner import Planner
from sandbox.ui.widgets.boxes import column, row


class Funnel:
    """All parts of the screen, and who tells them of changes."""

    def __init__(self, planner: Planner) -> None:
        self._planner, plan = planner, planner.plan
        self.presenter = Presenter(plan)
        self.chart = Chart(self.presenter.funnels, self._toggle)
        self.alerts = AlertList(Hooks(plan.undo, plan.redo, self._remedy, self._open))
        self.deals = DealTable(self._narrow, self._widen, self._open, lambda: planner.go("board"))
        upper = row(self.chart, self.alerts, align="stretch", gap=12, grow=3, basis=0)
        self.content: Node = column(upper, self.deals, grow=1, padding=(12, 14), gap=12)
        self.key_help = (
            ("↑ ↓ Enter", _("In the table: go through the deals, open the customer")),
            ("← → Space", _("In the table: choose the column to sort by, turn the order round")),
            ("Enter", _("On a stage: show only its deals; on a next step: take it")),
        )
        self.refresh()

    def refresh(self) -> None:
        """Brings every part up to date."""
        model, plan = self.presenter.screen(), self._planner.plan
        self.chart.show(model.table.filters, model.note)
        self.alerts.show(model.alerts, undoable=plan.undoable, redoable=plan.redoable)
        self.deals.show(model.table)

    def reveal(self, path: Path) -> None:
        """Narrows nothing: no finding of the plan check is mended here."""

    def _toggle(self, which: str, stage: str) -> None:
        self.presenter.toggle(**{which: stage})
        self.refresh()

    def _narrow(self, which: str, value: str) -> None:
        self.presenter.narrow(**{which: value})
        self.refresh()

    def _widen(self) -> None:
        self.presenter.widen()
        self.refresh()

    def _remedy(self, alert: str) -> None:
        outcome = self.presenter.apply(alert)
        self._planner.app.stage.notify(outcome.text, "success" if outcome.done else "warning")

    def _open(self, deal: str) -> None:
        self._planner.show_account(self._planner.plan.reading.deals[deal].account)
