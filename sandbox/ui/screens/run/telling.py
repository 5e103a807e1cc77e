"""The feed: which of a quarter's events are worth a line, and how they are told."""

from collections.abc import Iterator, Mapping, Sequence

from sandbox.i18n import _, pick
from sandbox.model import events as facts
from sandbox.model.events import Event
from sandbox.projections.brief import arrival, brief
from sandbox.projections.naming import Names
from sandbox.projections.observation import Observation
from sandbox.ui.amounts import day_of
from sandbox.ui.screens.run.lanes import refused
from sandbox.ui.screens.run.view_model import Entry
from sandbox.ui.theme import Tone

_TONES: dict[type[Event], Tone] = {
    facts.OpportunityFound: "gold",
    facts.StageEntered: "sr",
    facts.StakeholderIdentified: "ar",
    facts.ContactMade: "ar",
    facts.CustomerAdvanced: "ar",
    facts.RivalVisited: "negative",
    facts.ReviewDone: "fr",
    facts.GateDecided: "gold_ink",
    facts.BidSubmitted: "sr",
    facts.OpportunityWon: "gold",
    facts.OpportunityLost: "negative",
    facts.DecisionFailed: "ink3",
    facts.ContractSigned: "gold",
    facts.ChangeRequested: "warning",
    facts.MilestoneReached: "fr",
    facts.DeliveryAccepted: "fr",
    facts.PenaltyPaid: "negative",
    facts.CashReceived: "fr",
    facts.FeedbackGiven: "fr",
    facts.CardDrawn: "warning",
    facts.CardAnswered: "warning",
    facts.MemberHired: "ink2",
    facts.MemberLeft: "negative",
    facts.MemberTrained: "ink2",
    facts.ReportDelivered: "ink2",
}
_STAGES = frozenset({"solution", "bid", "negotiation"})


def entries(events: Sequence[Event], seen: Observation, names: Names) -> tuple[Entry, ...]:
    """The feed by time; reports of a kind that arrive together make one line."""
    arrived: dict[tuple[int, str], list[facts.ReportDelivered]] = {}
    told = []
    for event in _worth(events, seen):
        if isinstance(event, facts.ReportDelivered):
            together = arrived.setdefault((event.minute, event.report), [])
            together.append(event)
            if len(together) > 1:
                continue
        told.append(event)
    return tuple(_entry(event, seen, names, arrived) for event in told)


def _worth(events: Sequence[Event], seen: Observation) -> Iterator[Event]:
    """What matters to the team; of what happens again and again, the first time."""
    told: set[tuple[str, ...]] = set()
    for event in events:
        if type(event) in _TONES and _matters(event, seen):
            key = _once(event)
            if key is None or key not in told:
                if key is not None:
                    told.add(key)
                yield event


def _matters(event: Event, seen: Observation) -> bool:
    match event:
        case facts.StageEntered():
            deal = next((d for d in seen.opportunities if d.id == event.opportunity), None)
            return event.stage in _STAGES and deal is not None and deal.status == "pursuing"
        case facts.ContactMade():
            people = (p for a in seen.accounts if a.id == event.account for p in a.stakeholders)
            return not any(p.id == event.stakeholder and p.met for p in people)
        case facts.GateDecided():
            return refused(event)
        case facts.OpportunityWon() | facts.ContractSigned():
            return event.vendor == seen.team
        case facts.RivalVisited():
            return event.stakeholder != ""
        case _:
            return True


def _once(event: Event) -> tuple[str, ...] | None:
    """What two events share of which only the first is told; None for those always told."""
    match event:
        case facts.RivalVisited():
            return "rival", event.vendor, event.account
        case facts.ContactMade():
            return "met", event.account, event.stakeholder
        case facts.ReportDelivered():
            return "report", event.report, event.subject
        case _:
            return None


def _entry(
    event: Event,
    seen: Observation,
    names: Names,
    arrived: Mapping[tuple[int, str], Sequence[facts.ReportDelivered]],
) -> Entry:
    account = str(getattr(event, "account", ""))
    subject = pick(names.account(account)) if account else _("Team")
    if isinstance(event, facts.ReportDelivered):
        text = arrival(names, arrived[event.minute, event.report])
    else:
        text = brief(names, event)
    return Entry(event.minute, day_of(event.minute, seen.minute), _TONES[type(event)], subject, text)
