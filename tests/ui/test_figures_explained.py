"""Every figure on every screen says what it consists of, under the pointer or the keyboard."""

import re

import pytest
from play import Player

from sandbox import i18n
from sandbox.ui.widgets.label import Label
from sandbox.ui.widgets.plot import Plot

FIGURE = re.compile(r"[\d.,:%+−–¥kMh/ ·]*\d[\d.,:%+−–¥kMh/ ·]*")
"""A text that is nothing but a number with its unit."""
SCREENS = {
    "board": "table",
    "account": "chain",
    "funnel": "deals",
    "targets": "targets.table",
    "team": "team.knowing",
    "data": "data.tabs",
}


@pytest.fixture(autouse=True)
def home(tmp_path, monkeypatch, fly):
    monkeypatch.setenv("SANDBOX_HOME", str(tmp_path))
    i18n.use("en")


def unexplained(player):
    player.pilot.wait(0.5)
    return [
        (node.id or next((each.id for each in node.path() if each.id), ""), node.text)
        for node in player.pilot.stage.top.walk()
        if isinstance(node, Label)
        and FIGURE.fullmatch(node.text)
        and not any(each.hint for each in node.path())
    ]


def test_every_figure_explains_itself():
    player = Player("industrial_cloud")
    for _ in range(2):
        player.quarter()
        assert unexplained(player) == []
        player.next()
    for place, landmark in SCREENS.items():
        player.press(f"rail.{place}")
        player.until(landmark)
        assert unexplained(player) == []
        for tabs in [node for node in player.pilot.stage.root.walk() if node.id.endswith(".tabs")]:
            for page in range(1, len(tabs.pages) if hasattr(tabs, "pages") else 4):
                player.pilot.find(tabs.id).choose(page)
                assert unexplained(player) == [], (place, page)
    player.press("rail.board")
    player.submit()
    player.pilot.wait(2)
    assert unexplained(player) == []
    player.game.close()


def half_width(player):
    """Tips in which a sign of Latin text stands beside a Chinese one."""
    shown = list(player.pilot.stage.top.walk())
    spots = [spot for node in shown if isinstance(node, Plot) for spot in node.drawing.spots]
    tips = [*(node.hint for node in shown), *(spot.says for spot in spots)]
    return [tip for tip in tips if re.search(r"[\u4e00-\u9fff][:,;] |[\u4e00-\u9fff] \(|\d h\b", tip)]


def test_what_explains_a_figure_is_set_as_chinese_is():
    i18n.use("zh")
    player = Player("industrial_cloud")
    for _ in range(2):
        player.quarter()
        assert half_width(player) == []
        player.next()
    for place, landmark in SCREENS.items():
        player.press(f"rail.{place}")
        player.until(landmark)
        player.pilot.wait(0.5)
        assert half_width(player) == []
    for page in range(1, 4):
        player.press("rail.data")
        player.pilot.find("data.tabs").choose(page)
        player.pilot.step(2)
        assert half_width(player) == []
    player.game.close()
    i18n.use("en")


def test_the_figures_of_the_final_result_explain_themselves():
    player = Player("tutorial")
    player.rest()
    assert unexplained(player) == []
    player.game.close()
