import pytest
from pilot import Pilot
from showcase import showcase

from sandbox.ui.widgets.toast import Toast
from sandbox.ui.widgets.tooltip import Tooltip

REASON = "陈思已在别处负责同一阶段，先换下再派"


@pytest.fixture
def board(fly):
    log = []
    pilot = fly(lambda app: showcase(app, log), size=(1366, 1100))
    pilot.log = log
    return pilot


def texts(pilot, kind):
    return [layer.node.text for layer in pilot.stage.layers if isinstance(layer.node, kind)]


def test_a_drop_where_it_is_accepted_is_heard(board):
    board.drag("member.张敏", "tile.江海银行")
    assert board.log == ["张敏"]
    assert board.stage.router.carry is None


def test_a_refused_drop_says_why_while_it_is_carried_and_after(board):
    board.pick("member.陈思", "tile.江海银行")
    assert texts(board, Tooltip) == [REASON]
    board.drag("member.陈思", "tile.江海银行")
    assert board.log == []
    assert texts(board, Toast) == [REASON]


def test_escape_leaves_everything_as_it_was(board):
    before = board.pixels()
    board.pick("member.张敏", "tile.江海银行")
    assert board.pixels() != before
    board.key("escape")
    assert board.stage.router.carry is None
    assert board.log == []


def test_keys_pick_choose_and_drop(board):
    focus(board, "member.王磊")
    board.key("enter")
    assert board.stage.router.carry.target.id == "tile.远航重工"
    board.key("tab")
    assert board.stage.router.carry.target.id == "tile.江海银行"
    board.key("left")
    assert board.stage.router.carry.target.id == "tile.远航重工"
    board.key("right")
    board.key("enter")
    assert board.log == ["王磊"]


def test_keys_show_the_reason_where_nothing_accepts_and_escape_cancels(board):
    focus(board, "member.陈思")
    board.key("enter")
    assert texts(board, Tooltip) == [REASON]
    board.key("enter")
    assert board.log == []
    board.key("escape")
    assert board.stage.router.carry is None


def test_a_short_press_is_no_drag(board: Pilot):
    x, y = board.point("member.张敏")
    board.drag((x, y), (x + 2, y + 2))
    assert board.log == []


def focus(pilot, id):
    pilot.stage.router.give_focus(pilot.find(id))
