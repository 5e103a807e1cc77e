"""Which vendor does one stakeholder choose? Short list: Tversky (1972); choice: McFadden (1974)."""

from collections.abc import Sequence
from math import exp, fsum, log
from typing import NamedTuple

MOST_FINALISTS = 4
"""Vendors that at most remain after the must-haves."""
RELATIONSHIP_NEUTRAL = 0.4
SOLUTION_NEUTRAL = 0.5
DELIVERY_NEUTRAL = 0.5


class Taste(NamedTuple):
    """What a stakeholder weighs, in logits: a unit of each of three scores, and of the log of the price."""

    relationship: float
    solution: float
    delivery: float
    price: float

    def times(self, weights: "Taste") -> "Taste":
        """Each coefficient multiplied by its weight."""
        return Taste(*(mine * weight for mine, weight in zip(self, weights, strict=True)))


def criteria_scale(weights: Taste) -> Taste:
    """Criteria weights as multipliers of mean 1, so that even weights change nothing.

    Raises ValueError when they do not add up to more than 0.
    """
    total = fsum(weights)
    if total <= 0:
        raise ValueError("at least one criterion must have a weight")
    return Taste(*(weight * len(weights) / total for weight in weights))


class Terms(NamedTuple):
    """What an offer has to say to everybody: solution and delivery against neutral, log price, standing."""

    solution: float
    delivery: float
    price: float
    standing: float


def terms(*, solution: float, delivery: float, price_ratio: float, standing: float = 0.0) -> Terms:
    """The terms of an offer: F and S in 0 to 1, price over reference above 0.

    `standing` is what does not depend on taste, in logits (`vendor_standing`).
    """
    return Terms(solution - SOLUTION_NEUTRAL, delivery - DELIVERY_NEUTRAL, log(price_ratio), standing)


def utilities(taste: Taste, relationships: Sequence[float], offers: Sequence[Terms]) -> list[float]:
    """V = standing + β_R (R - .4) + β_F (F - .5) + β_S (S - .5) - β_p ln(price / reference), in logits.

    Of each offer to one stakeholder; R is 0 to 1, in the order of the offers.
    """
    liking, fitting, timely, cheap = taste
    return [
        standing + liking * (r - RELATIONSHIP_NEUTRAL) + fitting * fit + timely * delivery - cheap * price
        for r, (fit, delivery, price, standing) in zip(relationships, offers, strict=True)
    ]


def vendor_standing(
    *,
    incumbent: bool,
    strong_competitor: bool,
    unknown_items: int,
    incumbent_logit: float,
    competitor_logit: float,
    unknown_logit: float,
) -> float:
    """What incumbency, a known strong competitor and unknown qualification items add, in logits."""
    loyalty = incumbent_logit if incumbent else 0.0
    threat = competitor_logit if strong_competitor else 0.0
    return loyalty + threat + unknown_logit * unknown_items


def choice_shares(utilities: Sequence[float]) -> tuple[float, ...]:
    """The probability of each vendor by multinomial logit (McFadden 1974); empty for no vendor."""
    if not utilities:
        return ()
    best = max(utilities)
    odds = [exp(value - best) for value in utilities]
    total = fsum(odds)
    return tuple([value / total for value in odds])


def finalists(
    levels: Sequence[Sequence[float]],
    cutoffs: Sequence[float],
    merits: Sequence[float],
    most: int = MOST_FINALISTS,
) -> tuple[int, ...]:
    """The vendors that survive the must-haves, as ascending indices (elimination by aspects, Tversky 1972).

    `levels` has a row for each vendor and a column for each aspect; aspects come in order of importance, and
    each strikes off whoever stays below its cutoff. An aspect that nobody left fulfils strikes nobody: it is
    waived, as a tender that no vendor could win would be rewritten. Of more than `most` the best by merit
    stay, at equal merit the first named.
    """
    left = list(range(len(levels)))
    for aspect, cutoff in enumerate(cutoffs):
        left = [vendor for vendor in left if levels[vendor][aspect] >= cutoff] or left
    best = sorted(left, key=lambda vendor: -merits[vendor])[:most]
    return tuple(sorted(best))
