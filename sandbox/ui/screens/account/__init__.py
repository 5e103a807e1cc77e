"""An account: its decision chain, deals, needs, deliveries and history; its parts also serve the board."""
