"""What the team's own record teaches a forecast: how often it bids, how it errs, how often deals arise.

Every habit is a usual value that the record corrects the more, the longer it is (conjugate priors).
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import exp, exp2, log, pi, sqrt

from sandbox.model.decisions import Pursuit
from sandbox.model.events import GateDecided
from sandbox.model.names import BP, DAY
from sandbox.model.scenario import Scenario
from sandbox.projections.forecasting.buying import bonus, purchase
from sandbox.projections.forecasting.finding_out import ahead, looked_for
from sandbox.projections.observation import Observation, OpportunityView
from sandbox.projections.refusal import Desk

USUAL_ODDS = 0.4
"""Odds of an award reckoned with before the first bid: a short list of three [A]."""
STAFFED = {(True, True): 0.95, (True, False): 0.75, (False, True): 0.75, (False, False): 0.35}
"""Share of deals that are bid for, by whether AR and SR are there now [A]."""
MOST_STAFFED = max(STAFFED.values())
BIDS_PRIOR = 8.0
"""Deals that the usual share of bids counts for [A]."""
MISREAD = 1.2
"""Standard deviation in logits by which own odds are off: hidden types, and rivals nobody has seen [A]."""
LEVEL_SPREAD = 1.5
"""Standard deviation in logits by which teams' usual odds differ [A]."""
TEAM_PRIOR, ODDS_PRIOR = 10.0, 4.0
"""Bids that the usual odds count for with a team, and that the team's count for at one account [A]."""
LATELY = 63 * DAY
"""Minutes after which a decision says half as much of the team's usual odds [A]."""
BIAS_SPREAD, BUYING_SPREAD = 0.9, 0.5
"""Standard deviations, in logits, of how far estimates of odds and of decisiveness may be off [A]."""
ARRIVALS_PRIOR = 2.0
"""Deals that the usual rate of arrivals counts for at an account [A]."""
BESIDE = 1.2
"""Times the usual rate at which deals arise, with all that comes up beside it [A]."""
SIZE = 0.75
"""Power of a customer's budget with which needs are thought to arise [A]."""


@dataclass(frozen=True, slots=True)
class Shift:
    """A correction in logits, and its remaining standard deviation."""

    mean: float
    spread: float


@dataclass(frozen=True, slots=True)
class Habits:
    """What is usual with the team and in its market.

    By account: the chance that a bid is ready, the odds reckoned with at a bid in logits, and how much more
    often than usual deals arise, judging by how many were heard of. `level` is how far the team's odds may
    still be off the record, in logits; `usual` is the plan that most of its deals have; `index` has the
    budgets of those segments over the first ones of which a trend report tells.
    """

    bids: Mapping[str, float]
    bias: Shift
    buying: Shift
    odds: Mapping[str, float]
    level: float
    usual: Pursuit
    price: float
    demand: Mapping[str, float]
    heard: Mapping[str, int]
    index: Mapping[str, float]


def habits(desk: Desk) -> Habits:
    """The habits so far, with the staffing that is planned."""
    scenario, seen, accounts = desk.scenario, desk.observation, desk.accounts
    decided = [deal for deal in seen.opportunities if deal.outcome != "open"]
    judged = [event for event in seen.events if isinstance(event, GateDecided) and event.gate == "ATB"]
    made = {event.opportunity: event.odds / BP for event in judged if event.verdict == "bid"}
    ready = sum(event.verdict in ("bid", "low_odds") for event in judged)
    tried = len(judged) + sum(deal.reason == "not_pursued" for deal in decided)
    bids = [deal for deal in decided if deal.id in made]
    index = {segment.id: segment.index.value / BP for segment in seen.segments if segment.index}
    heard, usual = _heard(seen), _usual(desk)
    return Habits(
        bids={name: _bids(_staffed(desk, name), ready, tried) for name in accounts},
        bias=_shift(
            [(_blurred(made[d.id]), d.winner == seen.team) for d in bids if d.outcome == "won"], BIAS_SPREAD
        ),
        buying=_buying(desk, decided, made),
        odds=_odds(desk, judged),
        level=LEVEL_SPREAD / sqrt(1.0 + len(judged) / TEAM_PRIOR),
        usual=usual,
        price=_mean([deal.price / max(1, deal.value) for deal in bids], (BP - usual.discount) / BP),
        demand=_demand(scenario, seen, index, heard),
        heard=heard,
        index=index,
    )


def _staffed(desk: Desk, account: str) -> float:
    triangle = desk.sheet.triangle(account)
    return STAFFED[triangle.AR is not None, triangle.SR is not None]


def _bids(usual: float, bids: int, decided: int) -> float:
    return (BIDS_PRIOR * usual + usual / MOST_STAFFED * bids) / (BIDS_PRIOR + decided)


def _blurred(odds: float) -> float:
    """The chance at stated odds, given how far odds usually are off (MacKay 1992)."""
    return probability(_logit(odds) / sqrt(1.0 + pi * MISREAD**2 / 8))


def _usual(desk: Desk) -> Pursuit:
    """The plan that most deals have, in depth, terms and threshold; the default where none is planned."""
    plans = [plan.model_copy(update={"triangle": None}) for plan in desk.sheet.pursuits.values()]
    return max(plans, key=lambda plan: _alike(plan, plans)) if plans else Pursuit()


def _alike(plan: Pursuit, plans: list[Pursuit]) -> int:
    """In how many of their parts plans agree with one."""
    parts = ("depth", "min_odds", "promise", "payment", "penalty", "review")
    return sum(getattr(plan, part) == getattr(other, part) for other in plans for part in parts)


def _buying(desk: Desk, decided: Iterable[OpportunityView], made: Mapping[str, float]) -> Shift:
    """How far the market's decisiveness is off the usual, from all decided deals that the team knew of."""
    told = []
    for deal in decided:
        account, share = desk.accounts[deal.account], _blurred(made[deal.id]) if deal.id in made else 0.0
        extra = bonus(desk.scenario, account, deal, share, review=deal.review)
        told.append((purchase(desk.scenario, account, deal.value, extra), deal.outcome == "won"))
    return _shift(told, BUYING_SPREAD)


def _shift(told: Iterable[tuple[float, bool]], spread: float) -> Shift:
    """One Newton step from no shift to the likeliest, under a normal prior around none."""
    missed, weight = 0.0, 1.0 / spread**2
    for chance, came in told:
        held = min(0.98, max(0.02, chance))
        missed += came - held
        weight += held * (1.0 - held)
    return Shift(max(-1.5, min(1.5, missed / weight)), 1.0 / sqrt(weight))


def _odds(desk: Desk, judged: Iterable[GateDecided]) -> dict[str, float]:
    """The odds that the team usually reckons with when it decides on a bid, by account.

    Before there is a record they are those of one among three, better or worse by what will be known by then.
    Teams learn: what was decided lately says more.
    """
    places, now = looked_for(desk.sheet), desk.observation.minute
    start = {
        name: _logit(USUAL_ODDS) + ahead(desk.scenario, account, places)
        for name, account in desk.accounts.items()
    }
    told = [
        (event.account, _logit(event.odds / BP) - start[event.account], exp2((event.minute - now) / LATELY))
        for event in judged
        if event.odds >= 0
    ]
    team = _pooled([(apart, weight) for _, apart, weight in told], 0.0, TEAM_PRIOR)
    return {
        name: start[name] + _pooled([(a, w) for place, a, w in told if place == name], team, ODDS_PRIOR)
        for name in start
    }


def _pooled(values: list[tuple[float, float]], prior: float, worth: float) -> float:
    """The weighted mean of values and of a prior that is worth so many of them."""
    total = sum(weight for _, weight in values)
    return (sum(value * weight for value, weight in values) + worth * prior) / (total + worth)


def _logit(probability: float) -> float:
    held = min(0.99, max(0.01, probability))
    return log(held / (1.0 - held))


def _mean(values: list[float], usual: float) -> float:
    return sum(values) / len(values) if values else usual


def _heard(seen: Observation) -> dict[str, int]:
    """How many deals have arisen by themselves since the session began, by account."""
    fresh = [
        d
        for d in seen.opportunities
        if d.origin in ("demand", "scripted") and d.stages and d.stages[0][1] > 0
    ]
    return {account.id: sum(deal.account == account.id for deal in fresh) for account in seen.accounts}


def _demand(
    scenario: Scenario, seen: Observation, index: Mapping[str, float], heard: Mapping[str, int]
) -> dict[str, float]:
    """How much more often than usual deals arise at each account (the mean of Gamma over Poisson).

    Before there is a record, larger customers are thought to have needs more often.
    """
    days = max(0.0, seen.minute / DAY - scenario.rules.cycle.lead_days)
    usual = BESIDE * scenario.rules.flywheel.demand_yearly * days / 252
    sizes = {account.id: account.budget**SIZE for account in seen.accounts}
    mean = sum(sizes.values()) / max(1, len(sizes)) or 1.0
    return {
        account.id: BESIDE
        * (ARRIVALS_PRIOR * sizes[account.id] / mean + heard[account.id])
        / (ARRIVALS_PRIOR + usual * index.get(account.segment, 1.0))
        for account in seen.accounts
    }


def probability(logits: float) -> float:
    """The probability with these log-odds."""
    return 1.0 / (1.0 + exp(-logits))
