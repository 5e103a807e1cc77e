"""The quarter's figures against what was to be reached."""

from collections.abc import Iterator

from sandbox.i18n import _
from sandbox.model.names import Metric
from sandbox.projections.observation import LedgerView, Observation, TargetView
from sandbox.ui import amounts, metrics
from sandbox.ui.screens.result.view_model import Kpi
from sandbox.ui.theme import Tone

_ORDER: tuple[Metric, ...] = ("revenue", "share", "satisfaction", "margin", "cash")
_GOOD = 10_000
_FAIR = 8_000
_DOUBLE = 20_000


def kpis(before: Observation, after: Observation) -> tuple[Kpi, ...]:
    """Five figures: contracts, share, satisfaction, margin, cash."""
    ledger, earlier = after.history[-1], after.history[-2] if len(after.history) > 1 else None
    targets = {target.metric: target for target in after.targets}
    return tuple(_kpi(metric, ledger, earlier, targets.get(metric), before, after) for metric in _ORDER)


def pace(metric: Metric, observation: Observation) -> int:
    """What a quarter has to bring of a metric that adds up, in even steps; 0 without a target."""
    amount = next((t.amount for t in observation.targets if t.metric == metric), 0)
    return amount // max(1, observation.rounds)


def value_of(metric: Metric, ledger: LedgerView) -> int:
    """A metric in a finished quarter."""
    return {
        "revenue": ledger.booked, "share": ledger.share, "satisfaction": ledger.satisfaction,
        "margin": ledger.margin, "cash": ledger.cash,
    }[metric]  # fmt: skip


def _kpi(
    metric: Metric,
    ledger: LedgerView,
    earlier: LedgerView | None,
    target: TargetView | None,
    before: Observation,
    after: Observation,
) -> Kpi:
    value, money = value_of(metric, ledger), after.currency
    goal = (pace(metric, before) if metrics.is_flow(metric) else target.amount) if target else 0
    notes = list(_notes(metric, goal, earlier, money)) or [_("no target set")]
    if metric == "cash":
        notes = [*notes[:1], _spent(ledger, money)] if goal else [_spent(ledger, money)]
    unknown = not metrics.is_measured(metric, [ledger])
    attained = 0 if unknown else max(0, value) * 100 // goal * 100 if goal else 0
    as_of = _("As of the end of quarter {n}.").format(n=ledger.round)
    return Kpi(
        id=metric,
        name=_name(metric),
        value="–" if unknown else metrics.amount(metric, value, money).replace(".0%", "%"),
        note=_("nothing accepted this quarter") if unknown else " · ".join(notes),
        attained=_attained(attained) if goal and not unknown else "",
        tone=_tone(attained),
        tip=f"{_tip(metric, goal)} {as_of}",
    )


def _name(metric: Metric) -> str:
    """What the figure is called; of what the header tells over all quarters, that it is the quarter's own."""
    match metric:
        case "revenue":
            return _("Contracted this quarter")
        case "margin":
            return _("Margin this quarter")
        case "cash":
            return _("Cash in this quarter")
        case _:
            return metrics.name(metric)


def _attained(points: int) -> str:
    """How much was reached; no more than double, which is enough to know of a level that starts out high."""
    if points > _DOUBLE:
        return _("over 200%")
    return _("{percent} reached").format(percent=amounts.percent(points))


def _notes(metric: Metric, goal: int, earlier: LedgerView | None, currency: str) -> Iterator[str]:
    if goal:
        text = _("pace {amount}") if metrics.is_flow(metric) else _("target {amount}")
        yield text.format(amount=metrics.amount(metric, goal, currency).replace(".0%", "%"))
    if earlier is None or not metrics.is_measured(metric, [earlier]):
        return
    if not goal or not metrics.is_flow(metric):
        then = metrics.amount(metric, value_of(metric, earlier), currency)
        yield _("before {amount}").format(amount=then.replace(".0%", "%"))


def _spent(ledger: LedgerView, currency: str) -> str:
    return _("spent {amount}").format(amount=amounts.money(ledger.spent, currency))


def _tone(attained: int) -> Tone:
    return "positive" if attained >= _GOOD else "gold_ink" if attained >= _FAIR else "negative"


def _tip(metric: Metric, goal: int) -> str:
    said = {
        "revenue": _("Contracts signed in this quarter; the pace is the target in even steps."),
        "share": _("The team's part of all deals awarded so far, by value."),
        "satisfaction": _("The mean over the team's customers at the quarter's end, 0 to 100."),
        "margin": _("What is left of the deliveries accepted in this quarter after cost and penalties."),
        "cash": _("Payments received in this quarter; the pace is the target in even steps."),
    }[metric]
    if not goal:
        return said + " " + _("The scenario sets no target for it.")
    return said
