"""The agendas at a round's start: what the sheet and the open business ask of each member."""

from collections import Counter

from sandbox.engine import contacts, solutions
from sandbox.engine.agenda import CONTACT, LATER, MEETING, REVIEW, Agenda
from sandbox.engine.run import Run
from sandbox.model.decisions import Contact
from sandbox.model.names import DAY, Cadence, Role
from sandbox.model.world import Member, Task, Vendor

MEETINGS: dict[Cadence, int] = {"none": 0, "monthly": 3, "biweekly": 6, "weekly": 13}
"""Alignment meetings in a round of 63 days."""


def laid_out(run: Run, vendor: Vendor) -> None:
    """Give every member of a team an agenda for the round."""
    for member in vendor.members.values():
        open_agenda(run, member)
        if member.current is not None:
            run.taken_up(vendor, member, member.current)
    sheet = run.sheet(vendor.id)
    met: Counter[tuple[str, str, str]] = Counter()
    for contact in sheet.contacts:
        who = (contact.account, contact.stakeholder, contact.action)
        _contacts(run, vendor, contact, met[who])
        met[who] += contact.times
    if run.scenario.teamwork == "triangle":
        for member in vendor.members.values():
            _meetings(run, member, sheet.people.cadence)
    for name in sheet.people.train:
        if name in vendor.members:
            _course(run, vendor, vendor.members[name])
    solutions.resumed(run, vendor)


def open_agenda(run: Run, member: Member) -> None:
    """An agenda with what was left from the round before."""
    run.agendas[member.id] = Agenda()
    member.worked = member.planned = 0
    left, member.backlog = member.backlog, []
    for task in left:
        run.give_task(member, task)


def _contacts(run: Run, vendor: Vendor, contact: Contact, before: int) -> None:
    """A stakeholder's contacts, spread evenly over the round with a little keyed shift; numbered on."""
    account = run.world.accounts.get(contact.account)
    if account is None or contact.stakeholder not in account.stakeholders:
        return
    span = (run.end - run.start) // contact.times
    for number in range(contact.times):
        key = f"{contact.stakeholder}|{before + number}"
        entity = f"{vendor.luck}|{contact.account}.{contact.stakeholder}"
        shift = run.luck.uniform(entity, "slot", f"{run.number}.{contact.action}.{before + number}")
        at = run.start + number * span + round(span * (0.05 + 0.6 * shift))
        _contact(run, vendor, contact, key, at)


def _contact(run: Run, vendor: Vendor, contact: Contact, key: str, at: int) -> None:
    lead = contact_member(run, vendor, contact)
    if lead is None:
        return
    minutes = round(contacts.hours(run, contact.action) * 60)
    run.give_task(lead, Task("contact", contact.account, key, contact.action, minutes, at, CONTACT))
    partner = run.holder(vendor, "SR", contact.account)
    if contact.action == "insight" and partner is not None:
        early = max(run.start, at - 4 * DAY)
        prepare = round(run.rules.activity.insight_sr_hours * 60)
        run.give_task(partner, Task("insight", contact.account, key, "insight", prepare, early, REVIEW))


def contact_member(run: Run, vendor: Vendor, contact: Contact) -> Member | None:
    """Who makes a contact: SR a proof, AR the rest; SR or FR may discover where there is no AR."""
    order: tuple[Role, ...] = ("SR",) if contact.action == "proof" else ("AR",)
    if contact.action == "discover":
        order = ("AR", "SR", "FR")
    found = (run.holder(vendor, role, contact.account) for role in order)
    return next((member for member in found if member is not None), None)


def _meetings(run: Run, member: Member, cadence: Cadence) -> None:
    count = round(MEETINGS[cadence] * run.scenario.calendar.days / 63)
    for number in range(count):
        at = run.start + (run.end - run.start) * (number + 1) // (count + 1)
        minutes = round(run.rules.activity.alignment_hours * 60)
        run.give_task(member, Task("alignment", "", str(number), "", minutes, at, MEETING))


def _course(run: Run, vendor: Vendor, member: Member) -> None:
    run.spend(vendor, "training", member.id, run.rules.activity.training_cost)
    minutes = round(run.rules.activity.training_hours * 60)
    run.give_task(member, Task("training", "", "course", "", minutes, run.start, LATER))
