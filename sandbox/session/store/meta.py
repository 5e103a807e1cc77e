"""What a session is told once, when it is founded: seed, versions, and the scenario with all its text."""

import sqlite3
from collections.abc import Mapping
from typing import Any, Final

from sandbox.session.store import chain, plain
from sandbox.session.store.plain import JSON, LARGE, SMALL

_SCENARIO: Final = "scenario"


def found(db: sqlite3.Connection, meta: Mapping[str, JSON], scenario: str) -> None:
    """Stores the metadata and the scenario; ValueError if the metadata claims the scenario's place."""
    if _SCENARIO in meta:
        raise ValueError("the scenario is not part of the metadata")
    rows = [(key, plain.pack(value)) for key, value in meta.items()]
    rows.append((_SCENARIO, plain.pack(scenario, LARGE)))
    db.executemany("INSERT INTO meta (key, value) VALUES (?, ?)", rows)


def told(db: sqlite3.Connection) -> dict[str, Any]:
    """The metadata without the scenario."""
    rows = db.execute("SELECT key, value FROM meta WHERE key <> ?", (_SCENARIO,)).fetchall()
    return {key: plain.unpack(value, SMALL) for key, value in rows}


def scenario(db: sqlite3.Connection) -> str:
    """The scenario's text."""
    row = db.execute("SELECT value FROM meta WHERE key = ?", (_SCENARIO,)).fetchone()
    text = plain.unpack(row[0], LARGE) if row else None
    if not isinstance(text, str):
        raise plain.MalformedError("scenario")
    return text


def anchor(db: sqlite3.Connection) -> bytes:
    """The start of the journal's chain, which covers all that the session was told."""
    rows = db.execute("SELECT key, value FROM meta").fetchall()
    return chain.anchor((key, plain.inflate(value, LARGE)) for key, value in rows)
