"""What session files say of themselves."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from sandbox.errors import SandboxError
from sandbox.i18n import _
from sandbox.session.store import MAIN, SessionFile
from sandbox.session.versions import require_same_rules

_LONGEST = 4000  # characters of a text, as in a scenario


@dataclass(frozen=True, slots=True)
class Wording:
    """A text of a session's scenario, in both languages; the scenario itself is not read for it."""

    zh: str
    en: str


@dataclass(frozen=True, slots=True)
class Saved:
    """A session file and where it was left; `fault` says why it cannot be gone on with.

    Of one that cannot be read at all only path and time are known: it has no rounds.
    """

    path: Path
    changed: datetime
    title: Wording
    teams: tuple[Wording, ...] = ()
    branch: str = MAIN
    round: int = 0
    rounds: int = 0
    fault: str = ""

    @property
    def is_open(self) -> bool:
        """Whether there is something left to play."""
        return not self.fault and self.round <= self.rounds


_known: dict[tuple[Path, datetime], Saved] = {}


def remembered(path: Path, changed: datetime) -> Saved:
    """What a file says of itself, which is what it said before if it has not changed since."""
    found = _known.get((path, changed)) or described(path, changed)
    if not found.fault:
        _known[path, changed] = found
    return found


def described(path: Path, changed: datetime) -> Saved:
    """What a session file says of itself, without opening it for play."""
    unnamed = Wording(zh=path.stem, en=path.stem)
    try:
        with SessionFile.view(path) as file:
            return _read(file, changed)
    except SandboxError as error:
        return Saved(path, changed, unnamed, fault=str(error))
    except (KeyError, TypeError, ValueError, IndexError):
        fault = _("This session was made by a version whose scenarios this one cannot read.")
        return Saved(path, changed, unnamed, fault=fault)


def _read(file: SessionFile, changed: datetime) -> Saved:
    scenario: Any = json.loads(file.scenario)
    teams: list[Any] = file.meta["setup"]["teams"]
    people = [i for i, team in enumerate(teams) if team["bot"] is None] or [0]
    names = scenario["team"]["names"]
    branch = _latest_branch(file)
    return Saved(
        file.path,
        changed,
        _wording(scenario["title"]),
        tuple(_wording(names[i % len(names)]) for i in people),
        branch,
        len(file.rounds(branch)) + 1,
        int(scenario["calendar"]["rounds"]),
        _other_rules(file),
    )


def _other_rules(file: SessionFile) -> str:
    """Why a session of another version of the rules cannot be gone on with."""
    try:
        require_same_rules(file)
    except SandboxError as error:
        return str(error)
    return ""


def _latest_branch(file: SessionFile) -> str:
    """The line of play in which something was done last."""
    last, _link = file.head()
    return next((entry.branch for entry in file.journal(after=max(0, last - 1))), MAIN)


def _wording(data: Mapping[str, Any]) -> Wording:
    """A text that a file holds. Raises ValueError for what cannot be one."""
    wording = Wording(data["zh"], data["en"])
    if not all(isinstance(each, str) and 0 < len(each) <= _LONGEST for each in (wording.zh, wording.en)):
        raise ValueError(wording)
    return wording
