"""The guided tour: highlights on the real screens, step by step."""

from sandbox.ui.screens.guide.tour import ENDED, Tour

__all__ = ["ENDED", "Tour"]
