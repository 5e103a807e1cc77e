"""The keys of the running quarter."""

from collections.abc import Callable
from typing import Protocol

from sandbox.i18n import _
from sandbox.ui.screens.run.card_panel import LETTERS
from sandbox.ui.screens.run.playhead import SPEEDS


class Player(Protocol):
    """What the keys act on."""

    def toggle(self) -> None:
        """Pauses, or goes on."""

    def hasten(self, speed: int) -> None:
        """Plays at another speed."""

    def skip(self) -> None:
        """Goes on to what comes next."""

    def step(self, days: int) -> None:
        """Looks some days back or ahead."""

    def choose(self, index: int) -> None:
        """Answers the waiting card."""


def chords(player: Player) -> dict[str, Callable[[], object]]:
    """What each chord does."""
    speeds = {str(i + 1): lambda s=speed: player.hasten(s) for i, speed in enumerate(SPEEDS)}
    answers = {letter.lower(): lambda i=i: player.choose(i) for i, letter in enumerate(LETTERS[:4])}
    return {
        "space": player.toggle,
        "end": player.skip,
        "left": lambda: player.step(-1),
        "right": lambda: player.step(1),
        "shift+left": lambda: player.step(-7),
        "shift+right": lambda: player.step(7),
        **speeds,
        **answers,
    }


def key_help() -> tuple[tuple[str, str], ...]:
    """The chords with their meaning, for the page of keys."""
    return (
        (_("Space"), _("Pause and go on")),
        ("1 2 3", _("Speed ×1, ×4, ×16")),
        ("← →", _("Look a day back or ahead; with Shift a week")),
        ("End", _("Go to the next event card or the end of the quarter; at a card take its default")),
        ("A B C D", _("Answer the event card")),
    )
