"""Edits of a sheet, each a pure function from sheet to sheet: what screens and bots do to a plan."""

from collections.abc import Iterable
from typing import Any

from sandbox.model.decisions import (
    Contact,
    DecisionSheet,
    Delivery,
    Pursuit,
    Quota,
    ReportOrder,
    Triangle,
)
from sandbox.model.names import Cadence, ContactAction, Indicator, Metric, ReportKind, Role, Tier

MOST_TIMES = 12
"""How often one contact may be planned in a round."""


def assign(sheet: DecisionSheet, account: str, role: Role, member: str | None) -> DecisionSheet:
    """Put a member at a corner of an account's triangle, or leave it empty with None."""
    triangle = sheet.triangles.get(account, Triangle()).with_member(role, member)
    triangles = {**sheet.triangles, account: triangle}
    if triangle == Triangle():
        del triangles[account]
    return sheet.model_copy(update={"triangles": triangles})


def assign_to_deal(sheet: DecisionSheet, opportunity: str, role: Role, member: str | None) -> DecisionSheet:
    """Send a member to one opportunity in particular; None leaves it to the account's triangle."""
    held = sheet.pursuit(opportunity).triangle or Triangle()
    triangle = held.with_member(role, member)
    return set_pursuit(sheet, opportunity, triangle=None if triangle == Triangle() else triangle)


def dismiss(sheet: DecisionSheet, member: str) -> DecisionSheet:
    """Take a member off every corner."""
    for account, triangle in sheet.triangles.items():
        for role in _roles_of(triangle, member):
            sheet = assign(sheet, account, role, None)
    for opportunity, plan in sheet.pursuits.items():
        for role in _roles_of(plan.triangle or Triangle(), member):
            sheet = assign_to_deal(sheet, opportunity, role, None)
    return sheet


def _roles_of(triangle: Triangle, member: str) -> list[Role]:
    roles: tuple[Role, ...] = ("AR", "SR", "FR")
    return [role for role in roles if triangle.member(role) == member]


def plan_contact(
    sheet: DecisionSheet, account: str, stakeholder: str, action: ContactAction, times: int
) -> DecisionSheet:
    """Plan a contact so many times in the round; 0 removes it."""
    here = (account, stakeholder, action)
    bounded = min(MOST_TIMES, times)
    wanted = (
        Contact(account=account, stakeholder=stakeholder, action=action, times=bounded) if times > 0 else None
    )
    contacts: list[Contact] = []
    for contact in sheet.contacts:
        if (contact.account, contact.stakeholder, contact.action) != here:
            contacts.append(contact)
        elif wanted is not None:
            contacts.append(wanted)
            wanted = None
    if wanted is not None:
        contacts.append(wanted)
    return sheet.model_copy(update={"contacts": tuple(contacts)})


def contact_times(sheet: DecisionSheet, account: str, stakeholder: str, action: ContactAction) -> int:
    """How often a contact is planned."""
    here = (account, stakeholder, action)
    return sum(c.times for c in sheet.contacts if (c.account, c.stakeholder, c.action) == here)


def set_pursuit(sheet: DecisionSheet, opportunity: str, **changes: Any) -> DecisionSheet:
    """Change how an opportunity is worked. Raises pydantic's ValidationError for values out of bounds."""
    plan = Pursuit.model_validate({**dict(sheet.pursuit(opportunity)), **changes})
    return sheet.model_copy(update={"pursuits": {**sheet.pursuits, opportunity: plan}})


def set_tier(sheet: DecisionSheet, account: str, tier: Tier) -> DecisionSheet:
    """Tier a customer."""
    return sheet.model_copy(update={"tiers": {**sheet.tiers, account: tier}})


def set_delivery(sheet: DecisionSheet, project: str, **changes: Any) -> DecisionSheet:
    """Change how a delivery is treated. Raises pydantic's ValidationError for values out of bounds."""
    plan = Delivery.model_validate({**dict(sheet.deliveries.get(project, Delivery())), **changes})
    return sheet.model_copy(update={"deliveries": {**sheet.deliveries, project: plan}})


def set_quota(
    sheet: DecisionSheet, metric: Metric, amount: int, *, account: str | None = None, owner: str | None = None
) -> DecisionSheet:
    """Set a quota for a metric at an account, an owner or both; 0 removes it."""
    kept = tuple(q for q in sheet.quotas if (q.metric, q.account, q.owner) != (metric, account, owner))
    added = (Quota(metric=metric, amount=amount, account=account, owner=owner),) if amount > 0 else ()
    return sheet.model_copy(update={"quotas": (*kept, *added)})


def set_quotas(sheet: DecisionSheet, metric: Metric, quotas: Iterable[Quota]) -> DecisionSheet:
    """Put these quotas in the place of all of a metric."""
    kept = tuple(quota for quota in sheet.quotas if quota.metric != metric)
    return sheet.model_copy(update={"quotas": (*kept, *quotas)})


def set_indicator(sheet: DecisionSheet, indicator: Indicator, weight: int) -> DecisionSheet:
    """Weigh a shared indicator of the triangle; 0 drops it."""
    weights = {name: value for name, value in sheet.indicators.items() if name != indicator}
    if weight > 0:
        weights[indicator] = weight
    return sheet.model_copy(update={"indicators": weights})


def toggle_report(sheet: DecisionSheet, kind: ReportKind, subject: str) -> DecisionSheet:
    """Order a report, or cancel the order."""
    order = ReportOrder(kind=kind, subject=subject)
    kept = tuple(one for one in sheet.reports if one != order)
    return sheet.model_copy(update={"reports": kept if len(kept) < len(sheet.reports) else (*kept, order)})


def set_people(sheet: DecisionSheet, **changes: Any) -> DecisionSheet:
    """Change hiring, releasing, borrowing, training, overtime or cadence as given."""
    people = type(sheet.people).model_validate({**dict(sheet.people), **changes})
    return sheet.model_copy(update={"people": people})


def set_cadence(sheet: DecisionSheet, cadence: Cadence) -> DecisionSheet:
    """Choose how often the team meets to share what it knows."""
    return set_people(sheet, cadence=cadence)


def set_hours(sheet: DecisionSheet, member: str, hours: int, usual: int = 40) -> DecisionSheet:
    """Ask a member for so many hours a week; the usual number needs no entry."""
    overtime = {name: value for name, value in sheet.people.overtime.items() if name != member}
    if hours != usual:
        overtime[member] = hours
    return set_people(sheet, overtime=overtime)


def answer(sheet: DecisionSheet, occasion: str, option: str) -> DecisionSheet:
    """Answer a card."""
    return sheet.model_copy(update={"answers": {**sheet.answers, occasion: option}})
