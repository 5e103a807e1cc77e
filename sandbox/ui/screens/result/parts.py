"""The other cards of the evaluation: figures, feedback, bridge, outcomes, reflection."""

from collections.abc import Sequence

from sandbox.i18n import _
from sandbox.ui.charts.drawing import Drawing
from sandbox.ui.charts.waterfall import Step, spots, waterfall
from sandbox.ui.node import Node
from sandbox.ui.screens.result.outcome_line import OutcomeLine
from sandbox.ui.screens.result.view_model import Kpi, Outcome
from sandbox.ui.style import Style
from sandbox.ui.widgets.boxes import column, explained, row, spacer
from sandbox.ui.widgets.canvas import Sheet
from sandbox.ui.widgets.label import Label
from sandbox.ui.widgets.panel import card, divider
from sandbox.ui.widgets.plot import Plot
from sandbox.ui.widgets.scroll import ScrollView


def kpi(model: Kpi) -> Node:
    """One figure."""
    figure = card(
        Label(model.name, "small", "ink2"),
        Label(model.value, "hero", bold=True),
        row(
            Label(model.note, "caption", "ink2", elide=True, style=Style(grow=1, basis=0)),
            Label(model.attained, "caption", model.tone, bold=True),
            gap=6,
        ),
        id=f"kpi.{model.id}",
        padding=(8, 14),
        gap=0,
    )
    return explained(figure, model.tip)


def gap_chart(steps: Sequence[Step]) -> Node:
    """From the quarter's pace to what was contracted, and what was missed."""

    def draw(sheet: Sheet) -> Drawing:
        shapes = waterfall(steps, sheet.w, sheet.h, sheet.theme, sheet.fit).shapes
        return Drawing(sheet.w, sheet.h, shapes, spots(steps, sheet.w, sheet.h))

    chart = Plot(draw, id="result.columns", style=Style(grow=1, basis=0, min_height=90))
    return card(
        Label(
            _("Contracts: the quarter's pace, what was signed, what was missed"),
            "strong",
            bold=True,
            elide=True,
        ),
        chart,
        id="result.bridge",
        grow=42,
        basis=0,
        padding=(10, 14, 8, 14),
        gap=6,
    )


def decided(outcomes: Sequence[Outcome], still_open: Sequence[Outcome]) -> Node:
    """Deals, deliveries and rivals' wins, with their reasons; then what is still under way."""
    nothing = _(
        "Nothing was decided in this quarter: no award, no delivery. Deals under way take their time."
    )
    lines = _ruled(outcomes) or [Label(nothing, "small", "ink3", wrap=True)]
    if still_open:
        lines += [Label(_("Still open"), "small", "gold_ink", bold=True), *_ruled(still_open)]
    return card(
        Label(_("Decided in this quarter"), "strong", bold=True),
        ScrollView(column(*lines, gap=4), id="result.outcomes"),
        id="result.decided",
        grow=28,
        basis=0,
        padding=(10, 14, 8, 14),
        gap=6,
    )


def _ruled(outcomes: Sequence[Outcome]) -> list[Node]:
    lines = [explained(OutcomeLine(outcome), outcome.tip) for outcome in outcomes]
    return [node for line in lines for node in (line, divider())][:-1]


def head(title: str, summary: str) -> Node:
    """The title, and what stands out."""
    return row(
        Label(title, "title", bold=True),
        Label(summary, "small", "ink2", elide=True, style=Style(grow=1, basis=0)),
        spacer(0),
        gap=14,
        shrink=0,
    )
