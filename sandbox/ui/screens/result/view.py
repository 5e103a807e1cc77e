"""The evaluation of a quarter as nodes."""

from collections.abc import Callable, Mapping

from sandbox.i18n import _
from sandbox.ui.app import App
from sandbox.ui.node import Node
from sandbox.ui.screens.result import parts
from sandbox.ui.screens.result.feedback import feedback
from sandbox.ui.screens.result.members import appraisal
from sandbox.ui.screens.result.reflection import reflection
from sandbox.ui.screens.result.view_model import Review
from sandbox.ui.style import Style
from sandbox.ui.widgets.boxes import column, row
from sandbox.ui.widgets.panel import Panel


def view(
    app: App,
    model: Review,
    notes: Mapping[str, str],
    on_change: Callable[[str, str], object],
    on_keep: Callable[[], object],
) -> Node:
    """Figures on top, people and customers below them, then the gap and the team's own words."""
    title = _("Quarter {round} · result and appraisal").format(round=model.round)
    return column(
        parts.head(title, model.summary),
        Panel(
            *(parts.kpi(each) for each in model.kpis),
            tone=None,
            radius=0,
            id="result.figures",
            style=Style(columns=5, gap=10, shrink=0),
        ),
        row(
            appraisal(app, model.members),
            feedback(model.quotes, model.moods, model.noticed),
            gap=12,
            grow=1,
            basis=0,
            align="stretch",
        ),
        row(
            parts.gap_chart(model.bridge),
            parts.decided(model.outcomes, model.still_open),
            reflection(notes, on_change, on_keep),
            gap=12,
            grow=1,
            basis=0,
            align="stretch",
        ),
        padding=(8, 14, 12, 14),
        gap=10,
        grow=1,
    )
