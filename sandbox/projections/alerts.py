"""What deserves attention at a deal: stuck, uncovered, cooling or late."""

from collections.abc import Mapping

from sandbox.model.names import DAY, ROLES, Role, Stage
from sandbox.model.world import Project
from sandbox.projections.observation import AccountView, OpportunityView
from sandbox.projections.team import late_days

STUCK = 1.5
"""Times the usual days in a stage."""
COOLING_DAYS = 30
"""Working days without a touch after which a lead cools."""
KEY_ROLES = ("economic", "technical", "financial", "purchaser")
"""Stakeholders whom a deal cannot do without."""
NEEDS: dict[Stage, tuple[Role, ...]] = {
    "lead": ("AR",),
    "need": ("AR", "SR"),
    "solution": ("AR", "SR", "FR"),
    "bid": ("AR", "SR", "FR"),
    "negotiation": ("AR",),
    "contract": ("AR",),
    "delivery": ("FR",),
    "cash": ("AR",),
}
"""Which corners a deal in a stage asks for."""


def alerts(
    deal: OpportunityView,
    account: AccountView,
    touched: Mapping[str, int],
    project: Project | None,
    minute: int,
) -> tuple[str, ...]:
    """The codes that hold for a deal now, the most pressing first."""
    if deal.status in ("killed", "struck", "lost") or deal.outcome == "no_decision":
        return ()
    open_deal = deal.outcome == "open"
    found = {
        "late": project is not None and project.accepted < 0 and late_days(project, minute) > 0,
        "stuck": open_deal and deal.days_in_stage > STUCK * deal.usual_days,
        "uncovered": open_deal and bool(uncovered(deal, account)),
        "cooling": open_deal and deal.stage == "lead" and _cold(deal, touched, minute),
    }
    return tuple(code for code, holds in found.items() if holds)


def uncovered(deal: OpportunityView, account: AccountView) -> tuple[str, ...]:
    """The empty corners of the triangle and the key people never met."""
    corners = [role for role in ROLES if role in NEEDS[deal.stage] and account.triangle.member(role) is None]
    people = [p.id for p in account.stakeholders if p.role in KEY_ROLES and p.met == 0]
    return (*corners, *people)


def _cold(deal: OpportunityView, touched: Mapping[str, int], minute: int) -> bool:
    last = max(deal.since, touched.get(deal.id, 0), touched.get(deal.account, 0))
    return minute - last >= COOLING_DAYS * DAY
