"""What is asked of a team depends on how many share its market, and on nothing else."""

import pytest
from engine_sheets import shipped

from sandbox.authoring import library
from sandbox.model.crowd import for_teams
from sandbox.session import Session
from sandbox.session.setup import lined_up


def amounts(scenario):
    return {target.metric: target.amount for target in scenario.targets}


def test_each_further_team_lowers_what_all_draw_from_one_market():
    alone = shipped("industrial_cloud")
    four = for_teams(alone, 4)
    revenue = next(target for target in alone.targets if target.metric == "revenue")
    assert amounts(four)["revenue"] == pytest.approx(revenue.amount * revenue.crowd**3, rel=0.05)
    assert amounts(four)["satisfaction"] == amounts(alone)["satisfaction"]
    assert amounts(four)["margin"] == amounts(alone)["margin"]


def test_asking_again_lowers_nothing():
    four = for_teams(shipped("industrial_cloud"), 4)
    assert for_teams(four, 4) == four


def test_alone_and_in_markets_of_ones_own_nothing_changes():
    shared, parallel = shipped("industrial_cloud"), library.scenario("price_war")
    assert for_teams(shared, 1) == shared
    assert parallel.market == "parallel"
    assert for_teams(parallel, 4) == parallel


def test_the_file_of_a_session_keeps_what_is_asked(tmp_path):
    scenario = shipped("industrial_cloud")
    path = tmp_path / "two.session"
    with Session.create(path, scenario, lined_up(scenario, 1, ("idle", "idle"))) as session:
        asked = amounts(session.scenario)
    assert asked == amounts(for_teams(scenario, 2)) != amounts(scenario)
    with Session.open(path) as again:
        assert amounts(again.scenario) == asked
