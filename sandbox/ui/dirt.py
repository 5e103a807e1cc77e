"""Which parts of the window have to be painted again."""

from sandbox.ui.geometry import Rect

_MOST = 12
_LARGE = 0.6  # of the window: from here on one full repaint is cheaper than its parts


class Dirt:
    """Collects rectangles and gives them as few that do not overlap."""

    def __init__(self) -> None:
        self._rects: list[Rect] = []

    def __bool__(self) -> bool:
        return bool(self._rects)

    def add(self, rect: Rect) -> None:
        """Marks a rectangle."""
        if rect.empty:
            return
        if any(held.covers(rect) for held in self._rects[-4:]):
            return
        self._rects.append(rect)

    def taken(self, window: Rect) -> list[Rect]:
        """What has to be painted within the window; nothing is marked afterwards."""
        rects = [part for rect in self._rects if not (part := rect.within(window)).empty]
        self._rects = []
        merged = _merged(rects)
        area = sum(rect.w * rect.h for rect in merged)
        if len(merged) > _MOST or area > _LARGE * window.w * window.h:
            return [window]
        return merged


def _merged(rects: list[Rect]) -> list[Rect]:
    merged: list[Rect] = []
    for rect in rects:
        while near := next((held for held in merged if held.touches(rect)), None):
            merged.remove(near)
            rect = rect.union(near)
        merged.append(rect)
    return merged
