"""The interpreter's own work makes way for the drawing: short turns for threads, garbage at rest."""

import gc
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import TracebackType
from typing import Self

_SHARING = 0.001
"""Seconds after which work aside makes way for the drawing."""
_REST = 0.5
"""Seconds without input and without anything to paint, after which nobody is thought to wait."""
_FEW = 3
"""Sweeps of the newest objects, some 700, after which the young ones are swept: more would take a frame."""
_MOST = 150
"""Sweeps of young objects, some 2,800, after which Python sweeps all even if there is no rest."""


@contextmanager
def unswept() -> Iterator[None]:
    """While it is entered nothing is swept, and what is there at its end is not looked through afterwards.

    For importing: what comes of that stays, and there is much of it.
    """
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()


class Rest:
    """While it is entered, all garbage is swept at rest, and not in the middle of a frame.

    A screen is full of cycles, so it leaves garbage; to look through all objects takes longer than a frame.
    What is there at the first rest, modules most of all, stays and is not looked through again.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._since = clock()
        self._settled = False

    def __enter__(self) -> Self:
        self._before = sys.getswitchinterval(), gc.get_threshold()
        sys.setswitchinterval(_SHARING)
        gc.set_threshold(gc.get_threshold()[0], _FEW, _MOST)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        interval, thresholds = self._before
        sys.setswitchinterval(interval)
        gc.set_threshold(*thresholds)
        gc.unfreeze()

    def after(self, lively: bool) -> None:
        """Called after each turn of the loop, with whether anything happened in it."""
        now = self._clock()
        if lively:
            self._since = now
        elif now - self._since >= _REST and gc.get_count()[2]:
            gc.collect()
            if not self._settled:
                gc.freeze()
                self._settled = True
