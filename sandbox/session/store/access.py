"""Opens a session file: alone for writing, with other viewers for viewing, recovered after a crash."""

import os
import shutil
import sqlite3
import tempfile
from contextlib import ExitStack, suppress
from itertools import chain, count
from pathlib import Path
from typing import Final
from urllib.parse import quote

from sandbox.errors import SandboxError
from sandbox.session.store import faults, holder, plain, schema

_PATIENCE: Final = 0.3  # seconds
_LEFT_BEHIND: Final = (sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_READONLY)


def claim(path: Path) -> None:
    """Makes an empty file at `path`, never overwriting one."""
    try:
        path.open("xb").close()
    except FileExistsError:
        raise (faults.folder if path.is_dir() else faults.existing)(path) from None
    except (FileNotFoundError, NotADirectoryError):
        raise faults.no_folder(path) from None
    except OSError as error:
        raise faults.locked_folder(path) from error


def discard(path: Path) -> None:
    """Removes a file whose creation failed, with what SQLite left beside it."""
    for tail in ("", "-wal", "-journal"):
        with suppress(OSError):
            _beside(path, tail).unlink(missing_ok=True)


def look(path: Path) -> None:
    """Refuses what cannot be a session file before SQLite touches it."""
    if path.is_dir():
        raise faults.folder(path)
    if not path.exists():
        raise faults.missing(path)
    if not path.is_file():
        raise faults.foreign(path)
    if path.stat().st_size == 0:
        raise faults.unfinished(path)


def hold(path: Path, stack: ExitStack) -> sqlite3.Connection:
    """A connection that has the file alone, in WAL with full synchronisation, until `stack` is closed."""
    if not _writable(path):
        raise faults.read_only(path)
    if not _writable(path.parent):
        raise faults.locked_folder(path)
    db = _connect(path, "rw", stack)
    if path.stat().st_size > 0:
        check_mark(db, path)
    _take(db)
    holder.leave(path)
    stack.callback(holder.clear, path)
    stack.callback(_settle, db)
    return db


def place(path: Path) -> tuple[int, int] | None:
    """Which file lies at `path`: device and number; None if there is none."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


def copy(db: sqlite3.Connection, path: Path) -> Path:
    """Writes all that an open session holds to `path`, or beside what lies there now, and says where."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise faults.locked_folder(path) from error
    others = (path.with_stem(f"{path.stem}-{number}") for number in count(2))
    free = next(each for each in chain([path], others) if not each.exists())
    db.execute("VACUUM INTO ?", (_uri(free, "rwc"),))
    return free


def glance(path: Path, stack: ExitStack) -> sqlite3.Connection:
    """A connection for reading that keeps writers out until `stack` is closed, and changes nothing."""
    if not _at_rest(path):
        path = _recovered(path, stack)
    db = _connect(path, "ro", stack)
    check_mark(db, path)
    db.execute("BEGIN")
    db.execute("SELECT count(*) FROM meta").fetchone()  # takes the shared lock
    return db


def check_mark(db: sqlite3.Connection, path: Path) -> None:
    """Refuses a file of another program or of a later version of this one."""
    if not schema.is_ours(db):
        raise faults.foreign(path)
    found = schema.number(db, "user_version")
    if found > schema.FORMAT:
        raise faults.newer(path, found, schema.FORMAT, _program(db))


def check_tables(db: sqlite3.Connection, path: Path) -> None:
    """Refuses a file whose tables are not ours or are damaged."""
    if not schema.is_intact(db):
        raise faults.damaged(path, "tables")


def _connect(path: Path, mode: str, stack: ExitStack) -> sqlite3.Connection:
    db = sqlite3.connect(
        _uri(path, mode), uri=True, timeout=_PATIENCE, isolation_level=None, check_same_thread=False
    )
    stack.callback(db.close)
    db.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, schema.MAX_BLOB)
    db.execute("PRAGMA trusted_schema = OFF")
    db.execute("PRAGMA cell_size_check = ON")
    return db


def _uri(path: Path, mode: str) -> str:
    place = path.absolute().as_posix()
    return f"file://{'' if place.startswith('/') else '/'}{quote(place, safe='/:')}?mode={mode}"


def _take(db: sqlite3.Connection) -> None:
    # Out of WAL first, which also recovers what a killed process left; then the lock that is never
    # given back; then WAL under that lock, so that SQLite keeps its index in memory, not in a -shm file.
    db.execute("PRAGMA journal_mode = DELETE")
    db.execute("BEGIN EXCLUSIVE")
    db.execute("PRAGMA locking_mode = EXCLUSIVE")
    db.execute("COMMIT")
    db.execute("PRAGMA journal_mode = WAL")
    db.execute("PRAGMA synchronous = FULL")


def _settle(db: sqlite3.Connection) -> None:
    if db.in_transaction:
        db.execute("ROLLBACK")
    db.execute("PRAGMA journal_mode = DELETE")


def _at_rest(path: Path) -> bool:
    # Asked of SQLite: to read the file ourselves would drop the locks this process holds on it.
    with ExitStack() as stack:
        db = _connect(path, "ro", stack)
        try:
            db.execute("PRAGMA user_version").fetchone()
        except sqlite3.OperationalError as error:
            if faults.code(error) in _LEFT_BEHIND:
                return False
            raise
        return bool(db.execute("PRAGMA journal_mode").fetchone()[0] != "wal")


def _recovered(path: Path, stack: ExitStack) -> Path:
    """The path of the recovered file: itself where it may be written to, else that of a copy."""
    if not (_writable(path) and _writable(path.parent)):
        path = _copied(path, Path(stack.enter_context(tempfile.TemporaryDirectory())))
    with ExitStack() as briefly:
        hold(path, briefly)
    return path


def _copied(path: Path, folder: Path) -> Path:
    for tail in ("", "-wal", "-journal"):
        if _beside(path, tail).exists():
            shutil.copyfile(_beside(path, tail), folder / (path.name + tail))
    return folder / path.name


def _writable(path: Path) -> bool:
    return os.access(path, os.W_OK, effective_ids=os.access in os.supports_effective_ids)


def _beside(path: Path, tail: str) -> Path:
    return path.with_name(path.name + tail)


def _program(db: sqlite3.Connection) -> str:
    try:
        row = db.execute("SELECT value FROM meta WHERE key = 'program'").fetchone()
        return str(plain.unpack(row[0]))[:40]
    except (sqlite3.Error, plain.MalformedError, SandboxError, TypeError):
        return "?"
