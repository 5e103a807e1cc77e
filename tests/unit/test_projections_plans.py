from typing import Any

import pytest
from projection_worlds import Market, opened
from pydantic import ValidationError

from sandbox.bots import suggested
from sandbox.model.decisions import Contact, DecisionSheet, People, Pursuit, Quota, Triangle
from sandbox.model.names import BP, DAY
from sandbox.model.world import Project
from sandbox.projections import planning
from sandbox.projections.defaults import legalised
from sandbox.projections.plan_check import findings
from sandbox.projections.refusal import Desk
from sandbox.projections.workload import Load, planned_hours

ALPHA = Triangle(AR="red:ann", SR="red:sue", FR="red:fay")
NO_MEETINGS = People(cadence="none")


def loads(market: Market | None = None, /, **parts: Any) -> dict[str, Load]:
    market = market or opened()
    sheet = DecisionSheet(**{"triangles": {"alpha": ALPHA}, "people": NO_MEETINGS, **parts})
    return planned_hours(market.scenario, market.seen(), sheet)


def met(action: str, times: int = 1, **changes: str) -> Contact:
    return Contact.model_validate(
        {"account": "alpha", "stakeholder": "boss", "action": action, "times": times} | changes
    )


def hours(**parts: Any) -> dict[str, float]:
    """Hours that parts of a plan add, by member."""
    before = loads(pursuits={"a1": Pursuit(ati="hold")})
    after = loads(**{"pursuits": {"a1": Pursuit(ati="hold")}, **parts})
    found = {
        name.removeprefix("red:"): round(after[name].planned - before[name].planned, 1) for name in after
    }
    return {name: value for name, value in found.items() if value}


def test_contacts_take_the_hours_of_their_roles() -> None:
    rules = opened().scenario.rules.activity
    assert hours(contacts=(met("trust", 2),)) == {"ann": 2 * rules.trust_hours}
    assert hours(contacts=(met("proof"),)) == {"sue": rules.proof_hours}
    taught = {"ann": rules.insight_hours, "sue": rules.insight_sr_hours}
    assert hours(contacts=(met("insight"),)) == taught


def test_a_discovery_falls_to_whoever_is_there() -> None:
    rules = opened().scenario.rules.activity
    alone = {"alpha": Triangle(FR="red:fay")}
    with_visit = loads(triangles=alone, contacts=(met("discover"),))
    without = loads(triangles=alone)
    assert with_visit["red:fay"].planned - without["red:fay"].planned == rules.discover_hours


def test_meetings_take_everybodys_time() -> None:
    market = opened()
    each = market.scenario.rules.activity.alignment_hours
    assert hours(people=People(cadence="monthly")) == dict.fromkeys(
        ["ann", "bob", "sue", "tom", "fay"], 3 * each
    )
    assert hours(people=People(cadence="none", train=("red:ann",))) == {
        "ann": market.scenario.rules.activity.training_hours
    }


def test_a_pursued_deal_asks_for_solution_bid_and_review() -> None:
    market = opened()
    deal = market.world.opportunities["a1"]
    held, pursued = loads(market, pursuits={"a1": Pursuit(ati="hold")}), loads(market)
    assert pursued["red:sue"].planned > held["red:sue"].planned
    assert pursued["red:fay"].planned == held["red:fay"].planned
    deal.stage = "bid"
    rules = market.scenario.rules.activity
    bid = loads(market)
    assert bid["red:fay"].planned == rules.review_hours
    assert bid["red:ann"].planned == rules.bid_ar_hours
    deal.pursuits["red"].review = True
    assert loads(market)["red:fay"].planned == 0
    special = {"a1": Pursuit(triangle=Triangle(SR="red:tom"))}
    assert loads(market, pursuits=special)["red:sue"].planned == 0


def test_solution_work_shrinks_as_it_is_done_and_grows_with_depth() -> None:
    market = opened()
    whole = loads(market)["red:sue"].planned
    assert loads(market, pursuits={"a1": Pursuit(depth="bespoke")})["red:sue"].planned > whole
    market.world.opportunities["a1"].pursuits["red"].solution_minutes = 1_000
    assert loads(market)["red:sue"].planned < whole


def test_a_delivery_takes_the_hours_of_fr() -> None:
    market = opened()
    market.world.opportunities["a1"].outcome = "won"
    market.world.projects["a1.p"] = Project("a1.p", "a1", "alpha", "red", 6_000_000, 2, 0, 30 * DAY, 9)
    per_million = market.scenario.rules.delivery.hours_per_million
    market.world.projects["a1.p"].work_left = 600
    assert loads(market)["red:fay"].planned == pytest.approx(10 + 4 * per_million, abs=0.1)
    market.world.projects["a1.p"].accepted = 5
    assert loads(market)["red:fay"].planned == 0
    assert loads(market)["red:ann"].planned == market.scenario.rules.activity.collection_hours


def test_capacity_grows_with_overtime_and_shrinks_by_splitting() -> None:
    usual = loads()["red:sue"].capacity
    assert loads(people=People(cadence="none", overtime={"red:sue": 50}))["red:sue"].capacity > 1.15 * usual
    torn = opened(rules={"work": {"free_accounts": 2}})
    split = {name: Triangle(SR="red:sue") for name in ("alpha", "beta", "gamma")}
    assert loads(torn, triangles=split)["red:sue"].capacity == pytest.approx(0.8 * usual, abs=1)


def check(market: Market | None = None, /, **parts: Any) -> dict[str, list[tuple[str | int, ...]]]:
    market = market or opened()
    found: dict[str, list[tuple[str | int, ...]]] = {}
    for finding in findings(Desk(market.scenario, market.seen(), DecisionSheet(**parts))):
        assert finding.message
        found.setdefault(finding.code, []).append(finding.path)
    return found


def test_an_empty_plan_is_met_with_a_suggestion() -> None:
    found = check()
    assert "empty" in found
    assert "idle" in found


def test_the_suggested_plan_raises_no_alarm_about_corners_of_its_accounts() -> None:
    market = opened()
    seen = market.seen()
    sheet = suggested(market.scenario, seen)
    assert "empty" not in {finding.code for finding in findings(Desk(market.scenario, seen, sheet))}


def test_missing_corners_and_neglected_customers_are_named() -> None:
    found = check(triangles={"alpha": Triangle(SR="red:sue")}, tiers={"beta": "A"})
    assert ("triangles", "alpha", "AR") in found["corner"]
    assert found["neglected"] == [("triangles", "beta", "AR")]
    assert not any(path[1] == "alpha" for path in check(triangles={"alpha": ALPHA}).get("corner", []))


def test_key_people_without_a_contact_are_named() -> None:
    found = check(triangles={"alpha": ALPHA}, contacts=(met("trust"),))
    assert ("contacts", "alpha", "boss") not in found["unmet"]
    assert ("contacts", "alpha", "buy") in found["unmet"]
    assert ("contacts", "alpha", "user") not in found["unmet"]


def test_a_quick_promise_needs_fr() -> None:
    plan = {"a1": Pursuit(promise=8_000)}
    assert check(pursuits=plan)["promise"] == [("pursuits", "a1", "promise")]
    assert "promise" not in check(triangles={"alpha": ALPHA}, pursuits=plan)
    careless = {"a1": Pursuit(promise=8_000, review=False)}
    assert "promise" in check(triangles={"alpha": ALPHA}, pursuits=careless)
    assert "promise" not in check(pursuits={"a1": Pursuit()})


def test_a_bid_against_the_odds_is_questioned() -> None:
    market = opened()
    market.world.opportunities["g1"].pursuits["red"].fit = 0
    found = check(market, pursuits={"g1": Pursuit(atb="bid")})
    assert found["long_shot"] == [("pursuits", "g1", "atb")]
    assert "long_shot" not in check(market, pursuits={"g1": Pursuit(ati="kill")})


def test_too_much_work_and_too_little_money_are_noticed() -> None:
    market = opened()
    heavy = tuple(met("trust", 12, stakeholder=who) for who in ("boss", "user", "buy"))
    more = tuple(met("discover", 12, stakeholder=who) for who in ("boss", "user", "buy"))
    found = check(market, triangles={"alpha": ALPHA}, contacts=(*heavy, *more))
    assert ("people", "overtime", "red:ann") in found["overload"]
    market.red.funds = 10_000
    assert "unfunded" in check(market)
    market.red.funds = 10_000_000
    assert "unfunded" not in check(market)


def test_a_quota_needs_somebody_at_the_customer_who_answers_for_it() -> None:
    quota = Quota(metric="revenue", amount=1_000_000, account="alpha")
    there = {"alpha": ALPHA}
    assert "owner" in check(quotas=(quota,), triangles=there)
    owned = quota.model_copy(update={"owner": "red:ann"})
    assert "owner" not in check(quotas=(owned,), triangles=there)
    assert "owner" in check(quotas=(owned,), triangles={})


def test_a_level_that_the_whole_team_commits_to_needs_nobody_in_particular() -> None:
    assert "owner" not in check(quotas=(Quota(metric="satisfaction", amount=6_600),))


def test_quotas_must_add_up_to_what_the_target_asks_of_the_round() -> None:
    market = opened()
    due = round(9_000_000 / market.scenario.calendar.rounds / 2)
    quota = Quota(metric="revenue", amount=due, account="alpha")
    assert "quotas" in check(quotas=(quota,))
    assert "quotas" not in check(quotas=(quota, quota))
    assert "quotas" not in check()


def test_knowledge_must_be_shared() -> None:
    assert check(people=NO_MEETINGS)["silence"] == [("people", "cadence")]
    assert "silence" not in check()


def test_a_delivery_without_fr_is_noticed() -> None:
    market = opened()
    market.world.projects["a1.p"] = Project("a1.p", "a1", "alpha", "red", 6_000_000, 2, 0, 60 * DAY, 9)
    assert check(market)["delivery"] == [("triangles", "alpha", "FR")]
    market.world.minute = 40 * DAY
    assert check(market)["late"] == [("triangles", "alpha", "FR")]
    assert "late" not in check(market, triangles={"alpha": ALPHA})


def test_the_gravest_comes_first() -> None:
    market = opened()
    ranks = [finding.severity for finding in findings(Desk(market.scenario, market.seen(), DecisionSheet()))]
    assert ranks == sorted(ranks, key=["alarm", "warning", "hint"].index)


def test_edits_leave_the_sheet_as_it_was() -> None:
    empty = DecisionSheet()
    sheet = planning.assign(empty, "alpha", "AR", "red:ann")
    sheet = planning.plan_contact(sheet, "alpha", "boss", "trust", 3)
    assert empty == DecisionSheet()
    assert sheet.triangle("alpha").AR == "red:ann"
    assert planning.contact_times(sheet, "alpha", "boss", "trust") == 3


def test_edits_can_be_taken_back() -> None:
    empty, sheet = DecisionSheet(), DecisionSheet()
    sheet = planning.assign(sheet, "alpha", "AR", "red:ann")
    sheet = planning.plan_contact(sheet, "alpha", "boss", "trust", 3)
    sheet = planning.set_quota(sheet, "revenue", 5, account="alpha")
    sheet = planning.set_indicator(sheet, "margin", 30)
    sheet = planning.toggle_report(sheet, "trend", "s1")
    sheet = planning.set_hours(sheet, "red:ann", 50)
    sheet = planning.set_hours(sheet, "red:ann", 40)
    sheet = planning.toggle_report(sheet, "trend", "s1")
    sheet = planning.set_indicator(sheet, "margin", 0)
    sheet = planning.set_quota(sheet, "revenue", 0, account="alpha")
    sheet = planning.plan_contact(sheet, "alpha", "boss", "trust", 0)
    assert planning.assign(sheet, "alpha", "AR", None) == empty


def test_a_contact_keeps_its_place_when_its_times_change() -> None:
    sheet = DecisionSheet(contacts=(met("trust"), met("proof"), met("discover")))
    changed = planning.plan_contact(sheet, "alpha", "boss", "proof", 40)
    assert [(c.action, c.times) for c in changed.contacts] == [("trust", 1), ("proof", 12), ("discover", 1)]


def test_a_member_is_taken_off_everywhere() -> None:
    sheet = planning.assign(DecisionSheet(), "alpha", "SR", "red:sue")
    sheet = planning.assign_to_deal(sheet, "b1", "SR", "red:sue")
    sheet = planning.dismiss(sheet, "red:sue")
    assert sheet.triangles == {}
    assert sheet.pursuits["b1"].triangle is None


def test_an_edit_keeps_to_the_bounds_of_the_sheet() -> None:
    with pytest.raises(ValidationError):
        planning.set_pursuit(DecisionSheet(), "a1", discount=99_999)
    sheet = planning.set_pursuit(DecisionSheet(), "a1", discount=500)
    assert planning.set_pursuit(sheet, "a1", depth="reuse").pursuits["a1"].discount == 500
    sheet = planning.set_delivery(DecisionSheet(), "p", mode="rush")
    assert planning.set_delivery(sheet, "p", priority=1).deliveries["p"].mode == "rush"


def test_edits_and_legality_speak_of_the_same_sheet() -> None:
    market = opened()
    sheet = planning.set_cadence(planning.set_tier(DecisionSheet(), "alpha", "A"), "weekly")
    sheet = planning.answer(sheet, "x", "y")
    legal = legalised(market.scenario, market.seen(), sheet)
    assert legal.people.cadence == "weekly"
    assert legal.tiers == {"alpha": "A"}
    assert legal.answers == {}
    assert sum(load.share for load in planned_hours(market.scenario, market.seen(), legal).values()) < 9 * BP
