"""The final result: every team's score, the targets over the quarters, and where to go from here."""

from sandbox.ui.screens.final.view import final
from sandbox.ui.screens.final.view_model import Table

__all__ = ["Table", "final"]
