"""Leads through the steps: highlights the present one and goes on when it is done."""

from collections.abc import Callable, Sequence

from sandbox.i18n import _
from sandbox.session.seat import Seat
from sandbox.ui import flex
from sandbox.ui.app import App
from sandbox.ui.geometry import NOWHERE, Rect
from sandbox.ui.screens.guide.spotlight import Bubble, Ring, beside
from sandbox.ui.screens.guide.steps import PHASES, STEPS, Step
from sandbox.ui.screens.guide.window import Window

ENDED = "ended"
_PACE = 0.1  # seconds


class Tour:
    """A tour of a session, from the seat that is played.

    `keep` is told the id of each step it comes to, `ENDED` at the end.
    """

    def __init__(
        self,
        app: App,
        seat: Callable[[], Seat | None],
        keep: Callable[[str], object],
        reached: str = "",
    ) -> None:
        self._app, self._seat, self._keep = app, seat, keep
        ids = [step.id for step in STEPS]
        self._at = ids.index(reached) if reached in ids else len(STEPS) if reached == ENDED else 0
        self._due, self._window = 0.0, NOWHERE
        self._ring: Ring | None = None
        self._bubble: Bubble | None = None

    @property
    def step(self) -> Step | None:
        """The present step; None once the tour has ended."""
        return STEPS[self._at] if self._at < len(STEPS) else None

    def start(self) -> None:
        """Begins anew, with the first step of where the session is."""
        self._go(0)

    def end(self) -> None:
        """Ends the tour, and says how to begin it again."""
        self._go(len(STEPS))
        self._app.stage.notify(_("The tour has ended. “Show me around” in the help (F1) begins it again."))

    def follow(self) -> None:
        """Keeps in step with the window, some times a second; called after each turn of the loop."""
        stage, seat = self._app.stage, self._seat()
        if self.step is None or seat is None or stage.router.carry:
            return
        if stage.now < self._due and stage.window == self._window:
            return
        self._due, self._window = stage.now + _PACE, stage.window
        stage.settle()
        window = Window(stage, seat)
        if window.known is None:
            self._hide()
            return
        self._catch_up(window)
        if self.step is not None and _moment(self.step) == (window.round, PHASES.index(window.phase)):
            self._show(self.step, window)
        else:
            self._hide()

    def _catch_up(self, window: Window) -> None:
        """Leaves steps behind that are done, or whose time is over."""
        now = (window.round, PHASES.index(window.phase))
        while (step := self.step) is not None:
            current = _moment(step) == now
            needed = f"rail.{step.place}" if step.place else step.targets[0]
            gone = needed.startswith("rail.") and not window.find(needed)
            if _moment(step) < now or (current and (gone or (step.done is not None and step.done(window)))):
                self._go(self._at + 1)
            else:
                return

    def _show(self, step: Step, window: Window) -> None:
        node = None
        if not step.place or step.place == window.place:
            node = next((found for id in step.targets if (found := window.find(id))), None)
        node = node or window.find(f"rail.{step.place or 'board'}")  # the board has something of each step
        if node is None or node.rect == NOWHERE or not window.is_open_to(node):
            self._hide()
            return
        stage = self._app.stage
        whole = node.rect
        every = window.every(step.targets[0]) if step.together else []
        for other in every if node in every else ():  # not with the rail, on another screen than the step's
            whole = whole.union(other.rect)
        around = whole.grown(stage.theme.px(7)).within(stage.window)
        open_ = self._ring is not None and self._ring.stage is stage
        if open_ and self._ring is not None and self._ring.around == around:
            return
        self._hide()
        spared = [found.rect for id in step.spares if (found := window.find(id))]
        self._open(step, around, _room(window, around, stage.window), spared)

    def _open(self, step: Step, around: Rect, room: Rect, spared: Sequence[Rect]) -> None:
        stage = self._app.stage
        self._ring = Ring(around)
        stage.open(self._ring, where="over", anchor=around, deaf=True)
        self._bubble = Bubble(step, (self._at + 1, len(STEPS)), self._next, self.end)
        self._bubble.mount(stage)
        size = flex.measure(self._bubble, None, stage.theme.scale)
        place = beside(around, size, room, stage.theme.scale, spared)
        stage.open(self._bubble, where="over", anchor=place)
        stage.look_at(place.union(around))
        stage.look_at(place)
        keys = {**stage.root.keys, "f2": self._next, "shift+f2": self.end}
        stage.root.keys = keys

    def _next(self) -> None:
        self._go(self._at + 1)

    def _go(self, at: int) -> None:
        self._hide()
        self._at = at
        self._keep(STEPS[at].id if at < len(STEPS) else ENDED)

    def _hide(self) -> None:
        for node in (self._ring, self._bubble):
            if node is not None:
                self._app.stage.close(node)
        self._ring = self._bubble = None


def _room(window: Window, around: Rect, whole: Rect) -> Rect:
    """Where words may stand: not on the rail, unless it is the rail that they are about."""
    rail = window.find("rail")
    if rail is None or around.touches(rail.rect):
        return whole
    return whole.inset(0, 0, 0, rail.rect.right - whole.x)


def _moment(step: Step) -> tuple[int, int]:
    return step.round, PHASES.index(step.phase)
