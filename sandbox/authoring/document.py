"""A YAML file that was read safely, with the position of every key and value."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sandbox.authoring.compose import compose
from sandbox.authoring.layout import full_width_colon
from sandbox.authoring.problem import Problem
from sandbox.authoring.reading import decode, read_bytes
from sandbox.authoring.refusal import AuthoringError
from sandbox.authoring.source import Place, Source
from sandbox.i18n import _
from sandbox.model.problems import Trail


@dataclass(frozen=True, slots=True)
class Document:
    """Plain data (mappings, lists, text, numbers, true/false, nothing) and where each part of it stands."""

    source: Source
    data: dict[str, Any]
    keys: Mapping[Trail, Place]
    values: Mapping[Trail, Place]

    def key(self, trail: Trail) -> Place:
        """Where the key of this value stands; an entry of a list, which has none, stands for itself."""
        return self.keys.get(trail) or self.place(trail)

    def place(self, trail: Trail) -> Place:
        """Where to point for this value: a scalar itself, a collection's key, else the nearest parent."""
        while trail not in self.values:
            trail = trail[:-1]
        if isinstance(self.value(trail), dict | list):
            return self.keys.get(trail) or self.values[trail]
        return self.values[trail]

    def value(self, trail: Trail) -> Any:
        """What stands there; KeyError, IndexError or TypeError if nothing does."""
        found: Any = self.data
        for step in trail:
            found = found[step]
        return found

    def problem(self, trail: Trail, message: str, hint: str = "") -> Problem:
        """A mistake in this value, for checks beyond the model's own."""
        return Problem.at(self.place(trail), message, hint)


def load_document(path: Path) -> Document:
    """Reads a file; SandboxError if that is impossible, AuthoringError if it is no plain YAML."""
    return parse_document(read_bytes(path), path)


def parse_document(data: bytes, path: Path) -> Document:
    """The same for bytes that are already at hand; `path` is only named in messages."""
    text = decode(data, path)
    source = Source.of(path, text)
    composed = compose(source, text)
    if composed.problems:
        raise AuthoringError(composed.problems)
    if not isinstance(composed.root, dict):
        raise AuthoringError([_no_mapping(source, composed.root)])
    return Document(source, composed.root, composed.keys, composed.values)


def _no_mapping(source: Source, root: object) -> Problem:
    line = next((number for number, text in enumerate(source.lines, 1) if _says_something(text)), 1)
    if root is None:
        return Problem.at(
            source.place(line, 1),
            _("The file is empty."),
            _("Begin with “extends: tutorial” and write what differs from it."),
        )
    if isinstance(root, str) and (said := full_width_colon(source, line)):
        return Problem.at(*said)
    text = source.line(line)
    place = source.place(line, len(text) - len(text.lstrip()) + 1, len(text.strip()))
    hint = _("Start each line with a key, an ASCII colon and a space, as in “name: value”.")
    return Problem.at(place, _("The file must consist of “key: value” lines at the top level."), hint)


def _says_something(line: str) -> bool:
    return bool(line.strip()) and not line.lstrip().startswith(("#", "%", "---"))
