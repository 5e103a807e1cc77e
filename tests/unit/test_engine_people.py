"""Hours and what they are worth: overtime, switching, training, joining and leaving."""

import pytest
from engine_sheets import kinds, lived, quick, run_at, small

from sandbox.engine import commission, work
from sandbox.engine.opening import open_world
from sandbox.model.decisions import Contact, DecisionSheet, People, Triangle
from sandbox.model.events import MemberHired, MemberLeft, MemberTrained, MoneySpent, WorkDone
from sandbox.model.world import Ledger

ALL = ("alpha", "beta", "gamma")
ANN = Triangle(AR="red:ann", SR="red:sue", FR="red:fay")


def people(**decisions: object) -> DecisionSheet:
    return DecisionSheet(triangles={"alpha": ANN}, people=People.model_validate(decisions))


def speed(sheet: DecisionSheet, member: str, hours: int = 40) -> float:
    run = run_at(small(), open_world(small(), ["red"]), sheet)
    held = run.world.vendors["red"].members[member]
    held.weekly_hours = hours
    return work.pace(run, "red", held)


def test_overtime_helps_at_first_and_then_no_more():
    usual, some, much, most = (speed(people(), "red:sue", hours) for hours in (40, 48, 63, 70))
    assert usual < some < much == most
    assert (some - usual) / 8 > (much - some) / 15


def test_less_gets_done_where_the_contract_asks_for_fewer_hours():
    paces = []
    for hours in (40, 32):
        scenario = small(rules=quick(work={"weekly_hours": hours}))
        run = run_at(scenario, lived(scenario, people(), rounds=1)[0], people())
        paces.append(work.pace(run, "red", run.world.vendors["red"].members["red:sue"]))
    assert paces[1] == pytest.approx(paces[0] * 32 / 40, rel=0.02)


def test_overtime_wears_people_down_and_drives_them_out():
    restless = small(rules=quick(work={"attrition_yearly": 0.4}))
    left, morale = [], []
    for hours in (40, 60):
        sheet = people(overtime={"red:ann": hours})
        worlds = [lived(restless, sheet, seed=seed, rounds=2)[0] for seed in range(30)]
        stayed = [m for w in worlds if (m := w.vendors["red"].members.get("red:ann"))]
        left.append(len(worlds) - len(stayed))
        morale.append(sum(member.morale for member in stayed) / len(stayed))
    assert left[0] < left[1]
    assert morale[0] > morale[1]


@pytest.mark.parametrize("hours", [-5, 10**9])
def test_hours_stay_within_reason(hours):
    world, _ = lived(small(), people(overtime={"red:ann": hours}))
    assert 40 <= world.vendors["red"].members["red:ann"].weekly_hours <= 70


def test_switching_between_accounts_costs_and_costs_sr_more_than_ar():
    rules = quick(work={"free_accounts": 1})
    loss = {}
    for role, member in (("AR", "red:ann"), ("SR", "red:sue")):
        paces = []
        for places in (ALL[:1], ALL):
            sheet = DecisionSheet(triangles=dict.fromkeys(places, ANN))
            run = run_at(small(rules=rules), open_world(small(), ["red"]), sheet)
            paces.append(work.pace(run, "red", run.world.vendors["red"].members[member]))
        loss[role] = 1 - paces[1] / paces[0]
    assert 0 < loss["AR"] < loss["SR"]


def test_somebody_sent_to_a_deal_of_their_own_account_is_not_torn():
    own = DecisionSheet.model_validate(
        {"triangles": {"alpha": ANN}, "pursuits": {"a1": {"triangle": ANN}, "nothing": {"triangle": ANN}}}
    )
    run = run_at(small(), open_world(small(), ["red"]), own)
    assert work.accounts_of(run, "red", "red:ann") == {"alpha"}


def test_training_raises_skill_and_costs_time_and_money():
    world, events = lived(small(), people(train=("red:ann",)))
    before = open_world(small(), ["red"]).vendors["red"].members["red:ann"].skill
    assert world.vendors["red"].members["red:ann"].skill > before
    assert [e.skill for e in kinds(events, MemberTrained)] == [world.vendors["red"].members["red:ann"].skill]
    assert [e.amount for e in kinds(events, MoneySpent) if e.what == "training"] == [20_000]
    assert [e.work for e in kinds(events, WorkDone) if e.work == "training"] == ["training"]


def test_who_resigns_is_gone_and_works_no_more():
    fleeing = small(rules=quick(work={"attrition_yearly": 1.0}))
    gone = 0
    for seed in range(6):
        world, events = lived(fleeing, people(), seed=seed)
        for left in kinds(events, MemberLeft):
            gone += 1
            assert left.reason == "resigned"
            assert left.member not in world.vendors["red"].members
            assert left.member in world.vendors["red"].former
            assert not [
                e for e in kinds(events, WorkDone) if e.member == left.member and e.minute > left.minute
            ]
    assert gone


def test_a_new_hire_joins_once_and_takes_time_to_get_up_to_speed():
    hiring = DecisionSheet(people=People(hire=("may", "may", "nobody")))
    world, events = lived(small(), hiring)
    assert [e.member for e in kinds(events, MemberHired)] == ["red:may"]
    assert [e.amount for e in kinds(events, MoneySpent) if e.what == "hiring"] == [60_000]
    fresh, settled = (run_at(small(), w, people()) for w in (world, lived(small(), hiring, rounds=5)[0]))
    paces = [work.pace(run, "red", run.world.vendors["red"].members["red:may"]) for run in (fresh, settled)]
    assert paces[0] < paces[1]


def test_who_is_released_goes_at_once_and_is_paid_no_more():
    world, events = lived(small(), people(release=("red:tom", "red:tom", "blue:tom")))
    pay = [e.amount for e in kinds(events, MoneySpent) if e.what == "pay"]
    assert [e.member for e in kinds(events, MemberLeft)] == ["red:tom"]
    assert pay == [(2 * 28_000 + 30_000 + 26_000) * 3]
    assert "red:tom" not in world.vendors["red"].members


def test_pay_follows_the_length_of_the_round():
    short = small(calendar={"rounds": 4, "days": 42})
    _, events = lived(short, people())
    assert [e.amount for e in kinds(events, MoneySpent) if e.what == "pay"] == [
        (2 * 28_000 + 2 * 30_000 + 26_000) * 2
    ]


def test_borrowed_people_stay_for_two_rounds_and_cost_once_a_round():
    borrow = DecisionSheet(people=People(borrow=("FR", "FR")))
    _, events = lived(small(), borrow, people(), rounds=3)
    assert [e.amount for e in kinds(events, MoneySpent) if e.what == "borrowing"] == [150_000]
    left = kinds(events, MemberLeft)
    assert [(e.member, e.reason, e.minute) for e in left] == [("red:borrowed_fr", "returned", 2 * 63 * 480)]


def test_unfinished_training_goes_on_in_the_next_round():
    visit = Contact(account="alpha", stakeholder="boss", action="trust", times=12)
    busy = people(train=("red:ann",)).model_copy(update={"contacts": (visit,) * 3})
    _, events = lived(small(), busy, people(), rounds=2)
    assert len(kinds(events, MemberTrained)) == 1


@pytest.mark.parametrize(("booked", "accelerated", "mood"), [(0, 0, -500), (6_000_000, 1_500_000, 500)])
def test_an_accelerator_pays_for_what_exceeds_the_quota_of_a_period(booked, accelerated, mood):
    rules = quick(money={"period_rounds": 2, "commission": 0.01, "accelerator": 3.0})
    case = small(rules=rules)  # 9 million in 4 rounds: 4.5 million in a period
    run = run_at(case, open_world(case, ["red"]))
    team, run.number = run.world.vendors["red"], 2
    team.ledgers = [Ledger(1, booked=booked), Ledger(2)]
    morale = {m.id: m.morale for m in team.members.values()}
    commission.paid(run, team)
    assert sum(e.amount for e in kinds(run.events, MoneySpent)) == round(0.01 * 2 * accelerated)
    assert {m.morale - morale[m.id] for m in team.members.values() if m.role == "AR"} == {mood}
    assert all(m.morale == morale[m.id] for m in team.members.values() if m.role != "AR")


def test_before_a_period_ends_only_the_commission_is_paid():
    run = run_at(small(), open_world(small(), ["red"]))
    team, run.number = run.world.vendors["red"], 1
    team.ledgers = [Ledger(1, booked=20_000_000)]
    commission.paid(run, team)
    assert [e.amount for e in kinds(run.events, MoneySpent)] == [200_000]
