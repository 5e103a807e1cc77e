"""A forked world shares with the given one only what is never changed in place."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from itertools import pairwise
from typing import Any

from engine_sheets import as_json, played, shipped

from sandbox.model.forks import forked
from sandbox.model.world import Belief, Goodwill, Ledger, ReportItem

REPLACED = (Belief, Goodwill, ReportItem)
"""What is only ever replaced."""


def changeable(thing: Any) -> Iterator[Any]:
    """Everything in a world that is changed in place: containers and dataclasses."""
    if isinstance(thing, REPLACED):
        return
    if is_dataclass(thing):
        yield thing
        for field in fields(thing):
            yield from changeable(getattr(thing, field.name))
    elif isinstance(thing, dict):
        yield thing
        for below in thing.values():
            yield from changeable(below)
    elif isinstance(thing, list):
        yield thing
        for below in thing:
            yield from changeable(below)


def test_a_fork_is_equal_and_apart():
    world = played(shipped("industrial_cloud"), ["red", "blue"], seed=7, rounds=3)[-1].world
    fork = forked(world)
    assert fork == world
    assert as_json(fork) == as_json(world)
    closed = {id(book) for vendor in world.vendors.values() for book in vendor.ledgers[:-1]}
    mine = {id(thing): thing for thing in changeable(world) if id(thing) not in closed}
    kinds = {type(thing).__name__ for thing in mine.values()}
    assert {"Member", "Task", "Stakeholder", "Pursuit", "Project", "Ledger", "dict", "list"} <= kinds
    assert not [thing for thing in changeable(fork) if id(thing) in mine]


def test_the_books_of_past_rounds_stay_as_they_were():
    rounds = played(shipped("tutorial"), ["red"], seed=7)
    for earlier, later in pairwise(rounds):
        books = earlier.world.vendors["red"].ledgers
        assert later.world.vendors["red"].ledgers[: len(books)] == books
        assert all(isinstance(book, Ledger) for book in books)
