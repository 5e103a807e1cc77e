"""Whether a buying centre buys and from whom."""

from dataclasses import replace

import pytest
from engine_sheets import kinds, lived, quick, run_at, small, text

from sandbox.engine import odds, standings
from sandbox.engine.awards import (
    Offer,
    concerned_people,
    group_shares,
    least_fit,
    likelihood,
    main_reason,
    passing,
    taste,
)
from sandbox.engine.opening import open_world
from sandbox.engine.round import play_round
from sandbox.equations import regard
from sandbox.model.decisions import DecisionSheet, People, Pursuit, Triangle
from sandbox.model.events import (
    BidSubmitted,
    DecisionFailed,
    GateDecided,
    OpportunityLost,
    OpportunityWon,
    VendorStruck,
)
from sandbox.model.names import BP, GROUP_RULES, GroupRule, HiddenType
from sandbox.model.rules import ChoiceRules, PurchaseRules
from sandbox.model.world import Stakeholder
from sandbox.streams import Luck

ANN = Triangle(AR="red:ann", SR="red:sue", FR="red:fay")
CHOICE = ChoiceRules()
PRICE, SOLUTION = (0, 10_000, 0, 0), (10_000, 0, 0, 0)


def person(name: str, influence: int, criteria: tuple[int, ...]) -> Stakeholder:
    return Stakeholder(name, "user", "growth", influence, 5_000, 8_000, criteria, ((0, 10_000),), {}, {}, {})


CHEAP = Offer({"a": 0.4, "b": 0.4, "c": 0.4}, fit=0.3, delivery=0.5, price_ratio=0.8, standing=0.0)
GOOD = Offer({"a": 0.4, "b": 0.4, "c": 0.4}, fit=0.8, delivery=0.5, price_ratio=1.0, standing=0.0)
BOSS_AND_TWO = [person("a", 8_000, SOLUTION), person("b", 1_000, PRICE), person("c", 1_000, PRICE)]


def share(rule: GroupRule) -> float:
    """The good offer's chance against the cheap one, when only the boss looks at quality."""
    return group_shares(CHOICE, "technology", rule, BOSS_AND_TWO, [GOOD, CHEAP])[0]


def test_the_same_preferences_give_another_winner_by_another_rule():
    assert share("weighted") > 0.5 > share("majority")
    assert len({round(share(rule), 4) for rule in GROUP_RULES}) >= 3


@pytest.mark.parametrize("rule", GROUP_RULES)
def test_shares_add_up(rule):
    assert sum(group_shares(CHOICE, "delivery", rule, BOSS_AND_TWO, [GOOD, CHEAP, CHEAP])) == pytest.approx(1)
    assert group_shares(CHOICE, "delivery", rule, BOSS_AND_TWO, [CHEAP]) == (1.0,)


@pytest.mark.parametrize(
    ("kind", "better"),
    [
        ("relationship", Offer({"a": 0.9}, 0.5, 0.5, 1.0, 0.0)),
        ("technology", Offer({"a": 0.4}, 0.9, 0.5, 1.0, 0.0)),
        ("delivery", Offer({"a": 0.4}, 0.5, 0.9, 1.0, 0.0)),
    ],
)
def test_an_account_rewards_what_drives_it(kind: HiddenType, better: Offer):
    plain, even = Offer({"a": 0.4}, 0.5, 0.5, 1.0, 0.0), person("a", 1_000, (2_500,) * 4)
    kinds_of = ("relationship", "technology", "delivery")
    won = {k: group_shares(CHOICE, k, "weighted", [even], [better, plain])[0] for k in kinds_of}
    assert max(won, key=lambda name: won[name]) == kind
    assert min(won.values()) > 0.5


def test_larger_deals_concern_more_people_the_buyer_always():
    scenario = small()
    account = open_world(scenario, ["red"]).accounts["alpha"]
    few, many = (concerned_people(scenario, account, value) for value in (200_000, 90_000_000))
    assert set(few) < set(many)
    assert "boss" in few


def test_whose_matter_a_deal_is_may_be_drawn_but_the_buyer_always_is():
    scenario = small()
    account = open_world(scenario, ["red"]).accounts["alpha"]
    usual = set(concerned_people(scenario, account, 200_000))
    left_out = set(account.stakeholders) - usual
    assert left_out
    drawn = concerned_people(scenario, account, 200_000, lambda person: person.id not in left_out)
    assert "boss" in drawn
    assert left_out & set(drawn)
    assert len(drawn) == len(usual)


def test_indecision_grows_with_people_and_value_and_shrinks_with_help():
    rules = PurchaseRules()
    usual = likelihood(rules, 5, 5_000_000, 0.0)
    assert likelihood(rules, 8, 5_000_000, 0.0) < usual
    assert likelihood(rules, 5, 50_000_000, 0.0) < usual
    assert likelihood(rules, 5, 5_000_000, 0.5) > usual


def test_the_reason_names_what_cost_the_loser_most():
    usual = taste(CHOICE, "technology", (2_500,) * 4)
    assert main_reason(GOOD, CHEAP, usual, ("a",)) == "solution"
    incumbent = Offer(CHEAP.relationship, 0.3, 0.5, 0.8, 3.0)
    assert main_reason(incumbent, CHEAP, usual, ("a",)) == "incumbent"


def plan(**terms: object) -> DecisionSheet:
    deal = Pursuit.model_validate({"atb": "bid", **terms})
    return DecisionSheet(triangles={"alpha": ANN}, pursuits={"a1": deal}, people=People(cadence="none"))


def test_a_must_have_strikes_off_who_misses_it_and_is_waived_when_all_do():
    deal = {
        "id": "a1",
        "account": "alpha",
        "name": text("a"),
        "value": 3_000_000,
        "stage": "need",
        "public": True,
    }
    deals, easy = [deal | {"must_have": 1.0}], [deal | {"must_have": 0.0}]
    rival = [{"id": "rival", "name": text("R"), "about": text("a"), "solution": 1.0}]
    struck = {}
    for name, must, rivals in (("all miss", deals, []), ("nobody", easy, rival)):
        scenario = small(opportunities=must, rivals=rivals)
        played = [lived(scenario, plan(), seed=s)[1] for s in range(8)]
        struck[name] = [e for one in played for e in kinds(one, VendorStruck) if e.reason == "must_have"]
    assert struck == {"all miss": [], "nobody": []}
    middle = small(opportunities=[deal | {"must_have": 0.62}], rivals=rival)
    played = [lived(middle, plan(depth="reuse"), seed=s)[1] for s in range(12)]
    found = [e for one in played for e in kinds(one, VendorStruck) if e.reason == "must_have"]
    assert {e.vendor for e in found} == {"red"}


def test_who_withdraws_after_bidding_leaves_the_customer_without_a_bid():
    scenario = small(rivals=[], rules=quick(cycle={"negotiation_days": 400}))
    world, events = lived(scenario, plan(), seed=4)
    assert [e for e in kinds(events, BidSubmitted) if e.opportunity == "a1"]
    deal = world.opportunities["a1"]
    deal.pursuits["red"].status, deal.due = "struck", world.minute + 10
    result = play_round(scenario, world, {}, Luck(4))
    assert [e.reason for e in kinds(result.events, DecisionFailed) if e.opportunity == "a1"] == ["no_bidder"]
    assert result.world.opportunities["a1"].outcome == "no_decision"


def test_a_bid_needs_work_a_verdict_and_pursuit():
    reasons = {}
    for name, sheet in {
        "skipped": plan(atb="skip"),
        "not_pursued": plan(ati="hold"),
        "low_odds": plan(atb="auto", min_odds=10_000),
        "not_ready": DecisionSheet(pursuits={"a1": Pursuit(atb="bid")}),
    }.items():
        events = lived(small(), sheet, seed=1)[1]
        mine = [e for e in kinds(events, VendorStruck) if (e.vendor, e.opportunity) == ("red", "a1")]
        reasons[name] = [e.reason for e in mine]
    assert reasons == {name: [name] for name in reasons}


def test_a_killed_lead_takes_no_work_and_counts_as_no_loss():
    world, events = lived(small(), plan(ati="kill"), seed=1)
    gates = [(e.gate, e.verdict) for e in kinds(events, GateDecided) if e.opportunity == "a1"]
    assert gates == [("ATI", "kill")]
    assert world.opportunities["a1"].pursuits["red"].status in ("killed", "lost")
    assert not world.opportunities["a1"].pursuits["red"].minutes


def chances(**terms: object) -> list[int]:
    """Red's true odds at a1 for each luck, 0 where nothing was decided."""
    found = []
    for seed in range(16):
        _, events = lived(small(), plan(**terms), seed=seed)
        mine = [
            e for e in [*kinds(events, OpportunityWon), *kinds(events, OpportunityLost)] if e.vendor == "red"
        ]
        found.append(sum(e.odds for e in mine if e.opportunity == "a1"))
    return found


@pytest.mark.parametrize(
    ("better", "worse"),
    [
        ({"discount": 1_500}, {"discount": -1_500}),
        ({"payment": "long"}, {"payment": "early"}),
    ],
)
def test_what_the_customer_likes_better_wins_more_often(better, worse):
    pairs = list(zip(chances(**better), chances(**worse), strict=True))
    assert all(more >= less for more, less in pairs)
    assert any(more > less for more, less in pairs)


def test_a_review_a_near_date_and_penalties_make_a_delivery_believed():
    world, _ = lived(small(), plan(), seed=4)
    deal, account, red = world.opportunities["a1"], world.accounts["alpha"], world.vendors["red"]
    run, pursuit = run_at(small(), world), deal.pursuits["red"]

    def believed(**held: object) -> float:
        usual = {"review": False, "promised": deal.days, "penalty": "capped"}
        return standings.delivery(run, account, red, deal, replace(pursuit, **{**usual, **held}))

    usual = believed()
    assert believed(review=True) > usual
    assert believed(promised=deal.days // 2) > usual > believed(promised=deal.days * 2)
    assert believed(penalty="heavy") > usual > believed(penalty="none")


def test_a_team_estimates_its_odds_from_beliefs_only():
    scenario = small()
    world, _ = lived(scenario, plan(), seed=3)
    run = run_at(scenario, world, plan())
    red, deal = run.world.vendors["red"], run.world.opportunities["a1"]
    deal.outcome, deal.pursuits["red"].price = "open", deal.value
    before = odds.estimated(run, red, deal)
    for someone in run.world.accounts["alpha"].stakeholders.values():
        someone.criteria, someone.attitude["rival"] = PRICE, 30_000
    run.world.accounts["alpha"].type = "delivery"
    run.world.accounts["alpha"].rule = "unanimity"
    assert odds.estimated(run, red, deal) == before


def test_who_has_given_discounts_is_expected_to_give_them_again():
    for step, expected in ((0.5, 8_500), (0.0, BP)):
        case = small(rivals=[], rules=quick(choice={"reference_step": step}))
        sheet = DecisionSheet(
            triangles={"alpha": ANN}, pursuits={"a1": Pursuit(atb="bid", discount=3_000, floor=7_000)}
        )
        worlds = [lived(case, sheet, seed=seed, rounds=3)[0] for seed in range(8)]
        held = [w.accounts["alpha"].expects["red"] for w in worlds if "a1.p" in w.projects]
        assert min(held) == expected
    run = run_at(small(), open_world(small(), ["red"]))
    account, team, deal = run.world.accounts["alpha"], run.world.vendors["red"], run.world.opportunities["a1"]
    pursuit = deal.pursuits["red"]
    pursuit.price = deal.value
    usual = standings.price_ratio(account, team, deal, pursuit)
    account.expects["red"] = 8_500
    assert standings.price_ratio(account, team, deal, pursuit) > usual == 1.0


def test_what_runs_elsewhere_is_believed_and_a_passed_proof_too():
    run = run_at(small(), open_world(small(), ["red"]))
    account, team, deal = run.world.accounts["alpha"], run.world.vendors["red"], run.world.opportunities["a1"]
    pursuit = deal.pursuits["red"]
    believed = []
    for pursuit.depth in ("reuse", "standard", "bespoke"):
        believed.append(standings.delivery(run, account, team, deal, pursuit))
    assert believed == sorted(believed, reverse=True)
    fit = standings.believed_fit(run, pursuit)
    pursuit.proof = True
    assert standings.believed_fit(run, pursuit) > fit


def test_a_shorter_promise_counts_in_full_only_once_those_who_deliver_reviewed_it():
    assert regard.haste(0.2, reviewed=True) > regard.haste(0.2, reviewed=False) > 0
    assert regard.haste(-0.2, reviewed=True) == regard.haste(-0.2, reviewed=False) < 0


@pytest.mark.parametrize(
    ("kind", "least"), [("relationship", 0.25), ("delivery", 0.25), ("technology", 0.40)]
)
def test_must_haves_ask_for_more_fit_where_technology_drives(kind: HiddenType, least: float):
    assert least_fit(CHOICE, kind, 0.0) == pytest.approx(least)
    assert passing(CHOICE, kind, least) == 0.0
    assert passing(CHOICE, kind, least + CHOICE.must_spread / 2) == pytest.approx(0.5)
    assert passing(CHOICE, kind, least + CHOICE.must_spread) == pytest.approx(1.0)


def test_without_a_spread_the_must_have_is_a_line():
    sharp = CHOICE.model_copy(update={"must_spread": 0.0})
    assert [passing(sharp, "delivery", fit) for fit in (0.24, 0.25)] == [0.0, 1.0]
