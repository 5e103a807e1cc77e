"""Every figure on every screen says what it consists of, under the pointer or the keyboard."""

import re

import pytest
from play import Player

from sandbox import i18n
from sandbox.ui.charts.drawing import Drawing, Spot
from sandbox.ui.theme import LIGHT
from sandbox.ui.widgets.boxes import column
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


@pytest.mark.parametrize("size", [(1366, 768), (1920, 1080), (3840, 2160)])
def test_the_frame_about_a_figure_at_the_edge_of_a_chart_is_whole(fly, size):
    def draw(sheet):
        return Drawing(sheet.w, sheet.h, (), (Spot(0, 0, sheet.w, sheet.h, "all of it"),))

    def screen(_app):
        return column(Plot(draw, tall=60, id="plot"), padding=40)

    pilot = fly(screen, size)
    rect = pilot.find("plot").rect
    pilot.hover("plot")
    pilot.step(3)
    x, y = rect.centre
    wide = pilot.stage.theme.px(1.5)
    for at, step in (
        ((x, rect.y), (0, 1)),
        ((x, rect.bottom - 1), (0, -1)),
        ((rect.x, y), (1, 0)),
        ((rect.right - 1, y), (-1, 0)),
    ):
        places = [(at[0] + i * step[0], at[1] + i * step[1]) for i in range(wide)]
        blue = [pilot.port.surface.get_at(place)[2] for place in places]
        assert max(blue) < (LIGHT.paper[2] + LIGHT.gold[2]) / 2, (step, blue)
