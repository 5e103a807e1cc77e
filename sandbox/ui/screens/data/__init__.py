"""Market data: trends, customers, competitors, satisfaction, and the reports to buy."""

from sandbox.ui.screens.data.view import Data

__all__ = ["Data"]
