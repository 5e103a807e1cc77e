"""The open deals as a team knows them: how far they are, how likely, how much, on what terms."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import hypot, log10

import numpy as np

from sandbox.model.decisions import Pursuit
from sandbox.model.names import BP, Stage
from sandbox.model.rules import ModelRules
from sandbox.projections.deals import stage_days
from sandbox.projections.forecasting.arrays import Floats, Whole, floats, logit
from sandbox.projections.forecasting.buying import bonus, concerned, purchase
from sandbox.projections.forecasting.habits import MISREAD, Habits, probability
from sandbox.projections.forecasting.rows import Rows
from sandbox.projections.forecasting.terms import Terms, terms
from sandbox.projections.observation import AccountView, OpportunityView
from sandbox.projections.odds import win_odds
from sandbox.projections.refusal import Desk

WAY: tuple[Stage, ...] = ("lead", "need", "solution", "bid", "negotiation")
"""The stages before an award."""
SETTLED: dict[Stage, float] = {"lead": 0.25, "need": 0.4, "solution": 0.55, "bid": 0.75}
"""How far a deal's present odds are those of its bid; the rest is what is usual with the team [A]."""
GAIN = 0.4
"""Logits by which the odds rise until the bid, by what is still done for the deal [A]."""
MOVES = 2.2
"""Standard deviation in logits by which the odds move until the bid, as the team finds out [A]."""
NO_FLOOR = -99.0
WIDTH = 2.5
"""Standard deviations between the ends of an odds range [A]."""


@dataclass(frozen=True, slots=True)
class Deals:
    """Open deals: yuan, the stage's place in the way, days in it, and the rest of each as a row."""

    value: Floats
    stage: Whole
    waited: Floats
    rows: Rows


def open_deals(desk: Desk, habits: Habits) -> Deals:
    """The deals on which somebody may still be chosen."""
    found = [deal for deal in desk.observation.opportunities if deal.outcome == "open" and deal.stage in WAY]
    return _columns(desk, habits, found, WAY)


def signing_deals(desk: Desk, habits: Habits) -> Deals:
    """The deals that are won and not yet signed."""
    seen = desk.observation
    found = [d for d in seen.opportunities if d.stage == "contract" and d.winner == seen.team]
    return _columns(desk, habits, found, ("contract",))


def stretch(rules: ModelRules, account: AccountView, value: int) -> float:
    """How much longer than usual the customer takes: more people, a larger deal."""
    people = 1 + rules.cycle.per_stakeholder * max(0, concerned(rules, account, value) - 5)
    decades = log10(max(1, value) / max(1, rules.purchase.reference_value))
    return people * max(0.5, 1 + rules.cycle.per_decade * decades)


def stage_means(rules: ModelRules) -> Floats:
    """The customer's usual days in each stage of WAY."""
    return floats([stage_days(rules, stage) for stage in WAY])


def _columns(desk: Desk, habits: Habits, deals: Sequence[OpportunityView], way: Sequence[Stage]) -> Deals:
    places = {account.id: place for place, account in enumerate(desk.observation.accounts)}
    rules, accounts = desk.scenario.rules, desk.accounts
    chances = floats([_chances(desk, habits, deal) for deal in deals]).reshape(-1, 7).T
    odds, moves, common, floor, spread, bids, buys = chances
    rows = Rows(
        account=np.asarray([places[deal.account] for deal in deals], dtype=np.int64),
        price=floats([_price(desk, deal) for deal in deals]),
        odds=odds,
        moves=moves,
        common=common,
        floor=floor,
        spread=spread,
        bids=bids,
        buys=buys,
        stretch=floats([stretch(rules, accounts[deal.account], deal.value) for deal in deals]),
        days=floats([deal.delivery_days for deal in deals]),
        terms=floats([deal_terms(desk, deal) for deal in deals]).reshape(-1, len(Terms._fields)),
    )
    return Deals(
        value=floats([deal.value for deal in deals]),
        stage=np.asarray([way.index(deal.stage) for deal in deals], dtype=np.int64),
        waited=floats([deal.days_in_stage for deal in deals]),
        rows=rows,
    )


def _price(desk: Desk, deal: OpportunityView) -> float:
    plan = desk.sheet.pursuit(deal.id)
    if deal.price:
        return deal.price / max(1, deal.value)
    return max(plan.floor, BP - plan.discount - deal.concession) / BP


def deal_terms(desk: Desk, deal: OpportunityView) -> Terms:
    """The terms of a deal: as planned, the date as promised where it has been."""
    triangle = desk.sheet.triangle(deal.account, deal.id)
    found = terms(
        desk.scenario.rules,
        desk.sheet.pursuit(deal.id),
        reviewed=_reviewed(desk, deal),
        delivered=triangle.FR is not None,
        chased=triangle.AR is not None,
    )
    return found._replace(promise=deal.promised / max(1, deal.delivery_days)) if deal.promised else found


def _reviewed(desk: Desk, deal: OpportunityView) -> bool:
    able = desk.scenario.teamwork == "triangle" and deal.stage in ("lead", "need", "solution", "bid")
    planned = able and desk.sheet.pursuit(deal.id).review
    return deal.review or (planned and desk.sheet.triangle(deal.account, deal.id).FR is not None)


def _chances(desk: Desk, habits: Habits, deal: OpportunityView) -> tuple[float, ...]:
    """The columns from `odds` to `buys` of a row."""
    account = desk.accounts[deal.account]
    low, middle, high = (float(x) for x in logit(floats([each / BP for each in _odds(desk, account, deal)])))
    settled = 1.0 if deal.status == "bid" else SETTLED.get(deal.stage, 1.0)
    gain = GAIN if settled < 1.0 else 0.0
    odds = settled * middle + (1.0 - settled) * habits.odds[account.id] + gain
    extra = bonus(desk.scenario, account, deal, probability(odds), review=_reviewed(desk, deal))
    return (
        odds + habits.bias.mean,
        MOVES if settled < 1.0 else 0.0,
        1.0 - settled,
        lowest(desk.sheet.pursuit(deal.id)) + habits.bias.mean if settled < 1.0 else NO_FLOOR,
        hypot((high - low) / WIDTH, MISREAD),
        _bids(desk, habits, deal),
        float(logit(purchase(desk.scenario, account, deal.value, extra))) + habits.buying.mean,
    )


def lowest(plan: Pursuit) -> float:
    """The odds below which a planned bid is not made, in logits."""
    return float(logit(plan.min_odds / BP)) if plan.atb == "auto" and plan.min_odds else NO_FLOOR


def _odds(desk: Desk, account: AccountView, deal: OpportunityView) -> tuple[int, int, int]:
    """The team's own odds under the plan: those observed, as long as the plan leaves the deal as it was."""
    sheet, before = desk.sheet, desk.observation.previous
    seated = sheet.triangle(account.id, deal.id).SR is not None
    unchanged = sheet.pursuit(deal.id) == before.pursuit(deal.id)
    if (
        deal.odds is not None
        and unchanged
        and seated == (before.triangle(account.id, deal.id).SR is not None)
    ):
        return deal.odds
    return win_odds(desk.scenario, account, deal, sheet.pursuit(deal.id), seated=seated)


def _bids(desk: Desk, habits: Habits, deal: OpportunityView) -> float:
    """The chance that the bid is ready in time, or has been made."""
    plan = desk.sheet.pursuit(deal.id)
    if deal.status in ("bid", "won"):
        return 1.0
    if deal.status in ("struck", "lost", "killed") or plan.ati != "pursue" or plan.atb == "skip":
        return 0.0
    return habits.bids[deal.account]
