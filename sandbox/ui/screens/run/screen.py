"""The running quarter: lets time pass, holds at event cards, and ends in the result."""

from collections.abc import Callable, Iterator

from sandbox.errors import SandboxError
from sandbox.i18n import _
from sandbox.model.names import DAY
from sandbox.session.seat import Seat
from sandbox.ui.app import App
from sandbox.ui.node import Node
from sandbox.ui.screens.frame import framed
from sandbox.ui.screens.frame_model import frame_model
from sandbox.ui.screens.run.chords import chords, key_help
from sandbox.ui.screens.run.controls import Controls
from sandbox.ui.screens.run.playhead import Playhead
from sandbox.ui.screens.run.presenter import coming, moment
from sandbox.ui.screens.run.view import RunView
from sandbox.ui.screens.run.view_model import CardFace, Coming, Moment, Timeline
from sandbox.ui.screens.run.waiting import Waiting
from sandbox.ui.screens.run.watched import Watched
from sandbox.ui.screens.run.work import compute_aside
from sandbox.ui.style import Style
from sandbox.ui.widgets.dialog import Choice, Dialog

_LINGER = 2.0
"""Seconds from the end of the quarter to its result."""
_TOLD = 6.0
"""Seconds for which it is said that a default was taken."""
_OFTEN = 7 * DAY
"""Minutes of the quarter after which it is told that they were watched."""
_LONGEST = 0.2
"""Seconds that a frame may count for: after a hitch the quarter goes on where it was."""


class RunScreen(Node):
    """A quarter that is played; everything shown follows from its events and the playhead's minute.

    `line` is its timeline, where that is known already. It goes on where `watched` stands. `held` says the
    minute at which another team at this machine has a card to answer, if there is one: no further than
    that, and there `on_held` is called. `on_watched` is called every few days that were watched, and after
    each card.
    """

    def __init__(
        self,
        seat: Seat,
        app: App,
        on_done: Callable[[], object],
        *,
        line: Timeline | None = None,
        watched: Watched | None = None,
        held: Callable[[], int | None] = lambda: None,
        on_held: Callable[[], object] = lambda: None,
        on_watched: Callable[[], object] = lambda: None,
    ) -> None:
        super().__init__(style=Style(direction="stack"))
        self._seat, self._app, self._on_done = seat, app, on_done
        self._watched, self._held, self._on_held = watched or Watched(), held, on_held
        self._on_watched = on_watched
        self._seen = seat.observe()
        self._line = line or self._watched.line_of(seat)
        self.head = self._watched.head or Playhead(self._line.start, self._line.end)
        self._watched.head = self.head
        self._told_at = self.head.reached
        self._settled = self._watched.settled  # occasions that wait no more
        self._waiting = Waiting()
        self._linger = _LINGER
        self._last: float | None = None
        self._working = self._missing = self._gone = False
        self._controls = Controls(self.toggle, self.hasten, self.skip)
        self._view = RunView(self._line, self._moment(), self.seek, self.answer)
        self.head.barrier = self._barrier()
        self.fill(self._view.node)
        self._show()

    # time

    def mounted(self) -> None:
        """Begins to play."""
        self._wake()

    def tick(self, now: float) -> None:
        """Lets time pass."""
        passed = 0.0 if self._last is None or self._is_covered else min(_LONGEST, now - self._last)
        self._last = now
        self.head.advance(passed)
        if self.head.reached >= self._told_at + _OFTEN:
            self._tell_watched()
        if self._waiting.card is None and self.head.blocked and not self._working:
            self._ask()
        elif self._waiting.card is not None and not self.head.paused:
            self._count(passed)
        self._show()
        if self.head.ended and not self.head.paused:
            self._leave_after(passed)
        elif self.head.paused and not self._working:
            self._sleep()

    def toggle(self) -> None:
        """Pauses, or goes on."""
        if self._missing:
            self._compute()
            return
        self.head.paused = not self.head.paused
        self._tell_time()
        self._wake()

    def hasten(self, speed: int) -> None:
        """Plays at another speed."""
        self.head.speed = speed
        self._wake()

    def skip(self) -> None:
        """Goes to the next card or the end; takes a waiting card's default; at the end, to the result."""
        if self._working:
            return
        if self._missing:
            self._compute()
            return
        if self.head.ended:
            self._leave(self._on_done)
            return
        if self._is_asking:
            if self._waiting.is_fresh(self._app.stage.now):
                return
            self._pass()
        self.head.skip()
        self._wake()

    def step(self, days: int) -> None:
        """Looks some days back or ahead."""
        self.head.step(days)
        self._wake()

    def seek(self, minute: int) -> None:
        """Looks at a minute that has been played."""
        self.head.seek(minute)
        self._wake()

    def _tell_watched(self) -> None:
        self._told_at = self.head.reached
        self._on_watched()

    # cards

    def answer(self, option: str) -> None:
        """Answers the waiting card; the rest of the quarter is computed anew, aside."""
        card = self._waiting.card
        if card is None or self._working:
            return
        try:
            self._seat.answer(card.occasion, option)
        except SandboxError as error:
            self._app.stage.notify(str(error), "error")
            return
        self._settled[card.occasion] = option
        self._tell_watched()
        self._close()
        self._compute()

    def choose(self, index: int) -> None:
        """Answers by the key of an option."""
        card = self._waiting.card
        if card is not None and index < len(card.options):
            option = card.options[index]
            if option.refusal:
                self._app.stage.notify(option.refusal, "warning")
            else:
                self.answer(option.id)

    @property
    def _is_asking(self) -> bool:
        """Whether a card waits where the playhead stands."""
        return self._waiting.card is not None and self.head.blocked

    def _ask(self) -> None:
        due = (c for c in self._line.cards if self._waits(c) and c.minute <= self.head.at)
        if (card := next(due, None)) is not None:
            self._waiting.begin(card, self._app.stage.now)
            self._view.open_card(card)
        elif (held := self._held()) is not None and held <= self.head.at:
            self._leave(self._on_held)

    def _count(self, passed: float) -> None:
        is_over = self._waiting.count(passed)
        self._tell_time()
        if is_over:
            self._pass()

    def _tell_time(self) -> None:
        if self._view.panel is not None:
            self._view.panel.count(self._waiting.left, is_held=self.head.paused)

    def _pass(self) -> None:
        """Leaves a card to its default, which the engine takes at the deadline, and says so."""
        if (card := self._waiting.card) is not None:
            self._settled[card.occasion] = ""
            said = _("{card}: not answered, so the default was taken: {option}.")
            said = said.format(card=card.title, option=card.default.label)
            self._app.stage.notify(said, seconds=_TOLD)
            self._tell_watched()
        self._close()
        self.head.barrier = self._barrier()

    def _close(self) -> None:
        self._waiting.end()
        self._view.close_card()

    def _waits(self, card: CardFace) -> bool:
        return self._watched.waits(card)

    def _barrier(self, but: CardFace | None = None) -> int | None:
        own = next((c.minute for c in self._line.cards if self._waits(c) and c is not but), None)
        return min((minute for minute in (own, self._held()) if minute is not None), default=None)

    # computing

    def _compute(self) -> None:
        self._working, self._missing = True, False
        self._view.busy(True)
        compute_aside(self._seat, self._app, self._recomputed, self._failed)

    def _recomputed(self, line: Timeline) -> None:
        self._working = False
        if self.stage is None:
            return
        self._line = line
        self.head.barrier = self._barrier()
        self._view.busy(False)
        self._view.load(self._line)
        self.head.paused = False
        self._wake()

    def _failed(self, reason: str) -> None:
        self._working, self._missing = False, True
        self._view.busy(False)
        again = Choice(_("Try again"), self._compute, "primary")
        title = _("The rest of the quarter is missing")
        self._app.stage.open(Dialog(title, reason, [again], id="again"), modal=True)

    # showing

    def _show(self) -> None:
        shown = self._moment()
        if self.head.running:
            self._view.play(self.head.at, shown, self._coming(self.head.limit))
        else:
            self._view.show(self.head.at, shown)
            if self._is_asking and not self.head.paused:
                self._view.foresee(self._coming(self._barrier(but=self._waiting.card) or self.head.end))
        over = (card for card in shown.cards if not self._waits(card))
        self._view.fold(tuple((card, self._watched.answer_to(card)) for card in over))
        self._controls.show(self.head, is_asking=self._is_asking)

    def _coming(self, limit: int) -> Iterator[Coming]:
        return coming(self._line, self.head.minute, limit)

    def _moment(self) -> Moment:
        return moment(self._line, self.head.minute, self._seen.currency)

    def _leave_after(self, passed: float) -> None:
        self._linger -= passed
        self._view.say(_("Over; the result follows."))
        if self._linger <= 0:
            self._leave(self._on_done)

    def _leave(self, then: Callable[[], object]) -> None:
        if not self._gone:
            self._gone = True
            self._sleep()
            then()

    @property
    def _is_covered(self) -> bool:
        """Whether a dialog lies over the quarter: time then stands still."""
        return self.stage is not None and self.stage.top is not self.stage.root

    def _wake(self) -> None:
        if self.stage is not None and not self._gone:
            self._last = None
            self.stage.moving.add(self)

    def _sleep(self) -> None:
        if self.stage is not None:
            self.stage.moving.discard(self)

    def framed(self) -> Node:
        """The whole screen, with this as its content."""
        controls = self._controls
        return framed(
            self._app,
            frame_model(self._seen, self._seat.scenario, self._seat.colour),
            self,
            actions=(controls.pause, controls.speed, controls.skip),
            subtitle=_("Under way"),
            keys=chords(self),
            key_help=key_help(),
            brief=True,
            begun=True,
        )
