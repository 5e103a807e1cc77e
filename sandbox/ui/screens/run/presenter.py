"""From events to the timeline of a quarter, and from a timeline and a minute to what is shown."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import islice
from operator import attrgetter, itemgetter

from sandbox.model.decisions import DecisionSheet
from sandbox.model.events import Event
from sandbox.model.names import DAY
from sandbox.projections.naming import Names
from sandbox.projections.observation import CardView, Observation
from sandbox.ui.amounts import day_of
from sandbox.ui.charts.swimlanes import Swimlanes
from sandbox.ui.screens.run.faces import face
from sandbox.ui.screens.run.lanes import lane, lane_ids
from sandbox.ui.screens.run.standing import MOVES, standings
from sandbox.ui.screens.run.telling import entries
from sandbox.ui.screens.run.totals import tallies
from sandbox.ui.screens.run.view_model import Coming, Moment, Standing, Timeline

_minute, _since = attrgetter("minute"), itemgetter(0)
_NEXT, _SEEN = 4, 24
"""Entries that come next, and that a feed has room for, roughly."""


def timeline(
    names: Names,
    seen: Observation,
    sheet: DecisionSheet,
    events: Sequence[Event],
    cards: Sequence[CardView],
) -> Timeline:
    """The whole quarter of `events`; `seen` is the observation before it, `sheet` the submitted plan."""
    ordered = sorted(events, key=_minute)
    ids = lane_ids(seen, sheet, ordered)
    accounts = {account.id: account for account in seen.accounts}
    span, moves = seen.days * DAY, [event for event in ordered if isinstance(event, MOVES)]
    return Timeline(
        round=seen.round,
        start=seen.minute,
        end=seen.minute + span,
        chart=Swimlanes(seen.minute, span, tuple(lane(name, seen, ordered, names) for name in ids)),
        standings=tuple(standings(accounts[name], seen, moves) if name in accounts else () for name in ids),
        entries=entries(ordered, seen, names),
        cards=tuple(face(view, seen, sheet, names) for view in sorted(cards, key=_minute)),
        tallies=tallies(ordered, seen.team, seen.minute),
    )


def moment(line: Timeline, minute: int, currency: str = "CNY") -> Moment:
    """What is shown at a minute."""
    told = bisect_right(line.entries, minute, key=_minute)
    drawn = bisect_right(line.cards, minute, key=_minute)
    tally = line.tallies[max(0, bisect_right(line.tallies, minute, key=_minute) - 1)]
    return Moment(
        minute=minute,
        day=min((line.end - line.start) // DAY, day_of(minute, line.start)),
        standings=tuple(_standing(lines, minute) for lines in line.standings),
        entries=line.entries[:told][::-1],
        cards=line.cards[:drawn],
        tally=tally,
        currency=currency,
    )


def coming(line: Timeline, minute: int, limit: int) -> Iterator[Coming]:
    """What comes after a minute: the next entries, then card, entries and lanes of a skip to `limit`."""
    told = bisect_right(line.entries, minute, key=_minute)
    last = bisect_right(line.entries, limit, key=_minute)
    yield from line.entries[told : min(last, told + _NEXT)]
    cards = (card for card in line.cards if minute < card.minute <= limit and not card.chosen)
    yield from islice(cards, 1)
    yield from line.entries[max(told, last - _SEEN) : last][::-1]
    yield limit


def _standing(lines: Sequence[tuple[int, Standing]], minute: int) -> Standing | None:
    held = bisect_right(lines, minute, key=_since)
    return lines[held - 1][1] if held else None
