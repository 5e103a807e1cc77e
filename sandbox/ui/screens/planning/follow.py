"""Nodes that follow a model: built once, told of every change."""

from collections.abc import Callable
from typing import Generic, TypeVar

M = TypeVar("M")


class Follow(Generic[M]):
    """The updates of a tree that shows a model; each runs at once and whenever the model changes."""

    def __init__(self, model: M) -> None:
        self.model = model
        self._updates: list[Callable[[M], object]] = []

    def __call__(self, update: Callable[[M], object]) -> None:
        """Takes an update."""
        self._updates.append(update)
        update(self.model)

    def show(self, model: M) -> None:
        """Brings everything up to date."""
        if model != self.model:
            self.model = model
            for update in self._updates:
                update(model)
