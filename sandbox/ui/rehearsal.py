"""A tree that will be shown: laid out and painted before that, a part each time."""

from typing import Generic, TypeVar

from sandbox.ui import flex
from sandbox.ui.geometry import Rect
from sandbox.ui.node import Node
from sandbox.ui.stage import Stage

N = TypeVar("N", bound=Node)


class Rehearsal(Generic[N]):
    """Prepares `node`, which stands nowhere, so that little is left to do when it comes to its place."""

    def __init__(self, node: N) -> None:
        self.node = node
        self._known: tuple[int, Rect] | None = None  # the look and the place it was laid out for
        self._left: list[Node] = []

    def step(self, stage: Stage, room: Rect) -> bool:
        """Lays it out at the top of its room, or paints one part; False once nothing is left."""
        is_laid = self._known == (stage.look, room)
        if is_laid and not self._left:
            return False
        with stage.unseen():
            self.node.mount(stage)
            if is_laid:
                stage.keep(self._left.pop())
            else:
                high = flex.measure(self.node, room.w, stage.theme.scale).h
                flex.place(self.node, room._replace(h=high), stage.theme.scale)
                self._known, self._left = (stage.look, room), list(self.node.walk())[::-1]
            self.node.unmount()
        return True
