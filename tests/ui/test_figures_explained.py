"""Every figure on every screen says what it consists of, under the pointer or the keyboard."""

import re

import pytest
from play import Player

from sandbox import i18n
from sandbox.ui.widgets.label import Label

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


def test_the_figures_of_the_final_result_explain_themselves():
    player = Player("tutorial")
    player.rest()
    assert unexplained(player) == []
    player.game.close()
