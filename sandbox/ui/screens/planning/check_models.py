"""View models of the plan check and of what the plan takes."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from sandbox.i18n import _
from sandbox.projections.plan_means import monthly_pay, planned_cost
from sandbox.ui.screens.planning.reading import Reading
from sandbox.ui.screens.planning.view_model import CheckModel, CostModel


def checks(reading: Reading) -> tuple[CheckModel, ...]:
    """Refusals first, then warnings, the most severe first; what would be said twice is counted."""
    refused = (
        CheckModel("refusal", found.message, found.path, reading.account_of(found.path))
        for found in reading.refusals
    )
    unwise = (
        CheckModel(found.severity, found.message, found.path, reading.account_of(found.path))
        for found in reading.findings
    )
    return tuple(_counted((*refused, *unwise)))


def _counted(found: Iterable[CheckModel]) -> Iterator[CheckModel]:
    alike: dict[tuple[str, str], list[CheckModel]] = {}
    for check in found:
        alike.setdefault((check.severity, check.text), []).append(check)
    for first, *others in alike.values():
        yield replace(first, text=f"{first.text} ×{1 + len(others)}") if others else first


def cost(reading: Reading) -> CostModel:
    """What the plan costs by post, what is left, and the hours it asks for."""
    total = planned_cost(reading)
    left = reading.observation.funds - total
    planned = sum(load.planned for load in reading.loads.values())
    possible = sum(load.capacity for load in reading.loads.values())
    hours = _("{planned} of {possible} h").format(planned=f"{planned:,.0f}", possible=f"{possible:,.0f}")
    posts = tuple((name, reading.money(amount)) for name, amount in _posts(reading) if amount)
    return CostModel(posts, reading.money(total), reading.money(left), left < 0, hours)


def _posts(reading: Reading) -> Iterator[tuple[str, int]]:
    sheet, offers = reading.sheet, reading.observation.offers
    activity, prices = reading.scenario.rules.activity, {(o.kind, o.subject): o.price for o in offers.reports}
    pay = sum(monthly_pay(reading, role) for role in reading.staff.values())
    proofs = sum(contact.times for contact in sheet.contacts if contact.action == "proof")
    yield _("Pay"), pay * reading.observation.days // 21
    yield _("Travel"), activity.travel_cost * sum(contact.times for contact in sheet.contacts)
    yield _("Proofs of concept"), activity.proof_cost * proofs
    yield _("Hiring"), offers.hiring_cost * len(sheet.people.hire)
    yield _("Borrowing"), offers.borrow_cost * len(sheet.people.borrow)
    yield _("Training"), offers.training_cost * len(sheet.people.train)
    yield _("Reports"), sum(prices.get((order.kind, order.subject), 0) for order in sheet.reports)
