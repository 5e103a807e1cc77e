"""What a window shows of a page that is larger than it: pure geometry, in pixels.

A page is never laid out with less room than its design has. Where the person wants everything larger, or the
window is very small, the window shows a part of the page, which follows the pointer and the keyboard.
"""

from sandbox.ui.geometry import Rect
from sandbox.ui.theme import DESIGN

_EDGE = 0.12
"""The part of the window at each side in which the pointer has reached the page's end."""


def page(size: tuple[int, int], scale: float) -> Rect:
    """The page for a window of that size: as large, or as large as the design is at that scale."""
    return Rect(0, 0, max(size[0], int(DESIGN[0] * scale)), max(size[1], int(DESIGN[1] * scale)))


def following(view: Rect, whole: Rect, x: int, y: int) -> Rect:
    """The view for a pointer at that place of the window: at its edges lie those of the page."""
    return view._replace(x=_share(x, view.w, whole.w), y=_share(y, view.h, whole.h))


def showing(view: Rect, whole: Rect, rect: Rect) -> Rect:
    """The view moved just so far that it shows `rect`, or the beginning of what is larger."""
    return view._replace(
        x=_shifted(view.x, view.w, whole.w, rect.x, rect.right),
        y=_shifted(view.y, view.h, whole.h, rect.y, rect.bottom),
    )


def _share(at: int, part: int, whole: int) -> int:
    along = (at / max(1, part) - _EDGE) / (1 - 2 * _EDGE)
    return round(max(0.0, min(1.0, along)) * (whole - part))


def _shifted(start: int, part: int, whole: int, low: int, high: int) -> int:
    moved = min(max(start, high - part), low)
    return max(0, min(moved, whole - part))
