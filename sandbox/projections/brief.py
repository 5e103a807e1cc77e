"""Facts in a line that stands beside the name of their customer, told to the team that they happened to."""

from collections.abc import Sequence

from sandbox.i18n import N_, _
from sandbox.model import events as facts
from sandbox.model.events import Event
from sandbox.projections.feed import fields, sentence
from sandbox.projections.naming import Names
from sandbox.projections.wording import WITHOUT_BID

BRIEF: dict[type[Event], str] = {
    facts.OpportunityFound: N_("New deal: {opportunity}, about {value}, through {how}."),
    facts.StageEntered: N_("{opportunity}: moved on to {stage}."),
    facts.ContactMade: N_("{member} met {stakeholder} for the first time: {action}."),
    facts.StakeholderIdentified: N_("{member} heard of {stakeholder} in the decision chain."),
    facts.CustomerAdvanced: N_("The customer is now: {stage}."),
    facts.RivalVisited: N_("{vendor} was seen here."),
    facts.ReviewDone: N_("{opportunity}: {member} reviewed the delivery."),
    facts.GateDecided: N_("{opportunity}: stopped at {gate}, {verdict}."),
    facts.BidSubmitted: N_("{opportunity}: bid at {price}, {days} working days."),
    facts.OpportunityWon: N_("{opportunity}: won, {value}; decisive: {reason}."),
    facts.OpportunityLost: N_("{opportunity}: lost to {winner}; {reason}."),
    facts.DecisionFailed: N_("{opportunity}: the customer decided nothing; {reason}."),
    facts.ContractSigned: N_("{opportunity}: contract signed, {value}."),
    facts.DeliveryAccepted: N_("{project}: accepted {late} working days late, score {score} of 5."),
    facts.PenaltyPaid: N_("{project}: penalty of {amount} for being late."),
    facts.CashReceived: N_("{project}: payment of {amount} received."),
    facts.FeedbackGiven: N_("{stakeholder} gives {score} of 5: {reason}."),
    facts.CardDrawn: N_("Event: {card}"),
    facts.CardAnswered: N_("Answer: {option}"),
}
"""How a fact is told where it is not told as everywhere: without the customer, and without the own team."""
PUNCTUAL = N_("{project}: accepted on time, score {score} of 5.")
UNBID = N_("{opportunity}: no bid of ours, {reason}; {winner} won.")
LEFT = N_("Nobody answered; by default: {option}")
"""The same where nothing was late, where the team had not bid, and where nobody chose."""


def brief(names: Names, event: Event) -> str:
    """The event in a line that says neither at which customer nor by which team; a contact is the first."""
    template = _template(event)
    if template is None:
        return sentence(names.scenario, event, names) or ""
    return _(template).format(**fields(names, event))


def _template(event: Event) -> str | None:
    match event:
        case facts.DeliveryAccepted(late=late) if late <= 0:
            return PUNCTUAL
        case facts.OpportunityLost(reason=reason) if reason in WITHOUT_BID:
            return UNBID
        case facts.CardAnswered(chosen=chosen) if chosen <= 0:
            return LEFT
        case _:
            return BRIEF.get(type(event))


def arrival(names: Names, reports: Sequence[facts.ReportDelivered]) -> str:
    """Reports of one kind that arrived together, in a line."""
    told = [fields(names, report) for report in reports]
    subjects = _(", ").join(dict.fromkeys(each["subject"] for each in told))
    return _("Arrived: {report} on {subjects}.").format(report=told[0]["report"], subjects=subjects)
