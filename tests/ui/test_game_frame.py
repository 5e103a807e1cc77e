"""The frame around every screen: what it says of targets and quarters, and that it fits."""

from dataclasses import replace

import pytest

from sandbox import i18n
from sandbox.authoring.library import scenario
from sandbox.session import Session
from sandbox.session.seat import Seat
from sandbox.session.setup import lined_up
from sandbox.ui.app import Link
from sandbox.ui.node import Node
from sandbox.ui.overflow import overflows
from sandbox.ui.screens.frame import Place, framed
from sandbox.ui.screens.frame_model import frame_model
from sandbox.ui.widgets.button import Button


@pytest.fixture(scope="module")
def seen():
    found = scenario("industrial_cloud")
    return Seat(Session(found, lined_up(found, 3, (None,)), None), "red").observe()


@pytest.fixture(autouse=True)
def english():
    i18n.use("en")
    yield
    i18n.use("en")


def model(seen, **changes):
    return frame_model(replace(seen, **changes), scenario("industrial_cloud"))


def gauge(seen, **changes):
    target = replace(seen.targets[0], **changes)
    return model(seen, targets=(target, *seen.targets[1:])).gauges[0]


def test_behind_the_pace(seen):
    found = gauge(seen, actual=10_000_000, amount=40_000_000, pace=15_000_000)
    assert found.text == "¥10M / 40M"
    assert found.note.endswith("% likely · ¥5M behind pace")
    assert (found.part, found.pace, found.behind) == (0.25, 0.375, True)


def test_ahead_of_the_pace(seen):
    found = gauge(seen, actual=20_000_000, amount=40_000_000, pace=15_000_000)
    assert found.note.endswith("% likely · ¥5M ahead of pace")
    assert not found.behind


def test_before_the_first_quarter_the_pace_is_what_each_needs(seen):
    assert gauge(seen, actual=0, amount=40_000_000, pace=0).note.endswith("% likely · ¥5M/qtr")


def test_what_is_met_to_the_point_is_on_target(seen):
    found = gauge(seen, metric="satisfaction", actual=7_502, amount=7_500, pace=7_500)
    assert found.note.endswith("% likely · on target")


def test_at_the_end_there_is_no_pace_any_more(seen):
    target = replace(seen.targets[0], actual=30_000_000, amount=40_000_000, pace=40_000_000)
    found = model(seen, targets=(target, *seen.targets[1:]), over=True).gauges[0]
    assert found.note == "¥10M to go"


def test_a_level_has_a_distance_and_no_pace(seen):
    found = gauge(seen, metric="satisfaction", actual=6_900, amount=7_500, pace=7_500)
    assert (found.text, found.pace) == ("69 / 75", None)
    assert found.note.endswith("% likely · 6 pts to go")


def test_a_reached_target_says_so(seen):
    found = gauge(seen, actual=50_000_000, amount=40_000_000, pace=15_000_000)
    assert (found.note, found.part) == ("Target reached", 1.0)


def test_the_tip_says_what_the_probability_is_made_of(seen):
    found = gauge(seen, amount=40_000_000)
    assert "4,000" in found.tip
    assert "still to arise" in found.tip
    level = gauge(seen, metric="satisfaction", amount=7_500)
    assert "between" in level.tip
    assert "still to arise" not in level.tip


def test_after_the_last_quarter_nothing_is_likely(seen):
    assert "likely" not in model(seen, over=True).gauges[0].note


def test_a_target_far_exceeded_says_that_no_more_of_it_counts(seen):
    far = gauge(seen, actual=8 * seen.targets[0].amount, attainment=15_000)
    assert "it counts as 150% of the target, more never counts" in far.tip
    near = gauge(seen, actual=seen.targets[0].amount, attainment=10_000)
    assert "100% of the target; it counts" in near.tip


def test_falling_customers_are_counted(seen):
    customer = replace(seen.accounts[0], satisfaction=6_000, satisfaction_before=7_000)
    found = model(seen, accounts=(customer, *seen.accounts[1:])).gauges
    note = next(each.note for each in found if each.metric == "satisfaction")
    assert note.endswith("1 customer falling")


@pytest.mark.parametrize("language", i18n.LANGUAGES)
@pytest.mark.parametrize("size", [(1366, 768), (1920, 1080), (3840, 2160)])
def test_the_fullest_header_fits(fly, seen, language, size):
    i18n.use(language)
    many = (*seen.targets, replace(seen.targets[0], metric="cash"), *seen.targets)
    full = model(seen, rounds=16, round=9, funds=-123_400_000, targets=many)
    actions = [Button("Check plan 12", kind="dark"), Button("Submit plan", kind="primary")]
    pilot = fly(lambda app: framed(app, full, Node(), actions=actions, subtitle="Planning"), size)
    assert overflows(pilot.stage.root) == []


def test_the_rail_leads_on_and_f1_tells_the_keys(fly, seen):
    went = []

    def root(app):
        app.links = (Link("home", "menu", "Menu", lambda: went.append("home")),)
        places = [Place("funnel", lambda: went.append("funnel"), 3)]
        own = [("Ctrl + Z", "Undo")]
        return framed(app, model(seen), Node(), subtitle="Planning", places=places, key_help=own)

    pilot = fly(root)
    pilot.click("rail.funnel")
    pilot.click("rail.home")
    pilot.click("rail.board")
    assert went == ["funnel", "home"]
    pilot.key("f1")
    assert pilot.find("help")
    assert overflows(pilot.stage.top) == []
    pilot.key("escape")
    pilot.click("rail.help")
    assert pilot.find("help")


@pytest.mark.parametrize("language", i18n.LANGUAGES)
def test_the_header_shows_every_target_and_drops_words_before_targets(fly, seen, language):
    i18n.use(language)
    actions = [[], [Button("W" * 40, kind="dark")]]
    wide, narrow = (
        fly(lambda app, more=more: framed(app, model(seen), Node(), actions=more, subtitle="Planning"))
        for more in actions
    )
    for target in seen.targets:
        view = wide.find(f"gauge.{target.metric}")
        assert view.written == (view.gauge.name, view.gauge.text, view.gauge.note, "")
        view = narrow.find(f"gauge.{target.metric}")
        assert view.written[0][0] == view.gauge.name[0]
        _name, value, note, goal = view.written
        assert (value, note) == (view.gauge.now, view.gauge.brief)
        assert goal in ("", view.gauge.text.removeprefix(value).strip())


@pytest.mark.parametrize("language", i18n.LANGUAGES)
def test_in_a_small_window_goals_and_both_halves_of_the_notes_are_seen(fly, seen, language):
    i18n.use(language)
    targets = tuple(
        replace(target, actual=target.amount * 9 // 10, pace=target.amount) for target in seen.targets
    )
    now = model(seen, targets=targets, round=8, funds=123_700_000)
    more = [Button("Check plan 36", kind="dark"), Button("Submit plan", kind="primary")]
    pilot = fly(lambda app: framed(app, now, Node(), actions=more, subtitle="Planning"))
    for target in targets:
        view = pilot.find(f"gauge.{target.metric}")
        _name, value, note, goal = view.written
        assert (value, goal) == (view.gauge.text, "")
        assert note in (view.gauge.note, view.gauge.short)
        assert " · " in note


def test_gauges_are_written_alike(fly, seen):
    for many in range(0, 40, 4):
        more = [Button("W" * many, kind="dark")]
        pilot = fly(
            lambda app, more=more: framed(app, model(seen), Node(), actions=more, subtitle="Planning")
        )
        views = [pilot.find(f"gauge.{target.metric}") for target in seen.targets]
        assert len({view.written[1] == view.gauge.text for view in views}) == 1


def test_who_is_where_an_even_pace_would_be_is_on_pace(seen):
    assert gauge(seen, amount=60_000_000, actual=15_000_000, pace=15_000_000).note.endswith("· on pace")


def test_a_margin_is_not_told_before_a_delivery(seen):
    found = gauge(seen, metric="margin", actual=0, amount=3_300)
    assert (found.now, found.text) == ("–", "– / 33%")
    assert found.note.endswith("none delivered yet")


def test_where_the_value_stands_alone_the_goal_stands_below(fly, seen):
    more = [Button("W" * 32, kind="dark")]
    pilot = fly(lambda app: framed(app, model(seen), Node(), actions=more, subtitle="Planning"))
    views = [pilot.find(f"gauge.{target.metric}") for target in seen.targets]
    apart = [view for view in views if view.written[1] == view.gauge.now]
    assert apart
    assert all(f"{view.gauge.now} {view.written[3]}" == view.gauge.text for view in apart)
