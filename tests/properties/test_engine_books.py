"""What must always hold, whatever anybody decides: money, stages, ids, beliefs, integers."""

import random
from collections import Counter
from collections.abc import Iterator
from dataclasses import fields, is_dataclass

from engine_sheets import as_json, market, nonsense_sheet, played, quick, shipped, small, text
from hypothesis import given, settings
from hypothesis import strategies as st

from sandbox.engine.opening import open_world
from sandbox.engine.round import RoundResult, play_round
from sandbox.engine.run import Occasion
from sandbox.model.events import (
    CashReceived,
    DecisionFailed,
    DeliveryAccepted,
    MoneySpent,
    OpportunityArose,
    OpportunityWon,
    PenaltyPaid,
    StageEntered,
)
from sandbox.model.names import BP, STAGES
from sandbox.model.scenario import Scenario
from sandbox.model.world import Vendor, World
from sandbox.streams import Luck

EFFECTS: tuple[dict[str, object], ...] = (
    {"kind": "attitude", "points": -2.0},
    {"kind": "trust", "share": -1.0},
    {"kind": "satisfaction", "points": -4.0},
    {"kind": "fit", "share": -1.0},
    {"kind": "funds", "yuan": -(10**7)},
    {"kind": "funds", "yuan": 10**6},
    {"kind": "hours", "role": "FR", "hours": 400},
    {"kind": "material", "material": "poc", "amount": 20},
    {"kind": "delay", "days": -60},
    {"kind": "delay", "days": 120},
    {"kind": "purchase", "logit": -3.0},
    {"kind": "rival_fit", "share": 1.0},
    {"kind": "promise", "days": -60},
    {"kind": "promise", "days": 60},
    {"kind": "price", "share": 1.0},
    {"kind": "morale", "share": -1.0},
    {"kind": "withdraw"},
    {"kind": "learn"},
    {"kind": "learn", "role": "user"},
    {"kind": "criterion", "criterion": "price", "share": 1.0},
)


def stormy() -> Scenario:
    """A small market in which every card that can be drawn is drawn, with the strongest effects."""
    cards = [
        {
            "id": f"{subject}_{number}", "title": text("t"), "text": text("t"), "subject": subject,
            "chance": 1.0, "once": False, "limit": 20, "days": 1, "default": "calm",
            "options": [
                {"id": "calm", "label": text("c"), "note": text("c")},
                {"id": "storm", "label": text("s"), "note": text("s"), "effects": [effect]},
            ],
        }
        for number, effect in enumerate(EFFECTS)
        for subject in ("team", "account", "opportunity", "project")
    ]  # fmt: skip
    return small(
        cards=cards, rules=quick(work={"attrition_yearly": 0.9}, flywheel={"referral": 1, "repeat": 1})
    )


MARKETS = {
    "tutorial": shipped("tutorial"),
    "industrial": shipped("industrial_cloud"),
    "stormy": stormy(),
}


def checked(scenario: Scenario, seed: int, rounds: int) -> World:
    """Play nonsense and check everything after every round."""
    dice = random.Random(seed)
    world = open_world(scenario, ["red", "blue"])
    for _ in range(rounds):
        sheets = {t.id: nonsense_sheet(scenario, world, t.id, dice.randrange(10**6)) for t in world.teams()}
        result = play_round(scenario, world, sheets, Luck(seed), _storm)
        check(world, result)
        world = result.world
    return world


def _storm(occasion: Occasion) -> str:
    """The answer with the effects; where there is none of that name, no answer at all."""
    return "storm"


def check(before: World, result: RoundResult) -> None:
    for team in result.world.teams():
        assert team.funds - before.vendors[team.id].funds == flows(team, result)
    stages_go_forward(result)
    one_winner_each(result)
    beliefs_add_up(result.world)
    assert not [where for where, value in walk(result.world) if isinstance(value, float)]


def flows(team: Vendor, result: RoundResult) -> int:
    """What the events say that a team's funds changed by; its books must say the same."""
    mine = [e for e in result.events if getattr(e, "vendor", None) == team.id]
    cash = sum(e.amount for e in mine if isinstance(e, CashReceived))
    spent = sum(e.amount for e in mine if isinstance(e, MoneySpent) and e.what != "delivery")
    cost = sum(e.amount for e in mine if isinstance(e, MoneySpent) and e.what == "delivery")
    penalties = sum(e.amount for e in mine if isinstance(e, PenaltyPaid))
    books = team.ledgers[-1]
    assert (books.cash, books.spent, books.penalty) == (cash, spent, penalties)
    assert books.deliveries == sum(isinstance(e, DeliveryAccepted) for e in mine)
    return cash - spent - cost - penalties


def stages_go_forward(result: RoundResult) -> None:
    for deal in result.world.opportunities.values():
        ranks = [STAGES.index(stage) for stage, _ in deal.stages]
        minutes = [minute for _, minute in deal.stages]
        assert ranks == sorted(set(ranks))
        assert minutes == sorted(minutes)
    for name in result.world.opportunities:
        entered = [e.stage for e in result.events if isinstance(e, StageEntered) and e.opportunity == name]
        assert entered == sorted(set(entered), key=STAGES.index)  # type: ignore[arg-type]


def one_winner_each(result: RoundResult) -> None:
    decided = Counter(e.opportunity for e in result.events if isinstance(e, OpportunityWon | DecisionFailed))
    arose = Counter(e.opportunity for e in result.events if isinstance(e, OpportunityArose))
    assert set(decided.values()) <= {1}
    assert set(arose.values()) <= {1}
    for deal in result.world.opportunities.values():
        won = [name for name, pursuit in deal.pursuits.items() if pursuit.status == "won"]
        assert won == ([deal.winner] if deal.outcome == "won" else [])


def beliefs_add_up(world: World) -> None:
    for vendor in world.vendors.values():
        held = [vendor.shared, *(member.beliefs for member in vendor.members.values())]
        for beliefs in held:
            for item, belief in beliefs.items():
                assert 0 <= belief.confidence <= BP
                if not item.endswith("#attitude"):
                    assert sum(belief.values) == BP
                    assert min(belief.values) >= 0
    for account in world.accounts.values():
        assert all(sum(person.criteria) == BP for person in account.stakeholders.values())
        assert all(BP <= score <= 5 * BP for score in account.satisfaction.values())
        assert all(0 <= held.value <= BP for held in account.goodwill.values())


def walk(value: object, where: str = "world") -> Iterator[tuple[str, object]]:
    """Every value in a world and where it stands."""
    if is_dataclass(value):
        for part in fields(value):
            yield from walk(getattr(value, part.name), f"{where}.{part.name}")
    elif isinstance(value, dict):
        for key, part in value.items():
            yield from walk(part, f"{where}.{key}")
    elif isinstance(value, list | tuple):
        for index, part in enumerate(value):
            yield from walk(part, f"{where}.{index}")
    else:
        yield where, value


@given(st.sampled_from(sorted(MARKETS)), st.integers(0, 100_000))
@settings(max_examples=30, deadline=None)
def test_no_decision_breaks_the_market(name, seed):
    checked(market(MARKETS[name], "shared"), seed, rounds=3)


def test_a_whole_workshop_keeps_its_books():
    scenario = MARKETS["industrial"]
    world = open_world(scenario, ["red", "blue", "green"])
    for result in played(scenario, ["red", "blue", "green"], seed=4):
        check(world, result)
        world = result.world
    assert len(world.projects) > 3
    assert any(team.ledgers[-1].spent for team in world.teams())


def test_events_are_in_order_of_time_within_their_round():
    scenario = MARKETS["tutorial"]
    for number, result in enumerate(played(scenario, seed=3)):
        minutes = [event.minute for event in result.events]
        assert minutes == sorted(minutes)
        assert minutes[0] == number * scenario.calendar.days * 480
        assert minutes[-1] == (number + 1) * scenario.calendar.days * 480


def test_a_team_that_hands_nothing_in_is_played_all_the_same():
    scenario = MARKETS["tutorial"]
    result = play_round(scenario, open_world(scenario, ["red"]), {}, Luck(1))
    assert result.world.round == 1
    assert as_json(result.world)
