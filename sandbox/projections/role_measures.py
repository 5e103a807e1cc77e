"""What AR, SR and FR are measured by of their own, from the facts of the deals and accounts they held."""

from collections.abc import Callable, Iterator, Mapping

from sandbox.model.events import (
    BidSubmitted,
    CashReceived,
    ContactFailed,
    ContactMade,
    ContractSigned,
    DeliveryAccepted,
    MilestoneReached,
    OpportunityLost,
    OpportunityWon,
    ReviewDone,
    StakeholderIdentified,
    VendorStruck,
)
from sandbox.model.names import BP, Role
from sandbox.projections.measure import Measure, Quarter, goal
from sandbox.projections.observation import MemberView

AWARDS, HELD, CHAIN, COLLECTED = 0.25, 0.80, 0.70, 0.70
"""AR: awards won of those decided, contacts that came about of those planned, people identified of those in a
decision chain, money received of that and what is owed for accepted deliveries [A]."""
FIT, READY = 0.65, 0.90
"""SR: fit of a solution at the bid; bids ready, and fit for the must-haves, when the tender closed [A]."""
REVIEWED, DATES, SCORE = 0.80, 0.90, 0.75
"""FR: bids reviewed; milestones on time; a delivery's score as an index (4.0 of 5) [A]."""

Measures = Iterator[Measure | None]


def own_measures(quarter: Quarter, member: MemberView) -> tuple[Measure, ...]:
    """The measures of a member's role for which the quarter gave an occasion."""
    return tuple(measure for measure in _OF[member.role](quarter, member.id) if measure is not None)


def account_role(quarter: Quarter, member: str) -> Measures:
    """AR: contracts against the quota, awards, contacts, the decision chain, payments."""
    signed = quarter.own(ContractSigned, member, "AR")
    quota = sum(q.amount for q in quarter.sheet.quotas if q.metric == "revenue" and q.owner == member)
    yield goal("quota", 40, sum(event.value for event in signed), quota, 1.0, signed)
    yield _awards(quarter, member, "AR", 15)
    yield _contacts(quarter, member)
    yield _chains(quarter, member)
    yield _payments(quarter, member)


def solution_role(quarter: Quarter, member: str) -> Measures:
    """SR: the fit of what was offered, bids ready in time, awards."""
    bids = quarter.own(BidSubmitted, member, "SR")
    struck = quarter.own(VendorStruck, member, "SR")
    failed = [event for event in struck if event.reason in ("not_ready", "must_have")]
    unfit = {event.opportunity for event in failed}
    good = [event for event in bids if event.opportunity not in unfit]
    yield goal("fit", 40, sum(event.fit for event in bids), BP * len(bids), FIT, bids)
    yield goal("ready", 30, len(good), len(good) + len(failed), READY, (*good, *failed))
    yield _awards(quarter, member, "SR", 30)


def delivery_role(quarter: Quarter, member: str) -> Measures:
    """FR: dates kept, bids reviewed where that can be, what customers thought of the deliveries."""
    dates = quarter.own(MilestoneReached, member, "FR")
    bids = quarter.own(BidSubmitted, member, "FR")
    reviews = [e for e in quarter.events if isinstance(e, ReviewDone) and e.member == member]
    done = quarter.own(DeliveryAccepted, member, "FR")
    yield goal("dates", 40, sum(event.late <= 0 for event in dates), len(dates), DATES, dates)
    if quarter.teamwork == "triangle":
        yield goal("review", 30, sum(event.with_fr for event in bids), len(bids), REVIEWED, (*reviews, *bids))
    yield goal("score", 30, sum((e.score - BP) / 4 for e in done), BP * len(done), SCORE, done)


def _awards(quarter: Quarter, member: str, role: Role, weight: int) -> Measure | None:
    """Awards won of those decided; a deal that was lost without a bid counts as well."""
    won = quarter.own(OpportunityWon, member, role)
    lost = quarter.own(OpportunityLost, member, role)
    return goal("awards", weight, len(won), len(won) + len(lost), AWARDS, (*won, *lost))


def _contacts(quarter: Quarter, member: str) -> Measure | None:
    tried = [e for e in quarter.events if isinstance(e, ContactMade | ContactFailed) and e.member == member]
    met = sum(isinstance(event, ContactMade) for event in tried)
    return goal("held", 15, met, len(tried), HELD, tried)


def _chains(quarter: Quarter, member: str) -> Measure | None:
    """The people known in the decision chains of the member's accounts."""
    own = [account for name, account in quarter.accounts.items() if _leads(quarter, member, name)]
    named = [
        e
        for e in quarter.events
        if isinstance(e, StakeholderIdentified) and _leads(quarter, member, e.account)
    ]
    known = sum(len(account.stakeholders) for account in own)
    return goal("chain", 15, known, sum(account.people for account in own), CHAIN, named)


def _payments(quarter: Quarter, member: str) -> Measure | None:
    paid = quarter.own(CashReceived, member, "AR")
    late = [p for p in quarter.after.projects if p.accepted >= 0 and _leads(quarter, member, p.account)]
    came = sum(event.amount for event in paid)
    return goal("cash", 15, came, came + sum(project.receivable for project in late), COLLECTED, paid)


def _leads(quarter: Quarter, member: str, account: str) -> bool:
    return member == quarter.sheet.triangle(account).AR


_OF: Mapping[Role, Callable[[Quarter, str], Measures]] = {
    "AR": account_role,
    "SR": solution_role,
    "FR": delivery_role,
}
