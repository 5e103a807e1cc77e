"""Does the group buy at all? Unanimity of correlated people, beta-binomial (Skellam 1948).

The more people must agree, the likelier nobody decides: the published curve falls from 81% for one to 31% for
six (CEB); fitted here.
"""

from math import log10

from sandbox.equations.odds import shifted

MEAN = 0.785
"""One stakeholder's purchase likelihood, fitted to the published curve."""
RHO = 0.108
"""Correlation between two stakeholders' willingness, fitted to the published curve."""


def purchase_likelihood(people: int, mean: float = MEAN, rho: float = RHO, shift: float = 0.0) -> float:
    """The probability that all of `people` want to buy, with its log-odds moved by `shift`.

    `shift` adds up what helps or hinders the group as a whole: coaches, removed risk, deal size. Raises
    ValueError for fewer than 1 person or a correlation outside 0 to 1 (1 excluded).
    """
    return shifted(unanimity(people, mean, rho), shift)


def unanimity(people: int, mean: float = MEAN, rho: float = RHO) -> float:
    """The probability that all agree when each agrees with probability `mean` and any two correlate by `rho`.

    After i have agreed, the next agrees with probability (mean + i c) / (1 + i c), where c = ρ / (1 - ρ).
    """
    if people < 1 or not 0 <= rho < 1:
        raise ValueError("unanimity needs one person or more, and a correlation from 0 to below 1")
    pull = rho / (1.0 - rho)
    together = 1.0
    for agreed in range(people):
        together *= (mean + agreed * pull) / (1.0 + agreed * pull)
    return together


def decades(value: float, reference: float) -> float:
    """How many powers of ten a deal is larger (below 0: smaller) than the reference value, both in yuan."""
    return log10(value / reference)
