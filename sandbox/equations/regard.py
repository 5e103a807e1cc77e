"""How a customer regards a vendor before taste comes in: relationship R and delivery standing S, 0 to 1 [A].

The engine takes them at what is true, a team's own estimate at what it believes.
"""

VIEW, PERSON, FIRM = 0.55, 0.30, 0.15
"""Parts of a team's relationship: attitude, trust in the people who come, trust in the firm."""
RIVAL_FIRM = 0.45
"""The firm's part for a rival, of whose people nothing is modelled."""
PAST_FLOOR, PAST, EARLY = 0.05, 0.85, 0.10
"""Parts of a delivery standing: where it starts, past satisfaction, an early review."""
HASTE, UNFOUNDED = 0.30, 0.4
"""Delivery standing gained for each share of the usual time promised away, and the part of it that is
believed of a date that nobody who delivers has reviewed."""


def haste(saved: float, reviewed: bool) -> float:
    """What a shorter promise adds to S, a longer one takes; `saved` is the share of the usual time."""
    return HASTE * saved * (1.0 if reviewed or saved < 0 else UNFOUNDED)


def relationship(view: float, person: float, firm: float) -> float:
    """R of a team with a stakeholder, from parts in 0 to 1."""
    return min(1.0, VIEW * view + PERSON * person + FIRM * firm)


def rival_relationship(view: float, firm: float) -> float:
    """R of a rival with a stakeholder."""
    return VIEW * view + RIVAL_FIRM * firm


def delivery_standing(past: float, reviewed: bool, haste: float, terms: float) -> float:
    """S: past satisfaction, an early review, what a shorter promise and the penalty terms add."""
    early = EARLY if reviewed else 0.0
    return max(0.0, min(1.0, PAST_FLOOR + PAST * past + early + haste + terms))
