"""The targets: what the team commits to, broken down to customers and members, and whether it can be done."""

from sandbox.ui.screens.targets.view import Targets

__all__ = ["Targets"]
