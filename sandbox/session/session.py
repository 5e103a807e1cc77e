"""A session being played: who has decided what, what came of it, and the file that remembers."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal, Self

from sandbox import __version__
from sandbox.bots import bot
from sandbox.engine.round import RoundResult
from sandbox.errors import SandboxError
from sandbox.i18n import _
from sandbox.model.crowd import for_teams
from sandbox.model.decisions import DecisionSheet
from sandbox.model.events import Event, OpportunityFound
from sandbox.model.scenario import Scenario, Text
from sandbox.model.world import World
from sandbox.projections.legality import refusals
from sandbox.projections.naming import deal_names
from sandbox.projections.observation import CardView, Observation
from sandbox.projections.observe import observe
from sandbox.projections.refusal import Refusal
from sandbox.projections.scoring import ScoreRow, scoreboard
from sandbox.projections.visible import visible
from sandbox.session import facts, playing, writing
from sandbox.session.reading import checkpoint_of, embedded, sheet_of
from sandbox.session.setup import Setup, TeamSetup
from sandbox.session.store import JSON, MAIN, SessionFile
from sandbox.session.versions import RULES_VERSION, require_same_rules
from sandbox.streams import Luck

Phase = Literal["planning", "running", "over"]


@dataclass(frozen=True, slots=True)
class Played:
    """A computed round that is not yet committed: one result for each market."""

    results: dict[str, RoundResult]


class Session:
    """One workshop play-through on one branch of a session file, or without a file for studies.

    The phase is `planning` until all people have submitted, `running` until the round is finished, and `over`
    after the last round.
    """

    def __init__(
        self, scenario: Scenario, setup: Setup, file: SessionFile | None, branch: str = MAIN
    ) -> None:
        scenario = for_teams(scenario, len(setup.teams))
        self.scenario, self.setup, self.file, self.branch = scenario, setup, file, branch
        self.luck = Luck(setup.seed)
        self.worlds: dict[str, World] = playing.opened(scenario, setup)
        self.history: dict[str, list[Event]] = {market: [] for market in self.worlds}
        self.seen: dict[str, list[Event]] = {team.id: [] for team in setup.teams}
        self.sheets: dict[str, DecisionSheet] = {}
        self.previous: dict[str, DecisionSheet] = {}
        self._drafts: dict[str, list[DecisionSheet]] = {}  # of this round, by team
        self._played: Played | None = None
        self._observed: dict[str, Observation] = {}

    @classmethod
    def create(cls, path: Path, scenario: Scenario, setup: Setup) -> Self:
        """Start a session in a new file."""
        scenario = for_teams(scenario, len(setup.teams))
        meta: dict[str, JSON] = {
            "setup": setup.model_dump(mode="json"),
            "rules": RULES_VERSION,
            "engine": __version__,
        }
        file = SessionFile.create(path, meta=meta, scenario=scenario.model_dump_json())
        return cls(scenario, setup, file)

    @classmethod
    def open(cls, path: Path, branch: str = MAIN) -> Self:
        """Go on with a session from its file, where it was left."""
        return cls.of_file(SessionFile.open(path), branch)

    @classmethod
    def of_file(cls, file: SessionFile, branch: str = MAIN) -> Self:
        """The session in an open file; the file is closed if it holds none that can be read."""
        try:
            require_same_rules(file)
            session = cls(*embedded(file), file, branch)
            session._resume()
        except BaseException:
            file.close()
            raise
        return session

    def close(self) -> None:
        """Close the file; harmless without one."""
        if self.file is not None:
            self.file.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_exc: object) -> None:
        self.close()

    @property
    def round(self) -> int:
        """The round being planned or played, counted from 1; beyond the last when the session is over."""
        return next(iter(self.worlds.values())).round + 1

    @property
    def phase(self) -> Phase:
        """What the session waits for."""
        if self.round > self.scenario.calendar.rounds:
            return "over"
        return "planning" if self.awaited else "running"

    @property
    def awaited(self) -> list[str]:
        """The teams of people that have not yet submitted, in the order of the table."""
        return [team for team in self.people() if team not in self.sheets]

    def team(self, team: str) -> TeamSetup:
        """The setup of a team. Raises SandboxError if it does not play here."""
        for found in self.setup.teams:
            if found.id == team:
                return found
        known = ", ".join(t.id for t in self.setup.teams)
        raise SandboxError(_("No team {team} plays here; known: {known}.").format(team=team, known=known))

    def people(self) -> list[str]:
        """The teams for which people decide."""
        return [team.id for team in self.setup.teams if team.bot is None]

    def world_of(self, team: str) -> World:
        """The market that a team plays in."""
        return self.worlds[playing.market_of(self.scenario, self.team(team).id)]

    def observe(self, team: str) -> Observation:
        """What a team may know at this round's planning."""
        if team not in self._observed:
            market = playing.market_of(self.scenario, self.team(team).id)
            previous = self.previous.get(team, DecisionSheet())
            self._observed[team] = observe(
                self.scenario, self.worlds[market], team, previous=previous, events=self.seen[team]
            )
        return self._observed[team]

    def forget_observations(self) -> None:
        """Have observations made anew; after another language was chosen, whose words they hold."""
        self._observed = {}

    def draft(self, team: str) -> DecisionSheet | None:
        """The team's saved draft of this round, if it has one."""
        drafts = self.drafts(team)
        return drafts[-1] if drafts else None

    def drafts(self, team: str) -> tuple[DecisionSheet, ...]:
        """All drafts that the team saved in this round, the latest last."""
        return tuple(self._drafts.get(team, ()))

    def save_draft(self, team: str, sheet: DecisionSheet) -> None:
        """Keep what a team has planned so far."""
        self.team(team)
        self._record("draft", team, sheet)
        self._drafts.setdefault(team, []).append(sheet)

    def refusals(self, team: str, sheet: DecisionSheet) -> tuple[Refusal, ...]:
        """Why a sheet may not be submitted as it stands; nothing if it may."""
        return refusals(self.scenario, self.observe(team), sheet)

    def submit(self, team: str, sheet: DecisionSheet) -> tuple[Refusal, ...]:
        """Submit a team's decisions for the round; the refusals if it may not be, and nothing is changed."""
        if self.phase != "planning" or team in self.sheets:
            raise SandboxError(_("Round {round} takes no more plans of this team.").format(round=self.round))
        found = self.refusals(team, sheet)
        if not found:
            self._record("submission", team, sheet)
            self.sheets[team] = sheet
        return found

    def bots_decide(self) -> None:
        """Let every bot that has not yet decided submit its sheet."""
        if self.phase == "over":
            return
        for team in self.setup.teams:
            if team.bot is not None and team.id not in self.sheets:
                sheet = bot(team.bot)(self.scenario, self.observe(team.id), Luck(self.setup.seed, "bots"))
                self._record("bot_decision", team.id, {"bot": team.bot, "sheet": sheet})
                self.sheets[team.id] = sheet

    def compute(self) -> Played:
        """Play the round with the sheets and answers so far; nothing is stored, so any thread may do it."""
        if self.phase == "over" or len(self.sheets) < len(self.setup.teams):
            raise SandboxError(
                _("Not every team has submitted its plan for round {round}.").format(round=self.round)
            )
        bots = {t.id: (t.bot, self.observe(t.id)) for t in self.setup.teams if t.bot is not None}
        return Played(playing.played(self.scenario, self.worlds, self.sheets, self.luck, bots))

    def advance(self, played: Played | None = None) -> Played:
        """Take a computed round as the one being shown; computes it when none is given."""
        self._played = played or self._played or self.compute()
        return self._played

    @property
    def shown(self) -> Played | None:
        """The computed round that is being shown, if there is one."""
        return self._played

    def cards(self, team: str) -> tuple[CardView, ...]:
        """The cards that the team drew in the running round."""
        result = self._result(team)
        occasions = result.occasions if result else ()
        return tuple(playing.card_view(self.scenario, o) for o in occasions if o.vendor == team)

    def answer(self, team: str, occasion: str, option: str) -> None:
        """Answer a card of the running round; the rest of the round has to be computed anew.

        Raises SandboxError for a card the team does not hold, or an option it may not choose.
        """
        card = next((c for c in self.cards(team) if c.occasion == occasion), None)
        if card is None or not any(name == option and legal for name, legal, _why in card.options):
            raise SandboxError(_("This card cannot be answered that way."))
        self._record("card_answer", team, {"occasion": occasion, "option": option})
        self._take_answer(team, occasion, option)
        self._played = None

    def events_seen(self, team: str) -> list[Event]:
        """What a team sees of the running round."""
        result = self._result(team)
        return visible(result.events, result.world, team) if result else []

    def found(self, team: str) -> dict[str, Text]:
        """What the deals are called that a team learns of in the running round."""
        result = self._result(team)
        if result is None:
            return {}
        found = {event.opportunity for event in self.events_seen(team) if isinstance(event, OpportunityFound)}
        names = deal_names(self.scenario, result.world, team)
        return {deal: names[deal] for deal in found}

    def finish(self) -> None:
        """Commit the running round: its events and the state at its end become facts."""
        results = self.advance().results
        sheets = playing.with_answers(self.sheets, results)
        if self.file is not None:
            writing.commit(self.file, self.branch, self.round, results, sheets)
        self.worlds = {market: result.world for market, result in results.items()}
        self._remember({market: result.events for market, result in results.items()})
        self.previous, self.sheets, self._drafts = sheets, {}, {}
        self._played, self._observed = None, {}

    def play_bots(self) -> None:
        """Let a round be decided, played and committed in which no people take part."""
        self.bots_decide()
        self.finish()

    def scores(self) -> tuple[ScoreRow, ...]:
        """Where each team stands."""
        return scoreboard(self.scenario, {t.id: self.world_of(t.id) for t in self.setup.teams})

    def _result(self, team: str) -> RoundResult | None:
        """The running round in a team's market, if one is shown."""
        market = playing.market_of(self.scenario, team)
        return self._played.results[market] if self._played else None

    def _take_answer(self, team: str, occasion: str, option: str) -> None:
        sheet = self.sheets[team]
        self.sheets[team] = sheet.model_copy(update={"answers": {**sheet.answers, occasion: option}})

    def _remember(self, events: dict[str, list[Event]]) -> None:
        """Add a finished round's facts to what happened and to what each team has seen."""
        for market, happened in events.items():
            self.history[market] += happened
        for team, seen in self.seen.items():
            market = playing.market_of(self.scenario, team)
            seen += visible(events[market], self.worlds[market], team)

    def _record(self, kind: str, team: str, payload: Any) -> None:
        if self.file is not None:
            self.file.append(writing.entry(self.branch, self.round, kind, team, payload))

    def _resume(self) -> None:
        assert self.file is not None
        markets = list(self.worlds)
        for number in self.file.rounds(self.branch):
            self.worlds, self.previous = checkpoint_of(self.file, self.branch, number, markets)
            self._remember(facts.from_rows(self.file.events(self.branch, number), markets))
        self._take_up(self.file.entries(self.branch, self.round))

    def _take_up(self, entries: Iterable[Any]) -> None:
        """Take up what was decided for the round that was not finished."""
        for entry in entries:
            match entry.kind:
                case "draft":
                    self._drafts.setdefault(entry.team, []).append(sheet_of(entry.payload))
                case "submission":
                    self.sheets[entry.team] = sheet_of(entry.payload)
                case "bot_decision":
                    self.sheets[entry.team] = sheet_of(entry.payload["sheet"])
                case "card_answer" if entry.team in self.sheets:
                    self._take_answer(entry.team, entry.payload["occasion"], entry.payload["option"])
                case _:
                    pass
