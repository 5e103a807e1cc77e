"""What bars and signs mean, and the quarter's sums."""

from sandbox.i18n import N_, _
from sandbox.ui.charts.signs import Sign
from sandbox.ui.node import Node
from sandbox.ui.screens.key import Key
from sandbox.ui.screens.run.totals import totals
from sandbox.ui.screens.run.view_model import Moment
from sandbox.ui.theme import Tone
from sandbox.ui.widgets.boxes import row
from sandbox.ui.widgets.label import Label

_ROLES: tuple[tuple[Tone, str], ...] = (
    ("ar", N_("AR account")),
    ("sr", N_("SR solution")),
    ("fr", N_("FR delivery")),
)
_MEANING: tuple[tuple[Sign, str], ...] = (
    ("met", N_("first meeting")),
    ("found", N_("new deal")),
    ("bid", N_("bid")),
    ("gate", N_("no bid")),
    ("won", N_("won")),
    ("lost", N_("lost")),
    ("stalled", N_("no decision")),
    ("milestone", N_("milestone")),
    ("accepted", N_("accepted")),
    ("card", N_("event")),
)


def roles() -> Node:
    """The colours of the roles."""
    return row(*(Key(_(text), bar=tone) for tone, text in _ROLES), gap=12)


def meanings() -> Node:
    """The signs."""
    return row(*(Key(_(text), sign=sign) for sign, text in _MEANING), gap=12, wrap=True)


class Sums:
    """The quarter's sums in a row."""

    def __init__(self, shown: Moment) -> None:
        self._tally, found = shown.tally, totals(shown.tally, shown.currency)
        self._values = [Label(total.text, "body", bold=True, tooltip=total.tip) for total in found]
        pairs = zip(found, self._values, strict=True)
        self.node = row(
            Label(_("This quarter"), "small", "gold_ink", bold=True),
            *(row(Label(total.name, "small", "ink3"), value, gap=5, align="end") for total, value in pairs),
            gap=16,
            align="end",
            id="run.totals",
        )

    def show(self, shown: Moment) -> bool:
        """Takes over other sums; whether they are others."""
        if shown.tally == self._tally:
            return False
        self._tally = shown.tally
        for value, total in zip(self._values, totals(shown.tally, shown.currency), strict=True):
            value.text, value.tooltip = total.text, total.tip
        return True
