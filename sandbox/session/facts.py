"""Events of several markets as one sorted list of rows, and back."""

from collections.abc import Iterable, Mapping, Sequence
from operator import itemgetter
from typing import Any

from sandbox.errors import SandboxError
from sandbox.i18n import _
from sandbox.model.events import Event, from_row, to_row

Rows = list[list[Any]]


def to_rows(events: Mapping[str, Sequence[Event]]) -> Rows:
    """Rows `[minute, kind, market, fields …]`, by minute and then by market in the given order."""
    rows: Rows = []
    for market, happened in events.items():
        for event in happened:
            row = to_row(event)
            row.insert(2, market)
            rows.append(row)
    return sorted(rows, key=itemgetter(0))


def from_rows(rows: Iterable[list[Any]], markets: Iterable[str]) -> dict[str, list[Event]]:
    """The events of each market. Raises SandboxError for a row that is no event of these markets."""
    found: dict[str, list[Event]] = {market: [] for market in markets}
    for row in rows:
        try:
            minute, kind, market, *fields = row
            found[market].append(from_row([minute, kind, *fields]))
        except (KeyError, TypeError, ValueError) as error:
            message = _("The session holds an event that this version does not know: {row}.")
            raise SandboxError(message.format(row=f"{row!r:.120}")) from error
    return found
