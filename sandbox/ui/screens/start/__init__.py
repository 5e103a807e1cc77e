"""The start screen: choose a scenario, or go on with a session."""

from sandbox.ui.screens.start.view import start
from sandbox.ui.screens.start.view_model import Chosen

__all__ = ["Chosen", "start"]
