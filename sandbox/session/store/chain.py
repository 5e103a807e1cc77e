"""The journal's hash chain: each entry's hash covers the entry and the hash before it."""

from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import blake2b
from typing import Any, Final

from sandbox.session.store.plain import DIGEST_SIZE, SMALL, MalformedError, canonical, inflate

COLUMNS: Final = "seq, kind, actor, branch, round, team, key, at, payload"


@dataclass(frozen=True, slots=True)
class ChainBreak:
    """The first entry that does not follow from those before it."""

    seq: int
    reason: str


def anchor(meta: Iterable[tuple[str, bytes]]) -> bytes:
    """Where the chain starts: a hash over the metadata and the scenario, as (key, canonical text)."""
    state = blake2b(digest_size=DIGEST_SIZE)
    for key, text in sorted(meta):
        state.update(canonical([key, len(text)]) + text)
    return state.digest()


def link(before: bytes, fields: Iterable[Any], payload: bytes) -> bytes:
    """The hash of an entry: over the hash before it and the canonical JSON list of its fields and payload."""
    head = canonical([*fields])[:-1]
    return blake2b(before + head + b"," + payload + b"]", digest_size=DIGEST_SIZE).digest()


def first_break(start: bytes, rows: Iterable[tuple[Any, ...]]) -> ChainBreak | None:
    """The first of the journal's rows (`COLUMNS` and hash, in order) that breaks the chain, if any does."""
    before, due = start, 1
    for *fields, blob, found in rows:
        seq = fields[0]
        if seq != due:
            return ChainBreak(due, f"entry {due} is missing")
        try:
            before = link(before, fields, inflate(blob, SMALL))
        except (MalformedError, TypeError) as error:
            return ChainBreak(seq, str(error))
        if before != found:
            return ChainBreak(seq, "its hash does not match")
        due += 1
    return None
