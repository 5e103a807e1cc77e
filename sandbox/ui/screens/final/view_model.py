"""What the final result shows."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from sandbox.model.names import Metric
from sandbox.ui.charts.course import Course


@dataclass(frozen=True, slots=True)
class Table:
    """Who sat at the table: each team's name and who played it, and the file that keeps the session."""

    names: Mapping[str, str]
    players: Mapping[str, str]
    path: Path | None


@dataclass(frozen=True, slots=True)
class Mark:
    """What a team reached of a target."""

    text: str
    is_reached: bool


@dataclass(frozen=True, slots=True)
class Place:
    """A team's line in the standings; `part` is its score, 1 where every target is reached.

    `tip` says what the score is made of.
    """

    rank: int
    team: str
    player: str
    is_own: bool
    score: str
    part: float
    marks: tuple[Mark, ...]
    tip: str


@dataclass(frozen=True, slots=True)
class TargetCourse:
    """A target with its chart."""

    metric: Metric
    name: str
    text: str
    note: str
    is_reached: bool
    course: Course
    tip: str


@dataclass(frozen=True, slots=True)
class Fact:
    """A figure over all quarters; `tip` says it by quarter."""

    name: str
    text: str
    tip: str


@dataclass(frozen=True, slots=True)
class Deals:
    """How the decided deals ended, and what came of those won; `tip` says it by quarter."""

    won: int
    lost: int
    no_decision: int
    summary: str
    tip: str
    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class FinalModel:
    """The whole screen; `rank` is 0 where nobody else played."""

    rank: int
    headline: str
    score: str
    verdict: str
    target_names: tuple[str, ...]
    places: tuple[Place, ...]
    courses: tuple[TargetCourse, ...]
    deals: Deals
    rounds: int
    kept: str
