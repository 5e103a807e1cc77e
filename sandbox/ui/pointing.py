"""What lies under the pointer, and how the pointer looks there."""

from collections.abc import Sequence

from sandbox.ui.node import Node


def deepest(tree: Node, x: int, y: int) -> Node | None:
    """The innermost shown node at a point; the last painted where several lie there."""
    if tree.clips and not tree.rect.holds(x, y):
        return None
    for child in reversed(tree.shown):
        if found := deepest(child, x, y):
            return found
    return tree if tree.hit(x, y) else None


def cursor(path: Sequence[Node]) -> str:
    """How the pointer looks over a node: innermost first, with its ancestors."""
    for node in path:
        if node.disabled:
            return "arrow"
        if own := getattr(node, "cursor", ""):
            return str(own)
        if node.on_press or node.drag is not None:
            return "hand"
    return "arrow"
