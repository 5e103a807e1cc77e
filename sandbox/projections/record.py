"""What the facts that a team saw add up to, gathered in one pass."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from sandbox.model.events import (
    ContactMade,
    Event,
    MoneySpent,
    OpportunityFound,
    OpportunityWon,
    PenaltyPaid,
    RivalVisited,
    RoundOpened,
    SatisfactionMoved,
    VendorStruck,
    WorkDone,
)


@dataclass(slots=True)
class Record:
    """Competitors noticed by account and by deal, the last own touch of either, contacts, satisfaction.

    `paid` is what left the funds in each round: all that was spent, deliveries and penalties with it.
    """

    rivals: dict[str, set[str]] = field(default_factory=dict)
    bidders: dict[str, set[str]] = field(default_factory=dict)
    touched: dict[str, int] = field(default_factory=dict)
    contacts: list[ContactMade] = field(default_factory=list)
    scores: dict[str, list[tuple[int, int]]] = field(default_factory=dict)
    paid: dict[int, int] = field(default_factory=dict)
    round: int = 0

    def score_at(self, account: str, minute: int) -> int | None:
        """The last satisfaction told by then, 1 to 5 in basis points."""
        told = [score for when, score in self.scores.get(account, ()) if when <= minute]
        return told[-1] if told else None


def record(seen: Iterable[Event], vendor: str) -> Record:
    """The record of the facts that a vendor has seen."""
    found = Record()
    for event in seen:
        if type(event) in _RECORDED:
            _noted(found, event, vendor)
    return found


_RECORDED = frozenset(
    {
        WorkDone,
        ContactMade,
        OpportunityFound,
        SatisfactionMoved,
        RivalVisited,
        VendorStruck,
        OpportunityWon,
        RoundOpened,
        MoneySpent,
        PenaltyPaid,
    }
)
"""The kinds that leave something in the record; most facts do not."""


def _noted(found: Record, event: Event, vendor: str) -> None:
    match event:
        case WorkDone() if event.vendor == vendor:
            found.touched[event.account] = found.touched[event.subject] = event.minute
        case ContactMade() if event.vendor == vendor:
            found.touched[event.account] = event.minute
            found.contacts.append(event)
        case OpportunityFound() if event.vendor == vendor:
            found.touched[event.account] = found.touched[event.opportunity] = event.minute
        case SatisfactionMoved() if event.vendor == vendor:
            found.scores.setdefault(event.account, []).append((event.minute, event.score))
        case RivalVisited() | VendorStruck() | OpportunityWon() if event.vendor != vendor:
            found.rivals.setdefault(event.account, set()).add(event.vendor)
            if not isinstance(event, RivalVisited):
                found.bidders.setdefault(event.opportunity, set()).add(event.vendor)
        case RoundOpened():
            found.round = event.round
        case MoneySpent() | PenaltyPaid() if event.vendor == vendor:
            found.paid[found.round] = found.paid.get(found.round, 0) + event.amount
        case _:
            pass
