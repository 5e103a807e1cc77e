"""Paints trees of nodes, from what each has painted before where it still looks so."""

from collections.abc import Sequence

from sandbox.ui.geometry import Rect
from sandbox.ui.node import Node
from sandbox.ui.strokes import Strokes
from sandbox.ui.surface import SurfacePainter

_NOTHING = Strokes(), Strokes()


def paint_moved(node: Node, painter: SurfacePainter, dx: int, dy: int) -> None:
    """Paints a node and everything inside elsewhere, as the ghost of a drag."""
    with painter.moved(dx, dy):
        paint_tree(node, painter, node.ink.grown(10_000))


def paint_tree(node: Node, painter: SurfacePainter, region: Rect, way: Sequence[Node] = ()) -> None:
    """Paints a node and everything inside that touches `region`.

    Where a `way` is given, from inside of the node on, nothing that lies below the end of it: that hides it.
    """
    if node.clips:
        with painter.clipped(node.rect):
            _whole(node, painter, region.within(node.rect), way)
    else:
        _whole(node, painter, region, way)


def _whole(node: Node, painter: SurfacePainter, region: Rect, way: Sequence[Node]) -> None:
    under, over = node.kept or keep(node, painter) if node.ink.touches(region) else _NOTHING
    shown = node.shown
    if way:
        paint_tree(way[0], painter, region, way[1:])
        shown = shown[shown.index(way[0]) + 1 :]
    else:
        painter.lay(under)
    for child in shown:
        if child.span.touches(region):
            paint_tree(child, painter, region)
    painter.lay(over)


def keep(node: Node, painter: SurfacePainter) -> tuple[Strokes, Strokes]:
    """What it paints under and over its children, kept until it looks otherwise."""
    under, over = _NOTHING
    if node.paints_under:
        under = Strokes()
        node.paint(painter.onto(under))
    if node.paints_over:
        over = Strokes()
        node.paint_over(painter.onto(over))
    node.kept = under, over
    return node.kept
