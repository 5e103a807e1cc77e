"""What the start screen shows."""

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from sandbox.model.names import Level

Page = Literal["new", "open"]


@dataclass(frozen=True, slots=True)
class Chosen:
    """What a person wants to play: a scenario's file, and how hard it shall be."""

    path: Path
    level: Level


@dataclass(frozen=True, slots=True)
class ScenarioCard:
    """A scenario as a card and in detail; `fault` says why it cannot be played, `badge` what
    else it is than a scenario that ships, and `origin` the same in a sentence.
    """

    name: str
    path: Path
    title: str
    summary: str
    picture: str
    badge: str = ""
    origin: str = ""
    minutes: str = ""
    difficulty: int = 0
    facts: tuple[tuple[str, str], ...] = ()
    targets: str = ""
    learning: tuple[str, ...] = ()
    background: str = ""
    has_levels: bool = True
    fault: str = ""


@dataclass(frozen=True, slots=True)
class SessionLine:
    """A session file in the list; `fault` says why it cannot be gone on with.

    `team` names the teams of people, `who` is the same in short.
    """

    path: Path
    branch: str
    title: str
    team: str
    who: str
    left_at: str
    changed: str
    is_open: bool
    fault: str


@dataclass(frozen=True, slots=True)
class StartModel:
    """The whole screen; `latest` is the session to go on with, `trouble` why sessions cannot be listed.

    `reading` is the number of scenarios that are still being read, `own` where own ones are looked for.
    """

    cards: tuple[ScenarioCard, ...]
    reading: int
    own: str
    sessions: tuple[SessionLine, ...]
    latest: SessionLine | None
    trouble: str
