"""How segments grow: diffusion of new technology (Bass 1969) and shocks that linger (AR(1), Yule 1927)."""

from math import exp, log, sqrt

INNOVATION = 0.03
"""p of the Bass model, per year (Sultan, Farley and Lehmann 1990)."""
IMITATION = 0.38
"""q of the Bass model, per year (Sultan, Farley and Lehmann 1990)."""


def bass_adopted(years: float, p: float = INNOVATION, q: float = IMITATION) -> float:
    """The share of the market that has adopted after so many years (0 before launch)."""
    spent = exp(-(p + q) * max(0.0, years))
    return (1.0 - spent) / (1.0 + q / p * spent)


def bass_rate(years: float, p: float = INNOVATION, q: float = IMITATION) -> float:
    """The share of the market that adopts per year at that moment (0 before launch)."""
    if years < 0:
        return 0.0
    adopted = bass_adopted(years, p, q)
    return (p + q * adopted) * (1.0 - adopted)


def bass_peak(p: float = INNOVATION, q: float = IMITATION) -> float:
    """Years until adoption is fastest; 0 when innovators outweigh imitators."""
    return max(0.0, log(q / p) / (p + q))


def ar1_step(value: float, persistence: float, shock: float, mean: float = 0.0) -> float:
    """The next value of a series that falls back to its mean: mean + φ (value - mean) + shock."""
    return mean + persistence * (value - mean) + shock


def ar1_spread(persistence: float, sigma: float) -> float:
    """The long-run standard deviation under shocks of `sigma`; raises ValueError unless |φ| < 1."""
    if not -1 < persistence < 1:
        raise ValueError("the series has no long-run spread")
    return sigma / sqrt(1.0 - persistence * persistence)
