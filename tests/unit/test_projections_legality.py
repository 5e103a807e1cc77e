from collections.abc import Iterable
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from projection_worlds import Market, opened, played

from sandbox.model.decisions import (
    Contact,
    DecisionSheet,
    Delivery,
    People,
    Pursuit,
    Quota,
    ReportOrder,
    Triangle,
)
from sandbox.model.names import CONTACT_ACTIONS, ROLES
from sandbox.model.world import Project
from sandbox.projections.defaults import carry_forward, legalised, without
from sandbox.projections.legality import refusals
from sandbox.projections.observation import CardView

ALL = {"alpha": Triangle(AR="red:ann", SR="red:sue", FR="red:fay")}
OPTIONS = (("wait", True, ""), ("give", False, "funds"))
CARD = CardView("favour@a1@1.0", "favour", "alpha", "a1", 0, 9, OPTIONS, "wait", None)


def codes(market: Market | None = None, /, **parts: Any) -> list[tuple[tuple[str | int, ...], str]]:
    market = market or opened()
    found = refusals(market.scenario, market.seen(), DecisionSheet(**parts))
    assert all(refusal.message for refusal in found)
    return [(refusal.path, refusal.code) for refusal in found]


def meeting(action: str, times: int = 1, who: str = "boss", where: str = "alpha") -> Contact:
    return Contact.model_validate({"account": where, "stakeholder": who, "action": action, "times": times})


def people(**changes: Any) -> dict[str, People]:
    return {"people": People(**changes)}


def test_an_empty_sheet_and_a_full_triangle_are_legal() -> None:
    assert codes() == []
    assert codes(triangles=ALL) == []


@pytest.mark.parametrize(
    ("triangle", "code"),
    [
        (Triangle(AR="red:sue"), "role"),
        (Triangle(AR="red:nobody"), "gone"),
        (Triangle(AR="blue:ann"), "gone"),
    ],
)
def test_a_corner_takes_a_member_of_the_role(triangle: Triangle, code: str) -> None:
    assert codes(triangles={"alpha": triangle}) == [(("triangles", "alpha", "AR"), code)]
    path = ("pursuits", "a1", "triangle", "AR")
    assert codes(pursuits={"a1": Pursuit(triangle=triangle)}) == [(path, code)]


def test_whoever_comes_this_round_may_be_sent_and_whoever_goes_may_not() -> None:
    sent = {"alpha": Triangle(FR="red:may"), "beta": Triangle(AR="red:borrowed_ar")}
    assert codes(triangles=sent, **people(hire=("may",), borrow=("AR",))) == []
    assert len(codes(triangles=sent)) == 2
    leaving = codes(triangles={"alpha": Triangle(AR="red:ann")}, **people(release=("red:ann",)))
    assert leaving == [(("triangles", "alpha", "AR"), "gone")]


@pytest.mark.parametrize(
    ("parts", "path"),
    [
        ({"quotas": (Quota(metric="revenue", amount=1, account="nowhere"),)}, ("quotas", 0)),
        ({"tiers": {"nowhere": "A"}}, ("tiers", "nowhere")),
        ({"triangles": {"nowhere": Triangle()}}, ("triangles", "nowhere")),
        ({"pursuits": {"nothing": Pursuit()}}, ("pursuits", "nothing")),
        ({"contacts": (meeting("trust", where="nowhere"),)}, ("contacts", 0)),
        ({"deliveries": {"nothing": Delivery()}}, ("deliveries", "nothing")),
        ({"reports": (ReportOrder(kind="trend", subject="alpha"),)}, ("reports", 0)),
    ],
)
def test_ids_must_be_known(parts: dict[str, Any], path: tuple[str | int, ...]) -> None:
    assert codes(**parts) == [(path, "unknown")]


def test_a_deal_that_was_not_found_is_unknown() -> None:
    market = opened()
    market.world.opportunities["b1"].pursuits.clear()
    assert codes(market, pursuits={"b1": Pursuit()}) == [(("pursuits", "b1"), "unknown")]


def test_weights_of_indicators_are_positive() -> None:
    assert codes(indicators={"margin": 0, "change": 5}) == [(("indicators", "margin"), "weight")]


def test_quotas_belong_to_members() -> None:
    assert codes(quotas=(Quota(metric="cash", amount=1, owner="red:gone"),)) == [(("quotas", 0), "gone")]


@pytest.mark.parametrize(
    ("action", "corners", "legal"),
    [
        ("trust", {"AR": "red:ann"}, True),
        ("trust", {"SR": "red:sue", "FR": "red:fay"}, False),
        ("discover", {"SR": "red:sue"}, True),
        ("discover", {"FR": "red:fay"}, True),
        ("discover", {}, False),
        ("insight", {"AR": "red:ann"}, False),
        ("insight", {"AR": "red:ann", "SR": "red:sue"}, True),
        ("proof", {"AR": "red:ann"}, False),
        ("proof", {"SR": "red:sue"}, True),
        ("executive", {"SR": "red:sue"}, False),
        ("concede", {"AR": "red:ann"}, True),
    ],
)
def test_a_contact_needs_its_roles_at_the_account(action: str, corners: dict[str, str], legal: bool) -> None:
    found = codes(triangles={"alpha": Triangle(**corners)}, contacts=(meeting(action),))
    assert found == ([] if legal else [(("contacts", 0), "no_role")])


def test_nobody_can_meet_a_stranger() -> None:
    assert codes(triangles=ALL, contacts=(meeting("trust", who="tech"),)) == [
        (("contacts", 0), "unidentified")
    ]


def test_material_runs_out() -> None:
    planned = (meeting("proof"), meeting("proof", who="user"), meeting("proof", who="buy"))
    assert codes(triangles=ALL, contacts=planned) == [(("contacts", 2), "material")]
    assert codes(triangles=ALL, contacts=(meeting("executive", 3),)) == [(("contacts", 0), "material")]


@pytest.mark.parametrize(
    ("plan", "field"),
    [
        ({"floor": 10_500}, "floor"),
        ({"floor": 9_000, "discount": 1_500}, "floor"),
        ({"discount": 2_000}, "discount"),
    ],
)
def test_the_floor_lies_below_the_price(plan: dict[str, int], field: str) -> None:
    assert codes(pursuits={"a1": Pursuit(**plan)}) == [(("pursuits", "a1", field), "floor")]
    assert codes(pursuits={"a1": Pursuit(discount=2_000, floor=7_000)}) == []


def test_nobody_bids_for_what_is_decided_but_the_winner_goes_on() -> None:
    market = opened()
    lost = market.world.opportunities["a1"]
    lost.outcome, lost.winner = "won", "rival"
    assert codes(market, pursuits={"a1": Pursuit()}) == [(("pursuits", "a1"), "closed")]
    lost.winner = "red"
    assert codes(market, pursuits={"a1": Pursuit()}) == []
    lost.outcome, lost.winner = "no_decision", ""
    assert codes(market, pursuits={"a1": Pursuit()}) == [(("pursuits", "a1"), "closed")]


def test_only_running_deliveries_are_steered() -> None:
    market = opened()
    market.world.projects["a1.p"] = Project("a1.p", "a1", "alpha", "red", 3, 2, 0, 10, 9)
    assert codes(market, deliveries={"a1.p": Delivery()}) == []
    market.world.projects["a1.p"].accepted = 5
    assert codes(market, deliveries={"a1.p": Delivery()}) == [(("deliveries", "a1.p"), "delivered")]
    market.world.projects["a1.p"].vendor = "blue"
    assert codes(market, deliveries={"a1.p": Delivery()}) == [(("deliveries", "a1.p"), "unknown")]


@pytest.mark.parametrize(
    ("changes", "path", "code"),
    [
        ({"hire": ("nobody",)}, ("hire", 0), "candidate"),
        ({"hire": ("may", "may")}, ("hire", 1), "candidate"),
        ({"release": ("red:fay",)}, ("release", 0), "last"),
        ({"release": ("red:ann", "red:bob")}, ("release", 1), "last"),
        ({"release": ("red:ann", "red:ann")}, ("release", 1), "gone"),
        ({"train": ("red:gone",)}, ("train", 0), "gone"),
        ({"train": ("red:ann", "red:ann")}, ("train", 1), "gone"),
        ({"borrow": ("AR", "AR")}, ("borrow", 1), "borrowed"),
        ({"overtime": {"red:ann": 71}}, ("overtime", "red:ann"), "hours"),
        ({"overtime": {"red:ann": 39}}, ("overtime", "red:ann"), "hours"),
        ({"overtime": {"red:gone": 45}}, ("overtime", "red:gone"), "gone"),
    ],
)
def test_rules_on_people(changes: dict[str, Any], path: tuple[str | int, ...], code: str) -> None:
    assert codes(**people(**changes)) == [(("people", *path), code)]


def test_the_last_of_a_role_may_go_when_another_comes() -> None:
    assert codes(**people(release=("red:fay",), hire=("may",))) == []
    assert codes(**people(release=("red:fay",), borrow=("FR",))) == []


def test_what_is_bought_must_be_paid_for() -> None:
    market = opened()
    market.red.funds = 2 * market.scenario.rules.money.report_behaviour
    orders = tuple(ReportOrder(kind="behaviour", subject=name) for name in ("alpha", "beta", "gamma"))
    assert codes(market, reports=orders) == [(("reports", 2), "funds")]
    assert codes(market, reports=orders[:2], **people(hire=("may",))) == [(("reports", 1), "funds")]
    market.red.funds = -5
    assert codes(market, **people(train=("red:ann",))) == [(("people", "train", 0), "funds")]
    proof = {"triangles": ALL, "contacts": (meeting("proof"),)}
    assert codes(market, **proof) == [(("contacts", 0), "funds")]


def test_a_report_is_bought_once() -> None:
    order = ReportOrder(kind="trend", subject="s1")
    assert codes(reports=(order, order)) == [(("reports", 1), "twice")]


def test_cards_are_answered_by_what_they_offer() -> None:
    market = opened()
    seen = replace(market.seen(), cards=(CARD,))

    def answered(occasion: str, option: str) -> list[str]:
        sheet = DecisionSheet(answers={occasion: option})
        return [refusal.code for refusal in refusals(market.scenario, seen, sheet)]

    assert answered(CARD.occasion, "wait") == []
    assert answered(CARD.occasion, "give") == ["blocked"]
    assert answered(CARD.occasion, "nonsense") == ["unknown"]
    assert answered("other", "wait") == ["no_card"]


def test_a_legal_sheet_is_left_alone_and_only_what_is_illegal_goes() -> None:
    market = opened()
    legal = DecisionSheet(triangles=ALL, contacts=(meeting("trust"),), tiers={"alpha": "A"})
    assert legalised(market.scenario, market.seen(), legal) is legal
    mixed = legal.model_copy(update={"contacts": (meeting("trust", who="tech"), *legal.contacts)})
    assert legalised(market.scenario, market.seen(), mixed) == legal


def test_places_are_emptied_from_the_end() -> None:
    sheet = DecisionSheet(contacts=tuple(meeting("trust", times) for times in (1, 2, 3)), triangles=ALL)
    left = without(sheet, [("contacts", 0), ("contacts", 2), ("triangles", "alpha", "SR")])
    assert [contact.times for contact in left.contacts] == [2]
    assert left.triangles["alpha"] == Triangle(AR="red:ann", FR="red:fay")


def test_the_next_round_starts_from_the_last_sheet_without_what_is_done_once() -> None:
    market = played(rounds=2)
    market.sheets["red"] = market.sheets["red"].model_copy(
        update={
            "people": People(hire=("may",), cadence="weekly", overtime={"red:ann": 50}),
            "answers": {"x": "y"},
        }
    )
    sheet = carry_forward(market.seen())
    assert sheet.people == People(cadence="weekly", overtime={"red:ann": 50})
    assert sheet.answers == {}
    assert sheet.triangles == market.sheets["red"].triangles
    open_deals = {d.id for d in market.seen().opportunities if d.outcome == "open" or d.winner == "red"}
    assert set(sheet.pursuits) <= open_deals


names = st.sampled_from(["alpha", "beta", "gamma", "nowhere"])
members = st.sampled_from([f"red:{n}" for n in ("ann", "bob", "sue", "tom", "fay", "may", "gone")])
corners = st.builds(Triangle, **{role: st.none() | members for role in ROLES})
persons = st.sampled_from(["boss", "user", "tech", "buy", "ghost"])
visits = st.builds(
    Contact,
    account=names,
    stakeholder=persons,
    action=st.sampled_from(CONTACT_ACTIONS),
    times=st.integers(1, 12),
)
deals = st.sampled_from(["a1", "b1", "g1", "nothing"])
plans = st.builds(
    Pursuit,
    discount=st.integers(-2_000, 4_000),
    floor=st.integers(5_000, 12_000),
    triangle=st.none() | corners,
)
staff = st.builds(
    People,
    hire=st.lists(st.sampled_from(["may", "zoe"]), max_size=3).map(tuple),
    release=st.lists(members, max_size=4).map(tuple),
    borrow=st.lists(st.sampled_from(ROLES), max_size=3).map(tuple),
    train=st.lists(members, max_size=4).map(tuple),
    overtime=st.dictionaries(members, st.integers(0, 90), max_size=4),
)
orders = st.builds(ReportOrder, kind=st.sampled_from(["trend", "survey"]), subject=names | st.just("s1"))
sheets = st.builds(
    DecisionSheet,
    quotas=st.lists(st.builds(Quota, metric=st.just("cash"), amount=st.just(5), account=names)).map(tuple),
    tiers=st.dictionaries(names, st.sampled_from(["A", "B"])),
    triangles=st.dictionaries(names, corners),
    pursuits=st.dictionaries(deals, plans),
    contacts=st.lists(visits, max_size=8).map(tuple),
    deliveries=st.dictionaries(deals, st.just(Delivery())),
    people=staff,
    reports=st.lists(orders, max_size=4).map(tuple),
    answers=st.dictionaries(st.just("x"), st.just("y")),
)


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(sheets, st.integers(-50_000, 400_000))
def test_whatever_is_planned_its_legal_part_is_legal(sheet: DecisionSheet, funds: int) -> None:
    market = opened()
    market.red.funds = funds
    seen = market.seen()
    legal = legalised(market.scenario, seen, sheet)
    assert refusals(market.scenario, seen, legal) == ()
    assert _contents(legal.contacts) <= _contents(sheet.contacts)
    assert legal.people.overtime.items() <= sheet.people.overtime.items()


def _contents(contacts: Iterable[Contact]) -> set[str]:
    return {contact.model_dump_json() for contact in contacts}
