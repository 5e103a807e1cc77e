"""Properties that announce their changes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, TypeVar, overload

if TYPE_CHECKING:
    from sandbox.ui.node import Node

T = TypeVar("T")


class Declared(Generic[T]):
    """A property whose change repaints its node, or lays it out again."""

    def __init__(self, default: T, *, relayout: bool = False) -> None:
        self._default = default
        self._relayout = relayout

    def __set_name__(self, owner: type, name: str) -> None:
        self._name = name

    @overload
    def __get__(self, node: None, owner: type) -> Declared[T]: ...
    @overload
    def __get__(self, node: Node, owner: type) -> T: ...
    def __get__(self, node: Node | None, owner: type) -> Any:
        return self if node is None else node.__dict__.get(self._name, self._default)

    def __set__(self, node: Node, value: T) -> None:
        if node.__dict__.get(self._name, self._default) != value:
            node.__dict__[self._name] = value
            if self._relayout:
                node.relayout()
            else:
                node.soil()
