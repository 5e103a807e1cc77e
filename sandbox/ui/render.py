"""Paints trees of nodes, from what each has painted before where it still looks so."""

from collections.abc import Sequence

from sandbox.ui.geometry import Rect
from sandbox.ui.node import Node
from sandbox.ui.strokes import Strokes
from sandbox.ui.surface import SurfacePainter

_NOTHING = None, None


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
            _chosen(node, painter, region.within(node.rect), way)
    elif way or not region.covers(node.rect):
        _chosen(node, painter, region, way)
    else:
        _whole(node, painter, region)


def _chosen(node: Node, painter: SurfacePainter, region: Rect, way: Sequence[Node]) -> None:
    """Paints of a node what touches the region."""
    under, over = node.kept or keep(node, painter) if node.ink.touches(region) else _NOTHING
    shown = node.shown
    if way:
        paint_tree(way[0], painter, region, way[1:])
        shown = shown[shown.index(way[0]) + 1 :]
    elif under is not None:
        painter.lay(under)
    for child in shown:
        if child.span.touches(region):
            paint_tree(child, painter, region)
    if over is not None:
        painter.lay(over)


def _whole(node: Node, painter: SurfacePainter, region: Rect) -> None:
    """Paints all of a node, within the region anyhow, without a look at where each part lies."""
    under, over = node.kept or keep(node, painter)
    if under is not None:
        painter.lay(under)
    for child in node.shown:
        if child.clips:
            paint_tree(child, painter, region)
        else:
            _whole(child, painter, region)
    if over is not None:
        painter.lay(over)


def keep(node: Node, painter: SurfacePainter) -> tuple[Strokes | None, Strokes | None]:
    """What it paints under and over its children, kept until it looks otherwise."""
    under, over = _NOTHING
    if node.paints_under:
        under = Strokes()
        node.paint(painter.onto(under))
    if node.paints_over:
        over = Strokes()
        node.paint_over(painter.onto(over))
    node.kept = under or None, over or None
    return node.kept
