"""Who in the team knows what of each account: the raw material of silos."""

from dataclasses import dataclass
from typing import Any, Literal

from sandbox.projections.observation import AccountView, Estimate, Guess, Observation

Kind = Literal["type", "rule", "attitude", "criteria"]
"""What drives the account, how it decides, how somebody stands to the team, what counts for somebody."""


@dataclass(frozen=True, slots=True)
class Item:
    """Something known of an account, of a person there if named, and whether all share it."""

    kind: Kind
    person: str
    holders: tuple[str, ...]
    shared: bool
    confidence: int
    minute: int


def items(account: AccountView) -> tuple[Item, ...]:
    """All that anybody of the team knows of an account."""
    beliefs: list[tuple[Kind, str, Estimate | Guess[Any] | None]] = [
        ("type", "", account.type),
        ("rule", "", account.rule),
    ]
    for person in account.stakeholders:
        beliefs += [("attitude", person.id, person.attitude), ("criteria", person.id, person.criteria)]
    return tuple(
        Item(kind, person, belief.holders, belief.shared, belief.confidence, belief.minute)
        for kind, person, belief in beliefs
        if belief is not None and (belief.holders or belief.shared)
    )


def knowable(account: AccountView) -> int:
    """How much there is to know of an account with the people identified."""
    return 2 + 2 * len(account.stakeholders)


def silos(observation: Observation) -> int:
    """How many things some members know and the team does not."""
    return sum(
        1 for account in observation.accounts for item in items(account) if item.holders and not item.shared
    )
