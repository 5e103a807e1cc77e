"""A planning screen is kept as it was left, and shows the plan as one that is built anew would."""

import random
import time

import pytest
from planning import Table, informed_seat

from sandbox.ui.screens.planning.history import history_of
from sandbox.ui.screens.planning.plan import Plan

PLACES = ["board", "funnel", "targets", "team", *(f"account.{n}" for n in range(1, 6)), "data.1", "data.2"]


def gone_to(table, place):
    """Goes to a screen, and on it to a page."""
    screen, _, page = place.partition(".")
    table.pilot.find(f"rail.{screen}").activate()
    table.pilot.step()
    if page:
        table.pilot.key(f"alt+{page}")
    if screen == "targets":
        reckoned(table)
    rested(table)


def reckoned(table):
    """The forecast is that of the plan: what is done aside is done in turn."""
    done = []
    table.pilot.app.aside.do(lambda: None, lambda _none: done.append(True), done.append)
    while not done:
        time.sleep(0.01)
        table.pilot.step()


def rested(table):
    """Nothing moves, the pointer and the keyboard are away, and lists stand at their beginning."""
    table.pilot.stage.router.give_focus(None)
    table.pilot.hover((1, 1))
    table.pilot.wait(0.5)


def changed(table, chance):
    """Another plan: the suggested one, with some of its contacts, pursuits, people and reports left out."""
    sheet = table.seat.suggested()
    people = sheet.people.model_copy(update={"cadence": chance.choice(["none", "weekly", "monthly"])})
    return sheet.model_copy(
        update={
            "contacts": tuple(each for each in sheet.contacts if chance.random() < 0.6),
            "triangles": {name: each for name, each in sheet.triangles.items() if chance.random() < 0.8},
            "pursuits": {name: each for name, each in sheet.pursuits.items() if chance.random() < 0.6},
            "people": people,
        }
    )


@pytest.mark.parametrize("seed", range(2))
@pytest.mark.parametrize("place", PLACES)
def test_a_kept_screen_shows_the_plan_as_a_new_one_would(fly, place, seed):
    chance = random.Random(seed)
    table = Table(informed_seat(1))
    gone_to(table, place)
    other = "team" if place != "team" else "data"
    gone_to(table, other)
    plan = table.pilot.app.stage.root.keys["ctrl+z"].__self__
    for _ in range(2):
        plan.change(changed(table, chance))
    if chance.random() < 0.5:
        plan.undo()
    gone_to(table, place)
    kept = table.pilot.pixels()
    fresh = Table(table.seat)
    gone_to(fresh, place)
    assert history_of(table.seat).present == table.sheet
    assert kept == fresh.pilot.pixels()


def test_a_screen_is_found_as_it_was_left(fly):
    table = Table(informed_seat(1))
    gone_to(table, "account.4")
    left = table.pilot.pixels()
    gone_to(table, "board")
    gone_to(table, "account")
    assert table.pilot.pixels() == left


def test_undo_is_offered_on_a_screen_that_was_left_before_the_change(fly):
    table = Table(informed_seat(1))
    gone_to(table, "funnel")
    before = table.pilot.find("undo").disabled
    gone_to(table, "board")
    table.pilot.find("suggest").activate()
    gone_to(table, "funnel")
    assert before
    assert not table.pilot.find("undo").disabled


def test_undo_and_redo_find_what_was_reckoned_before():
    plan = Plan(informed_seat(1))
    empty = plan.reading
    plan.suggest()
    full = plan.reading
    plan.undo()
    assert plan.reading is empty
    plan.redo()
    assert plan.reading is full
    plan.undo()
    plan.suggest()  # an equal plan, but another one
    assert plan.reading is not full
    assert plan.reading.sheet == full.sheet
