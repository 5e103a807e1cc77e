"""The start screen, put together."""

from collections.abc import Callable

from sandbox.errors import SandboxError
from sandbox.i18n import _
from sandbox.ui import saves
from sandbox.ui.app import App
from sandbox.ui.node import Node
from sandbox.ui.screens.help import show_help
from sandbox.ui.screens.start.cards import Cards
from sandbox.ui.screens.start.detail import Detail
from sandbox.ui.screens.start.sessions import sessions
from sandbox.ui.screens.start.side import SideButton, side
from sandbox.ui.screens.start.view_model import Chosen, Page, SessionLine, StartModel
from sandbox.ui.style import Style
from sandbox.ui.widgets.boxes import column, row
from sandbox.ui.widgets.label import Label
from sandbox.ui.widgets.scroll import ScrollView


def start(
    app: App,
    model: StartModel,
    *,
    on_start: Callable[[Chosen], object],
    on_open: Callable[[SessionLine], object],
    on_language: Callable[[str], object],
    on_settings: Callable[[], object],
) -> Node:
    """The whole screen; `on_language` is expected to show it anew."""
    return _Start(app, model, on_start, on_open, on_language, on_settings)


class _Start(Node):
    """Two pages beside the panel: new session, open session."""

    def __init__(
        self,
        app: App,
        model: StartModel,
        on_start: Callable[[Chosen], object],
        on_open: Callable[[SessionLine], object],
        on_language: Callable[[str], object],
        on_settings: Callable[[], object],
    ) -> None:
        self._app, self._model, self._on_open = app, model, on_open
        self._new = SideButton("start.new", _("New session"), lambda: self.turn_to("new"))
        self._kept = SideButton("start.open", _("Open a session"), lambda: self.turn_to("open"))
        self._page = column(grow=1, basis=0, padding=(40, 30, 26, 34), gap=14)
        links = (
            ("start.settings", _("Settings"), on_settings),
            ("start.help", _("Help F1"), lambda: show_help(app)),
            ("start.quit", _("Quit"), app.quit),
        )
        panel = side([*self._latest(), self._new, self._kept], on_language=on_language, links=links)
        super().__init__(
            panel,
            self._page,
            keys={"f1": lambda: show_help(app)},
            style=Style(direction="row", align="stretch"),
        )
        self._chosen = self._scenarios(on_start)
        self.turn_to("new")

    def turn_to(self, page: Page) -> None:
        """Shows the scenarios, or the list of sessions."""
        self._new.chosen, self._kept.chosen = page == "new", page == "open"
        self._page.fill(*(self._chosen if page == "new" else self._list()))

    def _latest(self) -> list[Node]:
        line = self._model.latest
        if line is None:
            return []
        text = _("Continue: {scenario} · {team} {quarter}").format(
            scenario=line.title, team=line.team, quarter=line.left_at.partition(" ")[0]
        )
        go_on = SideButton(
            "start.continue", text, lambda: self._on_open(line), icon="play", gold=True, tooltip=line.changed
        )
        return [go_on]

    def _scenarios(self, on_start: Callable[[Chosen], object]) -> list[Node]:
        cards = self._model.cards
        if not cards:
            return [Label(_("No scenario was found. Install the program again."), "strong", "negative")]
        detail = Detail(self._app, cards[0], on_start)
        chooser = Cards(cards, 0, lambda index: detail.turn_to(cards[index]), detail.start)
        head = _head(
            _("Choose a scenario"), _("Each tells how long it takes, how hard it is and what it teaches")
        )
        return [head, ScrollView(chooser, id="start.cards"), detail]

    def _list(self) -> list[Node]:
        head = _head(_("Open a session"), _("Every session can be left at any time and goes on where it was"))
        try:
            folder = None if self._model.trouble else saves.folder()
        except SandboxError:
            folder = None
        return [head, sessions(self._model.sessions, folder, self._model.trouble, self._on_open)]


def _head(title: str, text: str) -> Node:
    return column(
        Label(title, "hero", bold=True),
        row(Label(text, "body", "ink2", elide=True, style=Style(grow=1, basis=0))),
        gap=2,
    )
