"""The accounts as places where deals will arise: how often, how large, how likely to be heard of and won."""

from dataclasses import dataclass

import numpy as np

from sandbox.engine.arrivals import PUBLIC
from sandbox.engine.contacts import HEARD
from sandbox.engine.opening import usual_days
from sandbox.engine.processes.deals import PER_TRUST, PRESENT, TOLD
from sandbox.model.names import BP, Stage
from sandbox.projections.forecasting.arrays import Flags, Floats, floats, logit
from sandbox.projections.forecasting.buying import purchase
from sandbox.projections.forecasting.deals import lowest, stretch
from sandbox.projections.forecasting.habits import ARRIVALS_PRIOR, MISREAD, Habits
from sandbox.projections.forecasting.rows import Rows
from sandbox.projections.forecasting.terms import Terms, terms
from sandbox.projections.observation import AccountView
from sandbox.projections.refusal import Desk

UNKNOWN_SATISFACTION = 3.2
"""Score of 1 to 5 reckoned with where nobody knows [A]."""

VARIED = 2.2
"""Standard deviation in logits between the odds of an account's bids [A]."""


@dataclass(frozen=True, slots=True)
class Places:
    """Accounts: deals a day and how many deals that rate is worth, their median value in yuan, chances to
    hear of one as its need is confirmed and as its solution is asked for and how often a day contacts come
    upon it, satisfaction 1 to 5, whether it is a customer; the rest of each as a row.
    """

    rate: Floats
    known: Floats
    value: Floats
    need: Floats
    solution: Floats
    visited: Floats
    satisfaction: Floats
    customer: Flags
    rows: Rows


def places(desk: Desk, habits: Habits) -> Places:
    """All accounts, in the observation's order."""
    rules, accounts = desk.scenario.rules, desk.observation.accounts
    index = np.asarray([habits.index.get(account.segment, 1.0) for account in accounts])
    value = np.maximum(1.0, np.asarray([a.budget for a in accounts]) * rules.cycle.deal_share * index)
    demand = np.asarray([habits.demand[account.id] for account in accounts]) * index
    return Places(
        rate=floats(demand * rules.flywheel.demand_yearly / 252),
        known=floats([ARRIVALS_PRIOR + habits.heard[account.id] for account in accounts]),
        value=floats(value),
        need=floats([_heard(desk, account, "need") for account in accounts]),
        solution=floats([_heard(desk, account, "solution") for account in accounts]),
        visited=floats([_visited(desk, account) for account in accounts]),
        satisfaction=floats([_score(account) for account in accounts]),
        customer=np.asarray([account.satisfaction is not None for account in accounts], dtype=np.bool_),
        rows=_rows(desk, habits, [round(each) for each in value]),
    )


def _rows(desk: Desk, habits: Habits, values: list[int]) -> Rows:
    accounts, rules = desk.observation.accounts, desk.scenario.rules
    pairs = list(zip(accounts, values, strict=True))
    count = len(accounts)
    return Rows(
        account=np.arange(count, dtype=np.int64),
        price=np.full(count, habits.price, dtype=np.float32),
        odds=floats([habits.odds[account.id] + habits.bias.mean for account in accounts]),
        moves=np.full(count, VARIED, dtype=np.float32),
        common=np.ones(count, dtype=np.float32),
        floor=np.full(count, lowest(habits.usual) + habits.bias.mean, dtype=np.float32),
        spread=np.full(count, MISREAD, dtype=np.float32),
        bids=floats([habits.bids[account.id] for account in accounts]),
        buys=floats([float(logit(purchase(desk.scenario, a, v))) + habits.buying.mean for a, v in pairs]),
        stretch=floats([stretch(rules, account, value) for account, value in pairs]),
        days=floats([usual_days(desk.scenario, value) for value in values]),
        terms=floats([_terms(desk, habits, account) for account in accounts]).reshape(-1, len(Terms._fields)),
    )


def _heard(desk: Desk, account: AccountView, stage: Stage) -> float:
    """The chance to hear of a deal as it enters a stage: tenders are public, of the others one is told."""
    present = PRESENT if desk.sheet.triangle(account.id).AR is not None else 0.0
    told = min(1.0, TOLD[stage] + PER_TRUST * account.goodwill / BP + present)
    return PUBLIC + (1.0 - PUBLIC) * told


def _visited(desk: Desk, account: AccountView) -> float:
    times = sum(contact.times for contact in desk.sheet.contacts if contact.account == account.id)
    return HEARD * times / max(1, desk.observation.days)


def _terms(desk: Desk, habits: Habits, account: AccountView) -> Terms:
    triangle = desk.sheet.triangle(account.id)
    delivered, chased = triangle.FR is not None, triangle.AR is not None
    return terms(desk.scenario.rules, habits.usual, reviewed=delivered, delivered=delivered, chased=chased)


def _score(account: AccountView) -> float:
    known = account.satisfaction
    return UNKNOWN_SATISFACTION if known is None else 1.0 + 4.0 * known / BP
