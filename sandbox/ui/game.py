"""The flow: start, sessions, settings; one session at a time in one window."""

import os
from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from sandbox.errors import SandboxError
from sandbox.i18n import N_, _
from sandbox.model.names import Level
from sandbox.ui import saves
from sandbox.ui.app import App, Link
from sandbox.ui.catalogue import Catalogue, Entry
from sandbox.ui.node import Node
from sandbox.ui.port import Port
from sandbox.ui.preferences import Preferences
from sandbox.ui.rest import unswept
from sandbox.ui.screens.start import Chosen, Start, Ways
from sandbox.ui.screens.start.presenter import cards, start_model
from sandbox.ui.theme import LIGHT

if TYPE_CHECKING:
    from sandbox.session import Session
    from sandbox.ui.playing import Playing
    from sandbox.ui.screens.lobby import Seating
    from sandbox.ui.screens.start.chooser import Chooser

_SOON = ("sandbox.ui.screens.start.chooser",)
_LATER = ("sandbox.ui.screens.start.sessions", "sandbox.ui.screens.settings", "sandbox.ui.screens.help")
_SESSION = ("sandbox.ui.sittings", "sandbox.ui.playing", "sandbox.ui.touring", "sandbox.ui.screens.briefing")
"""What the start screen needs once scenarios are read, what only a press leads to, and what a session needs:
imported once the window is shown, or where it is asked for.
"""
What = str | Path | tuple[Path, str] | None
"""What to open: nothing, a scenario's name or file, a session file, or a branch of one."""


def open_window(
    what: What,
    seed: int | None,
    *,
    level: Level = "standard",
    fullscreen: bool,
    keep_language: bool = False,
) -> None:
    """Opens the window and plays until it is closed; `keep_language` where one was asked for.

    Raises SandboxError where there is no display, or where `what` cannot be opened.
    """
    if what is not None:
        with unswept():  # a window without anything in it would have to wait for it
            for name in _SESSION:
                import_module(name)
    port = _port()
    try:
        app = App(port, LIGHT, lambda _app: Node())
        _play(Game(app, seed, level, keep_language=keep_language), what, fullscreen=fullscreen)
    finally:
        port.close()


def _play(game: "Game", what: What, *, fullscreen: bool) -> None:
    try:
        if fullscreen:
            game.preferences.fill_screen()
        game.open(what)
        game.app.run()
    finally:
        game.close()


def _port() -> Port:
    try:
        return Port(_title())
    except SandboxError as error:
        hint = _("“sandbox demo” lets bots play a session without a window.")
        raise SandboxError(f"{error}\n{hint}", exit_code=error.exit_code) from error


def _title() -> str:
    return _("Iron Triangle Sandbox")


class Game:
    """Leads from screen to screen; whatever was acknowledged is in the file at any moment."""

    def __init__(
        self,
        app: App,
        seed: int | None = None,
        level: Level = "standard",
        *,
        keep_language: bool = False,
    ) -> None:
        self.app, self._seed, self._level = app, seed, level
        app.on_error = self._tell
        self.playing: Playing | None = None
        self._screen: Callable[[], Node] = Node
        self._catalogue = Catalogue()
        self._chooser: Chooser | None = None
        self.preferences = Preferences(app, self._speak, keep_language=keep_language)
        app.port.name(_title())
        app.keys["f10"] = self.settings
        if self.preferences.trouble:
            app.post(lambda: app.stage.notify(self.preferences.trouble, "warning"))

    def open(self, what: What) -> None:
        """Shows what was asked for. Raises SandboxError if that cannot be opened."""
        if what is None:
            self.start()
            return
        from sandbox.session import Session
        from sandbox.ui import sittings

        match what:
            case str(name):
                self._take(sittings.begun(name, None, self._seed, self._level))
            case Path() as path:
                self._take(Session.open(path, sittings.last_branch(path)))
            case (path, branch):
                self._take(Session.open(path, branch))

    def close(self) -> None:
        """Puts the session away, if one is open; what is under way aside is finished first."""
        self.app.aside.settle()
        playing, self.playing = self.playing, None
        if playing:
            playing.close()

    def settings(self) -> None:
        """Opens the page of settings."""
        from sandbox.ui.screens.settings import show_settings

        show_settings(self.app.stage, self.preferences)

    # screens

    def _show(self, screen: Callable[[], Node], *, soon: bool = False) -> None:
        self._screen = screen
        (self.app.show_soon if soon else self.app.show)(screen())

    def _speak(self) -> None:
        """Shows the same screen in another language, and the settings if they were open."""
        self.app.port.name(_title())
        stage = self.app.stage
        is_open = any(layer.node.id == "settings" for layer in stage.layers)
        if self.playing:
            self.playing.respeak()
        self._show(self._screen)
        if is_open:
            self.settings()
            stage.router.give_focus(stage.layers[-1].node.find("settings.language"))

    def _tell(self, error: SandboxError) -> None:
        """Shows what was refused, and how to mend it."""
        from sandbox.ui.widgets.dialog import Choice, Dialog

        choices = [Choice(_("Close"), kind="primary")]
        dialog = Dialog(_("This did not work"), str(error), choices, width=520, id="trouble")
        self.app.stage.open(dialog, modal=True)

    # the start screen

    def start(self) -> None:
        """Leaves the session and shows the start screen."""
        self.app.links, self.app.guide, self.app.watch = (), None, None
        try:
            self.close()
        finally:
            self._show(self._start)

    def _start(self) -> Node:
        unread = self._catalogue.unread
        self.app.post(lambda: self.app.post(partial(self._read_on, unread)))  # after the first frame
        ways = Ways(
            chooser=self._choosing,
            on_open=lambda line: self.open((line.path, line.branch)),
            on_file=self._add,
            on_language=self._choose_language,
            on_settings=self.settings,
        )
        return Start(self.app, start_model(datetime.now(), self._catalogue.entries, len(unread)), ways)

    def _choosing(self) -> "Chooser":
        """The scenarios to choose from, kept while the window is open."""
        if self._chooser is None:
            from sandbox.ui.screens.start.chooser import Chooser

            self._chooser = Chooser(self.app, self._chosen)
        return self._chooser

    def _read_on(self, paths: Sequence[Path]) -> None:
        self._import(_SOON)
        for path in paths:
            self.app.aside.do(partial(self._catalogue.read, path), self._read, self._unreadable)
        self._import((*_LATER, *_SESSION))

    def _import(self, names: Sequence[str]) -> None:
        """Imports modules aside, so that nobody waits for them."""
        for name in names:
            self.app.aside.do(partial(import_module, name), lambda _module: None, self._unreadable)

    def _read(self, found: tuple[Entry, float]) -> None:
        self._catalogue.take(*found)
        if self._catalogue.ordered:
            self._know()

    def _unreadable(self, reason: str) -> None:
        self.app.stage.notify(reason, "error")

    def _know(self, chosen: Path | None = None) -> None:
        """Shows what is known of the scenarios by now."""
        if isinstance(self.app.stage.root, Start):
            reading = len(self._catalogue.unread)
            self.app.stage.root.know(cards(self._catalogue.entries), reading, chosen)

    def _add(self, path: Path) -> None:
        """Lists a scenario's file from elsewhere and chooses it; goes on with a session's."""
        if not os.path.isfile(path):
            message = _("There is no file “{path}”. Check its name and folder.")
            raise SandboxError(message.format(path=path), exit_code=2)
        if path.suffix == saves.SUFFIX:
            self.open(path)
            return

        def known(found: tuple[Entry, float]) -> None:
            self._catalogue.take(*found)
            self._know(path)

        self._catalogue.add(path)
        self.app.aside.do(partial(self._catalogue.read, path), known, self._unreadable)

    def _choose_language(self, language: str) -> None:
        self.preferences.change(language=language)
        self.app.stage.router.give_focus(self.app.stage.root.find("start.language"))

    # sessions

    def _chosen(self, chosen: Chosen) -> None:
        """Shows who may play a scenario."""
        entry = next(each for each in self._catalogue.entries if each.path == chosen.path)
        if entry.scenario is not None:
            from sandbox.model.levels import at_level
            from sandbox.ui.screens.lobby import Seating

            self._seat(Seating(at_level(entry.scenario, chosen.level)))

    def _seat(self, seating: "Seating") -> None:
        from sandbox.ui.screens.lobby import lobby

        self._show(lambda: lobby(self.app, seating, on_back=self.start, on_go=lambda: self._begin(seating)))

    def _begin(self, seating: "Seating") -> None:
        """Begins a session, with its briefing."""
        from sandbox.ui import sittings
        from sandbox.ui.screens.briefing import briefing

        playing = self._opened(sittings.seated(seating, self._seed))
        self._show(lambda: briefing(self.app, playing.seat, on_go=playing.go_on))

    def _again(self, number: int) -> None:
        """Plays on from an earlier quarter, on a branch of the same file."""
        from sandbox.ui import sittings

        assert self.playing is not None
        fork = sittings.forked(self.playing.session, number)
        self.playing = None
        self._take(fork)

    def _take(self, session: "Session") -> None:
        self._opened(session).go_on()

    def _opened(self, session: "Session") -> "Playing":
        from sandbox.ui.playing import Playing
        from sandbox.ui.touring import Tours

        self.close()
        self.app.links = (
            Link("case", "bookmark", N_("Case"), self._case),
            Link("settings", "gear", N_("Settings"), self.settings),
            Link("home", "menu", N_("Menu"), self.start),
        )
        playing = Playing(self.app, session, self._show, on_home=self.start, on_branch=self._again)
        tours = Tours(self.app, playing)
        self.app.guide, self.app.watch = tours.start, tours.follow
        self.playing = playing
        return playing

    def _case(self) -> None:
        from sandbox.ui.screens.briefing import show_case

        if self.playing:
            show_case(self.app, self.playing.seat)
