"""The folder of session files, and what lies in it."""

import os
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import platformdirs

from sandbox.errors import SandboxError
from sandbox.i18n import _
from sandbox.reasons import reason

if TYPE_CHECKING:
    from sandbox.ui.saved import Saved

SUFFIX = ".session"
_HOME = "SANDBOX_HOME"
_MOST = 40  # the latest files that are listed


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


def saved() -> "list[Saved]":
    """The session files, the latest first."""
    dated = [(changed, path) for path in folder().glob(f"*{SUFFIX}") if (changed := _changed(path))]
    if not dated:
        return []
    from sandbox.ui.saved import remembered

    return [remembered(path, changed) for changed, path in sorted(dated, reverse=True)[:_MOST]]


def _changed(path: Path) -> datetime | None:
    """When a session was last written to, also if its log has not been folded in."""
    beside = path.with_name(f"{path.name}-wal")
    try:
        times = [each.stat().st_mtime for each in (path, beside) if each.exists()]
    except OSError:
        return None
    return datetime.fromtimestamp(max(times)) if times else None
