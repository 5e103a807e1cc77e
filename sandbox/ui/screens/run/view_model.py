"""What the screen of a running quarter shows: all of it (`Timeline`), and at one minute (`Moment`)."""

from dataclasses import dataclass

from sandbox.ui.charts.swimlanes import Swimlanes
from sandbox.ui.theme import Tone


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the feed."""

    minute: int
    day: int
    tone: Tone
    subject: str
    text: str


@dataclass(frozen=True, slots=True)
class Standing:
    """What stands under a lane's name: satisfaction and support as the team believes them."""

    text: str
    sign: str
    tone: Tone
    tip: str


@dataclass(frozen=True, slots=True)
class OptionFace:
    """An answer that a card offers; `refusal` says why it may not be chosen."""

    id: str
    label: str
    note: str
    default: bool
    refusal: str


@dataclass(frozen=True, slots=True)
class CardFace:
    """An event card; `chosen` is the label of the team's answer, empty without one."""

    occasion: str
    minute: int
    day: int
    deadline: int
    place: str
    title: str
    text: str
    options: tuple[OptionFace, ...]
    chosen: str

    @property
    def default(self) -> OptionFace:
        """What is taken if nobody answers."""
        return next((option for option in self.options if option.default), self.options[0])


@dataclass(frozen=True, slots=True)
class Total:
    """A figure of the quarter so far, and what it is made of."""

    name: str
    text: str
    tip: str


@dataclass(frozen=True, slots=True)
class Tally:
    """Sums until a minute: money in yuan, work in minutes by role."""

    minute: int
    booked: int = 0
    cash: int = 0
    spent: int = 0
    contacts: int = 0
    ar: int = 0
    sr: int = 0
    fr: int = 0


@dataclass(frozen=True, slots=True)
class Timeline:
    """The quarter as far as it is computed, in the order of time.

    `standings` has for each lane its lines with the minute from which each holds.
    """

    round: int
    start: int
    end: int
    chart: Swimlanes
    standings: tuple[tuple[tuple[int, Standing], ...], ...]
    entries: tuple[Entry, ...]
    cards: tuple[CardFace, ...]
    tallies: tuple[Tally, ...]


@dataclass(frozen=True, slots=True)
class Moment:
    """The quarter at one minute: entries newest first, cards drawn until then."""

    minute: int
    day: int
    standings: tuple[Standing | None, ...]
    entries: tuple[Entry, ...]
    cards: tuple[CardFace, ...]
    tally: Tally
    currency: str


Coming = Entry | CardFace | int
"""What may be prepared: a line of the feed, a card, the lanes up to a minute."""
