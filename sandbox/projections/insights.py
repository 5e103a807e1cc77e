"""What an account manager's table would say of an account: hints drawn from what the team has observed."""

from collections.abc import Iterator
from typing import Literal, NamedTuple

from sandbox.i18n import _, pick, plural
from sandbox.model.names import BP, DAY, ROLES
from sandbox.projections.alerts import KEY_ROLES, NEEDS
from sandbox.projections.observation import AccountView, StakeholderView
from sandbox.projections.refusal import Desk

Kind = Literal["silo", "gatekeeper", "corner", "unmet", "strangers", "door", "rival", "stale", "coach"]
AGAINST = -2_500
"""Believed attitude below which somebody counts as opposed, in basis points."""
SUPPORTS = 5_000
"""Believed attitude from which somebody counts as a supporter."""
STALE_DAYS = 84
"""Working days after which a view is too old to rely on [A]."""
VOICE = 2_000
"""Weight from which one person's word counts with another, in basis points [A]."""


class Insight(NamedTuple):
    """One hint: its kind, whether it warns, the words, and the person it is about if any."""

    kind: Kind
    warns: bool
    text: str
    person: str = ""


def insights(desk: Desk, account: str) -> tuple[Insight, ...]:
    """All hints on an account, warnings first."""
    view = desk.accounts[account]
    found = [hint for look in LOOKS for hint in look(desk, view)]
    return tuple(sorted(found, key=lambda hint: not hint.warns))


def gatekeepers(desk: Desk, account: AccountView) -> Iterator[Insight]:
    """Key people who are against the team, and with whom their word counts."""
    for person in account.stakeholders:
        if person.role in KEY_ROLES and person.attitude and person.attitude.value <= AGAINST:
            heard = [desk.person(account.id, other.id) for other in _listeners(account, person)]
            if heard:
                text = _("{person} is against us, and {others} listen to that: without them no deal is safe.")
                words = text.format(person=desk.person(account.id, person.id), others=_(", ").join(heard))
            else:
                words = _("{person} is against us: find out what counts for them before the award.")
                words = words.format(person=desk.person(account.id, person.id))
            yield Insight("gatekeeper", True, words, person.id)


def silos(desk: Desk, account: AccountView) -> Iterator[Insight]:
    """What some members know of the account and the rest of the team does not."""
    alone: dict[str, list[str]] = {}
    for person in account.stakeholders:
        for belief in (person.attitude, person.criteria):
            if belief is not None and belief.holders and not belief.shared:
                for member in belief.holders:
                    alone.setdefault(member, []).append(desk.person(account.id, person.id))
    for member, people in alone.items():
        if member not in desk.members:
            continue
        text = (
            _("What {member} knows of {people} is not shared: the others plan by guesswork (a silo).")
            if desk.scenario.teamwork == "apart"
            else _(
                "What {member} knows of {people} is not shared: the others plan by guesswork (a silo). Align."
            )
        )
        named = _(", ").join(dict.fromkeys(people))
        yield Insight("silo", True, text.format(member=desk.called(member), people=named))


def corners(desk: Desk, account: AccountView) -> Iterator[Insight]:
    """Corners of the triangle that are empty while a deal's stage asks for them."""
    here = [deal for deal in desk.observation.opportunities if deal.account == account.id]
    live = [d for d in here if d.outcome == "open" and d.status in ("known", "pursuing", "held", "bid")]
    missing = {
        role: deal
        for deal in live
        for role in ROLES
        if role in NEEDS[deal.stage] and desk.sheet.triangle(account.id, deal.id).member(role) is None
    }
    costs = {
        "AR": _("nobody builds trust or hears of deals"),
        "SR": _("no solution work is done and the fit stays as it is"),
        "FR": _("deliveries take longer")
        if desk.scenario.teamwork == "apart"
        else _("promises are not backed: reviews fall out, deliveries take longer"),
    }
    for role, deal in missing.items():
        text = _("{role} is missing for {deal}: {cost}.")
        words = text.format(role=role, deal=desk.deal(deal.id), cost=costs[role])
        yield Insight("corner", True, words)


def unmet(desk: Desk, account: AccountView) -> Iterator[Insight]:
    """The most influential person nobody has met, with somebody who could open the door."""
    never = [person for person in account.stakeholders if person.met == 0]
    if not never:
        return
    person = max(never, key=lambda one: one.influence)
    doors = [other for other in account.stakeholders if other.met and _listens(person, other)]
    name = desk.person(account.id, person.id)
    if doors:
        door = max(doors, key=lambda other: dict(person.listens)[other.id])
        text = _("{person} was never met, but listens to {door}, whom we know: let {door} introduce us.")
        yield Insight(
            "door", False, text.format(person=name, door=desk.person(account.id, door.id)), person.id
        )
    else:
        text = _("{person} was never met; influence {share}%.")
        yield Insight("unmet", True, text.format(person=name, share=person.influence // 100), person.id)


def strangers(_desk: Desk, account: AccountView) -> Iterator[Insight]:
    """People who are not identified."""
    count = account.people - len(account.stakeholders)
    if count > 0:
        text = plural(
            "Probably {n} person of the chain is unknown: the odds stay wide until a discovery names them.",
            "Probably {n} people of the chain are unknown: the odds stay wide until discoveries name them.",
            count,
        )
        yield Insight("strangers", False, text.format(n=count))


def rivals(desk: Desk, account: AccountView) -> Iterator[Insight]:
    """People who are known to prefer somebody else."""
    for person in account.stakeholders:
        if person.prefers and person.prefers != desk.observation.team:
            text = _("{person} leans to {vendor}.")
            vendor = pick(desk.names.vendor(person.prefers))
            words = text.format(person=desk.person(account.id, person.id), vendor=vendor)
            yield Insight("rival", person.role in KEY_ROLES, words, person.id)


def old(desk: Desk, account: AccountView) -> Iterator[Insight]:
    """Views that nobody has renewed for long."""
    for person in account.stakeholders:
        if person.attitude and desk.observation.minute - person.attitude.minute > STALE_DAYS * DAY:
            text = _("Our picture of {person} is old; views have moved since. Meet again.")
            words = text.format(person=desk.person(account.id, person.id))
            yield Insight("stale", False, words, person.id)


def coaches(desk: Desk, account: AccountView) -> Iterator[Insight]:
    """The best supporter, whose word may carry further."""
    friends = [p for p in account.stakeholders if p.attitude and p.attitude.value >= SUPPORTS]
    open_deal = any(d.account == account.id and d.outcome == "open" for d in desk.observation.opportunities)
    if not friends:
        if account.stakeholders and open_deal:
            yield Insight("coach", False, _("Nobody here is known to be for us yet: win one voice first."))
        return
    best = max(friends, key=lambda person: (person.influence, person.id))
    heard = [desk.person(account.id, other.id) for other in _listeners(account, best)]
    if heard:
        text = _("{person} is for us, and {others} listen to that: a meeting there works twice.")
        words = text.format(person=desk.person(account.id, best.id), others=_(", ").join(heard))
        yield Insight("coach", False, words, best.id)


def _listeners(account: AccountView, person: StakeholderView) -> list[StakeholderView]:
    """Those with whom a person's word counts, the most influential first."""
    heard = [other for other in account.stakeholders if _listens(other, person)]
    return sorted(heard, key=lambda other: -other.influence)


def _listens(one: StakeholderView, other: StakeholderView) -> bool:
    return dict(one.listens).get(other.id, 0) >= min(VOICE, BP)


LOOKS = (gatekeepers, silos, corners, unmet, rivals, strangers, coaches, old)
"""All that is looked at."""
