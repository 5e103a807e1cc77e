"""One session at this machine: whose turn it is, and the screen that comes next."""

from collections.abc import Callable, Collection, Mapping
from contextlib import suppress
from functools import partial
from typing import Protocol

from sandbox.errors import SandboxError
from sandbox.i18n import _, pick
from sandbox.projections.observation import CardView
from sandbox.session import Session
from sandbox.session.looking_back import last_round
from sandbox.session.seat import Seat
from sandbox.ui import sittings
from sandbox.ui.app import App
from sandbox.ui.node import Node
from sandbox.ui.outcome import Outcome
from sandbox.ui.screens.final import final
from sandbox.ui.screens.frame_model import frame_model
from sandbox.ui.screens.hand_over import HandOver, Sitter, hand_over
from sandbox.ui.screens.planning_screens import planning
from sandbox.ui.screens.result import result, reviewed
from sandbox.ui.screens.run import run
from sandbox.ui.turns import Turns
from sandbox.ui.unseen import Unseen
from sandbox.ui.watching import Watching
from sandbox.ui.widgets.dialog import Choice, Dialog


class Show(Protocol):
    """Shows what a call builds, at once or soon, and builds it anew where the language changes."""

    def __call__(self, screen: Callable[[], Node], *, soon: bool = False) -> None:
        """Shows it."""


Then = Callable[[str], None]
"""What follows for a team."""


class Playing:
    """Leads the people teams of a session from planning to the final result, in turn at one machine.

    The machine changes hands over a screen that shows nothing of any team. In the running quarter a team
    watches as far as the next card of another people team in its market, because the answer may change
    what follows; it goes on once that is answered. That somebody is needed then cannot be hidden from who
    watches; what for is not said.
    """

    def __init__(
        self,
        app: App,
        session: Session,
        show: Show,
        *,
        on_home: Callable[[], object],
        on_branch: Callable[[int], object],
    ) -> None:
        self.app, self.session = app, session
        self._show, self._on_home, self._on_branch = show, on_home, on_branch
        self.turns = Turns(session.people() or [session.setup.teams[0].id])
        self.seats = {team: Seat(session, team) for team in self.turns.teams}
        self._progress = Watching(session, self.turns.teams)
        self._watched = self._progress.teams()
        self._unseen = Unseen(session, self.turns.teams)
        self._outcomes = {team: self._left_over(team) for team in self._unseen.teams()}
        self._reviewed: dict[str, Outcome] = {}

    @property
    def seat(self) -> Seat:
        """The seat of the team that sits at the machine; the first before any does."""
        return self.seats[self.turns.seated or self.turns.teams[0]]

    def go_on(self) -> None:
        """Shows what the session waits for."""
        if self._outcomes:
            word = _("See what came of quarter {round}")
            number = next(iter(self._outcomes.values())).before.round
            soon = partial(self._review, soon=True)
            self._turn(self._outcomes, self._review, word.format(round=number), seated=soon)
        elif self.session.phase == "planning":
            word = _("Plan quarter {round}")
            self._turn(self.session.awaited, self._plan, word.format(round=self.session.round))
        elif self.session.phase == "running":
            self._turn(self._watching(), self._watch, self._watch_word())
        else:
            self._turn(self.turns.teams, self._final, _("See the final result"))

    def respeak(self) -> None:
        """Forgets what was put in words of the language before."""
        self.session.forget_observations()
        for outcome in (*self._outcomes.values(), *self._reviewed.values()):
            outcome.model = None

    def close(self) -> None:
        """Keeps what was written and not yet kept, and how far was watched; puts the session away."""
        try:
            self._progress.keep(self._watched)
            for team, outcome in (*self._outcomes.items(), *self._reviewed.items()):
                if outcome.notes != outcome.kept:
                    self._keep(team, outcome)
        finally:
            self.session.close()

    # turns

    def _turn(self, waiting: Collection[str], then: Then, task: str, *, seated: Then | None = None) -> None:
        """Lets the next of those that wait go on, once it sits there; `seated` is for who does already."""
        team = self.turns.next(waiting)
        if team == self.turns.seated:
            (seated or then)(team)
        else:
            self._hand_over(team, waiting, then, task)

    def _hand_over(self, team: str, waiting: Collection[str], then: Then, task: str) -> None:
        self.turns.leave()
        self.app.port.forget_copied()

        def confirmed() -> None:
            self.turns.seated = team
            then(team)

        names = sittings.names(self.session)

        def built() -> Node:
            sitters = tuple(
                Sitter(
                    names[each],
                    self.seats[each].colour,
                    _("next") if each == team else _("to come") if each in waiting else _("done"),
                    each == team,
                )
                for each in self.turns.teams
            )
            return hand_over(self.app, HandOver(pick(self.session.scenario.title), task, sitters), confirmed)

        self._show(built)

    # planning

    def _plan(self, team: str) -> None:
        has_past = self.session.round > 1 and self.session.file is not None
        look = partial(self._look_back, team) if has_past else None
        self._show(lambda: planning(self.seats[team], self.app, on_submitted=self.go_on, on_review=look))

    def _look_back(self, team: str) -> None:
        """Shows the evaluation of the last quarter once more; from there it goes back to the plan."""
        outcome = self._reviewed.get(team)
        if outcome is None or outcome.before.round != self.session.round - 1:
            outcome = self._reviewed[team] = self._left_over(team)
        self._evaluate(team, outcome, partial(self._plan, team), again=True)

    # the running quarter

    def _watch(self, team: str) -> None:
        self._show(
            lambda: run(
                self.seats[team],
                self.app,
                on_done=partial(self._seen, team),
                watched=self._watched[team],
                held=lambda: self._held(team),
                on_held=partial(self._ask_other, team),
                on_watched=self._keep_watched,
            )
        )

    def _watch_word(self) -> str:
        """What the machine changes hands for in a running quarter, whatever waits for the next team there."""
        return _("Watch quarter {round}").format(round=self.session.round)

    def _watching(self) -> list[str]:
        return [team for team in self.turns.teams if not self._watched[team].is_over]

    def _waiting_cards(self, team: str) -> list[CardView]:
        return [card for card in self.seats[team].cards() if self._watched[team].waits(card)]

    def _others(self, team: str) -> list[tuple[int, str]]:
        """Who else has to answer a card before the team may see what follows, the earliest first."""
        if self.session.scenario.market != "shared":
            return []
        others = (each for each in self.turns.teams if each != team)
        return sorted((card.minute, each) for each in others for card in self._waiting_cards(each))

    def _held(self, team: str) -> int | None:
        return next((minute for minute, _team in self._others(team)), None)

    def _ask_other(self, team: str) -> None:
        self._progress.keep(self._watched)
        other = self._others(team)[0][1]
        self._hand_over(other, self._watching(), self._watch, self._watch_word())

    def _keep_watched(self) -> None:
        """Keeps how far was watched, should the program die; a fault of the file is told elsewhere."""
        with suppress(SandboxError):
            self._progress.keep(self._watched)

    def _seen(self, team: str) -> None:
        """The team has watched the quarter to its end; after the last one it is committed."""
        self._watched[team].is_over = True
        if self._watching():
            self._progress.keep(self._watched)
            self.go_on()
        else:
            self._finish()

    def _finish(self) -> None:
        """Commits the quarter aside, and goes on to what came of it."""
        self.app.aside.do(self._committed, self._finished, self._unfinished)

    def _committed(self) -> Mapping[str, Outcome]:
        outcomes = {t: Outcome(seat.events(), seat.observe()) for t, seat in self.seats.items()}
        self._unseen.keep(self.session.round, outcomes)
        next(iter(self.seats.values())).finish()
        for team, seat in self.seats.items():
            outcome = outcomes[team]
            outcome.model = reviewed(seat, outcome.events, outcome.before)
            frame_model(seat.observe(), seat.scenario)  # remembers the forecast that the header tells
        return outcomes

    def _finished(self, outcomes: Mapping[str, Outcome]) -> None:
        self._outcomes, self._watched = {**outcomes}, self._progress.teams()
        self.go_on()

    def _unfinished(self, reason: str) -> None:
        choices = [Choice(_("Back to start"), self._on_home), Choice(_("Try again"), self._finish, "primary")]
        title = _("The quarter could not be kept")
        dialog = Dialog(title, reason, choices, width=520, id="trouble", binding=True)
        self.app.stage.open(dialog, modal=True)

    # results

    def _review(self, team: str, *, soon: bool = False) -> None:
        outcome = self._outcomes[team]

        def on() -> None:
            self._reviewed[team] = self._outcomes.pop(team)
            try:
                self._unseen.keep(outcome.before.round, self._outcomes)
            finally:
                self.go_on()

        self._evaluate(team, outcome, on, soon=soon)

    def _evaluate(
        self,
        team: str,
        outcome: Outcome,
        on: Callable[[], None],
        *,
        again: bool = False,
        soon: bool = False,
    ) -> None:
        self._show(
            lambda: result(
                self.seats[team],
                self.app,
                events=outcome.events,
                before=outcome.before,
                on_next=on,
                on_note=lambda _note: self._keep(team, outcome),
                notes=outcome.notes,
                model=outcome.model,
                again=again,
            ),
            soon=soon,
        )

    def _left_over(self, team: str) -> Outcome:
        """What a team has still to be shown of the last quarter, the window having been closed before."""
        outcome = Outcome(*last_round(self.session, team))
        assert self.session.file is not None
        outcome.kept = self.session.file.annotations.get(self._reflection(team, outcome)) or {}
        outcome.notes = {**outcome.kept}
        return outcome

    def _keep(self, team: str, outcome: Outcome) -> None:
        """Keeps the team's reflection on a quarter, for the debrief."""
        session = self.session
        outcome.kept = {**outcome.notes}
        if session.file:
            session.file.annotations.put(self._reflection(team, outcome), {**outcome.kept})

    def _reflection(self, team: str, outcome: Outcome) -> str:
        return f"reflection/{self.session.branch}/{outcome.before.round}/{team}"

    def _final(self, team: str) -> None:
        others = [each for each in self.turns.teams if each != team]
        names = sittings.names(self.session)
        task = _("See the final result")
        self._show(
            lambda: final(
                self.seats[team],
                self.app,
                table=sittings.table(self.session),
                on_home=self._on_home,
                on_branch=self._on_branch,
                others=[(names[o], partial(self._hand_over, o, [o], self._final, task)) for o in others],
            )
        )
