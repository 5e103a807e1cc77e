"""A virtual screen with a window manager, and the hands that work a window on it."""

import os
import shutil
import signal
import subprocess
import time

import pygame

TOOLS = ("Xvfb", "openbox", "xdotool", "import")
MISSING = [tool for tool in TOOLS if shutil.which(tool) is None]


class Screen:
    """Xvfb and openbox, for as long as the context lasts."""

    def __init__(self, folder):
        self.folder = folder
        read, write = os.pipe()
        words = ["-displayfd", str(write), "-screen", "0", "1400x900x24", "-nolisten", "tcp"]
        self._server = subprocess.Popen(["Xvfb", *words], pass_fds=[write], stderr=subprocess.DEVNULL)
        os.close(write)
        with os.fdopen(read) as pipe:
            number = pipe.readline().strip()
        hidden = ("SDL_VIDEODRIVER", "WAYLAND_DISPLAY")
        kept = {name: value for name, value in os.environ.items() if name not in hidden}
        self.environ = {**kept, "DISPLAY": f":{number}", "XDG_CONFIG_HOME": str(folder)}
        quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
        self._manager = subprocess.Popen(["openbox"], env=self.environ, **quiet)
        self.processes = []

    def __enter__(self):
        return self

    def __exit__(self, *_exc):
        for process in (*reversed(self.processes), self._manager, self._server):
            process.terminate()
            process.wait(10)

    def start(self, words, **environ):
        """A program with its window, which has the keyboard."""
        self.processes.append(subprocess.Popen(words, env={**self.environ, **environ}))
        return Window(self, self.processes[-1])

    def run(self, *words):
        done = subprocess.run(words, env=self.environ, capture_output=True, text=True, timeout=20, check=True)
        return done.stdout


class Window:
    """The window of a running program."""

    def __init__(self, screen, process):
        self.screen, self.process = screen, process
        found = ("search", "--sync", "--onlyvisible", "--pid", str(process.pid))
        self.id = screen.run("xdotool", *found).split()[0]
        screen.run("xdotool", "windowactivate", "--sync", self.id)

    def key(self, name, times=1):
        self.screen.run("xdotool", "key", "--delay", "25", *[name] * times)

    def click(self, at):
        self.move(at)
        self.screen.run("xdotool", "click", "1")

    def drag(self, begin, end):
        """Presses, moves in steps and lets go."""
        self.move(begin)
        self.screen.run("xdotool", "mousedown", "1")
        for part in (0.2, 0.5, 0.8, 1.0):
            self.move([round(a + (b - a) * part) for a, b in zip(begin, end, strict=True)])
            time.sleep(0.05)
        self.screen.run("xdotool", "mouseup", "1")

    def move(self, at):
        self.screen.run("xdotool", "mousemove", "--sync", "--window", self.id, *map(str, at))

    def resize(self, size):
        self.screen.run("xdotool", "windowsize", "--sync", self.id, *map(str, size))

    def picture(self, name):
        path = self.screen.folder / f"{name}.png"
        self.screen.run("import", "-window", self.id, str(path))
        return pygame.image.load(path)

    def kill(self):
        os.kill(self.process.pid, signal.SIGKILL)
        self.process.wait(10)

    def shut(self):
        """Closes it as a person does."""
        self.screen.run("xdotool", "key", "alt+F4")
        return self.process.wait(10)


def likeness(one, other):
    """The part of two pictures' pixels that look the same."""
    seen, expected = (pygame.surfarray.array3d(surface).astype("int16") for surface in (one, other))
    if seen.shape != expected.shape:
        return 0.0
    return float((abs(seen - expected).max(axis=2) < 24).mean())


def until(test, seconds=15.0):
    """Waits for something to be true, and says whether it came to be."""
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        if test():
            return True
        time.sleep(0.1)
    return False
