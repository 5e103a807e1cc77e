"""What a team decides for a round: one sheet, every part of which has a sensible default."""

from typing import Annotated

from pydantic import Field, StringConstraints

from sandbox.model.names import (
    AtbDecision,
    AtiDecision,
    Cadence,
    ChangeTerms,
    ContactAction,
    DeliveryMode,
    Depth,
    Indicator,
    Metric,
    Payment,
    PenaltyTerms,
    ReportKind,
    Role,
    Tier,
)
from sandbox.model.rules import Rules

Key = Annotated[str, StringConstraints(min_length=1, max_length=80)]
"""The id of something in the world; legality checks that it exists."""


class Triangle(Rules):
    """The members on one account, or on one opportunity; None leaves the corner empty."""

    AR: Key | None = None
    SR: Key | None = None
    FR: Key | None = None

    def member(self, role: Role) -> str | None:
        """Who holds the role."""
        held: str | None = getattr(self, role)
        return held

    def with_member(self, role: Role, member: str | None) -> "Triangle":
        """The same triangle with one corner changed."""
        return self.model_copy(update={role: member})


class Quota(Rules):
    """A SMART target: metric, amount, owner and place; the round is the sheet's own horizon."""

    metric: Metric
    amount: int = Field(ge=0, le=10**13, description="Yuan, basis points, or index × 100")
    account: Key | None = None
    owner: Key | None = None


class Pursuit(Rules):
    """How one opportunity is worked: ATI, depth, ATB and ATC in one place."""

    ati: AtiDecision = "pursue"
    depth: Depth = "standard"
    review: bool = Field(True, description="FR reviews delivery before a date is promised")
    atb: AtbDecision = "auto"
    min_odds: int = Field(3_000, ge=0, le=10_000, description="ATB: basis points of estimated odds to bid")
    discount: int = Field(0, ge=-2_000, le=4_000, description="Basis points below the reference price")
    floor: int = Field(8_500, ge=5_000, le=12_000, description="Lowest price, basis points of the reference")
    promise: int = Field(10_000, ge=5_000, le=20_000, description="Promised time, basis points of the usual")
    payment: Payment = "standard"
    penalty: PenaltyTerms = "capped"
    changes: ChangeTerms = "controlled"
    triangle: Triangle | None = Field(None, description="Members sent to this opportunity in particular")


class Contact(Rules):
    """How often somebody is met in the round, and for what."""

    account: Key
    stakeholder: Key
    action: ContactAction
    times: int = Field(1, ge=1, le=12)


class Delivery(Rules):
    """How a running project is treated."""

    mode: DeliveryMode = "normal"
    priority: int = Field(2, ge=1, le=3, description="1 first")


class People(Rules):
    """Hiring, lending, training, overtime and the cadence of alignment meetings."""

    hire: tuple[Key, ...] = Field((), max_length=12)
    release: tuple[Key, ...] = Field((), max_length=12)
    borrow: tuple[Role, ...] = Field((), max_length=4)
    train: tuple[Key, ...] = Field((), max_length=24)
    overtime: dict[Key, int] = Field(default_factory=dict, description="Weekly hours, 40 to 70")
    cadence: Cadence = "biweekly"


class ReportOrder(Rules):
    """A report to buy: its kind and the segment or account it is about."""

    kind: ReportKind
    subject: Key


class DecisionSheet(Rules):
    """All that one team decides for one round."""

    quotas: tuple[Quota, ...] = Field((), max_length=200)
    indicators: dict[Indicator, int] = Field(
        default_factory=dict, description="Weights, any positive numbers"
    )
    tiers: dict[Key, Tier] = Field(default_factory=dict)
    triangles: dict[Key, Triangle] = Field(default_factory=dict, description="By account")
    pursuits: dict[Key, Pursuit] = Field(default_factory=dict, description="By opportunity")
    contacts: tuple[Contact, ...] = Field((), max_length=400)
    deliveries: dict[Key, Delivery] = Field(default_factory=dict, description="By project")
    people: People = People()
    reports: tuple[ReportOrder, ...] = Field((), max_length=40)
    answers: dict[Key, Key] = Field(default_factory=dict, description="By card occasion: the chosen option")

    def triangle(self, account: str, opportunity: str | None = None) -> Triangle:
        """Who works there: those sent to the opportunity in particular come before the account's."""
        general = self.triangles.get(account, _NOBODY)
        special = self.pursuits[opportunity].triangle if opportunity in self.pursuits else None
        if special is None:
            return general
        return Triangle(AR=special.AR or general.AR, SR=special.SR or general.SR, FR=special.FR or general.FR)

    def ordered(self) -> "DecisionSheet":
        """The same sheet with its maps in the order of their keys: what was decided first must not matter."""
        maps = ("indicators", "tiers", "triangles", "pursuits", "deliveries", "answers")
        update: dict[str, object] = {name: dict(sorted(getattr(self, name).items())) for name in maps}
        overtime = dict(sorted(self.people.overtime.items()))
        update["people"] = self.people.model_copy(update={"overtime": overtime})
        return self.model_copy(update=update)

    def pursuit(self, opportunity: str) -> Pursuit:
        """How the opportunity is worked; the default where nothing was said."""
        return self.pursuits.get(opportunity, _USUAL)


_NOBODY, _USUAL = Triangle(), Pursuit()
