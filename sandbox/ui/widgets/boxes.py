"""Containers without a look: rows, columns, grids, stacks and empty room."""

from typing import Unpack

from sandbox.ui.arguments import Tip
from sandbox.ui.node import Node
from sandbox.ui.style import Style, StyleArgs

_AIR = 3  # design units between words and the ring about them


def row(*children: Node | None, id: str = "", **style: Unpack[StyleArgs]) -> Node:
    """Children side by side, in the middle of its height unless `align` says otherwise."""
    style.setdefault("align", "center")
    style["direction"] = "row"
    return Node(*children, id=id, style=Style(**style))


def column(*children: Node | None, id: str = "", **style: Unpack[StyleArgs]) -> Node:
    """Children below each other."""
    style["direction"] = "column"
    return Node(*children, id=id, style=Style(**style))


def grid(*children: Node | None, id: str = "", **style: Unpack[StyleArgs]) -> Node:
    """Children in so many `columns` of one width."""
    return Node(*children, id=id, style=Style(**style))


def stack(*children: Node | None, id: str = "", **style: Unpack[StyleArgs]) -> Node:
    """Children over each other."""
    style["direction"] = "stack"
    return Node(*children, id=id, style=Style(**style))


def explained(node: Node, tip: Tip) -> Node:
    """The node, which now says `tip` under the pointer and where the keyboard comes by."""
    node.tooltip, node.focusable, node.air = tip, True, _AIR
    return node


def spacer(grow: float = 1) -> Node:
    """Room that pushes its neighbours apart."""
    return Node(style=Style(grow=grow))
