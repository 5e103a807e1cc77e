"""The geometry of swimlanes: where minutes, lanes and tracks stand."""

from dataclasses import dataclass
from functools import cached_property

TRACKS = 3
AXIS = 30
MARGIN = 14


@dataclass(frozen=True)
class Grid:
    """Where everything stands on a drawing of `w` by `h` design units."""

    w: float
    h: float
    start: int
    minutes: int
    lanes: int
    label: float = 96
    tallest: float = 190

    @cached_property
    def plot(self) -> float:
        """The width of the time axis."""
        return self.w - self.label - MARGIN

    @cached_property
    def pitch(self) -> float:
        """From one lane to the next."""
        return min(self.tallest, (self.h - AXIS) / max(1, self.lanes))

    @cached_property
    def depth(self) -> float:
        """The height of a lane's bed."""
        return self.pitch * 0.76

    @cached_property
    def bottom(self) -> float:
        """Where the last lane ends."""
        return AXIS + self.pitch * self.lanes

    @cached_property
    def thick(self) -> float:
        """The height of a bar."""
        return min(13.0, self.depth / TRACKS - 2.5, 7.0 + self.depth / 24)

    @cached_property
    def radius(self) -> float:
        """The radius of a sign's disc."""
        return min(14.0, self.depth * 0.36, 9.5 + self.depth / 24)

    def x(self, minute: float) -> float:
        """Where a minute stands."""
        return self.label + self.plot * (minute - self.start) / self.minutes

    def minute(self, x: float) -> int:
        """Which minute stands at a place, within the quarter."""
        part = min(1.0, max(0.0, (x - self.label) / self.plot))
        return self.start + round(part * self.minutes)

    def top(self, lane: int) -> float:
        """Where a lane's bed begins."""
        return AXIS + self.pitch * lane + (self.pitch - self.depth) / 2

    def middle(self, lane: int) -> float:
        """The middle of a lane."""
        return self.top(lane) + self.depth / 2

    def track(self, lane: int, track: int) -> float:
        """The middle of a lane's track."""
        apart = min(self.depth / TRACKS, 34)
        return self.middle(lane) + apart * (track - (TRACKS - 1) / 2)
