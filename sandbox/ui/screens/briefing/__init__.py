"""The briefing: the case, what is to be learnt, the market at a glance, the targets and the team."""

from sandbox.ui.screens.briefing.view import briefing, show_case

__all__ = ["briefing", "show_case"]
