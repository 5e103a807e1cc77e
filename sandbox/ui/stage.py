"""Holds the tree of a screen and its layers: lays out, repaints what changed, moves what moves."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from itertools import count
from typing import Protocol

import pygame

from sandbox.ui import flex, magnified
from sandbox.ui.bare import bare, cover
from sandbox.ui.dirt import Dirt
from sandbox.ui.events import Input, Motion, Press, Release, Wheel
from sandbox.ui.geometry import Rect
from sandbox.ui.layers import Layer, Where
from sandbox.ui.motion import Step, Tween
from sandbox.ui.node import Node
from sandbox.ui.paint import Box, Shape
from sandbox.ui.render import keep, paint_tree
from sandbox.ui.routing import Router
from sandbox.ui.sound import Effect
from sandbox.ui.strokes import Strokes
from sandbox.ui.surface import SurfacePainter
from sandbox.ui.text import Typesetter
from sandbox.ui.theme import Theme
from sandbox.ui.widgets.toast import Kind, Toast

_LOOKS = count()
"""A number for each size, scale and theme in which a stage has been laid out."""


class Host(Protocol):
    """What the stage asks of the machine."""

    def clipboard(self) -> str:
        """The text on the clipboard."""

    def put_clipboard(self, text: str) -> None:
        """Puts text on the clipboard."""

    def start_text(self, rect: Rect) -> None:
        """Asks for text input, with the input method's window beside `rect`."""

    def stop_text(self) -> None:
        """Ends text input."""

    def point(self, cursor: str) -> None:
        """Shows the pointer as "arrow", "hand", "text" or "grab"."""

    def play(self, effect: Effect) -> None:
        """Lets an effect be heard, where sound is on."""


class Stage:
    """One window's content."""

    def __init__(self, root: Node, theme: Theme, text: Typesetter, host: Host, size: tuple[int, int]) -> None:
        self.theme = theme
        self.text = text
        self.host = host
        self.look = next(_LOOKS)
        self.view = Rect(0, 0, *size)
        self.window = magnified.page(size, theme.scale)
        self.now = 0.0
        self.stale = True
        self.root = root
        self.layers: list[Layer] = []
        self.moving: set[Node] = set()
        self.walled: set[Node] = set()  # in which something has changed
        self._dirt = Dirt()
        self._all_dirty = False  # whether all of the window has to be painted again
        self._veils = 0  # how many modal layers have opened since the last frame
        self._tweens: list[Tween] = []
        self.router = Router(self)
        root.mount(self)

    # content

    def show(self, root: Node) -> None:
        """Replaces the screen; layers are closed."""
        self.soil(self.window)
        for layer in reversed(self.layers):
            self.close(layer.node)
        self.root.unmount()
        self.router.reset()
        self.root = root
        root.mount(self)
        self.stale = True

    def open(
        self,
        node: Node,
        *,
        where: Where = "centre",
        anchor: Rect | None = None,
        modal: bool = False,
        light: bool = False,
        deaf: bool = False,
        on_close: Callable[[], object] | None = None,
    ) -> None:
        """Shows a tree over the screen; a modal or light one takes the focus until it is closed."""
        layer = Layer(node, where, anchor or self.window, modal, light, deaf, on_close, self.router.focus)
        self.layers.append(layer)
        node.mount(self)
        self.stale = True
        self._veils += modal
        if modal or light:
            self.router.enter(node)
            self.look_at(node.rect)

    def close(self, node: Node) -> None:
        """Puts a layer away, if it is open, and gives the focus back."""
        for layer in self.layers:
            if layer.node is node:
                self._closed(layer)
                return

    def _closed(self, layer: Layer) -> None:
        if layer.modal:
            self.soil(self.window)
        self.layers.remove(layer)
        layer.node.unmount()
        if layer.modal or layer.light:
            back = layer.back if layer.back and layer.back.stage is self else None
            if back or not self.router.focus:  # else what was chosen has led on
                self.router.give_focus(back)
        if layer.on_close:
            layer.on_close()

    def notify(self, text: str, kind: Kind = "info", seconds: float = 4.0) -> None:
        """Says something at the bottom of the window for a while; a later word replaces it."""
        for layer in [each for each in self.layers if isinstance(each.node, Toast)]:
            self._closed(layer)
        self.open(Toast(text, kind, seconds), where="bottom", deaf=True)
        self.host.play(kind)

    @property
    def top(self) -> Node:
        """The tree that has the keyboard: the last modal or light layer, else the screen."""
        held = (layer.node for layer in reversed(self.layers) if layer.modal or layer.light)
        return next(held, self.root)

    def forget(self, node: Node) -> None:
        """Drops what it remembers of a node that leaves."""
        self.moving.discard(node)
        self.walled.discard(node)
        self.router.forget(node)

    # change

    def soil(self, rect: Rect) -> None:
        """Has a part of the window painted again."""
        self._all_dirty = self._all_dirty or rect == self.window
        if not self._all_dirty:
            self._dirt.add(rect)

    @contextmanager
    def unseen(self) -> Iterator[None]:
        """What a tree soils that comes and goes until the context ends is not painted again."""
        dirt, self._dirt = self._dirt, Dirt()
        try:
            yield
        finally:
            self._dirt = dirt

    def refresh(self) -> None:
        """Lays out and paints everything again, after a change of size, scale, theme or language."""
        self.look = next(_LOOKS)
        for tree in self._trees():
            tree.mount(self)
        self.stale = True
        self.soil(self.window)

    def resize(self, size: tuple[int, int], theme: Theme) -> None:
        """Fits the content to another window or scale."""
        self.window, self.theme = magnified.page(size, theme.scale), theme
        self.view = magnified.showing(Rect(0, 0, *size), self.window, self.view)
        self.router.hints.hide()
        self.refresh()

    # what is seen of a page that is larger than the window

    def take(self, event: Input) -> bool:
        """Handles an event of the window; True if anything did."""
        match event:
            case Motion(x, y) if (x, y) != (-1, -1):
                self._look(magnified.following(self.view, self.window, x, y))
                event = replace(event, x=x + self.view.x, y=y + self.view.y)
            case Press(x, y) | Release(x, y) | Wheel(x, y):
                event = replace(event, x=x + self.view.x, y=y + self.view.y)
        return self.router.take(event)

    def look_at(self, rect: Rect) -> None:
        """Brings a place of the page into sight."""
        self._look(magnified.showing(self.view, self.window, rect))

    def _look(self, view: Rect) -> None:
        if view != self.view:
            self.view = view
            self.stale = self.stale or any(layer.in_view for layer in self.layers)
            self.soil(self.window)

    def tween(
        self, step: Step, seconds: float | None = None, done: Callable[[], object] | None = None
    ) -> None:
        """Calls `step` with 0 to 1 over time; at once with 1 where motion is reduced."""
        span = 0.0 if self.theme.reduced_motion else self.theme.motion if seconds is None else seconds
        tween = Tween(self.now, span, step, done)
        if tween.advance(self.now):
            self._tweens.append(tween)

    def tick(self, now: float) -> None:
        """Moves what moves, to this moment in seconds."""
        self.now = now
        for node in tuple(self.moving):
            if node in self.moving:  # one before it may have led to another screen
                node.tick(now)
        tweens, self._tweens = self._tweens, []
        self._tweens += [tween for tween in tweens if tween.advance(now)]
        self.router.tick(now)

    @property
    def busy(self) -> bool:
        """Whether something moves, or is about to appear."""
        return bool(self._tweens or self.moving or self.router.hints.waiting)

    # layout and paint

    def settle(self) -> None:
        """Lays out what changed."""
        rounds = 0
        while self.stale and rounds < 3:  # placing may scroll something into view, which places again
            self.stale = False
            rounds += 1
            flex.place(self.root, self.window, self.theme.scale)
            for layer in self.layers:
                layer.place(self.view if layer.in_view else self.window, self.theme.scale)
            while self.walled:
                node = self.walled.pop()
                flex.place(node, node.rect, self.theme.scale)

    def frame(self, surface: pygame.Surface) -> list[Rect]:
        """Paints what changed; answers where.

        What a modal layer has come to lie over is dimmed as it stands, not painted again.
        """
        self.settle()
        if not (self._all_dirty or self._dirt or self._veils):
            return []
        rects = self._dirt.taken(self.view)
        if self._all_dirty:
            rects, self._all_dirty = [self.view], False
        veils, self._veils = 0 if rects == [self.view] else self._veils, 0
        painter, dx, dy = SurfacePainter(surface, self.text), -self.view.x, -self.view.y
        with painter.moved(dx, dy):
            painter.draw(*[self._veil] * veils)
            for rect in rects:
                with painter.clipped(rect):
                    self.paint(painter, rect)
        return [rect.moved(dx, dy) for rect in ([self.view] if veils else rects)]

    def prepare(self, *shapes: Shape) -> None:
        """Has the pictures made that shapes will ask for."""
        SurfacePainter(Strokes(), self.text).draw(*shapes)

    def keep(self, node: Node) -> None:
        """Has kept what a node will paint where it stands."""
        keep(node, SurfacePainter(Strokes(), self.text))

    def paint(self, painter: SurfacePainter, region: Rect) -> None:
        """Paints everything that touches `region`."""
        way = cover(self.root, region)
        if not way:
            painter.draw(*[Box(*part, self.theme.paper) for part in bare(self.root, region)])
        self._paint_tree(self.root, painter, region, way[1:])
        for layer in self.layers:
            if layer.modal:
                painter.draw(self._veil)
            self._paint_tree(layer.node, painter, region)
        self.router.paint(painter)

    def _paint_tree(
        self, tree: Node, painter: SurfacePainter, region: Rect, way: Sequence[Node] = ()
    ) -> None:
        """Paints a tree, with the ring of the focus below what lies over it."""
        paint_tree(tree, painter, region, way)
        if tree is self.top:
            self.router.paint_ring(painter)

    @property
    def _veil(self) -> Box:
        """What dims all that lies below a modal layer."""
        return Box(*self.window, self.theme.scrim)

    def _trees(self) -> list[Node]:
        return [self.root, *(layer.node for layer in self.layers)]
