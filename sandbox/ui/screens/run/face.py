"""The way in: the running quarter, after it has been computed if need be."""

from collections.abc import Callable

from sandbox.i18n import _
from sandbox.session.seat import Seat
from sandbox.ui.app import App
from sandbox.ui.node import Node
from sandbox.ui.screens.frame import framed
from sandbox.ui.screens.frame_model import frame_model
from sandbox.ui.screens.run.screen import RunScreen
from sandbox.ui.screens.run.work import compute_aside
from sandbox.ui.style import Style
from sandbox.ui.widgets.boxes import column, row
from sandbox.ui.widgets.button import Button
from sandbox.ui.widgets.label import Label
from sandbox.ui.widgets.progress import Spinner


def run(seat: Seat, app: App, *, on_done: Callable[[], None]) -> Node:
    """The running quarter of a seat; computes it aside first if that was not yet done."""
    screen = Node(style=Style(direction="stack"))
    if seat.events():
        screen.fill(RunScreen(seat, app, on_done))
    else:
        _begin(seat, app, screen, on_done)
    return screen


def _begin(seat: Seat, app: App, screen: Node, on_done: Callable[[], None]) -> None:
    wait = row(Spinner(), Label(_("The quarter is being worked out…"), "strong", "ink2"), gap=12)
    screen.fill(_middle(seat, app, wait))

    def failed(reason: str) -> None:
        again = Button(_("Try again"), lambda: _begin(seat, app, screen, on_done), kind="primary", id="again")
        message = Label(reason, "body", "negative", wrap=True, style=Style(max_width=520))
        screen.fill(_middle(seat, app, column(message, row(again), gap=12)))

    compute_aside(seat, app, lambda: screen.fill(RunScreen(seat, app, on_done)), failed)


def _middle(seat: Seat, app: App, inner: Node) -> Node:
    model = frame_model(seat.observe(), seat.scenario)
    content = column(inner, grow=1, justify="center", align="center")
    return framed(app, model, content, subtitle=_("Under way"))
