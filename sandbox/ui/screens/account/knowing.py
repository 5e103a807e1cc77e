"""Says who knows something, since when, and how surely: the end of every belief's tooltip."""

from typing import Any

from sandbox.i18n import _
from sandbox.model.names import DAY
from sandbox.projections.observation import Estimate, Guess
from sandbox.ui import amounts
from sandbox.ui.screens.planning.names import listed
from sandbox.ui.screens.planning.reading import Reading


def source(reading: Reading, belief: Estimate | Guess[Any] | None) -> str:
    """Who knows it and since when; what to do where nobody does."""
    if belief is None or not (belief.confidence or belief.holders or belief.shared):
        return _("Nobody in the team knows yet: plan a discovery visit or buy a report.")
    names = [reading.called(member) for member in belief.holders]
    who = listed(names) if names else _("the whole team")
    shared = _("shared with the team") if belief.shared else _("not yet shared: align more often")
    known = _("Known to {who} ({shared}), last renewed in {when}; {sure} sure.")
    return known.format(
        who=who, shared=shared, when=moment(reading, belief.minute), sure=amounts.percent(belief.confidence)
    )


def moment(reading: Reading, minute: int) -> str:
    """A minute of the session as quarter and day."""
    quarter, rest = divmod(minute, reading.observation.days * DAY)
    return _("Q{quarter}, day {day}").format(quarter=quarter + 1, day=rest // DAY + 1)


def sureness(belief: Estimate | Guess[Any] | None) -> int | None:
    """How sure the team is, in per cent; None where it has no idea."""
    if belief is None or not belief.confidence:
        return None
    return round(belief.confidence / 100)
