"""The way in: the running quarter, after it has been computed if need be."""

from collections.abc import Callable

from sandbox.i18n import _
from sandbox.session.seat import Seat
from sandbox.ui.app import App
from sandbox.ui.node import Node
from sandbox.ui.screens.frame import framed
from sandbox.ui.screens.frame_model import frame_model
from sandbox.ui.screens.run.screen import RunScreen
from sandbox.ui.screens.run.view_model import Timeline
from sandbox.ui.screens.run.watched import Watched
from sandbox.ui.screens.run.work import compute_aside
from sandbox.ui.style import Style
from sandbox.ui.widgets.boxes import column, row
from sandbox.ui.widgets.button import Button
from sandbox.ui.widgets.label import Label
from sandbox.ui.widgets.progress import Spinner


def run(
    seat: Seat,
    app: App,
    *,
    on_done: Callable[[], object],
    watched: Watched | None = None,
    held: Callable[[], int | None] = lambda: None,
    on_held: Callable[[], object] = lambda: None,
    on_watched: Callable[[], object] = lambda: None,
) -> Node:
    """The running quarter of a seat; computes it aside first if that was not yet done. See `RunScreen`."""

    def built(line: Timeline | None = None) -> Node:
        more = RunScreen(
            seat, app, on_done,
            line=line, watched=watched, held=held, on_held=on_held, on_watched=on_watched,
        )  # fmt: skip
        return more.framed()

    if seat.shown is not None:
        return built()
    middle = column(grow=1, justify="center", align="center")
    model = frame_model(seat.observe(), seat.scenario, seat.colour)
    screen = framed(app, model, middle, subtitle=_("Under way"))

    def begin() -> None:
        words = Label(_("The quarter is being worked out…"), "strong", "ink2")
        middle.fill(row(Spinner(), words, gap=12))
        compute_aside(seat, app, done, failed)

    def done(line: Timeline) -> None:
        if app.stage.root is screen:
            app.show(built(line))

    def failed(reason: str) -> None:
        again = Button(_("Try again"), begin, kind="primary", id="again")
        message = Label(reason, "body", "negative", wrap=True, style=Style(max_width=520))
        middle.fill(message, row(again, padding=(12, 0, 0, 0)))

    begin()
    return screen
