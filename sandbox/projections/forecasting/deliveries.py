"""Draws of deliveries: how long they take, what the customer thinks of them, what they cost."""

from dataclasses import dataclass, fields

import numpy as np

from sandbox.model.rules import DeliveryRules
from sandbox.projections.forecasting.arrays import Floats, Whole, expit, floats
from sandbox.projections.forecasting.course import Contracts, booked
from sandbox.projections.forecasting.draws import Draws
from sandbox.projections.forecasting.rows import Rows
from sandbox.projections.forecasting.running import Running

PROMISE, SLOW, DOWN, CREDIT, COST, PENALTY = range(6)
"""Columns of the terms."""
WORKING_HOURS = 4.0
"""Hours a day that FR gives one delivery, beside others [A]."""
UNEVEN = 0.2
"""Spread (σ of the log) of a delivery's milestones among themselves [A]."""


@dataclass(frozen=True, slots=True)
class Delivered:
    """Accepted deliveries, in no order: sample, account, days from now, yuan, score 1 to 5."""

    sample: Whole
    account: Whole
    accepted: Floats
    value: Floats
    score: Floats
    penalty: Floats
    cost: Floats
    receivable: Floats
    paid: Floats


def together(*parts: Delivered) -> Delivered:
    """All deliveries of several."""
    return Delivered(*(np.concatenate([getattr(p, f.name) for p in parts]) for f in fields(Delivered)))


def to_come(draws: Draws, rules: DeliveryRules, contracts: Contracts, rows: Rows) -> Delivered:
    """The deliveries of contracts that will be signed."""
    terms, usual = rows.terms[contracts.row], rows.days[contracts.row]
    price = booked(contracts, rows)
    cost = contracts.value * terms[:, COST] * draws.costs[contracts.sample]
    pace = floats(rules.ratio_median * np.exp(rules.ratio_sigma * draws.normal(len(price))))
    took = np.maximum(usual * pace * terms[:, SLOW], _work(rules, price))
    promised = usual * terms[:, PROMISE]
    return Delivered(
        contracts.sample, rows.account[contracts.row], floats(contracts.signed + took), price,
        _score(draws, rules, floats(took / promised)), _penalty(rules, price, floats(took - promised), terms),
        floats(cost), floats(price * (1.0 - terms[:, DOWN])),
        floats(contracts.signed + took + terms[:, CREDIT]),
    )  # fmt: skip


def in_progress(draws: Draws, rules: DeliveryRules, running: Running) -> Delivered:
    """The deliveries that are running now."""
    took = _total(draws, rules, running)
    shape = took.shape
    sample, project = np.divmod(np.arange(took.size), max(1, shape[1]))
    flat, terms = took.ravel(), running.terms[project]
    accepted = floats(flat - running.elapsed[project])
    late = floats(flat - running.promised[project])
    cost = running.reference[project] * terms[:, COST] * draws.costs[sample]
    value = running.value[project]
    return Delivered(
        sample, running.account[project], accepted, value,
        _score(draws, rules, floats(flat / running.promised[project])), _penalty(rules, value, late, terms),
        floats(cost), running.receivable[project],
        floats(accepted + terms[:, CREDIT]),
    )  # fmt: skip


def _total(draws: Draws, rules: DeliveryRules, running: Running) -> Floats:
    """Days from signature to acceptance, by sample and delivery: paced by the milestones reached so far."""
    count = (draws.samples, len(running.account))
    normal = draws.normal(*count)
    unknown = _longer_than(draws, rules, running, normal)
    part = np.where(running.milestone > 0, running.reached / np.maximum(1.0, running.milestone), unknown)
    left = (running.milestones - running.milestone) * part * np.exp(UNEVEN * normal)
    return floats(np.maximum(running.elapsed + 0.5, running.reached + left))


def _longer_than(draws: Draws, rules: DeliveryRules, running: Running, normal: Floats) -> Floats:
    """Days of a milestone where none has been reached: the pace is drawn anew until it exceeds the wait."""
    usual = running.usual * running.terms[:, SLOW] / running.milestones
    found = floats(usual * rules.ratio_median * np.exp(rules.ratio_sigma * normal))
    for _ in range(8):
        short = found <= running.elapsed
        if not short.any():
            break
        again = draws.normal(*found.shape)
        found = np.where(short, usual * rules.ratio_median * np.exp(rules.ratio_sigma * again), found)
    return floats(
        np.maximum(
            np.maximum(found, running.elapsed * 1.05), _work(rules, running.value) / running.milestones
        )
    )


def _work(rules: DeliveryRules, value: Floats) -> Floats:
    """Days of FR's work on a contract of this value."""
    hours = rules.hours_per_million * value / 1e6 * (1.0 + rules.change * rules.change_work)
    return floats(hours / WORKING_HOURS)


def _score(draws: Draws, rules: DeliveryRules, ratio: Floats) -> Floats:
    timely = rules.score_floor + rules.score_span * expit((rules.score_mid - ratio) / rules.score_width)
    noise = rules.score_noise * draws.normal(len(ratio))
    incident = rules.incident_drop * (draws.chance(len(ratio)) < rules.incident)
    return floats(np.clip(timely + noise - incident, 1.0, 5.0))


def _penalty(rules: DeliveryRules, value: Floats, late: Floats, terms: Floats) -> Floats:
    return floats(value * np.minimum(rules.penalty_cap, terms[:, PENALTY] * np.maximum(0.0, late)))
