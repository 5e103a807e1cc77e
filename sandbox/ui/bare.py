"""What of a screen its opaque surfaces leave to be painted below them."""

from collections.abc import Iterator

from sandbox.ui.geometry import Rect
from sandbox.ui.node import Node

_LARGE = 50_000
"""Pixels from which a region, or a surface, is worth being looked for."""


def bare(root: Node, region: Rect) -> list[Rect]:
    """The parts of `region` that no large opaque surface covers, in no order."""
    left = [region]
    if region.w * region.h >= _LARGE:
        for solid in _solid(root):
            left = [part for rect in left for part in _without(rect, solid)]
    return left


def cover(node: Node, region: Rect) -> list[Node]:
    """The way from a node to the topmost one in it that hides what is below a large region; or none."""
    if region.w * region.h >= _LARGE and node.rect.covers(region):
        for child in reversed(node.shown):
            if way := cover(child, region):
                return [node, *way]
        if node.opaque.covers(region):
            return [node]
    return []


def _solid(node: Node) -> Iterator[Rect]:
    """The opaque surfaces, none of which lies in another one; of what a node clips the part that is seen."""
    if node.rect.w * node.rect.h < _LARGE:
        return
    opaque = node.opaque
    if opaque.w * opaque.h >= _LARGE:
        yield opaque
    else:
        for child in node.shown:
            for rect in _solid(child):
                yield rect.within(node.rect) if node.clips else rect


def _without(rect: Rect, hole: Rect) -> list[Rect]:
    """A rectangle less another one: above, below, left and right of it."""
    cut = rect.within(hole)
    if cut.empty:
        return [rect]
    parts = (
        Rect(rect.x, rect.y, rect.w, cut.y - rect.y),
        Rect(rect.x, cut.bottom, rect.w, rect.bottom - cut.bottom),
        Rect(rect.x, cut.y, cut.x - rect.x, cut.h),
        Rect(cut.right, cut.y, rect.right - cut.right, cut.h),
    )
    return [part for part in parts if not part.empty]
