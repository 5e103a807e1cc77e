"""The targets screen put together: cards, breakdown, spread and checks, kept in step with the plan."""

from sandbox.i18n import _
from sandbox.model.names import Indicator, Metric
from sandbox.projections.forecast import Forecast
from sandbox.projections.refusal import Path
from sandbox.ui.node import Node
from sandbox.ui.rehearsal import Rehearsal
from sandbox.ui.screens.planning.plan import Worked
from sandbox.ui.screens.planning.planner import Planner
from sandbox.ui.screens.targets.body import Body, Deeds
from sandbox.ui.screens.targets.presenter import Presenter
from sandbox.ui.screens.targets.view_model import ScreenModel
from sandbox.ui.style import Style
from sandbox.ui.widgets.boxes import column, row
from sandbox.ui.widgets.label import Label
from sandbox.ui.widgets.progress import Spinner


class Targets:
    """The screen; until the first forecast is there, a sign that it is being reckoned."""

    def __init__(self, planner: Planner) -> None:
        self._planner, self._plan = planner, planner.plan
        self.presenter = Presenter(planner.plan)
        self._body: Body | None = None
        self._model: ScreenModel | None = None  # what it was made to show
        self._wanted: Path = ()
        self._asked = False
        self.content: Node = Node(_waiting(), style=Style(direction="stack", grow=1))
        self.key_help = (
            ("0 … 9 Enter", _("In a quota: write millions, go on to the customer below")),
            ("↑ ↓", _("In a quota or a weight: more, less; quotas with Shift ten times as much")),
            ("← →", _("In the spread: move the probe")),
        )
        self.refresh()

    def refresh(self) -> None:
        """Brings everything up to date; asks for a new forecast where the plan's work has changed."""
        if self.presenter.known:
            self._show()
        if not self.presenter.ready and not self._asked:
            self._asked = True
            self._planner.app.aside.do(self.presenter.reckoning(), self._taken, self._failed)

    def reveal(self, path: Path) -> None:
        """Gives the keyboard to the quota or the weight that a finding is about."""
        if self._body is None or self._body.parent is None:
            self._wanted = path
            return
        match path:
            case ("quotas", int(index), *_rest) if index < len(self._plan.sheet.quotas):
                quota = self._plan.sheet.quotas[index]
                if quota.metric in self.presenter.flows:
                    self._choose(quota.metric)
                self._body.to_quota(quota.account, quota.owner)
            case ("indicators", str(name), *_rest):
                self._body.to(f"weight.{name}")

    def _taken(self, found: tuple[Worked, Forecast]) -> None:
        self._asked = False
        self.presenter.take(found)
        stage = self.content.stage
        if self._body is None and stage is not None:  # made and laid out in one frame, painted in the next
            body = self._made(self.presenter.screen())
            Rehearsal(body, fills=True).step(stage, self.content.rect)
            self._planner.app.post(self.refresh)
        else:
            self.refresh()

    def _failed(self, reason: str) -> None:
        self._asked = False
        self.content.fill(column(Label(reason, "body", "negative", wrap=True), padding=24))

    def _show(self) -> None:
        model = self.presenter.screen()
        body = self._body or self._made(model)
        if body.parent is not None or model != self._model:
            body.show(model)
        if body.parent is None:
            self.content.fill(body)
            wanted, self._wanted = self._wanted, ()
            self.reveal(wanted)

    def _made(self, model: ScreenModel) -> Body:
        """Everything, though not yet in its place."""
        deeds = Deeds(
            choose=self._choose, commit=self.presenter.commit, set=self._set, refuse=self._refuse,
            open=self._planner.show_account, decompose=self.presenter.decompose,
            clear=self.presenter.clear, weigh=self._weigh, undo=self._plan.undo, redo=self._plan.redo,
        )  # fmt: skip
        self._body, self._model = Body(model, deeds), model
        return self._body

    def _choose(self, metric: Metric) -> None:
        self.presenter.choose(metric)
        self.refresh()

    def _set(self, account: str | None, owner: str | None, amount: int) -> None:
        refused = self.presenter.set_quota(account, owner, amount)
        if refused:
            self._refuse(refused)
            self.refresh()

    def _weigh(self, indicator: Indicator, weight: int) -> None:
        self.presenter.weigh(indicator, weight)

    def _refuse(self, reason: str) -> None:
        self._planner.app.stage.notify(reason, "warning")


def _waiting() -> Node:
    words = Label(_("Simulating how the targets may end …"), "body", "ink2")
    return row(Spinner(), words, gap=10, justify="center", id="targets.waiting")
