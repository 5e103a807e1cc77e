"""Which facts a vendor may see; what no rule allows stays hidden."""

from collections.abc import Container, Iterable, Sequence

from sandbox.model import keys
from sandbox.model.events import (
    SEEN_AT_ACCOUNT,
    SEEN_BY_ALL,
    SEEN_BY_OWNER,
    ContactFailed,
    ContactMade,
    DecisionFailed,
    Event,
    FeedbackGiven,
    MemberAssigned,
    OpportunityLost,
    OpportunityWon,
    RivalVisited,
    RoundOpened,
    StageEntered,
    WorkDone,
)
from sandbox.model.names import ROLES
from sandbox.model.world import World

UNTOLD = -1
"""Stands where an event carries something that nobody who plays is told."""
_PRESENT = (WorkDone, ContactMade, ContactFailed, MemberAssigned)


def visible(events: Iterable[Event], world: World, vendor: str) -> list[Event]:
    """The facts that a vendor sees, without the true odds, due dates and unknown people that some carry.

    Facts at an account are seen by who works there in that round, or knew of the opportunity by then. Asking
    again about what was already visible changes nothing.
    """
    history = list(events)
    rounds = _rounds(history)
    present = _presence(history, rounds, vendor)
    here = {name for name, t in world.vendors[vendor].triangles.items() if any(t.member(r) for r in ROLES)}
    identified = world.vendors[vendor].identified
    seen = []
    for event, number in zip(history, rounds, strict=True):
        kind = type(event)
        at_account = kind in SEEN_AT_ACCOUNT and (
            getattr(event, "vendor", "") == vendor
            or _place(event) in here
            or (number, _place(event)) in present
            or _knew(world, vendor, event)
        )
        if at_account or kind in SEEN_BY_ALL or (kind in SEEN_BY_OWNER and event[1] == vendor):
            seen.append(_masked(event, identified))
    return seen


def _place(event: Event) -> str:
    return getattr(event, "account", "")


def _rounds(events: Sequence[Event]) -> list[int]:
    """The round of each event, as far as the facts themselves tell."""
    number, numbers = 0, []
    for event in events:
        if isinstance(event, RoundOpened):
            number = event.round
        numbers.append(number)
    return numbers


def _presence(events: Sequence[Event], rounds: Sequence[int], vendor: str) -> set[tuple[int, str]]:
    """In which rounds the vendor's people were at which accounts."""
    return {
        (number, event.account)
        for event, number in zip(events, rounds, strict=True)
        if isinstance(event, _PRESENT) and event.vendor == vendor
    }


def _knew(world: World, vendor: str, event: Event) -> bool:
    deal = world.opportunities.get(getattr(event, "opportunity", ""))
    pursuit = deal.pursuits.get(vendor) if deal else None
    return pursuit is not None and pursuit.found <= event.minute


def _masked(event: Event, identified: Container[str]) -> Event:
    match event:
        case RivalVisited() | FeedbackGiven() if (
            keys.stakeholder(event.account, event.stakeholder) not in identified
        ):
            return event._replace(stakeholder="")
        case StageEntered():
            return event._replace(due=UNTOLD)
        case OpportunityWon() | OpportunityLost():
            return event._replace(odds=UNTOLD)
        case DecisionFailed():
            return event._replace(likelihood=UNTOLD)
        case _:
            return event
