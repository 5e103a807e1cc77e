"""What the pages of the account screen show, as frozen data."""

from dataclasses import dataclass
from typing import Literal

from sandbox.ui.charts.gantt import Gantt
from sandbox.ui.charts.heat import Heat
from sandbox.ui.charts.lines import Lines
from sandbox.ui.charts.signs import Sign
from sandbox.ui.charts.timeline import Timeline
from sandbox.ui.screens.account.view_model import BeliefModel
from sandbox.ui.theme import Tone

Theme = Literal["contacts", "deals", "rivals", "delivery"]
"""What a fact of the history is about."""


@dataclass(frozen=True, slots=True)
class RivalModel:
    """A competitor as seen at an account."""

    id: str
    name: str
    badges: tuple[str, ...]
    about: str
    seen: str
    likes: str
    tip: str


@dataclass(frozen=True, slots=True)
class NeedsModel:
    """What the account wants and how it decides, as believed, and who else is there."""

    about: str
    news: tuple[str, ...]
    drivers: tuple[BeliefModel, ...]
    driver_note: str
    rules: tuple[BeliefModel, ...]
    rule_note: str
    weights: tuple[BeliefModel, ...]
    criteria: Heat | None
    rivals: tuple[RivalModel, ...]


@dataclass(frozen=True, slots=True)
class PastDeal:
    """A deal that is decided: what came of it, and why."""

    id: str
    name: str
    value: str
    text: str
    tone: Tone
    tip: str


@dataclass(frozen=True, slots=True)
class DeliveryPage:
    """All deliveries of an account on one axis, and how satisfied it was over time."""

    chart: Gantt | None
    satisfaction: Lines | None
    note: str


@dataclass(frozen=True, slots=True)
class FactLine:
    """A fact of the history."""

    theme: Theme
    when: str
    text: str
    tone: Tone


@dataclass(frozen=True, slots=True)
class SeenModel:
    """Somebody seen at the account: how often, as words and as a part of the most seen, and when last."""

    id: str
    name: str
    part: float
    times: str
    last: str
    note: str


@dataclass(frozen=True, slots=True)
class HistoryModel:
    """All that the team saw at an account: as signs on an axis, and told, the newest first.

    `key` tells what the signs stand for, `people` and `rivals` who was seen how often.
    """

    chart: Timeline
    key: tuple[tuple[Sign, str], ...]
    lines: tuple[FactLine, ...]
    people: tuple[SeenModel, ...]
    rivals: tuple[SeenModel, ...]
