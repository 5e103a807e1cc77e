"""Rows for export and for statistics: plain values under stable columns, alike for CSV and JSON lines."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence

from sandbox.model.decisions import DecisionSheet
from sandbox.model.events import Event
from sandbox.model.names import DAY, METRICS
from sandbox.model.scenario import Scenario
from sandbox.model.world import World
from sandbox.projections.deal_rows import DealLine, Row, deal_row
from sandbox.projections.record import record
from sandbox.projections.scoring import scoreboard
from sandbox.projections.visible import visible

__all__ = ["Row", "decision_rows", "event_rows", "opportunity_rows", "score_rows"]

PLACES = ("vendor", "account", "opportunity", "project", "member", "stakeholder")
"""Columns of the event table; what else an event says stands under `details`."""


def opportunity_rows(scenario: Scenario, world: World, events: Sequence[Event]) -> list[Row]:
    """A row for each opportunity and vendor that knew of it; what is known counts as at the end."""
    known = {name: record(visible(events, world, name), name) for name in world.vendors}
    return [
        deal_row(DealLine(scenario, world, deal, world.vendors[vendor], events, known[vendor]))
        for deal in world.opportunities.values()
        for vendor in deal.pursuits
    ]


def score_rows(scenario: Scenario, worlds: Mapping[str, World]) -> list[Row]:
    """A row for each team, the best first: score, and actual, target and attainment of every metric."""
    rows: list[Row] = []
    for line in scoreboard(scenario, worlds):
        row: Row = {
            "rank": line.rank,
            "team": line.team,
            "name_zh": line.name.zh,
            "name_en": line.name.en,
            "score_bp": line.score,
        }
        found = {target.metric: target for target in line.targets}
        for metric in METRICS:
            target = found.get(metric)
            row[f"{metric}_actual"] = target.actual if target else ""
            row[f"{metric}_target"] = target.amount if target else ""
            row[f"{metric}_attainment_bp"] = target.attainment if target else ""
        rows.append(row)
    return rows


def event_rows(events: Iterable[Event]) -> list[Row]:
    """A row for each event."""
    return [_event_row(event) for event in events]


def _event_row(event: Event) -> Row:
    said = event._asdict()
    row: Row = {"minute": said.pop("minute"), "day": event.minute // DAY, "kind": type(event).__name__}
    for place in PLACES:
        row[place] = said.pop(place, "")
    row["details"] = json.dumps(said, ensure_ascii=False)
    return row


def decision_rows(sheet: DecisionSheet, *, team: str = "", round_number: int = 0) -> list[Row]:
    """A row for each thing that a sheet decides, by the path at which it stands."""
    data = sheet.model_dump(mode="json", exclude_defaults=True)
    return [
        {"team": team, "round": round_number, "part": path[0], "path": ".".join(path), "value": value}
        for path, value in _leaves(data, ())
    ]


def _leaves(value: object, path: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], int | str]]:
    if isinstance(value, dict):
        for key, below in value.items():
            yield from _leaves(below, (*path, str(key)))
    elif isinstance(value, list):
        for index, below in enumerate(value):
            yield from _leaves(below, (*path, str(index)))
    elif isinstance(value, bool) or value is None:
        yield path, {True: "yes", False: "no", None: ""}[value]
    elif isinstance(value, int | str):
        yield path, value
