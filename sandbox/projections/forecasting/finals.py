"""What the samples come to: contracts by account, and the final amount of each metric."""

from dataclasses import dataclass, fields

import numpy as np

from sandbox.model.names import BP, DAY, Metric
from sandbox.projections.forecasting.arrays import Floats, Sums, Whole, exact, floats, summed
from sandbox.projections.forecasting.course import all_contracts, booked
from sandbox.projections.forecasting.deliveries import DOWN, Delivered
from sandbox.projections.forecasting.running import due_payments
from sandbox.projections.forecasting.simulation import Course
from sandbox.projections.observation import Observation
from sandbox.projections.refusal import Desk

DRIFT = 0.12
"""Standard deviation in points of 1 to 5 by which events move a customer's satisfaction in a round [A]."""


@dataclass(frozen=True, slots=True)
class Finals:
    """Yuan signed by (sample, account) in the present round and in the rest of the session; each metric's
    final amount by sample, in its unit; the mean yuan of each source of contracts, and of each round left.
    """

    quarter: Sums
    session: Sums
    metrics: dict[Metric, Sums]
    sources: tuple[tuple[str, int], ...]
    rounds: tuple[int, ...]


def finals(desk: Desk, course: Course) -> Finals:
    """The samples added up."""
    seen = desk.observation
    if seen.over:
        return _closed(seen, course.samples)
    now = seen.minute / DAY
    end, quarter = seen.rounds * seen.days - now, seen.round * seen.days - now
    session = _booked(course, end)
    done = Delivered(*(getattr(course.done, f.name)[course.done.accepted <= end] for f in fields(Delivered)))
    found: dict[Metric, Sums] = {}
    for target in seen.targets:
        match target.metric:
            case "revenue":
                found["revenue"] = target.actual + exact(session.sum(axis=1))
            case "cash":
                found["cash"] = target.actual + _cash(desk, course, done, end)
            case "share":
                found["share"] = _share(seen, course, target.actual)
            case "satisfaction":
                found["satisfaction"] = _satisfaction(desk, course, done, end / max(1, seen.days))
            case "margin":
                found["margin"] = _margin(seen, course, done, target.actual)
    rounds = _rounds(seen, course, quarter)
    return Finals(_booked(course, quarter), session, found, _sources(course), rounds)


def _closed(seen: Observation, samples: int) -> Finals:
    """After the last round nothing is uncertain."""
    nothing = np.zeros((samples, len(seen.accounts)))
    metrics = {target.metric: np.full(samples, float(target.actual)) for target in seen.targets}
    return Finals(nothing, nothing, metrics, (), ())


def _booked(course: Course, days: float) -> Sums:
    contracts = all_contracts(*course.contracts.values())
    amount = booked(contracts, course.rows) * (contracts.signed <= days)
    return summed(
        contracts.sample,
        course.rows.account[contracts.row],
        amount,
        (course.samples, len(course.places.rate)),
    )


def _sources(course: Course) -> tuple[tuple[str, int], ...]:
    return tuple(
        (name, round(float(booked(contracts, course.rows).sum()) / course.samples))
        for name, contracts in course.contracts.items()
    )


def _rounds(seen: Observation, course: Course, quarter: float) -> tuple[int, ...]:
    """The mean yuan signed in the present round and in each one after it."""
    contracts = all_contracts(*course.contracts.values())
    number = np.maximum(0, np.ceil((contracts.signed - quarter) / seen.days)).astype(np.int64)
    left = seen.rounds - seen.round + 1
    amounts = np.bincount(
        np.minimum(left - 1, number), weights=booked(contracts, course.rows), minlength=left
    )
    return tuple(round(float(amount) / course.samples) for amount in amounts)


def _per_sample(course: Course, sample: Whole, amount: Floats) -> Sums:
    return exact(np.bincount(sample, weights=amount, minlength=course.samples))


def _cash(desk: Desk, course: Course, done: Delivered, end: float) -> Sums:
    """Down payments, the money of deliveries to be accepted, and of those accepted already."""
    contracts = all_contracts(*course.contracts.values())
    down = booked(contracts, course.rows) * course.rows.terms[contracts.row, DOWN]
    due = sum(amount for days, amount in due_payments(desk) if days <= end)
    later = done.receivable * (done.paid <= end)
    return exact(
        _per_sample(course, contracts.sample, floats(down))
        + _per_sample(course, done.sample, floats(later))
        + due
    )


def _share(seen: Observation, course: Course, actual: int) -> Sums:
    """Own part of all that was awarded; until the own share tells how much that was, the unseen is drawn."""
    awarded = [deal for deal in seen.opportunities if deal.outcome == "won"]
    own = sum(deal.value for deal in awarded if deal.winner == seen.team)
    whole = exact(own * BP / actual if actual else sum(deal.value for deal in awarded))
    mine = exact(own)
    for awards in course.awards:
        value = awards.value * (awards.award > 0) if actual else awards.value
        whole = whole + _per_sample(course, awards.sample, floats(value))
        mine = mine + _per_sample(course, awards.sample, floats(awards.value * awards.won))
    return exact(mine / np.maximum(1.0, whole) * BP)


def _satisfaction(desk: Desk, course: Course, done: Delivered, rounds: float) -> Sums:
    """The mean index of the customers: each delivery moves a standing by a step, events move it at random."""
    places, step = course.places, desk.scenario.rules.delivery.standing_step
    shape = (course.samples, len(places.rate))
    count = summed(done.sample, done.account, np.ones(len(done.sample), dtype=np.float32), shape)
    total = summed(done.sample, done.account, done.score, shape)
    kept = (1.0 - step) ** count
    score = kept * places.satisfaction + (1.0 - kept) * total / np.maximum(1.0, count)
    score = np.clip(score + DRIFT * rounds**0.5 * course.drift, 1.0, 5.0)
    customer = places.customer | (count > 0)
    mean = (score * customer).sum(axis=1) / np.maximum(1, customer.sum(axis=1))
    return exact(np.where(customer.any(axis=1), (mean - 1.0) / 4.0 * BP, 0.0))


def _margin(seen: Observation, course: Course, done: Delivered, actual: int) -> Sums:
    past = float(sum(project.value for project in seen.projects if project.accepted >= 0))
    value = past + _per_sample(course, done.sample, done.value)
    left = past * actual / BP + _per_sample(
        course, done.sample, floats(done.value - done.cost - done.penalty)
    )
    return exact(np.where(value > 0, left / np.maximum(1.0, value) * BP, 0.0))
