"""What contacts find out and change, what they use up, and who keeps the trust."""

from statistics import fmean

import pytest
from engine_sheets import kinds, lived, quick, run_at, small, triangle_team

from sandbox.engine import goodwill, standings
from sandbox.engine.opening import open_world
from sandbox.engine.round import play_round
from sandbox.model import keys
from sandbox.model.decisions import Contact, DecisionSheet, People, Pursuit, Triangle
from sandbox.model.events import (
    BeliefChanged,
    BidSubmitted,
    ContactFailed,
    ContactMade,
    KnowledgeShared,
    StakeholderIdentified,
    WorkDone,
)
from sandbox.model.forks import forked
from sandbox.model.names import BP, HIDDEN_TYPES, ContactAction
from sandbox.model.scenario import Scenario
from sandbox.streams import Luck

ANN = Triangle(AR="red:ann", SR="red:sue", FR="red:fay")
BOB = Triangle(AR="red:bob", SR="red:tom")
TYPE = keys.about_type("alpha")


def visits(
    action: ContactAction, times: int = 4, who: str = "boss", triangle: Triangle = ANN, cadence: str = "none"
) -> DecisionSheet:
    return DecisionSheet(
        triangles={"alpha": triangle},
        contacts=(Contact(account="alpha", stakeholder=who, action=action, times=times),) if times else (),
        pursuits={"a1": Pursuit(atb="bid")},
        people=People.model_validate({"cadence": cadence}),
    )


def test_discovery_brings_the_truth_nearer():
    sure = []
    for seed in range(12):
        world, _ = lived(small(), visits("discover", times=8), seed=seed)
        belief = world.vendors["red"].members["red:ann"].beliefs[TYPE]
        sure.append(belief.values[HIDDEN_TYPES.index("relationship")])
    assert fmean(sure) > 5_000 > BP / 3


def test_discovery_names_people_who_were_unknown():
    found = [
        len(kinds(lived(small(), visits("discover", 8), seed=s)[1], StakeholderIdentified)) for s in range(8)
    ]
    assert sum(found) >= 6
    assert max(found) == 1, "only tech is unknown at the start"


def test_what_one_member_finds_out_the_others_learn_in_a_meeting():
    silent, told = (lived(small(), visits("discover", cadence=cadence))[0] for cadence in ("none", "weekly"))
    assert TYPE in silent.vendors["red"].members["red:ann"].beliefs
    assert TYPE not in silent.vendors["red"].shared
    assert TYPE in told.vendors["red"].shared
    assert kinds(lived(small(), visits("discover", cadence="weekly"))[1], KnowledgeShared)


def test_planning_the_same_contact_twice_is_planning_it_more_often():
    twice = visits("discover", 2)
    split = twice.model_copy(update={"contacts": twice.contacts * 2})
    read = [e for e in kinds(lived(small(), split)[1], BeliefChanged) if e.item == "type"]
    met = kinds(lived(small(), split)[1], ContactMade) + kinds(lived(small(), split)[1], ContactFailed)
    assert len(met) == 4
    assert len({(e.minute, e.estimate, e.confidence) for e in read}) == len(read)


@pytest.mark.parametrize("action", ["trust", "insight", "executive"])
def test_contacts_win_people_over(action):
    for seed in range(4):
        world, events = lived(small(), visits(action), seed=seed)
        left, _ = lived(small(), visits(action, times=0), seed=seed)
        boss, alone = (w.accounts["alpha"].stakeholders["boss"].attitude["red"] for w in (world, left))
        made = [e for e in kinds(events, ContactMade) if e.change > 0]
        assert boss > alone or not made


def test_an_insight_that_sr_prepared_moves_more():
    moved = dict.fromkeys(("red:sue", None), 0)
    for partner in moved:
        sheet = visits("insight", 6, triangle=ANN.with_member("SR", partner))
        played = [lived(small(), sheet, seed=seed)[1] for seed in range(10)]
        moved[partner] = sum(e.change for events in played for e in kinds(events, ContactMade))
    assert moved["red:sue"] > moved[None]


def test_a_proof_fails_without_material_and_uses_it_up():
    without, events = lived(small(team=triangle_team(materials={})), visits("proof", 6))
    failed = kinds(events, ContactFailed)
    assert {e.reason for e in failed} <= {"no_material", "no_time"}
    assert "no_material" in {e.reason for e in failed}
    assert not kinds(events, ContactMade)
    assert not without.opportunities["a1"].pursuits["red"].proof
    held, events = lived(small(team=triangle_team(materials={"poc": 9})), visits("proof", 6))
    made = len(kinds(events, ContactMade))
    assert made
    assert held.vendors["red"].materials["poc"] == 9 - made


def test_experts_make_a_proof_likelier_to_pass_and_are_used_up():
    passed = []
    for days in (0, 50):
        team = triangle_team(materials={"poc": 9, "expert": days})
        played = [lived(small(team=team), visits("proof", 6), seed=seed) for seed in range(12)]
        passed.append(sum(e.change > 0 for _, events in played for e in kinds(events, ContactMade)))
        left = [world.vendors["red"].materials["expert"] for world, _ in played]
        assert all(0 <= days - held <= 30 for held in left)
    assert passed[0] < passed[1]
    assert min(left) < 50


def test_a_reference_visit_needs_a_content_customer_and_takes_risk_away():
    content = _with_customer(4.5)
    for case, shown in ((_with_customer(2.5), False), (content, True)):
        worlds = [lived(case, visits("reference", 3), seed=seed) for seed in range(6)]
        failed = {e.reason for _, events in worlds for e in kinds(events, ContactFailed)}
        assert ("no_reference" in failed) is not shown
        assert any(w.opportunities["a1"].pursuits["red"].seen for w, _ in worlds) is shown
    run = run_at(content, open_world(content, ["red"]))
    account, team, deal = run.world.accounts["alpha"], run.world.vendors["red"], run.world.opportunities["a1"]
    pursuit = deal.pursuits["red"]
    before = (
        standings.delivery(run, account, team, deal, pursuit),
        standings.purchase_bonus(run, team, deal, ()),
    )
    pursuit.seen = True
    after = (
        standings.delivery(run, account, team, deal, pursuit),
        standings.purchase_bonus(run, team, deal, ()),
    )
    assert all(late > early for early, late in zip(before, after, strict=True))


def _with_customer(satisfaction: float) -> Scenario:
    accounts = [spec.model_dump() for spec in small().accounts]
    accounts[2] |= {"customer": True, "satisfaction": satisfaction}
    return small(accounts=accounts, team=triangle_team(materials={"visit": 9}))


@pytest.mark.parametrize(
    ("action", "driver"),
    [("trust", "relationship"), ("executive", "relationship"), ("insight", "technology")],
)
def test_a_contact_moves_more_where_it_speaks_to_what_drives_the_account(action, driver):
    moved = []
    for kind in (driver, "delivery"):
        accounts = [spec.model_dump() for spec in small().accounts]
        accounts[0]["type"] = kind
        played = [lived(small(accounts=accounts), visits(action), seed=seed)[1] for seed in range(6)]
        moved.append(sum(max(0, e.change) for events in played for e in kinds(events, ContactMade)))
    assert moved[0] > 1.3 * moved[1]


def test_a_coach_shortens_discovery():
    sure = []
    for view in (0, 3 * BP):
        worlds = []
        for seed in range(10):
            case = small(rules=quick(attitude={"step_days": 2_000}))
            first, _ = lived(case, visits("discover", 1, who="user"), seed=seed)
            first.accounts["alpha"].stakeholders["user"].attitude["red"] = view
            run = play_round(case, first, {"red": visits("discover", 2)}, Luck(seed))
            belief = run.world.vendors["red"].members["red:ann"].beliefs.get(TYPE)
            worlds.append(belief.values[HIDDEN_TYPES.index("relationship")] if belief else BP // 3)
        sure.append(fmean(worlds))
    assert sure[0] < sure[1]


def test_a_concession_lowers_the_price_of_the_bid():
    prices = []
    for times in (0, 2):
        bids = [kinds(lived(small(), visits("concede", times), seed=s)[1], BidSubmitted) for s in range(10)]
        prices.append([bid.price for one in bids for bid in one if bid.opportunity == "a1"])
    assert len(prices[0]) == len(prices[1]) >= 5
    assert all(given <= full for full, given in zip(*prices, strict=True))
    assert sum(prices[1]) < sum(prices[0])


def test_a_concession_after_the_bid_costs_what_it_gives():
    slow = small(rules=quick(cycle={"negotiation_days": 400}))
    cut = 0
    for seed in range(6):
        world, events = lived(slow, visits("concede", 0), visits("concede", 4), seed=seed)
        bid = [e for e in kinds(events, BidSubmitted) if e.opportunity == "a1"]
        pursuit = world.opportunities["a1"].pursuits["red"]
        if bid and pursuit.status == "bid":
            assert pursuit.price <= bid[0].price
            cut += bid[0].price - pursuit.price
            assert pursuit.concession or pursuit.price == bid[0].price
    assert cut


def test_a_handover_loses_personal_trust_but_not_the_firms():
    for seed in range(4):
        world, _ = lived(small(), visits("trust", 8), seed=seed)
        kept, handed = (run_at(small(), forked(world), visits("trust", triangle=t)) for t in (ANN, BOB))
        firm = [goodwill.organisational(r, r.world.accounts["alpha"], "red") for r in (kept, handed)]
        assert firm[0] == firm[1] > 0.2 * 0.5
        close = [_relationship(r) for r in (kept, handed)]
        assert close[0] > close[1]


def _relationship(run) -> float:
    account, deal = run.world.accounts["alpha"], run.world.opportunities["a1"]
    boss = account.stakeholders["boss"]
    return standings.relationships(run, run.world.vendors["red"], account, deal, [boss])["boss"]


def test_trust_wears_off():
    world, _ = lived(small(), visits("trust", 8), visits("trust", 0), rounds=1)
    later, _ = lived(small(), visits("trust", 8), visits("trust", 0), rounds=3)
    name = keys.stakeholder("alpha", "boss")
    now, then = (
        goodwill.personal(run_at(small(), w), w.vendors["red"].members["red:ann"], "alpha", "boss")
        for w in (world, later)
    )
    assert world.vendors["red"].members["red:ann"].trust[name].value > 0
    assert 0 < then < now * 0.6


def test_who_makes_a_contact():
    def actors(action: ContactAction, triangle: Triangle) -> set[str]:
        _, events = lived(small(), visits(action, 3, triangle=triangle))
        return {e.member for e in kinds(events, WorkDone) if e.work == "contact"}

    assert actors("trust", ANN) == {"red:ann"}
    assert actors("proof", ANN) == {"red:sue"}
    assert actors("discover", ANN.with_member("AR", None)) == {"red:sue"}
    assert actors("trust", ANN.with_member("AR", None)) == set()


def test_strangers_and_places_that_do_not_exist_are_passed_over():
    world = open_world(small(), ["red"])
    odd = DecisionSheet(
        triangles={"alpha": ANN, "nowhere": ANN},
        contacts=(
            Contact(account="nowhere", stakeholder="boss", action="trust"),
            Contact(account="alpha", stakeholder="nobody", action="trust"),
        ),
    )
    assert not [t for t in run_at(small(), world, odd).agendas["red:ann"].rest() if t.work == "contact"]
