"""The indicators that a triangle answers for together: margin, dates, changes, collection, satisfaction."""

from collections.abc import Collection, Iterator

from sandbox.model.decisions import DecisionSheet
from sandbox.model.events import (
    CashReceived,
    ChangeRequested,
    DeliveryAccepted,
    Event,
    FeedbackGiven,
    MilestoneReached,
    SatisfactionMoved,
)
from sandbox.model.names import BP, INDICATORS, Indicator, Metric
from sandbox.projections.measure import Measure, Quarter, ceiling, goal

USUAL = 20
"""An indicator's weight as long as the team has set none: all count alike."""
GOALS: dict[Indicator, float] = {
    "margin": 0.28, "on_time": 0.90, "change": 0.20, "collection": 0.70, "satisfaction": 0.70,
}  # fmt: skip
"""What is wanted where no target of the scenario says it: shares; unpaid changes a milestone at most [A]."""


def indicator_weights(sheet: DecisionSheet) -> dict[Indicator, int]:
    """The weights as they count, whatever they add up to."""
    return {name: sheet.indicators.get(name, 0) if sheet.indicators else USUAL for name in INDICATORS}


def shared_measures(quarter: Quarter, places: Collection[str]) -> tuple[Measure, ...]:
    """The indicators that have a weight, at some accounts, as far as something happened there."""
    weights = indicator_weights(quarter.sheet)
    found = (measure for measure in _all(quarter, places, weights) if measure is not None)
    return tuple(measure for measure in found if measure.weight > 0)


def _all(
    quarter: Quarter, places: Collection[str], weights: dict[Indicator, int]
) -> Iterator[Measure | None]:
    events = [event for event in quarter.events if getattr(event, "account", None) in places]
    yield _margin(quarter, events, weights["margin"])
    dates = [event for event in events if isinstance(event, MilestoneReached)]
    punctual = sum(event.late <= 0 for event in dates)
    yield goal("on_time", weights["on_time"], punctual, len(dates), GOALS["on_time"], dates)
    changes = [event for event in events if isinstance(event, ChangeRequested)]
    unpaid = sum(not event.paid for event in changes)
    yield ceiling("change", weights["change"], unpaid, len(dates), GOALS["change"], changes)
    yield _collection(quarter, places, events, weights["collection"])
    yield _satisfaction(quarter, places, events, weights["satisfaction"])


def _margin(quarter: Quarter, events: list[Event], weight: int) -> Measure | None:
    """The team's margin of the round; its deliveries' costs are not told one by one."""
    line = quarter.after.history[-1]
    accepted = [event for event in events if isinstance(event, DeliveryAccepted)]
    wanted = _target(quarter, "margin") or GOALS["margin"]
    return goal("margin", weight, max(0, line.margin), BP if accepted else 0, wanted, accepted)


def _collection(
    quarter: Quarter, places: Collection[str], events: list[Event], weight: int
) -> Measure | None:
    paid = [event for event in events if isinstance(event, CashReceived)]
    came = sum(event.amount for event in paid)
    owed = sum(p.receivable for p in quarter.after.projects if p.accepted >= 0 and p.account in places)
    return goal("collection", weight, came, came + owed, GOALS["collection"], paid)


def _satisfaction(
    quarter: Quarter, places: Collection[str], events: list[Event], weight: int
) -> Measure | None:
    known = [a.satisfaction for a in quarter.after.accounts if a.id in places and a.satisfaction is not None]
    shown = [event for event in events if isinstance(event, SatisfactionMoved | FeedbackGiven)]
    wanted = _target(quarter, "satisfaction") or GOALS["satisfaction"]
    return goal("satisfaction", weight, sum(known), BP * len(known), wanted, shown)


def _target(quarter: Quarter, metric: Metric) -> float | None:
    """The scenario's target as a share, if it has one."""
    return next((t.amount / BP for t in quarter.after.targets if t.metric == metric), None)
