"""A finished session of one team as experiments look at it."""

from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

from sandbox.model.events import BidSubmitted, DeliveryAccepted, Event
from sandbox.model.world import Account, Member, Opportunity, Vendor, World
from sandbox.session import Session
from sandbox.session.playing import market_of

E = TypeVar("E")


@dataclass(frozen=True)
class Played:
    """A finished session as the measures look at it."""

    session: Session

    @cached_property
    def team(self) -> str:
        """The first team's id."""
        return self.session.setup.teams[0].id

    @cached_property
    def world(self) -> World:
        """Its market at the end."""
        return self.session.world_of(self.team)

    @cached_property
    def vendor(self) -> Vendor:
        """The team at the end."""
        return self.world.vendors[self.team]

    @cached_property
    def events(self) -> list[Event]:
        """All that happened in its market."""
        return self.session.history[market_of(self.session.scenario, self.team)]

    @cached_property
    def bids(self) -> dict[str, BidSubmitted]:
        """The team's bids by opportunity; the last one counts."""
        return {e.opportunity: e for e in self.of(BidSubmitted) if e.vendor == self.team}

    @cached_property
    def deals(self) -> list[Opportunity]:
        """The decided deals that the team bid for."""
        found = (self.world.opportunities[name] for name in self.bids)
        return [deal for deal in found if deal.outcome != "open"]

    @cached_property
    def accepted(self) -> list[DeliveryAccepted]:
        """The team's accepted deliveries."""
        return [e for e in self.of(DeliveryAccepted) if e.vendor == self.team]

    def of(self, kind: type[E]) -> list[E]:
        """The events of a kind, in order."""
        return [event for event in self.events if isinstance(event, kind)]

    def worked(self) -> list[tuple[Account, Member]]:
        """Each account with the AR who looks after it at the end."""
        pairs = (
            (self.world.accounts[name], self.vendor.members.get(triangle.AR or ""))
            for name, triangle in sorted(self.vendor.triangles.items())
        )
        return [(account, member) for account, member in pairs if member is not None]
