"""All planning screens, in the order of the rail."""

from collections.abc import Callable

from sandbox.session.seat import Seat
from sandbox.ui.app import App
from sandbox.ui.node import Node
from sandbox.ui.screens.account import Account
from sandbox.ui.screens.board import Board
from sandbox.ui.screens.data import Data
from sandbox.ui.screens.funnel import Funnel
from sandbox.ui.screens.funnel.alert_models import untreated
from sandbox.ui.screens.planning.planner import Counts, Planner, Screens
from sandbox.ui.screens.targets import Targets
from sandbox.ui.screens.team import Team

SCREENS: Screens = {
    "board": Board,
    "account": Account,
    "funnel": Funnel,
    "targets": Targets,
    "team": Team,
    "data": Data,
}
COUNTS: Counts = {"funnel": untreated}


def planning(
    seat: Seat,
    app: App,
    *,
    on_submitted: Callable[[], object],
    on_review: Callable[[], object] | None = None,
) -> Node:
    """A team's planning, beginning with the board; `on_submitted` is called once the plan is in.

    `on_review` leads to the evaluation of the last quarter, where there is one.
    """
    return Planner(seat, app, SCREENS, COUNTS, on_submitted, on_review).node("board")
