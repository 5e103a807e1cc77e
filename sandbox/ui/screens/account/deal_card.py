"""A deal as a card: name, value, how far it is, the odds, what deserves attention."""

from collections.abc import Callable

from sandbox.i18n import _
from sandbox.model.names import Role
from sandbox.ui.geometry import Size
from sandbox.ui.node import Declared, Node
from sandbox.ui.paint import Box, Line, Painter
from sandbox.ui.screens.account.view_model import AccountModel, DealModel
from sandbox.ui.screens.planning.edits import Edits
from sandbox.ui.screens.planning.follow import Follow
from sandbox.ui.style import Style
from sandbox.ui.widgets.badge import Badge
from sandbox.ui.widgets.boxes import row
from sandbox.ui.widgets.button import Button
from sandbox.ui.widgets.label import Label
from sandbox.ui.widgets.panel import Panel


def deal_card(
    edits: Edits,
    follow: Follow[AccountModel],
    deal: DealModel,
    on_open: Callable[[str], object] | None,
    form: Node | None = None,
) -> Panel:
    """The card of a deal, with its form when it is open."""

    def now() -> DealModel:
        return next(each for each in follow.model.deals if each.id == deal.id)

    odds = Label("", "small", "ink2", bold=True, tooltip=lambda: now().odds_tip)
    scale = OddsBar(deal.odds_part, deal.odds_tip)
    alerts, sent = row(gap=4, wrap=True), row(gap=4, wrap=True)

    def update(model: AccountModel) -> None:
        live = next(each for each in model.deals if each.id == deal.id)
        odds.text, scale.part = live.odds, live.odds_part
        alerts.visible = bool(live.alerts)
        alerts.fill(*(Badge(a.text, a.tone, tooltip=a.tip) for a in live.alerts))
        sent.visible = bool(live.sent)
        sent.fill(*(_sent(edits, deal.id, role, name) for role, name in live.sent))

    follow(update)
    alarmed = any(alert.tone == "negative" for alert in deal.alerts)
    return Panel(
        row(
            Label(deal.name, "body", bold=True, wrap=True, style=Style(grow=1, basis=0)),
            Label(deal.value, "strong", bold=True),
            gap=8,
            align="start",
        ),
        row(Label(deal.stage, "small", "ink2", elide=True, style=Style(grow=1, basis=0)), odds, gap=6),
        StageBar(deal),
        scale if deal.odds_part else None,
        alerts,
        sent,
        Label(deal.unknown, "caption", "ink2", wrap=True, tooltip=deal.odds_tip) if deal.unknown else None,
        form,
        tone="negative_soft" if alarmed and form is None else "card",
        border="line",
        tooltip=deal.tip,
        on_press=(lambda: on_open(deal.id)) if on_open else None,
        accepts=lambda carried: edits.may_send(deal.id, carried),
        on_drop=lambda carried: edits.send(deal.id, carried.role, carried.member),
        id=f"deal.{deal.id}",
        style=Style(padding=10, gap=5),
    )


def _sent(edits: Edits, deal: str, role: Role, name: str) -> Button:
    return Button(
        f"{role} {name}",
        lambda: edits.send(deal, role, None),
        icon="cross",
        small=True,
        size="small",
        tooltip=_("Sent to this deal in particular; press to leave it to the account's triangle."),
        id=f"sent.{deal}.{role}",
    )


class StageBar(Node):
    """The stages until the contract, the finished ones filled, the present one half."""

    def __init__(self, deal: DealModel) -> None:
        super().__init__(tooltip=deal.stage)
        self.deal = deal

    def content(self, width: int | None) -> Size:
        """A thin line."""
        return Size(self.px(120) if width is None else width, self.px(6))

    def paint(self, painter: Painter) -> None:
        """Paints a piece for each stage."""
        theme, rect, gap = self.theme, self.rect, self.px(3)
        wide = (rect.w - gap * (self.deal.stages - 1)) / self.deal.stages
        for i in range(self.deal.stages):
            x = rect.x + i * (wide + gap)
            painter.draw(Box(x, rect.y, wide, rect.h, theme.sand, rect.h / 2))
            part = 1.0 if i < self.deal.reached else 0.5 if i == self.deal.reached else 0.0
            if part:
                painter.draw(Box(x, rect.y, wide * part, rect.h, theme.gold, rect.h / 2))


class OddsBar(Node):
    """The range of the odds on a line from 0 to 100 %, its middle marked."""

    part = Declared[tuple[float, float, float] | None](None)

    def __init__(
        self, part: tuple[float, float, float] | None, tip: str, *, style: Style | None = None
    ) -> None:
        super().__init__(tooltip=tip, style=style or Style())
        self.part = part

    def content(self, width: int | None) -> Size:
        """A thin line with a mark."""
        return Size(self.px(120) if width is None else width, self.px(9))

    def paint(self, painter: Painter) -> None:
        """Paints line, range and mark."""
        theme, rect = self.theme, self.rect
        y = rect.y + rect.h / 2
        painter.draw(Line(((rect.x, y), (rect.right, y)), theme.line, theme.px(2)))
        if self.part:
            low, middle, high = (rect.x + value * rect.w for value in self.part)
            thick = theme.px(6)
            painter.draw(Box(low, y - thick / 2, max(high - low, thick), thick, theme.info, thick / 2))
            painter.draw(Box(middle - theme.px(1), rect.y, theme.px(2), rect.h, theme.ink))
