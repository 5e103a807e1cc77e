from dataclasses import replace

import pytest
from builders import card, observation, scenario

from sandbox.bots import BOTS, Policy, VisitSplit, answer, bot, describe, informed, play, suggested
from sandbox.bots.answers import value
from sandbox.bots.campaign import Campaign, opened
from sandbox.bots.outlook import Outlook
from sandbox.bots.policy import PRICE_CUTTER
from sandbox.bots.pricing import best_discount
from sandbox.bots.stakes import Stakes
from sandbox.errors import SandboxError
from sandbox.model.cards import ChangePrice, ChangePromise
from sandbox.model.decisions import DecisionSheet, Triangle
from sandbox.projections.observation import Guess
from sandbox.streams import Luck

LUCK = Luck(7, "bots")
CASE = scenario()


def test_an_unknown_bot_is_refused_with_the_known_ones():
    with pytest.raises(SandboxError, match="balanced"):
        bot("champion")


def test_every_bot_says_what_it_does():
    assert all(describe(name).endswith(".") for name in BOTS)
    assert len({describe(name) for name in BOTS}) == len(BOTS)


def test_idle_assigns_nobody():
    assert bot("idle")(CASE, observation(CASE), LUCK) == DecisionSheet()


def test_carry_forward_starts_balanced_and_then_repeats_the_assignments():
    first = bot("carry_forward")(CASE, observation(CASE), LUCK)
    assert first == suggested(CASE, observation(CASE))
    kept = {"alpha": Triangle(AR="red:bob", SR="red:tom", FR="red:fay")}
    seen = observation(CASE, round_number=2, previous=DecisionSheet(triangles=kept))
    assert bot("carry_forward")(CASE, seen, LUCK).triangles == kept


def test_balanced_puts_a_whole_triangle_where_work_is_due():
    sheet = suggested(CASE, observation(CASE))
    assert set(sheet.triangles) == {"alpha", "beta", "gamma"}
    assert None not in (sheet.triangles["gamma"].AR, sheet.triangles["gamma"].SR, sheet.triangles["gamma"].FR)


def test_balanced_keeps_people_where_they_are_known():
    kept = DecisionSheet(triangles={"alpha": Triangle(AR="red:ann"), "beta": Triangle(AR="red:bob")})
    sheet = suggested(CASE, observation(CASE, round_number=2, previous=kept))
    assert sheet.triangles["alpha"].AR == "red:ann"
    assert sheet.triangles["beta"].AR == "red:bob"


def test_balanced_looks_for_what_it_does_not_know_and_then_builds_trust():
    unknown = _times(suggested(CASE, observation(CASE, believed=3_000)), "discover")
    known = _times(suggested(CASE, observation(CASE, believed=9_700, hidden=False)), "discover")
    assert unknown > known


def test_balanced_reviews_before_it_promises_and_bids_at_one_in_four():
    plan = suggested(CASE, observation(CASE)).pursuit("g1")
    assert (plan.review, plan.atb, plan.min_odds, plan.discount) == (True, "auto", 2_500, 0)


def test_price_cutter_bids_for_everything_at_a_discount_and_finds_nothing_out():
    sheet = bot("price_cutter")(CASE, observation(CASE), LUCK)
    assert {p.atb for p in sheet.pursuits.values()} == {"bid"}
    assert {p.discount for p in sheet.pursuits.values()} == {PRICE_CUTTER.discount}
    assert _times(sheet, "discover") == 0


def test_relationship_meets_executives_and_users_only():
    sheet = bot("relationship")(CASE, observation(CASE), LUCK)
    assert {contact.stakeholder for contact in sheet.contacts} <= {"boss", "user"}
    assert not any(p.review for p in sheet.pursuits.values())


def test_greedy_leaves_small_and_distant_business_alone_and_cuts_prices_at_the_end():
    early = bot("greedy")(CASE, observation(CASE), LUCK)
    late = bot("greedy")(CASE, observation(CASE, round_number=4), LUCK)
    assert len(early.triangles) < 3
    assert {p.discount for p in early.pursuits.values()} == {0}
    assert {p.discount for p in late.pursuits.values()} == {1_500}


def test_only_an_accelerator_makes_greedy_cut_prices_when_a_period_ends():
    plain = scenario(rules={"money": {"accelerator": 1.0}})
    sheet = bot("greedy")(plain, observation(plain, round_number=4), LUCK)
    assert {p.discount for p in sheet.pursuits.values()} == {0}


def test_informed_gives_each_account_what_drives_it():
    sheet = bot("informed")(CASE, observation(CASE, believed=9_000, hidden=False), LUCK)
    assert sheet.pursuit("b1").depth == "bespoke"
    assert sheet.pursuit("a1").depth == "reuse"
    assert sheet.people.cadence == "biweekly"


def test_informed_buys_reports_about_what_it_does_not_know():
    assert bot("informed")(CASE, observation(CASE), LUCK).reports
    assert not bot("informed")(CASE, observation(CASE, believed=9_700, hidden=False), LUCK).reports


def test_a_policy_drops_deals_below_the_odds_at_which_it_gives_up():
    seen = observation(CASE)
    hopeless = tuple(replace(d, stage="solution", odds=(20, 60, 150)) for d in seen.opportunities)
    sheet = play(Policy(give_up=300))(CASE, replace(seen, opportunities=hopeless), LUCK)
    assert {p.ati for p in sheet.pursuits.values()} == {"kill"}
    assert {p.ati for p in bot("informed")(CASE, seen, LUCK).pursuits.values()} == {"pursue"}


def test_a_role_without_effort_stays_at_home():
    alone = play(Policy(role_split=(1, 0, 0)))(CASE, observation(CASE), LUCK)
    assert all(t.SR is None and t.FR is None for t in alone.triangles.values())
    assert set(alone.people.overtime.values()) == {70}


def test_a_policy_spends_contacts_as_it_says():
    split = VisitSplit(discover=0, trust=1, insight=0, proof=0, executive=0, concede=0, reference=0)
    sheet = play(Policy(visit_split=split))(CASE, observation(CASE), LUCK)
    assert {contact.action for contact in sheet.contacts} == {"trust"}


def test_nobody_left_to_assign_is_no_trouble():
    empty = replace(observation(CASE), members=(), funds=0)
    for name in BOTS:
        assert not bot(name)(CASE, empty, LUCK).contacts


def test_card_answers_are_legal_and_weigh_what_is_at_stake():
    seen = observation(CASE)
    for name in BOTS:
        assert answer(name, CASE, seen, card(CASE, seen, legal=("wait",)), LUCK) == "wait"
    assert answer("idle", CASE, seen, card(CASE, seen), LUCK) == "wait"
    assert answer("balanced", CASE, seen, card(CASE, seen), LUCK) == "help"
    assert answer("balanced", CASE, seen, card(CASE, seen, legal=("wait", "give")), LUCK) == "wait"


def test_an_urgent_hour_is_dear_to_those_who_drown_in_work():
    seen = observation(CASE)
    busy = replace(seen, members=tuple(replace(m, load=14_000) for m in seen.members))
    idle, drowning = (Stakes.of(Outlook(CASE, o), card(CASE, o)).hour("SR") for o in (seen, busy))
    assert drowning > 2 * idle


def test_material_is_dear_when_it_runs_out_early_and_cheap_at_the_end_of_a_round():
    seen = replace(observation(CASE), materials=(("visit", 1),))
    late = replace(seen, minute=round(seen.days * 480 * 0.95))
    stocked = replace(seen, materials=(("visit", 8),))
    scarce, ending, plenty = (
        Stakes.of(Outlook(CASE, o), card(CASE, o)).unit("visit") for o in (seen, late, stocked)
    )
    assert scarce > max(ending, plenty)


def test_days_given_away_cost_little_while_a_delivery_has_time_to_spare():
    seen = observation(CASE, project=True)
    project = seen.projects[0]
    asked = replace(card(CASE, seen), subject=project.id, account=project.account)

    def worth(promised: int) -> float:
        moved = replace(seen, projects=(replace(project, promised=promised, work_left=6_000),))
        return value(ChangePromise(kind="promise", days=-10), Stakes.of(Outlook(CASE, moved), asked))

    soon, far = seen.minute + 12 * 480, seen.minute + 90 * 480
    assert worth(soon) < 4 * worth(far) < 0


def test_a_price_cut_counts_more_with_customers_who_weigh_the_price():
    seen = observation(CASE, believed=9_700)
    keen = Stakes.of(Outlook(CASE, seen), card(CASE, seen))
    assert keen.account is not None
    price = Guess((("price", 9_000), ("solution", 1_000)), 9_000, 0, (), shared=True)
    people = tuple(replace(p, criteria=price) for p in keen.account.stakeholders)
    keener = replace(keen, account=replace(keen.account, stakeholders=people))
    cut = ChangePrice(kind="price", share=0.05)
    assert value(cut, keener) > value(cut, keen)


def test_what_is_left_to_win_counts_and_a_sure_deal_swings_little():
    seen = observation(CASE)
    deals = tuple(replace(d, odds=(9_400, 9_700, 9_900)) for d in seen.opportunities)
    open_, sure = (
        Stakes.of(Outlook(CASE, o), card(CASE, o)).swing for o in (seen, replace(seen, opportunities=deals))
    )
    assert sure < open_


def _times(sheet: DecisionSheet, action: str) -> int:
    return sum(contact.times for contact in sheet.contacts if contact.action == action)


def _campaign(believed: int, **changes: object) -> Campaign:
    seen = observation(CASE, believed=believed, hidden=False)
    return opened(Outlook(CASE, replace(seen, **changes)), informed.INFORMED, informed.tactics)


def test_a_price_is_cut_where_people_look_at_it_and_raised_where_they_do_not():
    careless, keen = _campaign(9_700), _campaign(2_500)
    account, deal = careless.outlook.seen.accounts[0], careless.outlook.seen.opportunities[0]
    assert best_discount(careless, account, deal) < 0
    assert best_discount(keen, keen.outlook.seen.accounts[0], deal) > 0


def test_a_price_is_held_where_margin_is_what_counts():
    margin = replace(observation(CASE).targets[0], metric="margin")
    campaign = _campaign(2_500, targets=(margin,))
    account, deal = campaign.outlook.seen.accounts[0], campaign.outlook.seen.opportunities[0]
    assert best_discount(campaign, account, deal) < 600
