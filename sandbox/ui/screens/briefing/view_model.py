"""What the briefing says."""

from dataclasses import dataclass

from sandbox.ui.theme import Tone


@dataclass(frozen=True, slots=True)
class Customer:
    """A customer as everybody at the table knows it at the beginning."""

    name: str
    segment: str
    budget: str
    about: str


@dataclass(frozen=True, slots=True)
class Colleague:
    """A member of the team."""

    name: str
    letter: str
    tone: Tone
    role: str
    stars: float
    about: str


@dataclass(frozen=True, slots=True)
class Briefing:
    """The whole page; `rivals` and `targets` are (name, what is to be known)."""

    title: str
    facts: str
    paragraphs: tuple[str, ...]
    learning: tuple[str, ...]
    targets: tuple[tuple[str, str], ...]
    customers: tuple[Customer, ...]
    rivals: tuple[tuple[str, str], ...]
    team: tuple[Colleague, ...]
