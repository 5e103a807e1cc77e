"""How far a team has come towards the scenario's targets, and the score of all teams."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sandbox.equations.appraisal import achieved, attainment
from sandbox.model.names import BP, DAY, Metric
from sandbox.model.scenario import Scenario, Target, Text
from sandbox.model.world import Ledger, Vendor, World
from sandbox.projections.accounts import index, is_customer, satisfaction_at
from sandbox.projections.naming import team_name
from sandbox.projections.observation import TargetView
from sandbox.projections.record import Record

FLOWS: tuple[Metric, ...] = ("revenue", "cash")
"""Metrics that add up round by round; the others are levels."""


@dataclass(frozen=True, slots=True)
class ScoreRow:
    """A team's place: rank from 1, score in basis points of attainment, each target.

    `delivered` counts the accepted deliveries; without any there is no margin.
    """

    rank: int
    team: str
    name: Text
    score: int
    targets: tuple[TargetView, ...]
    delivered: int


def scoreboard(scenario: Scenario, worlds: Mapping[str, World]) -> tuple[ScoreRow, ...]:
    """All teams, the best first; `worlds` has each team's world, which teams of one market share."""
    found = []
    for team, world in worlds.items():
        targets = target_views(scenario, world, team)
        found.append((score(targets), team, team_name(scenario, world.vendors[team].name), targets))
    found.sort(key=lambda row: (-row[0], row[1]))
    better = [sum(1 for other in found if other[0] > row[0]) for row in found]
    return tuple(
        ScoreRow(rank + 1, team, name, points, targets, _delivered(worlds[team].vendors[team]))
        for rank, (points, team, name, targets) in zip(better, found, strict=True)
    )


def _delivered(vendor: Vendor) -> int:
    return sum(ledger.deliveries for ledger in vendor.ledgers)


def score(targets: Sequence[TargetView]) -> int:
    """Attainment over all targets in basis points, each counting at most one and a half times its weight."""
    return round(attainment((t.weight, achieved(max(0, t.actual), t.amount)) for t in targets) * BP)


def target_views(scenario: Scenario, world: World, team: str) -> tuple[TargetView, ...]:
    """Each target with what was reached until now."""
    return targets_at(scenario, world, team, world.round, None)


def targets_at(
    scenario: Scenario, world: World, team: str, rounds: int, known: Record | None
) -> tuple[TargetView, ...]:
    """The same after a number of rounds; for an earlier round satisfaction is read from the record."""
    total = sum(target.weight for target in scenario.targets)
    return tuple(
        _target(scenario, target, actual(scenario, world, team, target.metric, rounds, known), rounds, total)
        for target in scenario.targets
    )


def _target(scenario: Scenario, target: Target, reached: int, rounds: int, total: float) -> TargetView:
    amount = in_units(target)
    elapsed = rounds / scenario.calendar.rounds if target.metric in FLOWS else 1.0
    return TargetView(
        metric=target.metric,
        amount=amount,
        actual=reached,
        attainment=round(achieved(max(0, reached), amount) * BP),
        pace=round(amount * elapsed),
        weight=round(target.weight / total * BP),
    )


def in_units(target: Target) -> int:
    """A target's amount as actuals are measured: yuan, basis points, or index × 100."""
    return round(target.amount if target.metric in FLOWS else target.amount * 100)


def due_in_round(target: TargetView, rounds_left: int) -> int:
    """What is missing of a target, shared evenly over the rounds that are left, this one included."""
    return max(0, target.amount - target.actual) // max(1, rounds_left)


def actual(
    scenario: Scenario, world: World, team: str, metric: Metric, rounds: int, known: Record | None
) -> int:
    """What a team has reached in a metric after a number of rounds."""
    ledgers = [ledger for ledger in world.vendors[team].ledgers if ledger.round <= rounds]
    match metric:
        case "revenue":
            return sum(ledger.booked for ledger in ledgers)
        case "cash":
            return sum(ledger.cash for ledger in ledgers)
        case "margin":
            return margin(ledgers)
        case "share":
            return market_share(world, team, _end(scenario, world, rounds))
        case "satisfaction":
            return _satisfaction(scenario, world, world.vendors[team], rounds, known)


def _end(scenario: Scenario, world: World, rounds: int) -> int:
    """The minute until which facts count; once all rounds so far count, all facts do."""
    return rounds * scenario.calendar.days * DAY if rounds < world.round else world.minute


def margin(ledgers: Sequence[Ledger]) -> int:
    """(recognised - cost - penalties) / recognised, in basis points; 0 before anything is recognised."""
    recognised = sum(ledger.recognised for ledger in ledgers)
    kept = recognised - sum(ledger.cost + ledger.penalty for ledger in ledgers)
    return round(kept * BP / recognised) if recognised else 0


def market_share(world: World, team: str, until: int) -> int:
    """The team's part of the reference value of all deals awarded by a minute, in basis points."""
    won = [d for d in world.opportunities.values() if d.outcome == "won" and d.decided <= until]
    total = sum(deal.value for deal in won)
    return sum(deal.value for deal in won if deal.winner == team) * BP // total if total else 0


def _satisfaction(scenario: Scenario, world: World, team: Vendor, rounds: int, known: Record | None) -> int:
    """The mean over the team's customers as index × 100; 0 while there is no customer."""
    customers = [spec for spec in scenario.accounts if is_customer(world, spec, team.id)]
    if known is None or rounds >= world.round:
        scores: list[int | None] = [index(world.accounts[c.id].satisfaction[team.id]) for c in customers]
    else:
        end = _end(scenario, world, rounds)
        scores = [satisfaction_at(world, team, spec, known, end) for spec in customers]
    told = [value for value in scores if value is not None]
    return round(sum(told) / len(told)) if told else 0
