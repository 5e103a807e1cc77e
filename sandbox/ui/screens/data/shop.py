"""The reports beside the data: what a kind tells, whom to buy it for, and what earlier ones said."""

from sandbox.i18n import _
from sandbox.ui.node import Node
from sandbox.ui.screens.data.presenter import Presenter
from sandbox.ui.screens.data.view_model import BoughtModel, ShopModel
from sandbox.ui.screens.planning.follow import Follow
from sandbox.ui.style import Style
from sandbox.ui.widgets.boxes import column, row
from sandbox.ui.widgets.label import Label
from sandbox.ui.widgets.panel import Panel, divider
from sandbox.ui.widgets.scroll import ScrollView, in_line
from sandbox.ui.widgets.toggle import Checkbox

_LINE = 27
"""About the height of a line, and what it may be rounded up by."""


def shop_panel(presenter: Presenter, follow: Follow[ShopModel]) -> list[Node]:
    """One kind of report, with a box to tick for each account or industry."""
    model = follow.model
    total = Label("", "small", "gold_ink", bold=True, wrap=True)
    follow(lambda now: setattr(total, "text", now.total))
    title = _("{title} report · {price} each").format(title=model.title, price=model.price)
    nothing = Label(_("No report of this kind was bought yet."), "small", "ink2", wrap=True)
    said = [_said(one) for one in model.bought] or [nothing]
    return [
        in_line(
            Label(title, "strong", bold=True, wrap=True),
            Label(model.tells, "small", "ink2", wrap=True),
            Label(model.error, "small", "ink2", wrap=True),
            Label(_("It arrives on the quarter's first day."), "caption", "ink2", wrap=True),
            divider(),
            gap=7,
        ),
        ScrollView(
            column(*(_offer(presenter, follow, i) for i in range(len(model.offers))), gap=2),
            style=Style(grow=4, basis=0, max_height=_LINE * len(model.offers)),
        ),
        in_line(total, divider(), Label(_("What earlier reports said"), "strong", bold=True), gap=7),
        ScrollView(column(*said, gap=6), style=Style(grow=2, basis=0)),
    ]


def _offer(presenter: Presenter, follow: Follow[ShopModel], index: int) -> Node:
    offer = follow.model.offers[index]
    box = Checkbox(
        "",
        on_change=lambda _on: presenter.toggle_report(offer.kind, offer.subject),
        id=f"report.{offer.kind}.{offer.subject}", tooltip=offer.tip,
    )  # fmt: skip
    line = Panel(
        box,
        Label(offer.name, "small", elide=True, style=Style(grow=1, basis=0)),
        Label(offer.last, "caption", "ink2"),
        radius=6,
        tooltip=offer.tip,
        on_press=box.activate,
        style=Style(direction="row", align="center", gap=8, padding=(2, 6)),
    )
    line.focusable = False

    def update(model: ShopModel) -> None:
        box.checked = model.offers[index].ordered
        line.tone = "gold_soft" if box.checked else "card"

    follow(update)
    return line


def _said(report: BoughtModel) -> Node:
    return column(
        row(
            Label(report.text, "small", bold=True, elide=True, style=Style(grow=1, basis=0)),
            Label(report.when, "caption", "ink2"),
            gap=6,
        ),
        Label(report.says, "small", "ink2", wrap=True),
        gap=1,
    )
