"""A policy: the recipe by which a bot works its accounts, as a value that studies can vary."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from sandbox.bots.outlook import Outlook
from sandbox.model.names import (
    Cadence,
    ChangeTerms,
    DeliveryMode,
    Depth,
    Payment,
    PenaltyTerms,
    ReportKind,
    Role,
    StakeholderRole,
)
from sandbox.projections.observation import AccountView


@dataclass(frozen=True, slots=True)
class VisitSplit:
    """How contact effort is split over what a contact may be for; any non-negative numbers."""

    discover: float = 3.0
    trust: float = 2.0
    insight: float = 2.0
    proof: float = 1.0
    executive: float = 3.0
    concede: float = 0.0
    reference: float = 2.0


@dataclass(frozen=True, slots=True)
class Policy:
    """A recipe for all accounts and rounds; the defaults are the balanced one.

    `role_split` is effort by AR, SR, FR: a third each is everybody's contract hours, more than a third is
    overtime. Shares and prices are basis points, as in the decision sheet.
    """

    role_split: tuple[float, float, float] = (1 / 3, 1 / 3, 1 / 3)
    ranking: Literal["value", "closing", "odds"] = "value"
    focus: float = 1.0
    visit_split: VisitSplit = VisitSplit()
    audience: tuple[StakeholderRole, ...] = ()
    leaning: tuple[tuple[str, float], ...] = ()
    depth: Depth = "standard"
    review: bool = True
    bid_threshold: int = 2_500
    always_bid: bool = False
    give_up: int = 0
    pricing: Literal["fixed", "odds"] = "fixed"
    discount: int = 0
    final_discount: int = 0
    floor: int = 8_500
    promise: int = 10_000
    payment: Payment = "standard"
    penalty: PenaltyTerms = "capped"
    changes: ChangeTerms = "controlled"
    delivery: DeliveryMode = "normal"
    delivery_priority: float = 0.5
    cadence: Cadence = "biweekly"
    overtime: int = 40
    hire_above: float = 0.0
    train: bool = False
    reports: tuple[ReportKind, ...] = ("behaviour",)
    budget: float = 0.3

    def effort(self, role: Role) -> float:
        """The effort of a role relative to its contract hours; the shares are normalised."""
        share = self.role_split[("AR", "SR", "FR").index(role)]
        return 3.0 * share / (sum(self.role_split) or 1.0)

    def hours(self, role: Role) -> int:
        """Weekly hours of a role: the policy's overtime, or what its effort beyond a third asks for."""
        return max(40, min(70, max(self.overtime, round(40 * self.effort(role)))))


Tactics = Callable[[Outlook, AccountView, Policy], Policy]
"""What a policy becomes at one account."""


def same(_outlook: Outlook, _account: AccountView, policy: Policy) -> Policy:
    """The tactics of a static policy: the same recipe everywhere."""
    return policy


BALANCED = Policy()
PRICE_CUTTER = Policy(
    visit_split=VisitSplit(discover=0, trust=2, insight=0, proof=0, executive=1, concede=3, reference=0),
    depth="reuse",
    review=False,
    bid_threshold=0,
    always_bid=True,
    discount=2_000,
    floor=6_500,
    cadence="monthly",
)
RELATIONSHIP = Policy(
    role_split=(0.5, 0.25, 0.25),
    visit_split=VisitSplit(discover=0, trust=5, insight=0, proof=0, executive=4, concede=0, reference=0),
    audience=("economic", "user"),
    depth="reuse",
    review=False,
    bid_threshold=0,
    cadence="monthly",
)
GREEDY = Policy(
    ranking="closing",
    focus=0.34,
    visit_split=VisitSplit(discover=1, trust=1, insight=2, proof=2, executive=3, concede=1, reference=1),
    bid_threshold=1_000,
    final_discount=1_500,
    floor=7_500,
    overtime=48,
    cadence="monthly",
)
