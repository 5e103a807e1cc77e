"""Each member's appraisal after a round: own measures of the role, shared ones of the triangle, and facts."""

from collections.abc import Sequence
from dataclasses import dataclass

from sandbox.model.events import Event
from sandbox.model.names import BP, ROLES, Role, Teamwork
from sandbox.projections.measure import Measure, Quarter, weighed
from sandbox.projections.observation import MemberView, Observation
from sandbox.projections.role_measures import own_measures
from sandbox.projections.shared_measures import shared_measures

OWN, SHARED = 60, 40
"""How much own and shared measures count [A]."""


@dataclass(frozen=True, slots=True)
class Appraisal:
    """A member's scores in basis points (10,000 where all was met, at most 12,000) with what they consist of.

    A score is None where the quarter gave no occasion to measure anything.
    """

    member: str
    role: Role
    own: int | None
    shared: int | None
    total: int | None
    measures: tuple[Measure, ...]
    common: tuple[Measure, ...]


def appraisals(
    events: Sequence[Event], before: Observation, after: Observation, teamwork: Teamwork = "triangle"
) -> tuple[Appraisal, ...]:
    """The members who worked in the round between the two observations, by role."""
    quarter = Quarter(events, before, after, teamwork)
    order = sorted(before.members, key=lambda member: ROLES.index(member.role))
    return tuple(appraised(quarter, member) for member in order)


def appraised(quarter: Quarter, member: MemberView) -> Appraisal:
    """One member's appraisal."""
    measures = own_measures(quarter, member)
    common = shared_measures(quarter, quarter.places(member.id))
    own, shared = weighed(measures), weighed(common)
    return Appraisal(member.id, member.role, own, shared, together(own, shared), measures, common)


def together(own: int | None, shared: int | None) -> int | None:
    """Own and shared score by their weights; the one there is where the other is missing."""
    parts = [(weight, score) for weight, score in ((OWN, own), (SHARED, shared)) if score is not None]
    return round(sum(w * s for w, s in parts) / sum(w for w, _ in parts)) if parts else None


def points(score: int | None) -> str:
    """A score as people read it, 0 to 150; a dash where nothing was measured."""
    return "–" if score is None else f"{score * 100 / BP:.0f}"
