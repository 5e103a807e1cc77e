"""The deliveries in progress as a team knows them, in columns."""

from dataclasses import dataclass

import numpy as np

from sandbox.model.events import MilestoneReached
from sandbox.model.names import DAY
from sandbox.projections.forecasting.arrays import Floats, Whole, floats
from sandbox.projections.forecasting.deals import deal_terms
from sandbox.projections.forecasting.terms import Terms
from sandbox.projections.observation import ProjectView
from sandbox.projections.refusal import Desk


@dataclass(frozen=True, slots=True)
class Running:
    """Deliveries not yet accepted: yuan, days since the signature and until the promised day, milestones."""

    account: Whole
    value: Floats
    reference: Floats
    receivable: Floats
    elapsed: Floats
    promised: Floats
    usual: Floats
    milestone: Floats
    reached: Floats
    milestones: Floats
    terms: Floats


def running(desk: Desk) -> Running:
    """The deliveries in progress; `reached` is when the last milestone was, in days since the signature."""
    seen = desk.observation
    places = {account.id: place for place, account in enumerate(seen.accounts)}
    found = [project for project in seen.projects if project.accepted < 0]
    last = {event.project: event.minute for event in seen.events if isinstance(event, MilestoneReached)}
    deals = [desk.deals[project.opportunity] for project in found]
    return Running(
        account=np.asarray([places[p.account] for p in found], dtype=np.int64),
        value=floats([p.value for p in found]),
        reference=floats([deal.value for deal in deals]),
        receivable=floats([p.receivable for p in found]),
        elapsed=floats([(seen.minute - p.started) / DAY for p in found]),
        promised=floats([(p.promised - p.started) / DAY for p in found]),
        usual=floats([deal.delivery_days for deal in deals]),
        milestone=floats([p.milestone for p in found]),
        reached=floats([(last.get(p.id, p.started) - p.started) / DAY for p in found]),
        milestones=floats([p.milestones for p in found]),
        terms=floats([deal_terms(desk, deal) for deal in deals]).reshape(-1, len(Terms._fields)),
    )


def due_payments(desk: Desk) -> list[tuple[float, int]]:
    """Days until the money of accepted deliveries comes in, and how much it is."""
    seen, usual = desk.observation, desk.scenario.rules.delivery.payment_days
    waiting = [project for project in seen.projects if project.accepted >= 0 and not project.collected]
    return [(_due(desk, project, usual), project.receivable) for project in waiting]


def _due(desk: Desk, project: ProjectView, usual: float) -> float:
    credit = deal_terms(desk, desk.deals[project.opportunity]).credit if usual else 0.0
    return max(1.0, credit - (desk.observation.minute - project.accepted) / DAY)
