"""What the evaluation of a quarter shows."""

from dataclasses import dataclass

from sandbox.ui.charts.waterfall import Step
from sandbox.ui.theme import Tone


@dataclass(frozen=True, slots=True)
class Kpi:
    """A figure of the quarter: its value, what it is measured by, and how much of that was reached."""

    id: str
    name: str
    value: str
    note: str
    attained: str
    tone: Tone
    tip: str


@dataclass(frozen=True, slots=True)
class MeasureRow:
    """One measure: its name, what was counted, how far it was met, its weight, and the facts by time."""

    name: str
    counted: str
    met: str
    tone: Tone
    weight: str
    events: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class MemberRow:
    """A member's appraisal: scores as texts, `part` the whole one between 0 and 1; measures with their facts.

    `events` are the sentences of all the member's facts by time.
    """

    id: str
    name: str
    letter: str
    role: str
    tone: Tone
    own: str
    shared: str
    total: str
    part: float
    score_tone: Tone
    evidence: tuple[str, ...]
    measures: tuple[MeasureRow, ...]
    common: tuple[MeasureRow, ...]
    events: tuple[str, ...]
    tip: str


@dataclass(frozen=True, slots=True)
class Quote:
    """What a stakeholder answered when asked about a delivery."""

    score: str
    change: str
    tone: Tone
    words: str
    who: str
    tip: str


@dataclass(frozen=True, slots=True)
class Mood:
    """A customer's satisfaction after the quarter, and how it moved; `bar` tells where it stands to `target`.

    `part` and `target` run from 0 to 1; there is no target in some scenarios.
    """

    account: str
    index: str
    change: str
    tone: Tone
    part: float
    bar: Tone
    target: float | None
    tip: str


@dataclass(frozen=True, slots=True)
class Noticed:
    """A competitor that was seen in the quarter: how often, and at which accounts, as far as `tip` says."""

    name: str
    times: int
    places: str
    tip: str


@dataclass(frozen=True, slots=True)
class Outcome:
    """A deal or a delivery that was decided in the quarter or is still open, and why; `tip` on its figure."""

    sign: str
    title: str
    value: str
    text: str
    tip: str


@dataclass(frozen=True, slots=True)
class Review:
    """The whole evaluation."""

    round: int
    summary: str
    kpis: tuple[Kpi, ...]
    members: tuple[MemberRow, ...]
    quotes: tuple[Quote, ...]
    moods: tuple[Mood, ...]
    bridge: tuple[Step, ...]
    outcomes: tuple[Outcome, ...]
    still_open: tuple[Outcome, ...]
    noticed: tuple[Noticed, ...]
    last: bool
