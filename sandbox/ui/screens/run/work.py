"""Computes a quarter and its timeline aside, so that the drawing thread never does."""

from collections.abc import Callable

from sandbox.session.seat import Seat
from sandbox.ui.app import App
from sandbox.ui.screens.naming import names_of_seat
from sandbox.ui.screens.run.presenter import timeline
from sandbox.ui.screens.run.view_model import Timeline


def compute_aside(
    seat: Seat, app: App, done: Callable[[Timeline], object], failed: Callable[[str], object]
) -> None:
    """Computes the round in a thread and takes it as shown; then calls `done`, or `failed` with why."""

    def work() -> Timeline:
        seat.show(seat.compute())
        return line_of(seat)

    app.aside.do(work, done, failed)


def line_of(seat: Seat) -> Timeline:
    """The timeline of the quarter that is shown."""
    seen = seat.observe()
    return timeline(names_of_seat(seat, seen), seen, seat.sheet(), seat.events(), seat.cards())
