"""A window that is worked by the clock: what a person does, and how long each turn of the loop takes."""

import os
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from statistics import median, quantiles
from tempfile import TemporaryDirectory
from typing import NamedTuple

from sandbox.ui.app import App
from sandbox.ui.events import Key, Motion, Press, Release
from sandbox.ui.game import Game
from sandbox.ui.geometry import Rect
from sandbox.ui.node import Node
from sandbox.ui.port import Port
from sandbox.ui.rest import Rest
from sandbox.ui.theme import LIGHT

PATIENCE = 60.0
"""Seconds in which a screen has to come."""


class Beat(NamedTuple):
    """How long something took, and how long this thread was at work on it, in seconds."""

    taken: float
    worked: float


@dataclass(frozen=True, slots=True)
class Timing:
    """Median, 99th percentile and longest of some times, and of the times at work, in milliseconds."""

    count: int
    median: float
    p99: float
    longest: float
    worked: float
    worked_p99: float


def timing(beats: Sequence[Beat]) -> Timing:
    """What became of measured times."""
    taken, worked = [beat.taken * 1000 for beat in beats], [beat.worked * 1000 for beat in beats]
    return Timing(len(beats), median(taken), _p99(taken), max(taken), median(worked), _p99(worked))


def _p99(times: Sequence[float]) -> float:
    return quantiles(times, n=100, method="inclusive")[98]


def timed(act: Callable[[], object]) -> Beat:
    """Does something, with a look at both clocks."""
    start, begun = time.perf_counter(), time.thread_time()
    act()
    return Beat(time.perf_counter() - start, time.thread_time() - begun)


class Hands:
    """A game in a window of some size, and what works it; `rest` is what follows each turn of the loop."""

    def __init__(self, size: tuple[int, int], rest: Rest, *, headless: bool) -> None:
        self._rest = rest
        self.app = App(Port("bench", size, headless=headless), LIGHT, lambda _app: Node())
        self.game = Game(self.app, seed=3)
        self.turns: list[Beat] = []
        self.painted = False  # whether the last turn painted anything
        present = self.app.port.present

        def noted(rects: Sequence[Rect]) -> None:
            self.painted = bool(rects)
            present(rects)

        self.app.port.present = noted  # type: ignore[method-assign]

    def turn(self) -> Beat:
        """One turn of the loop, timed."""
        return self.drawn(lambda: None)

    def live(self, seconds: float) -> None:
        """Turns as they are in real life, with their pauses."""
        end = time.perf_counter() + seconds
        while time.perf_counter() < end:
            self.turn()
            self.app.port.pace(self.app.stage.busy)

    def has(self, id: str) -> bool:
        """Whether something can be seen."""
        return self._find(id) is not None

    def until(self, id: str) -> None:
        """Waits, in real time, until something can be seen."""
        end = time.perf_counter() + PATIENCE
        while not self.has(id):
            if time.perf_counter() > end:
                raise TimeoutError(f"{id} never came")
            self.live(0.02)

    def settle(self) -> None:
        """Waits until the scenarios have been read aside, and a while more."""
        while self.game._catalogue.unread:
            self.live(0.1)
        self.live(2)

    def press(self, id: str) -> Beat:
        """Presses something; how long until that is drawn."""
        self.app.stage.router.show_focus(self._found(id))
        self.turn()
        x, y = self._found(id).rect.centre
        self.app.take(Motion(x, y))

        def click() -> None:
            self.app.take(Press(x, y))
            self.app.take(Release(x, y))

        return self.drawn(click)

    def key(self, name: str) -> Beat:
        """Presses a key; how long until what it does is drawn."""
        return self.drawn(partial(self.app.take, Key(name)))

    def point(self, id: str) -> Beat:
        """Points at something; how long until that is drawn."""
        x, y = self._found(id).rect.centre
        return self.drawn(lambda: self.app.take(Motion(x, y)))

    def drawn(self, act: Callable[[], object]) -> Beat:
        """Does something; how long until it is drawn."""

        def answered() -> None:
            act()
            self._rest.after(self.app.step())

        beat = timed(answered)
        self.turns.append(beat)
        return beat

    def submit(self) -> None:
        """Submits the suggested plan."""
        self.press("suggest")
        self.press("submit")
        if self.has("submit.ask"):
            self.press("submit.ask.1")

    def quarter(self, seconds: float) -> None:
        """Submits, watches so long, skips the rest and comes to the result."""
        self.submit()
        self.until("run.skip")
        self.live(seconds)
        self.to_result()

    def to_result(self) -> None:
        """Skips what is left of the quarter."""
        end = time.perf_counter() + PATIENCE
        while not self.has("result.next") and time.perf_counter() < end:
            if self.has("run.skip"):
                self.key("end")
            self.live(0.05)

    def close(self) -> None:
        """Puts game and window away."""
        self.game.close()
        self.app.port.close()

    def _found(self, id: str) -> Node:
        node = self._find(id)
        if node is None:
            raise KeyError(id)
        return node

    def _find(self, id: str) -> Node | None:
        stage = self.app.stage
        for tree in (*(layer.node for layer in reversed(stage.layers)), stage.root):
            for node in tree.walk():
                if node.id == id:
                    return node
        return None


@contextmanager
def at_work(size: tuple[int, int], *, headless: bool) -> Iterator[Hands]:
    """A game in a window of its own, with a folder of its own."""
    with TemporaryDirectory() as folder, Rest() as rest:
        os.environ["SANDBOX_HOME"] = str(Path(folder))
        hands = Hands(size, rest, headless=headless)
        try:
            yield hands
        finally:
            hands.close()
