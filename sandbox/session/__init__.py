"""A workshop session: the one authority over teams, decisions, rounds and the file that keeps them."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from sandbox.session.session import Played, Session
    from sandbox.session.setup import Setup, TeamSetup

__all__ = ["Played", "Session", "Setup", "TeamSetup"]


def __getattr__(name: str) -> Any:
    """Its face, imported when it is asked for: who reads only the files needs no engine."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from sandbox.session import session, setup

    return getattr(session if name in {"Played", "Session"} else setup, name)
