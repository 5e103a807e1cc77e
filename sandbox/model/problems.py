"""Mistakes that a model's own validators find, each pointing at a place inside the model."""

from collections.abc import Iterable
from typing import NamedTuple

Trail = tuple[str | int, ...]
"""The keys and indices that lead from a model down to one of its values."""


class AtPath(NamedTuple):
    """One mistake: where it is, seen from the model that raises it, what it is and how to mend it."""

    path: Trail
    message: str
    hint: str = ""


class Problems(ValueError):  # noqa: N818 - it carries many
    """Raised by a model validator with all the mistakes it found; a path of () means the model itself."""

    def __init__(self, problems: Iterable[AtPath | tuple[Trail, str, str]]) -> None:
        self.problems: tuple[AtPath, ...] = tuple(AtPath(*problem) for problem in problems)
        super().__init__("; ".join(problem.message for problem in self.problems))
