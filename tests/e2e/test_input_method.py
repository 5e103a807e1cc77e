"""Chinese is typed with an input method into a real window: what is composed shows in the field."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from screen import MISSING, Screen, likeness, until

from sandbox import i18n
from sandbox.ui.events import Composed, Typed

sys.path.append(str(Path(__file__).resolve().parents[1] / "ui"))
from play import Player

ROOT = Path(__file__).resolve().parents[2]
ALSO = [tool for tool in ("dbus-daemon", "fcitx5") if shutil.which(tool) is None]
PROFILE = """[Groups/0]
Name=Default
Default Layout=us
DefaultIM=pinyin
[Groups/0/Items/0]
Name=keyboard-us
[Groups/0/Items/1]
Name=pinyin
[GroupOrder]
0=Default
"""


def begin_input_method(screen):
    """A message bus and fcitx5 with Pinyin on the screen; what a program needs to reach them."""
    bus = subprocess.Popen(
        ["dbus-daemon", "--session", "--nofork", "--print-address"], stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL, text=True, env=screen.environ,
    )  # fmt: skip
    screen.processes.append(bus)
    with bus.stdout as said:
        reach = {"DBUS_SESSION_BUS_ADDRESS": said.readline().strip(), "XMODIFIERS": "@im=fcitx"}
    (screen.folder / "fcitx5").mkdir()
    (screen.folder / "fcitx5" / "profile").write_text(PROFILE)
    environ = {**screen.environ, **reach}
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    screen.processes.append(subprocess.Popen(["fcitx5"], env=environ, **quiet))

    def answers():
        done = subprocess.run(["fcitx5-remote", "-n"], env=environ, timeout=20, check=False, **quiet)
        return done.returncode == 0

    assert until(answers)
    return reach


@pytest.mark.window
@pytest.mark.skipif(bool(MISSING + ALSO), reason=f"needs {', '.join(MISSING + ALSO)}")
def test_a_name_is_composed_in_its_field(tmp_path, monkeypatch):
    monkeypatch.setenv("SANDBOX_HOME", str(tmp_path / "memory"))
    i18n.use("zh")
    player = Player()
    pilot = player.pilot
    with Screen(tmp_path) as screen:
        reach = begin_input_method(screen)
        command = [sys.executable, "-m", "sandbox", "--lang", "zh", "play"]
        home = {"SANDBOX_HOME": str(tmp_path / "window"), "PYTHONPATH": str(ROOT)}
        window = screen.start(command, **home, **reach)

        def same(place):
            pilot.wait(0.5)
            expected = pilot.port.surface.subsurface(place).copy()
            return until(lambda: likeness(window.picture("seen").subsurface(place), expected) > 0.99)

        def press(id):
            assert same(pilot.find(id).rect)
            window.click(pilot.point(id))
            player.press(id)

        for id in ("scenario.tutorial", "lobby.name.0"):
            press(id)
        field = pilot.find("lobby.name.0").rect.grown(-6)
        empty = window.picture("empty").subsurface(field)
        window.key("ctrl+space")
        for letter in "nihao":
            window.key(letter)
        pilot.app.take(Composed("ni hao", 0))
        assert same(field)
        assert likeness(window.picture("composing").subsurface(field), empty) < 0.998
        window.key("space")
        pilot.app.take(Typed("你好"))
        assert same(field)
        assert window.shut() == 0
    player.game.close()
