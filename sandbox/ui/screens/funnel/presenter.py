"""What the dual funnel shows of the plan and what it can do with it; knows no pygame."""

from dataclasses import replace
from typing import NamedTuple

from sandbox.i18n import _, sentences
from sandbox.projections.remedies import Hindrance, Step
from sandbox.ui.screens.funnel.alert_models import alerts
from sandbox.ui.screens.funnel.deal_models import Odds, table
from sandbox.ui.screens.funnel.funnel_models import deals_note, funnels
from sandbox.ui.screens.funnel.view_model import Filters, ScreenModel
from sandbox.ui.screens.planning.plan import Plan


class Outcome(NamedTuple):
    """What a press on a remedy came to, in words."""

    done: bool
    text: str


class Presenter:
    """The funnels, the alerts, and the table under its filters."""

    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        self.filters = Filters()
        self.funnels, self._odds = funnels(plan.reading), Odds()

    def screen(self) -> ScreenModel:
        """All that is shown."""
        reading = self.plan.reading
        shown = table(reading, self.filters, self._odds)
        return ScreenModel(alerts(reading), shown, deals_note(reading, self._odds))

    def apply(self, id: str) -> Outcome:
        """Takes the next step against an alert, undoably."""
        steps = {alert.deal or "silo": step for alert, step in self.plan.reading.alerts}
        match steps.get(id):
            case Step(sheet, _label, done):
                self.plan.change(sheet)
                return Outcome(True, sentences(done, _("Ctrl + Z takes it back.")))
            case Hindrance(reason=reason):
                return Outcome(False, reason)
            case None:
                return Outcome(True, _("The plan does something about it already."))

    def narrow(self, **changes: str) -> None:
        """Narrows the table; an empty text lets everything through again."""
        self.filters = replace(self.filters, **changes)

    def toggle(self, **changes: str) -> None:
        """Narrows the table, or widens it again if it is narrowed so already."""
        same = all(getattr(self.filters, name) == value for name, value in changes.items())
        self.narrow(**(dict.fromkeys(changes, "") if same else changes))

    def widen(self) -> None:
        """Shows all deals again."""
        self.filters = Filters()
