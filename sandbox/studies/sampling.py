"""What calibration looks at: the deals and deliveries of a finished session."""

from collections.abc import Sequence
from dataclasses import dataclass

from sandbox.model import keys
from sandbox.model.events import (
    ContractSigned,
    DecisionFailed,
    Event,
    GateDecided,
    OpportunityArose,
    OpportunityWon,
    StageEntered,
)
from sandbox.model.names import BP, Stage
from sandbox.model.world import Opportunity, Project
from sandbox.session import Session
from sandbox.session.playing import market_of
from sandbox.studies.figures import Change

CONFIRMED: tuple[Stage, ...] = ("need", "solution", "bid", "negotiation")
"""The stages in which a customer stands by a need and has not decided."""
GO = ("pursue", "bid")
"""Verdicts of the gates with which a team goes on; a deal heard of in a round may first be judged at ATB."""


@dataclass(frozen=True, slots=True)
class Deal:
    """An opportunity at the session's end, seen by one team; minutes, yuan.

    It is qualified when the team's ATI has passed while the customer stood by the need: what entered the
    pipeline after qualification is what published rates of wins and of no decision count.
    """

    account: str
    value: int
    opened: int
    decided: int
    from_lead: bool
    outcome: str
    winner: str
    qualified: bool
    customer: bool


@dataclass(frozen=True, slots=True)
class Delivery:
    """A delivery of the team whose promised date has come.

    The ratio of actual to promised time and the score, 1 to 5, are nan until it is accepted.
    """

    late: bool
    accepted: bool
    ratio: float
    score: float
    repeated: bool


@dataclass(frozen=True, slots=True)
class Sample:
    """What one session tells: `changes` in the number of open deals, `score` 1 at the target."""

    team: str
    length: int
    accounts: int
    deals: tuple[Deal, ...]
    deliveries: tuple[Delivery, ...]
    changes: tuple[Change, ...]
    score: float


def sampled(session: Session) -> Sample:
    """The sample of a finished session for the first team."""
    team, scenario = session.setup.teams[0].id, session.scenario
    world, line = session.world_of(team), next(row for row in session.scores() if row.team == team)
    end = world.minute
    return Sample(
        team, end, len(scenario.accounts), _deals(session, team),
        tuple(_delivery(session, team, p) for p in world.projects.values()
              if p.vendor == team and p.promised <= end),
        _changes(session, team),
        line.score / BP,
    )  # fmt: skip


def _deals(session: Session, team: str) -> tuple[Deal, ...]:
    """All opportunities that have arisen; a customer is one from the start or has signed before."""
    world, events = session.world_of(team), session.history[market_of(session.scenario, team)]
    signed: dict[str, int] = {a.id: 0 for a in session.scenario.accounts if a.customer}
    for event in events:
        if isinstance(event, ContractSigned) and event.vendor == team:
            signed.setdefault(event.account, event.minute)
    found = qualified(events, team)
    return tuple(
        _deal(deal, deal.id in found, signed.get(deal.account, world.minute), world.minute)
        for deal in world.opportunities.values()
        if deal.stages
    )


def qualified(events: Sequence[Event], team: str) -> set[str]:
    """The deals of which the need was confirmed, and no award made yet, while the team pursued them."""
    pursued: set[str] = set()
    confirmed: set[str] = set()
    found: set[str] = set()
    for event in events:
        if isinstance(event, GateDecided) and event.vendor == team and event.gate in ("ATI", "ATB"):
            (pursued.add if event.verdict in GO else pursued.discard)(event.opportunity)
        elif isinstance(event, StageEntered):
            (confirmed.add if event.stage in CONFIRMED else confirmed.discard)(event.opportunity)
        else:
            continue
        if event.opportunity in pursued and event.opportunity in confirmed:
            found.add(event.opportunity)
    return found


def _deal(deal: Opportunity, qualified: bool, customer_since: int, end: int) -> Deal:
    until = deal.decided if deal.decided >= 0 else end
    return Deal(
        deal.account, deal.value, deal.opened, deal.decided, deal.stages[0][0] == "lead", deal.outcome,
        deal.winner, qualified, customer_since < until,
    )  # fmt: skip


def _delivery(session: Session, team: str, project: Project) -> Delivery:
    accepted = project.accepted >= 0
    late = not accepted or project.accepted > project.promised
    score = project.score / BP if accepted else float("nan")
    repeated = keys.repeat(project.opportunity) in session.world_of(team).opportunities
    ratio = project.actual / BP if accepted else float("nan")
    return Delivery(late, accepted, ratio, score, repeated)


def _changes(session: Session, team: str) -> tuple[Change, ...]:
    """When opportunities came and went, as the log has it; the records of the deals are not asked."""
    signs = {OpportunityArose: 1, OpportunityWon: -1, DecisionFailed: -1}
    events = session.history[market_of(session.scenario, team)]
    return tuple((event.minute, signs[type(event)]) for event in events if type(event) in signs)
