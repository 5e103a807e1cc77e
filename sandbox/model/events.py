"""What happened: facts in the past tense, as tuples; who may see each is said by its class."""

from typing import NamedTuple


class RoundOpened(NamedTuple):
    """A round began."""

    minute: int
    round: int


class SegmentMoved(NamedTuple):
    """A segment's budgets changed; index in basis points of the start."""

    minute: int
    segment: str
    level: int


class OpportunityArose(NamedTuple):
    """A customer began to think of buying."""

    minute: int
    account: str
    opportunity: str
    value: int
    origin: str
    vendor: str


class OpportunityFound(NamedTuple):
    """A vendor learned of an opportunity."""

    minute: int
    vendor: str
    account: str
    opportunity: str
    value: int
    how: str


class StageEntered(NamedTuple):
    """An opportunity moved on; due is the customer's own date, in minutes."""

    minute: int
    account: str
    opportunity: str
    stage: str
    due: int


class WorkDone(NamedTuple):
    """A member finished a piece of work; minutes is the time it took, ending at minute."""

    minute: int
    vendor: str
    account: str
    member: str
    role: str
    work: str
    subject: str
    minutes: int


class ContactMade(NamedTuple):
    """A member met a stakeholder; attitude change in basis points."""

    minute: int
    vendor: str
    account: str
    member: str
    stakeholder: str
    action: str
    change: int


class ContactFailed(NamedTuple):
    """A stakeholder had no time, or something needed was missing."""

    minute: int
    vendor: str
    account: str
    member: str
    stakeholder: str
    action: str
    reason: str


class StakeholderIdentified(NamedTuple):
    """A vendor learned that somebody belongs to the decision chain."""

    minute: int
    vendor: str
    account: str
    stakeholder: str
    member: str


class BeliefChanged(NamedTuple):
    """A member's estimate changed; estimate is an index or basis points."""

    minute: int
    vendor: str
    account: str
    subject: str
    item: str
    member: str
    estimate: int
    confidence: int


class KnowledgeShared(NamedTuple):
    """An alignment meeting carried items to the whole team."""

    minute: int
    vendor: str
    member: str
    items: int


class CustomerAdvanced(NamedTuple):
    """An account moved in a vendor's customer funnel."""

    minute: int
    vendor: str
    account: str
    stage: str


class RivalVisited(NamedTuple):
    """A rival was seen at an account."""

    minute: int
    vendor: str
    account: str
    stakeholder: str


class SolutionAdvanced(NamedTuple):
    """Solution work raised the fit, in basis points."""

    minute: int
    vendor: str
    account: str
    opportunity: str
    member: str
    fit: int


class ReviewDone(NamedTuple):
    """Delivery was reviewed before the bid."""

    minute: int
    vendor: str
    account: str
    opportunity: str
    member: str


class GateDecided(NamedTuple):
    """A gate was passed or refused: ATI, ATB, ATC or ATAC."""

    minute: int
    vendor: str
    account: str
    opportunity: str
    gate: str
    verdict: str
    odds: int


class BidSubmitted(NamedTuple):
    """A vendor bid: price in yuan, promised working days, fit in basis points."""

    minute: int
    vendor: str
    account: str
    opportunity: str
    price: int
    days: int
    fit: int
    with_fr: int


class VendorStruck(NamedTuple):
    """A must-have was missed, or there was no bid."""

    minute: int
    vendor: str
    account: str
    opportunity: str
    reason: str


class OpportunityWon(NamedTuple):
    """A buying centre awarded a deal; odds in basis points."""

    minute: int
    vendor: str
    account: str
    opportunity: str
    value: int
    reason: str
    odds: int


class OpportunityLost(NamedTuple):
    """A vendor lost a deal, and why; odds in basis points."""

    minute: int
    vendor: str
    account: str
    opportunity: str
    value: int
    reason: str
    odds: int
    winner: str


class DecisionFailed(NamedTuple):
    """The buying centre could not decide: no decision."""

    minute: int
    account: str
    opportunity: str
    value: int
    reason: str
    likelihood: int


class ContractSigned(NamedTuple):
    """A contract was signed."""

    minute: int
    vendor: str
    account: str
    opportunity: str
    project: str
    value: int
    promised: int


class MilestoneReached(NamedTuple):
    """A part of a delivery was done; late counts working days."""

    minute: int
    vendor: str
    account: str
    project: str
    number: int
    late: int


class ChangeRequested(NamedTuple):
    """A customer asked for more than was agreed; paid says whether the contract makes it pay."""

    minute: int
    vendor: str
    account: str
    project: str
    paid: int


class DeliveryAccepted(NamedTuple):
    """A delivery was accepted: ratio in basis points of the promised time, score 1-5 in basis points."""

    minute: int
    vendor: str
    account: str
    project: str
    ratio: int
    score: int
    late: int


class PenaltyPaid(NamedTuple):
    """Late delivery cost money."""

    minute: int
    vendor: str
    account: str
    project: str
    amount: int


class CashReceived(NamedTuple):
    """A payment came in."""

    minute: int
    vendor: str
    account: str
    project: str
    amount: int


class MoneySpent(NamedTuple):
    """A vendor spent money."""

    minute: int
    vendor: str
    what: str
    subject: str
    amount: int


class SatisfactionMoved(NamedTuple):
    """An account's standing of a vendor changed; basis points of 1 to 5."""

    minute: int
    vendor: str
    account: str
    score: int
    reason: str


class FeedbackGiven(NamedTuple):
    """A stakeholder answered the survey; basis points of 1 to 5."""

    minute: int
    vendor: str
    account: str
    stakeholder: str
    score: int
    reason: str


class CardDrawn(NamedTuple):
    """Something happened that asks for an answer until the deadline."""

    minute: int
    vendor: str
    occasion: str
    card: str
    account: str
    subject: str
    deadline: int


class CardAnswered(NamedTuple):
    """A card was answered, by choice or by default."""

    minute: int
    vendor: str
    occasion: str
    card: str
    account: str
    option: str
    chosen: int


class MemberHired(NamedTuple):
    """Somebody joined."""

    minute: int
    vendor: str
    member: str
    role: str


class MemberLeft(NamedTuple):
    """Somebody left: released, returned or resigned."""

    minute: int
    vendor: str
    member: str
    reason: str


class MemberTrained(NamedTuple):
    """A course ended; skill in basis points."""

    minute: int
    vendor: str
    member: str
    skill: int


class MemberAssigned(NamedTuple):
    """A member took over a role at an account."""

    minute: int
    vendor: str
    account: str
    member: str
    role: str
    previous: str


class ReportDelivered(NamedTuple):
    """A bought report arrived: item and its statement."""

    minute: int
    vendor: str
    report: str
    subject: str
    item: str
    value: int


class RoundClosed(NamedTuple):
    """A round ended."""

    minute: int
    round: int


Event = (
    RoundOpened
    | SegmentMoved
    | OpportunityArose
    | OpportunityFound
    | StageEntered
    | WorkDone
    | ContactMade
    | ContactFailed
    | StakeholderIdentified
    | BeliefChanged
    | KnowledgeShared
    | CustomerAdvanced
    | RivalVisited
    | SolutionAdvanced
    | ReviewDone
    | GateDecided
    | BidSubmitted
    | VendorStruck
    | OpportunityWon
    | OpportunityLost
    | DecisionFailed
    | ContractSigned
    | MilestoneReached
    | ChangeRequested
    | DeliveryAccepted
    | PenaltyPaid
    | CashReceived
    | MoneySpent
    | SatisfactionMoved
    | FeedbackGiven
    | CardDrawn
    | CardAnswered
    | MemberHired
    | MemberLeft
    | MemberTrained
    | MemberAssigned
    | ReportDelivered
    | RoundClosed
)

KINDS: tuple[type[Event], ...] = (
    RoundOpened,
    SegmentMoved,
    OpportunityArose,
    OpportunityFound,
    StageEntered,
    WorkDone,
    ContactMade,
    ContactFailed,
    StakeholderIdentified,
    BeliefChanged,
    KnowledgeShared,
    CustomerAdvanced,
    RivalVisited,
    SolutionAdvanced,
    ReviewDone,
    GateDecided,
    BidSubmitted,
    VendorStruck,
    OpportunityWon,
    OpportunityLost,
    DecisionFailed,
    ContractSigned,
    MilestoneReached,
    ChangeRequested,
    DeliveryAccepted,
    PenaltyPaid,
    CashReceived,
    MoneySpent,
    SatisfactionMoved,
    FeedbackGiven,
    CardDrawn,
    CardAnswered,
    MemberHired,
    MemberLeft,
    MemberTrained,
    MemberAssigned,
    ReportDelivered,
    RoundClosed,
)

SEEN_BY_ALL = frozenset({RoundOpened, RoundClosed})
SEEN_AT_ACCOUNT = frozenset(
    {StageEntered, RivalVisited, VendorStruck, OpportunityWon, DecisionFailed, ContractSigned}
)
"""Seen by a vendor that knows of the opportunity, or works at the account, when it happens."""
SEEN_BY_OWNER = frozenset(
    {
        OpportunityFound,
        WorkDone,
        ContactMade,
        ContactFailed,
        StakeholderIdentified,
        BeliefChanged,
        KnowledgeShared,
        CustomerAdvanced,
        SolutionAdvanced,
        ReviewDone,
        GateDecided,
        BidSubmitted,
        OpportunityLost,
        MilestoneReached,
        ChangeRequested,
        DeliveryAccepted,
        PenaltyPaid,
        CashReceived,
        MoneySpent,
        SatisfactionMoved,
        FeedbackGiven,
        CardDrawn,
        CardAnswered,
        MemberHired,
        MemberLeft,
        MemberTrained,
        MemberAssigned,
        ReportDelivered,
    }
)
"""Seen by the vendor named in it; every kind that stands in no set is hidden."""

BY_NAME: dict[str, type[Event]] = {kind.__name__: kind for kind in KINDS}


def to_row(event: Event) -> list[int | str]:
    """An event as the session file stores it: minute, kind, then the fields in order."""
    return [event.minute, type(event).__name__, *event[1:]]


def from_row(row: list[int | str]) -> Event:
    """The event of a stored row. Raises ValueError for an unknown kind or a wrong number of fields."""
    kind = BY_NAME.get(str(row[1])) if len(row) > 1 else None
    if kind is None or len(row) - 1 != len(kind._fields):
        raise ValueError(f"not an event: {row!r:.200}")
    event: Event = kind._make([row[0], *row[2:]])
    return event
