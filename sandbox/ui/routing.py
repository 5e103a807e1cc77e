"""Brings events to nodes: hover, capture, focus, tooltips and drags."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sandbox.ui import focus
from sandbox.ui.drag import Carry
from sandbox.ui.events import Composed, Input, Key, Motion, Press, Release, Typed, Wheel
from sandbox.ui.focus_ring import extent, ring
from sandbox.ui.geometry import Rect
from sandbox.ui.hints import Hints
from sandbox.ui.node import Node
from sandbox.ui.pointing import cursor, deepest
from sandbox.ui.surface import SurfacePainter

if TYPE_CHECKING:
    from sandbox.ui.stage import Stage

_AGAIN = 0.4  # seconds in which a second press at a place belongs to the screen of the first
_DRAG_FROM = 5  # design units that the pressed mouse has to move
_WAYS = {"tab": focus.after, "f6": focus.beyond}
_ARROWS = ("left", "right", "up", "down")


class Router:
    """Knows what is under the pointer, what is held, and what has the keyboard."""

    def __init__(self, stage: Stage) -> None:
        self.stage = stage
        self.focus: Node | None = None
        self._focused: Rect | None = None
        self._by_keys = False
        self.carry: Carry | None = None
        self._under: list[Node] = []
        self._held: Node | None = None
        self._from = (0, 0)
        self._pressed_last: tuple[float, int, int, Node] | None = None
        self.pointer = (-1, -1)
        self.hints = Hints(stage)

    @property
    def by_keys(self) -> bool:
        """Whether the focus is shown: not to those who use the mouse."""
        return self._by_keys

    @by_keys.setter
    def by_keys(self, value: bool) -> None:
        if value != self._by_keys:
            self._by_keys = value
            self._soil_ring(self.focus)

    def _soil_ring(self, node: Node | None) -> None:
        if node:
            self.stage.soil(extent(node))

    def reset(self) -> None:
        """Forgets the screen before."""
        self.focus = self._held = self.carry = self._focused = None
        self._under = []
        self.hints.hide()

    def forget(self, node: Node) -> None:
        """Forgets a node that leaves the stage."""
        if node.hovered or node.pressed:
            node.hovered = node.pressed = False
        if node is self._held:
            self._held = None
        if self._under and node in self._under:
            self._under.remove(node)
        if self.carry and node in (self.carry.source, self.carry.target):
            self.carry = None
            self.stage.soil(self.stage.window)
        if node is self.focus:
            self._soil_ring(node)
            node.focused = False
            node.focus_changed()
            self.focus = None
        self.hints.forget(node)

    def take(self, event: Input) -> bool:
        """Handles one event; True if anything did."""
        self.stage.settle()
        if isinstance(event, Key | Typed | Press | Wheel):
            self.hints.hide()
        if self.carry:
            return self._carried(event)
        match event:
            case Motion():
                return self._moved(event)
            case Press():
                return self._pressed(event)
            case Release():
                return self._released(event)
            case Wheel():
                return any(node.take(event) for node in self._path(event.x, event.y))
            case Key():
                return self._typed_key(event)
            case Typed() | Composed():
                return bool(self.focus and self.focus.take(event))

    def tick(self, now: float) -> None:
        """Lets tooltips appear."""
        if self.carry:
            self.hints.say(self.carry.bubble())
        else:
            self.hints.tick(now)

    # focus

    def give_focus(self, node: Node | None) -> None:
        """Moves the keyboard to a node, or away from all."""
        self._focused = node.rect if node else None
        if node is self.focus:
            return
        before, self.focus = self.focus, node
        for changed, on in ((before, False), (node, True)):
            if changed:
                changed.focused = on
                changed.focus_changed()
                self._soil_ring(changed)
        if node:
            self.show_focus(node)
            self._focused = node.rect

    def show_focus(self, node: Node) -> None:
        """Scrolls the node into view."""
        self.stage.settle()
        for ancestor in node.path():
            ancestor.reveal(node.rect)
        if self.by_keys:
            self.stage.settle()
            self.stage.look_at(node.rect)

    def enter(self, tree: Node) -> None:
        """Gives the focus to the first stop of a layer, or to that which it names."""
        self.stage.settle()
        self.give_focus(tree.first_stop or focus.after(focus.stops(tree), None, 1))

    # pointer

    def _path(self, x: int, y: int) -> list[Node]:
        """What lies under a point, innermost first."""
        for layer in reversed(self.stage.layers):
            if not layer.deaf and (found := deepest(layer.node, x, y)):
                return list(found.path())
            if layer.modal:
                return []
        found = deepest(self.stage.root, x, y)
        return list(found.path()) if found else []

    def _moved(self, event: Motion) -> bool:
        self.pointer = (event.x, event.y)
        if self._held:
            far = max(abs(event.x - self._from[0]), abs(event.y - self._from[1]))
            if self._held.drag is not None and far >= self.stage.theme.px(_DRAG_FROM):
                return self._pick(self._held, self._from, event)
            return self._held.take(event)
        path = self._path(event.x, event.y)
        for node in self._under:
            if node not in path:
                node.hovered = False
        for node in path:
            node.hovered = True
        self._under = path
        any(node.take(event) for node in path)
        self.hints.over(next((node for node in path if node.hint), None), self.stage.now)
        self.stage.host.point(cursor(path))
        return bool(path)

    def _pressed(self, event: Press) -> bool:
        self.by_keys = False
        if self._is_late(event):
            return True
        if self._put_away(event):
            return True
        path = self._path(event.x, event.y)
        for node in path:
            if node.disabled:
                self.hints.now(node)
                return True
            if node.take(event):
                if node.stage is None:  # the press has led to another screen
                    return True
                self._held, self._from = node, (event.x, event.y)
                break
        found = next((node for node in path if node.focusable and node.stage), None)
        if found or self.stage.top is self.stage.root:  # a dialog keeps the keyboard until it is answered
            self.give_focus(found)
        return bool(path)

    def _is_late(self, event: Press) -> bool:
        """Whether a press is the second of a double click whose first led to another screen or dialog."""
        before = self._pressed_last
        self._pressed_last = (self.stage.now, event.x, event.y, self.stage.top)
        if before is None or before[3] is self.stage.top or self.stage.now - before[0] > _AGAIN:
            return False
        return max(abs(event.x - before[1]), abs(event.y - before[2])) <= self.stage.theme.px(_DRAG_FROM)

    def _put_away(self, event: Press) -> bool:
        """Closes the light layers that a press elsewhere ends."""
        for layer in reversed(self.stage.layers):
            if layer.modal or layer.node.rect.holds(event.x, event.y):
                return False
            if layer.light:
                self.stage.close(layer.node)
                return True
        return False

    def _released(self, event: Release) -> bool:
        held, self._held = self._held, None
        done = bool(held and held.take(event))
        self._moved(Motion(event.x, event.y))
        if done:  # who has just pressed it knows what it is: its tip would hide what has come of it
            self.hints.hide()
        return done

    # keys

    def _typed_key(self, event: Key) -> bool:
        self.by_keys = True
        start = self._present or self.stage.top
        if event.name == "enter" and start.drag is not None and not start.disabled:
            return self._pick(start, None, None)
        if any(node.take(event) for node in start.path() if not node.disabled):
            return True
        match event:
            case Key("tab" | "f6" as name, shift=shift):
                return self._step(self._lost() or _WAYS[name](self._stops(), self.focus, -1 if shift else 1))
            case Key(name) if name in _ARROWS and (self.focus or self._focused) and not event.ctrl:
                return self._step(self._lost() or focus.towards(self._stops(), self.focus, name))
            case Key("escape"):
                return self._escape()
        return False

    @property
    def _present(self) -> Node | None:
        """What has the focus, if it is shown and nothing shuts it off."""
        path = list(self.focus.path()) if self.focus else []
        return self.focus if self.stage.top in path and all(node.visible for node in path) else None

    def _stops(self) -> list[Node]:
        return focus.stops(self.stage.top)

    def _lost(self) -> Node | None:
        """Where to go on after what had the focus has left: at what is nearest to its place."""
        if self._focused is None or self.focus in self._stops():
            return None
        return focus.nearest(self._stops(), self._focused)

    def _step(self, node: Node | None) -> bool:
        if node:
            self.give_focus(node)
            self.hints.over(node if node.hint else None, self.stage.now, focused=True)
        return node is not None

    def _escape(self) -> bool:
        for layer in reversed(self.stage.layers):
            if layer.modal or layer.light:
                self.stage.close(layer.node)
                return True
        return False

    # drags

    def _pick(self, source: Node, at: tuple[int, int] | None, event: Motion | None) -> bool:
        source.pressed = False
        self._held = None
        self.hints.hide()
        self.carry = Carry(self.stage, source, at)
        if event:
            self.carry.take(event)
        self.stage.host.point("grab")
        return True

    def _carried(self, event: Input) -> bool:
        carry = self.carry
        assert carry is not None
        if isinstance(event, Motion | Release):
            self.pointer = (event.x, event.y)
        if carry.take(event):
            self.carry = None
            self.hints.hide()
            self._moved(Motion(*self.pointer))
        return True

    # painting

    def paint(self, painter: SurfacePainter) -> None:
        """What is carried."""
        if self.carry:
            self.carry.paint(painter)

    def paint_ring(self, painter: SurfacePainter) -> None:
        """The ring around the focus."""
        if self.by_keys and not self.carry and (present := self._present):
            ring(painter, present)
