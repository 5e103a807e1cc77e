"""One mistake in an author's file."""

from dataclasses import dataclass
from pathlib import Path

from sandbox.authoring.source import Place


@dataclass(frozen=True, slots=True)
class Problem:
    """A mistake with its file, line and column (from 1), the line itself and how many characters to mark."""

    path: Path
    line: int
    column: int
    message: str
    hint: str = ""
    excerpt: str = ""
    width: int = 1

    @classmethod
    def at(cls, place: Place, message: str, hint: str = "") -> "Problem":
        """The mistake that stands at `place`."""
        return cls(place.source.path, place.line, place.column, message, hint, place.excerpt, place.width)
