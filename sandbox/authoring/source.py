"""The text an author wrote, cut into lines as YAML counts them, and places in it."""

import re
from dataclasses import dataclass
from pathlib import Path

_LINE_BREAK = re.compile("\r\n|[\n\r\x85\u2028\u2029]")


@dataclass(frozen=True, slots=True)
class Source:
    """A file's name and its text without line ends."""

    path: Path
    lines: tuple[str, ...]

    @classmethod
    def of(cls, path: Path, text: str) -> "Source":
        """Cuts `text` into lines."""
        return cls(path, tuple(_LINE_BREAK.split(text)))

    def line(self, number: int) -> str:
        """The line with this number, counted from 1; "" beyond the ends."""
        return self.lines[number - 1] if 1 <= number <= len(self.lines) else ""

    def place(self, line: int, column: int, width: int = 1) -> "Place":
        """The place at this line and column, both counted from 1."""
        return Place(self, line, column, max(1, width))

    def at(self, index: int, text: str) -> "Place":
        """The place of the character at `index` of the whole `text`."""
        before = _LINE_BREAK.split(text[:index])
        return self.place(len(before), len(before[-1]) + 1)


@dataclass(frozen=True, slots=True)
class Place:
    """Where something stands: line and column from 1, and how many characters of the line it covers."""

    source: Source
    line: int
    column: int
    width: int

    @property
    def excerpt(self) -> str:
        """The whole line."""
        return self.source.line(self.line)

    @property
    def words(self) -> str:
        """What is written there, at most to the end of the line."""
        return self.excerpt[self.column - 1 : self.column - 1 + self.width]
