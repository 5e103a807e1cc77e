"""Beside the deals: what the odds of the chosen one are made of, what is known, and the work so far."""

from sandbox.i18n import _
from sandbox.model.names import QUALIFICATIONS, ROLES
from sandbox.projections.observation import OpportunityView
from sandbox.ui import amounts, icons
from sandbox.ui.geometry import Size
from sandbox.ui.node import Node
from sandbox.ui.paint import Disc, Painter
from sandbox.ui.screens.account.bars import belief_bar
from sandbox.ui.screens.account.person_panel import odds_part
from sandbox.ui.screens.account.view_model import BeliefModel, MakeupModel
from sandbox.ui.screens.planning import names
from sandbox.ui.style import Style
from sandbox.ui.widgets.boxes import row
from sandbox.ui.widgets.label import Label


def deal_panel(model: MakeupModel | None, deal: OpportunityView | None) -> list[Node]:
    """All of it under its titles; nothing where there is no open deal."""
    if model is None or deal is None:
        text = _("No open deal is chosen. Decided deals tell on the left what decided them.")
        return [Label(text, "body", "ink2", wrap=True)]
    known = len(QUALIFICATIONS) - len(deal.unknown)
    title = _("Qualification: {known} of {all} known")
    return [
        *odds_part(model),
        Label(title.format(known=known, all=len(QUALIFICATIONS)), "strong", bold=True, wrap=True),
        *(_item(item, item not in deal.unknown) for item in QUALIFICATIONS),
        Label(_("Work so far"), "strong", bold=True),
        *_work(deal),
    ]


def _item(item: str, known: bool) -> Node:
    words, way = names.QUALIFICATIONS[item], names.WAYS[item]
    state = _("known") if known else _("unknown: {way}").format(way=_(way))
    tip = _("Each unknown item costs odds at the bid and widens the range.")
    return Node(
        _Tick(known),
        Label(_(words), "small", bold=not known, style=Style(width=112)),
        Label(state, "caption", "ink2", wrap=True, style=Style(grow=1, basis=0)),
        tooltip=tip, focusable=True, id=f"known.{item}",
        style=Style(direction="row", align="center", gap=8),
    )  # fmt: skip


def _work(deal: OpportunityView) -> list[Node]:
    spent = dict(deal.minutes)
    bars = [
        (_("Solution work"), deal.solution_done, "sr", _("Of the work that the chosen depth asks for.")),
        (_("Fit"), deal.fit, "sr", _("How well the solution answers the need so far.")),
        (_("Bid ready"), deal.bid_ready, "gold", _("Of the work that a bid takes.")),
    ]
    hours = "  ".join(f"{role} {amounts.hours(spent.get(role, 0))}" for role in ROLES)
    lines: list[Node] = [
        belief_bar(BeliefModel(name, value / 10_000, amounts.percent(value), tone), tip, name=104)  # type: ignore[arg-type]
        for name, value, tone, tip in bars
    ]
    name = Label(_("Hours spent"), "small", "ink2", style=Style(width=104))
    lines.append(row(name, Label(hours, "small", bold=True), gap=8))
    return lines


class _Tick(Node):
    """A tick for what is known, a dashed ring for what is not."""

    def __init__(self, known: bool) -> None:
        super().__init__()
        self.known = known

    def content(self, width: int | None) -> Size:  # noqa: ARG002 - it has one size
        """A small disc."""
        return Size(self.px(16), self.px(16))

    def paint(self, painter: Painter) -> None:
        """Paints it."""
        theme, (x, y) = self.theme, self.rect.centre
        r = theme.px(7.5)
        if not self.known:
            painter.draw(Disc(x, y, r, theme.card, theme.sand3, theme.px(2), theme.px(3)))
            return
        painter.draw(Disc(x, y, r, theme.positive_soft))
        painter.draw(*icons.icon("check", x - r * 0.75, y - r * 0.75, r * 1.5, theme.positive))
