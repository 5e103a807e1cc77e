"""Builds plain data and positions out of YAML events, without recursion and within bounds."""

from dataclasses import dataclass, field
from typing import Any, Final, NoReturn

import yaml

from sandbox.authoring.problem import Problem
from sandbox.authoring.refusal import AuthoringError
from sandbox.authoring.scalars import resolve
from sandbox.authoring.screening import DEEPEST, given_twice, refuse_node, refuse_value, too_deep
from sandbox.authoring.source import Place, Source
from sandbox.authoring.syntax import syntax_problem
from sandbox.i18n import _
from sandbox.model.problems import Trail

LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""The parser behind: libyaml if PyYAML was built with it."""
MOST: Final = 50_000
"""How many keys and values there may be."""


def compose(source: Source, text: str, loader: Any = None) -> "Composed":
    """Data, positions and mistakes of `text`; AuthoringError where it is not worth reading on."""
    composed = Composed(source)
    try:
        for event in yaml.parse(text, Loader=loader or LOADER):
            composed.take(event)
    except (yaml.YAMLError, ValueError, OverflowError) as error:
        problem = syntax_problem(source, error, composed.last or source.place(1, 1))
        raise AuthoringError([*composed.problems, problem]) from error
    return composed


@dataclass(slots=True)
class _Open:
    """A collection that is being filled; a mapping's `key` waits for its value."""

    node: Any
    trail: Trail
    key: str | None = None


@dataclass(slots=True)
class Composed:
    """What was built so far, and the mistakes that did not stop the building."""

    source: Source
    root: Any = None
    keys: dict[Trail, Place] = field(default_factory=dict)
    values: dict[Trail, Place] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    last: Place | None = None
    _open: list[_Open] = field(default_factory=list)
    _documents: int = 0
    _count: int = 0

    def take(self, event: yaml.Event) -> None:
        """Adds what one event of the parser says."""
        place = self.last = _place(self.source, event)
        if isinstance(event, yaml.NodeEvent):
            self._node(event, place)
        elif isinstance(event, yaml.CollectionEndEvent):
            self._open.pop()
        elif isinstance(event, yaml.DocumentStartEvent):
            self._document(place)

    def _document(self, place: Place) -> None:
        self._documents += 1
        if self._documents > 1:
            message = _("A second document starts here; a file holds one.")
            self._stop(place, message, _("Delete the line “---” or move what follows to its own file."))

    def _node(self, event: yaml.NodeEvent, place: Place) -> None:
        self._count += 1
        if self._count > MOST:
            self._stop(place, _("The file holds more than {limit} keys and values.").format(limit=MOST))
        self.problems.extend(refuse_node(event, place))
        if self._awaits_key():
            self._key(event, place)
        elif isinstance(event, yaml.MappingStartEvent):
            self._enter({}, place)
        elif isinstance(event, yaml.SequenceStartEvent):
            self._enter([], place)
        else:
            self._scalar(event, place)

    def _awaits_key(self) -> bool:
        return bool(self._open) and isinstance(self._open[-1].node, dict) and self._open[-1].key is None

    def _key(self, event: yaml.NodeEvent, place: Place) -> None:
        if not isinstance(event, yaml.ScalarEvent):
            hint = _("Put text that contains brackets or braces in quotes.")
            self._stop(place, _("A key must be plain text."), hint)
        self.problems.extend(refuse_value(event.value, place))
        frame = self._open[-1]
        frame.key = event.value
        trail = (*frame.trail, event.value)
        if event.value in frame.node:
            self.problems.append(given_twice(event.value, self.keys[trail], place))
        self.keys[trail] = place

    def _scalar(self, event: yaml.NodeEvent, place: Place) -> None:
        value = None
        if isinstance(event, yaml.ScalarEvent):
            value = resolve(event.value) if event.implicit[0] else event.value
            self.problems.extend(refuse_value(value, place))
        self._put(value, place)

    def _enter(self, node: dict[str, Any] | list[Any], place: Place) -> None:
        self._open.append(_Open(node, self._put(node, place)))
        if len(self._open) > DEEPEST:
            self._stop(place, too_deep())

    def _put(self, value: Any, place: Place) -> Trail:
        if self._open:
            trail = _fill(self._open[-1], value)
        else:
            self.root, trail = value, ()
        self.values[trail] = place
        return trail

    def _stop(self, place: Place, message: str, hint: str = "") -> NoReturn:
        raise AuthoringError([*self.problems, Problem.at(place, message, hint)])


def _fill(frame: _Open, value: Any) -> Trail:
    if isinstance(frame.node, list):
        frame.node.append(value)
        return (*frame.trail, len(frame.node) - 1)
    key, frame.key = frame.key, None
    frame.node[key] = value
    return (*frame.trail, key or "")


def _place(source: Source, event: yaml.Event) -> Place:
    start, end = event.start_mark, event.end_mark
    if start is None or end is None:
        return source.place(1, 1)
    line, column = start.line + 1, start.column + 1
    if isinstance(event, yaml.CollectionStartEvent):
        return source.place(line, column)
    width = end.column if end.line == start.line else len(source.line(line).rstrip())
    return source.place(line, column, width - start.column)
