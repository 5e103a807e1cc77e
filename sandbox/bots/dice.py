"""Anything that is legal, by the throw of dice: a yardstick and a test of the rules."""

from collections.abc import Sequence
from typing import TypeVar, get_args

from sandbox.bots.contacts import preparing_roles
from sandbox.bots.outlook import Outlook
from sandbox.model.decisions import (
    Contact,
    DecisionSheet,
    Delivery,
    People,
    Pursuit,
    ReportOrder,
    Triangle,
)
from sandbox.model.names import (
    CADENCES,
    DEPTHS,
    ROLES,
    TIERS,
    AtbDecision,
    AtiDecision,
    ChangeTerms,
    DeliveryMode,
    Payment,
    PenaltyTerms,
    Role,
)
from sandbox.model.scenario import Scenario
from sandbox.projections.defaults import legalised
from sandbox.projections.observation import Observation
from sandbox.streams import Luck

T = TypeVar("T")
SPENDABLE = 0.5
"""Share of the funds that the dice may spend on contacts, people and reports."""


class Dice:
    """Throws for one team and round, each named by what it decides."""

    __slots__ = ("_luck", "_round", "_team")

    def __init__(self, luck: Luck, team: str, number: int) -> None:
        self._luck, self._team, self._round = luck, team, number

    def share(self, about: str) -> float:
        """A number between 0 and 1."""
        return self._luck.uniform(self._team, "dice", f"{self._round}|{about}")

    def one(self, candidates: Sequence[T], about: str) -> T:
        """One of a fixed list, all equally likely."""
        return candidates[min(len(candidates) - 1, int(self.share(about) * len(candidates)))]

    def between(self, low: int, high: int, about: str) -> int:
        """A whole number from low to high, both included."""
        return low + int(self.share(about) * (high - low + 1))


def random_legal(scenario: Scenario, observation: Observation, luck: Luck) -> DecisionSheet:
    """A sheet of random legal decisions."""
    return legalised(scenario, observation, thrown(scenario, observation, luck))


def thrown(scenario: Scenario, observation: Observation, luck: Luck) -> DecisionSheet:
    """The sheet before the last guard; legal by itself."""
    dice = Dice(luck, observation.team, observation.round)
    outlook = Outlook(scenario, observation)
    purse = [max(0, round(observation.funds * SPENDABLE))]
    triangles = {a.id: _triangle(outlook, dice, a.id) for a in observation.accounts}
    deals = [d.id for group in outlook.open.values() for d in group]
    return DecisionSheet(
        tiers={a.id: dice.one(TIERS, f"tier.{a.id}") for a in observation.accounts},
        triangles=triangles,
        pursuits={deal: _pursuit(dice, deal) for deal in deals},
        contacts=_contacts(outlook, dice, triangles, purse),
        deliveries={p.id: _delivery(dice, p.id) for group in outlook.running.values() for p in group},
        people=_people(outlook, dice, purse),
        reports=_reports(observation, dice, purse),
    )


def _triangle(outlook: Outlook, dice: Dice, account: str) -> Triangle:
    """Each corner is somebody of the role, or nobody."""
    held: dict[Role, str | None] = {}
    for role in ROLES:
        held[role] = dice.one([*(m.id for m in outlook.team[role]), None], f"{role}.{account}")
    return Triangle(**held)


def _pursuit(dice: Dice, deal: str) -> Pursuit:
    discount = dice.between(-500, 2_500, f"discount.{deal}")
    return Pursuit(
        ati=dice.one(("pursue", *get_args(AtiDecision)), f"ati.{deal}"),
        depth=dice.one(DEPTHS, f"depth.{deal}"),
        review=dice.share(f"review.{deal}") < 0.5,
        atb=dice.one(get_args(AtbDecision), f"atb.{deal}"),
        min_odds=dice.between(0, 5_000, f"odds.{deal}"),
        discount=discount,
        floor=min(10_000 - discount, dice.between(7_000, 10_000, f"floor.{deal}")),
        promise=dice.between(8_000, 13_000, f"promise.{deal}"),
        payment=dice.one(get_args(Payment), f"payment.{deal}"),
        penalty=dice.one(get_args(PenaltyTerms), f"penalty.{deal}"),
        changes=dice.one(get_args(ChangeTerms), f"changes.{deal}"),
    )


def _contacts(
    outlook: Outlook, dice: Dice, triangles: dict[str, Triangle], purse: list[int]
) -> tuple[Contact, ...]:
    """A third of the contacts that the assigned people can make, as long as money and material last."""
    material = dict(outlook.seen.materials)
    chosen: list[Contact] = []
    for offer in outlook.seen.offers.contacts:
        name = f"{offer.account}.{offer.stakeholder}.{offer.action}"
        manned = all(triangles[offer.account].member(role) for role in preparing_roles(offer.action))
        if not offer.legal or not manned or dice.share(f"meet.{name}") > 0.33:
            continue
        times = 1 if offer.material else dice.between(1, 3, f"times.{name}")
        if (offer.cost * times > purse[0] and offer.material) or (
            offer.material and material.get(offer.material, 0) < 1
        ):
            continue
        purse[0] -= offer.cost * times
        if offer.material:
            material[offer.material] -= 1
        chosen.append(
            Contact(account=offer.account, stakeholder=offer.stakeholder, action=offer.action, times=times)
        )
    return tuple(chosen)


def _delivery(dice: Dice, project: str) -> Delivery:
    mode = dice.one(get_args(DeliveryMode), f"mode.{project}")
    return Delivery(mode=mode, priority=dice.between(1, 3, f"priority.{project}"))


def _people(outlook: Outlook, dice: Dice, purse: list[int]) -> People:
    own = [m for m in outlook.seen.members if not m.leaving and not m.borrowed]
    return People(
        hire=_paid(
            [c.id for c in outlook.seen.offers.hires], outlook.seen.offers.hiring_cost, 0.1, dice, purse
        ),
        train=_paid([m.id for m in own], outlook.seen.offers.training_cost, 0.15, dice, purse),
        overtime={
            m.id: dice.between(40, 56, f"hours.{m.id}") for m in own if dice.share(f"over.{m.id}") < 0.2
        },
        cadence=dice.one(CADENCES, "cadence"),
    )


def _paid(names: Sequence[str], price: int, odds: float, dice: Dice, purse: list[int]) -> tuple[str, ...]:
    """Some of the names, each with the same odds, while the money lasts."""
    chosen: list[str] = []
    for name in names:
        if price <= purse[0] and dice.share(f"paid.{price}.{name}") < odds:
            purse[0] -= price
            chosen.append(name)
    return tuple(chosen)


def _reports(seen: Observation, dice: Dice, purse: list[int]) -> tuple[ReportOrder, ...]:
    chosen: list[ReportOrder] = []
    for offer in seen.offers.reports:
        if offer.price <= purse[0] and dice.share(f"report.{offer.kind}.{offer.subject}") < 0.05:
            purse[0] -= offer.price
            chosen.append(ReportOrder(kind=offer.kind, subject=offer.subject))
    return tuple(chosen[:40])
