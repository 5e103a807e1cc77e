"""What is said while the machine changes hands."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Sitter:
    """A team at this machine: its name, its colour's name, and how far it is, in words."""

    name: str
    colour: str
    state: str
    is_next: bool


@dataclass(frozen=True, slots=True)
class HandOver:
    """Who comes next, and to do what; `title` is the scenario's."""

    title: str
    task: str
    sitters: tuple[Sitter, ...]

    @property
    def next(self) -> Sitter:
        """The team that is waited for."""
        return next(sitter for sitter in self.sitters if sitter.is_next)
