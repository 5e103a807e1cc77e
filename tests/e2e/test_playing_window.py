"""The tutorial in a real window, by mouse and keyboard, killed in mid-quarter and gone on with.

Beside it the same session is played in memory: what the window shows must be the same picture.
"""

import os
import subprocess
import sys
from pathlib import Path

import pygame
import pytest
from screen import MISSING, Screen, likeness, until

from sandbox import i18n
from sandbox.session import Session
from sandbox.ui import focus

sys.path.append(str(Path(__file__).resolve().parents[1] / "ui"))
from play import Player

ROOT = Path(__file__).resolve().parents[2]
ALIKE = 0.995  # of the pixels: the name of the file, a pointer and a moving mark may differ


@pytest.fixture
def twin(tmp_path, monkeypatch):
    monkeypatch.setenv("SANDBOX_HOME", str(tmp_path / "memory"))
    i18n.use("en")
    player = Player("tutorial", seed=3)
    yield Twin(player)
    player.game.close()
    pygame.display.quit()


class Twin:
    """Does in memory what it has the window do."""

    def __init__(self, player):
        self.player = player
        self.window = None

    def comes(self, name, meanwhile=None, seconds=25, at=None):
        """Whether the window comes to show what it should, there; does something between two looks."""
        self.player.pilot.wait(0.5)
        self.expected = self.player.pilot.port.surface.copy()
        place = pygame.Rect(at or self.expected.get_rect())
        self.best = 0.0

        def same():
            seen = self.window.picture(name)
            likely = likeness(seen.subsurface(place), self.expected.subsurface(place))
            self.best = max(self.best, likely)
            if likely < ALIKE and meanwhile:
                meanwhile()
            return likely >= ALIKE

        return until(same, seconds)

    def matches(self, name, meanwhile=None):
        if not self.comes(name, meanwhile):
            pygame.image.save(self.expected, self.window.screen.folder / f"{name}_expected.png")
            pytest.fail(f"{name}: only {self.best:.3f} alike")

    def click(self, id):
        self.window.click(self.player.pilot.point(id))
        self.player.press(id)

    def tab_to(self, id):
        """As many tabs as it takes to come to a control, the shorter way round."""
        pilot = self.player.pilot
        order = focus.stops(pilot.stage.top)
        steps = order.index(pilot.find(id)) - order.index(pilot.stage.router.focus)
        chord, keysym = ("tab", "Tab") if steps > 0 else ("shift+tab", "shift+Tab")
        for _ in range(abs(steps)):
            pilot.key(chord)
        assert pilot.stage.router.focus.id == id
        if steps:
            self.window.key(keysym, abs(steps))

    def press_key(self, name, pilots):
        self.window.key(name)
        self.player.pilot.key(pilots)
        self.player.pilot.step(2)

    def drag(self, source, target):
        self.window.drag(self.player.pilot.point(source), self.player.pilot.point(target))
        self.player.pilot.drag(source, target)

    def carry(self, source, target):
        """By keyboard: picks up, goes to the target, drops."""
        pilot = self.player.pilot
        self.tab_to(source)
        self.press_key("Return", "enter")
        for _ in pilot.stage.router.carry.choices:
            if pilot.stage.router.carry.target is not pilot.find(target):
                self.press_key("Tab", "tab")
        self.press_key("Return", "enter")

    def resize(self, size):
        self.window.resize(size)
        self.player.resize(size)

    def submit(self):
        """The suggested plan by mouse, submitted by keyboard."""
        for _ in range(3):  # a starved machine repeats a key now and then
            self.click("suggest")
            self.tab_to("submit")
            ring = self.player.pilot.find("submit").rect.grown(3)
            if self.comes("planned", seconds=5, at=ring):
                break
        self.press_key("Return", "enter")
        if self.player.has("submit.ask"):
            self.tab_to("submit.ask.1")
            self.press_key("Return", "enter")

    def skip(self, name):
        """By keyboard to the evaluation of the quarter."""
        self.player.until("run.skip")
        self.player.skip()
        self.matches(name, lambda: self.window.key("End"))


def play(screen, home, *words):
    command = [sys.executable, "-m", "sandbox", "--lang", "en", "play", *map(str, words)]
    return screen.start(command, SANDBOX_HOME=str(home), PYTHONPATH=str(ROOT))


@pytest.mark.window
@pytest.mark.skipif(bool(MISSING), reason=f"needs {', '.join(MISSING)}")
def test_the_tutorial_survives_a_kill_and_comes_to_its_final_result(tmp_path, twin):
    home = tmp_path / "window"
    with Screen(tmp_path) as screen:
        twin.window = play(screen, home, "tutorial", "--seed", "3")
        twin.matches("board")
        twin.submit()
        twin.skip("result")
        twin.click("result.next")
        twin.matches("second")
        twin.submit()
        twin.player.until("run.skip")
        assert until(lambda: likeness(twin.window.picture("run"), twin.player.pilot.port.surface) > 0.8)
        twin.window.kill()
        (file,) = (home / "sessions").glob("*.session")
        twin.window = play(screen, home, file)
        twin.skip("result_after_kill")
        twin.click("result.next")
        twin.matches("final")
        assert twin.window.shut() == 0
    check = [sys.executable, "-m", "sandbox", "verify", str(file)]
    assert subprocess.run(check, cwd=ROOT, capture_output=True, check=False).returncode == 0


@pytest.mark.window
@pytest.mark.skipif(bool(MISSING), reason=f"needs {', '.join(MISSING)}")
def test_members_are_sent_by_mouse_and_by_keyboard_in_a_window_of_any_size(tmp_path, twin):
    with Screen(tmp_path) as screen:
        twin.window = play(screen, tmp_path / "window", "tutorial", "--seed", "3")
        twin.matches("board")
        twin.press_key("shift+F2", "shift+f2")  # no tour
        twin.player.pilot.wait(5)  # until the word about it has gone
        twin.drag("member.red:xu_nuo", "slot.mingchuan.AR")
        twin.matches("dragged")
        twin.resize((1240, 820))
        twin.matches("resized")
        twin.carry("member.red:tang_yiming", "slot.mingchuan.SR")
        twin.matches("carried")
        twin.press_key("ctrl+z", "ctrl+z")
        twin.matches("undone")
        assert twin.window.shut() == 0
    held = twin.player.game.playing.seat.draft().triangles["mingchuan"]
    assert (held.AR, held.SR) == ("red:xu_nuo", None)


@pytest.mark.window
@pytest.mark.skipif(bool(MISSING), reason=f"needs {', '.join(MISSING)}")
def test_a_display_that_disappears_takes_nothing_with_it(tmp_path):
    home = tmp_path / "window"
    with Screen(tmp_path) as screen:
        window = play(screen, home, "tutorial", "--seed", "3")
        window.key("ctrl+1")
        screen._server.kill()
        window.process.wait(20)
    (file,) = (home / "sessions").glob("*.session")
    with Session.open(file) as session:
        assert session.phase == "planning"


def test_without_a_display_it_ends_with_2_and_names_the_demo(tmp_path):
    hidden = ("DISPLAY", "WAYLAND_DISPLAY", "SDL_VIDEODRIVER")
    environ = {name: value for name, value in os.environ.items() if name not in hidden}
    done = subprocess.run(
        [sys.executable, "-m", "sandbox", "--lang", "en", "play"],
        env={**environ, "SANDBOX_HOME": str(tmp_path)}, cwd=ROOT, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 2
    assert "sandbox demo" in done.stderr
    assert "Traceback" not in done.stderr
