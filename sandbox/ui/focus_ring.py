"""The ring around what has the keyboard."""

from sandbox.ui.geometry import Rect
from sandbox.ui.node import Node
from sandbox.ui.paint import Box, Painter, Point, Polygon


class Cornered(Node):
    """A node that is no rectangle: its ring follows its edge."""

    air = 4

    def edge(self, beyond: float) -> tuple[Point, ...]:
        """Its corners, so many pixels farther out: those of its rectangle unless a subclass has others."""
        x, y, w, h = self.rect.grown(round(beyond))
        return (x, y), (x + w, y), (x + w, y + h), (x, y + h)


def extent(node: Node) -> Rect:
    """All that the ring about a node takes, the node too."""
    return node.rect.grown(node.theme.px(5 + node.air))


def ring(painter: Painter, node: Node) -> None:
    """Paints it whole, unless the node itself is cut, as by a scroll box: then as that is cut."""
    theme = node.theme
    clip = extent(node)
    for box in node.path():
        clip = clip.within(box.rect) if box.clips and not box.rect.covers(node.rect) else clip
    with painter.clipped(clip):
        if isinstance(node, Cornered):
            painter.draw(
                Polygon(node.edge(theme.px(4)), None, theme.bright, theme.px(4)),
                Polygon(node.edge(theme.px(3)), None, theme.sr, theme.px(2)),
            )
        else:
            _around(painter, node)


def _around(painter: Painter, node: Node) -> None:
    theme = node.theme
    round_ = theme.radius_small if node.corner is None else node.corner
    radius = theme.px(round_) + theme.px(2)
    rect = node.rect.grown(theme.px(2 + node.air))
    painter.draw(Box(*rect.grown(theme.px(1)), None, radius + theme.px(1), theme.bright, theme.px(4)))
    painter.draw(Box(*rect, None, radius, theme.sr, theme.px(2)))
