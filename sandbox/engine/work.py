"""How fast a member works: hours, overtime, switching, ramp, morale, skill."""

from sandbox.engine.run import Run
from sandbox.equations.work import effective_hours, learned, ramp, switching_loss
from sandbox.model.names import BP, DAY, HOUR, WEEK
from sandbox.model.world import Member

PRACTICE = 150
"""Packages of work that count as the experience somebody brings along [A]."""


def accounts_of(run: Run, vendor: str, member: str) -> set[str]:
    """The accounts that a member is assigned to, by the account or by one of its opportunities."""
    sheet, deals = run.sheet(vendor), run.world.opportunities
    found = {name for name, t in sheet.triangles.items() if member in (t.AR, t.SR, t.FR)}
    sent = {
        deals[name].account
        for name, plan in sheet.pursuits.items()
        if name in deals
        and plan.triangle
        and member in (plan.triangle.AR, plan.triangle.SR, plan.triangle.FR)
    }
    return found | sent


def pace(run: Run, vendor: str, member: Member) -> float:
    """Work done per minute of contract time: 1 for somebody of medium skill, rested and undivided."""
    rules = run.rules.work
    diligence = run.diligence.get(member.id)
    if diligence is None:
        diligence = run.diligence[member.id] = _diligence(run, vendor, member)
    started = ramp(run.now - member.hired, rules.ramp_days * DAY, rules.ramp_start)
    mood = 0.8 + 0.25 * member.morale / BP
    able = 1.0 + 0.1 * (member.skill / 2_000 - 3)
    return max(0.05, diligence * started * mood * able)


def _diligence(run: Run, vendor: str, member: Member) -> float:
    """What a member's hours come to, over 40 a week, less what switching takes; the same all round."""
    rules = run.rules.work
    load = len(accounts_of(run, vendor, member.id))
    each = rules.switching_ar if member.role == "AR" else rules.switching
    undivided = 1.0 - switching_loss(load, each, rules.switching_cap, rules.free_accounts)
    hours = effective_hours(member.weekly_hours) / (WEEK / HOUR)
    return rules.available * hours * undivided


def practised(run: Run, member: Member, work: str) -> float:
    """Share of the usual time that practised work still takes the member (learning curve, Wright 1936)."""
    if work not in ("solution", "delivery"):
        return 1.0
    return learned(1 + member.experience.get(work, 0) / PRACTICE, run.rules.work.learning)
