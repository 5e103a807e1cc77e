"""Computes a quarter aside, so that the drawing thread never does."""

from collections.abc import Callable

from sandbox.session.seat import Seat
from sandbox.session.session import Played
from sandbox.ui.app import App


def compute_aside(seat: Seat, app: App, done: Callable[[], object], failed: Callable[[str], object]) -> None:
    """Computes the round in a thread; then, in the loop, shows it and calls `done`, or `failed` with why."""

    def taken(played: Played) -> None:
        seat.show(played)
        done()

    app.aside.do(seat.compute, taken, failed)
