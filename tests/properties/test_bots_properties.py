"""Bots are legal on any observation, decide the same on the same one, and need no guard to be legal."""

from collections.abc import Callable
from dataclasses import replace

from builders import observation, scenario
from hypothesis import given
from hypothesis import strategies as st

from sandbox.bots import BOTS, Policy, VisitSplit, bot, informed
from sandbox.bots.dice import thrown
from sandbox.bots.playing import drafted
from sandbox.bots.policy import BALANCED, GREEDY, PRICE_CUTTER, RELATIONSHIP, Tactics, same
from sandbox.model.decisions import DecisionSheet, Triangle
from sandbox.model.names import CADENCES, DEPTHS, STAGES
from sandbox.projections.defaults import legalised
from sandbox.projections.legality import refusals
from sandbox.projections.observation import Observation
from sandbox.streams import Luck

CASE = scenario()
POLICIES = [(BALANCED, same), (GREEDY, same), (PRICE_CUTTER, same), (RELATIONSHIP, same)]
POLICIES.append((informed.INFORMED, informed.tactics))
names = st.sampled_from(sorted(BOTS))
shares = st.floats(0, 5)


@st.composite
def observations(draw: Callable[..., Observation]) -> Observation:
    """Anything that a team of the small case may see: stages, beliefs, funds, people, material, past."""
    seen = observation(
        CASE,
        round_number=draw(st.integers(1, 4)),
        stages=tuple(draw(st.lists(st.sampled_from(STAGES[:5]), min_size=1, max_size=3))),
        believed=draw(st.integers(2_600, 10_000)),
        hidden=draw(st.booleans()),
        previous=draw(st.sampled_from([None, DecisionSheet(triangles={"alpha": Triangle(AR="red:ann")})])),
        project=draw(st.booleans()),
        funds=draw(st.integers(-2_000_000, 5_000_000)),
    )
    gone = draw(st.sets(st.sampled_from([m.id for m in seen.members])))
    material = draw(st.integers(0, 3))
    return replace(
        seen,
        members=tuple(m for m in seen.members if m.id not in gone),
        materials=tuple((kind, min(material, amount)) for kind, amount in seen.materials),
    )


@st.composite
def policies(draw: Callable[..., Policy]) -> Policy:
    """Any recipe that a study may try."""
    return Policy(
        role_split=(draw(shares), draw(shares), draw(shares)),
        ranking=draw(st.sampled_from(("value", "closing", "odds"))),
        focus=draw(st.floats(0, 1)),
        visit_split=VisitSplit(*(draw(shares) for _ in range(6))),
        depth=draw(st.sampled_from(DEPTHS)),
        review=draw(st.booleans()),
        bid_threshold=draw(st.integers(0, 6_000)),
        give_up=draw(st.integers(0, 5_000)),
        discount=draw(st.integers(-1_000, 4_000)),
        delivery_priority=draw(st.floats(0, 1)),
        cadence=draw(st.sampled_from(CADENCES)),
        overtime=draw(st.integers(40, 70)),
        hire_above=draw(st.floats(0, 1)),
        train=draw(st.booleans()),
        reports=("trend", "behaviour", "competitor", "survey"),
        budget=draw(st.floats(0, 1)),
    )


@given(observations(), names, st.integers(0, 2**32))
def test_every_bot_is_legal_on_any_observation(seen: Observation, name: str, seed: int) -> None:
    assert not refusals(CASE, seen, bot(name)(CASE, seen, Luck(seed, "bots")))


@given(observations(), names, st.integers(0, 2**32))
def test_the_same_observation_and_luck_give_the_same_sheet(seen: Observation, name: str, seed: int) -> None:
    luck = Luck(seed, "bots")
    assert bot(name)(CASE, seen, luck) == bot(name)(CASE, seen, luck)


@given(observations(), st.sampled_from(POLICIES))
def test_a_policy_needs_no_guard_to_be_legal(seen: Observation, played: tuple[Policy, Tactics]) -> None:
    sheet = drafted(CASE, seen, *played)
    assert legalised(CASE, seen, sheet) == sheet


@given(observations(), policies())
def test_any_policy_needs_no_guard_to_be_legal(seen: Observation, policy: Policy) -> None:
    sheet = drafted(CASE, seen, policy, same)
    assert legalised(CASE, seen, sheet) == sheet


@given(observations(), st.integers(0, 2**32))
def test_dice_need_no_guard_to_be_legal(seen: Observation, seed: int) -> None:
    sheet = thrown(CASE, seen, Luck(seed, "bots"))
    assert legalised(CASE, seen, sheet) == sheet
