"""The terms on which deals are delivered and paid, as numbers that a forecast can multiply."""

from typing import NamedTuple

from sandbox.engine.bids import cost_share
from sandbox.engine.processes.projects import CREDIT, DOWN_PAYMENT
from sandbox.model.decisions import Pursuit
from sandbox.model.names import BP, Depth, Payment
from sandbox.model.rules import ModelRules

CHASED = 10.0
"""Working days by which AR's collecting brings a payment forward."""
PENALTIES = {"none": 0.0, "capped": 1.0, "heavy": 2.0}
"""Times the usual penalty a day."""


class Terms(NamedTuple):
    """The promised over the usual time, by how much delivery is slower than usual, the share paid at the
    signature, days of credit, cost and penalty a day as shares of the value.
    """

    promise: float
    slow: float
    down: float
    credit: float
    cost: float
    penalty: float


def terms(rules: ModelRules, plan: Pursuit, *, reviewed: bool, delivered: bool, chased: bool) -> Terms:
    """The terms of a planned bid; `reviewed` and `delivered` by FR, `chased` by AR when it is due."""
    slow = (1.0 if reviewed else rules.delivery.without_fr) * (
        1.0 if delivered else rules.delivery.outsourced_factor
    )
    return Terms(
        plan.promise / BP,
        slow,
        DOWN_PAYMENT[plan.payment],
        credit(rules, plan.payment, chased=chased),
        cost(rules, plan.depth),
        PENALTIES[plan.penalty] * rules.delivery.penalty_per_day,
    )


def credit(rules: ModelRules, payment: Payment, *, chased: bool) -> float:
    """Working days from acceptance to the money."""
    days = rules.delivery.payment_days * CREDIT[payment]
    return max(2.0, days - CHASED) if chased else days


def cost(rules: ModelRules, depth: Depth) -> float:
    """What delivering costs as a share of the reference value, usual changes included."""
    changes = 3 * rules.delivery.change * rules.delivery.change_cost / 2
    return cost_share(rules.delivery, depth) + changes
