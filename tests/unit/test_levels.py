"""Levels of difficulty: what they change, and that the session says so."""

from pathlib import Path

import pytest

from sandbox.authoring.library import scenario as shipped
from sandbox.i18n import pick
from sandbox.model.levels import at_level
from sandbox.model.names import LEVELS
from sandbox.model.scenario import Scenario
from sandbox.session import Session
from sandbox.session.setup import lined_up
from sandbox.studies.replications import replicate
from tests.builders import scenario

CHANGED = {"level", "title", "rules", "team", "rivals"}


@pytest.mark.parametrize("level", LEVELS)
def test_a_level_changes_hours_money_and_rivals_and_nothing_else(level):
    case = scenario()
    found = at_level(case, level)
    before, after = case.model_dump(), found.model_dump()
    different = {name for name in before if before[name] != after[name]}
    assert different == (set() if level == "standard" else CHANGED)
    assert Scenario.model_validate_json(found.model_dump_json()) == found


def test_the_hard_level_has_fewer_hours_less_money_and_stronger_rivals():
    easy, standard, hard = (at_level(scenario(), level) for level in LEVELS)
    for weaker, stronger in ((easy, standard), (standard, hard)):
        assert weaker.rules.work.available > stronger.rules.work.available
        assert weaker.team.funds > stronger.team.funds
        assert weaker.rivals[0].solution < stronger.rivals[0].solution
        assert weaker.rivals[0].visits < stronger.rivals[0].visits


def test_a_scenario_sets_its_own_levels_and_keeps_the_usual_ones_elsewhere():
    case = scenario(levels={"hard": {"funds": 0.5, "visits": -10}})
    hard = at_level(case, "hard")
    assert hard.team.funds == case.team.funds // 2
    assert hard.rivals[0].visits == 0
    assert hard.rules.work.available == at_level(scenario(), "hard").rules.work.available


def test_a_level_is_chosen_once():
    hard = at_level(scenario(), "hard")
    assert at_level(hard, "hard") is hard
    with pytest.raises(ValueError, match="level hard already"):
        at_level(hard, "easy")
    with pytest.raises(ValueError, match="level hard already"):
        at_level(hard, "standard")


def test_a_reopened_session_tells_its_level(tmp_path: Path):
    case = at_level(scenario(), "hard")
    path = tmp_path / "hard.session"
    Session.create(path, case, lined_up(case, 1, ("balanced",))).close()
    with Session.open(path) as session:
        assert session.scenario.level == "hard"
        assert pick(session.scenario.title) == "Small · hard"
        assert session.scenario.title.zh == "Small · 挑战"


def test_a_team_signs_less_the_harder_the_level():
    signed = []
    for level in LEVELS:
        batch = replicate(at_level(shipped("tutorial"), level), ("balanced",), range(1, 31), jobs=1)
        signed.append(sum(outcome.revenue for outcome in batch.outcomes))
    assert signed[0] > signed[1] > signed[2]
