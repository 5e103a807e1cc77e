"""Joining, leaving, pay and morale."""

from sandbox.engine.agenda import Agenda
from sandbox.engine.opening import new_member
from sandbox.engine.run import Run
from sandbox.model import keys
from sandbox.model.events import MemberAssigned, MemberHired, MemberLeft
from sandbox.model.names import BP, DAY, MONTH, ROLES, Role
from sandbox.model.scenario import Person, Text
from sandbox.model.world import Member, Vendor

MOST_LEAVING = 0.6
MOST_HOURS = 70
"""Weekly hours that overtime can reach."""


def staffed(run: Run, vendor: Vendor) -> None:
    """Carry out the sheet's decisions on people at a round's start, and see who will leave."""
    people = run.sheet(vendor.id).people
    for name in people.release:
        if name in vendor.members:
            leave(run, vendor, vendor.members[name], "released")
    for name in people.hire:
        _hire(run, vendor, name)
    for role in people.borrow:
        _borrow(run, vendor, role)
    for member in vendor.members.values():
        usual = round(run.rules.work.weekly_hours)
        member.weekly_hours = max(usual, min(MOST_HOURS, people.overtime.get(member.id, usual)))
        member.leaves = _resignation(run, member)
    _handed_over(run, vendor)
    months = run.scenario.calendar.days * DAY / MONTH
    run.spend(vendor, "pay", "", round(sum(_pay(run, m.role) for m in vendor.members.values()) * months))


def _pay(run: Run, role: Role) -> int:
    money = run.rules.money
    return {"AR": money.pay_ar, "SR": money.pay_sr, "FR": money.pay_fr}[role]


def _hire(run: Run, vendor: Vendor, name: str) -> None:
    person = next((p for p in run.scenario.team.candidates if p.id == name), None)
    if person is None or keys.member(vendor.id, name) in [*vendor.members, *vendor.former]:
        return
    run.spend(vendor, "hiring", name, run.rules.money.hiring_cost)
    member = new_member(vendor, person, run.start)
    vendor.members[member.id] = member
    run.log(MemberHired(run.now, vendor.id, member.id, member.role))


def _borrow(run: Run, vendor: Vendor, role: Role) -> None:
    """Somebody of medium skill from another team, for this round and the next."""
    name, until = f"borrowed_{role.lower()}", run.end + (run.end - run.start)
    known = vendor.members.get(keys.member(vendor.id, name))
    if known is not None and known.borrowed_until == until:
        return
    run.spend(vendor, "borrowing", role, run.rules.money.borrow_cost)
    if known is not None:
        known.borrowed_until = until
        return
    stand_in = Person(id=name, name=Text(zh="借调", en="Borrowed"), role=role, skill=3)
    member = new_member(vendor, stand_in, run.start - 1_000_000)
    member.borrowed_until = until
    vendor.members[member.id] = member
    run.log(MemberHired(run.now, vendor.id, member.id, member.role))


def _resignation(run: Run, member: Member) -> int:
    """The minute at which a member will resign in this round, or -1."""
    rules = run.rules.work
    quarterly = 1 - (1 - rules.attrition_yearly) ** (run.scenario.calendar.days / 252)
    strain = max(0.0, (member.weekly_hours - 48) / 12) * (rules.overtime_attrition - 1)
    unhappy = 1.6 - 0.9 * member.morale / 10_000
    chance = min(MOST_LEAVING, quarterly * (1 + strain) * unhappy)
    if member.borrowed_until >= 0 or not run.luck.chance(chance, member.luck, "resigns", run.number):
        return -1
    when = run.luck.uniform(member.luck, "resigns_at", run.number)
    return run.start + round((0.2 + 0.75 * when) * (run.end - run.start))


def _handed_over(run: Run, vendor: Vendor) -> None:
    """Note who took over from whom: personal trust stays with the one who goes."""
    triangles = run.sheet(vendor.id).triangles
    for account in run.world.accounts:
        before, after = vendor.triangles.get(account), triangles.get(account)
        for role in ROLES:
            old = before.member(role) if before else None
            new = after.member(role) if after else None
            if new and new != old and new in vendor.members:
                run.log(MemberAssigned(run.now, vendor.id, account, new, role, old or ""))
    vendor.triangles = dict(triangles)


def leave(run: Run, vendor: Vendor, member: Member, reason: str) -> None:
    """A member goes, with what only they knew and the trust in them."""
    vendor.members.pop(member.id, None)
    vendor.former.append(member.id)
    run.agendas[member.id] = Agenda()
    run.log(MemberLeft(run.now, vendor.id, member.id, reason))


def rested(run: Run, vendor: Vendor) -> None:
    """At a round's end: overtime wears morale down, a sound load lets it recover; borrowed people go home."""
    span = max(1, run.end - run.start)
    for member in list(vendor.members.values()):
        member.backlog = [t for t in run.agendas[member.id].rest() if t.work in ("urgent", "training")]
        over = max(0.0, member.weekly_hours - run.rules.work.weekly_hours) * run.rules.work.overtime_wear * BP
        strain = max(0.0, member.planned / span - 1.1) * 800
        recovery = 500 if not over else 0
        member.morale = max(1_000, min(10_000, round(member.morale - over - strain + recovery)))
        if 0 <= member.borrowed_until <= run.end:
            leave(run, vendor, member, "returned")
