from projection_worlds import account, deal, opened, played

from sandbox.model.decisions import DecisionSheet, Triangle
from sandbox.model.events import OpportunityWon, RivalVisited, SatisfactionMoved, VendorStruck
from sandbox.model.names import BP, DAY
from sandbox.model.world import Project, ReportItem
from sandbox.projections.naming import names_of_observation


def project(accepted: int = -1, value: int = 3_000_000) -> Project:
    return Project("b1.p", "b1", "beta", "red", value, 2_000_000, 0, 60 * DAY, 9_000, accepted=accepted)


def test_satisfaction_is_shown_where_the_team_has_delivered() -> None:
    market = opened()
    market.world.accounts["alpha"].satisfaction["red"] = 42_000
    assert account(market.seen(), "alpha").satisfaction == 8_000
    assert account(market.seen(), "beta").satisfaction is None
    market.world.projects["b1.p"] = project()
    assert account(market.seen(), "beta").satisfaction is None
    market.world.projects["b1.p"] = project(accepted=50 * DAY)
    assert account(market.seen(), "beta").satisfaction == 6_250


def test_a_survey_tells_where_nothing_was_delivered() -> None:
    market = opened()
    market.red.reports.append(ReportItem("survey", "beta", "satisfaction", 30_000, 0))
    assert account(market.seen(), "beta").satisfaction == 5_000


def test_the_score_of_the_round_before_comes_from_the_facts() -> None:
    market = opened()
    market.world.round, market.world.minute = 2, 126 * DAY
    assert account(market.seen(), "alpha").satisfaction_before == 6_250
    market.events = [
        SatisfactionMoved(30 * DAY, "red", "alpha", 46_000, "delivered"),
        SatisfactionMoved(100 * DAY, "red", "alpha", 20_000, "late"),
    ]
    assert account(market.seen(), "alpha").satisfaction_before == 9_000


def test_competitors_are_those_noticed_and_the_incumbent() -> None:
    market = opened()
    market.red.triangles["beta"] = Triangle(AR="red:ann")
    assert account(market.seen(), "beta").rivals_seen == ()
    market.events = [RivalVisited(10, "rival", "beta", "boss")]
    assert account(market.seen(), "beta").rivals_seen == ("rival",)
    assert market.seen().rivals[0].seen == ("beta",)
    market.world.accounts["gamma"].incumbent = "rival"
    assert account(market.seen(), "gamma").rivals_seen == ("rival",)
    market.world.accounts["gamma"].incumbent = "red"
    assert account(market.seen(), "gamma").rivals_seen == ()


def test_bidders_are_noticed_at_the_deal_itself() -> None:
    market = opened()
    market.events = [
        VendorStruck(10, "rival", "beta", "b1", "must_have"),
        OpportunityWon(20, "blue", "alpha", "a1", 3, "price", 10),
    ]
    assert deal(market.seen(), "b1").rivals_seen == ("rival",)
    assert deal(market.seen(), "a1").rivals_seen == ("blue",)
    assert deal(market.seen(), "g1").rivals_seen == ()


def test_the_share_is_of_what_was_awarded_there() -> None:
    market = opened()
    first, second = market.world.opportunities["a1"], market.world.opportunities["b1"]
    first.outcome = second.outcome = "won"
    first.winner, second.winner, second.account = "red", "rival", "alpha"
    assert account(market.seen(), "alpha").share == 2_500
    assert account(market.seen(), "beta").share == 0


def test_tiers_come_from_the_sheet_before() -> None:
    market = opened()
    market.sheets["red"] = DecisionSheet(tiers={"beta": "A"})
    assert [account(market.seen(), name).tier for name in ("alpha", "beta")] == ["B", "A"]


def test_members_show_what_is_left_from_the_round_before() -> None:
    market = played(rounds=2)
    seen = market.seen()
    assert all(0 <= view.load <= 3 * BP and view.busy_minutes >= 0 for view in seen.members)
    assert any(view.accounts for view in seen.members)
    hired = seen.members[0]
    market.red.members[hired.id].hired = market.world.minute
    assert market.seen().members[0].ramp == 3_500
    market.red.members[hired.id].borrowed_until = market.world.minute + 10 * DAY
    assert market.seen().members[0].leaving
    market.red.members[hired.id].borrowed_until = market.world.minute + 63 * DAY
    assert market.seen().members[0].borrowed
    assert not market.seen().members[0].leaving


def test_a_delivery_is_late_against_an_even_pace() -> None:
    market = opened()
    market.world.projects["b1.p"] = project()
    market.world.minute = 20 * DAY
    assert market.seen().projects[0].late_days == 0
    market.world.minute = 25 * DAY
    assert market.seen().projects[0].late_days == 5
    market.world.projects["b1.p"] = project(accepted=61 * DAY - 10)
    assert market.seen().projects[0].late_days == 1


def test_other_teams_of_the_market_are_competitors_with_a_name() -> None:
    market = played(teams=("red", "blue"), rounds=1)
    seen = market.seen()
    assert [rival.id for rival in seen.rivals] == ["rival", "blue"]
    assert names_of_observation(market.scenario, seen).vendor("blue") == seen.rivals[1].name
