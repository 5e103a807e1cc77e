"""A team's door to its session: all that a screen or a remote player may ask and do."""

from sandbox.bots import suggested
from sandbox.model.decisions import DecisionSheet
from sandbox.model.events import Event
from sandbox.model.scenario import Scenario, Text
from sandbox.projections.observation import CardView, Observation
from sandbox.projections.refusal import Refusal
from sandbox.projections.scoring import ScoreRow
from sandbox.session.session import Phase, Played, Session


class Seat:
    """One team at a session that is played in this process.

    `compute` and `finish` take long enough to be called from another thread; nobody else may then use the
    session meanwhile.
    """

    def __init__(self, session: Session, team: str) -> None:
        self._session = session
        self.team = session.team(team).id

    @property
    def scenario(self) -> Scenario:
        """The scenario being played."""
        return self._session.scenario

    @property
    def colour(self) -> str:
        """The name of the team's colour."""
        return self._session.team(self.team).shown_colour

    @property
    def phase(self) -> Phase:
        """What the session waits for."""
        return self._session.phase

    @property
    def round(self) -> int:
        """The round being planned or played, from 1."""
        return self._session.round

    def observe(self) -> Observation:
        """What the team may know at this round's planning, before the round is played."""
        return self._session.observe(self.team)

    def suggested(self) -> DecisionSheet:
        """A sound plan to start from."""
        return suggested(self.scenario, self.observe())

    def draft(self) -> DecisionSheet | None:
        """The saved draft of this round, if there is one."""
        return self._session.draft(self.team)

    def drafts(self) -> tuple[DecisionSheet, ...]:
        """All drafts that were saved in this round, the latest last; also those from before a restart."""
        return self._session.drafts(self.team)

    def save_draft(self, sheet: DecisionSheet) -> None:
        """Keep what has been planned so far; once it returns, nothing is lost."""
        self._session.save_draft(self.team, sheet)

    def refusals(self, sheet: DecisionSheet) -> tuple[Refusal, ...]:
        """Why the sheet may not be submitted as it stands; nothing if it may."""
        return self._session.refusals(self.team, sheet)

    def submit(self, sheet: DecisionSheet) -> tuple[Refusal, ...]:
        """Submit the plan; the refusals if it may not be."""
        return self._session.submit(self.team, sheet)

    def compute(self) -> Played:
        """Let the bots decide and play the round with the plans and card answers so far, for `show`."""
        self._session.bots_decide()
        return self._session.compute()

    def show(self, played: Played) -> None:
        """Take a computed round as the one being shown."""
        self._session.advance(played)

    @property
    def shown(self) -> Played | None:
        """The computed round that is being shown; None before `show`, and after a card was answered."""
        return self._session.shown

    def sheet(self) -> DecisionSheet:
        """The submitted plan of the running round, with the card answers given so far."""
        return self._session.sheets[self.team]

    def events(self) -> list[Event]:
        """What the team sees of the running round, by time; empty before `show`."""
        return self._session.events_seen(self.team)

    def found(self) -> dict[str, Text]:
        """What the deals are called that the team learns of in the running round; empty before `show`."""
        return self._session.found(self.team)

    def cards(self) -> tuple[CardView, ...]:
        """The cards of the running round by time; `chosen` is None until the team has answered."""
        return self._session.cards(self.team)

    def answer(self, occasion: str, option: str) -> None:
        """Answer a card. The round has to be computed and shown anew; what came before stays the same."""
        self._session.answer(self.team, occasion, option)

    def finish(self) -> None:
        """Commit the round that was shown; `observe` then tells of the next one, or of the end."""
        self._session.finish()

    def scores(self) -> tuple[ScoreRow, ...]:
        """Where each team stands."""
        return self._session.scores()
