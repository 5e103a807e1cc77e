"""The guided tours of the teams at one machine: each goes through the steps for itself."""

from functools import partial

from sandbox.ui.app import App
from sandbox.ui.playing import Playing
from sandbox.ui.screens.guide import ENDED, Tour

_KEPT = "tour"


class Tours:
    """A tour for each team, at hand at any time; it begins by itself where the scenario says so."""

    def __init__(self, app: App, playing: Playing) -> None:
        self._playing = playing
        self._file = playing.session.file
        self._tours = {
            team: Tour(app, lambda seat=seat: seat, partial(self._keep, team), self._reached(team))  # type: ignore[misc]
            for team, seat in playing.seats.items()
        }

    def start(self) -> None:
        """Begins the tour of the team that sits at the machine."""
        if tour := self._present():
            tour.start()

    def follow(self) -> None:
        """Keeps its tour in step with the window."""
        if tour := self._present():
            tour.follow()

    def _present(self) -> Tour | None:
        return self._tours.get(self._playing.turns.seated)

    def _reached(self, team: str) -> str:
        kept = self._file.annotations.get(f"{_KEPT}/{team}") if self._file else None
        return str(kept) if kept else "" if self._playing.session.scenario.guided else ENDED

    def _keep(self, team: str, step: str) -> None:
        if self._file:
            self._file.annotations.put(f"{_KEPT}/{team}", step)
