"""What the dual funnel shows, as frozen data: words are ready to be read."""

from dataclasses import dataclass
from typing import Literal

from sandbox.model.names import Role

Severity = Literal["alarm", "warning", "done"]


@dataclass(frozen=True, slots=True)
class BandModel:
    """A stage of a funnel; `rate` stands beside it: what comes through to the next stage, and how fast."""

    stage: str
    name: str
    text: str
    tip: str
    rate: str
    rate_tip: str


@dataclass(frozen=True, slots=True)
class FunnelsModel:
    """Both funnels, what flows between them, and what to say where there is no history yet."""

    customers: tuple[BandModel, ...]
    deals: tuple[BandModel, ...]
    customers_note: str
    deals_tip: str
    feed: str
    flywheel: str
    flywheel_tip: str


@dataclass(frozen=True, slots=True)
class AlertModel:
    """One alert with its next step; it is done once the plan does something about it."""

    id: str
    account: str
    title: str
    text: str
    severity: Severity
    action: str
    hindered: bool
    tip: str


@dataclass(frozen=True, slots=True)
class CornerModel:
    """A corner of a deal's triangle; no letter where it is empty."""

    role: Role
    letter: str
    name: str


@dataclass(frozen=True, slots=True)
class DealModel:
    """A row of the table of deals; what ends in `_tip` explains the figure before it."""

    id: str
    account: str
    name: str
    customer: str
    stage: str
    stage_place: int
    days: int
    usual: int
    stuck: bool
    days_tip: str
    value: str
    worth: int
    value_tip: str
    odds: str
    range: tuple[float, float, float] | None
    odds_tip: str
    weighted: str
    weight: int
    weight_tip: str
    triangle: tuple[CornerModel, ...]
    next: str
    overdue: bool
    due: int
    next_tip: str
    rivals: tuple[str, ...]
    alerts: tuple[str, ...]
    pressing: int


@dataclass(frozen=True, slots=True)
class Choice:
    """An option of a filter; the one with an empty id lets everything through."""

    id: str
    text: str


@dataclass(frozen=True, slots=True)
class Filters:
    """What the table is narrowed to; empty where it is not. `customers` is a stage of the customer funnel."""

    owner: str = ""
    stage: str = ""
    alert: str = ""
    customers: str = ""


@dataclass(frozen=True, slots=True)
class TableModel:
    """The table of deals under its filters; `known` is how many there are without them."""

    deals: tuple[DealModel, ...]
    known: int
    owners: tuple[Choice, ...]
    stages: tuple[Choice, ...]
    alerts: tuple[Choice, ...]
    filters: Filters
    customers: str


@dataclass(frozen=True, slots=True)
class ScreenModel:
    """What changes on the screen with the plan and the filters."""

    alerts: tuple[AlertModel, ...]
    table: TableModel
    note: str
