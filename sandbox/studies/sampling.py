"""What calibration looks at: the deals and deliveries of a finished session."""

from dataclasses import dataclass

from sandbox.model import keys
from sandbox.model.events import (
    BidSubmitted,
    ContractSigned,
    DecisionFailed,
    OpportunityArose,
    OpportunityWon,
)
from sandbox.model.names import BP
from sandbox.model.world import Opportunity, Project
from sandbox.session import Session
from sandbox.session.playing import market_of
from sandbox.studies.figures import Change


@dataclass(frozen=True, slots=True)
class Deal:
    """An opportunity at the session's end, seen by one team; minutes, yuan."""

    account: str
    value: int
    opened: int
    decided: int
    from_lead: bool
    outcome: str
    winner: str
    contested: bool
    known: bool
    bid: bool
    customer: bool


@dataclass(frozen=True, slots=True)
class Delivery:
    """A delivery of the team whose promised date has come; score 1 to 5, nan until accepted."""

    late: bool
    accepted: bool
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
    ledger: tuple[int, int, int]
    score: float


def sampled(session: Session) -> Sample:
    """The sample of a finished session for the first team."""
    team, scenario = session.setup.teams[0].id, session.scenario
    world, line = session.world_of(team), next(row for row in session.scores() if row.team == team)
    books = world.vendors[team].ledgers
    end = world.minute
    return Sample(
        team, end, len(scenario.accounts), _deals(session, team),
        tuple(_delivery(session, team, p) for p in world.projects.values()
              if p.vendor == team and p.promised <= end),
        _changes(session, team),
        (sum(b.won for b in books), sum(b.lost for b in books), sum(b.no_decision for b in books)),
        line.score / BP,
    )  # fmt: skip


def _deals(session: Session, team: str) -> tuple[Deal, ...]:
    """All opportunities that have arisen; a customer is one from the start or has signed before."""
    world, events = session.world_of(team), session.history[market_of(session.scenario, team)]
    signed: dict[str, int] = {a.id: 0 for a in session.scenario.accounts if a.customer}
    for event in events:
        if isinstance(event, ContractSigned) and event.vendor == team:
            signed.setdefault(event.account, event.minute)
    bids = {(e.vendor, e.opportunity) for e in events if isinstance(e, BidSubmitted)}
    return tuple(
        _deal(deal, team, (team, deal.id) in bids, signed.get(deal.account, world.minute), world.minute)
        for deal in world.opportunities.values()
        if deal.stages
    )


def _deal(deal: Opportunity, team: str, bid: bool, customer_since: int, end: int) -> Deal:
    until = deal.decided if deal.decided >= 0 else end
    return Deal(
        deal.account, deal.value, deal.opened, deal.decided, deal.stages[0][0] == "lead", deal.outcome,
        deal.winner, any(p.price > 0 for p in deal.pursuits.values()), team in deal.pursuits, bid,
        customer_since < until,
    )  # fmt: skip


def _delivery(session: Session, team: str, project: Project) -> Delivery:
    accepted = project.accepted >= 0
    late = not accepted or project.accepted > project.promised
    score = project.score / BP if accepted else float("nan")
    repeated = keys.repeat(project.opportunity) in session.world_of(team).opportunities
    return Delivery(late, accepted, score, repeated)


def _changes(session: Session, team: str) -> tuple[Change, ...]:
    """When opportunities came and went, as the log has it; the records of the deals are not asked."""
    signs = {OpportunityArose: 1, OpportunityWon: -1, DecisionFailed: -1}
    events = session.history[market_of(session.scenario, team)]
    return tuple((event.minute, signs[type(event)]) for event in events if type(event) in signs)
