"""The account's deliveries: those that run and ran, what will become one, and what comes of them."""

from collections.abc import Callable
from typing import NamedTuple

from sandbox.i18n import N_, _
from sandbox.model.scenario import Scenario
from sandbox.projections.teamwork import no_review
from sandbox.ui.charts import gantt, lines
from sandbox.ui.charts.drawing import Drawing
from sandbox.ui.node import Node
from sandbox.ui.screens.account.deal_card import StageBar
from sandbox.ui.screens.account.delivery_form import delivery_card
from sandbox.ui.screens.account.hands import hands_card
from sandbox.ui.screens.account.page_models import DeliveryPage
from sandbox.ui.screens.account.view_model import AccountModel, DealModel
from sandbox.ui.screens.planning.edits import Edits
from sandbox.ui.screens.planning.follow import Follow
from sandbox.ui.screens.steps import short_step
from sandbox.ui.style import Style
from sandbox.ui.widgets.boxes import column, grid, row, spacer
from sandbox.ui.widgets.button import Button
from sandbox.ui.widgets.canvas import Sheet
from sandbox.ui.widgets.label import Label
from sandbox.ui.widgets.panel import Panel, card
from sandbox.ui.widgets.plot import Plot
from sandbox.ui.widgets.scroll import ScrollView

_FLYWHEEL = (
    (N_("Promise"), N_("FR reviews the deal before a date is promised: a safer date, a calmer customer.")),
    (N_("Milestones"), N_("FR hours move the work on; an overloaded FR means a late one.")),
    (N_("Acceptance"), N_("On time and with few changes, the customer scores it well.")),
    (N_("Collection"), N_("Acceptance brings the money; being late costs a penalty.")),
    (N_("Word of mouth"), N_("Content customers buy again, serve as references and recommend us.")),
)  # fmt: skip


class Ways(NamedTuple):
    """What the page leads to: a deal by its id, and the satisfaction surveys."""

    on_deal: Callable[[str], object]
    on_survey: Callable[[], object]


def delivery_page(edits: Edits, follow: Follow[AccountModel], model: DeliveryPage, ways: Ways) -> Node:
    """Deliveries and what may become one on the left, satisfaction and how it comes about on the right."""
    running = [delivery_card(edits, follow, each) for each in follow.model.deliveries]
    left = column(
        card(_title(_("Deliveries")), Label(model.note, "small", "ink2", wrap=True), *_courses(model)),
        grid(*running, columns=min(2, len(running)), gap=10) if running else None,
        _coming(follow.model, ways),
        hands_card(edits, follow),
        gap=10,
        grow=6,
        basis=0,
    )
    right = column(_satisfaction(model, ways), _flywheel(edits.scenario), gap=10, grow=4, basis=0)
    return ScrollView(row(left, right, gap=12, align="stretch"), id="account.delivery")


def _courses(model: DeliveryPage) -> list[Node]:
    chart = model.chart
    if chart is None:
        return []

    def draw(sheet: Sheet) -> Drawing:
        return gantt.drawn(chart, sheet.w, sheet.theme, sheet.fit)

    legend = _("Pale: promised time, flag: promise, bar: work so far, diamond: milestone, gold line: today.")
    return [
        Plot(draw, tall=chart.tall, narrow=420, id="delivery.chart"),
        Label(legend, "caption", "ink2", wrap=True),
    ]


def _coming(model: AccountModel, ways: Ways) -> Node:
    """The open deals: what FR will have to deliver if they are won."""
    text = _("No open deal is known. Visits find leads; so do satisfied customers.")
    lines_ = [_deal(deal, ways) for deal in model.deals] or [Label(text, "small", "ink2", wrap=True)]
    return card(_title(_("Deals that may become deliveries")), *lines_)


def _deal(deal: DealModel, ways: Ways) -> Node:
    return Panel(
        column(
            Label(deal.name, "body", bold=True, elide=True),
            Label(deal.stage, "small", "ink2", elide=True),
            StageBar(deal),
            gap=2, grow=1, basis=0,
        ),
        Label(deal.odds, "small", "ink2", bold=True, along="end", tooltip=deal.odds_tip,
              style=Style(width=94)),
        Label(deal.value, "strong", bold=True, along="end", style=Style(width=62)),
        tone="tint",
        tooltip=deal.tip,
        on_press=lambda: ways.on_deal(deal.id),
        id=f"coming.{deal.id}",
        style=Style(direction="row", align="center", gap=14, padding=(8, 12)),
    )  # fmt: skip


def _satisfaction(model: DeliveryPage, ways: Ways) -> Node:
    chart, title = model.satisfaction, _title(_("Satisfaction"))
    if chart is not None:
        return card(title, lines_plot(chart, 170, "delivery.satisfaction"))
    text = _("Nobody knows how satisfied they are: we have not delivered here. A survey would tell.")
    survey = Button(_("To the surveys"), ways.on_survey, small=True, icon="chart", id="delivery.survey")
    return card(title, Label(text, "small", "ink2", wrap=True), row(survey, spacer()))


def _flywheel(scenario: Scenario) -> Node:
    (promise, reviewed), *others = [(_(name), _(text)) for name, text in _FLYWHEEL]
    parts = [(promise, no_review(scenario) or reviewed), *others]
    steps = [short_step(i, name, text) for i, (name, text) in enumerate(parts, 1)]
    spread = column(*(row(step) for step in steps), gap=14, grow=1, justify="between", max_height=300)
    return card(_title(_("How a delivery pays")), spread, grow=1)


def lines_plot(chart: lines.Lines, tall: float, id: str) -> Plot:
    """A chart of figures over the quarters, at least so tall."""

    def draw(sheet: Sheet) -> Drawing:
        return lines.drawn(chart, sheet.w, sheet.h, sheet.theme, sheet.fit)

    return Plot(draw, tall=tall, narrow=220, id=id, style=Style(grow=1))


def _title(text: str) -> Label:
    return Label(text, "strong", bold=True)
