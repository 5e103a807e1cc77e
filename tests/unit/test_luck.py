"""Skill and luck: ranks, their agreement, and seats."""

import math

import numpy as np
import pytest

from sandbox.authoring.library import scenario
from sandbox.session import Session
from sandbox.session.setup import Setup, TeamSetup
from sandbox.studies.luck import of_halves, of_one_session, ranks, seats, spearman, win_rates


def test_ranks_of_equals_are_shared() -> None:
    assert ranks(np.array([3.0, 1.0, 3.0, 9.0])).tolist() == [2.5, 1, 2.5, 4]


def test_spearman_sees_order_only() -> None:
    rising = np.array([1.0, 2.0, 3.0, 4.0])
    assert spearman(rising, rising**5) == pytest.approx(1)
    assert spearman(rising, -rising) == pytest.approx(-1)
    assert math.isnan(spearman(rising, np.ones(4)))


def test_a_ranking_by_skill_is_firm_and_one_by_luck_is_not() -> None:
    luck = np.random.default_rng(2)
    skilled = np.arange(8.0)[:, None] * 5 + luck.normal(size=(8, 40))
    lucky = luck.normal(size=(8, 40))
    assert of_one_session(skilled).value > 0.95
    assert of_halves(skilled).value > 0.95
    assert abs(of_one_session(lucky).value) < 0.3
    assert of_halves(lucky).low < 0


def test_who_sits_where_changes_nothing() -> None:
    """A team's luck belongs to its name, so swapping seats must leave every team its score."""
    shared = scenario("tutorial").model_copy(update={"market": "shared"})
    scores = []
    for names in (("red", "blue"), ("blue", "red")):
        teams = tuple(TeamSetup(id=name, bot="balanced") for name in names)
        session = Session(shared, Setup(seed=7, teams=teams), None)
        while session.phase != "over":
            session.play_bots()
        scores.append({row.team: row.score for row in session.scores()})
    assert scores[0] == scores[1]


def test_equal_players_in_all_seats_share_what_is_won() -> None:
    market = scenario("tutorial")
    won = [seats(market, "balanced", 2, seed) for seed in range(4, 10)]
    assert all(sum(session) == pytest.approx(1) for session in won)
    assert sum(rate.value for rate in win_rates(won)) == pytest.approx(1)
    assert len(set(won)) > 1
