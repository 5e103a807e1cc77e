"""Paints trees of nodes."""

from sandbox.ui.geometry import Rect
from sandbox.ui.node import Node
from sandbox.ui.paint import Painter


def paint_moved(node: Node, painter: Painter, dx: int, dy: int) -> None:
    """Paints a node and everything inside elsewhere, as the ghost of a drag."""
    with painter.moved(dx, dy):
        paint_tree(node, painter, node.ink.grown(10_000))


def paint_tree(node: Node, painter: Painter, region: Rect) -> None:
    """Paints a node and everything inside that touches `region`."""
    if node.clips:
        with painter.clipped(node.rect):
            _whole(node, painter, region.within(node.rect))
    else:
        _whole(node, painter, region)


def _whole(node: Node, painter: Painter, region: Rect) -> None:
    touched = node.ink.touches(region)
    if touched:
        node.paint(painter)
    for child in node.shown:
        if child.span.touches(region):
            paint_tree(child, painter, region)
    if touched:
        node.paint_over(painter)
