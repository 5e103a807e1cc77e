"""What the targets screen shows, as frozen data: words are ready to be read, parts run from 0 to 1."""

from dataclasses import dataclass

from sandbox.model.names import Indicator, Metric, Role, Tier
from sandbox.ui.theme import Tone


@dataclass(frozen=True, slots=True)
class CardModel:
    """One target of the scenario; `commit` is what the team sets itself in whole units, None for a sum."""

    metric: Metric
    name: str
    actual: str
    goal: str
    part: float
    pace: float | None
    tone: Tone
    note: str
    chance: str
    badge: str
    sound: bool
    commit: int | None
    unit: str
    tip: str
    chance_tip: str


@dataclass(frozen=True, slots=True)
class CellModel:
    """A quota in yuan of one owner at one customer; None where nobody, or no customer, is named."""

    account: str | None
    owner: str | None
    amount: int
    tip: str

    @property
    def id(self) -> str:
        """Its id on the screen."""
        return f"quota.{self.account or '-'}.{self.owner or '-'}"


@dataclass(frozen=True, slots=True)
class RowModel:
    """One customer's quotas; `chance` is None where nothing is asked of the customer."""

    account: str | None
    name: str
    tier: Tier | None
    before: str
    pipeline: str
    cells: tuple[CellModel, ...]
    total: str
    apart: int
    chance: float | None
    chance_text: str
    tip: str
    before_tip: str
    pipeline_tip: str
    total_tip: str
    chance_tip: str


@dataclass(frozen=True, slots=True)
class ColumnModel:
    """One member's quotas, summed."""

    owner: str | None
    name: str
    letter: str
    role: Role | None
    total: str
    tip: str


@dataclass(frozen=True, slots=True)
class SplitModel:
    """A target broken down; `difference` is empty where the quotas add up to what is due."""

    metric: Metric
    title: str
    is_due: bool
    due: str
    due_tip: str
    columns: tuple[ColumnModel, ...]
    rows: tuple[RowModel, ...]
    before: str
    pipeline: str
    total: str
    difference: str
    chance_text: str
    chance_tip: str
    empty: bool


@dataclass(frozen=True, slots=True)
class PlotModel:
    """How a target's final amount may spread: edges in words and as parts of the width, counts as parts of
    the highest, and for each edge the chance to reach it. `goal` is where the target stands, 0 to 1.
    """

    metric: Metric
    title: str
    heights: tuple[float, ...]
    edges: tuple[str, ...]
    reached: tuple[str, ...]
    ticks: tuple[tuple[float, str], ...]
    goal: float
    goal_text: str
    tone: Tone
    summary: str
    tip: str


@dataclass(frozen=True, slots=True)
class SmartModel:
    """One letter of SMART: met or not, and why; `account` is where to mend it, if at one."""

    letter: str
    name: str
    text: str
    met: bool
    account: str | None
    tip: str


@dataclass(frozen=True, slots=True)
class IndicatorModel:
    """A shared indicator of the triangle: its raw weight, and its share of all weights in words."""

    id: Indicator
    name: str
    weight: int
    share: str
    tip: str


@dataclass(frozen=True, slots=True)
class RoleModel:
    """What a role's work is measured by, with where the team stands."""

    role: Role
    title: str
    text: str
    tip: str


@dataclass(frozen=True, slots=True)
class ScreenModel:
    """The whole screen; `split` is None where the scenario has no target that adds up over customers."""

    cards: tuple[CardModel, ...]
    chosen: Metric
    flows: tuple[tuple[Metric, str], ...]
    split: SplitModel | None
    plot: PlotModel
    smart: tuple[SmartModel, ...]
    indicators: tuple[IndicatorModel, ...]
    roles: tuple[RoleModel, ...]
    undoable: bool
    redoable: bool
