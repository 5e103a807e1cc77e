"""Attitude, trust and belief: the checks printed in the model, and what makes them mean something."""

import pytest

from sandbox.equations import attitude, belief, trust

W = [[0.22, 0.12, 0.36, 0.30], [0.147, 0.215, 0.344, 0.294], [0, 0, 1, 0], [0.09, 0.178, 0.446, 0.286]]
INNATE = [25.0, 25.0, 75.0, 85.0]
OPENNESS = [1 - row[index] for index, row in enumerate(W)]
NOTHING = [0.0] * 4


def test_views_settle_where_friedkin_and_johnsen_found_them() -> None:
    held = attitude.anchors(INNATE, NOTHING, OPENNESS)
    views = attitude.settled(INNATE, attitude.sparse(W), OPENNESS, held)
    assert views == pytest.approx([60.02, 59.98, 75, 74.99], abs=0.05)


def test_without_own_views_the_stubborn_one_wins_all() -> None:
    assert attitude.consensus(INNATE, attitude.sparse(W)) == pytest.approx([75] * 4, abs=0.01)


def test_a_step_mixes_what_is_heard_with_what_is_held() -> None:
    rows = attitude.sparse([[0, 2], [1, 1]])
    held = attitude.anchors([1.0, 0.0], [0.5, 0.0], [0.6, 0.0])
    assert attitude.influenced([1.0, -1.0], rows, [0.6, 0.0], held) == pytest.approx([0.4 * 1.5 - 0.6, 0.0])


def test_a_contact_with_one_moves_those_who_listen_to_him() -> None:
    rows = attitude.sparse([[1, 0], [1, 0]])
    held = attitude.anchors([0.0, 0.0], [1.0, 0.0], [0.5, 0.5])
    first, second = attitude.settled([0.0, 0.0], rows, [0.5, 0.5], held)
    assert first == pytest.approx(1.0)
    assert second == pytest.approx(0.5)


def test_views_that_only_swap_never_settle() -> None:
    with pytest.raises(ArithmeticError):
        attitude.consensus([0.0, 1.0], attitude.sparse([[0, 1], [1, 0]]))


@pytest.mark.parametrize("row", [[0, 0], [2, -1]])
def test_influence_must_come_from_somebody(row: list[float]) -> None:
    with pytest.raises(ValueError, match="influence"):
        attitude.sparse([row, [1, 0]])


def test_trust_halves_in_a_half_life() -> None:
    half_life = trust.PERSONAL_HALF_LIFE
    assert trust.decayed(0.8, half_life, half_life) == pytest.approx(0.4)
    assert trust.decayed(
        0.8, 3 * trust.ORGANISATION_HALF_LIFE, trust.ORGANISATION_HALF_LIFE
    ) == pytest.approx(0.1)


def test_a_contact_closes_part_of_the_gap() -> None:
    assert trust.contacted(0.0, 1, 0.035) == pytest.approx(0.035, abs=0.001)
    assert trust.contacted(trust.contacted(0.2, 3, 0.1), 4, 0.1) == pytest.approx(
        trust.contacted(0.2, 7, 0.1)
    )


def test_the_closed_form_solves_the_equation_of_nerlove_and_arrow() -> None:
    goodwill, half_life, effort, beta, pieces = 0.3, 1000.0, 0.002, 0.5, 20_000
    for _ in range(pieces):
        change = -0.693147181 / half_life * goodwill + beta * effort * (1 - goodwill)
        goodwill += change * 700 / pieces
    assert trust.sustained(0.3, 700, half_life, effort, beta) == pytest.approx(goodwill, abs=1e-5)


def test_steady_effort_keeps_trust_at_its_equilibrium() -> None:
    level = trust.equilibrium(1000, 0.002, 0.5)
    assert trust.sustained(level, 500, 1000, 0.002, 0.5) == pytest.approx(level)
    assert trust.sustained(0.0, 1e7, 1000, 0.002, 0.5) == pytest.approx(level)
    assert trust.sustained(0.6, 500, 1000, 0.0, 0.5) == pytest.approx(trust.decayed(0.6, 500, 1000))


@pytest.mark.parametrize(("seen", "expected"), [(True, 0.696), (False, 0.092)])
def test_one_look_moves_a_belief_as_bayes_says(seen: bool, expected: float) -> None:
    assert belief.updated(0.30, seen) == pytest.approx(expected, abs=0.0005)


def test_an_impossible_sign_leaves_the_belief() -> None:
    assert belief.updated(1.0, False, sensitivity=1.0) == 1.0
    assert belief.posterior((0, 10_000), 0, True, sensitivity=1.0, specificity=1.0) == (0, 10_000)


def test_two_hypotheses_are_one_binary_belief() -> None:
    assert belief.posterior((3000, 7000), 0, True) == (6957, 3043)
    assert belief.posterior((3000, 7000), 0, False) == (916, 9084)


def test_the_other_hypotheses_keep_their_ratio() -> None:
    assert belief.posterior((4000, 4000, 2000), 0, False) == (1356, 5763, 2881)


def test_rounding_keeps_the_sum_and_every_possibility() -> None:
    assert belief.basis_points([1, 1, 1]) == (3334, 3333, 3333)
    assert belief.basis_points([1e9, 1, 1, 0]) == (9998, 1, 1, 0)
    with pytest.raises(ValueError, match="positive"):
        belief.basis_points([0, 0])


def test_a_first_reading_replaces_a_guess_and_later_ones_smooth() -> None:
    assert belief.reading_taken(0.0, 0.0, 2.0, 0.5) == (2.0, 0.5)
    value, sure = belief.reading_taken(2.0, 0.5, 1.0, 0.5)
    assert (value, sure) == pytest.approx((2 - 2 / 3, 0.75))
    assert belief.reading_taken(2.0, 0.0, 1.0, 0.0) == (2.0, 0.0)


def test_knowledge_goes_stale_and_doubt_is_measured() -> None:
    assert belief.stale(0.8, 60, 30) == pytest.approx(0.2)
    assert belief.entropy((10_000, 0, 0)) == 0.0
    assert belief.entropy((2500, 2500, 2500, 2500)) == pytest.approx(1.0)
    assert belief.entropy((5000, 5000, 0, 0)) == pytest.approx(0.5)
    assert belief.confidence((10_000,)) == 1.0
