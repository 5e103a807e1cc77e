"""The hours that a plan asks of each member, against what the member can do in the round."""

from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from sandbox.engine.solutions import EFFORT
from sandbox.equations.work import effective_hours, switching_loss
from sandbox.model.decisions import Contact, DecisionSheet, Pursuit, Triangle
from sandbox.model.names import BP, DAY, Cadence, ContactAction, Role, Stage
from sandbox.model.scenario import Scenario
from sandbox.projections.observation import MemberView, Observation, OpportunityView, ProjectView
from sandbox.projections.offers import contact_hours
from sandbox.projections.team import holds

MEETINGS: dict[Cadence, int] = {"none": 0, "monthly": 3, "biweekly": 6, "weekly": 13}
"""Alignment meetings in a round of 63 days."""
SOLUTION_SHARE: dict[Stage, float] = {"lead": 0.3, "need": 1.0, "solution": 1.0, "bid": 1.0}
"""Part of the remaining solution work that falls into the round; a lead asks for it late [A]."""


Work = Literal[
    "left", "contact", "solution", "bid", "review", "contract", "delivery", "collection", "alignment",
    "training",
]  # fmt: skip
"""Kinds of work by which a load is told apart."""


class Load(NamedTuple):
    """Hours planned for a member, and hours that the member can do."""

    planned: float
    capacity: float

    @property
    def share(self) -> int:
        """Planned over possible, in basis points."""
        return round(self.planned * BP / self.capacity) if self.capacity > 0 else 0


class Piece(NamedTuple):
    """Hours of one kind of work that a plan asks of a member, and when: parts of the round from 0 to 1."""

    member: str
    hours: float
    work: Work
    start: float = 0.0
    end: float = 1.0


@dataclass(slots=True)
class _Plan:
    """One plan being added up; who has left does not count."""

    scenario: Scenario
    observation: Observation
    sheet: DecisionSheet
    members: frozenset[str]
    pieces: list[Piece] = field(default_factory=list)

    def add(self, member: str | None, hours: float, work: Work, start: float = 0.0, end: float = 1.0) -> None:
        if member is not None and member in self.members:
            self.pieces.append(Piece(member, hours, work, start, end))

    def until(self, days: float) -> float:
        """So many days from now as a part of the round."""
        return min(1.0, max(0.1, days / self.observation.days))


def planned_hours(scenario: Scenario, observation: Observation, sheet: DecisionSheet) -> dict[str, Load]:
    """Each member's load under a plan, by the member's id."""
    hours = dict.fromkeys((member.id for member in observation.members), 0.0)
    for piece in pieces(scenario, observation, sheet):
        hours[piece.member] += piece.hours
    return {
        m.id: Load(round(hours[m.id], 1), round(capacity(scenario, observation, sheet, m), 1))
        for m in observation.members
    }


def pieces(scenario: Scenario, observation: Observation, sheet: DecisionSheet) -> list[Piece]:
    """All the work that a plan asks of the members of today.

    When it falls into the round is a guess [A]: contacts and meetings are spread evenly, what is left over
    comes first, work on a deal comes before its stage usually ends, deliveries run until their promise.
    """
    plan = _Plan(scenario, observation, sheet, frozenset(member.id for member in observation.members))
    for member in observation.members:
        plan.add(member.id, member.busy_minutes / 60, "left", 0.0, 0.15)
    for contact in sheet.contacts:
        _add_contact(plan, contact)
    for deal in observation.opportunities:
        _add_deal(plan, deal)
    for project in observation.projects:
        _add_project(plan, project)
    _add_meetings(plan)
    return plan.pieces


def capacity(scenario: Scenario, observation: Observation, sheet: DecisionSheet, member: MemberView) -> float:
    """Nominal hours that a member gets done: contract time, overtime, switching, ramp, mood, skill."""
    rules = scenario.rules.work
    weekly = sheet.people.overtime.get(member.id, rules.weekly_hours)
    each = rules.switching_ar if member.role == "AR" else rules.switching
    places = len(places_of(sheet, member.id))
    undivided = 1.0 - switching_loss(places, each, rules.switching_cap, rules.free_accounts)
    mood = 0.8 + 0.25 * member.morale / BP
    able = 1.0 + 0.1 * (member.skill / 2_000 - 3)
    hours = rules.available * effective_hours(weekly) * observation.days / 5
    return hours * undivided * member.ramp / BP * mood * able


def places_of(sheet: DecisionSheet, member: str) -> list[str]:
    """The accounts, and the deals in particular, that a member is sent to."""
    accounts = [name for name, triangle in sheet.triangles.items() if holds(triangle, member)]
    special = ((name, plan.triangle) for name, plan in sheet.pursuits.items() if plan.triangle)
    return accounts + [name for name, triangle in special if holds(triangle, member)]


def contact_hours_by_role(scenario: Scenario, contact: Contact, triangle: Triangle) -> dict[Role, float]:
    """Hours of all the times of a contact, by the role that spends them."""
    lead = contact_lead(contact.action, triangle)
    hours = {lead: contact_hours(scenario.rules, contact.action) * contact.times} if lead else {}
    if contact.action == "insight":
        hours["SR"] = hours.get("SR", 0.0) + scenario.rules.activity.insight_sr_hours * contact.times
    return hours


def contact_lead(action: ContactAction, triangle: Triangle) -> Role | None:
    """Who makes a contact: SR a proof, AR the rest; SR or FR may discover where there is no AR."""
    if action == "proof":
        return "SR" if triangle.SR else None
    if triangle.AR:
        return "AR"
    if action == "discover":
        return "SR" if triangle.SR else "FR" if triangle.FR else None
    return None


def _add_contact(plan: _Plan, contact: Contact) -> None:
    triangle = plan.sheet.triangles.get(contact.account, Triangle())
    for role, hours in contact_hours_by_role(plan.scenario, contact, triangle).items():
        plan.add(triangle.member(role), hours, "contact")


def _add_deal(plan: _Plan, deal: OpportunityView) -> None:
    decision, triangle = plan.sheet.pursuit(deal.id), plan.sheet.triangle(deal.account, deal.id)
    activity = plan.scenario.rules.activity
    if deal.stage == "contract" and deal.winner == plan.observation.team:
        plan.add(triangle.AR, activity.contract_hours, "contract", 0.0, plan.until(deal.usual_days))
    if deal.outcome != "open" or decision.ati != "pursue" or deal.status not in ("known", "pursuing", "held"):
        return
    turn = plan.until(deal.usual_days - deal.days_in_stage)
    late = 0.4 if deal.stage == "lead" else 0.0
    plan.add(triangle.SR, solution_hours(plan.scenario, deal, decision), "solution", late, max(0.6, turn))
    if deal.stage in ("solution", "bid"):
        left = 1.0 - deal.bid_ready / BP
        when = (0.0, turn) if deal.stage == "bid" else (min(turn, 0.8), 1.0)
        plan.add(triangle.SR, activity.bid_hours * left, "bid", *when)
        plan.add(triangle.AR, activity.bid_ar_hours * left, "bid", *when)
        if decision.review and not deal.review and plan.scenario.teamwork == "triangle":
            plan.add(triangle.FR, activity.review_hours, "review", *when)


def solution_hours(scenario: Scenario, deal: OpportunityView, decision: Pursuit) -> float:
    """SR hours of the solution work that is left in this round at the planned depth."""
    size = (deal.value / max(1, scenario.rules.purchase.reference_value)) ** 0.5
    left = max(0.0, 1.0 - deal.solution_done / BP)
    full: float = scenario.rules.activity.solution_hours * size * EFFORT[decision.depth]
    return full * left * SOLUTION_SHARE.get(deal.stage, 0.0)


def _add_project(plan: _Plan, project: ProjectView) -> None:
    triangle = plan.sheet.triangle(project.account, project.opportunity)
    if project.accepted < 0:
        due = plan.until((project.promised - plan.observation.minute) / DAY)
        hours = delivery_hours(plan.scenario, plan.observation, project)
        plan.add(triangle.FR, hours, "delivery", 0.0, max(0.3, due))
    elif not project.collected:
        plan.add(triangle.AR, plan.scenario.rules.activity.collection_hours, "collection", 0.0, 0.5)


def delivery_hours(scenario: Scenario, observation: Observation, project: ProjectView) -> float:
    """FR hours that a delivery asks for in this round: the part begun and, as time allows, those to come."""
    whole = scenario.rules.delivery.hours_per_million * project.value / 1_000_000
    ahead = whole * max(0, project.milestones - project.milestone - 1) / project.milestones
    days_left = max(1, (project.promised - observation.minute) // DAY)
    return project.work_left / 60 + ahead * min(1.0, observation.days / days_left)


def _add_meetings(plan: _Plan) -> None:
    activity, people = plan.scenario.rules.activity, plan.sheet.people
    for member in plan.observation.members:
        plan.add(member.id, meeting_hours(plan.scenario, people.cadence), "alignment")
    for name in people.train:
        plan.add(name, activity.training_hours, "training")


def meeting_hours(scenario: Scenario, cadence: Cadence) -> float:
    """Hours that each member spends in a round's alignment meetings; none where the roles plan apart."""
    if scenario.teamwork == "apart":
        return 0.0
    return round(MEETINGS[cadence] * scenario.calendar.days / 63) * scenario.rules.activity.alignment_hours
