"""The pages of the data screen: industries, customers, competitors, satisfaction."""

from collections.abc import Callable, Sequence

from sandbox.i18n import _
from sandbox.ui.charts import heat
from sandbox.ui.charts.drawing import Drawing
from sandbox.ui.node import Node
from sandbox.ui.screens.account.delivery_page import lines_plot
from sandbox.ui.screens.account.pages import decided_row
from sandbox.ui.screens.data.view_model import (
    CustomerModel,
    FigureCell,
    OrdersModel,
    RivalsModel,
    SatisfactionModel,
    SatisfiedModel,
    TrendModel,
)
from sandbox.ui.style import Style
from sandbox.ui.widgets.boxes import column, grid, row, spacer
from sandbox.ui.widgets.canvas import Sheet
from sandbox.ui.widgets.label import Label
from sandbox.ui.widgets.panel import Panel, card
from sandbox.ui.widgets.plot import Plot
from sandbox.ui.widgets.progress import ProgressBar
from sandbox.ui.widgets.scroll import ScrollView
from sandbox.ui.widgets.spans import Span, Spans

Open = Callable[[str], object]
_CELL, _DRIVER, _APART = 90, 150, 24
_PAIR, _NEWS = 2, 34
"""Industries beside each other, and the room for two lines of news, so that their charts stand level."""
_BAR = 10
"""What a scroll bar takes: what does not scroll keeps off it too, so that all pages end in one line."""
_LIST = (14, 6, 14, 14)
"""The room in a card around a list, whose scroll bar lies in it."""


def trends_page(models: Sequence[TrendModel]) -> Node:
    """A card for each industry, two beside each other."""
    cards = [_trend(model) for model in models]
    pairs = [cards[start : start + _PAIR] for start in range(0, len(cards), _PAIR)]
    return ScrollView(column(*(_beside(pair) for pair in pairs), gap=12), id="data.trends")


def _beside(pair: Sequence[Node]) -> Node:
    gaps = [Node(style=Style(grow=1, basis=0)) for _missing in range(_PAIR - len(pair))]
    return row(*pair, *gaps, gap=12, align="stretch", grow=1)


def _trend(model: TrendModel) -> Node:
    chart = model.chart
    assert chart is not None
    told = [Label(text, "small", "gold_ink", wrap=True) for text in model.news]
    news = told or [Label(_("No news of this industry yet."), "small", "ink2")]
    return card(
        row(Label(model.name, "strong", bold=True, tooltip=model.tip), gap=8),
        Label(model.text, "small", "ink2", wrap=True, tooltip=model.tip),
        lines_plot(chart, 190, f"trend.{model.id}"),
        column(*news, gap=4, min_height=_NEWS),
        gap=4,
        grow=1,
        basis=0,
    )


def customers_page(models: Sequence[CustomerModel], orders: OrdersModel, on_choose: Open) -> Node:
    """A row for each account, and the decided deals of the chosen one."""
    titles = (
        (_("Orders won"), _("Decided deals that went to us, of those we knew of.")),
        (_("Price"), _("Our bids against the reference price.")),
        (_("On time"), _("Deliveries on time, of those accepted.")),
        (_("Contacts"), _("Contacts that took place, of those we tried.")),
        (_("Driver (belief)"), _("What drives the account, as we believe.")),
    )
    head = row(
        Label(_("Account"), "caption", "ink2", style=Style(grow=1, basis=0)),
        *(Label(name, "caption", "ink2", tooltip=tip, style=Style(width=_width(i)))
          for i, (name, tip) in enumerate(titles)),
        gap=_APART, padding=(0, 12 + _BAR, 0, 12),
    )  # fmt: skip
    rows = [_customer(model, model.id == orders.account, on_choose) for model in models]
    past = [decided_row(deal) for deal in orders.deals] or [
        Label(_("No deal that we knew of has been decided here."), "small", "ink2")
    ]
    title = _("Orders of {account}").format(account=orders.name)
    decided = ScrollView(column(*past, gap=4))
    return column(
        card(head, ScrollView(column(*rows, gap=3), id="data.customers"), grow=5, basis=0, padding=_LIST),
        card(Label(title, "strong", bold=True), decided, grow=1, basis=0, padding=_LIST),
        gap=10, grow=1, basis=0, padding=(0, _BAR, 0, 0),
    )  # fmt: skip


def _width(index: int) -> float:
    return _DRIVER if index == 4 else _CELL


def _customer(model: CustomerModel, chosen: bool, on_choose: Open) -> Node:
    cells = (model.orders, model.price, model.delivery, model.contact, model.driver)
    return Panel(
        Label(model.name, "body", bold=True, elide=True, style=Style(grow=1, basis=0)),
        *(figure(cell, f"{model.id}.{i}", _width(i)) for i, cell in enumerate(cells)),
        tone="gold_soft" if chosen else "tint",
        radius=6,
        on_press=lambda: on_choose(model.id),
        id=f"customer.{model.id}",
        style=Style(direction="row", align="center", gap=_APART, padding=(2, 12), min_height=36),
    )


def figure(cell: FigureCell, id: str, width: float) -> Node:
    """A figure with a small bar where it is a part of something."""
    words = Label(cell.text, "small", cell.ink, bold=True, elide=True)
    tone = "gold" if cell.tone == "ink" else cell.tone
    bar = ProgressBar(cell.part, tone, thick=4) if cell.part is not None else None
    return Node(
        words, bar, tooltip=cell.tip, focusable=True, id=f"cell.{id}", style=Style(width=width, gap=2)
    )


def rivals_page(model: RivalsModel, on_open: Open) -> Node:
    """Competitors by account, and each on the whole."""

    def draw(sheet: Sheet) -> Drawing:
        return heat.drawn(model.sightings, sheet.w, sheet.theme, sheet.fit)

    legend = _(
        "Number: visits we noticed · ★ wins we saw · ♥ preferred there, as we believe · gold dot: incumbent"
    )
    rivals = [
        Panel(
            Label(rival.name, "body", bold=True),
            Label(
                rival.text, "small", "ink2", wrap=True,
                tooltip=_("What our own people noticed so far, and who was there before."),
            ),
            Label(rival.about, "caption", "ink2", wrap=True),
            border="line", tooltip=rival.tip, focusable=True, id=f"rivals.{rival.id}",
            style=Style(padding=(7, 14), gap=2),
        )
        for rival in model.rivals
    ]  # fmt: skip
    body = column(
        card(
            Label(_("Where competitors were seen"), "strong", bold=True),
            Plot(draw, tall=model.sightings.tall, narrow=560, on_choose=on_open, id="data.sightings"),
            Label(legend, "caption", "ink2", wrap=True),
        ),
        grid(*rivals, columns=2, gap=8),
        gap=10,
    )
    return ScrollView(body, id="data.rivals")


def satisfaction_page(model: SatisfactionModel, chosen: str, on_choose: Open) -> Node:
    """The accounts on the left; the whole and the chosen one over time on the right."""
    rows = [_satisfied(each, each.id == chosen, on_choose) for each in model.rows]
    unknown = _("Nobody knows how satisfied they are: we have not delivered here. A survey would tell.")
    own = (
        lines_plot(model.chart, 200, "data.satisfaction")
        if model.chart
        else Label(unknown, "small", "ink2", wrap=True)
    )
    whole = (
        lines_plot(model.whole, 200, "data.whole")
        if model.whole
        else Label(_("The first quarter is not over yet."), "small", "ink2")
    )
    title = _("{account} over time").format(account=model.chosen)
    legend = _("Green: moved by our deliveries. Blue, hollow: what a survey said, with its error.")
    right = column(
        card(
            Label(title, "strong", bold=True),
            own,
            Label(legend, "caption", "ink2", wrap=True) if model.chart else None,
            grow=1 if model.chart else 0,
        ),
        card(Label(_("All customers, by quarter"), "strong", bold=True), whole, grow=1),
        gap=10,
    )
    left = card(ScrollView(column(*rows, gap=3), id="data.satisfied"), padding=_LIST)
    return row(
        Node(left, style=Style(grow=2, basis=0, direction="stack")),
        Node(ScrollView(right), style=Style(grow=3, basis=0, direction="stack")),
        gap=12, align="stretch", grow=1, basis=0,
    )  # fmt: skip


def _satisfied(model: SatisfiedModel, chosen: bool, on_choose: Open) -> Node:
    spans = [Span(model.value.text, "strong", model.value.ink, True)]
    if model.change:
        spans.insert(0, Span(f"{model.change}  ", "small", "negative" if model.worse else "positive", True))
    return Panel(
        column(
            Label(model.name, "body", bold=True, elide=True),
            Label(model.source, "caption", "ink2", elide=True),
            grow=1, basis=0,
        ),
        ProgressBar(model.value.part, model.value.tone, style=Style(width=56)) if model.value.part else None,
        row(spacer(), Spans(*spans), width=58),
        tone="gold_soft" if chosen else "tint",
        radius=6,
        on_press=lambda: on_choose(model.id),
        tooltip=model.value.tip,
        id=f"satisfied.{model.id}",
        style=Style(direction="row", align="center", gap=10, padding=(4, 12)),
    )  # fmt: skip
