"""How fast the window is: screens built, frames drawn, input answered, idling, starting, a quarter played.

    python -m bench.ui [--driver dummy|window|both]

`window` opens real windows under Xvfb. Each line holds what was measured and its bound: the median and the
99th percentile, which both have to be within it, or the longest where it says so. A screen is first shown
apart: that pictures and words of a kind are made for the first time is told, and has no bound. Measure on an
idle machine; "at work" is what the drawing thread itself took, so that a busy machine can be told from a slow
program. A case that falls short is measured again, up to `--rounds` times, and each line keeps its best: what
else the machine does only ever adds. Beside each case stands the pace of the machine: a yardstick's time over
its usual one, so that at 1.5 every figure is half as large again. Ends with exit code 1 if anything is short.
"""

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from itertools import cycle
from shutil import which

import click

from bench.ui_driving import Beat, Hands, at_work, timed, timing
from bench.ui_lines import Line, judged, pace, rounded

HD, UHD = (1920, 1080), (3840, 2160)
_TIMES, _FRAMES = 30, 900
_START = """
from sandbox.ui.app import App
def once(app):
    app.step()
    print("drawn", flush=True)
App.run = once
from sandbox.cli import main
main(["play"])
"""


def built(headless: bool) -> Iterator[Line]:
    """Screens that are gone to as they were left, and screens built again after the first time."""
    with at_work(HD, headless=headless) as hands:
        hands.game.open("industrial_cloud")
        hands.turn()
        hands.press("suggest")
        for place in planning_places(hands):
            yield again(hands, place)
        for place in planning_places(hands):
            yield anew(hands, place)
        hands.press("rail.board")
        hands.submit()
        hands.until("run.skip")
        yield rebuilt(hands, "run")
        hands.to_result()
        yield rebuilt(hands, "result")
        hands.game.start()
        hands.live(3)
        yield rebuilt(hands, "start")


def planning_places(hands: Hands) -> list[str]:
    found = [n.id.removeprefix("rail.") for n in hands.app.stage.root.walk() if n.id.startswith("rail.")]
    return [place for place in found if place not in {"help", "case", "settings", "home"}]


def again(hands: Hands, place: str) -> Line:
    """Going to a screen, from another one on which the whole plan was changed."""
    other = "rail.board" if place != "board" else "rail.account"
    changes = cycle(("ctrl+z", "ctrl+y"))

    def there() -> Beat:
        hands.press(other)
        hands.key(next(changes))
        hands.turn()
        return hands.press(f"rail.{place}")

    return repeated(hands, f"screen gone to: {place}", there)


def anew(hands: Hands, place: str) -> Line:
    """A planning screen that is gone to for the first time in a quarter, with its forecast if it has one."""
    show, number = hands.game._screen, 1 + planning_places(hands).index(place)
    if place == "board":
        return rebuilt(hands, place)

    def there() -> Beat:
        hands.app.show(show())
        hands.turn()
        beat = hands.key(f"ctrl+{number}")
        while hands.has("targets.waiting"):
            beat = hands.turn()
        return beat

    return repeated(hands, f"screen built: {place}", there)


def rebuilt(hands: Hands, name: str) -> Line:
    """The present screen, shown anew."""
    show = hands.game._screen
    return repeated(hands, f"screen built: {name}", lambda: hands.drawn(lambda: hands.app.show(show())))


def repeated(hands: Hands, name: str, act: Callable[[], Beat]) -> Line:
    """Many times in haste, after a rest; the first time apart."""
    first = act()
    hands.live(1)
    times = timing([act() for _ in range(_TIMES)])
    return judged(name, times, 30, f"; first {first.taken * 1000:.2f}")


def frames(headless: bool) -> Iterator[Line]:
    """Animated and whole frames."""
    for size, animated in ((HD, 4.0), (UHD, 8.0)):
        with at_work(size, headless=headless) as hands:
            hands.game.open("industrial_cloud")
            hands.turn()
            if size == HD:
                yield judged("full frame at 1080p: board", timing([whole(hands) for _ in range(100)]), 10)
            hands.submit()
            hands.until("run.skip")
            hands.key("2")
            yield judged(f"animated frame at {size[1]}p: run", timing(animation(hands)), animated)
            hands.key("space")
            hands.turn()
            if size == HD:
                yield judged("full frame at 1080p: run", timing([whole(hands) for _ in range(100)]), 10)


def animation(hands: Hands) -> list[Beat]:
    """Painted frames of a quarter at the middle speed, its cards answered as they come."""
    beats: list[Beat] = []
    while len(beats) < _FRAMES and hands.has("run.skip"):
        for letter in "abcd":
            if hands.has("card"):
                hands.key(letter)
        if (beat := paced(hands)) and hands.painted:
            beats.append(beat)
    return beats


def whole(hands: Hands) -> Beat:
    return hands.drawn(lambda: hands.app.stage.soil(hands.app.stage.window))


def paced(hands: Hands) -> Beat:
    hands.app.port.pace(moving=True)
    return hands.turn()


def answered(headless: bool) -> Iterator[Line]:
    """Input until it is drawn, on the board."""
    with at_work(HD, headless=headless) as hands:
        hands.game.open("industrial_cloud")
        hands.press("suggest")
        tiles = [n.id for n in hands.app.stage.root.walk() if n.id.startswith("tile.")]
        for _ in range(2):
            for tile in tiles:
                hands.press(tile)
        pressed = timing([hands.press(tile) for _ in range(5) for tile in tiles])
        pointed = timing([hands.point(tile) for _ in range(5) for tile in tiles])
        undone = timing([hands.press(id) for _ in range(10) for id in ("undo", "redo")])
        yield judged("input to drawn: a customer chosen", pressed, 20)
        yield judged("input to drawn: pointing", pointed, 20)
        yield judged("input to drawn: undo, redo", undone, 20)


def idle(headless: bool) -> Iterator[Line]:
    """The processor's time while nothing happens."""
    with at_work(HD, headless=headless) as hands:
        hands.game.open(None)
        hands.live(2)
        hands.settle()
        yield Line("idle: start", (processor(hands, 6),), 1, "%", "of one core")
        hands.game.open("industrial_cloud")
        hands.live(2)
        yield Line("idle: board", (processor(hands, 6),), 1, "%", "of one core")


def processor(hands: Hands, seconds: float) -> float:
    start = time.process_time()
    hands.live(seconds)
    return (time.process_time() - start) / seconds * 100


def started(headless: bool) -> Iterator[Line]:
    """From the command to the first frame, the files already in the machine's memory."""
    environ = {**os.environ, **({"SDL_VIDEODRIVER": "dummy"} if headless else {})}
    yield judged(
        "start to first frame", timing([timed(lambda: first_frame(environ)) for _ in range(6)][1:]), 1000
    )


def first_frame(environ: Mapping[str, str]) -> None:
    """Starts the program and waits until it has drawn."""
    command = [sys.executable, "-c", _START]
    with subprocess.Popen(command, env={**environ}, stdout=subprocess.PIPE, text=True) as run:
        assert run.stdout is not None
        while (line := run.stdout.readline()) and line.strip() != "drawn":
            pass
        run.terminate()


def played(headless: bool) -> Iterator[Line]:
    """Three quarters of a full market with four teams; the second and third count."""
    with at_work(HD, headless=headless) as hands:
        hands.game.open("industrial_cloud")
        hands.turn()
        hands.quarter(2)
        longest = []
        for _ in range(2):
            hands.press("result.next")
            hands.turns.clear()
            hands.quarter(6)
            longest.append(max(hands.turns))
        worst = min(longest)
        more = f"at work {worst.worked * 1000:.2f}; the better of two quarters"
        yield Line("longest frame in a quarter of four teams", (worst.taken * 1000,), 50, more=more)


CASES: tuple[Callable[[bool], Iterator[Line]], ...] = (built, frames, answered, idle, started, played)


def measured(*, headless: bool, only: str, rounds: int) -> bool:
    """Prints all lines; whether all hold."""
    good = True
    for case in CASES:
        if only in case.__name__:
            before = pace()
            lines = rounded(case, headless, rounds)
            click.echo(f"      {case.__name__}: pace of the machine {before:.2f} before, {pace():.2f} after")
            for line in lines:
                click.echo(str(line))
            good = good and all(line.holds for line in lines)
    return good


def under_xvfb(only: str, rounds: int) -> bool:
    """The same in real windows, in a process of its own on a virtual screen."""
    read, write = os.pipe()
    words = ["Xvfb", "-displayfd", str(write), "-screen", "0", "3840x2160x24", "-nolisten", "tcp"]
    with subprocess.Popen(words, pass_fds=[write], stderr=subprocess.DEVNULL) as server:
        os.close(write)
        with os.fdopen(read) as pipe:
            display = f":{pipe.readline().strip()}"
        hidden = ("SDL_VIDEODRIVER", "WAYLAND_DISPLAY")
        environ = {name: value for name, value in os.environ.items() if name not in hidden}
        command = [
            sys.executable,
            "-m",
            "bench.ui",
            "--driver",
            "display",
            "--only",
            only,
            "--rounds",
            str(rounds),
        ]
        code = subprocess.run(command, env={**environ, "DISPLAY": display}, check=False).returncode
        server.terminate()
    return code == 0


@click.command(help=__doc__)
@click.option("--driver", type=click.Choice(["dummy", "window", "display", "both"]), default="both")
@click.option("--only", default="", help="Only the measurements whose name holds this.")
@click.option("--rounds", default=3, help="How often a case that falls short is measured at most.")
def main(driver: str, only: str, rounds: int) -> None:
    good = True
    if driver in {"dummy", "both"}:
        click.echo("In memory")
        good = measured(headless=True, only=only, rounds=rounds)
    if driver == "display":
        good = measured(headless=False, only=only, rounds=rounds)
    if driver in {"window", "both"}:
        if which("Xvfb"):
            click.echo("In a window")
            good = under_xvfb(only, rounds) and good
        else:
            click.echo("Xvfb is not installed: no real window was measured.")
    sys.exit(0 if good else 1)


if __name__ == "__main__":
    main()
