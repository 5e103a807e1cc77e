"""Branches: lines of play that share the rounds before their fork with the line they came from."""

import sqlite3
from dataclasses import dataclass
from typing import Any, Final

from sandbox.errors import SandboxError
from sandbox.i18n import _
from sandbox.session.store import plain
from sandbox.session.store.plain import JSON

MAIN: Final = "main"
"""The branch that was really played."""


@dataclass(frozen=True, slots=True)
class Branch:
    """A line of play: its own rounds start at `from_round`, those before are its parent's."""

    name: str
    parent: str | None
    from_round: int
    edits: Any


def add(db: sqlite3.Connection, branch: Branch) -> None:
    """Stores a branch; SandboxError if its name is taken or its parent unknown."""
    if branch.parent is not None:
        _refuse(db, branch)
    edits: JSON = branch.edits
    row = (branch.name, branch.parent, branch.from_round, plain.pack(edits))
    db.execute("INSERT INTO branches (name, parent, from_round, edits) VALUES (?, ?, ?, ?)", row)


def every(db: sqlite3.Connection) -> list[Branch]:
    """All branches, oldest first."""
    rows = db.execute("SELECT name, parent, from_round, edits FROM branches ORDER BY rowid").fetchall()
    return [_branch(row) for row in rows]


def named(db: sqlite3.Connection, name: str) -> Branch:
    """The branch of that name; SandboxError if there is none."""
    found = _find(db, name)
    if found is None and name == MAIN:
        raise plain.MalformedError(MAIN)
    if found is None:
        raise SandboxError(_("This session has no branch “{branch}”.").format(branch=name))
    return found


def owner(db: sqlite3.Connection, name: str, round: int | None) -> str:
    """The branch in which a round of the named branch was played: itself or one it came from."""
    branch, seen = named(db, name), {name}
    while round is not None and branch.parent is not None and round < branch.from_round:
        if branch.parent in seen:
            raise plain.MalformedError("branches in a circle")
        branch = named(db, branch.parent)
        seen.add(branch.name)
    return branch.name


def _refuse(db: sqlite3.Connection, branch: Branch) -> None:
    named(db, branch.parent or MAIN)
    if _find(db, branch.name) is not None:
        message = _("There is a branch “{branch}” already. Choose another name.")
        raise SandboxError(message.format(branch=branch.name))


def _find(db: sqlite3.Connection, name: str) -> Branch | None:
    select = "SELECT name, parent, from_round, edits FROM branches WHERE name = ?"
    row = db.execute(select, (name,)).fetchone()
    return _branch(row) if row else None


def _branch(row: tuple[Any, ...]) -> Branch:
    name, parent, from_round, edits = row
    if not isinstance(from_round, int):
        raise plain.MalformedError("branches")
    return Branch(name, parent, from_round, plain.unpack(edits))
