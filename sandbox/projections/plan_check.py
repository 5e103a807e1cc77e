"""A look over a plan before it is submitted: what is legal and still unwise, with a remedy for each."""

from collections.abc import Iterator

from sandbox.i18n import _
from sandbox.model.decisions import Triangle
from sandbox.model.names import BP, ROLES
from sandbox.projections.alerts import KEY_ROLES, NEEDS
from sandbox.projections.finding import Finding, Severity
from sandbox.projections.observation import AccountView, OpportunityView
from sandbox.projections.odds import win_odds
from sandbox.projections.plan_means import idle, loose_quotas, overload, silence, uneven_quotas, unfunded
from sandbox.projections.refusal import Desk

LOW_ODDS = 3_000
"""Odds in basis points below which a bid is hardly worth its work (ATB)."""
_RANKS: dict[Severity, int] = {"alarm": 0, "warning": 1, "hint": 2}


def findings(desk: Desk) -> tuple[Finding, ...]:
    """All warnings on a plan, the most severe first."""
    found = [finding for check in CHECKS for finding in check(desk)]
    return tuple(sorted(found, key=lambda finding: _RANKS[finding.severity]))


def corners(desk: Desk) -> Iterator[Finding]:
    """Deals whose stage asks for a role that nobody holds."""
    for deal in _open(desk):
        triangle = desk.sheet.triangle(deal.account, deal.id)
        if triangle == Triangle() and desk.accounts[deal.account].tier == "C":
            continue
        for role in NEEDS[deal.stage]:
            if triangle.member(role) is None:
                message = _("{deal} at {account} has no {role}.")
                text = message.format(deal=desk.deal(deal.id), account=desk.customer(deal.account), role=role)
                severity: Severity = "alarm" if role == "AR" else "warning"
                yield Finding(severity, ("triangles", deal.account, role), "corner", text, "assign")


def unmet(desk: Desk) -> Iterator[Finding]:
    """Key people of accounts with open deals to whom no contact is planned."""
    planned = {(contact.account, contact.stakeholder) for contact in desk.sheet.contacts}
    for account in {deal.account: desk.accounts[deal.account] for deal in _open(desk)}.values():
        for person in account.stakeholders:
            if person.role in KEY_ROLES and (account.id, person.id) not in planned:
                message = _("No contact is planned with {person} at {account}.")
                text = message.format(
                    person=desk.person(account.id, person.id), account=desk.customer(account.id)
                )
                yield Finding("warning", ("contacts", account.id, person.id), "unmet", text, "contact")


def neglected(desk: Desk) -> Iterator[Finding]:
    """A-tier customers without an AR."""
    for account in desk.observation.accounts:
        tier = desk.sheet.tiers.get(account.id, account.tier)
        if tier == "A" and desk.sheet.triangle(account.id).AR is None:
            text = _("{account} is tiered A but has no AR.").format(account=desk.customer(account.id))
            yield Finding("alarm", ("triangles", account.id, "AR"), "neglected", text, "assign")


def promises(desk: Desk) -> Iterator[Finding]:
    """Dates promised faster than usual without FR looking at them."""
    for deal in _open(desk):
        plan = desk.sheet.pursuit(deal.id)
        asked = plan.review and desk.scenario.teamwork == "triangle"
        reviewed = deal.review or (asked and desk.sheet.triangle(deal.account, deal.id).FR is not None)
        if plan.ati == "pursue" and plan.promise < BP and not reviewed:
            message = _("{deal} promises a date earlier than usual, and no FR has looked at it.")
            text = message.format(deal=desk.deal(deal.id))
            yield Finding("alarm", ("pursuits", deal.id, "promise"), "promise", text, "review")


def long_shots(desk: Desk) -> Iterator[Finding]:
    """Bids that are decided whatever the odds, while the odds are low."""
    for deal in _open(desk):
        plan = desk.sheet.pursuit(deal.id)
        if plan.ati != "pursue" or deal.stage not in ("solution", "bid"):
            continue
        odds = _odds(desk, desk.accounts[deal.account], deal)
        if odds < min(LOW_ODDS, plan.min_odds or LOW_ODDS):
            message = _("The odds of {deal} are about {odds}%: find out more, or save the work.")
            text = message.format(deal=desk.deal(deal.id), odds=round(odds / 100))
            severity: Severity = "warning" if plan.atb == "bid" else "hint"
            yield Finding(severity, ("pursuits", deal.id, "atb"), "long_shot", text, "discover")


def _odds(desk: Desk, account: AccountView, deal: OpportunityView) -> int:
    seated = desk.sheet.triangle(account.id, deal.id).SR is not None
    return win_odds(desk.scenario, account, deal, desk.sheet.pursuit(deal.id), seated=seated)[1]


def late_projects(desk: Desk) -> Iterator[Finding]:
    """Deliveries behind, or running, without FR."""
    for project in desk.observation.projects:
        if project.accepted >= 0 or desk.sheet.triangle(project.account, project.opportunity).FR is not None:
            continue
        late = project.late_days > 0
        behind = _("{deal} has no FR and is behind; working days: {days}.")
        message = behind if late else _("{deal} has no FR.")
        text = message.format(deal=desk.deal(project.opportunity), days=project.late_days)
        path = ("triangles", project.account, "FR")
        yield Finding("alarm" if late else "warning", path, "late" if late else "delivery", text, "assign")


def empty(desk: Desk) -> Iterator[Finding]:
    """A plan that sends nobody anywhere."""
    if not any(t.member(role) for t in desk.sheet.triangles.values() for role in ROLES):
        text = _("Nobody is sent anywhere: assign members, or start from the suggested plan.")
        yield Finding("alarm", ("triangles",), "empty", text, "suggest")


def _open(desk: Desk) -> list[OpportunityView]:
    """The deals that are pursued and can still be won."""
    return [
        deal
        for deal in desk.observation.opportunities
        if deal.outcome == "open"
        and deal.status in ("known", "pursuing", "held", "bid")
        and desk.sheet.pursuit(deal.id).ati == "pursue"
    ]


CHECKS = (
    empty, overload, corners, neglected, promises, late_projects, unmet, long_shots, unfunded, uneven_quotas,
    loose_quotas, silence, idle,
)  # fmt: skip
"""All that is looked at."""
