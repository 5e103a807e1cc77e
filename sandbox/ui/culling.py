"""Tells, at little cost, which shapes need not be painted in a part of the window."""

from sandbox.ui.geometry import Rect
from sandbox.ui.paint import Box, Disc, Shape, Words

_LINE = 2
"""Sizes of a text by which it may reach above or below its point."""


def apart(shape: Shape, seen: Rect) -> bool:
    """Whether a shape surely lies outside of `seen`; of costly shapes only the plain ones are looked at."""
    match shape:
        case Words(_, x, y, size, _, _, anchor):
            reach = _LINE * size
            if y + reach < seen.y or y - reach > seen.y + seen.h:
                return True
            return (anchor[0] == "l" and x > seen.x + seen.w) or (anchor[0] == "r" and x < seen.x - 1)
        case Box(x, y, w, h):
            return x > seen.x + seen.w or y > seen.y + seen.h or x + w < seen.x - 1 or y + h < seen.y - 1
        case Disc(x, y, r):
            r += 2
            return x - r > seen.x + seen.w or y - r > seen.y + seen.h or x + r < seen.x or y + r < seen.y
    return False
