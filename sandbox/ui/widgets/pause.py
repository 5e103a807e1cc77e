"""Waits until a person has stopped doing something for a moment."""

from collections.abc import Callable

from sandbox.ui.node import Node

_MOMENT = 1.0  # seconds


class Pause(Node):
    """Calls `on_rest` a moment after the last `stir`; shows nothing."""

    def __init__(self, on_rest: Callable[[], object]) -> None:
        super().__init__(visible=False)
        self._on_rest = on_rest
        self._due = 0.0

    def stir(self) -> None:
        """Something is being done, so that the moment begins anew."""
        if self.stage:
            self._due = self.stage.now + _MOMENT
            self.stage.moving.add(self)

    def tick(self, now: float) -> None:
        """Calls once the moment is over."""
        if self.stage and now >= self._due:
            self.stage.moving.discard(self)
            self._on_rest()
