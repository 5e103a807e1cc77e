"""Buying at all, each one's choice and the group's: the checks printed in the model."""

from itertools import permutations, product
from math import prod

import pytest

from sandbox.equations import choice, group, odds, perturbation, purchase, voting
from sandbox.equations.choice import Taste

CHOICES = ((0.6, 0.3, 0.1), (0.2, 0.5, 0.3), (0.4, 0.4, 0.2))
WEIGHTS = (0.5, 0.3, 0.2)
EVEN = Taste(1.5, 1.5, 1.5, 3.0)


@pytest.mark.parametrize(
    ("people", "likelihood"), [(1, 0.785), (2, 0.634), (3, 0.524), (4, 0.442), (5, 0.378), (6, 0.327)]
)
def test_the_more_must_agree_the_less_is_bought(people: int, likelihood: float) -> None:
    assert purchase.purchase_likelihood(people) == pytest.approx(likelihood, abs=0.001)


def test_unanimity_of_the_uncorrelated_is_a_power() -> None:
    assert purchase.unanimity(3, 0.8, 0.0) == pytest.approx(0.512)


def test_a_shift_multiplies_the_odds() -> None:
    before = purchase.purchase_likelihood(6)
    after = purchase.purchase_likelihood(6, shift=0.6)
    assert after / (1 - after) == pytest.approx(2.718281828**0.6 * before / (1 - before))
    assert odds.shifted(1.0, -5) == 1.0
    assert odds.logistic(-1000) == 0.0
    assert purchase.decades(50_000_000, 5_000_000) == pytest.approx(1.0)


@pytest.mark.parametrize(("people", "rho"), [(0, 0.1), (3, 1.0), (3, -0.1)])
def test_unanimity_needs_people_and_a_correlation(people: int, rho: float) -> None:
    with pytest.raises(ValueError, match="unanimity"):
        purchase.unanimity(people, 0.8, rho)


def test_four_equal_vendors_share_evenly() -> None:
    assert choice.choice_shares([0.7] * 4) == (0.25, 0.25, 0.25, 0.25)
    assert choice.choice_shares([]) == ()


def test_incumbency_is_worth_six_to_one() -> None:
    assert choice.choice_shares([1.79, 0.0])[0] == pytest.approx(0.857, abs=0.0005)


def test_ratios_stay_when_a_third_vendor_leaves() -> None:
    three, two = choice.choice_shares([0.4, -0.3, 1.1]), choice.choice_shares([0.4, -0.3])
    assert three[0] / three[1] == pytest.approx(two[0] / two[1])


def test_utility_is_zero_at_the_neutral_point_and_counts_each_term() -> None:
    neutral = {"solution": 0.5, "delivery": 0.5, "price_ratio": 1.0}

    def worth(relationship: float = 0.4, **changed: float) -> float:
        return choice.utilities(EVEN, [relationship], [choice.terms(**(neutral | changed))])[0]

    assert worth() == 0.0
    assert worth(delivery=0.9) == pytest.approx(0.6)
    assert worth(price_ratio=1.1) == pytest.approx(-0.286, abs=0.0005)
    assert worth(standing=1.79) == 1.79
    assert worth(relationship=0.9) == pytest.approx(0.5 * EVEN.relationship)


def test_circumstances_add_up() -> None:
    logits = {"incumbent_logit": 1.79, "competitor_logit": -1.19, "unknown_logit": -0.69}
    both = choice.vendor_standing(incumbent=True, strong_competitor=True, unknown_items=2, **logits)
    assert both == pytest.approx(1.79 - 1.19 - 1.38)
    assert choice.vendor_standing(incumbent=False, strong_competitor=False, unknown_items=0, **logits) == 0.0


def test_even_criteria_leave_the_taste() -> None:
    assert EVEN.times(choice.criteria_scale(Taste(2, 2, 2, 2))) == EVEN
    assert choice.criteria_scale(Taste(4, 0, 0, 0)) == (4, 0, 0, 0)
    with pytest.raises(ValueError, match="criterion"):
        choice.criteria_scale(Taste(0, 0, 0, 0))


def test_gatekeepers_strike_off_in_order_of_importance() -> None:
    levels = [[0.9, 0.2], [0.8, 0.9], [0.1, 1.0]]
    assert choice.finalists(levels, [0.5, 0.5], [0, 0, 0]) == (1,)
    assert choice.finalists(levels, [0.5, 0.95], [0, 0, 0]) == (0, 1)  # nobody left meets the second: waived


def test_at_most_four_remain_the_best_by_merit() -> None:
    assert choice.finalists([[1.0]] * 6, [0.5], [5, 1, 3, 3, 3, 9]) == (0, 2, 3, 5)


@pytest.mark.parametrize(
    ("rule", "shares"),
    [
        ("weighted", (0.44, 0.38, 0.18)),
        ("equal", (0.40, 0.40, 0.20)),
        ("majority", (0.413, 0.419, 0.167)),
        ("unanimity", (0.421, 0.526, 0.053)),
    ],
)
def test_the_rule_decides_with_the_same_preferences(rule: group.Rule, shares: tuple[float, ...]) -> None:
    assert group.combined(rule, CHOICES, WEIGHTS) == pytest.approx(shares, abs=0.0005)


def test_all_agree_at_once_in_one_of_nine_cases() -> None:
    assert group.first_round_agreement(CHOICES) == pytest.approx(0.114)


def test_when_all_are_vetoed_nobody_is_chosen() -> None:
    assert group.unanimity([[1.0, 0.0], [0.0, 1.0]]) == (0.0, 0.0)
    with pytest.raises(ValueError, match="influence"):
        group.weighted(CHOICES, [0, 0, 0])


@pytest.mark.parametrize("vendors", [1, 2, 3, 4, 5])
def test_the_count_of_votes_agrees_with_trying_all_of_them(vendors: int) -> None:
    rows = [[1.0 + (3 * voter + 5 * vendor) % 7 for vendor in range(vendors)] for voter in range(5)]
    choices = [[part / sum(row) for part in row] for row in rows]
    expected = [0.0] * vendors
    for votes in product(range(vendors), repeat=5):
        counts = [votes.count(vendor) for vendor in range(vendors)]
        for vendor in range(vendors):
            if counts[vendor] == max(counts):
                chance = prod(row[vote] for row, vote in zip(choices, votes, strict=True))
                expected[vendor] += chance / counts.count(max(counts))
    assert voting.majority(choices) == pytest.approx(expected)


def order_chance(order: tuple[int, ...], row: tuple[float, ...]) -> float:
    """Plackett and Luce: the first by his share, then the next among the rest, and so on."""
    chance, rest = 1.0, sum(row)
    for vendor in order:
        chance *= row[vendor] / rest if rest > 1e-12 else 1.0
        rest -= row[vendor]
    return chance


def test_expected_climbs_agree_with_all_rankings() -> None:
    for row in CHOICES:
        orders = list(permutations(range(3)))
        expected = [sum(order_chance(o, row) * o.index(vendor) for o in orders) for vendor in range(3)]
        assert perturbation.expected_climbs([row]) == pytest.approx(expected)


def by_all_rankings(choices: tuple[tuple[float, ...], ...]) -> list[float]:
    """Choffray and Lilien's rule averaged over every joint ranking."""
    vendors = range(len(choices[0]))
    shares = [0.0 for _ in vendors]
    for orders in product(permutations(vendors), repeat=len(choices)):
        chance = prod(order_chance(order, row) for order, row in zip(orders, choices, strict=True))
        climbs = [sum(order.index(vendor) for order in orders) for vendor in vendors]
        ease = [1.0 / max(climb, 1e-12) for climb in climbs]
        for vendor in vendors:
            shares[vendor] += chance * ease[vendor] / sum(ease)
    return shares


def test_perturbation_by_expectation_is_near_the_average_over_all_rankings() -> None:
    assert perturbation.minimum_perturbation(CHOICES) == pytest.approx(by_all_rankings(CHOICES), abs=0.05)


def test_perturbation_between_two_vendors_is_exact() -> None:
    pairs = tuple((row[0] / (row[0] + row[1]), row[1] / (row[0] + row[1])) for row in CHOICES)
    assert perturbation.minimum_perturbation(pairs) == pytest.approx(by_all_rankings(pairs))


def test_what_is_everyones_first_choice_is_taken() -> None:
    assert group.combined("perturbation", [[1.0, 0.0, 0.0]] * 5, [1] * 5) == (1.0, 0.0, 0.0)
    assert perturbation.minimum_perturbation([[1.0]]) == (1.0,)
