"""The edges of the start's page: the cards scroll, and all else ends where they do."""

from sandbox.ui.node import Node
from sandbox.ui.widgets.boxes import column
from sandbox.ui.widgets.scroll import GUTTER

RIM = 2
"""Around the cards, for the frame of the chosen one."""
PADDING = (40, 30 - GUTTER - RIM, 26, 34 - RIM)


def inset(*nodes: Node | None, grow: float = 0) -> Node:
    """What is not scrolled, in line with the cards."""
    return column(*nodes, padding=(0, GUTTER + RIM, 0, RIM), gap=14, grow=grow)
