"""A workshop session: the one authority over teams, decisions, rounds and the file that keeps them."""

from sandbox.session.session import Played, Session
from sandbox.session.setup import Setup, TeamSetup

__all__ = ["Played", "Session", "Setup", "TeamSetup"]
