"""Help: how a quarter goes, what the method's words mean here, and which keys do what."""

from sandbox.ui.screens.help.dialog import show_help

__all__ = ["show_help"]
