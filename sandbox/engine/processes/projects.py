"""From contract to cash: signature, milestones with FR work, acceptance, the money."""

import simpy

from sandbox.engine import acceptance, bids
from sandbox.engine.agenda import CLOSING, DELIVERY
from sandbox.engine.clock import Life
from sandbox.engine.run import Run
from sandbox.engine.standings import PROVEN
from sandbox.model import keys
from sandbox.model.events import (
    CashReceived,
    ChangeRequested,
    ContractSigned,
    MilestoneReached,
    MoneySpent,
    StageEntered,
)
from sandbox.model.names import BP, DAY, DeliveryMode, Payment
from sandbox.model.world import Account, Member, Opportunity, Project, Task, Vendor

MILESTONES = 3
PACKAGE = 720
"""Minutes of one package of delivery work: a day and a half."""

MODE_TIME: dict[DeliveryMode, float] = {"normal": 1.0, "derisk": 0.92, "rush": 0.80, "recover": 1.0}
MODE_WORK: dict[DeliveryMode, float] = {"normal": 1.0, "derisk": 1.12, "rush": 1.0, "recover": 1.05}
MODE_COST: dict[DeliveryMode, float] = {"normal": 0.0, "derisk": 0.01, "rush": 0.06, "recover": 0.03}
MODE_RISK: dict[DeliveryMode, float] = {"normal": 1.0, "derisk": 0.2, "rush": 2.5, "recover": 1.0}
"""What a mode does to time, FR work, cost and the chance of an incident, each milestone its part [A]."""

DOWN_PAYMENT: dict[Payment, float] = {"early": 0.4, "standard": 0.2, "long": 0.0}
CREDIT: dict[Payment, float] = {"early": 0.7, "standard": 1.0, "long": 2.5}
"""Share paid at signature, and the credit period as a multiple of the usual one [A]."""


def contract_asked(run: Run, winner: Vendor, deal: Opportunity) -> None:
    """The winner's AR closes the contract."""
    member = run.holder(winner, "AR", deal.account, deal.id)
    if member is not None:
        minutes = round(run.rules.activity.contract_hours * 60)
        run.give_task(member, Task("contract", deal.account, deal.id, "", minutes, run.now, CLOSING))


def furthered(run: Run, task: Task) -> None:
    """AR has closed a contract, or gone after a payment: the customer moves sooner."""
    if task.work == "contract":
        _hastened(run, run.world.opportunities[task.subject])
        return
    project = run.world.projects[task.subject]
    if not project.collected:
        sooner = max(run.now + 2 * DAY, project.cash_due - 10 * DAY)
        project.cash_due = min(project.cash_due, sooner)


def _hastened(run: Run, deal: Opportunity) -> None:
    """With AR's papers ready the customer signs in half the time that was left."""
    from sandbox.engine.processes import deals

    if deal.stage == "contract":
        deal.due = run.now + (deal.due - run.now) // 2
        deals.restart(run, deal)


def signed(run: Run, deal: Opportunity) -> None:
    """The contract is signed; it counts as booked, and delivery begins."""
    winner = run.world.vendors[deal.winner]
    pursuit = deal.pursuits[winner.id]
    promised = run.now + pursuit.promised * DAY
    deal.project, deal.stage, deal.since = keys.project(deal.id), "delivery", run.now
    deal.stages.append(("delivery", run.now))
    run.ledger(winner).booked += pursuit.price
    _settle_in(run.world.accounts[deal.account], winner.id)
    _price_learned(run, deal, winner.id)
    run.log(ContractSigned(run.now, winner.id, deal.account, deal.id, deal.project, pursuit.price, promised))
    run.log(StageEntered(run.now, deal.account, deal.id, "delivery", promised))
    if winner.kind == "team":
        run.advance_customer(winner.id, run.world.accounts[deal.account], "active")
        _begun(run, winner, deal, promised)


def _settle_in(account: Account, winner: str) -> None:
    """Who signs first where nobody sits is the incumbent; who sits there gives way to more contracts [A]."""
    wins = account.wins.get(winner, 0)
    if wins > account.wins.get(account.incumbent or "", 0) + bool(account.incumbent):
        account.incumbent = winner


def _price_learned(run: Run, deal: Opportunity, winner: str) -> None:
    """What was paid becomes part of what the customer expects to pay next time (a reference price)."""
    account, step = run.world.accounts[deal.account], run.rules.choice.reference_step
    held, paid = account.expects.get(winner, BP), deal.pursuits[winner].price * BP // max(1, deal.value)
    account.expects[winner] = min(BP, round(held + step * (paid - held)))


def _begun(run: Run, winner: Vendor, deal: Opportunity, promised: int) -> None:
    pursuit, rules = deal.pursuits[winner.id], run.rules.delivery
    ratio = run.luck.lognormal(rules.ratio_median, rules.ratio_sigma, deal.id, "pace")
    pace = ratio * (1.0 if pursuit.with_fr else rules.without_fr)
    pace *= 1.0 - rules.novelty * PROVEN[pursuit.depth]
    cost = round(deal.value * bids.cost_share(rules, pursuit.depth))
    project = Project(
        deal.project,
        deal.id,
        deal.account,
        winner.id,
        pursuit.price,
        cost,
        run.now,
        promised,
        round(pace * BP),
    )
    run.world.projects[project.id] = project
    paid = round(project.value * DOWN_PAYMENT[pursuit.payment])
    project.receivable = project.value - paid
    _cash(run, winner, project, paid)
    run.clock.start(live(run, project), "project", project.id)


def _cash(run: Run, vendor: Vendor, project: Project, amount: int) -> None:
    if amount > 0:
        vendor.funds += amount
        run.ledger(vendor).cash += amount
        run.log(CashReceived(run.now, vendor.id, project.account, project.id, amount))


def live(run: Run, project: Project) -> Life:
    """A delivery's round: milestone after milestone, then acceptance, then the money."""
    vendor = run.world.vendors[project.vendor]
    _ask_for_work(run, vendor, project)
    while project.accepted < 0:
        if project.clock < 0:
            _next_milestone(run, vendor, project)
        while run.now < project.clock or project.work_left > 0:
            yield _customer_or_work(run, project)
        _milestone(run, vendor, project)
    while not project.collected:
        yield run.clock.timeout(max(0, min(project.cash_due - run.now, DAY)))
        if run.now >= project.cash_due:
            _collected(run, vendor, project)


def _customer_or_work(run: Run, project: Project) -> simpy.Event:
    """What a milestone waits for: first the customer's side, then FR's work."""
    if run.now < project.clock:
        return run.clock.timeout(project.clock - run.now)
    run.finished[project.id] = run.clock.event()
    return run.finished[project.id]


def _mode(run: Run, project: Project) -> DeliveryMode:
    plan = run.sheet(project.vendor).deliveries.get(project.id)
    return plan.mode if plan else "normal"


def _next_milestone(run: Run, vendor: Vendor, project: Project) -> None:
    """The customer's side takes its time, and FR's work is due; without FR it is bought in, slower."""
    deal, mode = run.world.opportunities[project.opportunity], _mode(run, project)
    span = deal.days * DAY * project.pace / BP / MILESTONES * MODE_TIME[mode]
    if run.holder(vendor, "FR", project.account, deal.id) is None:
        span *= run.rules.delivery.outsourced_factor
        project.cost += round(0.05 * project.value)
        project.work_left = 0
    else:
        hours = run.rules.delivery.hours_per_million * project.value / 1_000_000 / MILESTONES
        project.work_left = round(hours * 60 * MODE_WORK[mode])
    project.cost += round(project.value * MODE_COST[mode] / MILESTONES)
    project.exposure += round(BP * MODE_RISK[mode] / MILESTONES)
    _changes_asked(run, vendor, deal, project)
    project.clock = run.now + max(DAY, round(span))
    _ask_for_work(run, vendor, project)


def _changes_asked(run: Run, vendor: Vendor, deal: Opportunity, project: Project) -> None:
    """A milestone may bring a change request: an open contract takes it in, a controlled one bills it."""
    rules = run.rules.delivery
    if not run.luck.chance(rules.change, project.id, "change", project.milestone):
        return
    paid = deal.pursuits[vendor.id].changes == "controlled"
    project.changes += -1 if paid else 1
    project.work_left += round(project.work_left * rules.change_work)
    if not paid:
        project.cost += round(project.value * rules.change_cost)
    run.log(ChangeRequested(run.now, vendor.id, project.account, project.id, int(paid)))


def left_alone(run: Run, vendor: Vendor) -> None:
    """Somebody has left: deliveries that waited for their work are handed to whoever can be bought in."""
    for project in run.world.projects.values():
        if project.vendor == vendor.id and project.id in run.finished:
            _ask_for_work(run, vendor, project)
            if project.work_left == 0:
                run.finished.pop(project.id).succeed()


def _ask_for_work(run: Run, vendor: Vendor, project: Project) -> None:
    member = run.holder(vendor, "FR", project.account, project.opportunity)
    if project.work_left <= 0 or (member is not None and _already(member, project)):
        return
    if member is None:
        project.work_left = 0
        project.clock = max(run.now, project.clock) + 10 * DAY
        return
    plan = run.sheet(vendor.id).deliveries.get(project.id)
    rank = DELIVERY + 3 * (plan.priority if plan else 2)
    size = min(PACKAGE, project.work_left)
    run.give_task(member, Task("delivery", project.account, project.id, "", size, run.now, rank))


def _already(member: Member, project: Project) -> bool:
    """A package of the project that was begun before the round goes on by itself."""
    task = member.current
    return task is not None and task.work == "delivery" and task.subject == project.id


def worked(run: Run, vendor: Vendor, task: Task) -> None:
    """A package of delivery work is done."""
    project = run.world.projects[task.subject]
    project.work_left = max(0, project.work_left - task.minutes)
    if project.work_left > 0 and project.accepted < 0:
        _ask_for_work(run, vendor, project)
    if project.work_left == 0 and project.id in run.finished:
        run.finished.pop(project.id).succeed()


def _milestone(run: Run, vendor: Vendor, project: Project) -> None:
    project.milestone += 1
    planned = project.started + (project.promised - project.started) * project.milestone // MILESTONES
    late = max(0, (run.now - planned) // DAY)
    run.log(MilestoneReached(run.now, vendor.id, project.account, project.id, project.milestone, late))
    project.clock = -1
    if project.milestone >= MILESTONES:
        deal = run.world.opportunities[project.opportunity]
        acceptance.accepted(run, vendor, deal, project, _mode(run, project))
        project.cash_due = run.now + _credit(run, deal, vendor)
        _chase(run, vendor, project)


def _credit(run: Run, deal: Opportunity, vendor: Vendor) -> int:
    terms = deal.pursuits[vendor.id].payment
    return round(run.rules.delivery.payment_days * CREDIT[terms] * DAY)


def _chase(run: Run, vendor: Vendor, project: Project) -> None:
    member = run.holder(vendor, "AR", project.account, project.opportunity)
    if member is not None:
        minutes = round(run.rules.activity.collection_hours * 60)
        run.give_task(member, Task("collection", project.account, project.id, "", minutes, run.now, CLOSING))


def _collected(run: Run, vendor: Vendor, project: Project) -> None:
    project.collected = True
    _cash(run, vendor, project, project.receivable)
    vendor.funds -= project.cost
    run.log(MoneySpent(run.now, vendor.id, "delivery", project.id, project.cost))
    project.receivable = 0
