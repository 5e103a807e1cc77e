"""Movement over time: values that glide from one to another."""

from collections.abc import Callable
from dataclasses import dataclass

Step = Callable[[float], object]


@dataclass(slots=True)
class Tween:
    """Calls `step` with 0 to 1, slowing down, for `seconds` from `start`; then `done`."""

    start: float
    seconds: float
    step: Step
    done: Callable[[], object] | None = None

    def advance(self, now: float) -> bool:
        """Takes the step for this moment; True while there are more."""
        part = 1.0 if self.seconds <= 0 else min(1.0, max(0.0, (now - self.start) / self.seconds))
        self.step(eased(part))
        if part >= 1.0 and self.done:
            self.done()
        return part < 1.0


def eased(part: float) -> float:
    """Fast at first, slow at the end."""
    return 1 - (1 - part) ** 3
