"""How a buying centre makes one choice of many: the rules of Choffray and Lilien (1980).

Every rule takes `choices`, a row for each stakeholder with the probability that he chooses each vendor (a row
sums to 1), and gives the probability that the group chooses each vendor.
"""

from collections.abc import Sequence
from math import fsum, prod
from typing import Literal

from sandbox.equations.perturbation import minimum_perturbation
from sandbox.equations.voting import majority

Shares = tuple[float, ...]
Choices = Sequence[Sequence[float]]
Rule = Literal["weighted", "equal", "majority", "unanimity", "perturbation"]


def combined(rule: Rule, choices: Choices, weights: Sequence[float]) -> Shares:
    """The group's choice by that rule; `weights` (influence, any positive scale) count in `weighted` only."""
    match rule:
        case "weighted":
            return weighted(choices, weights)
        case "equal":
            return equiprobability(choices)
        case "majority":
            return majority(choices)
        case "unanimity":
            return unanimity(choices)
        case "perturbation":
            return minimum_perturbation(choices)


def weighted(choices: Choices, weights: Sequence[float]) -> Shares:
    """Weighted probability: somebody decides, each stakeholder as likely as his weight.

    Raises ValueError when the weights do not add up to more than 0.
    """
    total = fsum(weights)
    if total <= 0:
        raise ValueError("somebody must have influence")
    parts = [weight / total for weight in weights]
    return tuple(
        fsum([part * chance for part, chance in zip(parts, column, strict=True)])
        for column in zip(*choices, strict=True)
    )


def equiprobability(choices: Choices) -> Shares:
    """Equiprobability: somebody decides, all equally likely."""
    count = len(choices)
    return tuple(fsum(column) / count for column in zip(*choices, strict=True))


def unanimity(choices: Choices) -> Shares:
    """Unanimity, asked again until all agree: each vendor's share of the agreements.

    A stakeholder who would never choose a vendor vetoes it. When every vendor is vetoed by somebody, no
    agreement is possible and all shares are 0.
    """
    together = _together(choices)
    agreed = fsum(together)
    return tuple(chance / agreed for chance in together) if agreed > 0 else tuple(0.0 for _ in together)


def first_round_agreement(choices: Choices) -> float:
    """The probability that all choose the same vendor the first time they are asked."""
    return fsum(_together(choices))


def _together(choices: Choices) -> list[float]:
    return [prod(column) for column in zip(*choices, strict=True)]
