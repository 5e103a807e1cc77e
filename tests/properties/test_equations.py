"""What must hold of the equations for any numbers: bounds, sums, monotonicity, equal treatment."""

from math import fsum

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sandbox.equations import (
    appraisal,
    attitude,
    belief,
    choice,
    delivery,
    group,
    growth,
    odds,
    purchase,
    queues,
    response,
    trust,
    work,
)

NEAR = 1e-9
RULES: tuple[group.Rule, ...] = ("weighted", "equal", "majority", "unanimity", "perturbation")
shares = st.floats(0, 1)
inner = st.floats(0.01, 0.99)
logits = st.floats(-8, 8)


@st.composite
def centres(draw: st.DrawFn) -> tuple[list[list[float]], list[float]]:
    """Choice probabilities of 1 to 9 stakeholders over 2 to 4 vendors, and influence weights."""
    people, vendors = draw(st.integers(1, 9)), draw(st.integers(2, 4))
    rows = [draw(st.lists(logits, min_size=vendors, max_size=vendors)) for _ in range(people)]
    weights = draw(st.lists(st.floats(0.01, 5), min_size=people, max_size=people))
    return [list(choice.choice_shares(row)) for row in rows], weights


@given(centres(), st.sampled_from(RULES))
def test_a_group_chooses_exactly_one(centre: tuple[list[list[float]], list[float]], rule: group.Rule) -> None:
    combined = group.combined(rule, *centre)
    assert fsum(combined) == pytest.approx(1, abs=NEAR)
    assert all(-NEAR <= share <= 1 + NEAR for share in combined)


@given(centres(), st.sampled_from(RULES), st.randoms(use_true_random=False))
def test_a_rule_treats_vendors_alike(centre, rule, luck) -> None:
    choices, weights = centre
    order = list(range(len(choices[0])))
    luck.shuffle(order)
    renamed = [[row[vendor] for vendor in order] for row in choices]
    expected = group.combined(rule, choices, weights)
    assert group.combined(rule, renamed, weights) == pytest.approx([expected[v] for v in order], abs=NEAR)


@given(centres(), st.sampled_from(RULES), st.randoms(use_true_random=False))
def test_a_rule_does_not_ask_who_spoke_first(centre, rule, luck) -> None:
    choices, weights = centre
    order = list(range(len(choices)))
    luck.shuffle(order)
    shuffled = group.combined(rule, [choices[i] for i in order], [weights[i] for i in order])
    assert shuffled == pytest.approx(group.combined(rule, choices, weights), abs=NEAR)


@given(centres(), st.sampled_from(RULES), st.floats(0.1, 4), st.data())
def test_winning_one_stakeholder_over_never_hurts(centre, rule, more, data) -> None:
    choices, weights = centre
    person = data.draw(st.integers(0, len(choices) - 1))
    raised = [part * (2.718**more if vendor == 0 else 1) for vendor, part in enumerate(choices[person])]
    won_over = [part / fsum(raised) for part in raised]
    after = [won_over if index == person else row for index, row in enumerate(choices)]
    before = group.combined(rule, choices, weights)[0]
    assert group.combined(rule, after, weights)[0] >= before - NEAR


@given(centres())
def test_one_stakeholder_alone_decides_as_he_likes(centre: tuple[list[list[float]], list[float]]) -> None:
    row = centre[0][0]
    for rule in RULES[:-1]:
        assert group.combined(rule, [row], [2.0]) == pytest.approx(row)
    assert group.combined("perturbation", [row[:1]], [1.0]) == (1.0,)


@given(st.lists(logits, min_size=2, max_size=6), st.floats(0.01, 3), st.floats(-100, 100))
def test_more_utility_means_more_choice_and_a_common_shift_nothing(
    utilities: list[float], more: float, shift: float
) -> None:
    before = choice.choice_shares(utilities)
    assert fsum(before) == pytest.approx(1)
    assert choice.choice_shares([utilities[0] + more, *utilities[1:]])[0] > before[0]
    assert choice.choice_shares([value + shift for value in utilities]) == pytest.approx(before)


@given(
    st.lists(st.tuples(shares, shares), min_size=1, max_size=8),
    st.lists(shares, min_size=2, max_size=2),
    st.integers(1, 6),
)
def test_somebody_always_remains_and_never_too_many(
    levels: list[tuple[float, float]], cutoffs: list[float], most: int
) -> None:
    left = choice.finalists(levels, cutoffs, [row[0] for row in levels], most)
    assert 1 <= len(left) <= most
    assert list(left) == sorted(set(left))


@given(st.integers(1, 12), inner, st.floats(0, 0.9), st.floats(-3, 3), st.floats(0.01, 2))
def test_more_people_buy_less_and_a_shift_helps(people, mean, rho, shift, more) -> None:
    likelihood = purchase.purchase_likelihood(people, mean, rho, shift)
    assert 0 <= likelihood <= 1
    assert purchase.purchase_likelihood(people + 1, mean, rho, shift) <= likelihood + NEAR
    assert purchase.purchase_likelihood(people, mean, rho, shift + more) > likelihood


@given(inner, st.floats(-5, 5))
def test_a_shift_can_be_taken_back(probability: float, shift: float) -> None:
    assert odds.shifted(odds.shifted(probability, shift), -shift) == pytest.approx(probability)


@st.composite
def circles(draw: st.DrawFn) -> tuple[list[attitude.Row], list[float], list[float]]:
    """Influence, openness below 1 and innate views of 1 to 9 stakeholders."""
    people = draw(st.integers(1, 9))
    rows = [draw(st.lists(st.floats(0.01, 1), min_size=people, max_size=people)) for _ in range(people)]
    openness = draw(st.lists(st.floats(0, 0.95), min_size=people, max_size=people))
    innate = draw(st.lists(st.floats(-1, 3), min_size=people, max_size=people))
    return attitude.sparse(rows), openness, innate


@given(circles())
def test_influence_never_leaves_the_range_of_innate_views_and_settles(circle) -> None:
    rows, openness, innate = circle
    held = attitude.anchors(innate, [0.0] * len(innate), openness)
    views = attitude.settled(innate, rows, openness, held)
    assert min(innate) - 1e-6 <= min(views) <= max(views) <= max(innate) + 1e-6
    assert attitude.influenced(views, rows, openness, held) == pytest.approx(views, abs=1e-6)


@given(circles(), st.floats(0.01, 2))
def test_a_good_contact_makes_nobody_colder(circle, effect: float) -> None:
    rows, openness, innate = circle
    quiet = attitude.anchors(innate, [0.0] * len(innate), openness)
    warmed = attitude.anchors(innate, [effect] + [0.0] * (len(innate) - 1), openness)
    before = attitude.influenced(innate, rows, openness, quiet)
    after = attitude.influenced(innate, rows, openness, warmed)
    assert after[0] > before[0]
    assert after[1:] == before[1:]


@given(shares, st.floats(0, 1e6), st.floats(1, 1e6), st.floats(0, 100), st.floats(0.001, 1))
def test_trust_stays_between_none_and_full(goodwill, minutes, half_life, effort, beta) -> None:
    faded, won = trust.decayed(goodwill, minutes, half_life), trust.contacted(goodwill, effort, beta)
    assert 0 <= faded <= goodwill <= won + NEAR <= 1 + 2 * NEAR
    assert faded - NEAR <= trust.sustained(goodwill, minutes, half_life, effort, beta) <= 1 + NEAR


@given(shares, st.floats(0, 1e5), st.floats(0, 1e5), st.floats(100, 1e6))
def test_trust_fades_the_same_in_one_go_or_two(goodwill, first, second, half_life) -> None:
    twice = trust.decayed(trust.decayed(goodwill, first, half_life), second, half_life)
    assert twice == pytest.approx(trust.decayed(goodwill, first + second, half_life), abs=NEAR)


@given(inner, st.floats(0.55, 0.99), st.floats(0.55, 0.99))
def test_a_useful_sign_raises_belief_and_its_absence_lowers_it(prior, sensitivity, specificity) -> None:
    seen = belief.updated(prior, True, sensitivity, specificity)
    unseen = belief.updated(prior, False, sensitivity, specificity)
    assert 0 <= unseen < prior < seen <= 1
    sign = prior * sensitivity + (1 - prior) * (1 - specificity)
    assert sign * seen + (1 - sign) * unseen == pytest.approx(prior)  # belief is a martingale


@given(st.lists(st.integers(0, 1000), min_size=2, max_size=6).filter(any), st.booleans(), st.data())
def test_a_posterior_is_whole_and_rules_nothing_out(counts, seen, data) -> None:
    prior = belief.basis_points(counts)
    tested = data.draw(st.integers(0, len(prior) - 1))
    after = belief.posterior(prior, tested, seen)
    assert sum(prior) == sum(after) == belief.WHOLE
    assert [points > 0 for points in after] == [count > 0 for count in counts]
    assert after[tested] >= prior[tested] - 6 if seen else after[tested] <= prior[tested] + 6
    assert 0 <= belief.entropy(after) <= 1 + NEAR


@given(st.floats(-3, 3), shares, st.floats(-3, 3), shares)
def test_a_reading_pulls_the_estimate_towards_itself(value, confidence, reading, gain) -> None:
    later, surer = belief.reading_taken(value, confidence, reading, gain)
    assert min(value, reading) - NEAR <= later <= max(value, reading) + NEAR
    assert confidence - NEAR <= surer <= 1 + NEAR


@given(st.floats(0, 100), st.floats(0.01, 20))
def test_more_hours_never_yield_less_nor_more_than_they_are(hours: float, more: float) -> None:
    effective = work.effective_hours(hours)
    assert effective <= min(hours, 55.75) + NEAR
    assert effective <= work.effective_hours(hours + more) + NEAR


@given(st.floats(0, 10), st.floats(0.01, 5))
def test_more_effort_brings_more_but_never_more_than_the_ceiling(effort: float, more: float) -> None:
    curve = response.USUAL
    assert curve.b <= curve.at(effort) < curve.at(effort + more) < curve.a


@given(st.floats(0.2, 1), st.floats(0.2, 1), st.floats(0.7, 5), st.floats(0.3, 3))
def test_a_fit_goes_through_the_points_of_any_curve(low, rise, c, d) -> None:
    curve = response.Response(a=low + rise, b=low, c=c, d=d)
    efforts = [0.25 * step for step in range(9)]
    found = response.fitted(efforts, [curve.at(effort) for effort in efforts])
    assert [found.at(effort) for effort in efforts] == pytest.approx(
        [curve.at(effort) for effort in efforts], abs=5e-3
    )


@given(st.integers(1, 30), st.floats(0, 0.99))
def test_another_server_shortens_the_queue(servers: int, utilisation: float) -> None:
    load = servers * utilisation
    assert 0 <= queues.erlang_c(servers + 1, load) <= queues.erlang_c(servers, load) <= 1
    assert queues.erlang_b(servers, load) <= queues.erlang_c(servers, load) + NEAR


@given(st.floats(0, 100), st.floats(0.001, 10))
def test_later_is_never_better(ratio: float, more: float) -> None:
    score, worse = delivery.satisfaction(ratio), delivery.satisfaction(ratio + more)
    assert 1.7 <= worse <= score <= 4.3
    assert 0 <= delivery.index(score) <= 100


@given(st.integers(0, 10**10), st.floats(0, 1000), st.floats(0, 0.1))
def test_a_penalty_stays_under_its_cap(value: int, days: float, per_day: float) -> None:
    assert 0 <= delivery.late_penalty(value, days, per_day) <= round(value * 0.1)


@given(st.floats(0, 40), st.floats(0.01, 10))
def test_adoption_only_grows_and_never_beyond_all(years: float, more: float) -> None:
    assert 0 <= growth.bass_adopted(years) <= growth.bass_adopted(years + more) <= 1
    assert 0 <= growth.bass_rate(years) <= growth.bass_rate(growth.bass_peak()) + NEAR


@given(
    st.lists(st.tuples(st.floats(0.1, 100), st.floats(0, 1.2)), min_size=1, max_size=8), st.floats(0.1, 10)
)
def test_attainment_lies_among_its_parts_whatever_the_scale_of_weights(results, scale) -> None:
    score = appraisal.attainment(results)
    assert min(ratio for _, ratio in results) - NEAR <= score <= max(ratio for _, ratio in results) + NEAR
    assert appraisal.attainment([(weight * scale, ratio) for weight, ratio in results]) == pytest.approx(
        score
    )


@given(st.floats(0, 1e9), st.floats(0.01, 1e9), st.booleans())
def test_an_achievement_is_between_nothing_and_the_cap(actual: float, target: float, lower: bool) -> None:
    assert 0 <= appraisal.achieved(actual, target, lower_is_better=lower) <= appraisal.MOST
