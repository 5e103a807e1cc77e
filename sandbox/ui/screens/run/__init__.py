"""A quarter being played: lanes, feed and event cards as functions of the events and a minute."""

from sandbox.ui.screens.run.face import run
from sandbox.ui.screens.run.watched import Watched

__all__ = ["Watched", "run"]
