"""The session file as the rest of the program sees it."""

import sqlite3
import threading
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from sandbox import __version__
from sandbox.session.store import access, branches, faults, journal, meta, proof, rounds, schema
from sandbox.session.store.branches import MAIN, Branch
from sandbox.session.store.chain import ChainBreak
from sandbox.session.store.journal import Entry, Recorded
from sandbox.session.store.plain import JSON
from sandbox.session.store.shelf import Shelf


class SessionFile:
    """A workshop in one file, open in this process until `close`.

    Any thread may use it: one reads or writes at a time, the others wait, so that nobody sees half of a
    transaction.

    A round of a branch is found with the branch's parent where it was played before the fork. What the file
    or the disk refuses is a SandboxError. What `append` or `commit_round` has returned from is on the disk:
    if somebody removed, renamed or replaced the file meanwhile, all of it is written anew, to `path`.
    """

    def __init__(self, path: Path, db: sqlite3.Connection, stack: ExitStack, *, writable: bool) -> None:
        self.path = path
        self.writable = writable
        self.annotations = Shelf("annotations", self._reading, self._writing)
        self.analyses = Shelf("analyses", self._reading, self._writing)
        self._db = db
        self._stack = stack
        self._turn = threading.RLock()
        self._place = access.place(path) if writable else None
        self._start = meta.anchor(db)

    @classmethod
    def create(cls, path: Path, *, meta: Mapping[str, JSON], scenario: str) -> Self:
        """Starts a session in a new file, which keeps the metadata and the whole scenario for good."""
        with faults.reporting(path):
            access.claim(path)
            try:
                return cls._opened(path, _founding({**meta, "program": __version__}, scenario))
            except BaseException:
                access.discard(path)
                raise

    @classmethod
    def open(cls, path: Path) -> Self:
        """Opens a session to continue it: alone, and only if its tables and its journal's chain are whole."""
        with faults.reporting(path):
            access.look(path)
            return cls._opened(path, lambda db: access.check_tables(db, path))

    @classmethod
    def view(cls, path: Path) -> Self:
        """Opens a session for reading: others may view it meanwhile, nobody may change it."""
        with faults.reporting(path), ExitStack() as stack:
            access.look(path)
            db = access.glance(path, stack)
            access.check_tables(db, path)
            file = cls(path, db, stack, writable=False)
            file._stack = stack.pop_all()
            return file

    @classmethod
    def _opened(cls, path: Path, prepare: Callable[[sqlite3.Connection], None]) -> Self:
        with ExitStack() as stack:
            db = access.hold(path, stack)
            prepare(db)
            file = cls(path, db, stack, writable=True)
            file.require_whole_chain()
            file._stack = stack.pop_all()
            return file

    def close(self) -> None:
        """Folds everything into the one file and releases it; closing twice is harmless."""
        try:
            with self._turn:
                self._return()
                self._place = None
                self._stack.close()
        except sqlite3.Error as error:
            raise faults.unsettled(self.path, error) from error

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @property
    def meta(self) -> dict[str, Any]:
        """What the session was told when it was created, and the `program` version that created it."""
        with self._reading() as db:
            return meta.told(db)

    @property
    def scenario(self) -> str:
        """The scenario's text as it was when the session was created."""
        with self._reading() as db:
            return meta.scenario(db)

    def append(self, entry: Entry) -> int:
        """Records an entry and says its place; the same key with the same content is recorded once."""
        return self.append_all([entry])[0]

    def append_all(self, entries: Sequence[Entry]) -> list[int]:
        """Records entries together or not at all, and says their places."""
        with self._writing() as db:
            return [self._append(db, entry) for entry in entries]

    def latest(self, kind: str, branch: str, round: int | None, team: str = "") -> Recorded | None:
        """The newest entry of a kind for a team in a round: the latest draft, say."""
        with self._reading() as db:
            return journal.latest(db, kind, branches.owner(db, branch, round), round, team)

    def entries(self, branch: str, round: int | None) -> list[Recorded]:
        """A round's entries in the order in which they were recorded."""
        with self._reading() as db:
            return journal.of_round(db, branches.owner(db, branch, round), round)

    def journal(self, after: int = 0) -> Iterator[Recorded]:
        """All entries of all branches after the place `after`, in order."""
        while found := self._some(after):
            yield from found
            after = found[-1].seq

    def _some(self, after: int) -> list[Recorded]:
        with self._reading() as db:
            return journal.since(db, after)

    def head(self) -> tuple[int, str]:
        """The journal's last place and hash: written down elsewhere, they prove that nothing was cut off."""
        with self._reading() as db:
            seq, link = journal.head(db, self._start)
            return seq, link.hex()

    def commit_round(
        self,
        branch: str,
        round: int,
        entries: Sequence[Entry],
        events: Sequence[Sequence[JSON]],
        checkpoint: JSON,
        digests: Mapping[str, str],
    ) -> int:
        """Stores a round's end as one transaction and says the place of its seal in the journal.

        `events` are `[minute, kind, ...]` sorted by minute. The same round again is a no-op; a round
        out of turn, or the same one with other content, is an error.
        """
        with self._writing() as db:
            sealed = rounds.prepared(branch, round, events, checkpoint, digests)
            is_new = not rounds.is_stored(db, branch, round)
            if is_new:
                rounds.refuse_out_of_turn(db, branch, round)
                rounds.store(db, sealed)
            for entry in entries:
                if is_new or entry.key:
                    self._append(db, entry)
            return self._append(db, sealed.seal())

    def rounds(self, branch: str = MAIN) -> list[int]:
        """The finished rounds of a branch, those before its fork included."""
        with self._reading() as db:
            return rounds.finished(db, branch)

    def events(
        self, branch: str, round: int, since: int | None = None, until: int | None = None
    ) -> list[list[Any]]:
        """A round's events from minute `since` up to, not including, minute `until`."""
        with self._reading() as db:
            return list(rounds.events(db, branches.owner(db, branch, round), round, since, until))

    def checkpoint(self, branch: str, round: int) -> Any:
        """The state at a round's end; SandboxError if the round is not finished."""
        with self._reading() as db:
            return rounds.checkpoint(db, branches.owner(db, branch, round), round)

    def digests(self, branch: str, round: int) -> dict[str, str]:
        """The digest of each subsystem at a round's end; SandboxError if the round is not finished."""
        with self._reading() as db:
            return rounds.digests(db, branches.owner(db, branch, round), round)

    def create_branch(
        self, name: str, parent: str, from_round: int, *, edits: JSON = None, actor: str = ""
    ) -> Branch:
        """Starts a line of play whose own rounds begin at `from_round`, and records it in the journal."""
        branch = Branch(name, parent, from_round, edits)
        with self._writing() as db:
            rounds.refuse_fork(db, branch)
            branches.add(db, branch)
            self._append(db, proof.fork(branch, actor))
        return branch

    def branches(self) -> list[Branch]:
        """All branches, the one really played first."""
        with self._reading() as db:
            return branches.every(db)

    def verify_chain(self) -> ChainBreak | None:
        """The first journal entry that does not follow from those before it, if there is one."""
        with self._reading() as db:
            return journal.first_break(db, self._start)

    def require_whole_chain(self) -> None:
        """SandboxError, exit code 3, if the journal's chain is broken."""
        broken = self.verify_chain()
        if broken is not None:
            raise faults.broken_chain(self.path, broken)

    def damages(self) -> list[proof.Damage]:
        """The rounds and branches that are not what the journal vouches for; empty if all is well."""
        with self._reading() as db:
            return list(proof.damages(db))

    def _append(self, db: sqlite3.Connection, entry: Entry) -> int:
        branches.named(db, entry.branch)
        return journal.append(db, self._start, entry, time.time_ns() // 1_000_000)

    @contextmanager
    def _reading(self) -> Iterator[sqlite3.Connection]:
        with self._turn, faults.reporting(self.path):
            yield self._db

    @contextmanager
    def _writing(self) -> Iterator[sqlite3.Connection]:
        if not self.writable:
            raise faults.viewing(self.path)
        with self._turn, faults.reporting(self.path):
            with _transaction(self._db):
                yield self._db
            self._return()

    def _return(self) -> None:
        """Goes on in a copy, if what was opened does not lie where it lay."""
        if self._place is None or access.place(self.path) == self._place:
            return
        path = access.copy(self._db, self.path)
        with suppress(sqlite3.Error):  # the file that is gone cannot be put in order
            self._stack.close()
        with ExitStack() as stack:
            self._db = access.hold(path, stack)
            self._stack = stack.pop_all()
        self.path, self._place = path, access.place(path)


def _founding(told: Mapping[str, JSON], scenario: str) -> Callable[[sqlite3.Connection], None]:
    def found(db: sqlite3.Connection) -> None:
        with _transaction(db):
            schema.lay_out(db)
            meta.found(db, told, scenario)
            branches.add(db, Branch(MAIN, None, 0, None))

    return found


@contextmanager
def _transaction(db: sqlite3.Connection) -> Iterator[None]:
    db.execute("BEGIN IMMEDIATE")
    try:
        yield
        db.execute("COMMIT")
    except BaseException:
        if db.in_transaction:
            db.execute("ROLLBACK")
        raise
