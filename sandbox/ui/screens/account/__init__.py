"""An account: its decision chain, deals, needs, deliveries and history; its parts also serve the board."""

from sandbox.ui.screens.account.view import Account

__all__ = ["Account"]
