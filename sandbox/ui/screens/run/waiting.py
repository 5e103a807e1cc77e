"""The event card that waits for an answer, and for how long it still does."""

from sandbox.ui.screens.run.card_panel import SECONDS
from sandbox.ui.screens.run.view_model import CardFace

_FRESH = 0.7
"""Seconds for which a card that came cannot be passed over: who presses twice has not read it."""


class Waiting:
    """At most one card at a time; seconds are those of the stage."""

    def __init__(self) -> None:
        self.card: CardFace | None = None
        self.left = float(SECONDS)
        self._since = 0.0

    def begin(self, card: CardFace, now: float) -> None:
        """A card has come."""
        self.card, self.left, self._since = card, float(SECONDS), now

    def end(self) -> None:
        """It was answered, or left to its default."""
        self.card = None

    def count(self, passed: float) -> bool:
        """Seconds have passed; whether its time is over."""
        self.left -= passed
        return self.left <= 0

    def is_fresh(self, now: float) -> bool:
        """Whether it has only just come: a press that was meant for what was before is not for it."""
        return now - self._since < _FRESH
