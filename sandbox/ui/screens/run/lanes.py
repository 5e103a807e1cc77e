"""From a quarter's events to lanes: the work as bars, what it led to as marks."""

from collections.abc import Sequence

from sandbox.i18n import _, pick
from sandbox.model.decisions import DecisionSheet
from sandbox.model.events import (
    BidSubmitted,
    CardDrawn,
    ContactMade,
    ContractSigned,
    DecisionFailed,
    DeliveryAccepted,
    Event,
    GateDecided,
    MilestoneReached,
    OpportunityFound,
    OpportunityLost,
    OpportunityWon,
    WorkDone,
)
from sandbox.model.names import ROLES
from sandbox.projections.naming import Names
from sandbox.projections.observation import Observation
from sandbox.projections.wording import word
from sandbox.ui.amounts import day_of, hours, money
from sandbox.ui.charts.swimlanes import Bar, Lane, Mark
from sandbox.ui.theme import Tone

TEAM = ""
"""The lane of work that belongs to no account."""
OPEN = frozenset({"known", "pursuing", "held", "bid"})
"""What a deal is to the team as long as it may come to something, or to nothing, in the quarter."""
TONES: dict[str, Tone] = {"AR": "ar", "SR": "sr", "FR": "fr"}


def lane_ids(seen: Observation, sheet: DecisionSheet, events: Sequence[Event]) -> tuple[str, ...]:
    """Accounts with people, open deals, deliveries or cards, in the scenario's order; then the team."""
    busy = {e.account for e in events if isinstance(e, WorkDone | ContactMade | OpportunityFound | CardDrawn)}
    pursued = {deal.account for deal in seen.opportunities if deal.outcome == "open" and deal.status in OPEN}
    running = {project.account for project in seen.projects if project.accepted < 0}
    manned = {name for name, t in sheet.triangles.items() if any(t.member(role) for role in ROLES)}
    shown = [a.id for a in seen.accounts if a.id in busy | pursued | running | manned]
    return (*shown, TEAM) if TEAM in busy else tuple(shown)


def lane(name: str, seen: Observation, events: Sequence[Event], names: Names) -> Lane:
    """One account's lane, or the team's."""
    title = pick(names.account(name)) if name else _("Team")
    own = [event for event in events if getattr(event, "account", None) == name]
    met = {p.id for a in seen.accounts if a.id == name for p in a.stakeholders if p.met}
    return Lane(title, _bars(own, seen.minute, names), _marks(own, met, seen, names))


def refused(gate: GateDecided) -> bool:
    """Whether the team let the deal go at this gate."""
    return (gate.gate == "ATB" and gate.verdict != "bid") or (gate.gate == "ATI" and gate.verdict == "kill")


def _bars(events: Sequence[Event], start: int, names: Names) -> tuple[Bar, ...]:
    done = [e for e in events if isinstance(e, WorkDone)]
    return tuple(_bar(event, start, names) for event in sorted(done, key=lambda e: e.minute - e.minutes))


def _bar(event: WorkDone, start: int, names: Names) -> Bar:
    who = pick(names.member(event.member))
    tip = _("{member} ({role}): {work}, {hours}").format(
        member=who, role=event.role, work=word(event.work), hours=hours(event.minutes)
    )
    track = ROLES.index(event.role) if event.role in ROLES else 0
    return Bar(
        track, max(start, event.minute - event.minutes), event.minute, TONES.get(event.role, "ink3"), tip
    )


def _marks(events: Sequence[Event], met: set[str], seen: Observation, names: Names) -> tuple[Mark, ...]:
    marks: list[Mark] = []
    for event in events:
        if isinstance(event, ContactMade):
            if event.stakeholder in met:
                continue
            met.add(event.stakeholder)
        if mark := _mark(event, seen, names):
            marks.append(mark)
    return tuple(marks)


def _mark(event: Event, seen: Observation, names: Names) -> Mark | None:
    """The sign that an event deserves, if any."""
    match event:
        case ContactMade():
            who = pick(names.stakeholder(event.account, event.stakeholder))
            text = _("{member} met {person} for the first time: {action}")
            tip = text.format(member=pick(names.member(event.member)), person=who, action=word(event.action))
            return Mark(event.minute, "met", _dated(tip, event, seen))
        case OpportunityFound():
            text = _("{deal}: found, about {value}")
            return Mark(event.minute, "found", _deal(text, event, seen, names, event.value))
        case BidSubmitted():
            text = _("{deal}: bid submitted at {value}")
            return Mark(event.minute, "bid", _deal(text, event, seen, names, event.price))
        case GateDecided() if refused(event):
            text = _("{deal}: no bid, {reason}").replace("{reason}", word(event.verdict))
            return Mark(event.minute, "gate", _deal(text, event, seen, names, 0))
        case OpportunityWon(vendor=vendor) if vendor == seen.team:
            text = _("{deal}: won for {value}")
            return Mark(event.minute, "won", _deal(text, event, seen, names, event.value))
        case OpportunityLost():
            text = _("{deal}: lost to {rival}, {value}").replace("{rival}", pick(names.vendor(event.winner)))
            return Mark(event.minute, "lost", _deal(text, event, seen, names, event.value))
        case DecisionFailed():
            text = _("{deal}: the customer decided nothing")
            return Mark(event.minute, "stalled", _deal(text, event, seen, names, event.value))
        case _:
            return _kept(event, seen, names)


def _kept(event: Event, seen: Observation, names: Names) -> Mark | None:
    """The signs of deliveries and cards."""
    match event:
        case MilestoneReached():
            text = _("{deal}: milestone {number} reached").replace("{number}", str(event.number))
            tip = text.format(deal=pick(names.project(event.project)))
            return Mark(event.minute, "milestone", _dated(tip, event, seen))
        case DeliveryAccepted():
            late = _("{deal}: accepted, {days} days late").replace("{days}", str(event.late))
            text = late if event.late > 0 else _("{deal}: accepted on time")
            tip = text.format(deal=pick(names.project(event.project)))
            return Mark(event.minute, "accepted", _dated(tip, event, seen))
        case CardDrawn():
            return Mark(event.minute, "card", _dated(pick(names.card(event.card)), event, seen))
        case _:
            return None


def _deal(
    text: str,
    event: BidSubmitted | ContractSigned | DecisionFailed | GateDecided | OpportunityFound
    | OpportunityLost | OpportunityWon,
    seen: Observation,
    names: Names,
    value: int,
) -> str:  # fmt: skip
    deal = pick(names.opportunity(event.opportunity))
    return _dated(text.format(deal=deal, value=money(value, seen.currency)), event, seen)


def _dated(text: str, event: Event, seen: Observation) -> str:
    day = day_of(event.minute, seen.minute)
    return _("Day {day}: {text}").format(day=day, text=text)
