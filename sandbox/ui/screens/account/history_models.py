"""View models of everything that the team saw at an account: in order, by person, and by competitor."""

from collections.abc import Iterable, Sequence

from sandbox.i18n import N_, _, named, pick, plural
from sandbox.model import events as facts
from sandbox.model.events import Event
from sandbox.model.names import DAY
from sandbox.projections.feed import sentence
from sandbox.ui.charts.signs import Sign
from sandbox.ui.charts.timeline import Lane, Moment, Timeline
from sandbox.ui.screens.account.knowing import moment
from sandbox.ui.screens.account.page_models import FactLine, HistoryModel, SeenModel, Theme
from sandbox.ui.screens.planning.reading import Reading
from sandbox.ui.theme import Tone

LANES: dict[type[Event], tuple[Theme, Sign, str]] = {
    facts.ContactMade: ("contacts", "met", N_("met")),
    facts.ContactFailed: ("contacts", "missed", N_("could not meet")),
    facts.StakeholderIdentified: ("contacts", "person", N_("person identified")),
    facts.OpportunityFound: ("deals", "found", N_("new deal")),
    facts.GateDecided: ("deals", "gate", N_("gate decided")),
    facts.BidSubmitted: ("deals", "bid", N_("bid")),
    facts.VendorStruck: ("deals", "stalled", N_("no decision")),
    facts.OpportunityWon: ("deals", "won", N_("won")),
    facts.OpportunityLost: ("deals", "lost", N_("lost")),
    facts.DecisionFailed: ("deals", "stalled", N_("no decision")),
    facts.ContractSigned: ("deals", "signed", N_("contract signed")),
    facts.RivalVisited: ("rivals", "rival", N_("competitor seen")),
    facts.MilestoneReached: ("delivery", "milestone", N_("milestone")),
    facts.DeliveryAccepted: ("delivery", "accepted", N_("accepted")),
    facts.ChangeRequested: ("delivery", "changed", N_("change requested")),
    facts.PenaltyPaid: ("delivery", "penalty", N_("penalty")),
    facts.CashReceived: ("delivery", "paid", N_("payment")),
    facts.SatisfactionMoved: ("delivery", "mood", N_("satisfaction moved")),
    facts.FeedbackGiven: ("delivery", "said", N_("feedback")),
    facts.CardDrawn: ("deals", "card", N_("event")),
}
"""In which lane, by what sign and under which name each kind of fact stands."""
_QUARTERS = 4
"""Of how many quarters the signs can be told apart: earlier ones are told below."""
_TONES: dict[Theme, Tone] = {"contacts": "ar", "deals": "gold", "rivals": "negative", "delivery": "fr"}


def lane_name(theme: Theme) -> str:
    """What a lane is called."""
    return {
        "contacts": _("Contacts"),
        "deals": _("Deals"),
        "rivals": _("Competitors"),
        "delivery": _("Delivery"),
    }[theme]


def history(reading: Reading, account: str) -> HistoryModel:
    """Everything that the team saw at an account."""
    found = [
        event
        for event in reading.observation.events
        if type(event) in LANES and getattr(event, "account", "") == account
    ]
    seen = reading.observation
    minutes = seen.days * DAY
    rounds = max(1, -(-seen.minute // minutes))
    first = max(0, rounds - _QUARTERS)
    lanes: dict[Theme, list[Moment]] = {theme: [] for theme in _TONES}
    lines, key = [], []
    for event in found:
        told = sentence(reading.scenario, event, reading.names)
        if told is None:
            continue
        theme, sign, meaning = _stands(reading, event)
        when = moment(reading, event.minute)
        lines.append(FactLine(theme, when, told, _TONES[theme]))
        if event.minute >= first * minutes:
            lanes[theme].append(Moment(event.minute, sign, named(when, told)))
            key.append((theme, sign, meaning))
    chart = Timeline(
        tuple(Lane(lane_name(theme), tuple(moments)) for theme, moments in lanes.items()),
        rounds - first, minutes, seen.minute, first,
    )  # fmt: skip
    ordered = sorted(dict.fromkeys(key), key=lambda entry: list(_TONES).index(entry[0]))
    return HistoryModel(
        chart=chart,
        key=tuple((sign, _(meaning)) for _theme, sign, meaning in ordered),
        lines=tuple(reversed(lines)),
        people=_people(reading, account, found),
        rivals=_rivals(reading, found),
    )


def _stands(reading: Reading, event: Event) -> tuple[Theme, Sign, str]:
    theme, sign, meaning = LANES[type(event)]
    if isinstance(event, facts.OpportunityWon) and event.vendor != reading.observation.team:
        return theme, "lost", LANES[facts.OpportunityLost][2]
    return theme, sign, meaning


def _people(reading: Reading, account: str, found: Iterable[Event]) -> tuple[SeenModel, ...]:
    """Whom the team met how often, the most visited first, and whom never."""
    met: dict[str, list[int]] = {person.id: [] for person in reading.accounts[account].stakeholders}
    missed = dict.fromkeys(met, 0)
    for event in found:
        if isinstance(event, facts.ContactMade) and event.stakeholder in met:
            met[event.stakeholder].append(event.minute)
        elif isinstance(event, facts.ContactFailed) and event.stakeholder in met:
            missed[event.stakeholder] += 1
    return tuple(
        _seen(reading, person, pick(reading.names.stakeholder(account, person)), minutes, met.values(), notes)
        for person, minutes in sorted(met.items(), key=lambda pair: -len(pair[1]))
        for notes in [_missed(missed[person])]
    )


def _missed(times: int) -> str:
    return plural("{n} try in vain", "{n} tries in vain", times).format(n=times) if times else ""


def _rivals(reading: Reading, found: Iterable[Event]) -> tuple[SeenModel, ...]:
    """Which competitors were seen how often, the busiest first."""
    seen: dict[str, list[int]] = {}
    for event in found:
        if isinstance(event, facts.RivalVisited):
            seen.setdefault(event.vendor, []).append(event.minute)
    return tuple(
        _seen(reading, vendor, pick(reading.names.vendor(vendor)), minutes, seen.values())
        for vendor, minutes in sorted(seen.items(), key=lambda pair: -len(pair[1]))
    )


def _seen(
    reading: Reading,
    id: str,
    name: str,
    minutes: Sequence[int],
    all_: Iterable[Sequence[int]],
    note: str = "",
) -> SeenModel:
    most = max(map(len, all_)) or 1
    last = moment(reading, minutes[-1]) if minutes else _("not met yet")
    return SeenModel(id, name, len(minutes) / most, str(len(minutes)), last, note)
