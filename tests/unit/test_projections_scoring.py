import pytest
from projection_worlds import Market, opened, played

from sandbox.engine.opening import open_world
from sandbox.model.names import BP, DAY
from sandbox.model.world import Ledger
from sandbox.projections.scoring import actual, in_units, score, scoreboard, target_views

TARGETS = [
    {"metric": "revenue", "amount": 8_000_000, "weight": 3},
    {"metric": "share", "amount": 40},
    {"metric": "satisfaction", "amount": 75},
    {"metric": "margin", "amount": 30},
    {"metric": "cash", "amount": 4_000_000, "weight": 2},
]


@pytest.fixture
def market() -> Market:
    market = opened(targets=TARGETS)
    market.world.round, market.world.minute = 2, 126 * DAY
    market.red.ledgers = [
        Ledger(1, booked=1_000_000, cash=500_000),
        Ledger(2, booked=3_000_000, cash=500_000, recognised=2_000_000, cost=1_500_000, penalty=100_000),
    ]
    return market


def reached(market: Market, metric: str) -> int:
    return next(t.actual for t in target_views(market.scenario, market.world, "red") if t.metric == metric)


def test_flows_add_up_and_the_margin_is_of_what_was_delivered(market: Market) -> None:
    assert reached(market, "revenue") == 4_000_000
    assert reached(market, "cash") == 1_000_000
    assert reached(market, "margin") == 2_000


def test_the_share_is_of_all_awards(market: Market) -> None:
    assert reached(market, "share") == 0
    first, second = market.world.opportunities["a1"], market.world.opportunities["b1"]
    first.outcome = second.outcome = "won"
    first.winner, second.winner = "red", "rival"
    assert reached(market, "share") == 2_500


def test_satisfaction_is_the_mean_over_customers(market: Market) -> None:
    market.world.accounts["alpha"].satisfaction["red"] = 46_000
    assert reached(market, "satisfaction") == 9_000


def test_amounts_are_in_the_units_of_actuals(market: Market) -> None:
    assert [in_units(target) for target in market.scenario.targets] == [
        8_000_000, 4_000, 7_500, 3_000, 4_000_000,
    ]  # fmt: skip


def test_the_pace_grows_for_flows_only(market: Market) -> None:
    pace = {t.metric: t.pace for t in target_views(market.scenario, market.world, "red")}
    assert pace["revenue"] == 4_000_000
    assert pace["margin"] == 3_000


def test_the_score_weighs_attainments_by_the_sum_of_weights(market: Market) -> None:
    targets = target_views(market.scenario, market.world, "red")
    by_hand = (3 * 0.5 + 0 + min(1.5, 62.5 / 75) + 20 / 30 + 2 * 0.25) / 8
    assert score(targets) == pytest.approx(by_hand * BP, abs=2)
    assert sum(t.weight for t in targets) == BP


def test_no_target_counts_more_than_half_above_its_weight(market: Market) -> None:
    market.red.ledgers[0].booked = 10**9
    revenue = target_views(market.scenario, market.world, "red")[0]
    assert revenue.attainment == 15_000
    market.red.ledgers[0].booked, market.red.ledgers[1].penalty = 0, 10**9
    assert target_views(market.scenario, market.world, "red")[3].attainment == 0


def test_teams_of_parallel_markets_stand_on_one_board(market: Market) -> None:
    worlds = {"red": market.world, "blue": open_world(market.scenario, ["blue"]), "green": None}
    worlds["green"] = open_world(market.scenario, ["green"])
    board = scoreboard(market.scenario, {team: world for team, world in worlds.items() if world})
    assert [(row.rank, row.team) for row in board] == [(1, "red"), (2, "blue"), (2, "green")]


def test_history_ends_with_the_figures_of_today() -> None:
    market = played(rounds=2)
    seen = market.seen()
    assert [line.round for line in seen.history] == [1, 2]
    assert seen.history[-1].score == seen.score
    assert sum(line.booked for line in seen.history) == actual(
        market.scenario, market.world, "red", "revenue", 2, None
    )


def test_history_does_not_change_with_later_rounds() -> None:
    first, later = played(rounds=1).seen().history, played(rounds=3).seen().history
    assert later[0] == first[0]


def test_what_came_in_and_what_was_spent_make_up_the_funds() -> None:
    market = played("industrial_cloud", rounds=3)
    for team in ("red", "blue"):
        seen, own = market.seen(team), market.world.vendors[team]
        assert any(line.cost for line in own.ledgers), "no delivery was paid for"
        moved = sum(line.cash - line.spent for line in seen.history)
        assert seen.funds == market.scenario.team.funds + moved
