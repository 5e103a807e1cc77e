"""The session file: one SQLite file that holds a whole workshop, survives a crash and can be verified."""

from sandbox.session.store.branches import MAIN, Branch
from sandbox.session.store.chain import ChainBreak
from sandbox.session.store.file import SessionFile
from sandbox.session.store.journal import Entry, Recorded
from sandbox.session.store.plain import JSON
from sandbox.session.store.proof import Damage
from sandbox.session.store.shelf import Shelf

__all__ = [
    "JSON",
    "MAIN",
    "Branch",
    "ChainBreak",
    "Damage",
    "Entry",
    "Recorded",
    "SessionFile",
    "Shelf",
]
