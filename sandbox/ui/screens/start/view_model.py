"""What the start screen shows."""

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

Page = Literal["new", "open"]


@dataclass(frozen=True, slots=True)
class Chosen:
    """What a person wants to play: a scenario by name, alone or against these bots."""

    scenario: str
    bots: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ScenarioCard:
    """A scenario as a card and in detail; `teams` are the names that may take part, the person's first."""

    name: str
    title: str
    summary: str
    minutes: str
    difficulty: int
    facts: str
    targets: str
    learning: tuple[str, ...]
    background: str
    teams: tuple[str, ...]
    is_shared: bool
    bots: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SessionLine:
    """A session file in the list; `fault` says why it cannot be gone on with."""

    path: Path
    branch: str
    title: str
    team: str
    left_at: str
    changed: str
    is_open: bool
    fault: str


@dataclass(frozen=True, slots=True)
class StartModel:
    """The whole screen; `latest` is the session to go on with, `trouble` why sessions cannot be listed."""

    cards: tuple[ScenarioCard, ...]
    sessions: tuple[SessionLine, ...]
    latest: SessionLine | None
    trouble: str
