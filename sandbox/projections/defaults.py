"""A sheet to start from, and the legal part of any sheet."""

from collections.abc import Iterable
from typing import Any

from sandbox.model.decisions import DecisionSheet
from sandbox.model.scenario import Scenario
from sandbox.projections.legality import refusals
from sandbox.projections.observation import Observation
from sandbox.projections.refusal import Path


def carry_forward(observation: Observation) -> DecisionSheet:
    """The sheet of the round before, without what is done once (people, reports, answers) or over."""
    before = observation.previous
    open_deals = {
        deal.id
        for deal in observation.opportunities
        if deal.outcome == "open" or deal.winner == observation.team
    }
    running = {project.id for project in observation.projects if project.accepted < 0}
    once: dict[str, tuple[str, ...]] = {"hire": (), "release": (), "borrow": (), "train": ()}
    return before.model_copy(
        update={
            "pursuits": {name: plan for name, plan in before.pursuits.items() if name in open_deals},
            "deliveries": {name: plan for name, plan in before.deliveries.items() if name in running},
            "people": before.people.model_copy(update=once),
            "reports": (),
            "answers": {},
        }
    )


def legalised(scenario: Scenario, observation: Observation, sheet: DecisionSheet) -> DecisionSheet:
    """The sheet without its illegal parts; a legal one is returned as it is."""
    found = refusals(scenario, observation, sheet)
    while found:
        less = without(sheet, (refusal.path for refusal in found))
        sheet = less if less != sheet else DecisionSheet()
        found = refusals(scenario, observation, sheet)
    return sheet


def without(sheet: DecisionSheet, paths: Iterable[Path]) -> DecisionSheet:
    """The sheet with some places emptied: list entries and keys go, fields return to their defaults."""
    data = sheet.model_dump(exclude_defaults=True)
    for path in sorted(set(paths), key=_last_first, reverse=True):
        _drop(data, path)
    return DecisionSheet.model_validate(data)


def _last_first(path: Path) -> tuple[tuple[int, str], ...]:
    """Sorts entries of one list by their index, so that the last is dropped first."""
    return tuple((step, "") if isinstance(step, int) else (-1, step) for step in path)


def _drop(data: dict[str, Any], path: Path) -> None:
    place: Any = data
    for step in path[:-1]:
        if isinstance(place[step], tuple):
            place[step] = list(place[step])
        place = place[step]
    if isinstance(place, list):
        del place[int(path[-1])]
    else:
        place.pop(path[-1], None)
