"""What a quarter leaves: deals that are still open, and where competitors were noticed."""

from collections import Counter

from sandbox.i18n import _, pick, plural
from sandbox.model.events import RivalVisited
from sandbox.projections.naming import Names
from sandbox.projections.observation import Observation, OpportunityView
from sandbox.ui import amounts
from sandbox.ui.kinsoku import unbroken
from sandbox.ui.screens.planning.names import STAGES
from sandbox.ui.screens.result.view_model import Noticed, Outcome


def still_open(after: Observation, names: Names) -> tuple[Outcome, ...]:
    """The deals in which the team may still be chosen, the largest first."""
    deals = [deal for deal in after.opportunities if deal.outcome == "open" and deal.status != "killed"]
    deals.sort(key=lambda deal: (-deal.value, deal.id))
    return tuple(_open(deal, after, names) for deal in deals)


def _open(deal: OpportunityView, after: Observation, names: Names) -> Outcome:
    text = _("{stage} · day {days}, usual {usual}").format(
        stage=_(STAGES[deal.stage]), days=deal.days_in_stage, usual=deal.usual_days
    )
    title = f"{pick(names.account(deal.account))} · {pick(deal.name)}"
    tip = _(
        "The deal's value as the customer has named it. It has been in this stage for {days} working days; "
        "customers usually take {usual}."
    ).format(days=deal.days_in_stage, usual=deal.usual_days)
    return Outcome("found", title, amounts.money(deal.value, after.currency), text, tip)


def noticed(before: Observation, after: Observation, names: Names) -> tuple[Noticed, ...]:
    """The competitors that the team saw at accounts in the quarter, the busiest first."""
    seen: dict[str, Counter[str]] = {}
    for event in after.events:
        if isinstance(event, RivalVisited) and event.minute >= before.minute:
            seen.setdefault(event.vendor, Counter())[event.account] += 1
    found = [_noticed(vendor, accounts, names) for vendor, accounts in seen.items()]
    return tuple(sorted(found, key=lambda rival: -rival.times))


def _noticed(vendor: str, accounts: Counter[str], names: Names) -> Noticed:
    counted = accounts.most_common()
    often = ((pick(names.account(account)), _("{n}×").format(n=times)) for account, times in counted)
    parts = [unbroken(f"{account} {times}") for account, times in often]
    tip = plural(
        "Seen {n} time in this quarter by our people, at these accounts; rivals visit unseen as well.",
        "Seen {n} times in this quarter by our people, at these accounts; rivals visit unseen as well.",
        accounts.total(),
    )
    return Noticed(
        pick(names.vendor(vendor)), accounts.total(), " · ".join(parts), tip.format(n=accounts.total())
    )
