"""A board on a real session, for the tests: one team of people, two of bots."""

from functools import lru_cache
from pathlib import Path

from pilot import Pilot

from sandbox.authoring import load_document, validate
from sandbox.model.decisions import DecisionSheet, ReportOrder
from sandbox.model.scenario import Scenario
from sandbox.session.seat import Seat
from sandbox.session.session import Session
from sandbox.session.setup import lined_up
from sandbox.ui.screens.planning_screens import planning

SCENARIOS = Path(__file__).resolve().parents[2] / "scenarios"


@lru_cache
def shipped(name):
    scenario = validate(load_document(SCENARIOS / f"{name}.yaml"), Scenario)
    assert isinstance(scenario, Scenario), scenario
    return scenario


def seat_at(rounds=0, name="industrial_cloud", scenario=None):
    """A seat at the planning of a round, the rounds before played by the suggested plan."""
    scenario = scenario or shipped(name)
    session = Session(scenario, lined_up(scenario, 7, (None, "balanced", "price_cutter")), None)
    seat = Seat(session, "red")
    for _ in range(rounds):
        seat.submit(seat.suggested())
        seat.show(seat.compute())
        seat.finish()
    return seat


class Table:
    """A board in the pilot."""

    def __init__(self, seat=None, size=(1366, 768)):
        self.seat = seat or seat_at()
        self.submitted = []
        self.pilot = Pilot(self.screen, size)

    def screen(self, app):
        return planning(self.seat, app, on_submitted=lambda: self.submitted.append(True))

    @property
    def sheet(self):
        return self.seat.draft() or DecisionSheet()

    def texts(self):
        stage = self.pilot.stage
        trees = [stage.root, *(layer.node for layer in stage.layers)]
        return "\n".join(node.text for tree in trees for node in tree.walk() if hasattr(node, "text"))


def informed_seat(rounds, name="industrial_cloud"):
    """A seat whose team, a rich one, bought reports of each kind in every round before."""
    scenario = shipped(name)
    rich = scenario.team.model_copy(update={"funds": 20 * scenario.team.funds})
    seat = seat_at(0, scenario=scenario.model_copy(update={"team": rich}))
    for _ in range(rounds):
        offers = seat.observe().offers.reports
        orders = [offer for offer in offers if offer.kind == "trend"][:2]
        for kind in ("behaviour", "competitor", "survey"):
            orders += [offer for offer in offers if offer.kind == kind][:1]
        reports = tuple(ReportOrder(kind=offer.kind, subject=offer.subject) for offer in orders)
        refused = seat.submit(seat.suggested().model_copy(update={"reports": reports}))
        assert not refused, refused
        seat.show(seat.compute())
        seat.finish()
    return seat
