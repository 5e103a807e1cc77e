"""A real window under a virtual display, worked by real keys and clicks."""

import os
import re
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest
from play import Player

from sandbox.errors import SandboxError
from sandbox.session import Session
from sandbox.ui import port

TOOLS = ("Xvfb", "openbox", "xdotool")
MISSING = [tool for tool in TOOLS if shutil.which(tool) is None]
PROGRAM = """
import sys
from sandbox.ui.app import App
from sandbox.ui.port import Port
from sandbox.ui.theme import LIGHT
from sandbox.ui.widgets.boxes import column, row
from sandbox.ui.widgets.button import Button
from sandbox.ui.widgets.field import TextField

def say(*words):
    print(*words, flush=True)

def root(app):
    return column(
        TextField(id="name", on_enter=lambda text: say("entered", text)),
        row(Button("Quit", app.quit, id="quit")),
        padding=20, gap=20,
    )

app = App(Port("Smoke", (1000, 600)), LIGHT, root)
app.step()
for id in ("name", "quit"):
    say(id, *app.stage.root.find(id).rect.centre)
seen = app.take
def take(event):
    seen(event)
    if type(event).__name__ == "Resized" or getattr(event, "name", "") == "f11":
        say("size", *app.port.size, app.stage.view.w)
app.take = take
say("bell", app.port._pace.bell is not None)
say("ready")
app.run()
say("bye")
"""


@pytest.fixture
def server(request):
    """A virtual display and its number; it ends with the test."""
    screen = getattr(request, "param", "1400x900")
    read, write = os.pipe()
    process = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write), "-screen", "0", f"{screen}x24", "-nolisten", "tcp"],
        pass_fds=[write], stderr=subprocess.DEVNULL,
    )  # fmt: skip
    os.close(write)
    with os.fdopen(read) as pipe:
        number = pipe.readline().strip()
    yield process, number
    process.terminate()
    process.wait(10)


@pytest.fixture
def display(server, tmp_path):
    """Where a window opens under a window manager, which ends with the test."""
    environ = {**os.environ, "DISPLAY": f":{server[1]}", "XDG_CONFIG_HOME": str(tmp_path)}
    for name in ("SDL_VIDEODRIVER", "WAYLAND_DISPLAY"):
        environ.pop(name, None)
    manager = subprocess.Popen(["openbox"], env=environ, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    yield environ
    manager.terminate()
    manager.wait(10)


@pytest.mark.window
@pytest.mark.skipif(bool(MISSING), reason=f"needs {', '.join(MISSING)}")
def test_a_window_opens_is_clicked_typed_into_made_full_and_closed(display):
    root = Path(__file__).resolve().parents[2]
    with subprocess.Popen(
        [sys.executable, "-c", PROGRAM],
        env={**display, "PYTHONPATH": str(root)},
        stdout=subprocess.PIPE,
        text=True,
    ) as program:
        lines = read_until(program, "ready")
        assert "bell True" in lines, "it would be asked thirty times a second"
        places = {name: (x, y) for name, x, y in (line.split() for line in lines if line.count(" ") == 2)}
        window = xdo(display, "search", "--sync", "--onlyvisible", "--pid", str(program.pid)).split()[0]
        xdo(display, "windowactivate", "--sync", window)
        click(display, window, places["name"])
        xdo(display, "type", "--delay", "30", "triangle")
        xdo(display, "key", "Return")
        assert read_until(program, "entered")[-1] == "entered triangle"
        xdo(display, "key", "F11")
        assert read_until(program, "size 1400 900")[-1] == "size 1400 900 1400"
        xdo(display, "key", "F11")
        read_until(program, "size 1000 600 1000")
        time.sleep(0.5)
        click(display, window, places["quit"])
        assert read_until(program, "bye")[-1] == "bye"
        assert program.wait(10) == 0


class Run:
    """The game in a window, worked by real keys and by the mouse."""

    def __init__(self, display, home, *words):
        root = Path(__file__).resolve().parents[2]
        self.display = {
            **display,
            "PYTHONPATH": str(root),
            "SANDBOX_HOME": str(home),
            "PYTHONIOENCODING": "utf-8",
        }
        command = [sys.executable, "-m", "sandbox", *words]
        self.process = subprocess.Popen(
            command, env=self.display, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, encoding="utf-8"
        )
        self.window = self._xdo("search", "--sync", "--onlyvisible", "--pid", str(self.process.pid)).split()[
            0
        ]
        self._xdo("windowactivate", "--sync", self.window)
        time.sleep(1)

    def keys(self, *chords):
        for chord in chords:
            self._xdo("key", chord)
            time.sleep(0.4)

    def drag(self, start, end):
        self._xdo("mousemove", "--sync", "--window", self.window, *map(str, start), "mousedown", "1")
        for part in (0.3, 0.7, 1):
            at = (str(round(a + (b - a) * part)) for a, b in zip(start, end, strict=True))
            self._xdo("mousemove", "--window", self.window, *at)
            time.sleep(0.1)
        self._xdo("mouseup", "1")
        time.sleep(0.5)

    def resize(self, width, height):
        self._xdo("windowsize", self.window, str(width), str(height))
        time.sleep(0.7)

    def kill(self):
        """As the machine would where the power fails."""
        self.process.kill()
        self.process.communicate(timeout=10)

    def _xdo(self, *words):
        return xdo(self.display, *words)


def only_session(home):
    """The one session, once the program has begun it."""
    until(lambda: [*(home / "sessions").glob("*.session")])
    (path,) = (home / "sessions").glob("*.session")
    return path


@pytest.mark.window
@pytest.mark.skipif(bool(MISSING), reason=f"needs {', '.join(MISSING)}")
@pytest.mark.parametrize(("language", "word"), [("en", "Nothing is lost"), ("zh", "进度没有丢失")])
def test_a_server_that_is_killed_ends_the_game_with_a_word(tmp_path, server, display, language, word):
    run = Run(display, tmp_path, "--lang", language, "play", "tutorial")
    server[0].kill()
    _out, said = run.process.communicate(timeout=10)
    assert run.process.returncode == 2
    assert word in said
    assert "explicit kill" not in said
    with Session.open(only_session(tmp_path)) as session:
        assert session.phase == "planning"


@pytest.mark.window
@pytest.mark.skipif(bool(MISSING), reason=f"needs {', '.join(MISSING)}")
def test_a_plan_is_dragged_and_typed_killed_gone_on_with_and_submitted(tmp_path, display, fly, monkeypatch):
    monkeypatch.setenv("SANDBOX_HOME", str(tmp_path / "model"))
    model = Player("industrial_cloud")  # tells where things are
    nodes = {node.id: node for node in model.pilot.stage.root.walk() if node.id}
    slot = next(id for id in nodes if id.startswith("slot.") and id.endswith(".FR"))
    places = [nodes[id].rect.centre for id in ("member.red:zhou_hang", slot)]
    account = slot.split(".")[1]
    model.game.close()

    home = tmp_path / "real"
    run = Run(display, home, "play", "industrial_cloud", "--seed", "3")
    path = only_session(home)
    time.sleep(1)
    run.drag(*places)
    time.sleep(0.5)
    run.kill()
    with Session.open(path) as session:
        assert session.draft("red").triangle(account).FR == "red:zhou_hang"

    run = Run(display, home, "play", str(path))
    run.resize(1100, 700)
    run.keys("ctrl+Return", "shift+Tab", "Return")
    time.sleep(2)
    assert run.process.poll() is None
    run.kill()
    with Session.open(path) as session:
        assert (session.round, session.phase) == (1, "running")
        assert session.sheets["red"].triangle(account).FR == "red:zhou_hang"


@pytest.mark.window
@pytest.mark.skipif(bool(MISSING), reason=f"needs {', '.join(MISSING)}")
@pytest.mark.parametrize("server", ["1366x768", "1280x720"], indirect=True)
def test_on_a_small_laptop_no_part_of_the_window_is_off_the_screen(server, display, tmp_path):
    run = Run(display, tmp_path, "play", "tutorial")
    screen = tuple(map(int, run._xdo("getdisplaygeometry").split()))

    def fits():
        run._xdo("mousemove", "--window", run.window, "0", "0")  # where the window begins
        x, y = (int(part[2:]) for part in run._xdo("getmouselocation").split()[:2])
        shell = run._xdo("getwindowgeometry", "--shell", run.window)
        size = dict(line.split("=") for line in shell.split())
        return x + int(size["WIDTH"]) <= screen[0] and 0 < y < y + int(size["HEIGHT"]) <= screen[1]

    assert until(fits)
    run.keys("F11")
    assert until(lambda: not fits())
    run.keys("F11")
    assert until(fits)
    run.kill()


@pytest.mark.parametrize(
    ("desktop", "filled"),
    [((1366, 768), True), ((1280, 1024), True), ((1400, 900), False), ((3840, 2160), False)],
)
def test_a_window_that_leaves_no_room_for_its_frame_is_maximised(desktop, filled):
    assert port.fills((1366, 768), desktop) is filled


def until(test):
    deadline = time.monotonic() + 20
    while time.monotonic() < deadline:
        if test():
            return True
        time.sleep(0.1)
    return False


def read_until(program, start):
    lines = []
    for line in program.stdout:
        lines.append(line.strip())
        if lines[-1].startswith(start):
            return lines
    raise AssertionError(f"no {start!r} in {lines}")


def xdo(display, *words):
    done = subprocess.run(
        ["xdotool", *words], env=display, capture_output=True, text=True, timeout=20, check=True
    )
    return done.stdout


def click(display, window, at):
    xdo(display, "mousemove", "--sync", "--window", window, *at)
    xdo(display, "click", "1")


def test_without_a_display_it_says_so_and_ends_with_2():
    with pytest.raises(SandboxError, match=re.compile("display|显示")) as caught:
        port.prepare({"HOME": "/"}, "linux")
    assert caught.value.exit_code == 2


@pytest.mark.parametrize(
    ("platform", "hints"),
    [
        ("linux", {"SDL_FRAMEBUFFER_ACCELERATION": "0", "SDL_MOUSE_FOCUS_CLICKTHROUGH": "1"}),
        ("win32", {"SDL_WINDOWS_DPI_AWARENESS": "permonitorv2", "SDL_MOUSE_FOCUS_CLICKTHROUGH": "1"}),
        ("darwin", {}),
    ],
)
def test_hints_are_given_and_a_persons_own_choice_is_kept(platform, hints):
    environ = {"SDL_VIDEODRIVER": "x11", "SDL_IME_SHOW_UI": "0"}
    port.prepare(environ, platform)
    assert environ["SDL_VIDEODRIVER"] == "x11"
    assert environ["SDL_IME_SHOW_UI"] == "0"
    assert hints.items() <= environ.items()
