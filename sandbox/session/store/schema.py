"""The tables of a session file, and the marks by which one is known."""

import sqlite3
from typing import Final

APPLICATION_ID: Final = 0x49545342  # "ITSB"
FORMAT: Final = 1
MAX_BLOB: Final = 2**26

# Not STRICT tables: a SQLite older than 3.37 could then not even open the file. These checks do the same,
# and `quick_check` applies them to a file from elsewhere.
_STATEMENTS: Final = (
    """CREATE TABLE meta (
  key TEXT PRIMARY KEY CHECK (typeof(key) = 'text'),
  value BLOB NOT NULL CHECK (typeof(value) = 'blob')
) WITHOUT ROWID""",
    """CREATE TABLE journal (
  seq INTEGER PRIMARY KEY,
  kind TEXT NOT NULL CHECK (typeof(kind) = 'text'),
  actor TEXT NOT NULL CHECK (typeof(actor) = 'text'),
  branch TEXT NOT NULL CHECK (typeof(branch) = 'text'),
  round INTEGER CHECK (typeof(round) IN ('integer', 'null')),
  team TEXT NOT NULL CHECK (typeof(team) = 'text'),
  key TEXT NOT NULL CHECK (typeof(key) = 'text') UNIQUE,
  at INTEGER NOT NULL CHECK (typeof(at) = 'integer'),
  payload BLOB NOT NULL CHECK (typeof(payload) = 'blob'),
  hash BLOB NOT NULL CHECK (typeof(hash) = 'blob')
)""",
    "CREATE INDEX journal_by_round ON journal (branch, round, kind, team)",
    """CREATE TRIGGER journal_keeps BEFORE DELETE ON journal BEGIN
  SELECT RAISE(ABORT, 'the journal is append-only');
END""",
    """CREATE TRIGGER journal_stays BEFORE UPDATE ON journal BEGIN
  SELECT RAISE(ABORT, 'the journal is append-only');
END""",
    """CREATE TABLE branches (
  name TEXT PRIMARY KEY CHECK (typeof(name) = 'text'),
  parent TEXT CHECK (typeof(parent) IN ('text', 'null')),
  from_round INTEGER NOT NULL CHECK (typeof(from_round) = 'integer'),
  edits BLOB NOT NULL CHECK (typeof(edits) = 'blob')
)""",
    """CREATE TABLE checkpoints (
  branch TEXT NOT NULL CHECK (typeof(branch) = 'text'),
  round INTEGER NOT NULL CHECK (typeof(round) = 'integer'),
  state BLOB NOT NULL CHECK (typeof(state) = 'blob'),
  digests BLOB NOT NULL CHECK (typeof(digests) = 'blob'),
  PRIMARY KEY (branch, round)
)""",
    """CREATE TABLE events (
  branch TEXT NOT NULL CHECK (typeof(branch) = 'text'),
  round INTEGER NOT NULL CHECK (typeof(round) = 'integer'),
  part INTEGER NOT NULL CHECK (typeof(part) = 'integer'),
  first_minute INTEGER NOT NULL CHECK (typeof(first_minute) = 'integer'),
  last_minute INTEGER NOT NULL CHECK (typeof(last_minute) = 'integer'),
  facts BLOB NOT NULL CHECK (typeof(facts) = 'blob'),
  PRIMARY KEY (branch, round, part)
)""",
    """CREATE TABLE annotations (
  place INTEGER PRIMARY KEY,
  key TEXT NOT NULL CHECK (typeof(key) = 'text') UNIQUE,
  value BLOB NOT NULL CHECK (typeof(value) = 'blob')
)""",
    """CREATE TABLE analyses (
  place INTEGER PRIMARY KEY,
  key TEXT NOT NULL CHECK (typeof(key) = 'text') UNIQUE,
  value BLOB NOT NULL CHECK (typeof(value) = 'blob')
)""",
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
    """Whether the tables are exactly ours, without foreign triggers or views, and SQLite finds no damage."""
    found = {row[0] for row in db.execute("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL")}
    return found == set(_STATEMENTS) and db.execute("PRAGMA quick_check(1)").fetchone() == ("ok",)
