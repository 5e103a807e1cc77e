"""Sheets for tests and measurements of the engine: a scripted policy that needs no bots, and nonsense."""

import random
from collections.abc import Sequence
from hashlib import blake2b
from pathlib import Path
from typing import TypeVar

from builders import scenario as built
from builders import text
from pydantic import TypeAdapter

from sandbox.authoring import load_document, validate
from sandbox.engine import agenda_plan
from sandbox.engine.clock import Clock
from sandbox.engine.opening import open_world
from sandbox.engine.round import RoundResult, play_round
from sandbox.engine.run import Answer, Run
from sandbox.model.decisions import Contact, DecisionSheet, People, Pursuit, ReportOrder, Triangle
from sandbox.model.events import Event
from sandbox.model.names import CADENCES, CONTACT_ACTIONS, DAY, DEPTHS, REPORT_KINDS, ROLES, ContactAction
from sandbox.model.scenario import Scenario
from sandbox.model.world import Ledger, Vendor, World
from sandbox.streams import Luck

SCENARIOS = Path(__file__).resolve().parents[1] / "scenarios"
WORLD: TypeAdapter[World] = TypeAdapter(World)
E = TypeVar("E")


def shipped(name: str) -> Scenario:
    """A scenario of the program."""
    scenario = validate(load_document(SCENARIOS / f"{name}.yaml"), Scenario)
    assert isinstance(scenario, Scenario), scenario
    return scenario


def as_json(world: World) -> bytes:
    """A world as the session file keeps it."""
    return WORLD.dump_json(world)


def digest(world: World) -> str:
    """A short fingerprint of a world."""
    return blake2b(as_json(world), digest_size=8).hexdigest()


def steady_sheet(scenario: Scenario, world: World, team: str) -> DecisionSheet:
    """The scripted policy: a few accounts, all known people met, found out first, then convinced."""
    vendor = world.vendors[team]
    focus = _focus(world, vendor)
    return DecisionSheet(
        triangles={name: _triangle(vendor, index) for index, name in enumerate(focus)},
        pursuits={
            d.id: Pursuit(atb="bid", discount=500) for d in world.opportunities.values() if d.account in focus
        },
        contacts=tuple(_contacts(world, vendor, focus)),
        people=People(cadence="monthly", train=tuple(sorted(vendor.members))[:1] if world.round == 0 else ()),
        reports=(ReportOrder(kind="trend", subject=scenario.segments[0].id),) if world.round == 0 else (),
    )


def _focus(world: World, vendor: Vendor) -> list[str]:
    """The accounts of one team: no team goes where another does, as long as there are enough."""
    teams = [team.id for team in world.teams()]
    return list(world.accounts)[teams.index(vendor.id) :: len(teams)][:4]


def _triangle(vendor: Vendor, index: int) -> Triangle:
    held: dict[str, str | None] = {}
    for role in ROLES:
        able = sorted(m.id for m in vendor.members.values() if m.role == role)
        held[role] = able[index % len(able)] if able else None
    return Triangle(**held)


def _contacts(world: World, vendor: Vendor, focus: list[str]) -> list[Contact]:
    planned = []
    for number, name in enumerate(sorted(vendor.identified)):
        account, _, person = name.partition(".")
        if account in focus:
            kind = PLAN[min(world.round, 2)][number % 4]
            planned.append(Contact(account=account, stakeholder=person, action=kind, times=2))
    return planned


PLAN: tuple[tuple[ContactAction, ...], ...] = (
    ("discover", "discover", "discover", "trust"),
    ("trust", "discover", "insight", "trust"),
    ("trust", "insight", "executive", "discover"),
)
"""What the scripted policy does in the first, the second and all later rounds."""


def nonsense_sheet(scenario: Scenario, world: World, team: str, seed: int) -> DecisionSheet:
    """Anything that the sheet's types allow: unknown ids, strangers, wrong roles, extremes; by a seed."""
    dice = random.Random(seed)
    members = [m for v in world.vendors.values() for m in v.members] + ["nobody", "red:nobody"]
    members += [f"{team}:{person.id}" for person in scenario.team.candidates]
    accounts = [*world.accounts, *(s.id for s in scenario.segments), "nowhere"]
    deals = [*world.opportunities, "nothing"]
    people = [p for a in world.accounts.values() for p in a.stakeholders] + ["nobody"]

    def triangle() -> Triangle:
        return Triangle(**{role: dice.choice([None, *members]) for role in ROLES})

    def pursuit() -> Pursuit:
        return Pursuit(
            ati=dice.choice(["pursue", "pursue", "hold", "kill"]),
            depth=dice.choice(DEPTHS),
            review=dice.random() < 0.5,
            atb=dice.choice(["auto", "bid", "skip"]),
            min_odds=dice.choice([0, 10_000]),
            discount=dice.choice([-2_000, 0, 4_000]),
            floor=dice.choice([5_000, 12_000]),
            promise=dice.choice([5_000, 20_000]),
            payment=dice.choice(["early", "standard", "long"]),
            penalty=dice.choice(["none", "capped", "heavy"]),
            changes=dice.choice(["open", "controlled"]),
            triangle=dice.choice([None, triangle()]),
        )

    return DecisionSheet.model_validate(
        {
            "tiers": {dice.choice(accounts): "A"},
            "triangles": {name: triangle() for name in dice.sample(accounts, dice.randint(0, len(accounts)))},
            "pursuits": {name: pursuit() for name in dice.sample(deals, dice.randint(0, len(deals)))},
            "contacts": [
                {
                    "account": dice.choice(accounts),
                    "stakeholder": dice.choice(people),
                    "action": dice.choice(CONTACT_ACTIONS),
                    "times": dice.choice([1, 12]),
                }
                for _ in range(dice.randint(0, 40))
            ],
            "deliveries": {
                f"{name}.p": {"mode": dice.choice(["normal", "derisk", "rush", "recover"]), "priority": 1}
                for name in deals
            },
            "people": {
                "hire": [dice.choice([*(c.id for c in scenario.team.candidates), "nobody"])]
                * dice.randint(0, 2),
                "release": [dice.choice(members)] * dice.randint(0, 2),
                "borrow": [dice.choice(ROLES)] * dice.randint(0, 3),
                "train": [dice.choice(members)] * dice.randint(0, 2),
                "overtime": {dice.choice(members): dice.choice([-5, 0, 40, 70, 10**9])},
                "cadence": dice.choice(CADENCES),
            },
            "reports": [
                {"kind": dice.choice(REPORT_KINDS), "subject": dice.choice(accounts)} for _ in range(3)
            ],
            "answers": {},
        }
    )


def steady_sheets(scenario: Scenario, world: World) -> dict[str, DecisionSheet]:
    """The scripted policy for every team of a world."""
    return {team.id: steady_sheet(scenario, world, team.id) for team in world.teams()}


def played(
    scenario: Scenario,
    teams: Sequence[str] = ("red",),
    seed: int = 1,
    salt: str = "",
    rounds: int | None = None,
    answer: Answer | None = None,
) -> list[RoundResult]:
    """A session of the scripted policy, round by round."""
    world, results = open_world(scenario, teams), []
    for _ in range(rounds or scenario.calendar.rounds):
        sheets = steady_sheets(scenario, world)
        results.append(play_round(scenario, world, sheets, Luck(seed, salt), answer))
        world = results[-1].world
    return results


def market(scenario: Scenario, kind: str) -> Scenario:
    """The same scenario in a shared or a parallel market."""
    return scenario.model_copy(update={"market": kind})


def small(**changes: object) -> Scenario:
    """Three accounts of different drivers, quick deals that are nearly always decided, and no surprises."""
    usual: dict[str, object] = {
        "cards": [],
        "rivals": [{"id": "rival", "name": text("Rival"), "about": text("about"), "visits": 40}],
        "rules": quick(),
        "segments": [{"id": "s1", "name": text("s1"), "deals": [text("deal")], "shock": 0}],
    }
    return built(**(usual | changes))


def quick(**groups: dict[str, float]) -> dict[str, dict[str, float]]:
    """Coefficients for a market in which much happens soon; `groups` add to them."""
    usual: dict[str, dict[str, float]] = {
        "cycle": {"lead_days": 4, "need_days": 6, "solution_days": 10, "bid_days": 15, "negotiation_days": 4,
                  "contract_days": 3, "tempo_sigma": 0},
        "purchase": {"intercept": 6},
        "delivery": {"standard_days": 20, "payment_days": 10},
        "flywheel": {"demand_yearly": 0.001, "referral": 0},
        "work": {"attrition_yearly": 0},
    }  # fmt: skip
    for name, changes in groups.items():
        usual[name] = usual.get(name, {}) | changes
    return usual


def lived(
    scenario: Scenario, *sheets: DecisionSheet, seed: int = 1, rounds: int | None = None
) -> tuple[World, list[Event]]:
    """Team red alone: one sheet a round, the last one again if `rounds` are more."""
    world, events = open_world(scenario, ["red"]), []
    for number in range(rounds or len(sheets)):
        plan = sheets[min(number, len(sheets) - 1)]
        result = play_round(scenario, world, {"red": plan}, Luck(seed))
        events += result.events
        world = result.world
    return world, events


def run_at(scenario: Scenario, world: World, sheet: DecisionSheet | None = None, seed: int = 1) -> Run:
    """The run at the start of the round after a world, in which nothing has happened yet."""
    end = world.minute + scenario.calendar.days * DAY
    sheets = {"red": sheet} if sheet else {}
    clock = Clock(world.minute)
    run = Run(scenario, world, sheets, Luck(seed), clock, world.round + 1, world.minute, end)
    for team in world.teams():
        team.ledgers.append(Ledger(run.number))
        agenda_plan.laid_out(run, team)
    return run


def kinds(events: Sequence[Event], kind: type[E]) -> list[E]:
    """The events of one kind."""
    return [event for event in events if isinstance(event, kind)]


def triangle_team(**changes: object) -> dict[str, object]:
    """A team of one triangle: ann, sue and fay."""
    three = (("ann", "AR"), ("sue", "SR"), ("fay", "FR"))
    members = [{"id": name, "name": text(name), "role": role} for name, role in three]
    return {"names": [text("Red")], "members": members, **changes}
