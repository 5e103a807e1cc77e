"""Worlds for tests of what is read off them: freshly opened, or after rounds played by bots."""

from copy import deepcopy
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from builders import scenario as built

from sandbox.authoring import load_document, validate
from sandbox.bots import bot
from sandbox.engine.opening import open_world
from sandbox.engine.round import play_round
from sandbox.model.decisions import DecisionSheet
from sandbox.model.events import Event
from sandbox.model.scenario import Scenario
from sandbox.model.world import Belief, Vendor, World
from sandbox.projections.observation import AccountView, Observation, OpportunityView, StakeholderView
from sandbox.projections.observe import observe
from sandbox.streams import Luck

SCENARIOS = Path(__file__).resolve().parents[1] / "scenarios"


@dataclass
class Market:
    """A scenario, its world, the teams' last sheets and all that happened."""

    scenario: Scenario
    world: World
    sheets: dict[str, DecisionSheet] = field(default_factory=dict)
    events: list[Event] = field(default_factory=list)

    @property
    def red(self) -> Vendor:
        return self.world.vendors["red"]

    def seen(self, team: str = "red") -> Observation:
        previous = self.sheets.get(team, DecisionSheet())
        return observe(self.scenario, self.world, team, previous=previous, events=self.events)

    def play(self, policy: str, seed: int = 3) -> None:
        teams = [team.id for team in self.world.teams()]
        self.sheets = {
            team: bot(policy)(self.scenario, self.seen(team), Luck(seed, f"bots|{team}")) for team in teams
        }
        result = play_round(self.scenario, self.world, self.sheets, Luck(seed))
        self.world, self.events = result.world, [*self.events, *result.events]

    def copied(self) -> "Market":
        return Market(self.scenario, deepcopy(self.world), dict(self.sheets), list(self.events))


def shipped(name: str) -> Scenario:
    scenario = validate(load_document(SCENARIOS / f"{name}.yaml"), Scenario)
    assert isinstance(scenario, Scenario), scenario
    return scenario


def opened(**changes: object) -> Market:
    """The small scenario of the builders, with public deals open from the start."""
    scenario = built(**changes)
    return Market(scenario, open_world(scenario, ["red"]))


@cache
def _played(name: str, teams: tuple[str, ...], rounds: int, policy: str) -> Market:
    scenario = built(market="shared") if name == "small" else shipped(name)
    market = Market(scenario, open_world(scenario, list(teams)))
    for _ in range(rounds):
        market.play(policy)
    return market


def played(
    name: str = "small",
    teams: tuple[str, ...] = ("red", "blue"),
    rounds: int = 2,
    policy: str = "informed",
) -> Market:
    """A market after some rounds; a private copy for each caller."""
    return _played(name, teams, rounds, policy).copied()


def account(seen: Observation, name: str) -> AccountView:
    return next(view for view in seen.accounts if view.id == name)


def deal(seen: Observation, name: str) -> OpportunityView:
    return next(view for view in seen.opportunities if view.id == name)


def person(seen: Observation, place: str, name: str) -> StakeholderView:
    return next(view for view in account(seen, place).stakeholders if view.id == name)


def believes(vendor: Vendor, member: str, item: str, belief: Belief) -> None:
    vendor.members[member].beliefs[item] = belief
