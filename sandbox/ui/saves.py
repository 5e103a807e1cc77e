"""The folder of session files, and what it holds."""

import json
import os
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

import platformdirs

from sandbox.errors import SandboxError
from sandbox.i18n import _
from sandbox.model.scenario import Text
from sandbox.reasons import reason
from sandbox.session.reading import require_same_rules
from sandbox.session.store import MAIN, SessionFile

SUFFIX = ".session"
_HOME = "SANDBOX_HOME"
_MOST = 40  # the latest files that are listed


@dataclass(frozen=True, slots=True)
class Saved:
    """A session file and where it was left; `fault` says why it cannot be gone on with.

    Of one that cannot be read at all only path and time are known: it has no rounds.
    """

    path: Path
    changed: datetime
    title: Text
    teams: tuple[Text, ...] = ()
    branch: str = MAIN
    round: int = 0
    rounds: int = 0
    fault: str = ""

    @property
    def is_open(self) -> bool:
        """Whether there is something left to play."""
        return not self.fault and self.round <= self.rounds


def home() -> Path:
    """The person's own folder of this program; made if need be. SandboxError if it cannot be."""
    named = os.environ.get(_HOME)
    return _made(
        Path(named) if named else platformdirs.user_data_path("iron-triangle-sandbox", appauthor=False)
    )


def folder() -> Path:
    """Where sessions are kept; made if need be. SandboxError if it cannot be."""
    return _made(home() / "sessions")


def _made(path: Path) -> Path:
    try:
        path.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        message = _(
            "The folder “{path}” cannot be made ({detail}). "
            "Name another one in the environment variable SANDBOX_HOME."
        )
        raise SandboxError(message.format(path=path, detail=reason(error)), exit_code=2) from error
    return path


def fresh(scenario: str, now: datetime) -> Path:
    """A free name for a new session of a scenario."""
    stem = f"{scenario}-{now:%Y%m%d-%H%M%S}"
    names = (folder() / f"{stem}{tail}{SUFFIX}" for tail in ("", *(f"-{n}" for n in range(2, 100))))
    return next(path for path in names if not path.exists())


def saved() -> list[Saved]:
    """The session files, the latest first."""
    dated = [(changed, path) for path in folder().glob(f"*{SUFFIX}") if (changed := _changed(path))]
    return [_remembered(path, changed) for changed, path in sorted(dated, reverse=True)[:_MOST]]


_known: dict[tuple[Path, datetime], Saved] = {}


def _remembered(path: Path, changed: datetime) -> Saved:
    """What a file says of itself, which is what it said before if it has not changed since."""
    found = _known.get((path, changed)) or described(path, changed)
    if not found.fault:
        _known[path, changed] = found
    return found


def described(path: Path, changed: datetime) -> Saved:
    """What a session file says of itself, without opening it for play."""
    unnamed = Text(zh=path.stem, en=path.stem)
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
        Text.model_validate(scenario["title"]),
        tuple(Text.model_validate(names[i % len(names)]) for i in people),
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


def _changed(path: Path) -> datetime | None:
    """When a session was last written to, also if its log has not been folded in."""
    beside = path.with_name(f"{path.name}-wal")
    try:
        times = [each.stat().st_mtime for each in (path, beside) if each.exists()]
    except OSError:
        return None
    return datetime.fromtimestamp(max(times)) if times else None
