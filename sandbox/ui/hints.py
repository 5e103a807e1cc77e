"""Tooltips: after a while under the pointer, at once where something is refused."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sandbox.ui.geometry import Rect
from sandbox.ui.node import Node
from sandbox.ui.widgets.tooltip import Tooltip

if TYPE_CHECKING:
    from sandbox.ui.stage import Stage

_HOVER = 0.4  # seconds until it appears
_FOCUS = 0.8


class Hints:
    """Shows what the node under the pointer, or with the focus, means."""

    def __init__(self, stage: Stage) -> None:
        self._stage = stage
        self._node: Node | None = None
        self._due: float | None = None
        self._shown: Node | None = None
        self._said = ""
        self._over = ""

    def over(self, node: Node | None, now: float, *, focused: bool = False) -> None:
        """The pointer, or the focus, has come to a node that has something to say, or to none."""
        text = node.hint if node else ""
        if node is not self._node or text != self._over:
            self.hide()
            self._node, self._over = node, text
            self._due = now + (_FOCUS if focused else _HOVER) if node else None

    def tick(self, now: float) -> None:
        """Shows what is due."""
        if self._due is not None and now >= self._due and self._node:
            self.now(self._node)

    @property
    def waiting(self) -> bool:
        """Whether something is about to be shown."""
        return self._due is not None

    def now(self, node: Node) -> None:
        """Shows what a node says, without delay."""
        self._node, self._due = node, None
        self.say((node.hint, node.hint_rect))

    def say(self, bubble: tuple[str, Rect] | None) -> None:
        """Shows a text beside a rectangle; takes it away for None."""
        if bubble is None or not bubble[0]:
            self._drop()
            return
        text, anchor = bubble
        layer = next((each for each in self._stage.layers if each.node is self._shown), None)
        if layer and text == self._said:
            if layer.anchor != anchor:
                layer.anchor = anchor
                self._stage.stale = True
            return
        self._drop()
        self._shown, self._said = Tooltip(text), text
        self._stage.open(self._shown, where="pointer", anchor=anchor, deaf=True)

    def hide(self) -> None:
        """Takes the tooltip away."""
        self._drop()
        self._due = None

    def forget(self, node: Node) -> None:
        """Forgets a node that leaves the stage."""
        if node is self._node and node is not self._shown:
            self._node = self._due = None
            self._drop()

    def _drop(self) -> None:
        shown, self._shown, self._said = self._shown, None, ""
        if shown:
            self._stage.close(shown)
