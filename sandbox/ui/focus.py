"""Where the keyboard goes next: in reading order by Tab, by direction with the arrows, by part with F6."""

from collections.abc import Sequence
from itertools import groupby
from math import dist

from sandbox.ui.geometry import Rect
from sandbox.ui.node import Node

_AWRY = 3  # how much worse it is to lie aside than ahead


def stops(root: Node) -> list[Node]:
    """Everything that can have the focus, in the order of the tree."""
    return [node for node in root.walk() if node.focusable]


def after(order: Sequence[Node], current: Node | None, step: int) -> Node | None:
    """The one `step` places on, around the ends; the first, or last, if there is none yet."""
    if not order:
        return None
    if current is None or current not in order:
        return order[0 if step > 0 else -1]
    return order[(order.index(current) + step) % len(order)]


def beyond(order: Sequence[Node], current: Node | None, step: int) -> Node | None:
    """Where the next part of the screen begins, or the one before, around the ends."""
    parts = [(of, list(part)) for of, part in groupby(order, _part)]
    firsts = [of.first_stop if of and of.first_stop in part else part[0] for of, part in parts]
    here = next((first for first, (_of, part) in zip(firsts, parts, strict=True) if current in part), None)
    return after(firsts, here, step)


def _part(node: Node) -> Node | None:
    """The outermost surface that a node lies in; what lies on none belongs together."""
    return next((each for each in reversed(list(node.path())) if each.gathers), None)


def nearest(order: Sequence[Node], place: Rect) -> Node | None:
    """The stop that is nearest to a place."""
    return min(order, key=lambda node: dist(node.rect.centre, place.centre), default=None)


def towards(order: Sequence[Node], current: Node | None, direction: str) -> Node | None:
    """The nearest one in a direction: "left", "right", "up" or "down"."""
    if current is None:
        return None
    ahead = [
        (cost, i) for i, node in enumerate(order) if (cost := _cost(current, node, direction)) is not None
    ]
    return order[min(ahead)[1]] if ahead else None


def _cost(one: Node, other: Node, direction: str) -> float | None:
    (ax, ay), (bx, by) = one.rect.centre, other.rect.centre
    dx, dy = bx - ax, by - ay
    along, aside = {"left": (-dx, dy), "right": (dx, dy), "up": (-dy, dx), "down": (dy, dx)}[direction]
    if other is one or along <= 0:
        return None
    return along + _AWRY * abs(aside)
