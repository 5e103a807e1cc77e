"""The next step against an alert: a changed plan with what was done, or why it cannot be done."""

from typing import NamedTuple

from sandbox.i18n import N_, _
from sandbox.model.decisions import DecisionSheet, Delivery
from sandbox.model.names import BP, CADENCES, Cadence, ContactAction, Role
from sandbox.projections import planning
from sandbox.projections.attention import Alert, lonely, open_corners, strangers
from sandbox.projections.observation import AccountView, OpportunityView
from sandbox.projections.refusal import Desk
from sandbox.projections.teamwork import no_meetings
from sandbox.projections.workload import Load, contact_lead, meeting_hours, planned_hours

_SURE = 4_000
"""Confidence in basis points from which a view counts as known, so that trust may be built on it [A]."""
_NEXT: dict[Cadence, Cadence] = {"none": "biweekly", "monthly": "biweekly", "biweekly": "weekly"}
_OFTEN: dict[Cadence, str] = {
    "none": N_("never"), "monthly": N_("monthly"), "biweekly": N_("every two weeks"), "weekly": N_("weekly"),
}  # fmt: skip


class Step(NamedTuple):
    """What one press does: the plan after it, the button's words, and in words what was done and why."""

    sheet: DecisionSheet
    label: str
    done: str


class Hindrance(NamedTuple):
    """Why the next step cannot be taken, and what would make it possible."""

    label: str
    reason: str


Remedy = Step | Hindrance | None
"""None where the plan already treats the alert."""


def remedy(desk: Desk, alert: Alert) -> Remedy:
    """The next step against an alert under the plan on the desk."""
    if not alert.deal:
        return _align(desk)
    deal = desk.deals[alert.deal]
    if "late" in alert.codes:
        return _rescue(desk, deal)
    for role in open_corners(desk, deal):
        return _send(desk, deal, role)
    for person in strangers(desk, deal):
        return _meet(desk, deal.account, person, "discover")
    if "stuck" in alert.codes or "cooling" in alert.codes:
        return _touch(desk, desk.accounts[deal.account])
    return None


def _send(desk: Desk, deal: OpportunityView, role: Role) -> Remedy:
    """The best member of a role who has the hours: who was there, whom they trust, who has most time."""
    label = _("Send {role}").format(role=role)
    team = [member for member, own in desk.staff.items() if own == role]
    if not team:
        reason = _("The team has no {role} this quarter: hire or borrow one.")
        return Hindrance(label, reason.format(role=role))
    sheets = {member: planning.assign(desk.sheet, deal.account, role, member) for member in team}
    loads = {member: _load(desk, sheets[member], member) for member in team}
    free = [member for member in team if loads[member].share <= BP]
    if not free:
        shares = ", ".join(f"{desk.called(m)} {loads[m].share / 100:.0f}%" for m in team)
        reason = _("No {role} has the hours: with {account} it would be {loads}. Relieve or borrow one.")
        return Hindrance(label, reason.format(role=role, account=desk.customer(deal.account), loads=shares))
    account = desk.accounts[deal.account]
    best = min(free, key=lambda m: (*_distance(account, role, m), loads[m].share, m))
    text = _("{member} goes to {account} as {role}: {why}. Load now {load}%.")
    done = text.format(
        member=desk.called(best), account=desk.customer(deal.account), role=role,
        why=_why(account, role, best), load=round(loads[best].share / 100),
    )  # fmt: skip
    return Step(sheets[best], _("Send {member}").format(member=desk.called(best)), done)


def _load(desk: Desk, sheet: DecisionSheet, member: str) -> Load:
    """A member's load under a plan; who joins this round has all the time there is."""
    return planned_hours(desk.scenario, desk.observation, sheet).get(member, Load(0.0, 1.0))


def _distance(account: AccountView, role: Role, member: str) -> tuple[bool, float]:
    return account.triangle.member(role) != member, -_trust(account, member)


def _trust(account: AccountView, member: str) -> int:
    return sum(value for person in account.stakeholders for one, value in person.trust if one == member)


def _why(account: AccountView, role: Role, member: str) -> str:
    if account.triangle.member(role) == member:
        return _("was there last quarter")
    if _trust(account, member):
        return _("is known to people there")
    return _("has most time left")


def _meet(desk: Desk, account: str, person: str, action: ContactAction) -> Remedy:
    """One contact more with a person, if somebody is there for it and has the hours."""
    name = desk.person(account, person)
    label = _("Discover") if action == "discover" else _("Visit")
    triangle = desk.sheet.triangle(account)
    lead = contact_lead(action, triangle)
    if lead is None:
        reason = _("Nobody is at {account} to make the visit: send an AR there first.")
        return Hindrance(label, reason.format(account=desk.customer(account)))
    times = planning.contact_times(desk.sheet, account, person, action) + 1
    sheet = planning.plan_contact(desk.sheet, account, person, action, times)
    member = triangle.member(lead)
    assert member is not None, "who leads a contact holds the corner"
    load = _load(desk, sheet, member)
    if load.share > BP:
        reason = _(
            "{member} has no hours left for a visit ({load}% planned): take work off, or plan overtime."
        )
        return Hindrance(label, reason.format(member=desk.called(member), load=round(load.share / 100)))
    text = (
        _("{member} gets to know {person} at {account}. Load now {load}%.")
        if action == "discover"
        else _("{member} visits {person} at {account} to build trust. Load now {load}%.")
    )
    done = text.format(
        member=desk.called(member), person=name, account=desk.customer(account), load=round(load.share / 100)
    )
    return Step(sheet, label, done)


def _touch(desk: Desk, account: AccountView) -> Remedy:
    """A visit to the most influential person, where none is planned at the customer at all."""
    if not account.stakeholders or any(c.account == account.id for c in desk.sheet.contacts):
        return None
    person = max(account.stakeholders, key=lambda p: (p.influence, p.id))
    known = person.attitude is not None and person.attitude.confidence >= _SURE
    return _meet(desk, account.id, person.id, "trust" if known else "discover")


def _rescue(desk: Desk, deal: OpportunityView) -> Remedy:
    """A late delivery: an FR where there is none, then first in line and in recovery."""
    project = next(p for p in desk.observation.projects if p.opportunity == deal.id)
    if desk.sheet.triangle(deal.account, deal.id).FR is None:
        return _send(desk, deal, "FR")
    plan = desk.sheet.deliveries.get(project.id, Delivery())
    if plan.priority == 1 and plan.mode in ("recover", "rush"):
        return None
    sheet = planning.set_delivery(desk.sheet, project.id, mode="recover", priority=1)
    text = _("{deal} is delivered first and in recovery mode: 5% more work, 3% more cost, milder complaints.")
    return Step(sheet, _("Put first"), text.format(deal=desk.deal(deal.id)))


def _align(desk: Desk) -> Remedy:
    """Meetings more often, so that what one finds out reaches the others."""
    if reason := no_meetings(desk.scenario):
        return Hindrance(_("Align more"), reason)
    now, before = desk.sheet.people.cadence, desk.observation.previous.people.cadence
    if now not in _NEXT or CADENCES.index(now) > CADENCES.index(before):
        return None
    wanted = _NEXT[now]
    sheet = planning.set_cadence(desk.sheet, wanted)
    text = _("The team aligns {often}: {hours} hours each, and what {n} findings say reaches everybody.")
    done = text.format(
        often=_(_OFTEN[wanted]), hours=round(meeting_hours(desk.scenario, wanted)), n=len(lonely(desk))
    )
    return Step(sheet, _("Align more"), done)
