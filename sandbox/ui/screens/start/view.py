"""The start screen, put together."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from sandbox.errors import SandboxError
from sandbox.i18n import _
from sandbox.ui import saves
from sandbox.ui.app import App
from sandbox.ui.node import Node
from sandbox.ui.screens.start import edges
from sandbox.ui.screens.start.side import SideButton, side
from sandbox.ui.screens.start.view_model import Page, ScenarioCard, SessionLine, StartModel
from sandbox.ui.style import Style
from sandbox.ui.widgets.boxes import column, row, spacer
from sandbox.ui.widgets.button import Button
from sandbox.ui.widgets.label import Label
from sandbox.ui.widgets.progress import Spinner

if TYPE_CHECKING:
    from sandbox.ui.screens.start.chooser import Chooser


class Ways(NamedTuple):
    """What the start screen leads to; `on_language` is expected to show it anew.

    `chooser` makes the scenarios' cards, and leads to one.
    """

    chooser: "Callable[[], Chooser]"
    on_open: Callable[[SessionLine], object]
    on_file: Callable[[Path], object]
    on_language: Callable[[str], object]
    on_settings: Callable[[], object]


class Start(Node):
    """Two pages beside the panel: new session, open session."""

    def __init__(self, app: App, model: StartModel, ways: Ways) -> None:
        self._app, self._model, self._ways = app, model, ways
        self._new = SideButton("start.new", _("New session"), lambda: self.turn_to("new"))
        self._kept = SideButton("start.open", _("Open a session"), lambda: self.turn_to("open"))
        self._page = column(grow=1, basis=0, padding=edges.PADDING, gap=14)
        self._at: Page = "new"
        self._chooser: Chooser | None = None
        self._scenarios: list[Node] = []
        links = (
            ("start.settings", _("Settings"), ways.on_settings),
            ("start.help", _("Help F1"), self._help),
            ("start.quit", _("Quit"), app.quit),
        )
        buttons = [*self._latest(), self._new, self._kept]
        super().__init__(
            side(buttons, on_language=ways.on_language, links=links),
            self._page,
            keys={"f1": self._help},
            style=Style(direction="row", align="stretch"),
        )
        self.know(model.cards, model.reading)

    def know(self, cards: tuple[ScenarioCard, ...], reading: int, chosen: Path | None = None) -> None:
        """Shows the scenarios that are known by now; so many are still being read."""
        self._scenarios = self._made(cards, reading, chosen)
        self.turn_to(self._at)
        if chosen and self.stage:
            card = next((node for node in self.walk() if node.id == f"scenario.{chosen.stem}"), None)
            self.stage.router.show_focus(card or self)

    def turn_to(self, page: Page) -> None:
        """Shows the scenarios, or the list of sessions."""
        self._at = page
        self._new.chosen, self._kept.chosen = page == "new", page == "open"
        self._page.fill(*(self._scenarios if page == "new" else self._list()))

    def _latest(self) -> list[Node]:
        line = self._model.latest
        if line is None:
            return []
        what = _("{scenario} · {team} {quarter}").format(
            scenario=line.title, team=line.who, quarter=line.left_at.partition(" ")[0]
        )
        go_on = SideButton(
            "start.continue",
            _("Continue"),
            lambda: self._ways.on_open(line),
            icon="play",
            gold=what,
            tooltip=f"{what}\n{line.changed}",
        )
        return [go_on]

    def _made(self, cards: tuple[ScenarioCard, ...], reading: int, path: Path | None) -> list[Node]:
        title = _("Choose a scenario")
        text = _("Each tells how long it takes, how hard it is and what it teaches")
        busy = row(Spinner(16), Label(_("Reading scenarios…"), "small", "ink2"), gap=8, id="start.reading")
        other = Button(_("Open a file…"), self._ask, small=True, icon="plus", id="start.file")
        head = edges.inset(row(_head(title, text), busy if reading else None, other, gap=14))
        if not cards:
            none = Label(_("No scenario was found. Install the program again."), "strong", "negative")
            return [head, edges.inset(none) if not reading else spacer()]
        if self._chooser is None:
            self._chooser = self._ways.chooser()
            self._chooser.begin()
        return [head, *self._chooser.nodes(cards, path)]

    def _help(self) -> None:
        from sandbox.ui.screens.help import show_help

        show_help(self._app)

    def _ask(self) -> None:
        from sandbox.ui.screens.start.opening import ask_for_file

        ask_for_file(self._app, self._model.own, self._ways.on_file)

    def _list(self) -> list[Node]:
        from sandbox.ui.screens.start.sessions import sessions

        how = _("Press one to go on where it was left; every session can be left at any time")
        usual = _("Every session can be left at any time and goes on where it was")
        head = _head(_("Open a session"), how if self._model.sessions else usual)
        try:
            folder = None if self._model.trouble else saves.folder()
        except SandboxError:
            folder = None
        model, new = self._model, partial(self.turn_to, "new")
        found = sessions(model.sessions, folder, model.trouble, self._ways.on_open, new)
        return [edges.inset(row(head), found, grow=1)]


def _head(title: str, text: str) -> Node:
    return column(
        Label(title, "hero", bold=True),
        row(Label(text, "body", "ink2", elide=True, style=Style(grow=1, basis=0))),
        gap=2,
        grow=1,
        basis=0,
    )
