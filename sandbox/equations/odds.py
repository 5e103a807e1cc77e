"""Probabilities and their log-odds (logits), in which effects add up: Berkson (1944)."""

from math import exp, log


def shifted(probability: float, shift: float) -> float:
    """The probability whose log-odds are `shift` higher; 0 and 1 stay."""
    if not 0 < probability < 1:
        return probability
    return logistic(log(probability / (1.0 - probability)) + shift)


def logistic(logit: float) -> float:
    """The probability with these log-odds, safe for any size of them."""
    if logit < 0:
        small = exp(logit)
        return small / (1.0 + small)
    return 1.0 / (1.0 + exp(-logit))
