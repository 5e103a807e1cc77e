"""What an hour of work is worth: switching, overtime, ramp and learning."""

from math import log2, pow

SWITCHING = 0.20
"""Loss per further project (Weinberg 1992)."""
MOST_SWITCHING = 0.80
"""Largest loss by switching (Weinberg 1992)."""
FULL_HOURS = 48.5
"""Hours a week up to which each counts in full (Pencavel 2015: 48 to 49)."""
IDLE_HOURS = 63.0
"""Hours a week beyond which none counts (Pencavel 2015)."""
RAMP_MONTHS = 5.0
"""Months until a new hire is up to speed."""
LEARNING = 0.85
"""Time left for a piece of work at each doubling of experience (Wright 1936; the rate is assumed)."""


def switching_loss(
    projects: int, each: float = SWITCHING, most: float = MOST_SWITCHING, free: int = 1
) -> float:
    """The share of a member's time lost by jumping between projects (Weinberg 1992); `free` cost nothing."""
    return min(most, each * max(0, projects - free))


def effective_hours(hours: float, full: float = FULL_HOURS, idle: float = IDLE_HOURS) -> float:
    """What a week of so many hours yields: an hour's worth falls in a line from 1 at `full` to 0 at `idle`.

    Pencavel 2015; 55 hours yield 53.5 and 63 or more yield 55.75.
    """
    over = max(0.0, min(hours, idle) - full)
    return min(hours, idle) - over * over / (2.0 * (idle - full)) if over else hours


def ramp(time: float, length: float = RAMP_MONTHS, start: float = 0.0) -> float:
    """The effectiveness of a new hire after that time, in a line from `start` to 1 over `length`."""
    risen = 1.0 if time >= length else max(0.0, time / length)
    return start + (1.0 - start) * risen


def learned(repetition: float, rate: float = LEARNING) -> float:
    """The time for the n-th repetition, 1 or more, as a share of the first: n^log2(rate) (Wright 1936)."""
    return pow(repetition, log2(rate))
