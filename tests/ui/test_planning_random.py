"""Random clicks, drags and keys on the planning screens: nothing fails, no draft is lost."""

import random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pilot import KEYS
from planning import Table, informed_seat

from sandbox.model.decisions import DecisionSheet
from sandbox.ui.screens.planning.history import history_of

CHORDS = [*KEYS, "ctrl+z", "ctrl+y", "shift+tab", "delete", "left", "right", "up", "down", "alt+2", "alt+4"]


@pytest.mark.parametrize("place", ["account", "team", "data"])
@settings(max_examples=4, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(seed=st.integers(0, 10_000))
def test_random_input_never_fails_nor_loses_the_draft(fly, place, seed):
    chance = random.Random(seed)
    table = Table(informed_seat(1))
    table.pilot.find(f"rail.{place}").activate()
    table.pilot.step(2)
    for _ in range(50):
        at = chance.randrange(60, 1366), chance.randrange(60, 768)
        what = chance.random()
        if what < 0.5:
            table.pilot.click(at)
        elif what < 0.6:
            table.pilot.drag(at, (chance.randrange(1366), chance.randrange(768)))
        else:
            table.pilot.key(chance.choice(CHORDS))
        assert not table.submitted
        draft = table.seat.draft()
        assert draft is None or draft == history_of(table.seat).present
        assert isinstance(table.sheet, DecisionSheet)
