"""Properties that announce their changes."""

from __future__ import annotations

from operator import attrgetter
from typing import TYPE_CHECKING, Any, Generic, TypeVar, overload

if TYPE_CHECKING:
    from sandbox.ui.node import Node

T = TypeVar("T")
_SLOT = "_declared_"


class Declared(Generic[T]):
    """A property whose change repaints what of its node shows it, or lays that out again.

    A layout reads properties by the thousand: so it gives way to a `property` that is read without any
    Python code, from the node's own slot or, until that is set, from the class's, which holds the default.
    """

    def __init__(self, default: T, *, relayout: bool = False) -> None:
        self._default = default
        self._relayout = relayout

    def __set_name__(self, owner: type, name: str) -> None:
        self._name, self._slot = name, _SLOT + name
        setattr(owner, self._slot, self._default)
        setattr(owner, name, property(attrgetter(self._slot), self._set))

    @overload
    def __get__(self, node: None, owner: type) -> Declared[T]: ...
    @overload
    def __get__(self, node: Node, owner: type) -> T: ...
    def __get__(self, node: Node | None, owner: type) -> Any:
        raise NotImplementedError  # the property stands in its place

    def __set__(self, node: Node, value: T) -> None:
        raise NotImplementedError

    def _set(self, node: Node, value: T) -> None:
        if getattr(node, self._slot) != value:
            setattr(node, self._slot, value)
            if self._relayout:
                node.relayout()
            else:
                node.changed(self._name)


def set_quietly(node: Node, name: str, value: object) -> None:
    """Changes a declared property without telling anybody, as a layout under way has to."""
    setattr(node, _SLOT + name, value)
