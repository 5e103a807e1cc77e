"""How far a team may rely on what it believes."""

from typing import Any

from sandbox.model.names import BP
from sandbox.projections.observation import AccountView, Guess, StakeholderView

KNOWN = 0.65
"""Share of a posterior from which the thing counts as known."""


def sure(guess: Guess[Any] | None) -> float:
    """The share of the posterior that its likeliest candidate has, 0 to 1; a quarter for no belief."""
    return max((share for _, share in guess.posterior), default=0) / BP if guess else 0.25


def view(person: StakeholderView) -> float:
    """The believed attitude of a person, -1 to 3; neutral for no belief."""
    return person.attitude.value / BP if person.attitude else 0.0


def understood(account: AccountView) -> bool:
    """Whether nobody is hidden and driver, rule and half of the people's criteria are known."""
    clear = sum(1 for person in account.stakeholders if sure(person.criteria) >= KNOWN)
    return (
        account.people <= len(account.stakeholders)
        and sure(account.type) >= KNOWN
        and sure(account.rule) >= KNOWN
        and 2 * clear >= len(account.stakeholders)
    )
