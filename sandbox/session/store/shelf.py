"""Shelves: what is kept beside the journal under a key, may be changed and removed, and proves nothing."""

import sqlite3
from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import Any, Literal, TypeAlias

from sandbox.session.store import plain
from sandbox.session.store.plain import JSON, LARGE

Doorway: TypeAlias = Callable[[], AbstractContextManager[sqlite3.Connection]]


class Shelf:
    """Values by key, in the order in which the keys were first put there."""

    def __init__(self, table: Literal["annotations", "analyses"], reading: Doorway, writing: Doorway) -> None:
        self._table = table
        self._reading = reading
        self._writing = writing

    def put(self, key: str, value: JSON) -> None:
        """Stores `value` under `key`, replacing what was there."""
        put = f"INSERT INTO {self._table} (key, value) VALUES (?, ?)"
        with self._writing() as db:
            row = (key, plain.pack(value, LARGE))
            db.execute(f"{put} ON CONFLICT (key) DO UPDATE SET value = excluded.value", row)

    def get(self, key: str) -> Any | None:
        """The value under `key`, or None."""
        with self._reading() as db:
            row = db.execute(f"SELECT value FROM {self._table} WHERE key = ?", (key,)).fetchone()
            return plain.unpack(row[0], LARGE) if row else None

    def keys(self) -> list[str]:
        """The keys in order."""
        with self._reading() as db:
            return [row[0] for row in db.execute(f"SELECT key FROM {self._table} ORDER BY place").fetchall()]

    def items(self) -> list[tuple[str, Any]]:
        """The keys and values in order."""
        with self._reading() as db:
            rows = db.execute(f"SELECT key, value FROM {self._table} ORDER BY place").fetchall()
            return [(key, plain.unpack(value, LARGE)) for key, value in rows]

    def delete(self, key: str) -> bool:
        """Removes what is under `key`; whether there was anything."""
        with self._writing() as db:
            return db.execute(f"DELETE FROM {self._table} WHERE key = ?", (key,)).rowcount > 0
