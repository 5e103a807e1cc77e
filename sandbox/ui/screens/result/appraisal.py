"""What each member did, counted from the quarter's events, and the events themselves as evidence."""

from collections.abc import Iterator, Sequence

from sandbox.i18n import _, pick, plural
from sandbox.model.decisions import DecisionSheet
from sandbox.model.events import (
    BidSubmitted,
    ContactFailed,
    ContactMade,
    DeliveryAccepted,
    Event,
    KnowledgeShared,
    MemberTrained,
    OpportunityLost,
    OpportunityWon,
    ReviewDone,
    SolutionAdvanced,
    StakeholderIdentified,
    WorkDone,
)
from sandbox.model.names import BP, ROLES, Role
from sandbox.projections.feed import sentence
from sandbox.projections.naming import Names
from sandbox.projections.observation import MemberView, Observation
from sandbox.ui import amounts
from sandbox.ui.screens.result.view_model import MemberRow
from sandbox.ui.theme import Tone

_MOST = 4
_TONES: dict[str, Tone] = {"AR": "ar", "SR": "sr", "FR": "fr"}
_OWN = (
    ContactMade, ContactFailed, KnowledgeShared, MemberTrained, ReviewDone, SolutionAdvanced,
    StakeholderIdentified,
)  # fmt: skip


def member_rows(
    events: Sequence[Event], before: Observation, after: Observation, names: Names
) -> tuple[MemberRow, ...]:
    """A line for each member who worked in the quarter, by role."""
    loads = {member.id: member.load for member in after.members}
    order = sorted(before.members, key=lambda member: ROLES.index(member.role))
    return tuple(_row(member, loads.get(member.id), events, before, after, names) for member in order)


def evidence(member: str, events: Sequence[Event], sheet: DecisionSheet, team: str) -> tuple[Event, ...]:
    """The events a member had a part in: own work, and what became of the deals held at the time."""
    return tuple(event for event in events if _part(member, event, sheet, team))


def _part(member: str, event: Event, sheet: DecisionSheet, team: str) -> bool:
    match event:
        case OpportunityWon(vendor=vendor) if vendor != team:
            return False
        case OpportunityWon() | OpportunityLost() | BidSubmitted():
            return _holds(member, sheet, event.account, event.opportunity)
        case DeliveryAccepted():
            return _holds(member, sheet, event.account, event.project.removesuffix(".p"))
        case _:
            return isinstance(event, _OWN) and event.member == member


def _holds(member: str, sheet: DecisionSheet, account: str, deal: str) -> bool:
    triangle = sheet.triangle(account, deal)
    return member in {triangle.AR, triangle.SR, triangle.FR}


def _row(
    member: MemberView,
    load: int | None,
    events: Sequence[Event],
    before: Observation,
    after: Observation,
    names: Names,
) -> MemberRow:
    own = evidence(member.id, events, after.previous, after.team)
    minutes = sum(e.minutes for e in events if isinstance(e, WorkDone) and e.member == member.id)
    won = [e for e in own if isinstance(e, OpportunityWon)]
    decided = len(won) + sum(isinstance(e, OpportunityLost) for e in own)
    accepted = [e for e in own if isinstance(e, DeliveryAccepted)]
    punctual = sum(e.late <= 0 for e in accepted)
    name = pick(member.name)
    return MemberRow(
        id=member.id,
        name=name,
        letter=name[:1],
        role=member.role,
        tone=_TONES[member.role],
        hours=amounts.hours(minutes),
        load=(load or 0) / BP,
        contacts=str(sum(isinstance(e, ContactMade) for e in own)),
        won=f"{len(won)}/{decided}" if decided else "–",
        on_time=f"{punctual}/{len(accepted)}" if accepted else "–",
        evidence=_("; ").join(_main(own, member.role, names, after.currency)) or _("no events of their own"),
        events=tuple(_told(own, before, names)),
        tip=_tip(name, minutes, load, len(own)),
    )


def _main(own: Sequence[Event], role: Role, names: Names, currency: str) -> list[str]:
    """The weightiest evidence in short, what the role answers for first."""
    deals, deliveries = list(_deals(own, names, currency)), list(_deliveries(own, names))
    work = list(_work(own, names))
    order = {
        "AR": (deals, work, deliveries),
        "SR": (work, deals, deliveries),
        "FR": (deliveries, work, deals),
    }
    return [piece for pieces in order[role] for piece in pieces][:_MOST]


def _deals(own: Sequence[Event], names: Names, currency: str) -> Iterator[str]:
    for event in own:
        if isinstance(event, OpportunityWon):
            text = _("won {deal} ({value})")
            yield text.format(deal=_deal(event, names), value=amounts.money(event.value, currency))
    for event in own:
        if isinstance(event, OpportunityLost):
            yield _("lost {deal}").format(deal=_deal(event, names))


def _deliveries(own: Sequence[Event], names: Names) -> Iterator[str]:
    for event in own:
        if isinstance(event, DeliveryAccepted):
            text = _("{deal} accepted, {days} days late") if event.late > 0 else _("{deal} accepted on time")
            yield text.format(deal=pick(names.project(event.project)), days=event.late)


def _work(own: Sequence[Event], names: Names) -> Iterator[str]:
    reviews = sum(isinstance(e, ReviewDone) for e in own)
    people = sum(isinstance(e, StakeholderIdentified) for e in own)
    met = len({(e.account, e.stakeholder) for e in own if isinstance(e, ContactMade)})
    best = max((e for e in own if isinstance(e, SolutionAdvanced)), key=lambda e: e.fit, default=None)
    if best:
        text = _("solution for {deal}: fit {fit}")
        yield text.format(deal=pick(names.opportunity(best.opportunity)), fit=amounts.percent(best.fit))
    if reviews:
        yield plural("{n} delivery reviewed", "{n} deliveries reviewed", reviews).format(n=reviews)
    if people:
        yield plural("{n} person identified", "{n} people identified", people).format(n=people)
    if met:
        yield plural("{n} person met", "{n} people met", met).format(n=met)


def _deal(event: OpportunityWon | OpportunityLost, names: Names) -> str:
    return pick(names.opportunity(event.opportunity))


def _told(own: Sequence[Event], before: Observation, names: Names) -> Iterator[str]:
    for event in own:
        day = amounts.day_of(event.minute, before.minute)
        text = sentence(names.scenario, event, names) or ""
        yield _("Day {day}: {text}").format(day=day, text=text)


def _tip(name: str, minutes: int, load: int | None, count: int) -> str:
    work = _("{name}: {hours} of finished work").format(name=name, hours=amounts.hours(minutes))
    if load is not None:
        work += _(", {load} of the contract time").format(load=amounts.percent(load))
    return (
        work
        + ". "
        + plural("{n} event: press to read it.", "{n} events: press to read them.", count).format(n=count)
    )
