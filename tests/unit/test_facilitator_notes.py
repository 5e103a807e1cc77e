"""The facilitator's notes: every scenario that ships has them, and no team ever sees them."""

from pathlib import Path

import pytest

from sandbox.authoring.library import scenario as shipped_scenario
from sandbox.authoring.library import shipped
from sandbox.cli.notes import told
from sandbox.session import Session
from sandbox.session.setup import lined_up
from tests.builders import scenario, text

ROOT = Path(__file__).resolve().parents[2]
SECRET = "Only the facilitator reads this."


def test_no_team_sees_the_notes():
    case = scenario(facilitator={"watch": [text(SECRET)], "debrief": [text(SECRET)]})
    seen = Session(case, lined_up(case, 1, (None,)), None).observe("red")
    assert SECRET not in repr(seen)
    assert SECRET in told(case)


def test_no_screen_bot_or_projection_asks_for_them():
    for layer in ("ui", "bots", "projections"):
        for path in (ROOT / "sandbox" / layer).rglob("*.py"):
            assert ".facilitator" not in path.read_text(encoding="utf-8"), path


def test_a_scenario_without_notes_says_so():
    assert told(scenario()).count("Nothing is noted.") == 2


@pytest.mark.parametrize("name", shipped())
def test_every_shipped_scenario_has_notes(name):
    notes = shipped_scenario(name).facilitator
    assert len(notes.watch) >= 3
    assert len(notes.debrief) >= 3
