"""Whether the stored rounds and branches are those that the journal vouches for."""

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

from sandbox.errors import SandboxError
from sandbox.session.store import branches, journal, plain, rounds
from sandbox.session.store.branches import Branch
from sandbox.session.store.journal import Entry
from sandbox.session.store.plain import LARGE, MalformedError

FORK: Final = "branch"


@dataclass(frozen=True, slots=True)
class Damage:
    """A round, or a branch where `round` is None, that is not what the journal vouches for."""

    branch: str
    round: int | None
    what: str


def fork(branch: Branch, actor: str) -> Entry:
    """The journal entry that vouches for a branch."""
    payload = {"edits": branch.edits, "from_round": branch.from_round, "parent": branch.parent}
    return Entry(FORK, actor, branch.name, None, payload, key=f"{FORK}/{branch.name}")


def damages(db: sqlite3.Connection) -> Iterator[Damage]:
    """Everything stored that the journal does not vouch for, or vouches for in vain."""
    yield from _round_damages(db)
    yield from _branch_damages(db)


def _round_damages(db: sqlite3.Connection) -> Iterator[Damage]:
    select = "SELECT branch, round FROM"
    places = set(db.execute(f"{select} checkpoints").fetchall()) | set(
        db.execute(f"{select} events").fetchall()
    )
    places |= set(db.execute(f"{select} journal WHERE kind = ?", (rounds.SEAL,)).fetchall())
    for branch, round in sorted(places, key=repr):
        wrong = _wrong(db, branch, round)
        if wrong:
            yield Damage(branch, round, wrong)


def _branch_damages(db: sqlite3.Connection) -> Iterator[Damage]:
    stored = {
        branch.name: fork(branch, "").payload for branch in branches.every(db) if branch.parent is not None
    }
    forks = {name for (name,) in db.execute("SELECT branch FROM journal WHERE kind = ?", (FORK,)).fetchall()}
    for name in sorted(stored.keys() | forks):
        entry = journal.latest(db, FORK, name, None)
        if entry is None or stored.get(name) != entry.payload:
            yield Damage(name, None, "branch")


def _wrong(db: sqlite3.Connection, branch: str, round: int) -> str:
    seal = journal.latest(db, rounds.SEAL, branch, round)
    try:
        found = _stored(db, branch, round).vouched()
    except (MalformedError, SandboxError) as error:
        return str(error)
    vouched = seal.payload if seal and isinstance(seal.payload, dict) else {}
    return ", ".join(name for name, value in found.items() if vouched.get(name) != value)


def _stored(db: sqlite3.Connection, branch: str, round: int) -> rounds.SealedRound:
    state: Any = rounds.state_and_digests(db, branch, round)[0]
    numbers = rounds.part_numbers(db, branch, round)
    parts = tuple(rounds.part(db, branch, round, number) for number in numbers)
    digests = rounds.digests(db, branch, round)
    return rounds.SealedRound(branch, round, plain.inflate(state, LARGE), digests, parts)
