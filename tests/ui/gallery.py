"""Makes pictures of all screens and dialogs from real sessions: python -m tests.ui.gallery OUT."""

import argparse
import os
import sys
import tempfile
from pathlib import Path

from sandbox import i18n
from sandbox.ui.preferences import LOOKS
from sandbox.ui.widgets.tooltip import Tooltip

sys.path.insert(0, str(Path(__file__).parent))
import walks
from play import Player

_SEED = 4
"""The luck of a session in which the suggested plans win deals early."""
SIZES = {1366: (1366, 768), 1920: (1920, 1080), 3840: (3840, 2160)}


def main(arguments) -> int:
    arguments.out.mkdir(parents=True, exist_ok=True)
    problems = []
    for language in arguments.language or i18n.LANGUAGES:
        for width in arguments.width or SIZES:
            with tempfile.TemporaryDirectory() as home:
                os.environ["SANDBOX_HOME"] = home
                i18n.use(language)
                problems += Gallery(arguments, width).hang()
    print(*problems, f"{len(problems)} problems", sep="\n")
    return 1 if problems else 0


def parsed():
    parser = argparse.ArgumentParser(prog="python -m tests.ui.gallery", description=__doc__)
    parser.add_argument("out", type=Path, help="the folder for the pictures: NAME_LANGUAGE_WIDTH[_LOOK].png")
    parser.add_argument("scenario", nargs="?", default="industrial_cloud")
    parser.add_argument("--only", action="append", help="only pictures whose name begins so; repeatable")
    parser.add_argument("--language", action="append", choices=i18n.LANGUAGES)
    parser.add_argument("--width", action="append", type=int, choices=SIZES)
    parser.add_argument(
        "--look",
        action="append",
        choices=LOOKS,
        help="light if none is named; projector is the one of high contrast",
    )
    return parser.parse_args()


class Gallery:
    """Sessions in one language at one size, pictured in every look wherever something new is seen."""

    def __init__(self, arguments, width):
        self.out, self.width, self.scenario = arguments.out, width, arguments.scenario
        self.only = tuple(arguments.only or [""])
        self.looks = arguments.look or ["light"]
        self.problems = []

    def hang(self):
        walks.write_faulty()
        self.player = Player(seed=_SEED, size=SIZES[self.width])
        for walk in self.walks():
            for name in walk:
                self.picture(name)
        self.player.game.close()
        return self.problems

    def walks(self):
        yield walks.opening(self.player, self.scenario)
        yield walks.first_plan(self.player)
        yield walks.quarter(self.player)
        yield walks.second_plan(self.player)
        yield walks.third_plan(self.player)
        yield walks.ending(self.player)
        yield walks.hot_seat(self.player, self.scenario)
        yield walks.tutorial(self.player)

    def picture(self, name):
        """Saves what is seen, and notes what does not fit."""
        if not name.startswith(self.only):
            return
        pilot = self.player.pilot
        told = any(isinstance(layer.node, Tooltip) for layer in pilot.stage.layers)
        for look in self.looks:
            self.player.game.preferences.change(look=look)
            if told:  # a change of the look takes it away
                there = pilot.pointer
                pilot.hover((0, 0))
                pilot.hover(there)
                pilot.wait(1)
            pilot.step(2)
            words = [name, i18n.language(), str(self.width), *([look] if look != "light" else [])]
            pilot.save(self.out / f"{'_'.join(words)}.png")
            self.problems += [f"{' '.join(words)}: {problem}" for problem in self.player.overflows()]
        self.player.game.preferences.change(look="light")


if __name__ == "__main__":
    sys.exit(main(parsed()))
