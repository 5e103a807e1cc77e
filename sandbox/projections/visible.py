"""Which facts a vendor may see; what no rule allows stays hidden."""

from collections.abc import Container, Iterable

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
MASKED = frozenset(
    {StageEntered, OpportunityWon, OpportunityLost, DecisionFailed, RivalVisited, FeedbackGiven}
)
"""Kinds of which a part may have to be left out."""
_WHOLE = SEEN_BY_OWNER - MASKED
"""Kinds that their owner sees as they are, and nobody else: most facts."""
_PRESENT = frozenset({WorkDone, ContactMade, ContactFailed, MemberAssigned})


def visible(events: Iterable[Event], world: World, vendor: str) -> list[Event]:
    """The facts that a vendor sees, without the true odds, due dates and unknown people that some carry.

    Facts at an account are seen by who works there in that round, or knew of the opportunity by then. Asking
    again about what was already visible changes nothing.
    """
    history = list(events)
    sight = Sight(world, vendor, _presence(history, vendor))
    seen: list[Event] = []
    number = 0
    for event in history:
        kind = type(event)
        if kind in _WHOLE:
            if event[1] == vendor:
                seen.append(event)
            continue
        if kind in SEEN_BY_OWNER:
            shown = event[1] == vendor
        elif kind in SEEN_AT_ACCOUNT:
            shown = sight.reaches(event, number)
        else:
            shown = kind in SEEN_BY_ALL
            if isinstance(event, RoundOpened):
                number = event.round
        if shown:
            seen.append(_masked(event, sight.identified) if kind in MASKED else event)
    return seen


class Sight:
    """What a vendor's people are in a position to notice."""

    def __init__(self, world: World, vendor: str, present: dict[int, set[object]]) -> None:
        own = world.vendors[vendor]
        self.identified = own.identified
        self._world, self._vendor, self._present = world, vendor, present
        self._here = {name for name, t in own.triangles.items() if any(t.member(role) for role in ROLES)}

    def reaches(self, event: Event, number: int) -> bool:
        """Whether a fact at an account in that round is noticed."""
        place: str = getattr(event, "account", "")
        return (
            getattr(event, "vendor", "") == self._vendor
            or place in self._here
            or place in self._present.get(number, ())
            or _knew(self._world, self._vendor, event)
        )


def _presence(events: Iterable[Event], vendor: str) -> dict[int, set[object]]:
    """At which accounts the vendor's people were, by round."""
    here: set[object] = set()
    present = {0: here}
    for event in events:
        if type(event) in _PRESENT:
            if event[1] == vendor:
                here.add(event[2])
        elif isinstance(event, RoundOpened):
            here = present.setdefault(event.round, set())
    return present


def _knew(world: World, vendor: str, event: Event) -> bool:
    deal = world.opportunities.get(getattr(event, "opportunity", ""))
    pursuit = deal.pursuits.get(vendor) if deal else None
    return pursuit is not None and pursuit.found <= event.minute


def _masked(event: Event, identified: Container[str]) -> Event:
    """The event without what is not told; most come here masked already, from what was seen before."""
    match event:
        case StageEntered() if event.due != UNTOLD:
            return event._replace(due=UNTOLD)
        case RivalVisited() | FeedbackGiven() if event.stakeholder:
            known = keys.stakeholder(event.account, event.stakeholder) in identified
            return event if known else event._replace(stakeholder="")
        case OpportunityWon() | OpportunityLost() if event.odds != UNTOLD:
            return event._replace(odds=UNTOLD)
        case DecisionFailed() if event.likelihood != UNTOLD:
            return event._replace(likelihood=UNTOLD)
        case _:
            return event
