"""What lies over a screen: dialogs, lists that fold out, toasts and tooltips."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from sandbox.ui import flex
from sandbox.ui.geometry import NOWHERE, Rect
from sandbox.ui.node import Node

Where = Literal["centre", "anchor", "bottom", "pointer", "over"]


@dataclass(eq=False, slots=True)
class Layer:
    """A tree over the screen.

    `modal` shuts what lies below off and dims it; `light` is put away by a press elsewhere; `deaf`
    hears nothing; one that lies `over` its anchor covers just that. `on_close` is called once it is gone.
    """

    node: Node
    where: Where = "centre"
    anchor: Rect = NOWHERE
    modal: bool = False
    light: bool = False
    deaf: bool = False
    on_close: Callable[[], object] | None = None
    back: Node | None = None  # what had the focus before it opened

    @property
    def in_view(self) -> bool:
        """Whether it belongs to what is seen of the page, and not to a place of it."""
        return self.where in ("bottom", "pointer")

    def place(self, window: Rect, unit: float) -> None:
        """Lays it out where it belongs, inside of the window."""
        if self.where == "over":
            flex.place(self.node, self.anchor, unit)
            return
        margin = round(8 * unit)
        room = window.grown(-margin)
        w, h = flex.measure(self.node, None, unit)
        if w > room.w:
            w, h = flex.measure(self.node, room.w, unit)
        h = min(h, room.h)
        x, y = self._corner(window, w, h, round(4 * unit))
        x, y = max(room.x, min(x, room.right - w)), max(room.y, min(y, room.bottom - h))
        flex.place(self.node, Rect(x, y, w, h), unit)

    def _corner(self, window: Rect, w: int, h: int, gap: int) -> tuple[int, int]:
        anchor = self.anchor
        match self.where:
            case "centre":
                return window.x + (window.w - w) // 2, window.y + (window.h - h) // 2
            case "bottom":
                return window.x + (window.w - w) // 2, window.bottom - h - 6 * gap
            case "anchor":
                below = anchor.bottom + gap
                fits = below + h <= window.bottom - gap or anchor.y - window.y < window.bottom - anchor.bottom
                return anchor.x, below if fits else anchor.y - gap - h
            case "pointer" | "over":
                below = anchor.bottom + gap
                return anchor.x, below if below + h <= window.bottom - gap else anchor.y - gap - h
