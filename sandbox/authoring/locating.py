"""Where in the author's data a pydantic error belongs: its `loc` without the tags of unions."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Any, Final

from pydantic_core import ErrorDetails

from sandbox.model.problems import Trail

_NOTHING: Final = object()
_KEY: Final = "[key]"
_MOST_ROUTES: Final = 256


@dataclass(frozen=True, slots=True)
class Finding:
    """A pydantic error, the trail of the value it is about, and the union branches it passed on the way.

    `branches` holds (trail of the union, tag) pairs. `field` is the name that is missing or superfluous,
    `trail` then leads to its parent; `on_key` says that the key of the mapping is wrong, not its value.
    """

    error: ErrorDetails
    trail: Trail
    branches: tuple[tuple[Trail, str], ...] = ()
    field: str | None = None
    on_key: bool = False

    @property
    def kind(self) -> str:
        """Pydantic's type of the error."""
        return self.error["type"]


def locate(error: ErrorDetails, data: Any) -> Finding:
    """The finding for an error in `data`."""
    loc = error["loc"]
    if on_key := bool(loc) and loc[-1] == _KEY:
        loc = loc[:-1]
    field = str(loc[-1]) if loc and error["type"] in {"missing", "extra_forbidden"} else None
    rest = loc[:-1] if field is not None else loc
    told = error["input"] if error["type"] != "extra_forbidden" else _NOTHING
    routes = list(islice(_routes(rest, data, ()), _MOST_ROUTES))
    fitting = (route for route in routes if on_key or told is _NOTHING or route[2] == told)
    trail, branches, _value = next(fitting, routes[0])
    return Finding(error, trail, branches, field, on_key)


def own(findings: list[Finding]) -> list[Finding]:
    """Without the lists that are too short only because entries in them are wrong."""
    parents = {finding.trail[:depth] for finding in findings for depth in range(len(finding.trail))}
    return [each for each in findings if each.trail not in parents or not _long_enough(each.error)]


def _long_enough(error: ErrorDetails) -> bool:
    return error["type"] == "too_short" and len(error["input"]) >= error["ctx"]["min_length"]


_Route = tuple[Trail, tuple[tuple[Trail, str], ...], Any]


def _routes(loc: tuple[int | str, ...], value: Any, trail: Trail) -> Iterator[_Route]:
    """Every way to read `loc` as steps into `value` and tags in between, the most steps first."""
    if not loc:
        yield trail, (), value
        return
    step, rest = loc[0], loc[1:]
    below = _below(value, step)
    if below is not _NOTHING:
        yield from _routes(rest, below, (*trail, step))
    for end, branches, found in _routes(rest, value, trail):
        yield end, ((trail, str(step)), *branches), found


def _below(value: Any, step: int | str) -> Any:
    if isinstance(value, dict):
        return value.get(step, _NOTHING)
    if isinstance(value, list) and isinstance(step, int) and step < len(value):
        return value[step]
    return _NOTHING
