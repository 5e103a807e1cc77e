import time
from dataclasses import replace

import numpy as np
import pytest
from projection_worlds import Market, opened, played

from sandbox.authoring.library import scenario
from sandbox.model.decisions import DecisionSheet, Pursuit, Triangle
from sandbox.model.names import BP
from sandbox.model.scenario import Target
from sandbox.projections.forecast import QUANTILES, Forecast, forecast
from sandbox.projections.forecasting.simulation import simulated
from sandbox.projections.observation import Observation
from sandbox.projections.planning import set_pursuit, set_quota
from sandbox.projections.refusal import Desk
from sandbox.session import Session
from sandbox.session.setup import lined_up

ALL = tuple(
    Target(metric=metric, amount=amount)
    for metric, amount in (
        ("revenue", 4e6),
        ("share", 20),
        ("satisfaction", 60),
        ("margin", 20),
        ("cash", 2e6),
    )
)


def midway(name: str = "industrial_cloud", rounds: int = 4) -> Market:
    return played(name, ("red",), rounds, "balanced")


def seen_and_forecast(rounds: int = 4) -> tuple[Observation, Forecast]:
    market = midway(rounds=rounds)
    seen = market.seen()
    return seen, forecast(market.scenario, seen)


def test_the_same_observation_gives_the_same_figures() -> None:
    market = midway()
    one, other = market.seen(), market.seen()
    first = forecast(market.scenario, one, samples=500)
    forecast(market.scenario, one, samples=400)
    again = forecast(market.scenario, replace(other, over=other.over), samples=500)
    assert first.targets == again.targets
    assert first.overall == again.overall


def test_it_is_quick_and_at_once_when_asked_again() -> None:
    market = midway()
    seen = market.seen()
    forecast(market.scenario, seen)
    taken = []
    for _ in range(5):
        start = time.perf_counter()
        forecast(market.scenario, seen, DecisionSheet(quotas=()))
        taken.append(time.perf_counter() - start)
    assert min(taken[1:]) < 0.02


def test_every_metric_has_a_chance_and_a_spread() -> None:
    market = midway()
    scenario = market.scenario.model_copy(update={"targets": ALL})
    seen = Market(scenario, market.world, market.sheets, market.events).seen()
    found = forecast(scenario, seen)
    assert [prospect.metric for prospect in found.targets] == [target.metric for target in ALL]
    for prospect in found.targets:
        assert 0 <= prospect.chance <= BP
        assert list(prospect.quantiles) == sorted(prospect.quantiles)
        assert prospect.quantiles[0] <= prospect.expected <= prospect.quantiles[-1]
        histogram = found.histogram(prospect.metric)
        assert sum(histogram.counts) == found.samples
        assert len(histogram.edges) == len(histogram.counts) + 1
    assert len(QUANTILES) == len(found.targets[0].quantiles)


def test_contracts_only_add_up() -> None:
    seen, found = seen_and_forecast()
    revenue = found.target("revenue")
    assert revenue is not None
    assert revenue.quantiles[0] >= revenue.actual
    whole = found.expected(found.accounts, "session")
    assert revenue.expected == pytest.approx(revenue.actual + whole, rel=1e-3)
    assert sum(amount for _, amount in found.sources) == pytest.approx(whole, rel=1e-3)
    assert sum(found.rounds) == pytest.approx(whole, rel=1e-3)
    assert len(found.rounds) == seen.rounds - seen.round + 1
    assert found.rounds[0] == pytest.approx(found.expected(found.accounts, "quarter"), rel=1e-3)


def test_the_more_is_asked_of_an_account_the_less_likely_it_is() -> None:
    _, found = seen_and_forecast()
    chances = [found.quota_chance(found.accounts, amount) for amount in (0, 10**6, 10**7, 10**9)]
    assert chances == sorted(chances, reverse=True)
    assert chances[0] == BP
    assert chances[-1] == 0
    account = found.accounts[0]
    assert found.quota_chance([account], 10**6, "session") >= found.quota_chance([account], 10**6)


def test_dropping_all_deals_and_all_people_lowers_the_chance() -> None:
    market = midway()
    seen = market.seen()
    usual = forecast(market.scenario, seen)
    killed = seen.previous
    for deal in seen.opportunities:
        killed = set_pursuit(killed, deal.id, ati="kill")
    alone = killed.model_copy(update={"triangles": {}})
    fewer = forecast(market.scenario, seen, alone)
    before, after = usual.target("revenue"), fewer.target("revenue")
    assert before is not None
    assert after is not None
    assert after.expected < before.expected
    assert dict(fewer.sources)["open"] < dict(usual.sources)["open"]


def test_a_quota_does_not_change_what_is_likely() -> None:
    market = midway()
    seen = market.seen()
    plan = set_quota(seen.previous, "revenue", 5, account=seen.accounts[0].id)
    assert forecast(market.scenario, seen, plan) is forecast(market.scenario, seen, seen.previous)


def test_a_discount_lowers_what_deals_bring_and_raises_their_odds() -> None:
    market = opened()
    seen = market.seen()
    there = {"alpha": Triangle(AR="red:ann", SR="red:sue", FR="red:fay")}
    dear = DecisionSheet(triangles=there, pursuits={"a1": Pursuit(min_odds=0)})
    cheap = DecisionSheet(triangles=there, pursuits={"a1": Pursuit(min_odds=0, discount=3_000, floor=6_000)})
    high, low = (forecast(market.scenario, seen, plan) for plan in (dear, cheap))
    dear_price, cheap_price = 3_000_000, 2_100_000
    assert np.count_nonzero(low.finals.session == cheap_price) > np.count_nonzero(
        high.finals.session == dear_price
    )


def test_the_past_is_certain() -> None:
    market = midway(rounds=8)
    seen = market.seen()
    assert seen.over
    found = forecast(market.scenario, seen)
    for prospect in found.targets:
        assert prospect.chance == (BP if prospect.actual >= prospect.amount else 0)
        assert prospect.expected == prospect.actual
    assert found.rounds == ()


def test_what_was_reached_stays_reached() -> None:
    market = midway()
    scenario = market.scenario.model_copy(update={"targets": (Target(metric="revenue", amount=1),)})
    seen = Market(scenario, market.world, market.sheets, market.events).seen()
    found = forecast(scenario, seen)
    assert (found.targets[0].chance == BP) == (seen.targets[0].actual >= 1 or found.targets[0].chance == BP)


def test_a_fresh_market_is_forecast_too() -> None:
    market = opened()
    found = forecast(market.scenario, market.seen(), samples=200)
    assert found.samples == 200
    assert all(0 <= prospect.chance <= BP for prospect in found.targets)


def test_as_many_deals_are_awarded_as_were_thought_of_before_the_first_quarter() -> None:
    thought, came = 0.0, 0
    for seed in (61, 62, 63):
        session = Session(market := scenario("industrial_cloud"), lined_up(market, seed, ("balanced",)), None)
        team = session.setup.teams[0].id
        seen = session.observe(team)
        session.play_bots()
        course = simulated(Desk(market, seen, session.previous[team]), 400, seed)
        thought += sum(float((awards.award > 0).sum()) for awards in course.awards) / course.samples
        while session.phase != "over":
            session.play_bots()
        came += sum(deal.outcome == "won" for deal in session.world_of(team).opportunities.values())
    assert 0.75 < thought / came < 1.25
