"""A member at work: take the most pressing task, do it, go on to the next."""

from sandbox.engine import contacts, knowledge, solutions
from sandbox.engine.clock import Life
from sandbox.engine.people import leave
from sandbox.engine.processes import projects
from sandbox.engine.run import Run
from sandbox.engine.work import pace, practised
from sandbox.model.events import MemberTrained, WorkDone
from sandbox.model.names import BP, DAY
from sandbox.model.world import Member, Task, Vendor

LEARNT = 600
"""Skill that a course adds, in basis points [A]."""


def work(run: Run, vendor: Vendor, member: Member) -> Life:
    """One member's round."""
    if member.leaves >= 0:
        run.clock.start(_leaving(run, vendor, member), "member", member.luck)
    while member.id in vendor.members:
        now = run.now
        task = member.current or run.agendas[member.id].pop(now)
        if task is None:
            yield run.clock.timeout(_idle(run, member, now))
            continue
        if task.started < 0:
            _begin(run, vendor, member, task)
        yield run.clock.timeout(task.due - now)
        if member.id in vendor.members:
            member.current = None
            member.worked += task.due - max(task.started, run.start)
            _finish(run, vendor, member, task)


def _leaving(run: Run, vendor: Vendor, member: Member) -> Life:
    yield run.clock.timeout(max(0, member.leaves - run.now))
    leave(run, vendor, member, "resigned")
    projects.left_alone(run, vendor)


def _idle(run: Run, member: Member, now: int) -> int:
    """Minutes until the next task becomes available, at the latest until tomorrow morning."""
    tomorrow = DAY - (now - run.start) % DAY
    due = run.agendas[member.id].next_available()
    return tomorrow if due is None else max(1, min(tomorrow, due - now))


def _begin(run: Run, vendor: Vendor, member: Member, task: Task) -> None:
    task.started = now = run.now
    minutes = task.minutes * practised(run, member, task.work)
    task.due = now + max(1, round(minutes / pace(run, vendor.id, member)))
    member.current = task


def _finish(run: Run, vendor: Vendor, member: Member, task: Task) -> None:
    member.experience[task.work] = member.experience.get(task.work, 0) + 1
    run.done(vendor, task)
    if task.work == "contact":
        contacts.made(run, vendor, member, task)
        return
    now = run.now
    minutes = now - task.started
    run.log(WorkDone(now, vendor.id, task.account, member.id, member.role, task.work, task.subject, minutes))
    match task.work:
        case "insight":
            contacts.insight_prepared(run, vendor, task)
        case "solution":
            solutions.packaged(run, vendor, member, task)
        case "review":
            solutions.reviewed(run, vendor, member, task)
        case "bid":
            solutions.bid_written(run, vendor, member, task)
        case "alignment":
            knowledge.shared_by(run, vendor, member)
        case "training":
            member.skill = min(BP, member.skill + LEARNT)
            run.log(MemberTrained(run.now, vendor.id, member.id, member.skill))
        case "delivery":
            projects.worked(run, vendor, task)
        case "contract" | "collection":
            projects.furthered(run, task)
        case _:
            pass
