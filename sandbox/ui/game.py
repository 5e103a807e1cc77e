"""The flow: start, plan, run, review, next quarter, final; one session at a time in one window."""

from datetime import datetime
from pathlib import Path

from sandbox import i18n
from sandbox.errors import SandboxError
from sandbox.i18n import _
from sandbox.model.levels import Level
from sandbox.session import Session
from sandbox.session.seat import Seat
from sandbox.ui import sittings
from sandbox.ui.app import App
from sandbox.ui.node import Node
from sandbox.ui.port import Port
from sandbox.ui.screens.final import final
from sandbox.ui.screens.guide import ENDED, Tour
from sandbox.ui.screens.planning_screens import planning
from sandbox.ui.screens.result import result
from sandbox.ui.screens.run import run
from sandbox.ui.screens.start import Chosen, start
from sandbox.ui.screens.start.presenter import start_model
from sandbox.ui.theme import LIGHT
from sandbox.ui.widgets.dialog import Choice, Dialog

_TOUR = "tour"
"""Where the session file keeps how far the guided tour got."""

What = str | Path | tuple[Path, str] | None
"""What to open: nothing, a scenario's name or file, a session file, or a branch of one."""


def open_window(what: What, seed: int | None, *, level: Level = "standard", fullscreen: bool) -> None:
    """Opens the window and plays until it is closed.

    Raises SandboxError where there is no display, or where `what` cannot be opened.
    """
    port = _port()
    if fullscreen:
        port.toggle_fullscreen()
    app = App(port, LIGHT, lambda _app: Node())
    game = Game(app, seed, level)
    try:
        game.open(what)
        app.run()
    finally:
        game.close()
        port.close()


def _port() -> Port:
    try:
        return Port(_("Iron Triangle Sandbox"))
    except SandboxError as error:
        hint = _("“sandbox demo” lets bots play a session without a window.")
        raise SandboxError(f"{error}\n{hint}", exit_code=error.exit_code) from error


class Game:
    """Leads from screen to screen; whatever was acknowledged is in the file at any moment."""

    def __init__(self, app: App, seed: int | None = None, level: Level = "standard") -> None:
        self.app, self._seed, self._level = app, seed, level
        app.on_error = self._tell
        self._session: Session | None = None
        self._seat: Seat | None = None

    def open(self, what: What) -> None:
        """Shows what was asked for. Raises SandboxError if that cannot be opened."""
        match what:
            case None:
                self.start()
            case str(name):
                self._take(sittings.begun(name, None, self._seed, self._level))
            case Path() as path:
                self._take(Session.open(path, sittings.last_branch(path)))
            case (path, branch):
                self._take(Session.open(path, branch))

    def close(self) -> None:
        """Puts the session away, if one is open."""
        session, self._session, self._seat = self._session, None, None
        if session:
            session.close()

    # the start screen

    def start(self) -> None:
        """Leaves the session and shows the start screen."""
        self.app.home = self.app.guide = self.app.watch = None
        try:
            self.close()
        finally:
            self._show_start()

    def _show_start(self) -> None:
        screen = start(
            self.app,
            start_model(datetime.now()),
            on_start=self._chosen,
            on_open=lambda line: self._take(Session.open(line.path, line.branch)),
            on_language=self._speak,
        )
        self.app.show(screen)

    def _speak(self, language: str) -> None:
        i18n.use(language)
        self._show_start()
        self.app.stage.router.give_focus(self.app.stage.root.find("start.language"))

    def _tell(self, error: SandboxError) -> None:
        """Shows what was refused, and how to mend it."""
        choices = [Choice(_("Close"), kind="primary")]
        dialog = Dialog(_("This did not work"), str(error), choices, width=520, id="trouble")
        self.app.stage.open(dialog, modal=True)

    # sessions

    def _chosen(self, chosen: Chosen) -> None:
        self._take(sittings.begun(chosen.scenario, chosen.bots, self._seed))

    def _again(self, number: int) -> None:
        """Plays on from an earlier quarter, on a branch of the same file."""
        session = self._session
        assert session is not None
        fork = sittings.forked(session, number)
        self._session = None
        self._take(fork)

    def _take(self, session: Session) -> None:
        self.close()
        self._session = session
        self.app.home = self.start
        self._lead(session)
        self._go_on()

    def _lead(self, session: Session) -> None:
        """Has the guided tour at hand; it begins by itself where the scenario says so."""
        kept = session.file.annotations.get(_TOUR) if session.file else None
        reached = str(kept) if kept else "" if session.scenario.guided else ENDED
        tour = Tour(self.app, lambda: self._seat, self._toured, reached)
        self.app.guide, self.app.watch = tour.start, tour.follow

    def _toured(self, step: str) -> None:
        if self._session and self._session.file:
            self._session.file.annotations.put(_TOUR, step)

    # a session's screens

    def _go_on(self) -> None:
        """Shows what the session waits for."""
        session = self._session
        assert session is not None
        self._seat = seat = Seat(session, sittings.turn(session))
        match session.phase:
            case "planning":
                self.app.show(planning(seat, self.app, on_submitted=self._go_on))
            case "running":
                self.app.show(run(seat, self.app, on_done=self._finish))
            case "over":
                self._show_final(seat, session)

    def _finish(self) -> None:
        """Commits the quarter and shows what came of it."""
        seat = self._seat
        assert seat is not None
        before, events = seat.observe(), seat.events()
        seat.finish()
        screen = result(
            seat,
            self.app,
            events=events,
            before=before,
            on_next=self._go_on,
            on_note=lambda note: self._keep(note, before.round),
        )
        self.app.show(screen)

    def _keep(self, note: dict[str, str], number: int) -> None:
        """Keeps the team's reflection on a quarter, for the debrief."""
        session, seat = self._session, self._seat
        if session and session.file and seat:
            session.file.annotations.put(f"reflection/{session.branch}/{number}/{seat.team}", {**note})

    def _show_final(self, seat: Seat, session: Session) -> None:
        screen = final(
            seat,
            self.app,
            table=sittings.table(session),
            on_home=self.start,
            on_branch=self._again,
        )
        self.app.show(screen)
