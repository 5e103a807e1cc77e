"""What goes wrong around the program: nothing that was acknowledged is lost, and the reason is said."""

import random
import threading
import time

import pygame
import pytest
from play import Player
from test_hot_seat import HotSeat, table

from sandbox import i18n
from sandbox.errors import SandboxError
from sandbox.session import Session
from sandbox.session.store import SessionFile
from sandbox.ui import game, text
from sandbox.ui.aside import Aside
from sandbox.ui.events import Closed
from sandbox.ui.port import Port

KEYS = (
    *("tab", "enter", "escape", "space", "left", "right", "up", "down", "end", "home", "a", "f1", "f10"),
    *("ctrl+z", "ctrl+y", "ctrl+enter", "ctrl+1", "ctrl+2", "ctrl+3", "ctrl+m", "delete", "pagedown"),
)


@pytest.fixture(autouse=True)
def home(tmp_path, monkeypatch, fly):
    monkeypatch.setenv("SANDBOX_HOME", str(tmp_path))
    i18n.use("en")
    yield tmp_path
    pygame.mixer.quit()
    i18n.use("en")


# closing


@pytest.mark.parametrize("steps", [1, 3, 4, 5, 6, 8, 11, 16, 22])
def test_closing_at_any_moment_loses_nothing(steps):
    path = table()
    player = HotSeat(path)
    for _ in range(steps):
        player.once()
    session = player.game.playing.session
    rounds, sheets = session.round, dict(session.sheets)
    player.game.app.take(Closed())
    player.game.close()
    with Session.open(path) as again:
        assert again.round >= rounds
        if again.round == rounds:
            assert {team: again.sheets[team] for team in sheets} == sheets
    HotSeat(path).game.close()


def test_closing_while_the_quarter_is_kept_waits_until_it_is(monkeypatch):
    path = table(teams=1)
    player = HotSeat(path)
    begun = threading.Event()
    commit = SessionFile.commit_round

    def slow(self, *args):
        begun.set()
        time.sleep(0.3)
        return commit(self, *args)

    monkeypatch.setattr(SessionFile, "commit_round", slow)
    while not begun.is_set():
        player.once()
    player.game.close()
    with SessionFile.view(path) as file:
        assert file.rounds() == [1]


def test_going_home_while_the_quarter_is_computed_leaves_it_to_the_next_time(monkeypatch):
    path = table(teams=1)
    player = HotSeat(path)
    player.press("suggest")
    player.press("submit")
    if player.has("submit.ask"):
        player.press("submit.ask.1")
    player.game.start()
    player.pilot.step(5)
    assert player.has("start.new")
    again = HotSeat(path)
    again.until("run.skip")
    again.game.close()


# work aside


def test_what_was_given_up_is_not_told():
    turn, told = [], []
    aside = Aside(turn.append)
    aside.do(lambda: time.sleep(0.05), told.append, told.append)
    aside.do(lambda: told.append("never begun"), told.append, told.append)
    for begin in turn[:]:
        begin()
    aside.do(lambda: told.append("too late"), told.append, told.append)
    aside.settle()
    for call in turn[2:]:
        call()
    aside.settle()
    assert told == []


def test_work_aside_begins_after_the_frame_that_is_due():
    turn, begun = [], []
    aside = Aside(turn.append)
    aside.do(lambda: begun.append(True), print, print)
    assert not begun
    turn.pop()()
    aside._pool.shutdown(wait=True)
    assert begun


def test_a_fault_of_the_program_aside_is_said_in_words():
    calls, reasons = [], []
    aside = Aside(calls.append)
    aside.do(lambda: 1 // 0, print, reasons.append)
    calls.pop()()  # the turn of the loop in which it begins
    aside._pool.shutdown(wait=True)
    calls.pop()()
    assert "ZeroDivisionError" in reasons[0]


# the machine


def test_missing_fonts_are_said(monkeypatch, tmp_path):
    monkeypatch.setenv("SDL_VIDEODRIVER", "dummy")
    monkeypatch.setattr(text, "typesetter", lambda: text.Typesetter(tmp_path))
    monkeypatch.setattr("sandbox.ui.app.typesetter", lambda: text.Typesetter(tmp_path))
    with pytest.raises(SandboxError, match="font file"):
        game.open_window(None, None, fullscreen=False)


def test_a_display_that_disappears_is_said(monkeypatch):
    port = Port("test", headless=True)

    def gone(*_args):
        raise pygame.error("video system not initialized")

    monkeypatch.setattr(pygame.display, "update", gone)
    with pytest.raises(SandboxError, match="display has gone") as caught:
        port.present([port.surface.get_rect()])
    assert caught.value.exit_code == 2
    monkeypatch.setattr(pygame.event, "get", gone)
    with pytest.raises(SandboxError, match="Nothing is lost"):
        port.events()


def test_a_disk_that_refuses_a_draft_is_said_and_planning_goes_on(monkeypatch):
    player = Player("tutorial")
    append = SessionFile.append

    def full(_self, _entry):
        raise SandboxError("The disk is full.", exit_code=2)

    monkeypatch.setattr(SessionFile, "append", full)
    player.press("suggest")
    assert "The disk is full" in player.texts()
    monkeypatch.setattr(SessionFile, "append", append)
    player.press("trouble.0")
    player.press("suggest")
    player.submit()
    player.game.close()


def test_a_change_whose_draft_is_refused_is_none(monkeypatch):
    player = Player("property_service")
    player.press("suggest")
    draft = player.game.playing.seat.draft
    suggested, tier = draft(), player.pilot.find("tier").chosen
    player.pilot.key("ctrl+z")
    opening = draft()
    assert opening != suggested
    player.pilot.key("ctrl+y")

    def full(_self, _entry):
        raise SandboxError("The disk is full.", exit_code=2)

    def refused(key):
        before = draft()
        with monkeypatch.context() as patch:
            patch.setattr(SessionFile, "append", full)
            player.pilot.key(key)
            player.pilot.step(2)
        assert "The disk is full" in player.texts()
        player.press("trouble.0")
        player.pilot.wait(1)  # a press soon after on another screen would count as the second of two
        assert draft() == before

    player.pilot.stage.router.give_focus(player.pilot.find("tier"))
    refused("left" if tier else "right")
    assert player.pilot.find("tier").chosen == tier, "the screen shows what is in the plan"
    refused("ctrl+z")
    player.pilot.key("ctrl+z")
    assert draft() == opening, "what is undone is the suggested plan, not the change that was refused"
    refused("ctrl+y")
    player.pilot.key("ctrl+y")
    assert draft() == suggested
    player.game.close()


# hands


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_random_hands_break_nothing(seed):
    dice = random.Random(seed)
    player = HotSeat(table("tutorial", seed=seed))
    pilot = player.pilot
    for number in range(260):
        w, h = pilot.port.size
        at = dice.randrange(w), dice.randrange(h)
        match dice.randrange(10):
            case 0 | 1 | 2 | 3:
                pilot.click(at)
            case 4:
                pilot.drag(at, (dice.randrange(w), dice.randrange(h)))
            case 5:
                pilot.type(dice.choice(["测试", "x" * 50, "\u202e\x00", "🐯", "7"]))
            case 6:
                pilot.wheel(at, dice.choice([-3, 3]))
            case _:
                pilot.key(dice.choice(KEYS))
        if number % 20 == 19:
            if pilot.stage.layers:
                pilot.key("escape")
            if player.game.playing is None:
                break
            player.once()
            assert pilot.pixels() == pilot.repainted()
    player.game.close()
