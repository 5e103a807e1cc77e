"""What is shown of an account, as frozen data: words are ready to be read, parts run from 0 to 1."""

from dataclasses import dataclass

from sandbox.model.decisions import Delivery, Pursuit
from sandbox.model.names import ContactAction, Role, StakeholderRole, Tier
from sandbox.ui.screens.account.effects import Expected
from sandbox.ui.theme import Tone


@dataclass(frozen=True, slots=True)
class SlotModel:
    """A corner of an account's triangle; `letter` is the role's while it is empty."""

    account: str
    role: Role
    member: str | None
    name: str
    letter: str
    tip: str


@dataclass(frozen=True, slots=True)
class ContactModel:
    """One kind of contact with a person: what one takes and should bring, and why no more may be planned."""

    action: ContactAction
    name: str
    meaning: str
    brings: Expected
    times: int
    effort: str
    roles: tuple[Role, ...]
    reason: str
    takes: str

    @property
    def tip(self) -> str:
        """What it takes, and what it should bring."""
        return "\n".join((self.takes, *self.brings.lines))


@dataclass(frozen=True, slots=True)
class PersonModel:
    """A person of the decision chain; `known` is how sure the team is of the view, None if it has none."""

    id: str
    name: str
    title: str
    role: StakeholderRole
    letter: str
    role_name: str
    influence: float
    view: str
    tone: Tone
    known: int | None
    wants: str
    listens: tuple[tuple[str, float], ...]
    contacts: tuple[ContactModel, ...]
    tip: str

    @property
    def planned(self) -> int:
        """How many contacts are planned."""
        return sum(contact.times for contact in self.contacts)


@dataclass(frozen=True, slots=True)
class StatModel:
    """A figure with its name and what it is made of; `change` is since the round before."""

    name: str
    value: str
    tip: str
    change: str = ""
    worse: bool = False


@dataclass(frozen=True, slots=True)
class BeliefModel:
    """A candidate of what drives an account, and its probability."""

    name: str
    part: float
    text: str
    tone: Tone


@dataclass(frozen=True, slots=True)
class AlertModel:
    """Something that deserves attention, and why."""

    text: str
    tone: Tone
    tip: str


@dataclass(frozen=True, slots=True)
class DealModel:
    """An opportunity with how it is worked; `reached` counts finished stages of `stages`.

    `sent` names those who are sent to it in particular, beside the account's triangle.
    """

    id: str
    name: str
    value: str
    stage: str
    reached: int
    stages: int
    odds: str
    odds_part: tuple[float, float, float] | None
    alerts: tuple[AlertModel, ...]
    unknown: str
    sent: tuple[tuple[Role, str], ...]
    plan: Pursuit
    bidding: bool
    no_review: str
    tip: str
    odds_tip: str


@dataclass(frozen=True, slots=True)
class DeliveryModel:
    """A running delivery."""

    id: str
    name: str
    value: str
    text: str
    part: float
    late: bool
    plan: Delivery
    tip: str


@dataclass(frozen=True, slots=True)
class AccountModel:
    """The account beside the table."""

    id: str
    name: str
    facts: str
    about: str
    tier: Tier
    relation: str
    relation_tip: str
    stats: tuple[StatModel, ...]
    people: tuple[PersonModel, ...]
    strangers: int
    drivers: tuple[BeliefModel, ...]
    sure: str
    belief_tip: str
    rule: str
    rule_tip: str
    rivals: str
    deals: tuple[DealModel, ...]
    deliveries: tuple[DeliveryModel, ...]


@dataclass(frozen=True, slots=True)
class RangeModel:
    """A belief about a view on the scale from opposed to coach: low, middle and high, each 0 to 1."""

    low: float
    middle: float
    high: float
    text: str
    tip: str


@dataclass(frozen=True, slots=True)
class FactModel:
    """A small fact with its name."""

    name: str
    text: str
    tip: str


@dataclass(frozen=True, slots=True)
class PersonSheet:
    """All that is known of one person, and what is planned with them."""

    person: PersonModel
    facts: str
    view: RangeModel | None
    weighs: FactModel
    source: FactModel
    listens: str


@dataclass(frozen=True, slots=True)
class HintModel:
    """A hint on the account; `person` is whom it is about."""

    text: str
    warns: bool
    person: str


@dataclass(frozen=True, slots=True)
class MakeupModel:
    """What the odds of a deal are made of: bars, and the range."""

    deal: str
    title: str
    bars: tuple[BeliefModel, ...]
    tips: tuple[str, ...]
    odds: str
    part: tuple[float, float, float] | None
    note: str
    tip: str
