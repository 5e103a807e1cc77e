"""What a member still has to do: an own heap, since deep SimPy stores cost more than the model itself."""

from heapq import heappop, heappush

from sandbox.model.world import Task
from sandbox.streams import rank

URGENT, MEETING, CLOSING, REVIEW, DELIVERY, CONTACT, SOLUTION, LATER = 0, 10, 20, 30, 40, 50, 60, 90
"""What comes first when a member has to choose; lower is more pressing."""


class Agenda:
    """Tasks by the time they become available, then by priority (0 first), then by a stable rank."""

    __slots__ = ("_count", "_future", "_ready")

    def __init__(self) -> None:
        self._count = 0
        self._future: list[tuple[int, int, int, int, Task]] = []
        self._ready: list[tuple[int, int, int, int, Task]] = []

    def push(self, task: Task) -> None:
        """Add a task."""
        key = rank(f"{task.work}|{task.account}|{task.subject}|{task.action}")
        self._count += 1
        heappush(self._future, (task.available, task.priority, key, self._count, task))

    def pop(self, now: int) -> Task | None:
        """The most pressing task that can be started now, if any."""
        while self._future and self._future[0][0] <= now:
            available, priority, key, number, task = heappop(self._future)
            heappush(self._ready, (priority, available, key, number, task))
        return heappop(self._ready)[4] if self._ready else None

    def next_available(self) -> int | None:
        """The minute at which the next task that cannot be started yet becomes available."""
        return self._future[0][0] if self._future else None

    def rest(self) -> list[Task]:
        """All tasks that were not started, in a stable order."""
        left = [*self._ready, *((p, a, k, n, t) for a, p, k, n, t in self._future)]
        return [entry[4] for entry in sorted(left, key=lambda entry: entry[:4])]
