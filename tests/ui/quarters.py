"""Quarters for the tests of screens, played by bots."""

import time
from functools import lru_cache

from sandbox.authoring.library import scenario
from sandbox.session.seat import Seat
from sandbox.session.session import Session
from sandbox.session.setup import lined_up


@lru_cache(maxsize=4)
def _read(name):
    return scenario(name)


def seat_running(name="tutorial", rounds=1, seed=7, computed=True):
    """A seat whose quarter `rounds` is running."""
    read = _read(name)
    players = (None, "balanced", "informed") if name != "tutorial" else (None,)
    seat = Seat(Session(read, lined_up(read, seed, players), None), "red")
    for number in range(1, rounds + 1):
        assert not seat.submit(seat.suggested())
        if number < rounds or computed:
            seat.show(seat.compute())
        if number < rounds:
            seat.finish()
    return seat


def seat_with_cards(least=2):
    """A seat whose quarter has several event cards."""
    return next(
        seat
        for seed in range(1, 40)
        if len((seat := seat_running("industrial_cloud", 1, seed)).cards()) >= least
    )


def seat_evaluated(name="tutorial", rounds=1, seed=7):
    """A seat after a finished quarter, the quarter's events and the observation before it."""
    seat = seat_running(name, rounds, seed)
    before, events = seat.observe(), seat.events()
    seat.finish()
    return seat, events, before


def until(pilot, condition, frames=4000):
    """Makes frames until the condition holds, giving other threads their time."""
    for _ in range(frames):
        if condition():
            return
        pilot.step()
        time.sleep(0.001)
    raise AssertionError("it never came to it")
