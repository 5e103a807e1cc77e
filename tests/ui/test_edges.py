"""What is scrolled begins and ends where what stands around it does; its bar stands in the margin."""

import pytest
from pilot import Pilot
from planning import Table, seat_at
from play import Player
from quarters import seat_running

from sandbox import i18n
from sandbox.ui.screens.run import run
from sandbox.ui.widgets.panel import Panel
from sandbox.ui.widgets.scroll import ScrollView

SIZES = [(1366, 768), (1920, 1080)]


@pytest.fixture(autouse=True)
def home(tmp_path, monkeypatch, fly):
    monkeypatch.setenv("SANDBOX_HOME", str(tmp_path))
    i18n.use("en")


def scrolled(root):
    """The content of each list below a node."""
    return [node.inner for node in root.walk() if isinstance(node, ScrollView)]


def margins(card):
    """What a card's first list leaves free at its left and at its right."""
    inner = scrolled(card)[0].rect
    return inner.x - card.rect.x, card.rect.right - inner.right


@pytest.mark.parametrize("size", SIZES)
def test_the_starts_cards_are_in_line_with_what_is_above_and_below(size):
    player = Player(size=size)
    cards = [node.rect for node in player.pilot.stage.root.walk() if node.id.startswith("scenario.")]
    detail, other = player.pilot.find("start.detail").rect, player.pilot.find("start.file").rect
    assert min(card.x for card in cards) == detail.x
    assert {max(card.right for card in cards), other.right} == {detail.right}


@pytest.mark.parametrize("size", SIZES)
def test_lists_have_margins_of_one_width(size):
    table = Table(seat_at(2), size)
    table.pilot.find("rail.funnel").activate()
    table.pilot.step(2)
    left, right = margins(table.pilot.find("alerts"))
    assert abs(left - right) <= 1
    table.pilot.find("rail.data").activate()
    table.pilot.step(2)
    shop = table.pilot.find("data.shop")
    left, right = margins(shop)
    assert abs(left - right) <= 1
    lines = [node for node in shop.walk() if isinstance(node, Panel) and node.style.height == 1]
    assert {line.rect.right for line in lines} == {scrolled(shop)[0].rect.right}


@pytest.mark.parametrize("size", SIZES)
def test_the_account_beside_the_board_is_in_line_with_its_head(size):
    panel = Table(size=size).pilot.find("account")
    left, right = margins(panel)
    assert abs(left - right) <= 1
    assert panel.find("tier").rect.right == scrolled(panel)[0].rect.right


@pytest.mark.parametrize("size", SIZES)
def test_the_news_keep_off_both_edges_alike(size):
    pilot = Pilot(lambda app: run(seat_running(), app, on_done=lambda: None), size)
    left, right = margins(pilot.find("run.told"))
    assert abs(left - right) <= 1
