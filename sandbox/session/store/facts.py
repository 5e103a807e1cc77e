"""A round's events in blobs of a few days each, by columns: alike values side by side compress best."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise
from typing import Any, Final

from sandbox.session.store import plain
from sandbox.session.store.plain import JSON, SMALL, MalformedError

PART: Final = 256
"""Events in a blob."""

_LIMIT: Final = 4 * SMALL


def parts(events: Sequence[Sequence[JSON]], size: int = PART) -> Iterator[Sequence[Sequence[JSON]]]:
    """The events, each `[minute, kind, ...]`, in portions; ValueError unless they are in order of time."""
    if any(first[0] > second[0] for first, second in pairwise(events)):  # type: ignore[operator]
        raise ValueError("events must be sorted by minute")
    return (events[at : at + size] for at in range(0, len(events), size))


def fold(events: Sequence[Sequence[JSON]]) -> bytes:
    """The blob of a portion: which shape (kind and length) comes when, and each shape's values by column."""
    shapes: dict[tuple[JSON, int], int] = {}
    order = [shapes.setdefault((event[1], len(event)), len(shapes)) for event in events]
    alike: list[list[Sequence[JSON]]] = [[] for _shape in shapes]
    for shape, event in zip(order, events, strict=True):
        alike[shape].append(event[2:])
    columns: list[JSON] = [[list(column) for column in zip(*rows, strict=True)] for rows in alike]
    content: JSON = [_steps(events), order, [list(shape) for shape in shapes], columns]
    return plain.pack(content, _LIMIT)


def unfold(blob: Any) -> list[list[Any]]:
    """The events in a blob, as lists; MalformedError if it is not one of ours."""
    try:
        steps, order, shapes, columns = plain.unpack(blob, _LIMIT)
        return _events(steps, order, shapes, columns)
    except (TypeError, ValueError, IndexError, StopIteration, KeyError) as error:
        raise MalformedError("events") from error


def _steps(events: Sequence[Sequence[JSON]]) -> list[JSON]:
    minutes = [_minute(event) for event in events]
    return [later - earlier for earlier, later in pairwise([0, *minutes])]


def _minute(event: Sequence[JSON]) -> int:
    if not isinstance(event[0], int):
        raise ValueError("an event starts with its minute, an integer")
    return event[0]


def _events(steps: list[int], order: list[int], shapes: list[Any], columns: list[Any]) -> list[list[Any]]:
    if len(steps) != len(order) or not all(type(step) is int for step in steps):
        raise MalformedError("events")
    waiting: dict[int, Iterator[Any]] = defaultdict(lambda: iter(()))
    for shape, (kind, length) in enumerate(shapes):
        if len(columns[shape]) != length - 2:
            raise MalformedError("events")
        rows = zip(*columns[shape], strict=True) if length > 2 else [()] * order.count(shape)
        waiting[shape] = iter([[kind, *row] for row in rows])
    return [[minute, *next(waiting[shape])] for minute, shape in zip(accumulate(steps), order, strict=True)]
