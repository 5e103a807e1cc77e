"""The planning board: the sand table, the team below it, the account beside it."""

from sandbox.ui.screens.board.view import board

__all__ = ["board"]
