"""The tree of nodes: who stands inside of whom."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from sandbox.ui.node import Node
    from sandbox.ui.stage import Stage


class Tree:
    """A node among others: its parent, its children, and the ways to all of them."""

    stage: Stage | None

    def __init__(self, children: Iterable[Node | None]) -> None:
        self.parent: Node | None = None
        self._children = [child for child in children if child is not None]
        self._shown: list[Node] | None = None  # known until something is laid out anew
        self._in_line: list[Node] | None = None
        for child in self._children:
            child.parent = self._me

    @property
    def children(self) -> tuple[Node, ...]:
        """Everything inside of it, the hidden too."""
        return tuple(self._children)

    @property
    def shown(self) -> Sequence[Node]:
        """The children that are shown."""
        if self._shown is None:
            self._shown = [child for child in self._children if child.visible]
        return self._shown

    @property
    def flow(self) -> Sequence[Node]:
        """The children that its own layout places; a subclass that places them itself has none."""
        return self.shown

    @property
    def laid(self) -> Sequence[Node]:
        """Those of them that are laid one after the other, not at a place of their own."""
        if self._in_line is None:
            self._in_line = [child for child in self.flow if child.style.at is None]
        return self._in_line

    def fill(self, *children: Node | None) -> None:
        """Replaces its children; None is left out."""
        for old in self._children:
            old.unmount()
            old.parent = None
        self._children = []
        self.exchange(*children)
        self._me.relayout()

    def exchange(self, *children: Node | None) -> None:
        """Replaces those children that do not stay, without laying out; None is left out."""
        before, self._children = self._children, [child for child in children if child is not None]
        for gone in set(before).difference(self._children):
            gone.unmount()
            gone.parent = None
        self._shown = self._in_line = None
        for come in self._children:
            if come.parent is not self:
                self._adopt(come)

    def add(self, child: Node) -> None:
        """Appends a child."""
        self._children.append(child)
        self._adopt(child)
        self._me.relayout()

    def remove(self, child: Node) -> None:
        """Takes a child out."""
        child.unmount()
        child.parent = None
        self._children.remove(child)
        self._me.relayout()

    def walk(self) -> Iterator[Node]:
        """Itself and everything that is shown inside, parents first."""
        yield self._me
        for child in self.shown:
            yield from child.walk()

    def path(self) -> Iterator[Node]:
        """Itself and its ancestors, up to the root."""
        node: Node | None = self._me
        while node is not None:
            yield node
            node = node.parent

    def find(self, id: str) -> Node:
        """The shown node of that id inside; KeyError if there is none."""
        for node in self.walk():
            if node.id == id:
                return node
        raise KeyError(id)

    def _adopt(self, child: Node) -> None:
        child.parent = self._me
        if self.stage:
            child.mount(self.stage)

    @property
    def _me(self) -> Node:
        return cast("Node", self)
