"""A page that is larger than the window: what is seen follows the pointer and the keyboard."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from play import Player

from sandbox import i18n
from sandbox.ui.geometry import Rect
from sandbox.ui.magnified import following, page, showing
from sandbox.ui.port import Port
from sandbox.ui.widgets.scroll import ScrollView

SIZES = st.tuples(st.integers(300, 4000), st.integers(200, 2500))


@pytest.mark.parametrize(
    ("size", "scale", "whole"),
    [((1366, 768), 1.0, (1366, 768)), ((1920, 1080), 1.0, (1920, 1080)), ((1366, 768), 2.0, (2732, 1536))],
)
def test_a_page_is_never_smaller_than_its_design(size, scale, whole):
    assert page(size, scale)[2:] == whole


@given(SIZES, st.floats(0.75, 6), st.data())
def test_every_place_of_a_page_comes_under_the_pointer(size, scale, data):
    whole, view = page(size, scale), Rect(0, 0, *size)
    x, y = data.draw(st.integers(0, size[0] - 1)), data.draw(st.integers(0, size[1] - 1))
    assert whole.covers(following(view, whole, x, y))
    corners = {(0, 0): (0, 0), (size[0] - 1, size[1] - 1): (whole.w - size[0], whole.h - size[1])}
    for at, seen in corners.items():
        assert following(view, whole, *at)[:2] == seen


@given(SIZES, st.floats(0.75, 6), st.data())
def test_what_is_to_be_shown_is_seen(size, scale, data):
    whole = page(size, scale)
    x, y = data.draw(st.integers(0, whole.w - 2)), data.draw(st.integers(0, whole.h - 2))
    rect = Rect(x, y, min(size[0], whole.w - x, 90), min(size[1], whole.h - y, 60))
    view = showing(Rect(0, 0, *size), whole, rect)
    assert view.covers(rect)
    assert whole.covers(view)
    assert showing(view, whole, rect) == view


@pytest.fixture
def player(fly, tmp_path, monkeypatch):
    monkeypatch.setenv("SANDBOX_HOME", str(tmp_path))
    i18n.use("en")
    player = Player("industrial_cloud")
    player.game.app.factor = 2.0
    player.pilot.step(2)
    return player


def test_everything_can_be_pressed_at_twice_the_size(player):
    player.press("suggest")
    player.press("submit")
    player.press("submit.ask.1")
    player.until("run.skip")
    player.game.close()


def test_what_has_the_keyboard_is_in_sight(player):
    stage = player.pilot.stage
    for _stop in range(60):
        player.pilot.key("tab")
        assert stage.view.covers(stage.router.focus.rect)
    player.pilot.key("ctrl+enter")
    assert stage.view.touches(player.pilot.find("submit.ask").rect)
    assert player.pilot.pixels() == player.pilot.repainted()
    player.game.close()


def test_words_of_the_moment_are_said_where_one_looks(player):
    player.pilot.hover((5, 5))
    player.pilot.stage.notify("Here")
    player.pilot.step(2)
    toast = player.pilot.stage.layers[-1].node
    assert player.pilot.stage.view.covers(toast.rect)
    player.pilot.hover((1360, 760))
    player.pilot.step(2)
    assert player.pilot.stage.view.covers(toast.rect)
    player.game.close()


def test_the_wheel_turns_what_lies_under_the_pointer(player):
    player.pilot.key("f1")
    player.pilot.find("help.tabs").choose(0)
    player.pilot.step(2)
    box = next(n for n in player.pilot.find("help").walk() if isinstance(n, ScrollView))
    player.pilot.wheel(player.pilot.aimed(*box.rect.centre), -3)
    assert box.offset > 0
    player.game.close()


def test_the_input_method_opens_beside_the_caret_that_is_seen(player, monkeypatch):
    asked = []
    monkeypatch.setattr(Port, "start_text", lambda _self, rect: asked.append(rect))
    player.game.start()
    player.pilot.step(3)
    player.settle()
    player.press("start.go")
    player.pilot.click("lobby.name.2")
    stage = player.pilot.stage
    assert stage.view.y > 0
    field = player.pilot.find("lobby.name.2").rect
    assert field.moved(-stage.view.x, -stage.view.y).holds(*asked[-1][:2])
    player.game.close()
