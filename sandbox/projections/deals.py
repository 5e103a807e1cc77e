"""Opportunities as a team knows them."""

from collections.abc import Sequence
from dataclasses import replace
from math import log10

from sandbox.engine.qualification import unknown_at
from sandbox.engine.solutions import EFFORT
from sandbox.model import keys
from sandbox.model.decisions import DecisionSheet
from sandbox.model.names import BP, DAY, ROLES, Depth, Stage
from sandbox.model.rules import ModelRules
from sandbox.model.scenario import Scenario, Text
from sandbox.model.world import Opportunity, Pursuit, Vendor, World
from sandbox.projections.alerts import alerts
from sandbox.projections.naming import deal_names
from sandbox.projections.observation import AccountView, OpportunityView
from sandbox.projections.odds import factors, win_odds
from sandbox.projections.record import Record

LEAST_MINUTES = 480
"""Solution work that even the smallest deal takes."""


def deal_views(
    scenario: Scenario,
    world: World,
    vendor: Vendor,
    accounts: Sequence[AccountView],
    sheet: DecisionSheet,
    known: Record,
) -> tuple[OpportunityView, ...]:
    """The deals that the team has found, in the order in which they came up."""
    by_id = {account.id: account for account in accounts}
    deals = [deal for deal in world.opportunities.values() if vendor.id in deal.pursuits]
    unknown = {a: _unknown(scenario, vendor, a, world.minute) for a in {deal.account: 0 for deal in deals}}
    names = deal_names(scenario, world, vendor.id)
    views = [
        _deal(scenario, world, vendor, deal, names[deal.id], known, unknown[deal.account]) for deal in deals
    ]
    return tuple(_judged(scenario, world, view, by_id[view.account], sheet, known) for view in views)


def _deal(
    scenario: Scenario,
    world: World,
    vendor: Vendor,
    deal: Opportunity,
    name: Text,
    known: Record,
    unknown: tuple[str, ...],
) -> OpportunityView:
    pursuit = deal.pursuits[vendor.id]
    needed = needed_minutes(scenario.rules, deal.value, pursuit.depth)
    return OpportunityView(
        id=deal.id,
        account=deal.account,
        name=name,
        value=deal.value,
        origin=deal.origin,
        stage=deal.stage,
        since=deal.since,
        days_in_stage=max(0, world.minute - deal.since) // DAY,
        usual_days=usual_days(scenario.rules, deal),
        delivery_days=deal.days,
        outcome=deal.outcome,
        winner=deal.winner,
        reason=pursuit.reason or deal.reason,
        status=pursuit.status,
        fit=pursuit.fit,
        solution_done=pursuit.solution_minutes * BP // needed,
        review=pursuit.review,
        proof=pursuit.proof,
        bid_ready=_bid_ready(scenario.rules, pursuit),
        price=pursuit.price,
        promised=pursuit.promised,
        odds=None,
        factors=(),
        unknown=unknown,
        rivals_seen=tuple(sorted(known.bidders.get(deal.id, ()))),
        alerts=(),
        minutes=tuple((role, pursuit.minutes[role]) for role in ROLES if role in pursuit.minutes),
        stages=tuple(deal.stages),
        decided=deal.decided,
        concession=pursuit.concession,
        seen=pursuit.seen,
    )


def _unknown(scenario: Scenario, vendor: Vendor, account: str, minute: int) -> tuple[str, ...]:
    spec = next(a for a in scenario.accounts if a.id == account)
    people = [(p.id, p.role) for p in spec.stakeholders]
    return unknown_at(scenario.rules.belief, vendor, account, people, minute)


def _judged(
    scenario: Scenario,
    world: World,
    deal: OpportunityView,
    account: AccountView,
    sheet: DecisionSheet,
    known: Record,
) -> OpportunityView:
    """The view with the team's own odds and alerts, while the deal can still be won."""
    project = world.projects.get(keys.project(deal.id))
    warned = alerts(deal, account, known.touched, project, world.minute)
    if deal.outcome != "open" or deal.status not in ("known", "pursuing", "held", "bid"):
        return replace(deal, alerts=warned) if warned else deal
    plan = sheet.pursuit(deal.id)
    seated = sheet.triangle(account.id, deal.id).SR is not None or account.triangle.SR is not None
    odds = win_odds(scenario, account, deal, plan, seated=seated)
    return replace(deal, alerts=warned, odds=odds, factors=factors(account, deal, plan))


def usual_days(rules: ModelRules, deal: Opportunity) -> int:
    """How long a deal of this size usually stays in its stage, in working days."""
    if deal.stage == "delivery":
        return deal.days
    if deal.stage == "cash":
        return round(rules.delivery.payment_days)
    size = 1 + rules.cycle.per_decade * log10(max(1, deal.value) / max(1, rules.purchase.reference_value))
    return max(1, round(stage_days(rules, deal.stage) * max(0.5, size)))


def stage_days(rules: ModelRules, stage: Stage) -> float:
    """Mean working days of a stage of the customer's own clock."""
    days: float = getattr(rules.cycle, f"{stage}_days")
    return days


def needed_minutes(rules: ModelRules, value: int, depth: Depth) -> int:
    """Solution work that a deal of this value usually takes."""
    scale: float = (value / max(1, rules.purchase.reference_value)) ** 0.5
    return max(LEAST_MINUTES, round(rules.activity.solution_hours * 60 * scale * EFFORT[depth]))


def _bid_ready(rules: ModelRules, pursuit: Pursuit) -> int:
    ready = (rules.activity.bid_hours + rules.activity.bid_ar_hours) * 60
    return min(BP, round(pursuit.bid_minutes * BP / max(1.0, ready)))
