"""What stays between frames: what a node is, how it changes, and who hears of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from sandbox.ui.arguments import ControlArgs, NodeArgs, Tip, Verdict
from sandbox.ui.declared import Declared, set_quietly
from sandbox.ui.events import Input, Key, Press, Release
from sandbox.ui.geometry import NOWHERE, Rect, Size
from sandbox.ui.paint import Painter
from sandbox.ui.style import NATURAL, Style
from sandbox.ui.tree import Tree

if TYPE_CHECKING:
    from sandbox.ui.stage import Stage
    from sandbox.ui.strokes import Strokes
    from sandbox.ui.theme import Theme

__all__ = ["ControlArgs", "Declared", "Node", "NodeArgs", "Tip", "Verdict"]


class Node(Tree):
    """A part of a screen: lays out its children, paints itself, takes events.

    Subclasses override `content` and `least` (size of a leaf, in pixels), `paint` and `paint_over`
    (before and after the children), `take` (events; True ends their way up) and `activate`.
    """

    style = Declared(NATURAL, relayout=True)
    disabled = Declared("")  # the reason, shown as a tooltip; empty while it can be used
    hovered = Declared(False)
    pressed = Declared(False)
    focused = Declared(False)
    bleed: float = 3  # design units by which it paints beyond its rectangle
    lively = False  # whether it looks different under the pointer, or pressed
    clips = False  # whether its children are cut at its edge
    walled = False  # whether its size has nothing to do with what is inside: that is laid out by itself
    solid = False  # whether it paints all of its place, so that nothing shows from below
    paints_under = paints_over = False  # whether it paints itself, and over its children
    swallows_tab = False
    first_stop: Node | None = None  # where the keyboard begins on it, by F6 or as a layer
    gathers = False  # whether it is a surface, which F6 leads to as one part of the screen
    air: float = 0  # design units from its edge to the ring about it, where words stand at the edge
    corner: float | None = None  # design units: how round the rings about it are; None: as a button

    def __init_subclass__(cls) -> None:
        super().__init_subclass__()
        cls.paints_under, cls.paints_over = cls.paint is not Node.paint, cls.paint_over is not Node.paint_over

    def __init__(
        self,
        *children: Node | None,
        id: str = "",
        style: Style = NATURAL,
        tooltip: Tip = "",
        disabled: str = "",
        on_press: Callable[[], object] | None = None,
        keys: Mapping[str, Callable[[], object]] | None = None,
        drag: object = None,
        accepts: Callable[[Any], Verdict] | None = None,
        on_drop: Callable[[Any], object] | None = None,
        focusable: bool = False,
        visible: bool = True,
    ) -> None:
        self.id = id
        self.stage: Stage | None = None
        self.rect = self.ink = NOWHERE  # where it is, and where it may paint
        self._span: Rect | None = None
        self.kept: tuple[Strokes | None, Strokes | None] | None = None  # what it painted, while that holds
        self.sizes: dict[int | None, Size] = {}
        self.tooltip = tooltip
        self.on_press = on_press
        self.keys = keys or {}
        self.drag = drag
        self.accepts = accepts
        self.on_drop = on_drop
        self.focusable = focusable or on_press is not None or drag is not None
        self._visible = visible
        self._stale = True
        self._look = -1  # of the stage, when it was laid out
        super().__init__(children)
        if style is not NATURAL:
            set_quietly(self, "style", style)
        if disabled:
            set_quietly(self, "disabled", disabled)

    # change

    def mount(self, stage: Stage) -> None:
        """Becomes part of a stage, with everything inside.

        What was there before, and looks and measures as it did, keeps its place and what it painted.
        """
        self.stage = stage
        if self._look == stage.look:
            stage.soil(self.ink)
        else:
            self._look, self._stale = stage.look, True
            self.rect = self.ink = NOWHERE
            self.kept = None
            self.sizes.clear()
        for child in self._children:
            child.mount(stage)
        self.mounted()

    def unmount(self) -> None:
        """Leaves its stage, with everything inside."""
        for child in self._children:
            child.unmount()
        if self.stage:
            self.stage.soil(self.ink)
            self.stage.forget(self)
        self.stage = None

    def mounted(self) -> None:
        """Called when it becomes part of a stage, for subclasses."""

    @property
    def visible(self) -> bool:
        """Whether it is shown and takes room."""
        return self._visible

    @visible.setter
    def visible(self, value: bool) -> None:
        if value != self._visible:
            for node in self.walk():
                node.soil()
                node.rect = node.ink = NOWHERE
            self._visible = value
            self.relayout()

    @property
    def paints(self) -> bool:
        """Whether there is anything to be seen of it besides what is inside."""
        return self.paints_under or self.paints_over

    def changed(self, name: str) -> None:
        """Called after a change that asks for no layout: has what shows it painted again."""
        if self.paints and (self.lively or name not in ("hovered", "pressed")):
            self.soil()

    def soil(self) -> None:
        """Has it painted again."""
        self.kept = None
        if self.stage is not None:
            self.stage.soil(self.ink)

    def relayout(self) -> None:
        """Has it measured, placed and painted again."""
        node: Node | None = self
        while node is not None:
            node._stale = True
            node._shown = node._in_line = None
            node.sizes.clear()
            if node.walled and node is not self and self.stage is not None:
                self.stage.walled.add(node)
                break
            node = node.parent
        if self.stage is not None:
            self.soil()
            self.stage.stale = True

    # layout, in pixels

    @property
    def theme(self) -> Theme:
        """The theme of its stage."""
        assert self.stage is not None, "a node has a theme once it is part of a stage"
        return self.stage.theme

    def px(self, units: float) -> int:
        """Pixels for design units."""
        assert self.stage is not None, "a node has a theme once it is part of a stage"
        return self.stage.theme.px(units)

    def content(self, width: int | None) -> Size:  # noqa: ARG002 - for subclasses
        """The size of what a leaf paints, if it is offered `width`."""
        return Size(0, 0)

    def least(self) -> int:
        """The least width in which a leaf is whole."""
        return self.content(None).w

    def put(self, rect: Rect) -> bool:
        """Takes its place; answers whether its children have to be placed again."""
        again = self._stale
        if rect != self.rect:
            again = True
            self.soil()
            self.rect = rect
            self.ink = rect.grown(self.px(self.bleed)) if rect.w else rect
            self.soil()
        if again:
            self._stale = False
            self._span = self.kept = None
        return again

    @property
    def span(self) -> Rect:
        """Where it and everything inside may paint; known until it is placed again."""
        if self._span is None:
            self._span = self.rect if self.clips else self.ink
            for child in () if self.clips else self.shown:
                if not self._span.covers(child.span):
                    self._span = self._span.union(child.span)
        return self._span

    # painting and events

    def paint(self, painter: Painter) -> None:
        """Paints itself, under its children."""

    def paint_over(self, painter: Painter) -> None:
        """Paints what lies over its children."""

    @property
    def opaque(self) -> Rect:
        """The part of its place where nothing shows from below."""
        return self.rect if self.solid else NOWHERE

    def hit(self, x: int, y: int) -> bool:
        """Whether the point lies on it; subclasses of other outlines refine it."""
        return self.rect.holds(x, y)

    @property
    def hint(self) -> str:
        """What its tooltip says: why it is disabled, or what it means."""
        return self.disabled or (self.tooltip() if callable(self.tooltip) else self.tooltip)

    @property
    def hint_rect(self) -> Rect:
        """Beside what its tooltip appears."""
        return self.rect

    def activate(self) -> None:
        """Does what it is for, after a click or Enter."""
        if self.on_press:
            self.on_press()

    def take(self, event: Input) -> bool:
        """Handles an event that reached it; True if it goes no further."""
        match event:
            case Press(button=1) if self.on_press or self.drag is not None:
                self.pressed = True
                return True
            case Release(button=1) if self.pressed:
                self.pressed = False
                if self.hit(event.x, event.y):
                    self.activate()
                return True
            case Key() if action := self.keys.get(event.chord):
                action()
                return True
            case Key("enter" | "space") if self.focused and self.on_press and not event.ctrl:
                self.activate()
                return True
        return False

    def focus_changed(self) -> None:
        """Called after `focused` changed, for subclasses."""

    def reveal(self, rect: Rect) -> None:
        """Scrolls so that `rect` can be seen, where it scrolls at all."""

    def tick(self, now: float) -> None:
        """Called for each frame, in seconds, while the stage counts it among `moving`."""
