"""How things in the world are named: the one place that puts ids together."""

QUARTER_SLOTS = 3
"""A round has three months; what arises or is drawn has a month as its occasion."""


def member(vendor: str, person: str) -> str:
    """A member's id, such as `red:zhang_min`."""
    return f"{vendor}:{person}"


def stakeholder(account: str, person: str) -> str:
    """A stakeholder's id across accounts, such as `yuanhang.zheng`."""
    return f"{account}.{person}"


def project(opportunity: str) -> str:
    """The id of the project that a won opportunity becomes."""
    return f"{opportunity}.p"


def demand(account: str, round_number: int, slot: int) -> str:
    """The id of an opportunity that arises by itself in a month of a round."""
    return f"{account}-d{round_number}.{slot}"


def repeat(opportunity: str) -> str:
    """The id of the repeat order that follows an accepted delivery."""
    return f"{opportunity}-r"


def referral(opportunity: str) -> str:
    """The id of the opportunity that a reference opens elsewhere."""
    return f"{opportunity}-x"


def occasion(card: str, subject: str, round_number: int, slot: int) -> str:
    """The id of one drawing of a card."""
    return f"{card}@{subject}@{round_number}.{slot}"


def about_type(account: str) -> str:
    """Belief item: what drives the account; a posterior over HIDDEN_TYPES."""
    return f"{account}#type"


def about_rule(account: str) -> str:
    """Belief item: how the group decides; a posterior over GROUP_RULES."""
    return f"{account}#rule"


def about_criteria(account: str, person: str) -> str:
    """Belief item: a stakeholder's first criterion; a posterior over CRITERIA."""
    return f"{account}.{person}#criteria"


def about_attitude(account: str, person: str) -> str:
    """Belief item: a stakeholder's attitude to the own vendor; one estimate in basis points."""
    return f"{account}.{person}#attitude"


def about_preference(account: str, person: str) -> str:
    """Belief item: whom a stakeholder prefers; a posterior over the market's vendors in `vendor_order`."""
    return f"{account}.{person}#prefers"
