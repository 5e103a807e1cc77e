"""Which coefficients of the model change nothing: the same decisions are played again with each one moved."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from pydantic import ValidationError

from sandbox.bots import Policy, VisitSplit
from sandbox.engine.opening import open_world
from sandbox.engine.round import play_round
from sandbox.model.decisions import DecisionSheet
from sandbox.model.events import Event
from sandbox.model.names import TEAM_IDS
from sandbox.model.rules import ModelRules, Rules
from sandbox.model.scenario import Scenario
from sandbox.streams import Luck
from sandbox.studies.players import Player
from sandbox.studies.replications import one_session

Coefficient = tuple[str, str]
"""Group and name, as in a scenario's rules."""

LABOURED = Policy(
    role_split=(0.6, 0.2, 0.2), visit_split=VisitSplit(1, 1, 1, 1, 1, 2, 1), depth="reuse", review=False,
    always_bid=True, discount=500, promise=8_000, changes="open", cadence="weekly", overtime=60,
    hire_above=0.2, train=True, reports=("trend", "behaviour", "competitor", "survey"), budget=0.8,
)  # fmt: skip
"""A policy that uses everything there is, so that every coefficient has a chance to matter."""


@dataclass(frozen=True, slots=True)
class Case:
    """Decisions that were taken in a market, and what came of them."""

    scenario: Scenario
    seed: int
    sheets: tuple[dict[str, DecisionSheet], ...]
    events: list[Event]


def case(scenario: Scenario, player: Player, seed: int, teams: int = 1) -> Case:
    """Let the players decide a session of one shared market once."""
    shared = scenario.model_copy(update={"market": "shared"})
    sheets: list[dict[str, DecisionSheet]] = []
    one_session(shared, [player] * teams, seed, lambda session: sheets.append(dict(session.previous)))
    return Case(shared, seed, tuple(sheets), _replayed(shared, sheets, seed))


def _replayed(scenario: Scenario, sheets: Iterable[dict[str, DecisionSheet]], seed: int) -> list[Event]:
    """The facts of a session with these decisions."""
    luck, events = Luck(seed), list[Event]()
    decided = list(sheets)
    world = open_world(scenario, [team for team in TEAM_IDS if team in decided[0]])
    for sheet in decided:
        result = play_round(scenario, world, sheet, luck)
        world = result.world
        events += result.events
    return events


def coefficients() -> list[Coefficient]:
    """All coefficients of the model."""
    return [(group, name) for group in ModelRules.model_fields for name in _group(group).model_fields]


def _group(group: str) -> type[Rules]:
    found = ModelRules.model_fields[group].annotation
    assert isinstance(found, type)
    return found


def moved(scenario: Scenario, coefficient: Coefficient) -> Scenario:
    """The scenario with a coefficient well away from where it was."""
    group, name = coefficient
    rules = scenario.rules.model_dump()
    old = rules[group][name]
    for new in _elsewhere(old):
        changed: dict[str, Any] = {**rules, group: {**rules[group], name: new}}
        try:
            return Scenario.model_validate(scenario.model_dump() | {"rules": changed})
        except ValidationError:
            continue
    raise ValueError(f"{group}.{name} cannot be moved from {old}")


def _elsewhere(old: float) -> Iterator[float]:
    kind: Callable[[float], float] = int if isinstance(old, int) else float
    found = (old * 2 + 1, old * 2, old * 0.5, old * 0.3 + 0.05, old + 1, old - 1, 0.5)
    return (kind(new) for new in found if kind(new) != old)


def idle(cases: Sequence[Case], report: Callable[[], None] = lambda: None) -> list[Coefficient]:
    """The coefficients that change no fact of any case. `report` is told of each one that was looked at."""
    left = []
    for coefficient in coefficients():
        if not any(matters(one, coefficient) for one in cases):
            left.append(coefficient)
        report()
    return left


def matters(one: Case, coefficient: Coefficient) -> bool:
    """Whether moving a coefficient changes any fact of a case."""
    return _replayed(moved(one.scenario, coefficient), one.sheets, one.seed) != one.events
