"""Work, response, delivery, growth and appraisal: the checks printed in the model."""

from statistics import NormalDist

import pytest

from sandbox.equations import appraisal, delivery, growth, response, work

EFFORTS = [0.25 * step for step in range(9)]
JUDGED = [0.50, 0.53, 0.55, 0.75, 1.0, 1.20, 1.27, 1.32, 1.35]


@pytest.mark.parametrize(("projects", "loss"), [(0, 0), (1, 0), (2, 0.2), (4, 0.6), (5, 0.8), (9, 0.8)])
def test_each_further_project_costs_a_fifth(projects: int, loss: float) -> None:
    assert work.switching_loss(projects) == pytest.approx(loss)


def test_some_accounts_may_be_free_of_switching() -> None:
    assert work.switching_loss(3, each=0.06, free=2) == pytest.approx(0.06)


@pytest.mark.parametrize(
    ("hours", "effective"), [(40, 40), (48, 48), (48.5, 48.5), (55, 53.5), (63, 55.75), (70, 55.75)]
)
def test_overtime_yields_less_and_less(hours: float, effective: float) -> None:
    assert work.effective_hours(hours) == pytest.approx(effective, abs=0.05)


def test_a_new_hire_ramps_over_five_months() -> None:
    assert [work.ramp(month, start=0.35) for month in (0, 2.5, 5, 9)] == pytest.approx([0.35, 0.675, 1, 1])


def test_doubled_experience_takes_85_percent_of_the_time() -> None:
    assert [work.learned(n) for n in (1, 2, 4)] == pytest.approx([1, 0.85, 0.7225])


def test_the_usual_response_is_one_with_elasticity_of_a_third() -> None:
    assert response.USUAL.at(1) == pytest.approx(1.0)
    assert response.USUAL.elasticity(1) == pytest.approx(0.34, abs=0.001)
    assert response.USUAL.at(0) == 0.60


def test_the_fit_finds_the_textbook_curve() -> None:
    curve = response.fitted(EFFORTS, JUDGED)
    assert (curve.a, curve.b, curve.c, curve.d) == pytest.approx((1.371, 0.511, 4.515, 0.734), abs=0.001)
    assert curve.at(1.15) == pytest.approx(1.129, abs=0.01)


def test_the_fit_gives_back_an_exact_curve() -> None:
    curve = response.fitted(EFFORTS, [response.USUAL.at(effort) for effort in EFFORTS])
    assert curve == pytest.approx(response.USUAL, rel=1e-3)


def test_a_fit_needs_enough_points() -> None:
    with pytest.raises(ValueError, match="four points"):
        response.fitted([0, 1, 1, 0], [1, 2, 2, 1])


def test_satisfaction_falls_when_the_promise_breaks() -> None:
    assert delivery.satisfaction(0.5) == pytest.approx(4.3, abs=0.005)
    assert delivery.satisfaction(1.14) == pytest.approx(3.0)
    assert delivery.satisfaction(1000.0) == pytest.approx(1.7)


def test_standing_moves_towards_the_last_score() -> None:
    assert delivery.standing_after(3.0, 5.0) == pytest.approx(3.9)
    assert [delivery.index(score) for score in (1, 3, 5)] == [0, 50, 100]


def test_a_busy_team_delivers_later_but_an_idle_one_not_earlier() -> None:
    assert delivery.time_ratio(0.5, 0.3) == 0.5
    assert delivery.time_ratio(0.5, 1.2, 1.35) == pytest.approx(0.81)


@pytest.mark.parametrize(("days", "penalty"), [(-3, 0), (0, 0), (4, 20_000), (30, 100_000)])
def test_late_penalties_are_capped_at_a_tenth(days: float, penalty: int) -> None:
    assert delivery.late_penalty(1_000_000, days, 0.005) == penalty


def test_diffusion_peaks_as_bass_computed() -> None:
    peak = growth.bass_peak()
    assert peak == pytest.approx(6.19, abs=0.005)
    assert growth.bass_adopted(peak) == pytest.approx(0.461, abs=0.0005)
    assert growth.bass_rate(peak) == pytest.approx(0.1106, abs=0.00005)
    assert growth.bass_adopted(-1) == growth.bass_rate(-1) == 0.0
    assert growth.bass_peak(0.5, 0.1) == 0.0


def test_shocks_linger_and_fade() -> None:
    assert growth.ar1_step(1.2, 0.5, 0.0, mean=1.0) == pytest.approx(1.1)
    series, value = [], 0.0
    for step in range(1, 20_001):
        value = growth.ar1_step(value, 0.6, NormalDist().inv_cdf((step * 0.6180339887) % 1 or 0.5))
        series.append(value)
    assert abs(sum(series) / len(series)) < 0.05
    assert growth.ar1_spread(0.6, 0.8) == pytest.approx(1.0)
    with pytest.raises(ValueError, match="spread"):
        growth.ar1_spread(1.0, 1.0)


@pytest.mark.parametrize(
    ("actual", "target", "lower", "expected"),
    [
        (90, 100, False, 0.9),
        (300, 100, False, 1.5),
        (-5, 100, False, 0.0),
        (0, 0, False, 1.0),
        (-1, 0, False, 0.0),
        (20, 10, True, 0.5),
        (5, 10, True, 1.5),
        (0, 10, True, 1.5),
        (0, 0, True, 1.0),
        (1, 0, True, 0.0),
    ],
)
def test_a_target_counts_up_to_a_cap(actual: float, target: float, lower: bool, expected: float) -> None:
    assert appraisal.achieved(actual, target, lower_is_better=lower) == pytest.approx(expected)


@pytest.mark.parametrize(("weights", "score"), [(150, 79.3), (120, 83.5), (130, 87.6)])
def test_weights_that_miss_100_do_not_inflate_the_score(weights: float, score: float) -> None:
    """The public scheme's weights sum to 150, 120 and 130; only their normalised scores are printed."""
    ratio = score / 100
    parts = [(weights * 0.4, ratio + 0.06), (weights * 0.6, ratio - 0.04)]
    assert sum(weight * result for weight, result in parts) != pytest.approx(score, abs=1)
    assert 100 * appraisal.attainment(parts) == pytest.approx(score)


def test_an_appraisal_needs_weights_and_targets_from_zero_up() -> None:
    with pytest.raises(ValueError, match="weight"):
        appraisal.attainment([(0, 1.0)])
    with pytest.raises(ValueError, match="target"):
        appraisal.achieved(1, -1)
