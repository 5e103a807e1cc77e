"""What holds on every screen and dialog that there is, in both languages and all looks."""

import random

import pytest
import walks
from pilot import KEYS
from play import Player

from sandbox import i18n
from sandbox.ui.preferences import LOOKS

SCENARIO = "triangle_origin"  # short, with something of everything
MATRIX = [
    ("zh", (1366, 768), "light", 1.0),
    ("en", (1366, 768), "projector", 1.0),
    ("en", (1920, 1080), "light", 1.0),
    ("zh", (1920, 1080), "projector", 0.75),
    ("zh", (3840, 2160), "light", 1.0),
    ("en", (1366, 768), "light", 1.25),
    ("zh", (1366, 768), "projector", 2.0),
    ("en", (700, 420), "light", 1.0),
]
TEXTS = ["铁三角", "x" * 60, "\u202e\u200b\x00", "🐯", "-1e9", ""]
CHORDS = [
    *KEYS, "up", "down", "left", "right", "home", "end", "delete", "backspace", "shift+tab", "f6", "shift+f6",
    "ctrl+a", "ctrl+c", "ctrl+v", "ctrl+x", "ctrl+z", "ctrl+m", "f1", "f10", "7",
]  # fmt: skip


@pytest.fixture(autouse=True)
def home(tmp_path, monkeypatch, fly):
    monkeypatch.setenv("SANDBOX_HOME", str(tmp_path))
    yield tmp_path
    i18n.use("en")


def everything(player):
    """All walks through the program; yields what is seen."""
    yield from walks.opening(player, SCENARIO)
    for walk in (walks.first_plan, walks.quarter, walks.second_plan, walks.third_plan, walks.ending):
        yield from walk(player)
    yield from walks.hot_seat(player, SCENARIO)
    yield from walks.tutorial(player)


@pytest.mark.parametrize(("language", "size", "look", "factor"), MATRIX)
def test_everything_fits_and_what_changed_is_what_is_painted(language, size, look, factor):
    i18n.use(language)
    walks.write_faulty()
    player = Player(size=size)
    player.game.app.use(LOOKS[look])
    player.game.app.factor = factor
    player.pilot.step(2)
    problems = []
    for name in everything(player):
        if player.pilot.pixels() != player.pilot.repainted():
            problems.append((name, "not painted again where it changed"))
        problems += [(name, problem) for problem in player.overflows()]
    player.game.close()
    assert problems == []


def to_start(player):
    pass


def to_file_dialog(player):
    player.press("start.file")


def to_sessions(player):
    player.press("start.go")
    player.press("lobby.go")
    player.press("briefing.go")
    player.press("rail.home")
    player.press("start.open")


def to_settings(player):
    player.pilot.key("f10")


def to_help(player):
    player.pilot.key("f1")
    player.pilot.find("help.tabs").choose(1)


def to_lobby(player):
    player.press("start.go")


def to_briefing(player):
    to_lobby(player)
    player.press("lobby.go")


def to_tour(player):
    to_briefing(player)
    player.press("briefing.go")
    player.pilot.wait(0.5)


def to_run(player):
    to_tour(player)
    player.submit()


def to_result(player):
    to_run(player)
    player.skip()


def to_final(player):
    to_result(player)
    player.next()
    player.rest()


@pytest.mark.parametrize(
    "way",
    [to_start, to_file_dialog, to_sessions, to_settings, to_help, to_lobby, to_briefing, to_tour, to_run,
     to_result, to_final],
)  # fmt: skip
def test_random_hands_break_no_screen_outside_of_planning(way):
    i18n.use("en")
    player, dice = Player(), random.Random(way.__name__)
    way(player)
    for _deed in range(60):
        _act(player.pilot, dice)
    player.pilot.key("escape")
    player.pilot.step(2)
    assert player.pilot.pixels() == player.pilot.repainted()
    player.game.close()


def _act(pilot, dice):
    nodes = [node for node in pilot.stage.top.walk() if node.focusable and node.rect.w and node.rect.h]
    w, h = pilot.port.size
    at = (
        dice.choice(nodes).rect.centre
        if nodes and dice.random() < 0.8
        else (dice.randrange(w), dice.randrange(h))
    )
    match dice.randrange(9):
        case 0 | 1 | 2 | 3:
            pilot.click(at)
        case 4:
            pilot.drag(at, (dice.randrange(w), dice.randrange(h)))
        case 5:
            pilot.compose(dice.choice(["", "ni"]))
            pilot.type(dice.choice(TEXTS))
        case 6:
            pilot.wheel(at, dice.choice([-3, 3]))
        case _:
            pilot.key(dice.choice(CHORDS))
