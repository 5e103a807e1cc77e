"""Trust as goodwill in 0 to 1 that contacts build and time wears off: Nerlove and Arrow (1962).

`dG/dt = -δ G + β · effort · (1 - G)`, always in closed form: nothing ticks between contacts. Durations and
half-lives share one unit, minutes of working time.
"""

from math import exp, exp2, log

MONTH = 21 * 480
"""Minutes of working time in a month: 21 days of 8 hours."""
PERSONAL_HALF_LIFE = 6 * MONTH
"""Minutes until half of the trust in a person is gone, assumed."""
ORGANISATION_HALF_LIFE = 18 * MONTH
"""Minutes until half of the trust in a firm is gone, assumed."""


def decayed(goodwill: float, minutes: float, half_life: float) -> float:
    """Goodwill after that time without a contact, G · 2^(-t / half-life)."""
    return goodwill * exp2(-minutes / half_life)


def contacted(goodwill: float, effort: float, beta: float) -> float:
    """Goodwill right after a contact: the effort closes the gap to 1 by the factor e^(-β · effort).

    The equation with δ = 0, since a contact is short against the half-life; `beta` is the share of the
    missing trust that the first unit of effort adds (to first order), `effort` usually hours.
    """
    return 1.0 - (1.0 - goodwill) * exp(-beta * effort)


def sustained(goodwill: float, minutes: float, half_life: float, effort: float, beta: float) -> float:
    """Goodwill after that time under a constant effort per minute: the equation's full solution."""
    fading = log(2.0) / half_life
    pace = fading + beta * effort
    level = beta * effort / pace
    return level + (goodwill - level) * exp(-pace * minutes)


def equilibrium(half_life: float, effort: float, beta: float) -> float:
    """The goodwill that a constant effort per minute keeps up in the long run, β e / (δ + β e)."""
    return beta * effort / (log(2.0) / half_life + beta * effort)
