"""When a card may come up: at which account, in which stage of the customer, with which deliveries."""

import pytest
from engine_sheets import run_at, small, text
from pydantic import ValidationError

from sandbox.engine.conditions import Subject, holds
from sandbox.engine.opening import open_world
from sandbox.model.cards import Card
from sandbox.model.names import DAY
from sandbox.model.world import Project


def card(subject: str, *when: dict[str, object]) -> Card:
    options = [{"id": name, "label": text(name), "note": text(name)} for name in ("a", "b")]
    return Card.model_validate_json(
        Card.model_validate(
            {
                "id": "c", "title": text("t"), "text": text("t"), "subject": subject, "default": "a",
                "when": when, "options": options,
            }
        ).model_dump_json()
    )  # fmt: skip


def run_with(*promised: int, accepted: int = -1):
    """A run at the start with a delivery of a1 for each date promised, in days from now."""
    world = open_world(small(), ["red"])
    for index, days in enumerate(promised):
        name = "a1.p" if not index else f"x{index}.p"
        world.projects[name] = Project(
            name, name[:-2], "alpha", "red", 5, 2, 0, days * DAY, 9, accepted=accepted
        )
    return run_at(small(), world)


def true(run, of: str, where: Subject, *when: dict[str, object]) -> bool:
    return holds(run, run.world.vendors["red"], card(of, *when), where)


ALPHA, DELIVERY, TEAM = Subject("alpha", "alpha", ""), Subject("a1.p", "alpha", "a1"), Subject("team", "", "")


def test_an_account_is_named():
    run = run_with()
    assert true(run, "account", ALPHA, {"kind": "account", "ids": ["beta", "alpha"]})
    assert not true(run, "account", ALPHA, {"kind": "account", "ids": ["beta"]})
    assert not true(run, "team", TEAM, {"kind": "account", "ids": ["alpha"]})


def test_an_account_is_in_a_stage_of_the_customer_funnel():
    run = run_with()
    run.world.accounts["alpha"].stage["red"] = "active"
    assert true(run, "account", ALPHA, {"kind": "customer", "stages": ["active", "strategic"]})
    assert not true(run, "account", ALPHA, {"kind": "customer", "stages": ["contacted"]})
    assert not true(run, "team", TEAM, {"kind": "customer", "stages": ["active"]})


@pytest.mark.parametrize(
    ("promised", "days", "expected"),
    [(0, 0, True), (1, 0, False), (-5, 5, True), (-4, 5, False), (10, -10, True), (11, -10, False)],
)
def test_a_delivery_is_late_or_nearly_due(promised, days, expected):
    assert true(run_with(promised), "project", DELIVERY, {"kind": "overdue", "days": days}) is expected


def test_without_a_delivery_nothing_is_late():
    assert not true(run_with(), "account", ALPHA, {"kind": "overdue"})


def test_deliveries_under_way_are_counted():
    more_than_one = {"kind": "projects_above", "count": 1}
    assert true(run_with(20, 20), "team", TEAM, more_than_one)
    assert not true(run_with(20), "team", TEAM, more_than_one)
    assert not true(run_with(20, 20, accepted=3), "team", TEAM, more_than_one)


def test_a_card_may_only_name_accounts_that_exist():
    spec = card("account", {"kind": "account", "ids": ["nowhere"]}).model_dump(mode="json")
    with pytest.raises(ValidationError, match=r"There is no account nowhere\."):
        small(cards=[spec])
