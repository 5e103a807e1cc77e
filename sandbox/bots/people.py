"""Hiring, training, overtime and alignment, as far as funds allow."""

from sandbox.bots.outlook import Outlook
from sandbox.bots.policy import Policy
from sandbox.bots.staffing import Staffing
from sandbox.model.decisions import People
from sandbox.model.names import ROLES, Role

ROUNDS_TO_PAY_OFF = 3
"""Rounds that must be left for a new member to be worth the ramp."""
SLACK = 0.7
"""Load below which a member has time for a course."""


def arranged(outlook: Outlook, staffing: Staffing, policy: Policy, funds: int) -> People:
    """What happens to the team in this round."""
    hire = _hired(outlook, staffing, policy, funds)
    funds -= len(hire) * outlook.seen.offers.hiring_cost
    return People(
        hire=hire,
        borrow=_borrowed(outlook, policy, funds),
        train=_trained(outlook, staffing, policy, funds),
        overtime=_overtime(outlook, policy),
        cadence=policy.cadence,
    )


def role_load(outlook: Outlook, staffing: Staffing, role: Role) -> float:
    """Hours asked of a role over the hours it has."""
    seats = [staffing.seats[m.id] for m in outlook.team[role]]
    return sum(s.hours for s in seats) / max(1.0, sum(s.capacity for s in seats))


def _hired(outlook: Outlook, staffing: Staffing, policy: Policy, funds: int) -> tuple[str, ...]:
    """The best candidate of each role that is loaded beyond the policy's limit, the most loaded first."""
    if not policy.hire_above or outlook.rounds_left < ROUNDS_TO_PAY_OFF:
        return ()
    loads = {role: role_load(outlook, staffing, role) for role in ROLES}
    strained = sorted((r for r in ROLES if loads[r] > policy.hire_above), key=lambda r: -round(loads[r], 6))
    found = [_best(outlook, role) for role in strained]
    affordable = max(0, funds // (2 * max(1, outlook.seen.offers.hiring_cost)))
    return tuple(name for name in found if name)[:affordable]


def _best(outlook: Outlook, role: Role) -> str:
    """The most skilled candidate of a role, if there is one."""
    fitting = [c for c in outlook.seen.offers.hires if c.role == role]
    best = max(fitting, key=lambda c: (c.skill, c.id), default=None)
    return best.id if best else ""


def _borrowed(outlook: Outlook, policy: Policy, funds: int) -> tuple[Role, ...]:
    """A role whose effort goes beyond what overtime can yield is reinforced from outside."""
    strained = [role for role in ROLES if policy.effort(role) > 1.4]
    affordable = max(0, funds // 2 // max(1, outlook.seen.offers.borrow_cost))
    return tuple(strained[: min(2, affordable)])


def _trained(outlook: Outlook, staffing: Staffing, policy: Policy, funds: int) -> tuple[str, ...]:
    if not policy.train or outlook.rounds_left < ROUNDS_TO_PAY_OFF:
        return ()
    idle = [
        s
        for s in staffing.seats.values()
        if s.load < SLACK and not s.member.leaving and not s.member.borrowed
    ]
    able = sorted((s for s in idle if s.member.skill < 9_000), key=lambda s: (s.member.skill, s.member.id))
    affordable = max(0, funds // 4 // max(1, outlook.seen.offers.training_cost))
    return tuple(s.member.id for s in able[: min(2, affordable)])


def _overtime(outlook: Outlook, policy: Policy) -> dict[str, int]:
    """Weekly hours of those who work more than their contract, or go back to it."""
    wanted = {m.id: policy.hours(m.role) for role in ROLES for m in outlook.team[role] if not m.borrowed}
    return {name: hours for name, hours in wanted.items() if hours > 40}
