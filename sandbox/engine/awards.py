"""How a buying centre decides: whether to buy at all, and from whom."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import log10

from sandbox.equations.choice import Taste, choice_shares, terms, utilities
from sandbox.equations.group import combined
from sandbox.equations.purchase import purchase_likelihood
from sandbox.model.names import BP, CRITERIA, GroupRule, HiddenType
from sandbox.model.rules import ChoiceRules, PurchaseRules
from sandbox.model.scenario import Scenario
from sandbox.model.world import Account, Stakeholder

_MEAN_WEIGHT = 1 / len(CRITERIA)


@dataclass(frozen=True, slots=True)
class Offer:
    """One vendor's standing with one buying centre; relationship is by stakeholder, all shares 0 to 1."""

    relationship: Mapping[str, float]
    fit: float
    delivery: float
    price_ratio: float
    standing: float


def concerned_people(
    scenario: Scenario, account: Account, value: int, drawn: Callable[[Stakeholder], float] | None = None
) -> tuple[str, ...]:
    """Who decides on a deal of this value: the more it costs, the more people, the economic buyer always.

    The others are the most influential, or those with the least number `drawn`.
    """
    reference = max(1, scenario.rules.purchase.reference_value)
    number = round(4 + 2 * log10(max(value, 1) / reference))
    number = max(min(3, len(account.stakeholders)), min(len(account.stakeholders), number))
    later = drawn or (lambda person: -person.influence)
    ranked = sorted(account.stakeholders.values(), key=lambda p: (p.role != "economic", later(p), p.id))
    chosen = {person.id for person in ranked[:number]}
    return tuple(name for name in account.stakeholders if name in chosen)


def least_fit(rules: ChoiceRules, kind: HiddenType, share: float) -> float:
    """The least fit that a technical gatekeeper lets pass, 0 to 1; `share` says where within the range."""
    expert = rules.must_technology if kind == "technology" else 0.0
    return rules.must_have + rules.must_spread * share + expert


def passing(rules: ChoiceRules, kind: HiddenType, fit: float) -> float:
    """The chance that a solution of that fit meets the must-haves."""
    if not rules.must_spread:
        return float(fit >= least_fit(rules, kind, 0.0))
    return max(0.0, min(1.0, (fit - least_fit(rules, kind, 0.0)) / rules.must_spread))


def taste(rules: ChoiceRules, kind: HiddenType, criteria: Sequence[int]) -> Taste:
    """A stakeholder's coefficients: the usual ones times criteria weights times the account's driver."""
    return _scaled(_usual(rules), rules.driver, kind, tuple(criteria))


def _usual(rules: ChoiceRules) -> Taste:
    return Taste(rules.relationship, rules.solution, rules.delivery, rules.price)


@lru_cache(maxsize=1 << 12)
def _scaled(usual: Taste, driver: float, kind: HiddenType, criteria: tuple[int, ...]) -> Taste:
    """Remembered: few people weigh differently, and they are asked at every award and estimate."""
    solution, price, delivery, relationship = (weight / BP / _MEAN_WEIGHT for weight in criteria)
    return Taste(
        relationship=usual.relationship * relationship * (driver if kind == "relationship" else 1.0),
        solution=usual.solution * solution * (driver if kind == "technology" else 1.0),
        delivery=usual.delivery * delivery * (driver if kind == "delivery" else 1.0),
        price=usual.price * price,
    )


def group_shares(
    rules: ChoiceRules,
    kind: HiddenType,
    rule: GroupRule,
    people: Sequence[Stakeholder],
    offers: Sequence[Offer],
) -> tuple[float, ...]:
    """Each vendor's probability of the award, given that something is bought."""
    if len(offers) == 1:
        return (1.0,)
    said = [
        terms(solution=o.fit, delivery=o.delivery, price_ratio=o.price_ratio, standing=o.standing)
        for o in offers
    ]
    usual, driver, choices = _usual(rules), rules.driver, []
    for person in people:
        wants = _scaled(usual, driver, kind, person.criteria)
        liked = [offer.relationship[person.id] for offer in offers]
        choices.append(choice_shares(utilities(wants, liked, said)))
    return combined(rule, choices, [max(1, person.influence) for person in people])


def likelihood(rules: PurchaseRules, people: int, value: int, bonus: float) -> float:
    """The probability that the group buys at all; `bonus` is in logits."""
    decades = log10(max(1, value) / max(1, rules.reference_value))
    shift = rules.intercept + rules.size * decades + bonus
    return purchase_likelihood(people, rules.mean, rules.rho, shift)


def main_reason(winner: Offer, loser: Offer, wants: Taste, people: Sequence[str]) -> str:
    """What cost the loser most: relationship, solution, delivery, price or incumbency."""
    count = len(people)
    gaps = {
        "relationship": wants.relationship
        * sum(winner.relationship[p] - loser.relationship[p] for p in people) / count,
        "solution": wants.solution * (winner.fit - loser.fit),
        "delivery": wants.delivery * (winner.delivery - loser.delivery),
        "price": wants.price * (log10(loser.price_ratio) - log10(winner.price_ratio)) * 2.3026,
        "incumbent": winner.standing - loser.standing,
    }  # fmt: skip
    return max(gaps, key=lambda name: (round(gaps[name], 6), name))
