"""What a measurement of the window comes to: a line with its bound, and the pace of the machine beside it."""

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from bench.ui_driving import Timing

_YARDSTICK, _USUAL = 100_000, 0.0070
"""Steps of the yardstick, and the seconds that they take on the quiet machine of docs/ui.md."""


@dataclass(frozen=True, slots=True)
class Line:
    """A bound in `unit`, the figures that have to be within it, and the rest in words."""

    name: str
    measured: tuple[float, ...]
    bound: float
    unit: str = "ms"
    more: str = ""

    @property
    def holds(self) -> bool:
        """Whether all is within its bound."""
        return max(self.measured) < self.bound

    def __str__(self) -> str:
        verdict = "pass " if self.holds else "SHORT"
        figures = " / ".join(f"{each:.2f}" for each in self.measured)
        figures = f"{figures:>15} {self.unit:<2} (bound {self.bound:g})"
        return f"{verdict} {self.name:<42} {figures}  {self.more}".rstrip()


def judged(name: str, found: Timing, bound: float, more: str = "") -> Line:
    """A line of the median and the 99th percentile."""
    told = (
        f"at work {found.worked:.2f} / {found.worked_p99:.2f}, longest {found.longest:.2f} of {found.count}"
    )
    return Line(name, (found.median, found.p99), bound, more=told + more)


def rounded(case: Callable[[bool], Iterator[Line]], headless: bool, rounds: int) -> list[Line]:
    """The lines of a case, each as it was in its best round; no further one once all hold."""
    lines = list(case(headless))
    for _ in range(rounds - 1):
        if all(line.holds for line in lines):
            break
        again = zip(lines, case(headless), strict=True)
        lines = [min(pair, key=lambda line: max(line.measured)) for pair in again]
    return lines


def pace() -> float:
    """How slow the machine is just now: the median of some times of a yardstick, over the usual one."""
    taken = []
    for _ in range(9):
        start = time.perf_counter()
        sum(i * i % 7 for i in range(_YARDSTICK))
        taken.append(time.perf_counter() - start)
    return sorted(taken)[4] / _USUAL
