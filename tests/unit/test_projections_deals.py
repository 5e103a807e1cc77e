from math import log
from typing import Any

import pytest
from projection_worlds import Market, account, believes, deal, opened

from sandbox.engine import standings
from sandbox.engine.clock import Clock
from sandbox.engine.run import Run
from sandbox.model import keys
from sandbox.model.decisions import DecisionSheet, Pursuit, Triangle
from sandbox.model.events import ContactMade, WorkDone
from sandbox.model.names import BP, DAY
from sandbox.model.world import Belief, Goodwill, Project
from sandbox.projections import odds as odds_of
from sandbox.projections.odds import factors, win_odds
from sandbox.streams import Luck


def market_with(**triangle: str) -> Market:
    market = opened()
    market.red.triangles = {"alpha": Triangle(**triangle)}
    return market


def odds(market: Market, *, seated: bool = True, **plan: Any) -> tuple[int, int, int]:
    seen = market.seen()
    view = deal(seen, "a1")
    return win_odds(market.scenario, account(seen, "alpha"), view, Pursuit(**plan), seated=seated)


def test_the_range_holds_its_middle() -> None:
    low, middle, high = odds(opened())
    assert 0 < low < middle < high < BP


def test_a_lower_price_an_early_date_and_a_review_raise_the_odds() -> None:
    market, base = opened(), odds(opened(), review=False)[1]
    assert odds(market, review=False, discount=1_000)[1] > base
    assert odds(market, review=False, promise=8_000)[1] > base
    assert odds(market, review=True)[1] > base
    assert odds(market, review=False, penalty="heavy")[1] > base
    assert odds(market, review=False, payment="early")[1] < base


def test_the_floor_limits_the_discount() -> None:
    assert odds(opened(), discount=2_000, floor=9_500) == odds(opened(), discount=500)


def test_nobody_at_the_solution_keeps_the_fit_where_it_is() -> None:
    market = opened()
    assert odds(market, seated=False)[1] < odds(market, seated=True)[1]
    market.world.opportunities["a1"].pursuits["red"].fit = 9_500
    assert odds(market, seated=False)[1] > odds(opened(), seated=False)[1]


def test_supporters_raise_the_odds_and_opponents_lower_them() -> None:
    market, base = opened(), odds(opened())[1]
    item = keys.about_attitude("alpha", "boss")
    believes(market.red, "red:ann", item, Belief((30_000,), 9_000, 0))
    assert odds(market)[1] > base
    believes(market.red, "red:ann", item, Belief((-10_000,), 9_000, 0))
    assert odds(market)[1] < base


def test_a_strong_incumbent_lowers_the_odds() -> None:
    market, base = opened(), odds(opened())[1]
    market.world.accounts["alpha"].incumbent = "rival"
    assert odds(market)[1] < base
    market.world.accounts["alpha"].incumbent = "red"
    assert odds(market)[1] > base


def test_knowing_more_narrows_the_range() -> None:
    market = opened()
    unsure = width(odds(market))
    for name in ("boss", "user", "buy"):
        believes(market.red, "red:ann", keys.about_attitude("alpha", name), Belief((5_000,), 9_000, 0))
        weighs = Belief((9_000, 400, 300, 300), 7_000, 0)
        believes(market.red, "red:ann", keys.about_criteria("alpha", name), weighs)
    market.red.shared[keys.about_type("alpha")] = Belief((9_500, 300, 200), 8_000, 0)
    market.red.identified["alpha.tech"] = 0
    assert width(odds(market)) < unsure


def width(odds: tuple[int, int, int]) -> float:
    low, high = odds[0] / BP, odds[2] / BP
    return log(high / (1 - high)) - log(low / (1 - low))


def test_without_anybody_known_the_odds_are_low() -> None:
    market = opened()
    market.red.identified.clear()
    assert odds(market)[1] == 1_000


def test_the_bars_lie_between_none_and_all() -> None:
    seen = opened().seen()
    bars = dict(factors(account(seen, "alpha"), deal(seen, "a1"), Pursuit()))
    assert list(bars) == ["fit", "relation", "delivery", "price"]
    assert all(0 <= value <= BP for value in bars.values())
    cheap = dict(factors(account(seen, "alpha"), deal(seen, "a1"), Pursuit(discount=1_500)))
    assert cheap["price"] > bars["price"]


def test_only_deals_that_can_be_won_have_odds() -> None:
    market = opened()
    market.world.opportunities["a1"].outcome = "no_decision"
    market.world.opportunities["b1"].pursuits["red"].status = "struck"
    estimated = {view.id: view.odds for view in market.seen().opportunities}
    assert estimated["a1"] is None
    assert estimated["b1"] is None
    assert estimated["g1"] is not None


@pytest.mark.parametrize(("days", "stuck"), [(30, False), (60, True)])
def test_a_deal_is_stuck_after_one_and_a_half_times_the_usual(days: int, stuck: bool) -> None:
    market = market_with(AR="red:ann", SR="red:sue")
    market.world.minute = days * DAY
    view = deal(market.seen(), "a1")
    assert view.days_in_stage == days
    assert ("stuck" in view.alerts) == stuck


def test_a_deal_is_uncovered_without_its_corners_or_with_key_people_unmet() -> None:
    market = market_with(AR="red:ann", SR="red:sue")
    assert "uncovered" in deal(market.seen(), "a1").alerts
    for person in market.world.accounts["alpha"].stakeholders.values():
        person.met["red"] = 5
    assert "uncovered" not in deal(market.seen(), "a1").alerts
    market.red.triangles = {"alpha": Triangle(AR="red:ann")}
    assert "uncovered" in deal(market.seen(), "a1").alerts


def test_a_lead_cools_when_nobody_touches_it() -> None:
    market = opened()
    market.world.minute = 40 * DAY
    assert "cooling" in deal(market.seen(), "b1").alerts
    market.events = [WorkDone(20 * DAY, "red", "beta", "red:sue", "SR", "solution", "b1", 60)]
    assert "cooling" not in deal(market.seen(), "b1").alerts


def test_a_delivery_behind_its_pace_is_an_alert_of_its_deal() -> None:
    market = opened()
    won = market.world.opportunities["a1"]
    won.outcome, won.winner, won.stage = "won", "red", "delivery"
    won.pursuits["red"].status = "won"
    market.world.projects["a1.p"] = Project("a1.p", "a1", "alpha", "red", 3, 2, 0, 60 * DAY, 9_000)
    market.world.minute = 10 * DAY
    assert deal(market.seen(), "a1").alerts == ()
    market.world.minute = 30 * DAY
    assert deal(market.seen(), "a1").alerts == ("late",)


def test_progress_is_measured_against_the_work_of_the_depth() -> None:
    market = opened()
    pursuit = market.world.opportunities["a1"].pursuits["red"]
    pursuit.solution_minutes, pursuit.bid_minutes = 1_800, 18 * 60
    standard = deal(market.seen(), "a1")
    assert standard.bid_ready == 5_000
    pursuit.depth = "bespoke"
    assert deal(market.seen(), "a1").solution_done < standard.solution_done


def test_the_odds_follow_the_sheet_before() -> None:
    market = opened()
    before = deal(market.seen(), "a1").odds
    market.sheets["red"] = DecisionSheet(pursuits={"a1": Pursuit(discount=1_500)})
    after = deal(market.seen(), "a1").odds
    assert before is not None
    assert after is not None
    assert after[1] > before[1]


def test_what_is_known_exactly_is_reckoned_as_the_engine_does() -> None:
    market = market_with(AR="red:ann")
    world, vendor = market.world, market.red
    place, sold = world.accounts["alpha"], world.opportunities["a1"]
    place.satisfaction["red"] = 41_000
    pursuit = sold.pursuits["red"]
    pursuit.review, pursuit.promised, pursuit.penalty = True, round(sold.days * 0.8), "heavy"
    visit = ContactMade(0, "red", "alpha", "red:ann", "boss", "trust", 0)
    market.events = [visit, visit]
    boss = place.stakeholders["boss"]
    boss.attitude["red"] = 12_000
    believes(vendor, "red:ann", keys.about_attitude("alpha", "boss"), Belief((12_000,), 9_000, 0))
    seen = account(market.seen(), "alpha")
    vendor.members["red:ann"].trust["alpha.boss"] = Goodwill(seen.stakeholders[0].trust[0][1], 0)
    place.goodwill["red"] = Goodwill(seen.goodwill, 0)
    plan = Pursuit(penalty="heavy", promise=8_000)
    run = Run(
        market.scenario, world, {"red": DecisionSheet(triangles=vendor.triangles)}, Luck(1), Clock(0), 1, 0, 1
    )
    truth = standings.relationships(run, vendor, place, sold, [boss])["boss"]
    assert odds_of.relationship(seen, seen.stakeholders[0]) == pytest.approx(truth)
    truth = standings.delivery(run, place, vendor, sold, pursuit)
    assert odds_of.delivery(seen, deal(market.seen(), "a1"), plan) == pytest.approx(truth)
