"""A decision at one account leaves every other account's luck and events untouched, and where it may not.

What really couples accounts is kept out of this market: the cards that a team draws at most, a rival's
weekly visits, references from account to account. A member's hours and the team's materials are tested below.
"""

from engine_sheets import small
from hypothesis import given, settings
from hypothesis import strategies as st

from sandbox.engine.opening import open_world
from sandbox.engine.round import play_round
from sandbox.model.decisions import Contact, DecisionSheet, People, Pursuit, Triangle
from sandbox.model.events import Event
from sandbox.model.names import CONTACT_ACTIONS, DEPTHS
from sandbox.model.scenario import Scenario
from sandbox.streams import Luck

ALPHA = Triangle(AR="red:ann", SR="red:sue", FR="red:fay")
BETA = Triangle(AR="red:bob", SR="red:tom")
PEOPLE = ("boss", "user", "tech", "buy")
AT_BETA = (
    Contact(account="beta", stakeholder="boss", action="discover", times=3),
    Contact(account="beta", stakeholder="user", action="insight", times=2),
)

contacts = st.builds(
    Contact,
    account=st.just("alpha"),
    stakeholder=st.sampled_from(PEOPLE),
    action=st.sampled_from([a for a in CONTACT_ACTIONS if a not in ("proof", "executive", "reference")]),
    times=st.integers(1, 12),
)
pursuits = st.builds(
    Pursuit,
    ati=st.sampled_from(["pursue", "hold", "kill"]),
    depth=st.sampled_from(DEPTHS),
    review=st.booleans(),
    atb=st.sampled_from(["bid", "skip"]),
    discount=st.sampled_from([-2_000, 0, 3_000]),
    promise=st.sampled_from([6_000, 10_000, 15_000]),
)


def sheet(
    at_alpha: list[Contact], deal: Pursuit | None, at_beta: tuple[Contact, ...] = AT_BETA
) -> DecisionSheet:
    plans = {"b1": Pursuit(atb="bid")} | ({"a1": deal} if deal else {})
    return DecisionSheet(
        triangles={"alpha": ALPHA, "beta": BETA},
        contacts=(*at_beta, *at_alpha),
        pursuits=plans,
        people=People(cadence="biweekly"),
    )


def events(scenario: Scenario, sheets: list[DecisionSheet], seed: int = 1) -> list[Event]:
    world, found = open_world(scenario, ["red"]), []
    for plan in sheets:
        result = play_round(scenario, world, {"red": plan}, Luck(seed))
        found += result.events
        world = result.world
    return found


def at(account: str, played: list[Event]) -> list[Event]:
    return [event for event in played if getattr(event, "account", None) == account]


@given(st.lists(contacts, max_size=8), pursuits, st.integers(0, 10_000))
@settings(max_examples=25, deadline=None)
def test_what_is_done_at_one_account_changes_nothing_at_the_others(at_alpha, deal, seed):
    scenario = small()
    plain = events(scenario, [sheet([], None)] * 3, seed)
    busy = events(scenario, [sheet(at_alpha, deal)] * 3, seed)
    assert len(at("beta", plain)) > 20
    assert at("beta", busy) == at("beta", plain)
    assert at("gamma", busy) == at("gamma", plain)


@given(st.lists(contacts, max_size=4), st.integers(0, 10_000))
@settings(max_examples=8, deadline=None)
def test_what_one_team_does_changes_nothing_where_only_another_works(at_alpha, seed):
    scenario = small(market="shared")
    blue = DecisionSheet(
        triangles={"beta": Triangle(AR="blue:bob", SR="blue:tom")}, pursuits={"b1": Pursuit(atb="bid")}
    )
    played = []
    for red in (DecisionSheet(), DecisionSheet(triangles={"alpha": ALPHA}, contacts=tuple(at_alpha))):
        world = open_world(scenario, ["red", "blue"])
        played.append(play_round(scenario, world, {"red": red, "blue": blue}, Luck(seed)).events)
    assert at("beta", played[0]) == at("beta", played[1])


def test_a_member_on_two_accounts_couples_them():
    both = Triangle(AR="red:bob", SR="red:tom")
    alone = [sheet([], None)]
    torn = [alone[0].model_copy(update={"triangles": {"alpha": both, "beta": BETA}})]
    assert any(
        at("beta", events(small(), alone, s)) != at("beta", events(small(), torn, s)) for s in range(6)
    )


def test_shared_material_couples_accounts():
    late = (Contact(account="beta", stakeholder="boss", action="executive", times=1),)
    early = [Contact(account="alpha", stakeholder="boss", action="executive", times=12)]
    kept, used = [sheet([], None, late)], [sheet(early, None, late)]
    assert any(
        at("beta", events(small(), kept, s)) != at("beta", events(small(), used, s)) for s in range(12)
    )
