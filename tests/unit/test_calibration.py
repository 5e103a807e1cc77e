"""The estimators of calibration give the known answers on made-up data."""

import math
from functools import cache

import numpy as np
import pytest

from sandbox.authoring.library import scenario
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


def test_littles_law_on_a_log_made_by_hand() -> None:
    log = [(0, 1), (10, 1), (30, -1), (50, -1), (60, 1), (80, -1)]
    assert figures.mean_number(log, 100) == pytest.approx(0.9)
    assert figures.littles_ratio(log, [30, 40, 20], 100) == pytest.approx(1)
    assert figures.littles_ratio(log[:-1], [30, 40, 20], 100) == pytest.approx(110 / 90)


def test_the_jackknife_of_a_mean_is_students_interval() -> None:
    values = [float(x * x % 17) for x in range(20)]
    found, known = figures.jackknife(values, figures.mean), mean_interval(values)
    assert (found.value, found.low, found.high) == pytest.approx((known.value, known.low, known.high))


@cache
def sample() -> sampling.Sample:
    return sampling.sampled(one_session(scenario("tutorial"), ("balanced",), 3))


def test_a_sessions_sample_agrees_with_its_books() -> None:
    bids = calibration.team_deals([sample()], bid=True)
    assert sum(hit for _, hit in bids) == sample().ledger[0]
    assert len(bids) <= len(calibration.team_deals([sample()], bid=False))


def test_the_log_and_the_records_of_a_session_obey_littles_law() -> None:
    assert calibration.little([sample()]) == pytest.approx(1)
