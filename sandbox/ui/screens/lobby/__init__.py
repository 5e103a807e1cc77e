"""The lobby: how many teams, what they are called, and who plays each."""

from sandbox.ui.screens.lobby.seating import Seating
from sandbox.ui.screens.lobby.view import lobby

__all__ = ["Seating", "lobby"]
