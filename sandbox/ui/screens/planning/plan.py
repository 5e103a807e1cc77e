"""One team's plan of one round, on which all planning screens work; knows no pygame."""

from collections import deque
from collections.abc import Callable, Sequence

from sandbox.errors import SandboxError
from sandbox.model.decisions import DecisionSheet, Pursuit, Triangle
from sandbox.projections.defaults import carry_forward, legalised
from sandbox.projections.forecast import Forecast
from sandbox.projections.refusal import Refusal
from sandbox.session.seat import Seat
from sandbox.ui.screens.planning.check_models import checks, cost
from sandbox.ui.screens.planning.history import history_of
from sandbox.ui.screens.planning.reading import Reading
from sandbox.ui.screens.planning.view_model import CheckModel, CostModel

_READ = 12  # plans back and forth whose readings are kept, so that undo and redo need not reckon anew

Worked = tuple[dict[str, Triangle], dict[str, Pursuit]]
"""The part of a plan that a forecast hangs on."""


class Plan:
    """The sheet with its undo and redo, and the account that is looked at.

    Every change is saved as a draft before anyone hears of it; one whose saving is refused (SandboxError)
    is none. `on_change` is told of changes to the sheet and of another account, `on_refused` that what a
    control shows by now has not become part of the plan.
    """

    def __init__(self, seat: Seat) -> None:
        self.seat = seat
        self.scenario, self.observation = seat.scenario, seat.observe()
        self.on_change: Callable[[], object] = lambda: None
        self.on_refused: Callable[[], object] = lambda: None
        self._history = history_of(seat)
        self._readings: deque[Reading] = deque(maxlen=_READ)
        self.reading = self._read(self._history.present)
        self.account = self._first()
        self.changes = 0  # how often the sheet, or the account that is looked at, has become another
        self.outlook: tuple[Worked, Forecast] | None = None  # the last forecast, and the work it is of

    @property
    def sheet(self) -> DecisionSheet:
        """The plan as it stands."""
        return self.reading.sheet

    @property
    def undoable(self) -> bool:
        """Whether there is a change to take back."""
        return bool(self._history.past)

    @property
    def redoable(self) -> bool:
        """Whether there is a change to make again."""
        return bool(self._history.future)

    def checks(self) -> tuple[CheckModel, ...]:
        """What was found in the plan, refusals first."""
        return self.reading.once(checks)

    def cost(self) -> CostModel:
        """What the plan takes."""
        return self.reading.once(cost)

    def read(self, sheet: DecisionSheet) -> Reading:
        """Another sheet as it would be on this desk."""
        return Reading(self.scenario, self.observation, sheet)

    def change(self, sheet: DecisionSheet) -> None:
        """Takes another sheet, with the present one to undo to."""
        if sheet != self.sheet:
            self._save(sheet)
            self._history.take(sheet)
            self._show(sheet)

    def undo(self) -> None:
        """Goes one change back."""
        self._go(self._history.past, self._history.back)

    def redo(self) -> None:
        """Makes the change again that was undone last."""
        self._go(self._history.future, self._history.forth)

    def suggest(self) -> None:
        """Starts from the suggested plan."""
        self.change(self.seat.suggested())

    def repeat(self) -> None:
        """Starts from the plan of the quarter before, as far as it is still possible."""
        before = carry_forward(self.observation)
        self.change(legalised(self.scenario, self.observation, before))

    def submit(self) -> tuple[Refusal, ...]:
        """Submits the plan; the refusals if it may not be."""
        return self.seat.submit(self.sheet)

    def select(self, account: str) -> None:
        """Looks at another account."""
        if account != self.account:
            self.account = account
            self._changed()

    def _go(self, steps: Sequence[DecisionSheet], go: Callable[[], DecisionSheet]) -> None:
        if steps:
            self._save(steps[-1])
            self._show(go())

    def _save(self, sheet: DecisionSheet) -> None:
        try:
            self.seat.save_draft(sheet)
        except SandboxError:
            self.on_refused()
            raise

    def _show(self, sheet: DecisionSheet) -> None:
        self.reading = self._read(sheet)
        self._changed()

    def _changed(self) -> None:
        self.changes += 1
        self.on_change()

    def _read(self, sheet: DecisionSheet) -> Reading:
        """The sheet with all that was reckoned from it before, if it lay on the desk a short while ago."""
        known = next((reading for reading in self._readings if reading.sheet is sheet), None)
        if known is None:
            known = self.read(sheet)
            self._readings.append(known)
        return known

    def _first(self) -> str:
        """The account to begin with: the one with most at stake."""

        def stake(account: str) -> int:
            return sum(deal.value for deal in self.reading.deals_at.get(account, []))

        return max((account.id for account in self.observation.accounts), key=stake)
