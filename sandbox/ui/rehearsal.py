"""A tree that will be shown: laid out and painted before that, a part each time."""

import time
from typing import Generic, TypeVar

from sandbox.ui import flex
from sandbox.ui.geometry import Rect
from sandbox.ui.node import Node
from sandbox.ui.stage import Stage

N = TypeVar("N", bound=Node)


class Rehearsal(Generic[N]):
    """Prepares `node`, which stands nowhere, so that little is left to do when it comes to its place.

    It will stand at the top of its room, or fill it.
    """

    def __init__(self, node: N, *, fills: bool = False) -> None:
        self.node, self._fills = node, fills
        self._known: tuple[int, Rect] | None = None  # the look and the place it was laid out for
        self._left: list[Node] = []

    def step(self, stage: Stage, room: Rect, seconds: float = 0.0) -> bool:
        """Lays it out, or paints a part and more of them for so long; False once nothing is left."""
        is_laid = self._known == (stage.look, room)
        if is_laid and not self._left:
            return False
        with stage.unseen():
            self.node.mount(stage)
            if is_laid:
                end = time.perf_counter() + seconds
                stage.keep(self._left.pop())
                while self._left and time.perf_counter() < end:
                    stage.keep(self._left.pop())
            else:
                high = room.h if self._fills else flex.measure(self.node, room.w, stage.theme.scale).h
                flex.place(self.node, room._replace(h=high), stage.theme.scale)
                self._known, self._left = (stage.look, room), list(self.node.walk())[::-1]
            self.node.unmount()
        return True
