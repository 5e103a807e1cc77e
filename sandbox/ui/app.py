"""The loop: events in, frames out, and what runs in the background comes back here."""

import time
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from queue import SimpleQueue
from typing import NamedTuple

from sandbox.errors import SandboxError
from sandbox.ui.aside import Aside
from sandbox.ui.events import Closed, Event, Exposed, Key, Resized
from sandbox.ui.icons import Icon
from sandbox.ui.node import Node
from sandbox.ui.port import Port
from sandbox.ui.rehearsal import Rehearsal
from sandbox.ui.rest import Rest
from sandbox.ui.stage import Stage
from sandbox.ui.text import typesetter
from sandbox.ui.theme import Theme

FACTORS = (0.75, 0.8, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0)
"""How much larger than usual everything may be drawn."""
_PART = 0.006  # seconds of a turn in which a screen that is to come may be painted
Clock = Callable[[], float]


class Link(NamedTuple):
    """Where every screen of a session leads to; `text` is a msgid."""

    id: str
    icon: Icon
    text: str
    on_choose: Callable[[], object]


class App:
    """One window that shows one screen at a time.

    `root_factory` builds the first screen. `leave` is asked when the person closes the window; the
    loop ends unless it answers False (to ask "leave without saving?" first, then `quit`).
    """

    def __init__(
        self,
        port: Port,
        theme: Theme,
        root_factory: "Callable[[App], Node]",
        *,
        clock: Clock = time.monotonic,
    ) -> None:
        self.port = port
        self.leave: Callable[[], bool] = lambda: True
        self.guide: Callable[[], object] | None = None  # begins the guided tour, where there is one
        self.watch: Callable[[], object] | None = None  # called after each turn of the loop
        self.links: tuple[Link, ...] = ()  # what stands at the foot of every rail
        self.keys: dict[str, Callable[[], object]] = {}  # what chords do wherever one is
        self.on_look: Callable[[], object] = lambda: None  # told when size or full screen were changed by key
        self.on_error: Callable[[SandboxError], object] | None = None  # shows what an event ran into
        self._clock = clock
        self._base = theme
        self._factor = 1.0
        self._posted: SimpleQueue[Callable[[], object]] = SimpleQueue()
        self.aside = Aside(self.post)
        self._running = True
        self._coming: Node | None = None  # the screen that is shown soon
        self.stage = Stage(Node(), self._fitted(port.size), typesetter(), port, port.size)
        self.show(root_factory(self))

    @property
    def factor(self) -> float:
        """How much larger than usual the person wants everything."""
        return self._factor

    @factor.setter
    def factor(self, value: float) -> None:
        self._factor = min(FACTORS[-1], max(FACTORS[0], value))
        self._resized()

    @property
    def fullscreen(self) -> bool:
        """Whether the whole screen is taken."""
        return self.port.fullscreen

    @fullscreen.setter
    def fullscreen(self, on: bool) -> None:
        if on != self.port.fullscreen:
            self.port.toggle_fullscreen()
            self._resized()

    def show(self, root: Node) -> None:
        """Changes to another screen."""
        self._coming = None
        self.stage.show(root)

    def show_soon(self, root: Node) -> None:
        """Changes to another screen once it has been laid out and painted, a little of it in each turn."""
        rehearsal = Rehearsal(root, fills=True)
        self._coming = root

        def go_on() -> None:
            if self._coming is not root:
                return
            if rehearsal.step(self.stage, self.stage.window, _PART):
                self.post(go_on)
            else:
                self.show(root)

        self.post(go_on)

    def post(self, call: Callable[[], object]) -> None:
        """Has `call` run in the loop, soon; may be called from any thread."""
        self._posted.put(call)
        self.port.wake()

    def use(self, theme: Theme) -> None:
        """Changes to another theme."""
        self._base = theme
        self._resized()

    def reduce_motion(self, on: bool) -> None:
        """Has things appear where they belong instead of moving there."""
        self.use(replace(self._base, reduced_motion=on))

    def quit(self) -> None:
        """Ends the loop after this frame."""
        self._running = False

    def run(self) -> None:
        """Shows frames until the window is closed or `quit` is called."""
        with Rest() as rest:
            while self._running:
                rest.after(self.step())
                self.port.pace(self.stage.busy)
        self.port.close()

    def step(self) -> bool:
        """One turn of the loop: what was posted, events, movement, and a frame of what changed.

        Answers whether there were events, or anything to paint.
        """
        for _ in range(self._posted.qsize()):
            self._guarded(self._posted.get())
        events = self.port.events()
        for event in events:
            self._guarded(partial(self.take, event))
        self._guarded(partial(self.stage.tick, self._clock()))
        if self.watch is not None:
            self._guarded(self.watch)
        rects = self.stage.frame(self.port.surface)
        self.port.present(rects)
        return bool(events or rects)

    def take(self, event: Event) -> None:
        """Handles one event."""
        match event:
            case Closed():
                self._running = self._running and not self.leave()
            case Resized():
                self._resized()
            case Exposed():
                self.stage.soil(self.stage.window)
            case Key("f11"):
                self.fullscreen = not self.fullscreen
                self.on_look()
            case Key("plus" | "minus" | "0", ctrl=True):
                self._zoom(event.name)
                self.on_look()
            case Key() if call := self.keys.get(event.chord):
                call()
            case _:
                self.stage.take(event)

    def _guarded(self, call: Callable[[], object]) -> None:
        """Does something; a SandboxError is shown, where somebody shows it, and the loop goes on."""
        try:
            call()
        except SandboxError as error:
            if self.on_error is None:
                raise
            self.on_error(error)

    def _zoom(self, name: str) -> None:
        if name == "0":
            self.factor = 1.0
        elif name == "plus":
            self.factor = min((f for f in FACTORS if f > self._factor), default=FACTORS[-1])
        else:
            self.factor = max((f for f in FACTORS if f < self._factor), default=FACTORS[0])

    def _resized(self) -> None:
        self.stage.resize(self.port.size, self._fitted(self.port.size))

    def _fitted(self, size: tuple[int, int]) -> Theme:
        return self._base.fitted(*size, self._factor)
