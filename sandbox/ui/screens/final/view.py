"""The final result, put together."""

from collections.abc import Callable

from sandbox.i18n import _
from sandbox.session.seat import Seat
from sandbox.ui.amounts import quarter
from sandbox.ui.app import App
from sandbox.ui.charts.course import drawn
from sandbox.ui.charts.drawing import Drawing
from sandbox.ui.node import Node
from sandbox.ui.screens.final.deals import deals
from sandbox.ui.screens.final.hero import hero
from sandbox.ui.screens.final.passing import Others, passing
from sandbox.ui.screens.final.presenter import final_model
from sandbox.ui.screens.final.standings import standings
from sandbox.ui.screens.final.view_model import FinalModel, Table, TargetCourse
from sandbox.ui.screens.frame import framed
from sandbox.ui.screens.frame_model import frame_model
from sandbox.ui.style import Style
from sandbox.ui.widgets.badge import Badge
from sandbox.ui.widgets.boxes import column, explained, row, spacer
from sandbox.ui.widgets.button import Button
from sandbox.ui.widgets.canvas import Sheet
from sandbox.ui.widgets.label import Label
from sandbox.ui.widgets.panel import card
from sandbox.ui.widgets.plot import Plot


def final(
    seat: Seat,
    app: App,
    *,
    table: Table,
    on_home: Callable[[], object],
    on_branch: Callable[[int], object],
    others: Others = (),
) -> Node:
    """The screen after the last quarter; `on_branch` is told from which quarter to play again."""
    seen = seat.observe()
    model = final_model(seen, seat.scores(), table)
    pass_on = passing(app, others)
    home = Button(_("Back to start"), on_home, kind="primary", id="final.home")
    return framed(
        app,
        frame_model(seen, seat.scenario, seat.colour),
        _content(model, on_branch),
        actions=[pass_on, home] if pass_on else [home],
        subtitle=_("Session finished"),
        active="final",
        brief=bool(pass_on),
    )


def _content(model: FinalModel, on_branch: Callable[[int], object]) -> Node:
    return column(
        hero(model),
        row(standings(model), deals(model.deals), gap=12, align="stretch", grow=4, basis=0),
        row(*(_course(each) for each in model.courses), gap=12, align="stretch", grow=5, basis=0),
        _again(model, on_branch),
        gap=12,
        padding=14,
    )


def _course(target: TargetCourse) -> Node:
    def draw(sheet: Sheet) -> Drawing:
        return drawn(target.course, sheet.w, sheet.h, sheet.theme)

    return card(
        row(
            Label(target.name, "strong", bold=True),
            explained(Label(target.text, "body", "ink2"), target.tip),
            spacer(),
            Badge(target.note, "positive" if target.is_reached else "negative", bold=True),
            gap=10,
        ),
        Plot(draw, id=f"final.course.{target.metric}", style=Style(grow=1, basis=0, min_height=60)),
        gap=4,
        grow=1,
        basis=0,
        padding=(12, 14, 8, 14),
    )


def _again(model: FinalModel, on_branch: Callable[[int], object]) -> Node:
    quarters = [
        Button(
            quarter(number),
            lambda number=number: on_branch(number),  # type: ignore[misc]
            small=True,
            tooltip=_("Play again from {quarter} on").format(quarter=quarter(number)),
            id=f"final.again.{number}",
        )
        for number in range(1, model.rounds + 1)
    ]
    hint = _("Same market, same luck, other decisions; what was played stays as it is.")
    return card(
        row(
            Label(_("Play again from"), "body", bold=True),
            row(*quarters, gap=4),
            Label(hint, "small", "ink2", wrap=True, style=Style(grow=1, basis=0)),
            gap=12,
        ),
        Label(model.kept, "small", "ink3", elide=True, visible=bool(model.kept)),
        gap=6,
        padding=(10, 14),
    )
