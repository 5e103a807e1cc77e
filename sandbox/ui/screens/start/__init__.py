"""The start screen: choose a scenario, or go on with a session."""

from sandbox.ui.screens.start.view import Start, Ways
from sandbox.ui.screens.start.view_model import Chosen

__all__ = ["Chosen", "Start", "Ways"]
