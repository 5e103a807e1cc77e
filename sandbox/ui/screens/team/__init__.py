"""The team: skills, load over the weeks, hiring and training, and who knows what."""

from sandbox.ui.screens.team.view import Team

__all__ = ["Team"]
