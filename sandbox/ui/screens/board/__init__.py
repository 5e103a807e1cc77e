"""The planning board: the sand table, the team below it, the account beside it."""

from sandbox.ui.screens.board.view import Board

__all__ = ["Board"]
