"""Whether a sheet is legal: every refusal says where, why, and what would make it legal."""

from sandbox.model.decisions import DecisionSheet
from sandbox.model.scenario import Scenario
from sandbox.projections import legal_people, legal_work
from sandbox.projections.observation import Observation
from sandbox.projections.refusal import Desk, Refusal

CHECKS = (
    legal_work.quotas,
    legal_work.triangles,
    legal_work.pursuits,
    legal_work.contacts,
    legal_work.deliveries,
    legal_people.hiring,
    legal_people.releasing,
    legal_people.training,
    legal_people.reports,
    legal_people.funds,
    legal_people.answers,
)
"""All that is checked, in the order of a sheet's parts."""


def refusals(scenario: Scenario, observation: Observation, sheet: DecisionSheet) -> tuple[Refusal, ...]:
    """All parts of a sheet that may not be; none means that it is legal."""
    desk = Desk(scenario, observation, sheet)
    return tuple(refusal for check in CHECKS for refusal in check(desk))
