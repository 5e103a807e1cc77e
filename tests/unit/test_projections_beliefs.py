import pytest
from projection_worlds import Market, account, believes, opened, person

from sandbox.engine.qualification import knowledge, known_to, unknown_items
from sandbox.equations.belief import stale
from sandbox.model import keys
from sandbox.model.events import ContactMade
from sandbox.model.names import DAY, HIDDEN_TYPES, QUALIFICATIONS
from sandbox.model.world import Belief
from sandbox.projections.known import estimate, guess, settled
from sandbox.projections.people import TYPICAL_CHAIN

TYPE = keys.about_type("alpha")
VIEW = keys.about_attitude("alpha", "boss")
WEIGHS = keys.about_criteria("alpha", "boss")
RULE = keys.about_rule("alpha")
WEIGHTED = Belief((7_000, 1_000, 1_000, 500, 500), 3_000, 0)
SURE, UNSURE = Belief((9_000, 500, 500), 6_000, 10), Belief((2_000, 6_000, 2_000), 1_000, 20)


@pytest.fixture
def market() -> Market:
    return opened()


def test_nothing_known_is_an_even_guess_that_nobody_holds(market: Market) -> None:
    nothing = guess(market.red, TYPE, HIDDEN_TYPES)
    assert {round(share, -1) for _, share in nothing.posterior} == {3_330}
    assert (nothing.confidence, nothing.holders, nothing.shared) == (0, (), False)


def test_the_surest_belief_counts_and_all_holders_are_named(market: Market) -> None:
    believes(market.red, "red:ann", TYPE, UNSURE)
    believes(market.red, "red:sue", TYPE, SURE)
    believed = guess(market.red, TYPE, HIDDEN_TYPES)
    assert (believed.leading, believed.confidence) == ("relationship", 6_000)
    assert believed.holders == ("red:ann", "red:sue")
    assert not believed.shared


def test_the_board_has_it_once_it_is_as_sure(market: Market) -> None:
    believes(market.red, "red:ann", TYPE, SURE)
    market.red.shared[TYPE] = UNSURE
    assert not guess(market.red, TYPE, HIDDEN_TYPES).shared
    market.red.shared[TYPE] = SURE
    assert guess(market.red, TYPE, HIDDEN_TYPES).shared


def test_a_guess_settles_above_the_threshold(market: Market) -> None:
    rules = market.scenario.rules.belief
    assert settled(rules, guess(market.red, TYPE, HIDDEN_TYPES)) is None
    believes(market.red, "red:ann", TYPE, SURE)
    assert settled(rules, guess(market.red, TYPE, HIDDEN_TYPES)) == "relationship"


def test_a_fresh_reading_beats_a_stale_one(market: Market) -> None:
    rules = market.scenario.rules.belief
    half = round(rules.half_life_days * DAY)
    believes(market.red, "red:ann", VIEW, Belief((25_000,), 8_000, 0))
    believes(market.red, "red:bob", VIEW, Belief((-5_000,), 5_000, half))
    now = estimate(rules, market.red, VIEW, half)
    assert now is not None
    assert (now.value, now.confidence) == (-5_000, 5_000)
    later = estimate(rules, market.red, VIEW, 2 * half)
    assert later is not None
    assert later.confidence == round(stale(5_000, half, half)) == 2_500
    assert estimate(rules, market.red, keys.about_attitude("alpha", "user"), 0) is None


def test_knowledge_is_ones_own_and_the_boards(market: Market) -> None:
    believes(market.red, "red:ann", TYPE, SURE)
    assert known_to(market.red, market.red.members["red:bob"], TYPE) is None
    assert knowledge(market.red, TYPE) == SURE
    market.red.shared[TYPE] = UNSURE
    assert known_to(market.red, market.red.members["red:bob"], TYPE) == UNSURE
    assert known_to(market.red, market.red.members["red:ann"], TYPE) == SURE


def test_each_qualification_item_has_its_own_evidence(market: Market) -> None:
    def unknown() -> set[str]:
        deal = market.world.opportunities["a1"]
        return set(unknown_items(market.scenario.rules, market.world, "red", deal))

    assert unknown() == set(QUALIFICATIONS) - {"economic_buyer"}
    believes(market.red, "red:ann", TYPE, SURE)
    believes(market.red, "red:ann", RULE, WEIGHTED)
    assert unknown() == {"criteria", "competition", "coach"}
    for who in ("boss", "user"):
        item = keys.about_criteria("alpha", who)
        believes(market.red, "red:ann", item, Belief((8_000, 1_000, 500, 500), 4_000, 0))
    believes(market.red, "red:bob", keys.about_preference("alpha", "user"), Belief((8_000, 2_000), 3_000, 0))
    assert unknown() == {"coach"}
    market.red.shared[VIEW] = Belief((22_000,), 6_000, 0)
    assert unknown() == set()
    market.world.minute = 200 * DAY
    assert unknown() == {"coach"}
    market.red.identified.pop("alpha.boss")
    assert unknown() == {"economic_buyer", "coach"}


def test_strangers_do_not_appear_and_nobody_listens_to_them(market: Market) -> None:
    names = [view.id for view in account(market.seen(), "alpha").stakeholders]
    assert names == ["boss", "user", "buy"]
    assert account(market.seen(), "alpha").people == TYPICAL_CHAIN
    market.red.identified["alpha.tech"] = 5
    assert account(market.seen(), "alpha").people == 4


def test_motive_and_mode_show_once_the_criteria_are_known(market: Market) -> None:
    assert person(market.seen(), "alpha", "boss").motive is None
    believes(market.red, "red:ann", WEIGHS, Belief((4_000, 3_000, 2_000, 1_000), 1_000, 0))
    assert person(market.seen(), "alpha", "boss").mode is None
    believes(market.red, "red:ann", WEIGHS, Belief((8_000, 1_000, 500, 500), 4_000, 0))
    known = person(market.seen(), "alpha", "boss")
    assert known.motive is not None
    assert known.mode == "even_keel"


def test_trust_is_reckoned_from_the_own_contacts(market: Market) -> None:
    market.red.triangles = {}
    visit = ContactMade(100, "red", "alpha", "red:ann", "boss", "trust", 900)
    market.events = [visit, visit._replace(minute=200), visit._replace(vendor="blue", member="blue:ann")]
    met = person(market.seen(), "alpha", "boss")
    assert met.met == 2
    assert [member for member, _ in met.trust] == ["red:ann"]
    assert met.trust[0][1] > 3_000
    before = account(opened().seen(), "alpha").goodwill
    assert account(market.seen(), "alpha").goodwill > before
    market.world.minute = 126 * DAY
    assert person(market.seen(), "alpha", "boss").trust[0][1] < 0.55 * met.trust[0][1]
