"""The work behind a bid: solution, delivery review, the bid itself; and how it raises the fit."""

import math

from sandbox.engine.agenda import CLOSING, DELIVERY, SOLUTION
from sandbox.engine.qualification import known_to
from sandbox.engine.run import Run
from sandbox.equations.response import Response
from sandbox.model import keys
from sandbox.model.events import ReviewDone, SolutionAdvanced
from sandbox.model.names import BP, HIDDEN_TYPES, Depth, Stage
from sandbox.model.world import Account, Member, Opportunity, Pursuit, Task, Vendor

PACKAGE = 480
"""Minutes of one package of solution work: a day."""

CAP: dict[Depth, float] = {"reuse": 0.54, "standard": 0.78, "bespoke": 0.97}
EFFORT: dict[Depth, float] = {"reuse": 0.6, "standard": 1.0, "bespoke": 1.6}
"""Best fit that a depth can reach, and its work relative to a standard solution [A]."""

REVIEWED = DELIVERY + 5
"""How pressing a review is: after deliveries put first, before those put last."""

WORKED: tuple[Stage, ...] = ("need", "solution", "bid")


def needed_minutes(run: Run, deal: Opportunity, depth: Depth) -> int:
    """Solution work that a deal of this value usually takes."""
    place = (deal.id, depth)
    needed = run.needed.get(place)
    if needed is None:
        scale = math.sqrt(deal.value / max(1, run.rules.purchase.reference_value))
        needed = max(PACKAGE, round(run.rules.activity.solution_hours * 60 * scale * EFFORT[depth]))
        run.needed[place] = needed
    return needed


def resumed(run: Run, vendor: Vendor) -> None:
    """At a round's start: the open deals' work goes on with those assigned now."""
    for deal in run.world.opportunities.values():
        if deal.outcome == "open" and vendor.id in deal.pursuits and deal.opened <= run.start:
            asked_for(run, vendor, deal)


def asked_for(run: Run, vendor: Vendor, deal: Opportunity) -> None:
    """Put the work that the deal's stage asks for on the agendas of its triangle."""
    decision = run.sheet(vendor.id).pursuit(deal.id)
    pursuit = deal.pursuits[vendor.id]
    if decision.ati != "pursue" or pursuit.status not in ("known", "pursuing", "held"):
        return
    pursuit.depth = decision.depth
    if deal.stage in WORKED:
        _next_package(run, vendor, deal, pursuit)
    reviewed = pursuit.review or run.scenario.teamwork == "apart"
    if deal.stage in ("solution", "bid") and decision.review and not reviewed:
        _give(run, vendor, deal, "FR", "review", run.rules.activity.review_hours, REVIEWED)
    if deal.stage == "bid" and not pursuit.bid_minutes:
        _give(run, vendor, deal, "SR", "bid", run.rules.activity.bid_hours, CLOSING)
        _give(run, vendor, deal, "AR", "bid", run.rules.activity.bid_ar_hours, CLOSING)


def _give(
    run: Run, vendor: Vendor, deal: Opportunity, role: str, work: str, hours: float, priority: int
) -> None:
    member = run.holder(vendor, role, deal.account, deal.id)  # type: ignore[arg-type]
    if member is not None:
        task = Task(work, deal.account, deal.id, role, round(hours * 60), run.now, priority)
        run.give_once(vendor, member, task)


def _next_package(run: Run, vendor: Vendor, deal: Opportunity, pursuit: Pursuit) -> None:
    done = pursuit.solution_minutes / needed_minutes(run, deal, pursuit.depth)
    if done < 1.5:
        urgency = SOLUTION + min(20, round(12 * done)) - (8 if deal.stage == "bid" else 0)
        _give(run, vendor, deal, "SR", "solution", PACKAGE / 60, urgency)


def packaged(run: Run, vendor: Vendor, member: Member, task: Task) -> None:
    """A package of solution work is done: the fit rises, and the next package waits."""
    deal = run.world.opportunities[task.subject]
    pursuit = deal.pursuits[vendor.id]
    _credit(pursuit, member, task)
    if deal.outcome != "open" or deal.stage not in WORKED:
        return
    pursuit.solution_minutes += task.minutes
    pursuit.fit = fit(run, vendor, member, deal, pursuit)
    run.log(SolutionAdvanced(run.now, vendor.id, deal.account, deal.id, member.id, pursuit.fit))
    if run.sheet(vendor.id).pursuit(deal.id).ati == "pursue":
        _next_package(run, vendor, deal, pursuit)


def fit(run: Run, vendor: Vendor, member: Member, deal: Opportunity, pursuit: Pursuit) -> int:
    """Solution fit in basis points: effort by ADBUDG, capped by depth, skill and what SR knows."""
    rules = run.rules.work
    curve = Response(a=1.0, b=0.0, c=rules.response_c, d=rules.response_d)
    effort = pursuit.solution_minutes / needed_minutes(run, deal, pursuit.depth)
    share = curve.at(effort)
    informed = 0.65 + 0.35 * understanding(vendor, member, run.world.accounts[deal.account], deal)
    able = 0.8 + 0.2 * member.skill / 6_000
    reached = CAP[pursuit.depth] * (0.2 + 0.8 * share / 0.705) * informed * able
    return max(pursuit.fit, round(min(1.0, reached) * BP))


def understanding(vendor: Vendor, member: Member, account: Account, deal: Opportunity) -> float:
    """How much of what drives the account and its people the member really knows, 0 to 1."""
    driver = known_to(vendor, member, keys.about_type(account.id))
    right = HIDDEN_TYPES.index(account.type)
    sure = driver.values[right] / BP if driver else 1 / len(HIDDEN_TYPES)
    people = [_insight(vendor, member, account, name) for name in deal.concerned]
    return min(1.0, 0.6 * sure + 0.4 * sum(people) / max(1, len(people)))


def _insight(vendor: Vendor, member: Member, account: Account, name: str) -> float:
    belief = known_to(vendor, member, keys.about_criteria(account.id, name))
    criteria = account.stakeholders[name].criteria
    return belief.values[criteria.index(max(criteria))] / BP if belief else 0.25


def reviewed(run: Run, vendor: Vendor, member: Member, task: Task) -> None:
    """FR has looked at what is to be promised."""
    deal = run.world.opportunities[task.subject]
    _credit(deal.pursuits[vendor.id], member, task)
    if deal.outcome == "open" and deal.stage in ("need", "solution", "bid", "negotiation"):
        deal.pursuits[vendor.id].review = True
        run.log(ReviewDone(run.now, vendor.id, deal.account, deal.id, member.id))


def bid_written(run: Run, vendor: Vendor, member: Member, task: Task) -> None:
    """SR or AR has done their part of the bid."""
    pursuit = run.world.opportunities[task.subject].pursuits[vendor.id]
    _credit(pursuit, member, task)
    pursuit.bid_minutes += task.minutes


def _credit(pursuit: Pursuit, member: Member, task: Task) -> None:
    pursuit.minutes[member.role] = pursuit.minutes.get(member.role, 0) + task.minutes
    pursuit.members[member.role] = member.id
