"""Makes pictures of all screens from a real session: python -m tests.ui.gallery OUT."""

import argparse
import os
import sys
import tempfile
from pathlib import Path

from sandbox import i18n
from sandbox.ui.theme import LIGHT, PROJECTOR

sys.path.insert(0, str(Path(__file__).parent))
from play import Player

SIZES = ((1366, 768), (1920, 1080), (3840, 2160))


def main(arguments) -> int:
    arguments.out.mkdir(parents=True, exist_ok=True)
    problems = []
    for language in arguments.language or i18n.LANGUAGES:
        with tempfile.TemporaryDirectory() as home:
            os.environ["SANDBOX_HOME"] = home
            i18n.use(language)
            problems += Gallery(arguments, language).hang()
    print(*problems, f"{len(problems)} problems", sep="\n")
    return 1 if problems else 0


def parsed():
    parser = argparse.ArgumentParser(prog="python -m tests.ui.gallery", description=__doc__)
    parser.add_argument("out", type=Path, help="the folder for the pictures")
    parser.add_argument("scenario", nargs="?", default="industrial_cloud")
    parser.add_argument("--only", action="append", help="only pictures whose name begins so; repeatable")
    parser.add_argument("--language", action="append", choices=i18n.LANGUAGES)
    parser.add_argument("--width", action="append", type=int, choices=[size[0] for size in SIZES])
    return parser.parse_args()


class Gallery:
    """One session in one language, pictured at every size where something new is seen."""

    def __init__(self, arguments, language):
        self.out, self.language, self.scenario = arguments.out, language, arguments.scenario
        self.only = tuple(arguments.only or [""])
        self.sizes = [size for size in SIZES if not arguments.width or size[0] in arguments.width]
        self.problems = []

    def hang(self):
        self.player = Player()
        self.picture("start")
        self.choose()
        self.picture("start_chosen")
        self.player.press("start.go")
        self.picture("lobby")
        self.player.press("lobby.go")
        self.picture("briefing")
        self.player.press("briefing.go")
        self.picture("board_bare")
        self.player.press("rail.settings")
        self.picture("settings")
        self.player.pilot.key("escape")
        self.player.press("rail.case")
        self.picture("case")
        self.player.pilot.key("escape")
        self.player.press("suggest")
        self.picture("board")
        self.player.press("check.open")
        self.picture("check")
        self.player.pilot.key("escape")
        self.player.submit()
        self.player.pilot.wait(4)
        self.picture("run")
        self.player.press("run.skip")
        self.picture("run_later")
        self.player.skip()
        self.picture("result")
        self.player.next()
        self.picture("board_second")
        self.player.press("rail.funnel")
        self.picture("funnel")
        self.projected()
        self.player.press("rail.targets")
        self.player.until("targets")
        self.picture("targets")
        self.player.press("rail.board")
        self.account()
        self.player.pilot.key("f1")
        self.picture("help")
        self.player.pilot.key("escape")
        self.player.rest()
        self.picture("final")
        self.player.press("final.home")
        self.player.press("start.open")
        self.picture("sessions")
        self.hot_seat()
        self.player.game.close()
        return self.problems

    def account(self):
        """All pages of the account with most at stake, the team and the data, then back to the board."""
        self.player.press("rail.account")
        for page in ("chain", "deals", "needs", "delivery", "history"):
            self.picture(f"account_{page}")
            self.player.pilot.find("account.tabs").choose(
                (self.player.pilot.find("account.tabs").chosen + 1) % 5
            )
            self.player.pilot.step(2)
        self.player.press("rail.team")
        self.picture("team")
        self.player.press("rail.data")
        for page in ("trends", "customers", "competitors", "satisfaction"):
            self.picture(f"data_{page}")
            self.player.pilot.find("data.tabs").choose((self.player.pilot.find("data.tabs").chosen + 1) % 4)
            self.player.pilot.step(2)
        self.player.press("rail.board")

    def choose(self):
        """Chooses the scenario; a press on the chosen one would go on with it."""
        if not self.player.pilot.find(f"scenario.{self.scenario}").selected:
            self.player.press(f"scenario.{self.scenario}")

    def projected(self):
        """Three screens in the theme for projectors, which lighten what is dark; then the usual one again."""
        self.player.game.app.use(PROJECTOR)
        for place in ("board", "account", "funnel"):
            self.player.press(f"rail.{place}")
            self.picture(f"projector_{place}")
        self.player.game.app.use(LIGHT)

    def hot_seat(self):
        self.player.press("start.new")
        self.choose()
        self.player.press("start.go")
        self.player.press("lobby.who.1")
        self.player.press("lobby.who.1.0")
        self.picture("lobby_two")
        self.player.press("lobby.go")
        self.player.press("briefing.go")
        self.picture("handover")

    def picture(self, name):
        if not name.startswith(self.only):
            return
        pilot = self.player.pilot
        for size in self.sizes:
            self.player.resize(size)
            pilot.save(self.out / f"{name}_{self.language}_{size[0]}.png")
            where = f"{name} {self.language} {size[0]}"
            self.problems += [f"{where}: {problem}" for problem in self.player.overflows()]
        self.player.resize(SIZES[0])


if __name__ == "__main__":
    sys.exit(main(parsed()))
