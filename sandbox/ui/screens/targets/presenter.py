"""What the targets screen shows of the plan and what it can do with it; knows no pygame."""

from collections.abc import Callable
from dataclasses import replace

from sandbox.i18n import _
from sandbox.model.decisions import Quota
from sandbox.model.names import Indicator, Metric
from sandbox.projections import planning
from sandbox.projections.forecast import Forecast, forecast
from sandbox.projections.quotas import decomposition, suggested
from sandbox.projections.scoring import FLOWS
from sandbox.projections.smart import smart
from sandbox.ui import metrics
from sandbox.ui.screens.planning.plan import Plan, Worked
from sandbox.ui.screens.planning.reading import Reading
from sandbox.ui.screens.targets.card_models import cards, own_goal
from sandbox.ui.screens.targets.plot_models import plot, smart_lines
from sandbox.ui.screens.targets.role_models import indicators, roles, weights_of
from sandbox.ui.screens.targets.split_models import split
from sandbox.ui.screens.targets.view_model import ScreenModel

MOST_QUOTAS = 200
"""As many as a sheet holds."""


class Presenter:
    """The targets under the plan; the forecast is reckoned aside, and anew once the work planned changes."""

    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        asked = [target.metric for target in plan.observation.targets]
        self.flows = _flows(plan.reading)
        self.flow: Metric = self.flows[0] if self.flows else "revenue"
        self.chosen: Metric = self.flow if self.flows else asked[0]

    # the forecast

    @property
    def ready(self) -> bool:
        """Whether the forecast is that of the plan."""
        return self.plan.outlook is not None and self.plan.outlook[0] == self._work

    @property
    def known(self) -> bool:
        """Whether there is a forecast at all, be it of the plan before the last change."""
        return self.plan.outlook is not None

    @property
    def _outlook(self) -> Forecast | None:
        return self.plan.outlook[1] if self.plan.outlook else None

    @property
    def _work(self) -> Worked:
        return self.plan.sheet.triangles, self.plan.sheet.pursuits

    def reckoning(self) -> Callable[[], tuple[Worked, Forecast]]:
        """The work of a forecast for the plan as it is now; may be done in another thread."""
        reading, work, looked_at = self.plan.reading, self._work, (self.flow, self.chosen)

        def reckoned() -> tuple[Worked, Forecast]:
            outlook = forecast(reading.scenario, reading.observation, reading.sheet)
            reading.once(_screen, outlook, *looked_at)  # so that the frame that shows it need not make it
            return work, outlook

        return reckoned

    def take(self, found: tuple[Worked, Forecast]) -> None:
        """Takes a forecast that was reckoned."""
        self.plan.outlook = found

    # what is shown

    def screen(self) -> ScreenModel:
        """All that is shown, once there is a forecast."""
        outlook, plan = self._outlook, self.plan
        assert outlook is not None, "there is a forecast"
        model = plan.reading.once(_screen, outlook, self.flow, self.chosen)
        return replace(model, undoable=plan.undoable, redoable=plan.redoable)

    def choose(self, metric: Metric) -> None:
        """Looks at a target; one that adds up over customers is also the one broken down."""
        self.chosen = metric
        if metric in self.flows:
            self.flow = metric

    # what can be done

    def set_quota(self, account: str | None, owner: str | None, amount: int) -> str:
        """Sets a member's quota at a customer; answers why not, if it cannot be."""
        sheet = planning.set_quota(self.plan.sheet, self.flow, amount, account=account, owner=owner)
        if len(sheet.quotas) > max(MOST_QUOTAS, len(self.plan.sheet.quotas)):
            return _("A plan holds {most} quotas at most: put small ones together.").format(most=MOST_QUOTAS)
        self.plan.change(sheet)
        return ""

    def commit(self, metric: Metric, whole: int) -> None:
        """Sets what the team commits to for a level; the scenario's own target needs no entry."""
        given = next(t.amount for t in self.plan.observation.targets if t.metric == metric)
        amount = whole * 100
        if amount != own_goal(self.plan.reading, metric):
            wanted = 0 if amount == given else amount
            self.plan.change(planning.set_quota(self.plan.sheet, metric, wanted))

    def decompose(self) -> None:
        """Breaks the target down by what is expected of each customer; everything gets an owner."""
        outlook = self._outlook
        kept = tuple(q for q in self.plan.sheet.quotas if q.metric != self.flow)
        fresh = self._owned(suggested(self.plan.reading, self.flow, outlook))
        self.plan.change(self.plan.sheet.model_copy(update={"quotas": (*kept, *fresh)}))

    def _owned(self, quotas: tuple[Quota, ...]) -> tuple[Quota, ...]:
        """The same with an owner each: where no AR is sent, the AR who has least to answer for."""
        staff = self.plan.reading.staff
        load = {member: 0 for member in sorted(staff) if staff[member] == "AR"}
        for quota in quotas:
            if quota.owner in load:
                load[quota.owner] += quota.amount
        found = []
        for quota in quotas:
            owner = quota.owner or min(load, key=lambda member: load[member], default=None)
            if owner in load and quota.owner is None:
                load[owner] += quota.amount
            found.append(quota.model_copy(update={"owner": owner}))
        return tuple(found)

    def clear(self) -> None:
        """Takes all quotas of the target away."""
        kept = tuple(q for q in self.plan.sheet.quotas if q.metric != self.flow)
        self.plan.change(self.plan.sheet.model_copy(update={"quotas": kept}))

    def weigh(self, indicator: Indicator, weight: int) -> None:
        """Weighs a shared indicator; the first weight that is set fixes the others where they are."""
        weights = weights_of(self.plan.reading)
        if weights[indicator] != weight:
            sheet = self.plan.sheet
            for name, value in {**weights, indicator: weight}.items():
                sheet = planning.set_indicator(sheet, name, value)
            self.plan.change(sheet)


def _flows(reading: Reading) -> tuple[Metric, ...]:
    """The targets that add up over customers."""
    return tuple(target.metric for target in reading.observation.targets if target.metric in FLOWS)


def _screen(reading: Reading, outlook: Forecast, flow: Metric, chosen: Metric) -> ScreenModel:
    """All that is shown of a plan under a forecast; whether it can be undone is not known yet."""
    flows, contracts = _flows(reading), reading.once(decomposition, "revenue", outlook)
    checks = smart(reading, outlook, contracts)
    return ScreenModel(
        cards=cards(reading, outlook, checks),
        chosen=chosen,
        flows=tuple((metric, metrics.name(metric)) for metric in flows),
        split=split(reading, flow, outlook) if flows else None,
        plot=plot(reading, chosen, outlook),
        smart=smart_lines(checks),
        indicators=indicators(reading),
        roles=roles(reading),
        undoable=False,
        redoable=False,
    )
