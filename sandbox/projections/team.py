"""The own team as it sees itself: members, candidates, deliveries."""

from sandbox.equations.work import ramp
from sandbox.model import keys
from sandbox.model.decisions import Triangle
from sandbox.model.names import BP, DAY, HOUR, ROLES, WEEK
from sandbox.model.scenario import Person, Scenario
from sandbox.model.world import Member, Project, Vendor, World
from sandbox.projections.naming import Names
from sandbox.projections.observation import CandidateView, MemberView, ProjectView

MILESTONES = 3
"""Parts of a delivery."""


def member_views(scenario: Scenario, world: World, vendor: Vendor) -> tuple[MemberView, ...]:
    """The members of the team, in the order in which they joined."""
    names = Names(scenario)
    return tuple(_member(scenario, world, vendor, member, names) for member in vendor.members.values())


def _member(scenario: Scenario, world: World, vendor: Vendor, member: Member, names: Names) -> MemberView:
    spec = next((p for p in _everyone(scenario) if p.id == member.person), None)
    rules = scenario.rules.work
    started = ramp(world.minute - member.hired, rules.ramp_days * DAY, rules.ramp_start)
    return MemberView(
        id=member.id,
        name=names.member(member.person),
        role=member.role,
        skill=member.skill,
        morale=member.morale,
        weekly_hours=member.weekly_hours,
        ramp=round(started * BP),
        load=_load(scenario, member),
        busy_minutes=_busy(member, world.minute),
        borrowed=member.borrowed_until >= 0,
        leaving=0 <= member.borrowed_until < world.minute + scenario.calendar.days * DAY,
        accounts=tuple(name for name, t in vendor.triangles.items() if holds(t, member.id)),
        about=spec.about if spec else None,
    )


def _everyone(scenario: Scenario) -> tuple[Person, ...]:
    return (*scenario.team.members, *scenario.team.candidates)


def holds(triangle: Triangle, member: str) -> bool:
    """Whether a member stands at one of the corners."""
    return any(triangle.member(role) == member for role in ROLES)


def _load(scenario: Scenario, member: Member) -> int:
    """The last round's work over the time there was, in basis points."""
    time = scenario.calendar.days * DAY * member.weekly_hours * HOUR / WEEK
    return round(max(member.worked, member.planned) * BP / time)


def _busy(member: Member, minute: int) -> int:
    """Minutes of work begun or left over."""
    task = member.current
    begun = max(0, (task.due - minute) if task.due >= 0 else task.minutes) if task else 0
    return begun + sum(left.minutes for left in member.backlog)


def candidate_views(scenario: Scenario, vendor: Vendor) -> tuple[CandidateView, ...]:
    """Who may be hired: nobody who is, or was, a member."""
    gone = {*vendor.members, *vendor.former}
    free = (p for p in scenario.team.candidates if keys.member(vendor.id, p.id) not in gone)
    return tuple(CandidateView(p.id, p.name, p.role, p.skill * 2_000, p.about) for p in free)


def project_views(world: World, vendor: Vendor) -> tuple[ProjectView, ...]:
    """The deliveries of the team."""
    return tuple(_project(world, p) for p in world.projects.values() if p.vendor == vendor.id)


def _project(world: World, project: Project) -> ProjectView:
    return ProjectView(
        id=project.id,
        opportunity=project.opportunity,
        account=project.account,
        value=project.value,
        started=project.started,
        promised=project.promised,
        milestone=project.milestone,
        milestones=MILESTONES,
        work_left=project.work_left,
        accepted=project.accepted,
        score=project.score,
        penalty=project.penalty,
        receivable=project.receivable,
        collected=project.collected,
        late_days=late_days(project, world.minute),
    )


def late_days(project: Project, minute: int) -> int:
    """Working days behind: after the end against the promise, before it against an even pace."""
    if project.accepted >= 0:
        return max(0, -(-(project.accepted - project.promised) // DAY))
    span = project.promised - project.started
    due = project.started + span * (project.milestone + 1) // MILESTONES
    return max(0, (minute - due) // DAY)
