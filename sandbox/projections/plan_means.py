"""Whether a plan's means suffice: hours, money, quotas, shared knowledge."""

from collections.abc import Iterator

from sandbox.i18n import _
from sandbox.model.names import BP, Metric, Role
from sandbox.projections.finding import Finding
from sandbox.projections.refusal import Desk
from sandbox.projections.scoring import FLOWS, due_in_round
from sandbox.projections.team import holds

IDLE = 3_500
"""Load in basis points below which a member hardly has anything to do [A]."""
TOLERANCE = 0.02
"""How far quotas may miss their target."""


def overload(desk: Desk) -> Iterator[Finding]:
    """Members with more work than hours."""
    for member, load in desk.loads.items():
        if load.share > BP and member not in desk.released:
            message = _("{member} is planned for {share}% of the hours there are; work will be left over.")
            text = message.format(member=desk.called(member), share=round(load.share / 100))
            severe = load.share > 1.25 * BP
            path = ("people", "overtime", member)
            yield Finding("alarm" if severe else "warning", path, "overload", text, "relieve")


def idle(desk: Desk) -> Iterator[Finding]:
    """Members who have hardly anything to do."""
    for member, load in desk.loads.items():
        if load.share < IDLE and member not in desk.released:
            message = _("{member} has hardly anything to do ({share}%).")
            text = message.format(member=desk.called(member), share=round(load.share / 100))
            yield Finding("hint", ("people", "load", member), "idle", text, "use")


def unfunded(desk: Desk) -> Iterator[Finding]:
    """A plan that takes the funds below zero: wages, travel, people, courses, reports, proofs."""
    cost = planned_cost(desk)
    if cost > desk.observation.funds:
        message = _(
            "The plan costs {cost} yuan, pay included, but only {funds} are there: credit bears interest."
        )
        text = message.format(cost=f"{cost:,}", funds=f"{desk.observation.funds:,}")
        yield Finding("warning", ("people",), "unfunded", text, "save")


def planned_cost(desk: Desk) -> int:
    """What the plan costs in the round for certain: pay, hiring, lending, courses, reports, contacts."""
    sheet, offers, activity = desk.sheet, desk.observation.offers, desk.scenario.rules.activity
    prices = {(offer.kind, offer.subject): offer.price for offer in offers.reports}
    contacts = sum(
        (activity.travel_cost + activity.proof_cost * (c.action == "proof")) * c.times for c in sheet.contacts
    )
    return (
        sum(monthly_pay(desk, role) for role in desk.staff.values()) * desk.observation.days // 21
        + offers.hiring_cost * len(sheet.people.hire)
        + offers.borrow_cost * len(sheet.people.borrow)
        + offers.training_cost * len(sheet.people.train)
        + sum(prices.get((order.kind, order.subject), 0) for order in sheet.reports)
        + contacts
    )


def monthly_pay(desk: Desk, role: Role) -> int:
    """A member's pay in yuan a month."""
    money = desk.scenario.rules.money
    return {"AR": money.pay_ar, "SR": money.pay_sr, "FR": money.pay_fr}[role]


def uneven_quotas(desk: Desk) -> Iterator[Finding]:
    """Quotas that do not add up to what the target asks of this round."""
    left = desk.observation.rounds - desk.observation.round + 1
    for target in desk.observation.targets:
        if target.metric not in FLOWS:
            continue
        due = due_in_round(target, left)
        for index, total in quota_sums(desk, target.metric):
            if abs(total - due) > TOLERANCE * max(due, total):
                message = _("The quotas add up to {total} yuan; to stay on target this quarter needs {due}.")
                text = message.format(total=f"{total:,}", due=f"{due:,}")
                yield Finding("warning", ("quotas", index), "quotas", text, "quota")


def loose_quotas(desk: Desk) -> Iterator[Finding]:
    """Quotas that nobody answers for, or somebody who does not work at the customer."""
    for index, quota in enumerate(desk.sheet.quotas):
        place = desk.customer(quota.account) if quota.account else _("the whole market")
        if quota.metric not in FLOWS and not quota.account:
            continue  # the level that the whole team commits to
        if quota.owner is None:
            message = _("Nobody answers for the quota at {account}.")
        elif quota.account and not holds(desk.sheet.triangle(quota.account), quota.owner):
            message = _("{member} answers for the quota at {account} without being assigned there.")
        else:
            continue
        member = desk.called(quota.owner) if quota.owner else ""
        text = message.format(account=place, member=member)
        yield Finding("hint", ("quotas", index), "owner", text, "quota")


def quota_sums(desk: Desk, metric: Metric) -> list[tuple[int, int]]:
    """The sum of a metric's quotas, with the index of the first; nothing while there are none."""
    found = [(index, quota) for index, quota in enumerate(desk.sheet.quotas) if quota.metric == metric]
    return [(found[0][0], sum(quota.amount for _index, quota in found))] if found else []


def silence(desk: Desk) -> Iterator[Finding]:
    """No alignment meetings: what one learns, the others never know."""
    if desk.scenario.teamwork == "apart":
        text = _("Here the roles plan apart: they never meet, and FR sees no promise before the contract.")
        yield Finding("hint", ("people", "cadence"), "apart", text, "align")
        return
    if desk.sheet.people.cadence == "none" and len(desk.staff) > 1:
        text = _("Without alignment meetings nobody knows what the others find out.")
        yield Finding("warning", ("people", "cadence"), "silence", text, "align")
