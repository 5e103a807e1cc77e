"""The frame of all screens within a session: header, rail, and the content between them."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from typing import NamedTuple

from sandbox.i18n import N_, _
from sandbox.ui.app import App
from sandbox.ui.icons import Icon
from sandbox.ui.node import Node
from sandbox.ui.paint import Box, Shape
from sandbox.ui.screens.frame_model import FrameModel
from sandbox.ui.screens.gauge import GaugeView
from sandbox.ui.screens.help import show_help
from sandbox.ui.screens.rounds import RoundPills
from sandbox.ui.style import Style
from sandbox.ui.team_colours import team_colour
from sandbox.ui.widgets.boxes import column, explained, row, spacer
from sandbox.ui.widgets.canvas import Canvas, Sheet
from sandbox.ui.widgets.label import Label
from sandbox.ui.widgets.panel import Panel
from sandbox.ui.widgets.rail import Rail, Stop

HEADER = 54
_MOST_GAUGES = 5  # there are five metrics; further targets of one metric are on the targets screen

_PLACES: Mapping[str, tuple[Icon, str]] = {
    "board": ("map", N_("Board")),
    "account": ("chain", N_("Account")),
    "funnel": ("funnel", N_("Funnels")),
    "targets": ("target", N_("Targets")),
    "team": ("people", N_("Team")),
    "data": ("chart", N_("Data")),
    "result": ("check", N_("Review")),
    "final": ("flag", N_("Final")),
    "debrief": ("bookmark", N_("Debrief")),
}


class Place(NamedTuple):
    """A screen that the rail leads to, and the chord that leads there too."""

    id: str
    on_choose: Callable[[], object]
    key: str = ""


def framed(
    app: App,
    model: FrameModel,
    content: Node,
    *,
    actions: Sequence[Node] = (),
    subtitle: str,
    active: str = "board",
    places: Sequence[Place] = (),
    keys: Mapping[str, Callable[[], object]] | None = None,
    key_help: Sequence[tuple[str, str]] = (),
    brief: bool = False,
    begun: bool = False,
) -> Node:
    """A whole screen, with a frame of its own: see `Frame` and its `around`."""
    frame = Frame(
        app, model, actions=actions, subtitle=subtitle, places=places, active=active, brief=brief, begun=begun
    )
    return frame.around(content, active, keys=keys, key_help=key_help)


class Frame:
    """Header and rail, which stay while the content between them changes.

    `subtitle` is the phase after the team's name, `places` are the screens within reach. With `brief` the
    quarters are one pill, which leaves the targets their room beside many `actions`. Once a quarter has
    `begun` the header says that its figures are those of the quarter's start.
    """

    def __init__(
        self,
        app: App,
        model: FrameModel,
        *,
        actions: Sequence[Node] = (),
        subtitle: str,
        active: str,
        places: Sequence[Place] = (),
        brief: bool = False,
        begun: bool = False,
    ) -> None:
        self._app = app
        self._key_help: Sequence[tuple[str, str]] = ()
        self.rail = _rail(app, active, places, self._help)
        self._header = _header(model, subtitle, actions, brief=brief, begun=begun)

    def around(
        self,
        content: Node,
        active: str,
        *,
        keys: Mapping[str, Callable[[], object]] | None = None,
        key_help: Sequence[tuple[str, str]] = (),
    ) -> Node:
        """A whole screen. `content` gets all the room that header and rail leave.

        `keys` is what chords do anywhere on the screen; `key_help` says so (chord, meaning) on the help
        that F1 opens.
        """
        self._key_help = key_help
        self.rail.choose(active)
        room = Node(content, style=Style(grow=1, basis=0, direction="stack"))
        body = row(self.rail, room, grow=1, basis=0, align="stretch")
        return Node(self._header, body, keys={"f1": self._help, **(keys or {})})

    def _help(self) -> None:
        show_help(self._app, self._key_help, self._app.guide)


def _header(model: FrameModel, subtitle: str, actions: Sequence[Node], *, brief: bool, begun: bool) -> Node:
    return Panel(
        row(
            _sign(model.colour),
            column(
                Label(model.title, "strong", "bright", bold=True, elide=True),
                Label(f"{model.team} · {subtitle}", "caption", "dim", elide=True, id="frame.subtitle"),
                gap=1,
            ),
            gap=5,
            max_width=230,
        ),
        column(RoundPills(model, brief=brief), _since() if begun else None, gap=3, align="center"),
        *(GaugeView(gauge) for gauge in model.gauges[:_MOST_GAUGES]),
        spacer(),
        _funds(model),
        *actions,
        tone="header",
        radius=0,
        id="frame.header",
        style=Style(direction="row", padding=(0, 14), gap=11, align="center", height=HEADER, shrink=0),
    )


def _since() -> Node:
    """From when the figures are, while the quarter runs on."""
    tip = _("The header shows the start of the quarter; “This quarter” above the news, what has come since.")
    return explained(Label(_("at its start"), "caption", "dim", id="frame.since"), tip)


def _sign(colour: str) -> Node | None:
    """A stripe in the team's colour, before its name."""
    if not colour:
        return None
    return Canvas(partial(_stripe, colour), style=Style(width=5, height=32, shrink=0))


def _stripe(colour: str, sheet: Sheet) -> Iterator[Shape]:
    yield Box(0, 0, sheet.w, sheet.h, team_colour(colour), 3, sheet.theme.bright, 1)


def _funds(model: FrameModel) -> Node:
    funds = column(
        Label(_("Funds"), "caption", "dim", along="end"),
        Label(model.funds, "strong", "warning" if model.in_debt else "bright", bold=True, along="end"),
        id="frame.funds",
    )
    return explained(funds, model.funds_tip)


def _rail(app: App, active: str, places: Sequence[Place], help_: Callable[[], object]) -> Rail:
    routes = {place.id: place.on_choose for place in places}
    chords = {place.id: place.key for place in places}
    known = [id for id in _PLACES if id in routes or id == active]
    stops = [Stop(id, _PLACES[id][0], _(_PLACES[id][1]), key=chords.get(id, "")) for id in known]
    stops.append(Stop("help", "help", _("Help")))
    routes = {"help": help_, **routes}
    stops += [Stop(link.id, link.icon, _(link.text)) for link in app.links]
    routes |= {link.id: link.on_choose for link in app.links}
    return Rail(stops, active, lambda id: routes.get(id, lambda: None)())
