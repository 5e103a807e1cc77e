"""Who has a session file open: a small note beside it, for the message to the second program.

The note is a courtesy. What keeps programs apart is SQLite's lock, which the system releases
when a process dies.
"""

import json
import os
import socket
from dataclasses import dataclass
from pathlib import Path
from typing import Final

_MOST: Final = 1000


@dataclass(frozen=True, slots=True)
class Holder:
    """A process that has the file open."""

    pid: int
    host: str


def leave(path: Path) -> None:
    """Notes beside the file that this process has it open."""
    note = json.dumps({"pid": os.getpid(), "host": socket.gethostname()})
    try:
        _note(path).write_text(note, encoding="utf-8")
    except OSError:
        return


def clear(path: Path) -> None:
    """Removes the note; the caller holds the file's lock."""
    try:
        _note(path).unlink(missing_ok=True)
    except OSError:
        return


def read(path: Path) -> Holder | None:
    """The process that the note beside the file names, if there is one."""
    try:
        with _note(path).open("rb") as file:
            note = json.loads(file.read(_MOST))
        return Holder(int(note["pid"]), str(note["host"])[:100])
    except (OSError, ValueError, TypeError, KeyError, RecursionError):
        return None


def _note(path: Path) -> Path:
    return path.with_name(path.name + ".open")
