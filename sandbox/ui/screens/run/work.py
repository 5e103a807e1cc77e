"""Computes a quarter aside, so that the drawing thread never does."""

import threading
from collections.abc import Callable

from sandbox.errors import SandboxError
from sandbox.i18n import _
from sandbox.session.seat import Seat
from sandbox.session.session import Played
from sandbox.ui.app import App


def compute_aside(seat: Seat, app: App, done: Callable[[], object], failed: Callable[[str], object]) -> None:
    """Computes the round in a thread; then, in the loop, shows it and calls `done`, or `failed` with why."""

    def work() -> None:
        try:
            played = seat.compute()
        except SandboxError as error:
            reason = str(error)
            app.post(lambda: failed(reason))
        except Exception as error:
            reason = _("The quarter could not be computed: {reason}").format(reason=repr(error))
            app.post(lambda: failed(reason))
        else:
            app.post(lambda: _taken(seat, played, done))

    threading.Thread(target=work, name="quarter", daemon=True).start()


def _taken(seat: Seat, played: Played, done: Callable[[], object]) -> None:
    seat.show(played)
    done()
