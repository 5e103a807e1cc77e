"""How far each team has watched the running quarter; kept in the session file beside the journal."""

from collections.abc import Mapping, Sequence

from sandbox.session import Session
from sandbox.session.store import JSON
from sandbox.ui.screens.run import Watched
from sandbox.ui.screens.run.playhead import SPEEDS, Playhead


class Watching:
    """What of the running quarter the teams at a table have watched, on the session's branch."""

    def __init__(self, session: Session, teams: Sequence[str]) -> None:
        self._session, self._teams, self._key = session, teams, f"watching/{session.branch}"

    def teams(self) -> dict[str, Watched]:
        """How far each team came; where the quarter is another one, or nothing was kept, nobody did."""
        kept: object = self._session.file and self._session.file.annotations.get(self._key)
        match kept:
            case {"round": number, "teams": {**each}} if number == self._session.round:
                found = {team: _read(each.get(team)) for team in self._teams}
            case _:
                found = {team: Watched() for team in self._teams}
        if all(watched.is_over for watched in found.values()):
            for watched in found.values():
                watched.is_over = False  # the end is shown once more, and the quarter committed after it
        return found

    def keep(self, watched: Mapping[str, Watched]) -> None:
        """Remembers how far each team came."""
        if self._session.file and self._session.phase == "running":
            teams = {team: _written(each) for team, each in watched.items()}
            self._session.file.annotations.put(self._key, {"round": self._session.round, "teams": teams})


def _written(watched: Watched) -> JSON:
    head = watched.head
    times = (head.start, head.end, round(head.at), round(head.reached), head.speed) if head else ()
    return {"head": times, "settled": watched.settled, "over": watched.is_over}


def _read(kept: object) -> Watched:
    match kept:
        case {
            "head": [int(start), int(end), int(at), int(reached), int(speed)],
            "settled": {**settled},
            "over": bool(over),
        } if start <= at <= reached <= end and speed in SPEEDS:
            head = Playhead(start, end, speed=speed)
            head.at, head.reached = float(at), float(reached)
            options = {str(occasion): str(option) for occasion, option in settled.items()}
            return Watched(head, options, over)
        case _:
            return Watched()
