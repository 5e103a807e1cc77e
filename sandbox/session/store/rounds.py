"""A round's end: its events, its checkpoint and its seal in the journal, stored together or not at all."""

import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from sandbox.errors import SandboxError
from sandbox.i18n import _
from sandbox.session.store import facts, plain
from sandbox.session.store.branches import Branch, owner
from sandbox.session.store.journal import Entry
from sandbox.session.store.plain import JSON, LARGE

SEAL: Final = "round_end"


@dataclass(frozen=True, slots=True)
class SealedRound:
    """A round ready to be stored: its checkpoint as canonical text, its events in portions."""

    branch: str
    round: int
    checkpoint: bytes
    digests: Mapping[str, str]
    parts: Sequence[Sequence[Sequence[JSON]]]

    def seal(self) -> Entry:
        """The journal entry that vouches for the round."""
        return Entry(SEAL, SEAL, self.branch, self.round, self.vouched(), key=key(self.branch, self.round))

    def vouched(self) -> dict[str, JSON]:
        """The digests of all that is stored for the round."""
        return {
            "checkpoint": plain.digest(self.checkpoint),
            "digests": dict(self.digests),
            "events": [plain.digest(plain.canonical(part)) for part in self.parts],
        }


def key(branch: str, round: int) -> str:
    """The idempotency key of a round's seal."""
    return f"{SEAL}/{branch}/{round}"


def prepared(
    branch: str,
    round: int,
    events: Sequence[Sequence[JSON]],
    checkpoint: JSON,
    digests: Mapping[str, str],
) -> SealedRound:
    """A round ready to be stored; ValueError unless its events are in order of time."""
    state = plain.canonical(checkpoint)
    return SealedRound(branch, round, state, dict(digests), tuple(facts.parts(events)))


def store(db: sqlite3.Connection, sealed: SealedRound) -> None:
    """Stores events and checkpoint; the caller holds the transaction and has sealed the round."""
    place = (sealed.branch, sealed.round)
    digests: JSON = dict(sealed.digests)
    state = plain.deflate(sealed.checkpoint, LARGE)
    db.execute("INSERT INTO checkpoints VALUES (?, ?, ?, ?)", (*place, state, plain.pack(digests)))
    rows = [
        (*place, number, part[0][0], part[-1][0], facts.fold(part))
        for number, part in enumerate(sealed.parts)
    ]
    db.executemany("INSERT INTO events VALUES (?, ?, ?, ?, ?, ?)", rows)


def refuse_out_of_turn(db: sqlite3.Connection, branch: str, round: int) -> None:
    """SandboxError unless `round` is the next one of the branch, or its first."""
    if owner(db, branch, round) != branch:
        message = _("Round {round} lies before branch “{branch}” begins; it cannot be played on it.")
        raise SandboxError(message.format(round=round, branch=branch))
    last = last_round(db, branch)
    if last is not None and round != last + 1:
        message = _("Round {round} cannot be stored on branch “{branch}”: the next one is round {due}.")
        raise SandboxError(message.format(round=round, branch=branch, due=last + 1))


def refuse_fork(db: sqlite3.Connection, branch: Branch) -> None:
    """SandboxError unless the parent's rounds reach up to where the branch begins."""
    last = last_round(db, branch.parent or branch.name)
    if last is not None and branch.from_round > last + 1:
        message = _(
            "Branch “{branch}” cannot begin at round {round}: “{parent}” has been played to round {last}."
        )
        values = {"branch": branch.name, "round": branch.from_round, "parent": branch.parent, "last": last}
        raise SandboxError(message.format(**values))


def last_round(db: sqlite3.Connection, branch: str) -> int | None:
    """The last round that is finished on a branch, its own or one it shares; None before any."""
    return max(finished(db, branch), default=None)


def finished(db: sqlite3.Connection, branch: str) -> list[int]:
    """The finished rounds of a branch, those that it shares with its parents included."""
    rows = db.execute("SELECT branch, round FROM checkpoints ORDER BY round").fetchall()
    known = {round for _branch, round in rows}
    owners = {round: owner(db, branch, round) for round in known}
    return [round for name, round in rows if owners[round] == name]


def is_stored(db: sqlite3.Connection, branch: str, round: int) -> bool:
    """Whether the round is stored under the branch itself."""
    where = "SELECT 1 FROM checkpoints WHERE branch = ? AND round = ?"
    return db.execute(where, (branch, round)).fetchone() is not None


def checkpoint(db: sqlite3.Connection, branch: str, round: int) -> Any:
    """The state at a round's end; SandboxError if the round is not finished."""
    return plain.unpack(state_and_digests(db, branch, round)[0], LARGE)


def digests(db: sqlite3.Connection, branch: str, round: int) -> dict[str, str]:
    """The digest of each subsystem at a round's end; SandboxError if the round is not finished."""
    found = plain.unpack(state_and_digests(db, branch, round)[1])
    if not isinstance(found, dict):
        raise plain.MalformedError("digests")
    return {str(name): str(value) for name, value in found.items()}


def events(
    db: sqlite3.Connection, branch: str, round: int, since: int | None, until: int | None
) -> Iterator[list[Any]]:
    """A round's events from minute `since` to before minute `until`; only their blobs are read."""
    first, end = -(2**62) if since is None else since, 2**62 if until is None else until
    where = "branch = ? AND round = ? AND last_minute >= ? AND first_minute < ?"
    where = f"SELECT part FROM events WHERE {where} ORDER BY part"
    for (number,) in db.execute(where, (branch, round, first, end)).fetchall():
        yield from (event for event in part(db, branch, round, number) if first <= event[0] < end)


def part_numbers(db: sqlite3.Connection, branch: str, round: int) -> list[int]:
    """The numbers of a round's blobs of events."""
    where = "SELECT part FROM events WHERE branch = ? AND round = ? ORDER BY part"
    return [part for (part,) in db.execute(where, (branch, round)).fetchall()]


def part(db: sqlite3.Connection, branch: str, round: int, number: int) -> list[list[Any]]:
    """The events in one blob of a round."""
    where = "SELECT facts FROM events WHERE branch = ? AND round = ? AND part = ?"
    row = db.execute(where, (branch, round, number)).fetchone()
    return facts.unfold(row[0] if row else None)


def state_and_digests(db: sqlite3.Connection, branch: str, round: int) -> tuple[Any, Any]:
    """The blobs of a round's checkpoint and digests; SandboxError if the round is not finished."""
    select = "SELECT state, digests FROM checkpoints WHERE branch = ? AND round = ?"
    row = db.execute(select, (branch, round)).fetchone()
    if row is None:
        message = _("Round {round} of branch “{branch}” is not finished; it has no checkpoint yet.")
        raise SandboxError(message.format(round=round, branch=branch))
    return row[0], row[1]
