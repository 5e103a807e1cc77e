"""Acceptance (ATAC): what the customer thinks of a delivery, what lateness costs, how the flywheel turns."""

from sandbox.engine import flywheel
from sandbox.engine.run import Run
from sandbox.equations.delivery import late_penalty, satisfaction, standing_after
from sandbox.model.events import DeliveryAccepted, GateDecided, PenaltyPaid, SatisfactionMoved
from sandbox.model.names import BP, DAY, DeliveryMode
from sandbox.model.world import Opportunity, Project, Vendor

MINDS_FIT = 2.0
"""How much more the fit counts at acceptance where technology drives [A]."""


def accepted(run: Run, vendor: Vendor, deal: Opportunity, project: Project, mode: DeliveryMode) -> None:
    """The customer takes the delivery over, which closes it."""
    rules = run.rules.delivery
    project.accepted = run.now
    ratio = (run.now - project.started) / max(1, project.promised - project.started)
    project.actual = round(ratio * BP)
    late = max(0, -(-(run.now - project.promised) // DAY))
    incident = run.luck.chance(rules.incident * project.exposure / BP, project.id, "incident")
    project.score = round(_score(run, deal, project, ratio, mode, incident=incident) * BP)
    run.log(GateDecided(run.now, vendor.id, deal.account, deal.id, "ATAC", "late" if late else "on_time", 0))
    run.log(
        DeliveryAccepted(run.now, vendor.id, deal.account, project.id, project.actual, project.score, late)
    )
    _penalty(run, vendor, deal, project, late)
    ledger = run.ledger(vendor)
    ledger.recognised += project.value
    ledger.cost += project.cost
    ledger.deliveries += 1
    ledger.late += bool(late)
    account = run.world.accounts[deal.account]
    moved = standing_after(account.satisfaction[vendor.id] / BP, project.score / BP, rules.standing_step)
    set_satisfaction(run, vendor, deal.account, round(moved * BP), "late" if late else "delivered")
    deal.stage, deal.since = "cash", run.now
    deal.stages.append(("cash", run.now))
    flywheel.turned(run, vendor, project, incident=incident)


def _score(
    run: Run, deal: Opportunity, project: Project, ratio: float, mode: DeliveryMode, *, incident: bool
) -> float:
    """What the customer thinks of it: timeliness, fit, what went wrong on the way, how it was made good."""
    rules = run.rules.delivery
    minded = MINDS_FIT if run.world.accounts[deal.account].type == "technology" else 1.0
    score = satisfaction(ratio, rules.score_floor, rules.score_span, rules.score_mid, rules.score_width)
    score += minded * rules.fit_score * (deal.pursuits[project.vendor].fit / BP - rules.usual_fit)
    score += rules.change_score * project.changes
    score += rules.score_noise * run.luck.normal(project.id, "score")
    if incident:
        score -= rules.incident_drop * (0.4 if mode == "recover" else 1.0)
    return max(1.0, min(5.0, score))


def _penalty(run: Run, vendor: Vendor, deal: Opportunity, project: Project, late: int) -> None:
    rules, terms = run.rules.delivery, deal.pursuits[vendor.id].penalty
    rate = {"none": 0.0, "capped": 1.0, "heavy": 2.0}[terms] * rules.penalty_per_day
    project.penalty = late_penalty(project.value, late, rate, rules.penalty_cap)
    if project.penalty:
        vendor.funds -= project.penalty
        run.ledger(vendor).penalty += project.penalty
        run.log(PenaltyPaid(run.now, vendor.id, deal.account, project.id, project.penalty))


def set_satisfaction(run: Run, vendor: Vendor, account: str, score: int, reason: str) -> None:
    """An account's standing of a vendor changes."""
    bounded = max(BP, min(5 * BP, score))
    run.world.accounts[account].satisfaction[vendor.id] = bounded
    run.log(SatisfactionMoved(run.now, vendor.id, account, bounded, reason))
