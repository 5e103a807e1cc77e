"""The same question has the same answer: in any process, after any save, whatever the answer to a card."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from engine_sheets import (
    WORLD,
    as_json,
    digest,
    market,
    nonsense_sheet,
    played,
    shipped,
    small,
    steady_sheets,
)
from hypothesis import given, settings
from hypothesis import strategies as st

from sandbox.engine.opening import open_world
from sandbox.engine.round import play_round
from sandbox.model.events import CardDrawn, from_row, to_row
from sandbox.model.forks import forked
from sandbox.model.world import World
from sandbox.streams import Luck

ROOT = Path(__file__).resolve().parents[2]
SEEDS = st.integers(0, 10_000)
PRINT_DIGESTS = """
import sys
sys.path.insert(0, "tests")
from engine_sheets import digest, played, shipped
for result in played(shipped("tutorial"), ["red"], seed=7):
    print(digest(result.world), len(result.events))
for result in played(shipped("industrial_cloud"), ["red", "blue"], seed=7, rounds=2):
    print(digest(result.world), len(result.events))
"""


@given(SEEDS)
@settings(max_examples=8, deadline=None)
def test_the_same_arguments_give_the_same_result_and_leave_the_given_world_alone(seed):
    scenario = small()
    world = played(scenario, seed=seed, rounds=1)[-1].world
    sheets, before = steady_sheets(scenario, world), as_json(world)
    one = play_round(scenario, world, sheets, Luck(seed))
    two = play_round(scenario, world, sheets, Luck(seed))
    assert one.events == two.events
    assert as_json(one.world) == as_json(two.world)
    assert as_json(world) == before


@given(SEEDS)
@settings(max_examples=8, deadline=None)
def test_continuing_rebuilding_and_forking_are_the_same(seed):
    scenario = market(shipped("tutorial"), "shared")
    world = open_world(scenario, ["red", "blue"])
    for _ in range(scenario.calendar.rounds):
        sheets = {t.id: nonsense_sheet(scenario, world, t.id, seed) for t in world.teams()}
        rebuilt: World = WORLD.validate_json(as_json(world))
        assert rebuilt == world
        results = [play_round(scenario, w, sheets, Luck(seed)) for w in (world, rebuilt, forked(world))]
        assert results[0].events == results[1].events == results[2].events
        assert len({as_json(result.world) for result in results}) == 1
        world = results[0].world


def test_a_long_session_survives_saving_at_every_round():
    scenario = shipped("industrial_cloud")
    straight = played(scenario, ["red", "blue"], seed=5, rounds=5)
    world = open_world(scenario, ["red", "blue"])
    for result in straight:
        world = WORLD.validate_json(as_json(world))
        world = play_round(scenario, world, steady_sheets(scenario, world), Luck(5)).world
        assert as_json(world) == as_json(result.world)


def test_every_event_survives_being_stored():
    for result in played(shipped("industrial_cloud"), ["red", "blue"], seed=2, rounds=4):
        for event in result.events:
            assert from_row(to_row(event)) == event
            assert type(from_row(to_row(event))) is type(event)


def test_another_seed_and_another_salt_give_another_session():
    scenario = shipped("tutorial")
    assert len({digest(played(scenario, seed=1, salt=salt)[-1].world) for salt in ("", "a", "b")}) == 3
    assert len({digest(played(scenario, seed=seed)[-1].world) for seed in (1, 2, 3)}) == 3


def _digests(python: str, hash_seed: str) -> str:
    return subprocess.run(
        [python, "-c", PRINT_DIGESTS],
        cwd=ROOT, capture_output=True, text=True, check=True, timeout=120,
        env={**os.environ, "PYTHONHASHSEED": hash_seed, "PYTHONDONTWRITEBYTECODE": "1"},
    ).stdout  # fmt: skip


def test_every_process_computes_the_same_whatever_its_hash_seed():
    said = {_digests(sys.executable, seed) for seed in ("0", "1", "4242")}
    assert len(said) == 1
    assert len(said.pop().splitlines()) == 4


@pytest.mark.parametrize("version", ["3.12", "3.13", "3.14"])
def test_every_version_of_python_computes_the_same(version):
    other = os.environ.get(f"PYTHON_{version.replace('.', '_')}") or shutil.which(f"python{version}")
    ready = [other or "", "-c", "import pydantic, simpy, yaml"]
    if other is None or subprocess.run(ready, capture_output=True, check=False).returncode:
        pytest.skip(f"no Python {version} with pydantic, simpy and yaml")
    assert _digests(other, "0") == _digests(sys.executable, "0")


@given(SEEDS)
@settings(max_examples=6, deadline=None)
def test_until_a_card_is_drawn_its_answer_changes_nothing(seed):
    scenario = shipped("tutorial")
    world = open_world(scenario, ["red"])
    sheets = steady_sheets(scenario, world)
    left = play_round(scenario, world, sheets, Luck(seed))
    for occasion in left.occasions:
        card = next(c for c in scenario.cards if c.id == occasion.card)
        drawn = next(
            i
            for i, e in enumerate(left.events)
            if isinstance(e, CardDrawn) and e.occasion == occasion.occasion
        )
        for option in card.options:
            answered = sheets["red"].model_copy(update={"answers": {occasion.occasion: option.id}})
            other = play_round(scenario, world, {"red": answered}, Luck(seed))
            assert other.events[: drawn + 1] == left.events[: drawn + 1]
            chosen = next(o for o in other.occasions if o.occasion == occasion.occasion).chosen
            assert chosen == (None if option.id in occasion.blocked else option.id)


@given(SEEDS)
@settings(max_examples=6, deadline=None)
def test_teams_with_the_same_sheets_in_parallel_markets_live_the_same(seed):
    scenario = market(shipped("tutorial"), "parallel")
    red, zeta = (played(scenario, [team], seed=seed) for team in ("red", "zeta"))
    for mine, theirs in zip(red, zeta, strict=True):
        renamed = [[str(f).replace("zeta", "red") for f in to_row(e)] for e in theirs.events]
        assert [[str(f) for f in to_row(e)] for e in mine.events] == renamed
