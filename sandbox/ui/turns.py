"""Whose turn it is where several teams share one machine; pure."""

from collections.abc import Collection, Sequence


class Turns:
    """Who sits at the machine; only what that team may know is on the screen.

    Whoever sits there goes on first, so that the machine changes hands as seldom as it can. A single
    team always sits there.
    """

    def __init__(self, teams: Sequence[str]) -> None:
        self.teams = tuple(teams)
        self.seated = self.teams[0] if self.is_alone else ""

    @property
    def is_alone(self) -> bool:
        """Whether there is nobody to hand over to."""
        return len(self.teams) == 1

    def next(self, waiting: Collection[str]) -> str:
        """Who goes on among those that have something to do."""
        if self.seated in waiting:
            return self.seated
        return next(team for team in self.teams if team in waiting)

    def leave(self) -> None:
        """Nobody sits there until somebody confirms to."""
        if not self.is_alone:
            self.seated = ""
