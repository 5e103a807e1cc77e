"""The truth: all state that outlives a round, as plain slotted data of integers.

Who may see a field is part of its type: `Public` (every vendor), `Own` (the vendor it belongs to). A bare
type is hidden from everyone who plays. Minutes are absolute working minutes since the session began; money
is yuan; shares and attitudes are basis points (attitude -10,000 opposed to 30,000 coach; satisfaction
10,000 to 50,000 for 1 to 5).
"""

from dataclasses import dataclass, field
from typing import Annotated, Literal, TypeVar

from sandbox.model.decisions import Triangle
from sandbox.model.names import (
    CustomerStage,
    Depth,
    GroupRule,
    HiddenType,
    Mode,
    Origin,
    Outcome,
    Payment,
    PursuitStatus,
    Role,
    Stage,
    StakeholderRole,
)

T = TypeVar("T")
Public = Annotated[T, "public"]
Own = Annotated[T, "own"]


@dataclass(slots=True)
class Goodwill:
    """Trust at a moment; between contacts it decays in closed form."""

    value: int
    minute: int


@dataclass(slots=True)
class Belief:
    """What somebody thinks: a posterior over categories, or one estimate, and how sure they are."""

    values: tuple[int, ...]
    confidence: int
    minute: int

    @property
    def leading(self) -> int:
        """The index of the likeliest category."""
        return self.values.index(max(self.values))


@dataclass(slots=True)
class Task:
    """A piece of work of one member; once started it has a due minute and may cross a round's end."""

    work: str
    account: str
    subject: str
    action: str
    minutes: int
    available: int
    priority: int
    started: int = -1
    due: int = -1


@dataclass(slots=True)
class Member:
    """A person of a team."""

    id: Own[str]
    person: Own[str]
    role: Own[Role]
    skill: Own[int]
    luck: str
    hired: Own[int]
    morale: Own[int] = 8_000
    weekly_hours: Own[int] = 40
    borrowed_until: Own[int] = -1
    leaves: int = -1
    experience: Own[dict[str, int]] = field(default_factory=dict)
    beliefs: Own[dict[str, Belief]] = field(default_factory=dict)
    trust: dict[str, Goodwill] = field(default_factory=dict)
    current: Own[Task | None] = None
    backlog: Own[list[Task]] = field(default_factory=list)
    worked: Own[int] = 0
    planned: Own[int] = 0


@dataclass(slots=True)
class ReportItem:
    """One statement of a bought report."""

    kind: str
    subject: str
    item: str
    value: int
    minute: int


@dataclass(slots=True)
class Ledger:
    """One round's money and results of a vendor."""

    round: int
    booked: int = 0
    cash: int = 0
    spent: int = 0
    cost: int = 0
    penalty: int = 0
    recognised: int = 0
    deliveries: int = 0
    late: int = 0
    won: int = 0
    lost: int = 0
    no_decision: int = 0


@dataclass(slots=True)
class Vendor:
    """A team or a rival in the market."""

    id: Public[str]
    kind: Public[Literal["team", "rival"]]
    luck: str
    name: Public[int] = 0
    funds: Own[int] = 0
    materials: Own[dict[str, int]] = field(default_factory=dict)
    members: Own[dict[str, Member]] = field(default_factory=dict)
    former: Own[list[str]] = field(default_factory=list)
    shared: Own[dict[str, Belief]] = field(default_factory=dict)
    identified: Own[dict[str, int]] = field(default_factory=dict)
    triangles: Own[dict[str, Triangle]] = field(default_factory=dict)
    ledgers: Own[list[Ledger]] = field(default_factory=list)
    reports: Own[list[ReportItem]] = field(default_factory=list)
    drawn: Own[dict[str, int]] = field(default_factory=dict)


@dataclass(slots=True)
class Stakeholder:
    """A person of a buying centre, as they are."""

    id: str
    role: StakeholderRole
    mode: Mode
    influence: int
    openness: int
    reach: int
    criteria: tuple[int, ...]
    listens: tuple[tuple[int, int], ...]
    attitude: dict[str, int]
    innate: dict[str, int]
    effect: dict[str, int]
    met: Own[dict[str, int]] = field(default_factory=dict)


@dataclass(slots=True)
class Account:
    """A customer firm, as it is."""

    id: Public[str]
    segment: Public[str]
    budget: Public[int]
    type: HiddenType
    rule: GroupRule
    incumbent: Public[str | None]
    demand: int
    stakeholders: dict[str, Stakeholder]
    satisfaction: dict[str, int]
    goodwill: dict[str, Goodwill]
    stage: Own[dict[str, CustomerStage]]
    stepped: dict[str, int]
    wins: Public[dict[str, int]] = field(default_factory=dict)
    expects: Own[dict[str, int]] = field(default_factory=dict)


@dataclass(slots=True)
class Pursuit:
    """What one vendor has done for one opportunity."""

    found: Own[int]
    status: Own[PursuitStatus] = "known"
    depth: Own[Depth] = "standard"
    fit: Own[int] = 0
    solution_minutes: Own[int] = 0
    review: Own[bool] = False
    proof: Own[bool] = False
    seen: Own[bool] = False
    bid_minutes: Own[int] = 0
    concession: Own[int] = 0
    price: Own[int] = 0
    promised: Own[int] = 0
    with_fr: Own[bool] = False
    payment: Own[Payment] = "standard"
    penalty: Own[str] = "capped"
    changes: Own[str] = "controlled"
    odds: Own[int] = -1
    qualified: Own[int] = 0
    minutes: Own[dict[str, int]] = field(default_factory=dict)
    members: Own[dict[str, str]] = field(default_factory=dict)
    reason: Own[str] = ""


@dataclass(slots=True)
class Opportunity:
    """One possible deal."""

    id: Public[str]
    account: Public[str]
    name: Public[str]
    value: Public[int]
    origin: Public[Origin]
    source: str
    opened: Public[int]
    stage: Public[Stage]
    since: Public[int]
    due: int
    public: bool
    must_have: int
    days: Public[int]
    concerned: tuple[str, ...]
    strong: str = ""
    stages: Public[list[tuple[Stage, int]]] = field(default_factory=list)
    pursuits: Own[dict[str, Pursuit]] = field(default_factory=dict)
    purchase: int = 0
    extended: int = 0
    outcome: Public[Outcome] = "open"
    winner: Public[str] = ""
    reason: Public[str] = ""
    decided: Public[int] = -1
    project: Public[str] = ""


@dataclass(slots=True)
class Project:
    """A contract being delivered."""

    id: Own[str]
    opportunity: Own[str]
    account: Own[str]
    vendor: Own[str]
    value: Own[int]
    cost: Own[int]
    started: Own[int]
    promised: Own[int]
    pace: int
    milestone: Own[int] = 0
    clock: int = -1
    work_left: Own[int] = 0
    accepted: Own[int] = -1
    score: Own[int] = -1
    penalty: Own[int] = 0
    receivable: Own[int] = 0
    cash_due: Own[int] = -1
    collected: Own[bool] = False
    actual: Own[int] = -1
    changes: Own[int] = 0
    exposure: int = 0


@dataclass(slots=True)
class SegmentState:
    """A segment's budgets now, in basis points of the start."""

    index: int = 10_000
    shock: int = 0
    adoption: int = 0


@dataclass(slots=True)
class World:
    """Everything that is true at a round's end."""

    round: Public[int]
    minute: Public[int]
    segments: dict[str, SegmentState]
    vendors: dict[str, Vendor]
    accounts: dict[str, Account]
    opportunities: dict[str, Opportunity]
    projects: dict[str, Project]

    def teams(self) -> list[Vendor]:
        """The vendors played by people or bots."""
        return [vendor for vendor in self.vendors.values() if vendor.kind == "team"]

    def vendor_order(self) -> list[str]:
        """The vendors as beliefs count them: in the same order in each of several parallel markets."""
        return sorted(self.vendors, key=lambda name: self.vendors[name].luck)
