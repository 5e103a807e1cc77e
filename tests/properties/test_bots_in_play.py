"""Bots stay legal through whole sessions, and what they decide pays more than doing nothing."""

import pytest
from builders import scenario
from hypothesis import given, settings
from hypothesis import strategies as st

from sandbox.bots import BOTS, answer, bot, suggested
from sandbox.bots.dice import thrown
from sandbox.bots.informed import INFORMED, tactics
from sandbox.bots.playing import drafted
from sandbox.bots.policy import BALANCED, same
from sandbox.engine.opening import open_world
from sandbox.engine.round import play_round
from sandbox.model.decisions import DecisionSheet
from sandbox.model.events import Event
from sandbox.model.scenario import Scenario
from sandbox.projections.defaults import legalised
from sandbox.projections.legality import refusals
from sandbox.projections.observation import CardView, Observation
from sandbox.projections.observe import observe
from sandbox.projections.workload import planned_hours
from sandbox.streams import Luck

CASE = scenario(market="shared")
TEAMS = ("red", "blue")
names = st.sampled_from(sorted(BOTS))
seeds = st.integers(0, 2**32)


def observations(case: Scenario, players: tuple[str, ...], seed: int) -> list[Observation]:
    """All that the teams see, round by round and at the end, when bots play a session."""
    world, luck, chance = open_world(case, TEAMS[: len(players)]), Luck(seed), Luck(seed, "bots")
    sheets = dict.fromkeys(TEAMS, DecisionSheet())
    events: list[Event] = []
    found: list[Observation] = []
    while world.round < case.calendar.rounds:
        seen = {t: observe(case, world, t, previous=sheets[t], events=events) for t in TEAMS[: len(players)]}
        found += seen.values()
        sheets |= {t: bot(name)(case, seen[t], chance) for t, name in zip(TEAMS, players, strict=False)}
        result = play_round(case, world, {t: sheets[t] for t in seen}, luck)
        world, events = result.world, events + result.events
    return found + [observe(case, world, t, previous=sheets[t], events=events) for t in seen]


@settings(max_examples=25, deadline=None)
@given(names, names, seeds)
def test_bots_are_legal_in_every_round_of_a_session(first: str, second: str, seed: int) -> None:
    for seen in observations(CASE, (first, second), seed):
        for name in BOTS:
            assert not refusals(CASE, seen, bot(name)(CASE, seen, Luck(seed, "bots")))


@settings(max_examples=15, deadline=None)
@given(names, seeds)
def test_plans_need_no_guard_in_a_session(name: str, seed: int) -> None:
    for seen in observations(CASE, (name,), seed):
        drafts = [
            drafted(CASE, seen, BALANCED, same),
            drafted(CASE, seen, INFORMED, tactics),
            thrown(CASE, seen, Luck(seed, "bots")),
        ]
        assert [legalised(CASE, seen, draft) for draft in drafts] == drafts


@given(seeds, st.sets(st.sampled_from(["give", "help"])))
def test_card_answers_are_always_among_the_legal_options(seed: int, blocked: set[str]) -> None:
    seen = observations(scenario(calendar={"rounds": 1, "days": 10}), ("idle",), 1)[0]
    deal = seen.opportunities[0]
    options = tuple((o.id, o.id not in blocked, "") for o in CASE.cards[0].options)
    card = CardView("favour@a1@1.0", "favour", deal.account, deal.id, 0, 1_440, options, "wait", None)
    for name in BOTS:
        assert answer(name, CASE, seen, card, Luck(seed, "bots")) not in blocked


@pytest.mark.parametrize("name", ["balanced", "informed"])
def test_working_the_accounts_pays_more_than_staying_at_home(name: str) -> None:
    worked = sum(_booked(name, seed) for seed in range(12))
    assert worked > sum(_booked("idle", seed) for seed in range(12))


def _booked(name: str, seed: int) -> int:
    return sum(line.booked for line in observations(CASE, (name,), seed)[-1].history)


@settings(max_examples=10, deadline=None)
@given(seeds)
def test_the_suggested_plan_asks_nobody_for_more_than_their_hours(seed: int) -> None:
    for seen in observations(CASE, ("balanced",), seed)[:-1]:
        loads = planned_hours(CASE, seen, suggested(CASE, seen))
        rested = [m.id for m in seen.members if not m.leaving and not m.busy_minutes]
        assert all(loads[name].share <= 10_500 for name in rested)
