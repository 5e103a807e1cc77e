"""From a quarter's events and the observations around it to its evaluation."""

from collections.abc import Iterator, Sequence

from sandbox.i18n import _, pick, plural
from sandbox.model.events import Event
from sandbox.model.names import BP
from sandbox.projections.naming import Names
from sandbox.projections.observation import Observation
from sandbox.ui import amounts
from sandbox.ui.screens.result.ahead import noticed, still_open
from sandbox.ui.screens.result.appraisal import member_rows
from sandbox.ui.screens.result.figures_of import kpis, pace
from sandbox.ui.screens.result.outcomes import bridge, outcomes
from sandbox.ui.screens.result.view_model import Review
from sandbox.ui.screens.result.voices import moods, quotes

_NAMED = 2
"""How many customers or members are named; more are counted."""


def review(names: Names, events: Sequence[Event], before: Observation, after: Observation) -> Review:
    """The evaluation of the quarter that lies between the two observations."""
    return Review(
        round=before.round,
        summary=_sentence(_("; ").join(_summary(before, after))),
        kpis=kpis(before, after),
        members=member_rows(events, before, after, names),
        quotes=quotes(events, before, names),
        moods=moods(before, after),
        bridge=bridge(events, after, names, pace("revenue", before)),
        outcomes=outcomes(events, after, names),
        still_open=still_open(after, names),
        noticed=noticed(before, after, names),
        last=after.over,
    )


def _summary(before: Observation, after: Observation) -> Iterator[str]:
    """What stands out, in a few words."""
    ledger, even = after.history[-1], pace("revenue", before)
    if even:
        apart = ledger.booked - even
        text = (
            _("contracts {amount} below what this quarter was to bring")
            if apart < 0
            else _("contracts {amount} above what this quarter was to bring")
        )
        yield text.format(amount=amounts.money(abs(apart), after.currency))
    won, lost, undecided = ledger.won, ledger.lost, ledger.no_decision
    if won or lost or undecided:
        text = _("of our bids {won} won, {lost} lost, {undecided} undecided")
        yield text.format(won=won, lost=lost, undecided=undecided)
    earlier = {account.id: account.satisfaction for account in before.accounts}
    fell = [
        pick(account.name)
        for account in after.accounts
        if (then := earlier.get(account.id)) is not None and (account.satisfaction or then) < then
    ]
    if 0 < len(fell) <= _NAMED:
        yield _("{names} less satisfied").format(names=_(", ").join(fell))
    elif fell:
        text = plural("{n} customer is less satisfied", "{n} customers are less satisfied", len(fell))
        yield text.format(n=len(fell))
    over = [pick(member.name) for member in after.members if member.load > BP]
    if 0 < len(over) <= _NAMED:
        yield _("{names} overloaded").format(names=_(", ").join(over))
    elif over:
        text = plural("{n} member was overloaded", "{n} members were overloaded", len(over))
        yield text.format(n=len(over))


def _sentence(text: str) -> str:
    """With a capital at its beginning."""
    return text[:1].upper() + text[1:]
