"""Whom to meet and what for: the contacts that bring most for an hour, until the hours are spent."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from heapq import heapify, heappop, heappush
from typing import NamedTuple

from sandbox.bots.appetite import appetite
from sandbox.bots.campaign import Campaign
from sandbox.bots.staffing import Seat, Staffing
from sandbox.model.decisions import Contact, Triangle
from sandbox.model.names import CONTACT_ACTIONS, ContactAction, Role
from sandbox.projections.observation import AccountView, ContactOffer

MOST: dict[ContactAction, int] = {
    "discover": 3,
    "trust": 4,
    "insight": 2,
    "proof": 1,
    "executive": 1,
    "reference": 1,
    "concede": 1,
}
"""How often one contact is repeated in a round at most."""
FADING = 0.65
"""What each repetition is worth relative to the one before."""
FULL = 0.95
"""How far contacts may fill the hours that other work leaves."""


class Wish(NamedTuple):
    """A contact that may be planned: who makes it, who prepares it, its worth for an hour the first time."""

    offer: ContactOffer
    lead: Seat
    partner: Seat | None
    worth: float


@dataclass(slots=True)
class Purse:
    """What is left to spend on contacts: hours by member, material by kind, proofs that can be paid for."""

    hours: dict[str, float]
    material: dict[str, int]
    proofs: int
    preparing: float

    def pay(self, wish: Wish) -> bool:
        """Spend what a contact takes; False, and nothing spent, if it cannot be afforded."""
        if not self._affords(wish):
            return False
        self.hours[wish.lead.member.id] -= wish.offer.hours
        if wish.partner:
            self.hours[wish.partner.member.id] -= self.preparing
        if wish.offer.material:
            self.material[wish.offer.material] -= 1
        self.proofs -= wish.offer.action == "proof"
        return True

    def _affords(self, wish: Wish) -> bool:
        if wish.offer.action == "proof" and self.proofs < 1:
            return False
        if wish.offer.material and self.material.get(wish.offer.material, 0) < 1:
            return False
        if wish.partner and self.hours[wish.partner.member.id] < self.preparing:
            return False
        return self.hours[wish.lead.member.id] >= wish.offer.hours


def planned(campaign: Campaign, staffing: Staffing, funds: int) -> tuple[Contact, ...]:
    """The contacts of the round within hours, material and the funds for proofs."""
    wishes = [wish for account in campaign.ranked for wish in _wishes(campaign, staffing, account)]
    chosen = _chosen(wishes, _purse(campaign, staffing, funds))
    return tuple(
        Contact(account=w.offer.account, stakeholder=w.offer.stakeholder, action=w.offer.action, times=n)
        for w, n in zip(wishes, chosen, strict=True)
        if n
    )


def _chosen(wishes: Sequence[Wish], purse: Purse) -> list[int]:
    """How often each wish is granted: always the one worth most next, as long as it can be paid."""
    times = [0] * len(wishes)
    queue = [(-wish.worth, index) for index, wish in enumerate(wishes)]
    heapify(queue)
    while queue:
        worth, index = heappop(queue)
        wish = wishes[index]
        if purse.pay(wish):
            times[index] += 1
            if times[index] < MOST[wish.offer.action]:
                heappush(queue, (worth * FADING, index))
    return times


def _purse(campaign: Campaign, staffing: Staffing, funds: int) -> Purse:
    hours = {name: _free(seat) for name, seat in staffing.seats.items()}
    activity = campaign.outlook.scenario.rules.activity
    proofs = funds // max(1, activity.proof_cost)
    return Purse(hours, dict(campaign.outlook.seen.materials), proofs, activity.insight_sr_hours)


def _free(seat: Seat) -> float:
    """Hours that a member has for contacts; AR's were reckoned with visits, which now become concrete."""
    return FULL * max(0.0, seat.capacity() - seat.hours + seat.visits)


def _wishes(campaign: Campaign, staffing: Staffing, account: AccountView) -> Iterator[Wish]:
    people = {person.id: person for person in account.stakeholders}
    triangle, worth = staffing.triangle(account.id), campaign.worth[account.id]
    crews = {action: _crew(staffing, triangle, action) for action in CONTACT_ACTIONS}
    for offer in campaign.outlook.offers.get(account.id, ()):
        person, seats = people.get(offer.stakeholder), crews[offer.action]
        if person is None or not seats:
            continue
        value = worth * appetite(campaign, account, person, offer.action) / max(1, offer.hours)
        if value > 0:
            yield Wish(offer, seats[0], seats[1] if len(seats) > 1 else None, value)


def _crew(staffing: Staffing, triangle: Triangle, action: ContactAction) -> list[Seat]:
    """Who makes a contact at an account, and who prepares it; nobody unless all are there."""
    crew = [triangle.member(role) for role in preparing_roles(action)]
    seats = [staffing.seats[name] for name in crew if name]
    return seats if len(seats) == len(crew) else []


def preparing_roles(action: ContactAction) -> tuple[Role, ...]:
    """Whom a contact takes: the one who makes it first, then whoever prepares it."""
    match action:
        case "proof":
            return ("SR",)
        case "insight":
            return ("AR", "SR")
        case "discover" | "trust" | "executive" | "reference" | "concede":
            return ("AR",)
