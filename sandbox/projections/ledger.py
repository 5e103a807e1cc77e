"""The rounds that are over, as a team's books show them."""

from sandbox.model.scenario import Scenario
from sandbox.model.world import Ledger, World
from sandbox.projections.observation import LedgerView
from sandbox.projections.record import Record
from sandbox.projections.scoring import actual, margin, score, targets_at


def ledger_views(scenario: Scenario, world: World, team: str, known: Record) -> tuple[LedgerView, ...]:
    """A line for each round: its own money; satisfaction, share and score as they stood at its end."""
    return tuple(_line(scenario, world, team, one, known) for one in world.vendors[team].ledgers)


def _line(scenario: Scenario, world: World, team: str, ledger: Ledger, known: Record) -> LedgerView:
    number = ledger.round
    return LedgerView(
        round=number,
        booked=ledger.booked,
        cash=ledger.cash,
        spent=known.paid.get(number, 0),
        margin=margin([ledger]),
        satisfaction=actual(scenario, world, team, "satisfaction", number, known),
        share=actual(scenario, world, team, "share", number, known),
        deliveries=ledger.deliveries,
        late=ledger.late,
        won=ledger.won,
        lost=ledger.lost,
        no_decision=ledger.no_decision,
        score=score(targets_at(scenario, world, team, number, known)),
    )
