"""Simulated time in working minutes, with a stable order among simultaneous events.

SimPy breaks ties by the order in which events were scheduled, an accident that differs between a round run
through and one rebuilt from a save. Here every process has a rank made from what it stands for, and the rank
is the priority of all it schedules.
"""

from collections.abc import Generator
from types import MethodType
from typing import Any

import simpy
from simpy.core import SimTime
from simpy.events import NORMAL, EventPriority

from sandbox.streams import rank

Life = Generator[simpy.Event, Any, None]
"""What a process yields: events to wait for."""

ORDER = ("member", "project", "rival", "deal", "market", "card")
"""At the same minute, work is finished before customers judge it, and fate comes last."""


class Clock(simpy.Environment):
    """An environment in which simultaneous events happen in the order of their processes' ranks."""

    def __init__(self, minute: int) -> None:
        super().__init__(initial_time=minute)
        self._ranks: dict[simpy.Process | None, EventPriority] = {}
        self.timeout = MethodType(simpy.Timeout, self)  # type: ignore[method-assign]  # SimPy binds its own only

    def start(self, life: Life, kind: str, entity: str) -> simpy.Process:
        """Let a process live; its kind and entity say where it stands among simultaneous ones."""
        process = self.process(life)
        self._ranks[process] = EventPriority(((ORDER.index(kind) + 1) << 48) + rank(entity))
        return process

    def schedule(self, event: simpy.Event, priority: EventPriority = NORMAL, delay: SimTime = 0) -> None:
        """Put an event in the queue; an ordinary one takes the rank of the process that asks."""
        if priority == NORMAL:
            priority = self._ranks.get(self.active_process, NORMAL)
        super().schedule(event, priority, delay)

    @property
    def minute(self) -> int:
        """The current absolute working minute."""
        minute: int = self._now  # type: ignore[assignment]
        return minute
