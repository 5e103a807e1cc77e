"""The evaluation of a quarter: figures, people, customers, the gap, and the team's reflection."""

from sandbox.ui.screens.result.face import result

__all__ = ["result"]
