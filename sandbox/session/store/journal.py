"""The journal: everything that was decided, by whom and when, appended and never changed."""

import sqlite3
from contextlib import closing
from dataclasses import dataclass
from typing import Any, Final
from uuid import uuid4

from sandbox.errors import SandboxError
from sandbox.i18n import _
from sandbox.session.store import chain, plain
from sandbox.session.store.plain import JSON


@dataclass(frozen=True, slots=True)
class Entry:
    """Something to record. The same `key` twice is one entry; an empty key makes every entry its own."""

    kind: str
    actor: str
    branch: str
    round: int | None
    payload: JSON
    team: str = ""
    key: str = ""


@dataclass(frozen=True, slots=True)
class Recorded:
    """An entry of the journal: its place, fields, time (milliseconds since 1970, UTC) and hash."""

    seq: int
    kind: str
    actor: str
    branch: str
    round: int | None
    team: str
    key: str
    at: int
    payload: Any
    hash: str


_PAGE: Final = 500
_SELECT: Final = f"SELECT {chain.COLUMNS}, hash FROM journal"


def append(db: sqlite3.Connection, start: bytes, entry: Entry, at: int) -> int:
    """The place of `entry` in the journal, new or old; SandboxError if its key stands for something else."""
    payload = plain.canonical(entry.payload)
    earlier = _by_key(db, entry.key) if entry.key else None
    if earlier is not None:
        return _same(earlier, entry, payload)
    last, before = head(db, start)
    fields = (last + 1, *_fields(entry), entry.key or uuid4().hex, at)
    row = (*fields, plain.deflate(payload, plain.SMALL), chain.link(before, fields, payload))
    db.execute(f"INSERT INTO journal ({chain.COLUMNS}, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", row)
    return last + 1


def head(db: sqlite3.Connection, start: bytes) -> tuple[int, bytes]:
    """The last entry's place and hash: 0 and the chain's start while the journal is empty."""
    row = db.execute("SELECT seq, hash FROM journal ORDER BY seq DESC LIMIT 1").fetchone()
    return (row[0], row[1]) if row else (0, start)


def latest(
    db: sqlite3.Connection, kind: str, branch: str, round: int | None, team: str = ""
) -> Recorded | None:
    """The newest entry of a kind for a team in a round."""
    where = "WHERE branch = ? AND round IS ? AND kind = ? AND team = ? ORDER BY seq DESC LIMIT 1"
    row = db.execute(f"{_SELECT} {where}", (branch, round, kind, team)).fetchone()
    return _recorded(row) if row else None


def of_round(db: sqlite3.Connection, branch: str, round: int | None) -> list[Recorded]:
    """A round's entries in the order in which they were recorded."""
    rows = db.execute(f"{_SELECT} WHERE branch = ? AND round IS ? ORDER BY seq", (branch, round)).fetchall()
    return [_recorded(row) for row in rows]


def since(db: sqlite3.Connection, seq: int) -> list[Recorded]:
    """The next entries after the given place, in order; none once there are no more."""
    rows = db.execute(f"{_SELECT} WHERE seq > ? ORDER BY seq LIMIT {_PAGE}", (seq,)).fetchall()
    return [_recorded(row) for row in rows]


def first_break(db: sqlite3.Connection, start: bytes) -> chain.ChainBreak | None:
    """The first entry that breaks the chain, if any does."""
    with closing(db.execute(f"{_SELECT} ORDER BY seq")) as rows:
        return chain.first_break(start, rows)


def _by_key(db: sqlite3.Connection, key: str) -> tuple[Any, ...] | None:
    row: tuple[Any, ...] | None = db.execute(f"{_SELECT} WHERE key = ?", (key,)).fetchone()
    return row


def _same(row: tuple[Any, ...], entry: Entry, payload: bytes) -> int:
    seq, *fields, _key, _at, blob, _hash = row
    if tuple(fields) == _fields(entry) and plain.inflate(blob, plain.SMALL) == payload:
        return int(seq)
    message = _(
        "“{key}” is recorded already with other content (journal entry {seq}). "
        "Record the change under a key of its own."
    )
    raise SandboxError(message.format(key=entry.key, seq=seq))


def _fields(entry: Entry) -> tuple[str, str, str, int | None, str]:
    return entry.kind, entry.actor, entry.branch, entry.round, entry.team


def _recorded(row: tuple[Any, ...]) -> Recorded:
    seq, kind, actor, branch, round, team, key, at, blob, link = row
    return Recorded(seq, kind, actor, branch, round, team, key, at, plain.unpack(blob), link.hex())
