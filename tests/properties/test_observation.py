"""Default-deny: what the world does not say is public or one's own never reaches an observation."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import Annotated, Any, get_args, get_origin, get_type_hints

import pytest
from hypothesis import given
from hypothesis import strategies as st
from projection_worlds import Market, played

from sandbox.model.decisions import Triangle
from sandbox.model.world import Opportunity, Project, World
from sandbox.projections.accounts import is_customer
from sandbox.projections.observe import observe
from sandbox.projections.visible import visible

TEAM = "red"
KEPT = {"Vendor.kind", "Project.vendor", "Project.opportunity", "Project.account", "Project.id"}
"""What tells whose something is; to change it would change the question."""
KNOWN_TO_CUSTOMERS = "Account.satisfaction"
"""Hidden, but for the own customers (see the tests below)."""


def hidden(thing: Any, owner: str | None) -> Iterator[tuple[str, Any, str]]:
    """Every place (field, object, attribute) below a thing that a team may not see."""
    hints = get_type_hints(type(thing), include_extras=True)
    for one in fields(thing):
        mark = get_args(hints[one.name])[1] if get_origin(hints[one.name]) is Annotated else None
        value = getattr(thing, one.name)
        if mark == "public" or (mark == "own" and owner == TEAM):
            continue
        if mark == "own" and owner is None:
            yield from _of_others(value)
        elif _below(value):
            for key, below in _below(value):
                yield from hidden(below, _owner(below, key, owner))
        elif f"{type(thing).__name__}.{one.name}" not in KEPT:
            yield f"{type(thing).__name__}.{one.name}", thing, one.name


def _of_others(value: Any) -> Iterator[tuple[str, Any, str]]:
    """Own things kept by vendor beside each other: those of the others are hidden."""
    for key, below in _below(value):
        if key != TEAM:
            yield from hidden(below, str(key))


def _below(value: Any) -> list[tuple[Any, Any]]:
    if isinstance(value, Triangle):
        return []
    if is_dataclass(value):
        return [("", value)]
    if isinstance(value, dict):
        return [(key, below) for key, below in value.items() if is_dataclass(below)]
    if isinstance(value, list):
        return [("", below) for below in value if is_dataclass(below)]
    return []


def _owner(below: Any, key: Any, owner: str | None) -> str | None:
    if type(below).__name__ == "Vendor":
        return str(below.id)
    return below.vendor if isinstance(below, Project) else owner


def other(value: Any) -> Any:
    """Something else of the same form."""
    match value:
        case bool():
            return not value
        case int():
            return value + 1_234
        case str():
            return f"{value}~"
        case tuple():
            return tuple(other(item) for item in reversed(value))
        case list():
            return [other(item) for item in value] + [1]
        case dict():
            return {key: other(item) for key, item in value.items()}
        case Triangle():
            return Triangle(AR="elsewhere")
        case _:
            return 77


def places(world: World) -> dict[str, list[tuple[Any, str]]]:
    found: dict[str, list[tuple[Any, str]]] = {}
    for name, thing, attribute in hidden(world, None):
        found.setdefault(name, []).append((thing, attribute))
    return found


MARKETS = [("small", ("red", "blue"), 2), ("tutorial", ("red",), 1), ("industrial_cloud", ("red", "blue"), 2)]


@pytest.mark.parametrize("which", MARKETS, ids=[name for name, _, _ in MARKETS])
def test_hidden_fields_never_change_an_observation(which: tuple[str, tuple[str, ...], int]) -> None:
    market = played(*which)
    before = market.seen()
    names = set(places(market.world)) - {KNOWN_TO_CUSTOMERS}
    assert {"Account.type", "Stakeholder.attitude", "Goodwill.value", "Opportunity.strong"} <= names
    for name in sorted(names):
        disturbed = market.copied()
        for thing, attribute in places(disturbed.world)[name]:
            setattr(thing, attribute, other(getattr(thing, attribute)))
        assert disturbed.seen() == before, name


def test_what_others_own_is_disturbed_too() -> None:
    names = set(places(played().world))
    assert {"Vendor.funds", "Member.beliefs", "Ledger.booked", "Pursuit.fit", "Pursuit.price"} <= names


def test_satisfaction_is_known_of_customers_only() -> None:
    market = played()
    before = market.seen()
    for spec in market.scenario.accounts:
        disturbed = market.copied()
        held = disturbed.world.accounts[spec.id].satisfaction
        disturbed.world.accounts[spec.id].satisfaction = {name: value - 4_321 for name, value in held.items()}
        changed = disturbed.seen() != before
        assert changed == is_customer(market.world, spec, TEAM), spec.id


def test_a_deal_that_was_not_found_does_not_exist() -> None:
    market = played()
    market.world.opportunities["hidden"] = _deal(market)
    assert market.seen() == played().seen()
    found = {d.id for d in market.world.opportunities.values() if TEAM in d.pursuits}
    assert {view.id for view in market.seen().opportunities} == found


def _deal(market: Market) -> Opportunity:
    account = next(iter(market.world.accounts.values()))
    return Opportunity(
        "hidden", account.id, "s1#0", 5_000_000, "demand", "", 0, "lead", 0, 0, False, 3_000, 60, ("boss",)
    )


def test_observing_changes_nothing() -> None:
    market = played()
    untouched = market.copied()
    first, second = market.seen(), market.seen()
    assert first == second
    assert market.world == untouched.world


@given(st.data())
def test_facts_are_sifted_once_and_for_all(data: st.DataObject) -> None:
    market = played()
    cut = data.draw(st.integers(0, len(market.events)))
    events, sheet = market.events[:cut], market.sheets[TEAM]
    once = visible(events, market.world, TEAM)
    assert visible(once, market.world, TEAM) == once
    raw = observe(market.scenario, market.world, TEAM, previous=sheet, events=events)
    assert raw == observe(market.scenario, market.world, TEAM, previous=sheet, events=once)
