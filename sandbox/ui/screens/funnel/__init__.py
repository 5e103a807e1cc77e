"""The dual funnel: customers and deals by stage, what asks for attention, and all deals in a table."""

from sandbox.ui.screens.funnel.view import Funnel

__all__ = ["Funnel"]
