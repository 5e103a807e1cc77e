"""Carrying something to where it belongs, with the mouse or with the keys; a refusal says why."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from sandbox.i18n import _
from sandbox.ui import focus
from sandbox.ui.events import Input, Key, Motion, Press, Release
from sandbox.ui.geometry import Rect
from sandbox.ui.node import Node, Verdict
from sandbox.ui.paint import Box, Shadow, Shape, faded
from sandbox.ui.render import paint_moved
from sandbox.ui.surface import SurfacePainter

if TYPE_CHECKING:
    from sandbox.ui.stage import Stage

_ARROWS = ("left", "right", "up", "down")


class Handful(Node):
    """A node of which a small piece is carried, its middle under the pointer, so that the target is seen."""

    piece_size: float = 34
    """How wide and high the piece is, in design units."""

    def piece(self, rect: Rect) -> Sequence[Shape]:  # noqa: ARG002 - for subclasses
        """The piece, on its place; nothing but a shadow unless a subclass says what it looks like."""
        return ()


class Carry:
    """One thing under way, from its source to a target that accepts it."""

    def __init__(self, stage: Stage, source: Node, at: tuple[int, int] | None) -> None:
        self.stage = stage
        self.source = source
        self.payload = source.drag
        self.at = at  # where the pointer is; None while the keys carry
        self.grip = (at[0] - source.rect.x, at[1] - source.rect.y) if at else (0, 0)
        self.target: Node | None = None
        self.verdicts = {
            node: node.accepts(self.payload)
            for node in stage.top.walk()
            if node.accepts and node is not source
        }
        if at is None:
            self._choose(focus.after(self.choices, None, 1))
        stage.soil(stage.window)

    @property
    def choices(self) -> list[Node]:
        """The targets that the keys go through: the accepting ones, or all if none accepts."""
        accepting = [node for node, verdict in self.verdicts.items() if verdict.ok]
        return accepting or list(self.verdicts)

    @property
    def verdict(self) -> Verdict:
        """What the present target says."""
        if self.target is None:
            return Verdict(False, "" if self.verdicts else _("There is nowhere to put this."))
        return self.verdicts[self.target]

    def take(self, event: Input) -> bool:
        """Follows the pointer or the keys; True once it has ended."""
        match event:
            case Motion(x, y):
                self._follow(x, y)
            case Release(x, y, button=1):
                self._follow(x, y)
                return self._drop()
            case Key("escape"):
                return self._end()
            case Key("enter" | "space"):
                return self._drop() if self.verdict.ok else False
            case Key("tab", shift=shift):
                self._choose(focus.after(self.choices, self.target, -1 if shift else 1))
            case Key(name) if name in _ARROWS:
                near = focus.towards(self.choices, self.target or self.source, name)
                self._choose(near or self.target)
            case Press() if self.at is None:
                return self._end()
        return False

    def _follow(self, x: int, y: int) -> None:
        self._soil()
        self.at = (x, y)
        under = [node for node in self.verdicts if _seen(node, x, y) and not node.disabled]
        self.target = under[-1] if under else None
        self._soil()

    def _choose(self, node: Node | None) -> None:
        self._soil()
        self.target = node
        if node:
            for ancestor in node.path():
                ancestor.reveal(node.rect)
            self.stage.look_at(node.rect)
        self._soil()

    def _drop(self) -> bool:
        target, verdict = self.target, self.verdict
        self._end()
        if target and verdict.ok and target.on_drop:
            target.on_drop(self.payload)
        elif target and verdict.reason:
            self.stage.notify(verdict.reason, "warning")
        return True

    def _end(self) -> bool:
        self.stage.soil(self.stage.window)
        return True

    # painting

    def paint(self, painter: SurfacePainter) -> None:
        """Rings around the targets, the ghost, and the reason."""
        for node, verdict in self.verdicts.items():
            if verdict.ok or node is self.target:
                self._ring(painter, node, verdict)
        self._ghost(painter)

    def bubble(self) -> tuple[str, Rect] | None:
        """What the present target says, and beside what to say it."""
        reason = self.verdict.reason
        if not reason:
            return None
        return reason, self.held

    def _ring(self, painter: SurfacePainter, node: Node, verdict: Verdict) -> None:
        rect = node.rect.grown(self.stage.theme.px(2))
        clip = rect.grown(self.stage.theme.px(2))
        for ancestor in node.path():
            clip = clip.within(ancestor.rect) if ancestor.clips and ancestor is not node else clip
        with painter.clipped(clip):
            self._paint_ring(painter, node, verdict, rect)

    def _paint_ring(self, painter: SurfacePainter, node: Node, verdict: Verdict, rect: Rect) -> None:
        theme = self.stage.theme
        colour = theme.positive if verdict.ok else theme.negative
        chosen = node is self.target
        fill = faded(colour, 0.10) if chosen else None
        dash = 0 if chosen and verdict.ok else theme.px(5)
        radius = theme.px(theme.radius if node.corner is None else node.corner)
        if fill:
            painter.draw(Box(*rect, fill, radius))
        painter.draw(Box(*rect, None, radius, colour, theme.px(2 if chosen else 1.5), dash))

    @property
    def held(self) -> Rect:
        """Where the hand has what it carries."""
        moved = self.source.rect.moved(*self._offset())
        if not isinstance(self.source, Handful):
            return moved
        side = self.stage.theme.px(self.source.piece_size)
        x, y = self.at or moved.centre
        return Rect(x - side // 2, y - side // 2, side, side)

    def _offset(self) -> tuple[int, int]:
        rect = self.source.rect
        if self.at:
            return self.at[0] - self.grip[0] - rect.x, self.at[1] - self.grip[1] - rect.y
        if self.target:
            x, y = self.target.rect.centre
            return x - rect.x - rect.w // 2, y - rect.y - rect.h // 2
        lift = self.stage.theme.px(6)
        return -lift, -lift

    def _ghost(self, painter: SurfacePainter) -> None:
        theme, held, source = self.stage.theme, self.held, self.source
        radius = held.h / 2 if isinstance(source, Handful) else theme.px(theme.radius)
        painter.draw(Shadow(Box(*held, None, radius), theme.shadow, theme.px(18), theme.px(8)))
        if isinstance(source, Handful):
            painter.draw(*source.piece(held))
        else:
            paint_moved(source, painter, *self._offset())

    def _soil(self) -> None:
        reach = self.stage.theme.px(40)
        self.stage.soil(self.held.grown(reach))
        if self.target:
            self.stage.soil(self.target.rect.grown(reach))


def _seen(node: Node, x: int, y: int) -> bool:
    """Whether the point lies on a part of the node that is not scrolled away."""
    return node.hit(x, y) and all(each.rect.holds(x, y) for each in node.path() if each.clips)
