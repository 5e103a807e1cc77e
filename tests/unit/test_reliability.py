import math

import pytest
from projection_worlds import shipped

from sandbox.session import Session
from sandbox.session.setup import lined_up
from sandbox.studies import reliability
from sandbox.studies.reliability import Foretold, Told


def told(*chances: tuple[float, bool], place: float = 0.5) -> Told:
    return tuple(Foretold("revenue", 1, chance, came, place) for chance, came in chances)


HONEST = [told(*((0.25, i == 0) for i in range(4)), *((0.75, i > 0) for i in range(4))) for _ in range(40)]


def test_brier_score_of_certainty_and_of_a_coin() -> None:
    assert reliability.brier([told((1.0, True), (0.0, False))]) == 0.0
    assert reliability.brier([told((0.5, True), (0.5, False))]) == 0.25


def test_skill_is_what_is_saved_against_knowing_only_the_rates() -> None:
    always = [told((0.5, True), (0.5, False))]
    assert reliability.skill(always) == 0.0
    assert reliability.skill([told((1.0, True), (0.0, False))]) == 1.0
    assert reliability.skill(HONEST) == pytest.approx(1 - 0.1875 / 0.25)
    assert math.isnan(reliability.skill([told((0.3, True))]))


def test_honest_chances_lie_on_the_diagonal() -> None:
    found = reliability.bins(HONEST)
    assert [(each.low, each.count) for each in found] == [(0.2, 160), (0.7, 160)]
    assert all(each.came.value == pytest.approx(each.chance) for each in found)


def test_thin_bins_are_left_out() -> None:
    lines = [told(*((0.95, True) for _ in range(99)), (0.05, False))]
    assert [each.low for each in reliability.bins([*lines, *lines])] == [0.9]


def test_coverage_counts_the_middle() -> None:
    sessions = [told((0.5, True), place=place) for place in (0.04, 0.1, 0.3, 0.6, 0.96)]
    assert reliability.coverage(sessions, 0.5) == pytest.approx(2 / 5)
    assert reliability.coverage(sessions, 0.9) == pytest.approx(3 / 5)


def test_a_session_is_foretold_at_every_planning() -> None:
    scenario = shipped("tutorial")
    lines = reliability.foretold(Session(scenario, lined_up(scenario, 3, ("balanced",)), None), 300)
    targets = reliability.of_targets([lines])[0]
    assert len(targets) == scenario.calendar.rounds * len(scenario.targets)
    assert {line.times for line in lines if line.metric == "revenue"} == set(reliability.TIMES)
    assert {line.round for line in lines} == {1, 2}
    assert all(0.0 <= line.chance <= 1.0 and 0.0 <= line.place <= 1.0 for line in lines)
    assert reliability.only([lines], "margin")[0] == tuple(x for x in lines if x.metric == "margin")
    assert len(reliability.at_round([targets], 2)[0]) == len(scenario.targets)
