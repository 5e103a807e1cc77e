"""The estimators of calibration give the known answers on made-up data."""

import math

import numpy as np
import pytest

from sandbox.authoring.library import scenario
from sandbox.model import events
from sandbox.model.names import Stage
from sandbox.studies import calibration, figures, sampling
from sandbox.studies.replications import one_session
from sandbox.studies.summary import mean_interval

ONCE = [True] * 30 + [False] * 10
TWICE = [True] * 20 + [False] * 40


def test_odds_ratio_of_a_two_by_two_table() -> None:
    pairs = [(True, hit) for hit in ONCE] + [(False, hit) for hit in TWICE]
    assert figures.odds_ratio(pairs) == pytest.approx((30 / 10) / (20 / 40))


def test_odds_ratio_without_a_needed_cell_is_not_a_number() -> None:
    assert math.isnan(figures.odds_ratio([(True, True), (False, False)]))


def test_logistic_regression_on_one_flag_is_the_log_odds_ratio() -> None:
    rows = [(1.0,)] * len(ONCE) + [(0.0,)] * len(TWICE)
    intercept, effect = figures.logistic(rows, ONCE + TWICE)
    assert intercept == pytest.approx(math.log(0.5))
    assert effect == pytest.approx(math.log(6))


def test_logistic_regression_recovers_slopes() -> None:
    luck = np.random.default_rng(4)
    rows = luck.normal(size=(40_000, 2))
    chance = 1 / (1 + np.exp(-(0.3 - 0.66 * rows[:, 0] + 1.8 * rows[:, 1])))
    found = figures.logistic(rows.tolist(), (luck.uniform(size=len(rows)) < chance).tolist())
    assert found == pytest.approx([0.3, -0.66, 1.8], abs=0.05)


def test_a_separated_sample_has_no_slope() -> None:
    assert math.isnan(figures.slope([(float(x),) for x in range(6)], [x > 2 for x in range(6)]))


def test_the_top_share_counts_a_fraction_of_an_account() -> None:
    assert figures.top_share([10, 50, 20, 20, 0, 0], 0.25) == pytest.approx((50 + 0.5 * 20) / 100)


def test_correlation_spread_and_median() -> None:
    assert figures.correlation([(1, 2), (2, 4), (3, 6)]) == pytest.approx(1)
    assert math.isnan(figures.correlation([(1, 2), (1, 4)]))
    assert figures.log_spread([math.exp(-1), math.exp(1)]) == pytest.approx(math.sqrt(2))
    assert figures.median([1, 5, 2]) == 2


def test_the_area_below_a_log_made_by_hand() -> None:
    log = [(0, 1), (10, 1), (30, -1), (50, -1), (60, 1), (80, -1)]
    assert figures.area(log, 100) == 90
    assert figures.area(log, 20) == 30


def test_the_mean_stay_counts_what_has_not_ended_for_as_long_as_it_was_seen() -> None:
    ended = [(20, True), (30, True), (40, True)]
    assert figures.mean_stay(ended) == pytest.approx(30)
    assert figures.mean_stay([(10, False), *ended]) == pytest.approx(30)
    assert figures.mean_stay([(25, False), *ended]) == pytest.approx(20 * 1 + 10 * 0.75 + 10 * 0.375)
    assert math.isnan(figures.mean_stay([]))


def test_the_jackknife_of_a_mean_is_students_interval() -> None:
    values = [float(x * x % 17) for x in range(20)]
    found, known = figures.jackknife(values, figures.mean), mean_interval(values)
    assert (found.value, found.low, found.high) == pytest.approx((known.value, known.low, known.high))


def test_a_sessions_sample_agrees_with_its_books() -> None:
    played = one_session(scenario("tutorial"), ("balanced",), 3)
    taken, team = sampling.sampled(played), played.setup.teams[0].id
    books, wins = played.world_of(team).vendors[team].ledgers, calibration.qualified([taken])
    assert sum(hit for _, hit in wins) == sum(book.won for book in books)
    assert sum(deal.winner == team for deal in taken.deals) == sum(book.won for book in books)


def gate(verdict: str, deal: str = "d1", vendor: str = "red") -> events.GateDecided:
    return events.GateDecided(0, vendor, "alpha", deal, "ATI", verdict, -1)


def stage(name: Stage, deal: str = "d1") -> events.StageEntered:
    return events.StageEntered(0, "alpha", deal, name, 9)


@pytest.mark.parametrize(
    ("log", "qualified"),
    [
        ([stage("lead"), gate("pursue")], False),
        ([stage("lead"), gate("pursue"), stage("need")], True),
        ([stage("need"), gate("pursue")], True),
        ([stage("need"), gate("hold")], False),
        ([stage("lead"), gate("pursue"), gate("kill"), stage("need")], False),
        ([stage("contract"), gate("pursue")], False),
        ([stage("need"), gate("pursue", vendor="blue")], False),
    ],
)
def test_a_deal_is_qualified_when_it_is_pursued_while_the_need_stands(
    log: list[events.Event], qualified: bool
) -> None:
    assert ("d1" in sampling.qualified(log, "red")) is qualified
