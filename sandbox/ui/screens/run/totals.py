"""What the quarter has brought until a minute."""

from collections.abc import Sequence
from dataclasses import replace

from sandbox.i18n import _
from sandbox.model.events import CashReceived, ContactMade, ContractSigned, Event, MoneySpent, WorkDone
from sandbox.ui.amounts import hours, money
from sandbox.ui.screens.run.view_model import Tally, Total


def tallies(events: Sequence[Event], team: str, start: int) -> tuple[Tally, ...]:
    """The sums after each event that changes them, by time."""
    found = [Tally(start)]
    for event in events:
        after = _counted(found[-1], event, team)
        if after is not None:
            found.append(replace(after, minute=event.minute))
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
        Total(_("Contacts"), str(tally.contacts), _("Meetings with stakeholders that took place.")),
        Total(_("Work"), hours(work), parts),
    )


def _counted(tally: Tally, event: Event, team: str) -> Tally | None:
    match event:
        case ContractSigned(vendor=vendor) if vendor == team:
            return replace(tally, booked=tally.booked + event.value)
        case CashReceived():
            return replace(tally, cash=tally.cash + event.amount)
        case MoneySpent():
            return replace(tally, spent=tally.spent + event.amount)
        case ContactMade():
            return replace(tally, contacts=tally.contacts + 1)
        case WorkDone(role="AR"):
            return replace(tally, ar=tally.ar + event.minutes)
        case WorkDone(role="SR"):
            return replace(tally, sr=tally.sr + event.minutes)
        case WorkDone(role="FR"):
            return replace(tally, fr=tally.fr + event.minutes)
        case _:
            return None
