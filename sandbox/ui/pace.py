"""How long the loop sleeps between its turns: a frame, or while all is calm until something happens."""

import time
from collections.abc import Callable

from sandbox.ui.bell import Bell

_FAST, _SLOW = 1 / 60, 1 / 30
_CALM = 10  # slow frames after which the loop turns once although nothing happens
_LIVELY = 1.0  # seconds after input for which it turns fast


class Pace:
    """The loop's sleep: on a `bell` where the display has one, else `has_input` is asked each slow frame."""

    def __init__(self, has_input: Callable[[], bool]) -> None:
        self.bell: Bell | None = None
        self._has_input = has_input
        self._due = self._lively_until = time.monotonic()
        self._called = False

    def enliven(self) -> None:
        """Has it turn fast for a while, because there was input."""
        self._lively_until = time.monotonic() + _LIVELY

    def wake(self) -> None:
        """Ends a long sleep; may be called from any thread."""
        self._called = True
        if self.bell:
            self.bell.ring()

    def sleep(self, busy: bool) -> None:
        """Sleeps until the next frame is due; while all is calm, until there is input or a call."""
        now = time.monotonic()
        called, self._called = self._called, False
        if busy or called or now < self._lively_until:
            self._due = max(self._due + _FAST, now - _SLOW)
            if self._due > now:
                time.sleep(self._due - now)
            return
        if self._roused():
            self.enliven()
        self._due = time.monotonic()

    def close(self) -> None:
        """Gives the bell back."""
        bell, self.bell = self.bell, None
        if bell:
            bell.close()

    def _roused(self) -> bool:
        """Sleeps for a while at most; whether something ended it."""
        if self.bell:
            return self.bell.wait(_CALM * _SLOW)
        for _frame in range(_CALM):
            time.sleep(_SLOW)
            if self._called or self._has_input():
                return True
        return False
