"""Which teams have yet to see what came of the last quarter; kept in the session file beside the journal."""

from collections.abc import Iterable, Sequence

from sandbox.session import Session


class Unseen:
    """Those of `teams` whose evaluation is still to be shown, on the session's branch."""

    def __init__(self, session: Session, teams: Sequence[str]) -> None:
        self._session, self._teams, self._key = session, teams, f"unseen/{session.branch}"

    def teams(self) -> list[str]:
        """Who still has to see the last finished quarter."""
        match self._session.file and self._session.file.annotations.get(self._key):
            case {"round": number, "teams": [*kept]} if number == self._session.round - 1:
                return [team for team in self._teams if team in kept]
            case _:
                return []

    def keep(self, number: int, teams: Iterable[str]) -> None:
        """Remembers who has still to see a quarter: before it is committed, and whenever one did."""
        if self._session.file:
            self._session.file.annotations.put(self._key, {"round": number, "teams": [*teams]})
