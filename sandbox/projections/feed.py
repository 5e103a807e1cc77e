"""Facts told in a line each: the running quarter's feed, and the replay in the terminal."""

from collections.abc import Callable

from sandbox.i18n import N_, _, pick
from sandbox.model import events as facts
from sandbox.model.events import Event
from sandbox.model.names import BP, ROLES
from sandbox.model.scenario import Scenario, Text
from sandbox.projections.accounts import index
from sandbox.projections.naming import Names
from sandbox.projections.wording import word

SENTENCES: dict[type[Event], str] = {
    facts.RoundOpened: N_("Round {round} began."),
    facts.SegmentMoved: N_("{segment}: budgets stand at {level} of the start."),
    facts.OpportunityArose: N_("{account} began to think of {opportunity} ({value})."),
    facts.OpportunityFound: N_("{vendor} learned of {opportunity} at {account} ({value}) through {how}."),
    facts.StageEntered: N_("{opportunity} at {account} entered: {stage}."),
    facts.WorkDone: N_("{member} finished {work}."),
    facts.ContactMade: N_("{member} met {stakeholder} at {account}: {action}."),
    facts.ContactFailed: N_("{member} could not meet {stakeholder} at {account}: {reason}."),
    facts.StakeholderIdentified: N_("{member} heard of {stakeholder} in the decision chain of {account}."),
    facts.BeliefChanged: N_("{member} learned more about {account}: {item}."),
    facts.KnowledgeShared: N_("{member} shared with the team what the others did not know: {items}."),
    facts.CustomerAdvanced: N_("{account} is now: {stage}."),
    facts.RivalVisited: N_("{vendor} was seen at {account}."),
    facts.SolutionAdvanced: N_("{member} brought the solution for {opportunity} to a fit of {fit}."),
    facts.ReviewDone: N_("{member} reviewed the delivery of {opportunity}."),
    facts.GateDecided: N_("{gate} for {opportunity}: {verdict}."),
    facts.BidSubmitted: N_("{vendor} bid for {opportunity}: {price}, {days} working days."),
    facts.VendorStruck: N_("{vendor} is out at {opportunity}: {reason}."),
    facts.OpportunityWon: N_("{vendor} won {opportunity} at {account} ({value}); decisive: {reason}."),
    facts.OpportunityLost: N_("{vendor} lost {opportunity} at {account} to {winner}: {reason}."),
    facts.DecisionFailed: N_("{account} made no decision on {opportunity}: {reason}."),
    facts.ContractSigned: N_("{vendor} signed the contract for {opportunity} ({value})."),
    facts.ChangeRequested: N_("{project}: the customer asked for a change and pays for it."),
    facts.MilestoneReached: N_("{project}: milestone {number} reached; working days late: {late}."),
    facts.DeliveryAccepted: N_(
        "{account} accepted {project}; score {score} of 5, working days late: {late}."
    ),
    facts.PenaltyPaid: N_("{vendor} paid {amount} for being late with {project}."),
    facts.CashReceived: N_("{account} paid {amount} for {project}."),
    facts.MoneySpent: N_("{vendor} spent {amount}: {what}."),
    facts.SatisfactionMoved: N_("Satisfaction of {account} moved to {score}: {reason}."),
    facts.FeedbackGiven: N_("{stakeholder} at {account} gave {score} of 5: {reason}."),
    facts.CardDrawn: N_("{card}: {account}"),
    facts.CardAnswered: N_("{card}: the answer was “{option}”."),
    facts.MemberHired: N_("{member} joined as {role}."),
    facts.MemberLeft: N_("{member} left: {reason}."),
    facts.MemberTrained: N_("{member} finished a course."),
    facts.MemberAssigned: N_("{member} took over as {role} at {account}."),
    facts.ReportDelivered: N_("A report arrived: {report}, {subject}."),
    facts.RoundClosed: N_("Round {round} ended."),
}
"""How each kind of fact is told."""
PUNCTUAL: dict[type[Event], str] = {
    facts.ChangeRequested: N_("{project}: the customer asked for a change, which nobody pays for."),
    facts.MilestoneReached: N_("{project}: milestone {number} reached on time."),
    facts.DeliveryAccepted: N_("{account} accepted {project} on time; score {score} of 5."),
    facts.CardAnswered: N_("{card}: left to the default, “{option}”."),
}
"""The same where nothing was late, nobody pays, or nobody chose."""
QUIET: tuple[type[Event], ...] = (facts.WorkDone, facts.BeliefChanged, facts.MoneySpent)
"""Kinds too frequent for a feed; `sentence` tells them only when asked to."""


def sentence(
    scenario: Scenario, event: Event, names: Names | None = None, *, everything: bool = False
) -> str | None:
    """The event in a line, in the current language; None for what is too frequent to be told.

    `names` knows the deals and teams that the scenario does not (see `naming`).
    """
    if isinstance(event, QUIET) and not everything:
        return None
    return _(_template(event)).format(**fields(names or Names(scenario), event))


def fields(names: Names, event: Event) -> dict[str, str]:
    """What an event consists of, each part in words."""
    return {field: _told(names, event, field, value) for field, value in event._asdict().items()}


def _template(event: Event) -> str:
    kind = type(event)
    if kind not in PUNCTUAL:
        return SENTENCES[kind]
    counted = next(getattr(event, name) for name in ("late", "paid", "chosen") if hasattr(event, name))
    return PUNCTUAL[kind] if counted <= 0 else SENTENCES[kind]


def _told(names: Names, event: Event, field: str, value: int | str) -> str:
    """One field of an event in words."""
    if field == "stakeholder":
        return _person(names, getattr(event, "account", ""), str(value))
    if field in _NAMED:
        return pick(_NAMED[field](names, str(value))) if value else _absent(field)
    if field == "option":
        return pick(names.option(getattr(event, "card", ""), str(value)))
    if field == "subject":
        return _subject(names, str(value))
    if isinstance(value, int):
        return _points(event, value) if field == "score" else _number(field, value)
    if field in _CODED:
        return word(f"{field}.{value}")
    return value if value in ROLES or value.isupper() else word(value)


_NAMED: dict[str, Callable[[Names, str], Text]] = {
    "account": Names.account,
    "opportunity": Names.opportunity,
    "project": Names.project,
    "member": Names.member,
    "previous": Names.member,
    "vendor": Names.vendor,
    "winner": Names.vendor,
    "segment": Names.segment,
    "card": Names.card,
}


_CODED = frozenset({"work", "how"})
"""Fields whose codes mean something else than the same codes in other fields."""


def _absent(field: str) -> str:
    return _("the team") if field == "account" else _("nobody")


def _person(names: Names, account: str, name: str) -> str:
    person = name.removeprefix(f"{account}.")
    return pick(names.stakeholder(account, person)) if person else _("somebody unknown")


def _subject(names: Names, subject: str) -> str:
    """A report's subject: an account or a segment."""
    account = pick(names.account(subject))
    return account if account != subject else pick(names.segment(subject))


def _number(field: str, value: int) -> str:
    match field:
        case "value" | "price" | "amount":
            return yuan(value)
        case "level" | "fit":
            return f"{value / 100:.0f}%"
        case _:
            return str(value)


def _points(event: Event, score: int) -> str:
    """A customer's satisfaction as an index; what was asked for as it was given, from 1 to 5."""
    is_index = isinstance(event, facts.SatisfactionMoved)
    return f"{index(score) / 100:.0f}" if is_index else f"{score / BP:.1f}"


def yuan(amount: int) -> str:
    """Money as people read it: ¥1.3M, ¥125M, ¥80k, ¥950."""
    if abs(amount) >= 999_500:
        digits = f"{amount / 1_000_000:.{1 if abs(amount) < 99_950_000 else 0}f}"
        return f"¥{digits.removesuffix('.0')}M"
    return f"¥{amount / 1_000:.0f}k" if abs(amount) >= BP else f"¥{amount}"
