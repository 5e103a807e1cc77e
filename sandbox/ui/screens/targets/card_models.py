"""View models of the scenario's targets."""

from collections.abc import Sequence

from sandbox.i18n import _
from sandbox.model.names import Metric
from sandbox.projections.forecast import Forecast
from sandbox.projections.observation import TargetView
from sandbox.projections.quotas import due_now
from sandbox.projections.smart import Check
from sandbox.ui import amounts, metrics
from sandbox.ui.screens.planning.reading import Reading
from sandbox.ui.screens.targets.view_model import CardModel


def cards(reading: Reading, outlook: Forecast, checks: Sequence[Check]) -> tuple[CardModel, ...]:
    """All targets, in the scenario's order."""
    return tuple(_card(reading, target, outlook, checks) for target in reading.observation.targets)


def own_goal(reading: Reading, metric: Metric) -> int:
    """What the team has set itself for a level, in the metric's unit; the scenario's target until it does."""
    own = [q.amount for q in reading.sheet.quotas if q.metric == metric and not (q.account or q.owner)]
    given = next(target.amount for target in reading.observation.targets if target.metric == metric)
    return own[0] if own else given


def _card(reading: Reading, target: TargetView, outlook: Forecast, checks: Sequence[Check]) -> CardModel:
    metric, currency = target.metric, reading.observation.currency
    prospect, flows = outlook.target(metric), metrics.is_flow(metric)
    chance = amounts.percent(prospect.chance) if prospect else "—"
    goal = own_goal(reading, metric)
    known = metrics.is_measured(metric, reading.observation.history)
    badge, sound = _badge(reading, target, checks)
    return CardModel(
        metric=metric,
        name=metrics.name(metric),
        actual=metrics.amount(metric, target.actual, currency) if known else "–",
        goal=metrics.amount(metric, target.amount, currency),
        part=max(0.0, min(1.0, target.actual / max(1, target.amount))),
        pace=min(1.0, target.pace / max(1, target.amount)) if flows and target.pace else None,
        tone=metrics.TONES[metric],
        note=_committed(reading, target) if flows else _("We commit to"),
        chance=_("With this plan {chance}").format(chance=chance),
        badge=badge,
        sound=sound,
        commit=None if flows else round(goal / 100),
        unit="" if flows or metric == "satisfaction" else "%",
        tip=_tip(target, currency),
        chance_tip=_chance_tip(outlook, metric, currency),
    )


def _badge(reading: Reading, target: TargetView, checks: Sequence[Check]) -> tuple[str, bool]:
    if target.metric == "revenue" and checks:
        met = sum(check.met for check in checks)
        return ("SMART ✓", True) if met == len(checks) else (f"SMART {met}/{len(checks)}", False)
    if metrics.is_flow(target.metric):
        placed = any(quota.metric == target.metric for quota in reading.sheet.quotas)
        return (_("broken down"), True) if placed else (_("not broken down"), False)
    return ("", True)


def _committed(reading: Reading, target: TargetView) -> str:
    """How much of what is due this round the quotas place."""
    total = sum(quota.amount for quota in reading.sheet.quotas if quota.metric == target.metric)
    due, currency = due_now(reading.observation, target), reading.observation.currency
    text = _("Quotas {total} of {due}")
    return text.format(total=amounts.money(total, currency), due=amounts.money(due, currency))


def _tip(target: TargetView, currency: str) -> str:
    text = _(
        "{name}: {actual} until now, {goal} is the target of the session; it counts {weight} of the score."
    )
    return text.format(
        name=metrics.name(target.metric),
        actual=metrics.amount(target.metric, target.actual, currency),
        goal=metrics.amount(target.metric, target.amount, currency),
        weight=amounts.percent(target.weight),
    )


def _chance_tip(outlook: Forecast, metric: Metric, currency: str) -> str:
    prospect = outlook.target(metric)
    if prospect is None:
        return ""
    low, _q, middle, _p, high = (metrics.amount(metric, value, currency) for value in prospect.quantiles)
    text = _(
        "Simulated {samples} times from what the team knows at the beginning of this quarter and from the "
        "plan: half end below {middle}, nine in ten between {low} and {high}. A belief, not the truth."
    )
    said = text.format(samples=f"{outlook.samples:,}", middle=middle, low=low, high=high)
    return said + "\n" + _("The header tells the chance of going on as in the last quarter.")
