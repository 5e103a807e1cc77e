"""What the quarter has brought until a minute."""

from collections import Counter
from collections.abc import Iterator, Sequence

from sandbox.i18n import _
from sandbox.model.events import (
    CashReceived,
    ContactMade,
    ContractSigned,
    Event,
    MoneySpent,
    PenaltyPaid,
    WorkDone,
)
from sandbox.ui.amounts import hours, money
from sandbox.ui.screens.run.view_model import Tally, Total


def tallies(events: Sequence[Event], team: str, start: int) -> tuple[Tally, ...]:
    """The sums after each event that changes them, by time."""
    found, sums = [Tally(start)], Counter[str]()
    for event in events:
        for name, amount in _counted(event, team):
            sums[name] += amount
            found.append(Tally(event.minute, **sums))
    return tuple(found)


def totals(tally: Tally, currency: str) -> tuple[Total, ...]:
    """The sums as figures."""
    work = tally.ar + tally.sr + tally.fr
    parts = _("AR {ar}, SR {sr}, FR {fr}: finished pieces of work.").format(
        ar=hours(tally.ar), sr=hours(tally.sr), fr=hours(tally.fr)
    )
    return (
        Total(_("Contracted"), money(tally.booked, currency), _("Contracts signed in this quarter.")),
        Total(_("Cash in"), money(tally.cash, currency), _("Payments received in this quarter.")),
        Total(_("Spent"), money(tally.spent, currency), _("Money spent in this quarter.")),
        Total(_("Meetings"), f"{tally.contacts:,}", _("Meetings with stakeholders that took place.")),
        Total(_("Work"), hours(work), parts),
    )


def _counted(event: Event, team: str) -> Iterator[tuple[str, int]]:
    """The sum that an event changes, if any, and by how much."""
    match event:
        case ContractSigned(vendor=vendor) if vendor == team:
            yield "booked", event.value
        case CashReceived():
            yield "cash", event.amount
        case MoneySpent() | PenaltyPaid():
            yield "spent", event.amount
        case ContactMade():
            yield "contacts", 1
        case WorkDone(role="AR"):
            yield "ar", event.minutes
        case WorkDone(role="SR"):
            yield "sr", event.minutes
        case WorkDone(role="FR"):
            yield "fr", event.minutes
