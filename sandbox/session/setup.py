"""Who plays a session: its seed, its teams and who decides for each."""

from typing import Annotated

from pydantic import Field, StringConstraints

from sandbox.model.names import TEAM_IDS
from sandbox.model.rules import Rules
from sandbox.model.scenario import Scenario

TeamId = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]{0,19}$")]


class TeamSetup(Rules):
    """One team: people decide if `bot` is None, else the bot of that name; `colour` is one of `TEAM_IDS`."""

    id: TeamId
    name: Annotated[str, StringConstraints(max_length=60)] = ""
    bot: Annotated[str, StringConstraints(max_length=40)] | None = None
    colour: Annotated[str, StringConstraints(max_length=20)] = ""

    @property
    def shown_colour(self) -> str:
        """The colour it is drawn in: the chosen one, else its own."""
        return self.colour or self.id


class Setup(Rules):
    """A session's seed and its teams."""

    seed: int = Field(ge=0, lt=2**63)
    teams: tuple[TeamSetup, ...] = Field(min_length=1, max_length=len(TEAM_IDS))


def lined_up(scenario: Scenario, seed: int, players: tuple[str | None, ...]) -> Setup:
    """A setup with a team for each player: None for people, or a bot's name."""
    most = min(len(TEAM_IDS), len(scenario.team.names))
    teams = [TeamSetup(id=TEAM_IDS[index], bot=bot) for index, bot in enumerate(players[:most])]
    return Setup(seed=seed, teams=tuple(teams))
