"""The tables of a session file, and the marks by which one is known."""

import sqlite3
from dataclasses import dataclass
from typing import Final

APPLICATION_ID: Final = 0x49545342  # "ITSB"
FORMAT: Final = 1
MAX_BLOB: Final = 2**26


def _declared(kind: str) -> str:
    return kind.removesuffix("?").upper() + ("" if kind.endswith("?") else " NOT NULL")


def _allowed(kind: str) -> str:
    return f"'{kind.removesuffix('?')}'" + (", 'null'" if kind.endswith("?") else "")


@dataclass(frozen=True, slots=True)
class _Table:
    # Not STRICT: a SQLite older than 3.37 could then not even open the file. Nor CHECK: SQLite does not apply
    # it to a file that is opened for reading. So `is_intact` compares the values with these types itself.
    name: str
    columns: dict[str, str]  # a type that ends in "?" allows NULL
    constraint: str

    def creation(self) -> str:
        columns = [f"{name} {_declared(kind)}" for name, kind in self.columns.items()]
        return f"CREATE TABLE {self.name} ({', '.join(columns)}, {self.constraint})"

    def strays(self) -> str:
        wrong = [f"typeof({name}) NOT IN ({_allowed(kind)})" for name, kind in self.columns.items()]
        return f"SELECT 1 FROM {self.name} WHERE {' OR '.join(wrong)} LIMIT 1"


_SHELF: Final = {"place": "integer", "key": "text", "value": "blob"}
_TABLES: Final = (
    _Table("meta", {"key": "text", "value": "blob"}, "PRIMARY KEY (key)"),
    _Table(
        "journal",
        {
            "seq": "integer",
            "kind": "text",
            "actor": "text",
            "branch": "text",
            "round": "integer?",
            "team": "text",
            "key": "text",
            "at": "integer",
            "payload": "blob",
            "hash": "blob",
        },
        "PRIMARY KEY (seq), UNIQUE (key)",
    ),
    _Table(
        "branches",
        {"name": "text", "parent": "text?", "from_round": "integer", "edits": "blob"},
        "PRIMARY KEY (name)",
    ),
    _Table(
        "checkpoints",
        {"branch": "text", "round": "integer", "state": "blob", "digests": "blob"},
        "PRIMARY KEY (branch, round)",
    ),
    _Table(
        "events",
        {
            "branch": "text",
            "round": "integer",
            "part": "integer",
            "first_minute": "integer",
            "last_minute": "integer",
            "facts": "blob",
        },
        "PRIMARY KEY (branch, round, part)",
    ),
    _Table("annotations", _SHELF, "PRIMARY KEY (place), UNIQUE (key)"),
    _Table("analyses", _SHELF, "PRIMARY KEY (place), UNIQUE (key)"),
)
_APPEND_ONLY: Final = "BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END"
_STATEMENTS: Final = (
    *(table.creation() for table in _TABLES),
    "CREATE INDEX journal_by_round ON journal (branch, round, kind, team)",
    f"CREATE TRIGGER journal_keeps BEFORE DELETE ON journal {_APPEND_ONLY}",
    f"CREATE TRIGGER journal_stays BEFORE UPDATE ON journal {_APPEND_ONLY}",
)


def lay_out(db: sqlite3.Connection) -> None:
    """Creates the tables in an empty file; the caller holds the transaction."""
    db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    db.execute(f"PRAGMA user_version = {FORMAT}")
    for statement in _STATEMENTS:
        db.execute(statement)


def is_ours(db: sqlite3.Connection) -> bool:
    """Whether the file carries the mark of a session file."""
    return number(db, "application_id") == APPLICATION_ID


def number(db: sqlite3.Connection, pragma: str) -> int:
    """The value of an integer PRAGMA."""
    return int(db.execute(f"PRAGMA {pragma}").fetchone()[0])


def is_intact(db: sqlite3.Connection) -> bool:
    """Whether the tables are ours, without foreign triggers or views, and neither torn nor wrongly filled."""
    found = {row[0] for row in db.execute("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL").fetchall()}
    if found != set(_STATEMENTS) or db.execute("PRAGMA quick_check(1)").fetchone() != ("ok",):
        return False
    return all(db.execute(table.strays()).fetchone() is None for table in _TABLES)
