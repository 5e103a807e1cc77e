"""What one team may know: the only thing that screens, bots, exports and the network see of the world.

Nothing gets in unless `observe` puts it in. Shares and attitudes are basis points, satisfaction is an index
of 0 to 100 times 100, money is yuan, minutes are working minutes since the session began.
"""

from dataclasses import dataclass
from typing import Generic, TypeVar

from sandbox.model.decisions import DecisionSheet, Triangle
from sandbox.model.events import Event
from sandbox.model.names import (
    ContactAction,
    CustomerStage,
    GroupRule,
    HiddenType,
    Metric,
    Mode,
    Origin,
    Outcome,
    PursuitStatus,
    ReportKind,
    Role,
    Stage,
    StakeholderRole,
    Tier,
)
from sandbox.model.scenario import Text

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Estimate:
    """A belief about a figure: the best guess, how sure (0 to 10,000), when last renewed, who knows it."""

    value: int
    confidence: int
    minute: int
    holders: tuple[str, ...]
    shared: bool

    @property
    def low(self) -> int:
        """The guess less its half-width: unsure is wide."""
        return self.value - self.half_width

    @property
    def high(self) -> int:
        """The guess plus its half-width."""
        return self.value + self.half_width

    @property
    def half_width(self) -> int:
        """Half the range that is drawn round the guess, in basis points."""
        return (10_000 - self.confidence) // 4


@dataclass(frozen=True, slots=True)
class Guess(Generic[T]):
    """A belief about a category: each candidate's probability, how sure, when renewed, who knows it."""

    posterior: tuple[tuple[T, int], ...]
    confidence: int
    minute: int
    holders: tuple[str, ...]
    shared: bool

    @property
    def leading(self) -> T:
        """The likeliest candidate."""
        return max(self.posterior, key=lambda pair: pair[1])[0]


@dataclass(frozen=True, slots=True)
class MemberView:
    """A member of the own team. `ramp` is effectiveness, `load` last round's work over capacity."""

    id: str
    name: Text
    role: Role
    skill: int
    morale: int
    weekly_hours: int
    ramp: int
    load: int
    busy_minutes: int
    borrowed: bool
    leaving: bool
    accounts: tuple[str, ...]
    about: Text | None


@dataclass(frozen=True, slots=True)
class CandidateView:
    """Somebody who may be hired."""

    id: str
    name: Text
    role: Role
    skill: int
    about: Text | None


@dataclass(frozen=True, slots=True)
class StakeholderView:
    """A person known to belong to a decision chain. `motive` and `mode` show once criteria are known."""

    id: str
    name: Text
    title: Text
    role: StakeholderRole
    influence: int
    attitude: Estimate | None
    criteria: Guess[str] | None
    motive: Text | None
    mode: Mode | None
    prefers: str | None
    trust: tuple[tuple[str, int], ...]
    met: int
    last_met: int
    listens: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class AccountView:
    """A customer as the team knows it. `people` is how many the chain probably has, known ones included.

    `expects` is the price that the customer expects of the team after its last ones, in basis points of the
    reference.
    """

    id: str
    name: Text
    segment: str
    about: Text
    budget: int
    tier: Tier
    stage: CustomerStage
    incumbent: str | None
    satisfaction: int | None
    satisfaction_before: int | None
    goodwill: int
    share: int
    type: Guess[HiddenType]
    rule: Guess[GroupRule]
    stakeholders: tuple[StakeholderView, ...]
    people: int
    triangle: Triangle
    opportunities: tuple[str, ...]
    rivals_seen: tuple[str, ...]
    expects: int = 10_000


@dataclass(frozen=True, slots=True)
class OpportunityView:
    """A deal the team knows of. Odds are the team's own estimate (low, middle, high), never the truth."""

    id: str
    account: str
    name: Text
    value: int
    origin: Origin
    stage: Stage
    since: int
    days_in_stage: int
    usual_days: int
    delivery_days: int
    outcome: Outcome
    winner: str
    reason: str
    status: PursuitStatus
    fit: int
    solution_done: int
    review: bool
    proof: bool
    bid_ready: int
    price: int
    promised: int
    odds: tuple[int, int, int] | None
    factors: tuple[tuple[str, int], ...]
    unknown: tuple[str, ...]
    rivals_seen: tuple[str, ...]
    alerts: tuple[str, ...]
    minutes: tuple[tuple[Role, int], ...]
    stages: tuple[tuple[Stage, int], ...]
    decided: int
    concession: int = 0
    seen: bool = False


@dataclass(frozen=True, slots=True)
class ProjectView:
    """A delivery of the own team."""

    id: str
    opportunity: str
    account: str
    value: int
    started: int
    promised: int
    milestone: int
    milestones: int
    work_left: int
    accepted: int
    score: int
    penalty: int
    receivable: int
    collected: bool
    late_days: int


@dataclass(frozen=True, slots=True)
class SegmentView:
    """An industry: its public news; the index only as far as a bought trend report tells."""

    id: str
    name: Text
    index: Estimate | None
    news: tuple[tuple[int, Text], ...]


@dataclass(frozen=True, slots=True)
class RivalView:
    """A competitor: its name and where the team has seen it."""

    id: str
    name: Text
    about: Text
    seen: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TargetView:
    """A target of the scenario: actual and amount in the metric's unit, attainment, pace, weight in bp."""

    metric: Metric
    amount: int
    actual: int
    attainment: int
    pace: int
    weight: int


@dataclass(frozen=True, slots=True)
class LedgerView:
    """One finished round of the own team."""

    round: int
    booked: int
    cash: int
    spent: int
    margin: int
    satisfaction: int
    share: int
    deliveries: int
    late: int
    won: int
    lost: int
    no_decision: int
    score: int


@dataclass(frozen=True, slots=True)
class ReportView:
    """A statement of a bought report."""

    kind: ReportKind
    subject: str
    item: str
    value: int
    minute: int


@dataclass(frozen=True, slots=True)
class CardView:
    """An event card of the running round: (option, legal, reason why not) and the chosen one if any."""

    occasion: str
    card: str
    account: str
    subject: str
    minute: int
    deadline: int
    options: tuple[tuple[str, bool, str], ...]
    default: str
    chosen: str | None


@dataclass(frozen=True, slots=True)
class ContactOffer:
    """A contact that may be planned, what it takes, or why it may not be planned."""

    account: str
    stakeholder: str
    action: ContactAction
    roles: tuple[Role, ...]
    hours: int
    material: str | None
    cost: int
    legal: bool
    reason: str


@dataclass(frozen=True, slots=True)
class ReportOffer:
    """A report that may be bought."""

    kind: ReportKind
    subject: str
    price: int


@dataclass(frozen=True, slots=True)
class Offers:
    """All that the team may legally decide, and why the rest is refused."""

    contacts: tuple[ContactOffer, ...]
    reports: tuple[ReportOffer, ...]
    hires: tuple[CandidateView, ...]
    borrow_cost: int
    hiring_cost: int
    training_cost: int


@dataclass(frozen=True, slots=True)
class Observation:
    """One team's knowledge at one moment; `round` counts from 1 and is the round being planned or played."""

    scenario: str
    title: Text
    currency: str
    team: str
    name: Text
    round: int
    rounds: int
    days: int
    minute: int
    over: bool
    funds: int
    materials: tuple[tuple[str, int], ...]
    score: int
    targets: tuple[TargetView, ...]
    members: tuple[MemberView, ...]
    accounts: tuple[AccountView, ...]
    opportunities: tuple[OpportunityView, ...]
    projects: tuple[ProjectView, ...]
    segments: tuple[SegmentView, ...]
    rivals: tuple[RivalView, ...]
    reports: tuple[ReportView, ...]
    history: tuple[LedgerView, ...]
    events: tuple[Event, ...]
    cards: tuple[CardView, ...]
    previous: DecisionSheet
    offers: Offers
