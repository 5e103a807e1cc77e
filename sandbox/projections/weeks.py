"""The load of a round week by week, as far as a plan lets it be foreseen."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache
from math import ceil

from sandbox.projections.workload import Load, Piece, Work

WEEK_DAYS = 5


@dataclass(slots=True)
class Week:
    """One member's week: hours by kind of work, and hours possible."""

    capacity: float
    hours: dict[Work, float] = field(default_factory=dict)

    @property
    def planned(self) -> float:
        """All hours of the week."""
        return sum(self.hours.values())

    @property
    def part(self) -> float:
        """Planned over possible; above 1 is too much."""
        return self.planned / self.capacity if self.capacity > 0 else 0.0


def weekly(pieces: Iterable[Piece], loads: dict[str, Load], days: int) -> dict[str, tuple[Week, ...]]:
    """Each member's weeks; the hours of all weeks add up to the load. The last week may be short."""
    count = ceil(days / WEEK_DAYS)
    shares = [min(WEEK_DAYS, days - WEEK_DAYS * i) / days for i in range(count)]
    found = {name: tuple(Week(load.capacity * share) for share in shares) for name, load in loads.items()}
    for piece in pieces:
        if piece.member in found:
            weeks = found[piece.member]
            for i, part in _parts(piece.start, piece.end, days):
                hours = weeks[i].hours
                hours[piece.work] = hours.get(piece.work, 0.0) + piece.hours * part
    return found


@lru_cache(maxsize=256)
def _parts(start: float, end: float, days: int) -> tuple[tuple[int, float], ...]:
    """The weeks that work falls into which is spread from `start` to `end`, and the part for each."""
    end = max(end, start + 1 / days)
    last = ceil(days / WEEK_DAYS) - 1
    parts = []
    for i in range(last + 1):
        opens, closes = i * WEEK_DAYS / days, min(1.0, (i + 1) * WEEK_DAYS / days)
        if i == last:
            closes = max(closes, end)
        inside = max(0.0, min(end, closes) - max(start, opens)) / (end - start)
        if inside:
            parts.append((i, inside))
    return tuple(parts)
