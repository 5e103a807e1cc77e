"""What bars and signs mean, and the quarter's sums."""

from sandbox.i18n import N_, _
from sandbox.ui.charts import signs
from sandbox.ui.charts.signs import Sign
from sandbox.ui.geometry import Size
from sandbox.ui.node import Node
from sandbox.ui.paint import Box, Painter, Words
from sandbox.ui.screens.run.view_model import Total
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


class Key(Node):
    """One entry of a legend: a bar or a sign, and its meaning."""

    def __init__(self, text: str, *, bar: Tone | None = None, sign: Sign | None = None) -> None:
        super().__init__()
        self._text, self._bar, self._sign = text, bar, sign

    def content(self, width: int | None) -> Size:  # noqa: ARG002 - it never wraps
        """Figure and words."""
        assert self.stage is not None
        size = self.theme.size("caption")
        return Size(self.px(19) + self.stage.text.width(self._text, size), self.px(18))

    def paint(self, painter: Painter) -> None:
        """Paints figure and words."""
        theme, rect = self.theme, self.rect
        y = rect.y + rect.h / 2
        if self._bar:
            painter.draw(
                Box(rect.x, y - theme.px(2), theme.px(14), theme.px(4), theme.colour(self._bar), theme.px(2))
            )
        if self._sign:
            painter.draw(*signs.disc(self._sign, rect.x + theme.px(7), y, theme.px(7), theme))
        x = rect.x + theme.px(19)
        painter.draw(Words(self._text, x, y, theme.size("caption"), theme.ink2, False, "lm"))


def roles() -> Node:
    """The colours of the roles."""
    return row(*(Key(_(text), bar=tone) for tone, text in _ROLES), gap=12)


def meanings() -> Node:
    """The signs."""
    return row(*(Key(_(text), sign=sign) for sign, text in _MEANING), gap=12, wrap=True)


class Sums:
    """The quarter's sums in a row."""

    def __init__(self, totals: tuple[Total, ...]) -> None:
        self._values = [Label(total.text, "body", bold=True, tooltip=total.tip) for total in totals]
        pairs = zip(totals, self._values, strict=True)
        self.node = row(
            *(row(Label(total.name, "small", "ink3"), value, gap=5) for total, value in pairs),
            gap=16,
            id="run.totals",
        )

    def show(self, totals: tuple[Total, ...]) -> None:
        """Takes over other sums."""
        for value, total in zip(self._values, totals, strict=True):
            value.text, value.tooltip = total.text, total.tip
