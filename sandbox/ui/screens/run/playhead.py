"""Where the playing of a quarter stands: time, speed, pause, and what holds it up."""

from dataclasses import dataclass

from sandbox.model.names import DAY

SPEEDS = (1, 4, 16)
QUARTER_SECONDS = 90
"""Real time for a quarter at the first speed."""
_STEP = DAY


@dataclass(slots=True)
class Playhead:
    """Moves from `start` to `end`, in minutes; stops at `barrier`, where a question waits.

    `reached` is the furthest minute that has been played: what came before may be looked at again.
    """

    start: int
    end: int
    at: float = 0.0
    reached: float = 0.0
    speed: int = 1
    paused: bool = False
    barrier: int | None = None

    def __post_init__(self) -> None:
        self.at = self.reached = float(self.start)

    @property
    def minute(self) -> int:
        """The present minute."""
        return int(self.at)

    @property
    def limit(self) -> int:
        """How far it may go now."""
        return self.end if self.barrier is None else self.barrier

    @property
    def blocked(self) -> bool:
        """Whether it stands at a question."""
        return self.barrier is not None and self.at >= self.barrier

    @property
    def ended(self) -> bool:
        """Whether the whole quarter was played and nothing is left to answer."""
        return self.barrier is None and self.reached >= self.end

    @property
    def running(self) -> bool:
        """Whether time passes."""
        return not self.paused and self.at < self.limit

    def advance(self, seconds: float) -> None:
        """Lets real time pass."""
        if self.running:
            rate = (self.end - self.start) / QUARTER_SECONDS * self.speed
            self._go(self.at + rate * seconds)

    def step(self, days: int) -> None:
        """Looks so many days back or ahead, within what has been played; playing pauses."""
        self.paused = True
        self.at = min(self.reached, max(float(self.start), self.at + days * _STEP))

    def seek(self, minute: float) -> None:
        """Looks at a minute that has been played; playing pauses."""
        self.paused = True
        self.at = min(self.reached, max(float(self.start), minute))

    def skip(self) -> None:
        """Goes to the next question or the end at once."""
        self.paused = False
        self._go(self.limit)

    def _go(self, minute: float) -> None:
        self.at = min(float(self.limit), max(self.at, minute))
        self.reached = max(self.reached, self.at)
