"""Hiring, lending, training, overtime and alignment, as far as funds allow."""

from dataclasses import dataclass

from sandbox.bots import demand
from sandbox.bots.campaign import Campaign
from sandbox.bots.outlook import Outlook
from sandbox.bots.policy import Policy
from sandbox.model import keys
from sandbox.model.decisions import People
from sandbox.model.names import BP, ROLES, Role
from sandbox.projections.observation import MemberView

ROUNDS_TO_PAY_OFF = 3
"""Rounds that must be left for a new member to be worth the ramp."""
STRAINED = 1.4
"""Effort of a role beyond which overtime does not suffice and somebody is borrowed."""
SLACK = 0.7
"""Load of a role below which its members have time for a course."""
MASTER = 9_000
"""Skill from which a course brings little."""


@dataclass(frozen=True, slots=True)
class Crew:
    """Who works in the round: the members who stay, those who join, and what is arranged for them."""

    members: tuple[MemberView, ...]
    people: People
    cost: int

    def of(self, role: Role) -> list[MemberView]:
        """The members of a role."""
        return [member for member in self.members if member.role == role]


def arranged(campaign: Campaign, funds: int) -> Crew:
    """The crew of the round, within the given funds."""
    outlook, policy = campaign.outlook, campaign.house
    offers = outlook.seen.offers
    loads = {role: _load(campaign, role) for role in ROLES}
    hire = _hired(outlook, policy, loads, funds)
    left = funds - len(hire) * offers.hiring_cost
    borrow = _borrowed(policy, left // max(1, offers.borrow_cost))
    left -= len(borrow) * offers.borrow_cost
    train = _trained(outlook, policy, loads, left // max(1, offers.training_cost))
    left -= len(train) * offers.training_cost
    staff = tuple(m for role in ROLES for m in outlook.team[role])
    members = (*staff, *(_recruit(outlook, c.id, c.role, c.skill) for c in offers.hires if c.id in hire))
    known = {m.id for m in members}
    lent = (_stand_in(outlook, role) for role in borrow)
    members = (*members, *(m for m in lent if m.id not in known))
    overtime = {m.id: policy.hours(m.role) for m in members if policy.hours(m.role) > 40}
    people = People(hire=hire, borrow=borrow, train=train, overtime=overtime, cadence=policy.cadence)
    return Crew(members, people, funds - left)


def _load(campaign: Campaign, role: Role) -> float:
    """Hours that all accounts ask of a role over the hours that its members have."""
    asked = sum(demand.hours(campaign, account, role) for account in campaign.ranked)
    asked += demand.VISIT_HOURS * len(campaign.ranked) if role == "AR" else 0.0
    return asked / max(1.0, sum(demand.capacity(campaign, m) for m in campaign.outlook.team[role]))


def _hired(outlook: Outlook, policy: Policy, loads: dict[Role, float], funds: int) -> tuple[str, ...]:
    """The best candidate of each role that is loaded beyond the policy's limit, the most loaded first."""
    if not policy.hire_above or outlook.rounds_left < ROUNDS_TO_PAY_OFF:
        return ()
    strained = sorted((r for r in ROLES if loads[r] > policy.hire_above), key=lambda r: -round(loads[r], 6))
    found = [_best(outlook, role) for role in strained]
    affordable = max(0, funds // max(1, outlook.seen.offers.hiring_cost))
    return tuple(name for name in found if name)[:affordable]


def _best(outlook: Outlook, role: Role) -> str:
    """The most skilled candidate of a role, if there is one."""
    fitting = [c for c in outlook.seen.offers.hires if c.role == role]
    best = max(fitting, key=lambda c: (c.skill, c.id), default=None)
    return best.id if best else ""


def _borrowed(policy: Policy, affordable: int) -> tuple[Role, ...]:
    strained = [role for role in ROLES if policy.effort(role) > STRAINED]
    return tuple(strained[: max(0, affordable)])


def _trained(outlook: Outlook, policy: Policy, loads: dict[Role, float], affordable: int) -> tuple[str, ...]:
    """At most one member of each role that has time."""
    if not policy.train or outlook.rounds_left < ROUNDS_TO_PAY_OFF:
        return ()
    idle = [outlook.team[role] for role in ROLES if loads[role] < SLACK]
    able = [[m for m in team if m.skill < MASTER and not m.borrowed] for team in idle]
    chosen = [max(team, key=lambda m: (m.skill, m.id)).id for team in able if team]
    return tuple(chosen[: max(0, affordable)])


def _recruit(outlook: Outlook, person: str, role: Role, skill: int) -> MemberView:
    """A candidate as the member they become: at the start of the ramp."""
    ramp = round(outlook.scenario.rules.work.ramp_start * BP)
    return _newcomer(outlook, person, role, skill, ramp)


def _stand_in(outlook: Outlook, role: Role) -> MemberView:
    return _newcomer(outlook, f"borrowed_{role.lower()}", role, 6_000, BP)


def _newcomer(outlook: Outlook, person: str, role: Role, skill: int, ramp: int) -> MemberView:
    name = outlook.seen.name
    member = keys.member(outlook.seen.team, person)
    return MemberView(member, name, role, skill, 8_000, 40, ramp, 0, 0, False, False, (), None)
