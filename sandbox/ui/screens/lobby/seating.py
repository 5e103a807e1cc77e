"""Who sits at the table: teams with names, colours and players; knows no pygame."""

import unicodedata
from dataclasses import dataclass, replace

from sandbox.bots import describe
from sandbox.i18n import _, pick, plural
from sandbox.model.crowd import for_teams
from sandbox.model.names import TEAM_IDS
from sandbox.model.scenario import Scenario, Text
from sandbox.session.setup import Setup, TeamSetup
from sandbox.ui import metrics
from sandbox.ui.editing import cleaned
from sandbox.ui.opponents import most_teams, usual_bots
from sandbox.ui.team_colours import NAMES as COLOURS

LONGEST = 24
"""Characters of a team's name."""


@dataclass(frozen=True, slots=True)
class Line:
    """A team: its own name (empty for the usual one), its colour's name, and its bot or None for people."""

    name: str
    colour: str
    bot: str | None


class Seating:
    """The teams of a session that is about to begin: one of people and the usual bots, until changed."""

    def __init__(self, scenario: Scenario) -> None:
        self.scenario = scenario
        players = (None, *usual_bots(scenario))
        self.lines = [Line("", TEAM_IDS[i], bot) for i, bot in enumerate(players)]

    @property
    def most(self) -> int:
        """How many teams may take part."""
        return most_teams(self.scenario)

    @property
    def people(self) -> int:
        """How many teams are played by people."""
        return sum(line.bot is None for line in self.lines)

    def usual_name(self, index: int) -> str:
        """What a team is called that has no name of its own."""
        return pick(self.scenario.team.names[index])

    def name(self, index: int) -> str:
        """What a team is called."""
        return tidied(self.lines[index].name) or self.usual_name(index)

    def rename(self, index: int, name: str) -> None:
        """Gives a team a name; an empty one is the usual one."""
        self._change(index, name=name)

    def assign(self, index: int, bot: str | None) -> None:
        """Has people or a bot play a team."""
        self._change(index, bot=bot)

    def recolour(self, index: int) -> None:
        """Gives a team the next colour that no other one has."""
        taken = {line.colour for line in self.lines}
        at = COLOURS.index(self.lines[index].colour)
        order = [*COLOURS[at + 1 :], *COLOURS[:at]]
        self._change(index, colour=next((each for each in order if each not in taken), COLOURS[at]))

    def add(self) -> None:
        """One more team, of people."""
        if len(self.lines) < self.most:
            taken = {line.colour for line in self.lines}
            self.lines.append(Line("", next(each for each in COLOURS if each not in taken), None))

    def remove(self, index: int) -> None:
        """One team less; there is always one."""
        if len(self.lines) > 1:
            del self.lines[index]

    def fault(self, index: int) -> str:
        """What is wrong with a team's name, or nothing."""
        name = self.name(index).casefold()
        if any(self.name(other).casefold() == name for other in range(len(self.lines)) if other != index):
            return _("Another team has this name.")
        return ""

    @property
    def obstacle(self) -> str:
        """Why the session cannot begin like this, or nothing."""
        if not self.people:
            return _("At least one team has to be played by people.")
        if any(self.fault(index) for index in range(len(self.lines))):
            return _("Two teams have the same name.")
        return ""

    def about(self, index: int) -> str:
        """Who plays a team, in a sentence."""
        bot = self.lines[index].bot
        if bot is not None:
            return describe(bot)
        return _("You play this team.") if self.people == 1 else _("Its people play at this laptop, in turn.")

    def aims(self) -> list[tuple[str, str]]:
        """What each of so many teams is to reach: names and amounts."""
        scenario, found = for_teams(self.scenario, len(self.lines)), []
        for target in scenario.targets:
            value = round(target.amount if metrics.is_flow(target.metric) else target.amount * 100)
            found.append(
                (metrics.name(target.metric), metrics.amount(target.metric, value, scenario.currency))
            )
        return found

    def rules(self) -> list[tuple[str, str]]:
        """How such a session goes: titles and what they mean."""
        shared = (
            _("One market for all"),
            _("The teams sell to the same customers: a deal that one wins is lost to the others."),
        )
        parallel = (
            _("A market for each team"),
            _("Same customers, same luck, no contact between the teams: only decisions make the difference."),
        )
        found = [shared if self.scenario.market == "shared" else parallel]
        if self.people > 1:
            words = _(
                "Each team plans, watches the quarter, answers its own event cards and sees its own "
                "result. In between a screen hides everything until the next team confirms."
            )
            title = plural("{n} team in turn", "{n} teams in turn", self.people).format(n=self.people)
            found.append((title, words))
        if self.people < len(self.lines):
            found.append(
                (
                    _("Bots"),
                    _("They play by the same rules and know no more than a team in their place would."),
                )
            )
        return found

    def named_scenario(self) -> Scenario:
        """The scenario with the teams' names in it."""
        names = list(self.scenario.team.names)
        for index, line in enumerate(self.lines):
            if own := tidied(line.name):
                names[index] = Text(zh=own, en=own)
        team = self.scenario.team.model_copy(update={"names": tuple(names)})
        return self.scenario.model_copy(update={"team": team})

    def setup(self, seed: int) -> Setup:
        """Who plays, for the session."""
        teams = [
            TeamSetup(id=TEAM_IDS[i], name=tidied(line.name), bot=line.bot, colour=line.colour)
            for i, line in enumerate(self.lines)
        ]
        return Setup(seed=seed, teams=tuple(teams))

    def _change(self, index: int, **changes: str | None) -> None:
        self.lines[index] = replace(self.lines[index], **changes)  # type: ignore[arg-type]


def tidied(name: str) -> str:
    """A name on one line, of at most `LONGEST` characters that show; empty where none does."""
    whole = cleaned(unicodedata.normalize("NFC", name))
    shown = "".join(letter for letter in whole if unicodedata.category(letter)[0] != "M")
    words = " ".join(shown.split())[:LONGEST].strip()
    return words if any(unicodedata.category(letter)[0] in "LNPS" for letter in words) else ""
