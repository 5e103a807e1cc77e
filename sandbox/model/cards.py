"""Event cards: what may happen to a team and what it may answer, in closed typed forms."""

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from sandbox.model.names import Criterion, CustomerStage, Material, Role, Stage, StakeholderRole
from sandbox.model.rules import Rules, Share, Yuan

CardId = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]{0,39}$")]


CardSubject = Literal["opportunity", "account", "project", "team"]
"""What a card can be about."""


class CardText(Rules):
    """A card's text in both languages; {account}, {member}, {rival} and {opportunity} are filled in."""

    zh: Annotated[str, StringConstraints(min_length=1, max_length=600)]
    en: Annotated[str, StringConstraints(min_length=1, max_length=900)]


class RoundIs(Rules):
    """True in a span of rounds."""

    kind: Literal["round"]
    first: int = Field(1, ge=1, le=16)
    last: int = Field(16, ge=1, le=16)


class StageIs(Rules):
    """True while the opportunity stands in one of the stages."""

    kind: Literal["stage"]
    stages: tuple[Stage, ...] = Field(min_length=1)


class ValueAbove(Rules):
    """True for an opportunity or project worth more than this."""

    kind: Literal["value_above"]
    yuan: Yuan


class SatisfactionBelow(Rules):
    """True if the account's satisfaction with the team is below a score of 1 to 5."""

    kind: Literal["satisfaction_below"]
    score: float = Field(ge=1, le=5)


class SatisfactionAbove(Rules):
    """True if the account's satisfaction with the team is above a score of 1 to 5."""

    kind: Literal["satisfaction_above"]
    score: float = Field(ge=1, le=5)


class RoleMissing(Rules):
    """True if nobody of the role is assigned to the account."""

    kind: Literal["role_missing"]
    role: Role


class RolePresent(Rules):
    """True if somebody of the role is assigned to the account."""

    kind: Literal["role_present"]
    role: Role


class RivalPresent(Rules):
    """True if a rival pursues the opportunity."""

    kind: Literal["rival_present"]


class SegmentIs(Rules):
    """True for accounts of one of the segments."""

    kind: Literal["segment"]
    ids: tuple[str, ...] = Field(min_length=1, max_length=12)


class AccountIs(Rules):
    """True for one of the accounts."""

    kind: Literal["account"]
    ids: tuple[str, ...] = Field(min_length=1, max_length=12)


class CustomerIs(Rules):
    """True while the account stands in one of these stages of the team's customer funnel."""

    kind: Literal["customer"]
    stages: tuple[CustomerStage, ...] = Field(min_length=1, max_length=5)


class Overdue(Rules):
    """True for a project whose promised date is at least so many working days ago, or, negative, ahead."""

    kind: Literal["overdue"]
    days: int = Field(0, ge=-60, le=120)


class ProjectsAbove(Rules):
    """True while the team has more deliveries under way than this."""

    kind: Literal["projects_above"]
    count: int = Field(ge=0, le=40)


Condition = Annotated[
    RoundIs
    | StageIs
    | ValueAbove
    | SatisfactionBelow
    | SatisfactionAbove
    | RoleMissing
    | RolePresent
    | RivalPresent
    | SegmentIs
    | AccountIs
    | CustomerIs
    | Overdue
    | ProjectsAbove,
    Field(discriminator="kind"),
]


class ChangeAttitude(Rules):
    """Moves the innate view of all stakeholders, or of one role, by points of attitude."""

    kind: Literal["attitude"]
    points: float = Field(ge=-2, le=2)
    role: StakeholderRole | None = None


class ChangeTrust(Rules):
    """Moves organisational trust by a share."""

    kind: Literal["trust"]
    share: float = Field(ge=-1, le=1)


class ChangeSatisfaction(Rules):
    """Moves the account's satisfaction with the team by points of 1 to 5."""

    kind: Literal["satisfaction"]
    points: float = Field(ge=-4, le=4)


class ChangeFit(Rules):
    """Moves the team's solution fit for the opportunity by a share."""

    kind: Literal["fit"]
    share: float = Field(ge=-1, le=1)


class ChangeFunds(Rules):
    """Gives or takes money."""

    kind: Literal["funds"]
    yuan: int = Field(ge=-(10**10), le=10**10)


class TakeHours(Rules):
    """Adds urgent work for the member of a role at the account."""

    kind: Literal["hours"]
    role: Role
    hours: float = Field(gt=0, le=400)


class UseMaterial(Rules):
    """Takes material; the option is only legal while there is enough."""

    kind: Literal["material"]
    material: Material
    amount: int = Field(ge=1, le=20)


class DelayStage(Rules):
    """Moves the customer's clock at the opportunity, in working days."""

    kind: Literal["delay"]
    days: int = Field(ge=-60, le=120)


class ChangePurchase(Rules):
    """Shifts the logit of buying at all."""

    kind: Literal["purchase"]
    logit: float = Field(ge=-3, le=3)


class ChangeRival(Rules):
    """Moves the fit of the strongest rival at the opportunity."""

    kind: Literal["rival_fit"]
    share: float = Field(ge=-1, le=1)


class ChangePromise(Rules):
    """Moves the promised or the due date of the team's project, in working days."""

    kind: Literal["promise"]
    days: int = Field(ge=-60, le=60)


class ChangePrice(Rules):
    """Gives a discount on the opportunity, as a share of the price."""

    kind: Literal["price"]
    share: Share


class ChangeMorale(Rules):
    """Moves the morale of the team's members at the account by a share."""

    kind: Literal["morale"]
    share: float = Field(ge=-1, le=1)


class Withdraw(Rules):
    """The team gives up the opportunity."""

    kind: Literal["withdraw"]


class Learn(Rules):
    """The team learns a criterion of a stakeholder role, or the account's driver when no role is named."""

    kind: Literal["learn"]
    role: StakeholderRole | None = None


class ShiftCriterion(Rules):
    """A criterion gains weight with all stakeholders of the account."""

    kind: Literal["criterion"]
    criterion: Criterion
    share: Share


Effect = Annotated[
    ChangeAttitude
    | ChangeTrust
    | ChangeSatisfaction
    | ChangeFit
    | ChangeFunds
    | TakeHours
    | UseMaterial
    | DelayStage
    | ChangePurchase
    | ChangeRival
    | ChangePromise
    | ChangePrice
    | ChangeMorale
    | Withdraw
    | Learn
    | ShiftCriterion,
    Field(discriminator="kind"),
]


class Option(Rules):
    """One answer to a card."""

    id: CardId
    label: CardText
    note: CardText = Field(description="What it costs or risks, in a few words")
    effects: tuple[Effect, ...] = Field((), max_length=8)


class Card(Rules):
    """Something that may happen to a team in the course of a quarter."""

    id: CardId
    title: CardText
    text: CardText
    subject: CardSubject
    chance: Share = Field(0.05, description="Chance a month and subject for which the conditions hold")
    when: tuple[Condition, ...] = Field((), max_length=8)
    limit: int = Field(1, ge=1, le=20, description="Most times a round and team")
    days: int = Field(3, ge=1, le=30, description="Working days until the default answer is taken")
    options: tuple[Option, ...] = Field(min_length=2, max_length=4)
    default: CardId
    once: bool = Field(True, description="At most once per subject in a session")
