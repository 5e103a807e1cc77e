"""Between two teams at one machine: nothing of either is on the screen."""

from sandbox.ui.screens.hand_over.view import hand_over
from sandbox.ui.screens.hand_over.view_model import HandOver, Sitter

__all__ = ["HandOver", "Sitter", "hand_over"]
