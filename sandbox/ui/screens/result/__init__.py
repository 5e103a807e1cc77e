"""The evaluation of a quarter: figures, people, customers, the gap, and the team's reflection."""

from sandbox.ui.screens.result.face import result, reviewed
from sandbox.ui.screens.result.view_model import Review

__all__ = ["Review", "result", "reviewed"]
