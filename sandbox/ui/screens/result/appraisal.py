"""Each member's line of the appraisal: scores, the main evidence, and all the events behind them."""

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
from sandbox.model.names import BP, Role
from sandbox.projections.appraisal import OWN, SHARED, Appraisal, appraisals, points
from sandbox.projections.naming import Names
from sandbox.projections.observation import MemberView, Observation
from sandbox.ui import amounts
from sandbox.ui.screens.planning.names import letter
from sandbox.ui.screens.result.measures import Telling, score_tone
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
    people = {member.id: member for member in before.members}
    loads = {member.id: member.load for member in after.members}
    telling = Telling(names, before.minute, after.currency)
    return tuple(
        _row(each, people[each.member], loads.get(each.member), events, after, telling)
        for each in appraisals(events, before, after, names.scenario.teamwork)
    )


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
    found: Appraisal,
    member: MemberView,
    load: int | None,
    events: Sequence[Event],
    after: Observation,
    telling: Telling,
) -> MemberRow:
    own = evidence(member.id, events, after.previous, after.team)
    minutes = sum(e.minutes for e in events if isinstance(e, WorkDone) and e.member == member.id)
    name = pick(member.name)
    main = _main(own, member.role, telling.names, after.currency)
    return MemberRow(
        id=member.id,
        name=name,
        letter=letter(name),
        role=member.role,
        tone=_TONES[member.role],
        own=points(found.own),
        shared=points(found.shared),
        total=points(found.total),
        part=min(1.0, (found.total or 0) / BP),
        score_tone=score_tone(found.total),
        evidence=tuple(main) or (_("no events of their own"),),
        measures=tuple(telling.row(measure, found.measures) for measure in found.measures),
        common=tuple(telling.row(measure, found.common) for measure in found.common),
        events=tuple(telling.told(event) for event in own),
        tip=_tip(name, minutes, load, found),
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
    won = sorted((e for e in own if isinstance(e, OpportunityWon)), key=lambda e: -e.value)
    lost = sorted((e for e in own if isinstance(e, OpportunityLost)), key=lambda e: -e.value)
    if won:
        one, many = _("won {deal}, {value}"), _("won {n} deals, {value}, the largest {deal}")
        value = amounts.money(sum(event.value for event in won), currency)
        yield (many if won[1:] else one).format(n=len(won), deal=_deal(won[0], names), value=value)
    if lost:
        one, many = _("lost {deal}"), _("lost {n} deals, the largest {deal}")
        yield (many if lost[1:] else one).format(n=len(lost), deal=_deal(lost[0], names))


def _deliveries(own: Sequence[Event], names: Names) -> Iterator[str]:
    done = [event for event in own if isinstance(event, DeliveryAccepted)]
    late = [event for event in done if event.late > 0]
    if len(done) == 1:
        text = _("{deal} accepted, {days} days late") if late else _("{deal} accepted on time")
        yield text.format(deal=pick(names.project(done[0].project)), days=done[0].late)
    elif done:
        text = _("{n} deliveries accepted, {late} late") if late else _("{n} deliveries accepted on time")
        yield text.format(n=len(done), late=len(late))


def _work(own: Sequence[Event], names: Names) -> Iterator[str]:
    reviews = sum(isinstance(e, ReviewDone) for e in own)
    people = sum(isinstance(e, StakeholderIdentified) for e in own)
    met = len({(e.account, e.stakeholder) for e in own if isinstance(e, ContactMade)})
    best = max((e for e in own if isinstance(e, SolutionAdvanced)), key=lambda e: e.fit, default=None)
    if best:
        text = _("{deal}: solution fit {fit}")
        yield text.format(deal=pick(names.opportunity(best.opportunity)), fit=amounts.percent(best.fit))
    if reviews:
        yield plural("{n} delivery reviewed", "{n} deliveries reviewed", reviews).format(n=reviews)
    if people:
        yield plural("{n} person identified", "{n} people identified", people).format(n=people)
    if met:
        yield plural("{n} person met", "{n} people met", met).format(n=met)


def _deal(event: OpportunityWon | OpportunityLost, names: Names) -> str:
    return pick(names.opportunity(event.opportunity))


def _tip(name: str, minutes: int, load: int | None, found: Appraisal) -> str:
    text = _("{name}: {hours} of finished work.") if load is None else _(
        "{name}: {hours} of finished work, {load} of the contract time."
    )  # fmt: skip
    work = text.format(name=name, hours=amounts.hours(minutes), load=amounts.percent(load or 0))
    if found.own is None or found.shared is None:
        text = _("Overall {total}: the quarter gave occasion to one kind of measures only.")
    else:
        text = _("Overall {total}: own measures {own} count {mine}%, shared ones {shared} count {ours}%.")
    whole = text.format(
        total=points(found.total), own=points(found.own), shared=points(found.shared), mine=OWN, ours=SHARED
    )
    return f"{work}\n{whole}\n" + _("Press to see the measures and the events behind them.")
