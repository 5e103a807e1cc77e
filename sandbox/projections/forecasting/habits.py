"""What the team's own record teaches a forecast: how often it bids, how it errs, how often deals arise.

Every habit is a usual value that the record corrects the more, the longer it is (conjugate priors).
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import exp, log, sqrt

from sandbox.model.events import GateDecided, SegmentMoved
from sandbox.model.names import BP, DAY, Stage
from sandbox.model.scenario import Scenario
from sandbox.projections.forecasting.buying import purchase
from sandbox.projections.observation import AccountView, Observation, OpportunityView
from sandbox.projections.refusal import Desk

USUAL_ODDS = 0.25
"""Odds of an award reckoned with before the first bid: a short list of four [A]."""
STAFFED = {(True, True): 0.95, (True, False): 0.75, (False, True): 0.75, (False, False): 0.35}
"""Share of deals that are bid for, by whether AR and SR are there now [A]."""
MOST_STAFFED = max(STAFFED.values())
BIDS_PRIOR = 8.0
"""Deals that the usual share of bids counts for [A]."""
ODDS_PRIOR = 4.0
"""Bids that the usual odds count for, for the team, and for the team's at one account [A]."""
BIAS_SPREAD, BUYING_SPREAD = 0.5, 0.5
"""Standard deviations, in logits, of how far estimates of odds and of decisiveness may be off [A]."""
ARRIVALS_PRIOR = 2.0
"""Deals that the usual rate of arrivals counts for at an account [A]."""
STARTED: tuple[Stage, ...] = ("lead", "need")
"""Stages in which a deal that has just arisen is heard of."""


@dataclass(frozen=True, slots=True)
class Shift:
    """A correction in logits, and its remaining standard deviation."""

    mean: float
    spread: float


@dataclass(frozen=True, slots=True)
class Habits:
    """What is usual with the team and in its market; odds in logits by account, demand times the usual."""

    bids: Mapping[str, float]
    bias: Shift
    buying: Shift
    odds: Mapping[str, float]
    price: float
    demand: Mapping[str, float]
    index: Mapping[str, float]


def habits(desk: Desk) -> Habits:
    """The habits so far, with the staffing that is planned."""
    scenario, seen, accounts = desk.scenario, desk.observation, desk.accounts
    decided = [deal for deal in seen.opportunities if deal.outcome != "open"]
    bids = [deal for deal in decided if deal.price > 0]
    authorised = {
        e.opportunity: e.odds / BP for e in seen.events if isinstance(e, GateDecided) and e.gate == "ATB"
    }
    index = {event.segment: event.level / BP for event in seen.events if isinstance(event, SegmentMoved)}
    return Habits(
        bids={name: _bids(_staffed(desk, name), len(bids), len(decided)) for name in accounts},
        bias=_bias(seen.team, bids, authorised),
        buying=_buying(scenario, decided, accounts),
        odds=_odds(seen.accounts, bids, authorised),
        price=_mean([deal.price / max(1, deal.value) for deal in bids], 1.0),
        demand=_demand(scenario, seen, index),
        index=index,
    )


def _staffed(desk: Desk, account: str) -> float:
    triangle = desk.sheet.triangle(account)
    return STAFFED[triangle.AR is not None, triangle.SR is not None]


def _bids(usual: float, bids: int, decided: int) -> float:
    return (BIDS_PRIOR * usual + usual / MOST_STAFFED * bids) / (BIDS_PRIOR + decided)


def _bias(team: str, bids: Iterable[OpportunityView], authorised: Mapping[str, float]) -> Shift:
    """How far own odds were off, from the bids on which somebody was chosen."""
    told = [
        (authorised[deal.id], deal.winner == team)
        for deal in bids
        if deal.outcome == "won" and authorised.get(deal.id, -1.0) >= 0
    ]
    return _shift(told, BIAS_SPREAD)


def _buying(
    scenario: Scenario, decided: Iterable[OpportunityView], accounts: Mapping[str, AccountView]
) -> Shift:
    """How far the market's decisiveness is off the usual, from all decided deals that the team knew of."""
    told = [
        (purchase(scenario, accounts[deal.account], deal.value), deal.outcome == "won") for deal in decided
    ]
    return _shift(told, BUYING_SPREAD)


def _shift(told: Iterable[tuple[float, bool]], spread: float) -> Shift:
    """One Newton step from no shift to the likeliest, under a normal prior around none."""
    missed, weight = 0.0, 1.0 / spread**2
    for chance, came in told:
        held = min(0.98, max(0.02, chance))
        missed += came - held
        weight += held * (1.0 - held)
    return Shift(max(-1.5, min(1.5, missed / weight)), 1.0 / sqrt(weight))


def _odds(
    accounts: Iterable[AccountView], bids: Iterable[OpportunityView], authorised: Mapping[str, float]
) -> dict[str, float]:
    """The odds at which the team usually bids, by account."""
    known = [(deal.account, _logit(authorised[deal.id])) for deal in bids if authorised.get(deal.id, -1) >= 0]
    prior = _logit(USUAL_ODDS)
    team = _pooled([value for _, value in known], prior)
    return {a.id: _pooled([value for place, value in known if place == a.id], team) for a in accounts}


def _pooled(values: list[float], prior: float) -> float:
    return (sum(values) + ODDS_PRIOR * prior) / (len(values) + ODDS_PRIOR)


def _logit(probability: float) -> float:
    held = min(0.97, max(0.03, probability))
    return log(held / (1.0 - held))


def _mean(values: list[float], usual: float) -> float:
    return sum(values) / len(values) if values else usual


def _demand(scenario: Scenario, seen: Observation, index: Mapping[str, float]) -> dict[str, float]:
    """How much more often than usual deals arise at each account, since the session began."""
    rules = scenario.rules
    days = max(0.0, seen.minute / DAY - rules.cycle.lead_days)
    count = {account.id: 0 for account in seen.accounts}
    for deal in seen.opportunities:
        if deal.origin in ("demand", "scripted") and deal.stages and deal.stages[0][1] > 0:
            count[deal.account] += 1
    usual = rules.flywheel.demand_yearly * days / 252
    return {
        account.id: (ARRIVALS_PRIOR + count[account.id])
        / (ARRIVALS_PRIOR + usual * index.get(account.segment, 1.0))
        for account in seen.accounts
    }


def probability(logits: float) -> float:
    """The probability with these log-odds."""
    return 1.0 / (1.0 + exp(-logits))
