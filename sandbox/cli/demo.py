"""`demo` lets bots play a session without a window."""

import secrets
from pathlib import Path

import click
from rich.progress import Progress

from sandbox.authoring.library import scenario as read_scenario
from sandbox.bots import BOTS
from sandbox.bots import bot as known_bot
from sandbox.cli.console import console, progress
from sandbox.cli.playing import SESSION_SUFFIX, level_option
from sandbox.cli.tables import scoreboard
from sandbox.i18n import _
from sandbox.model.levels import at_level
from sandbox.model.names import Level
from sandbox.model.scenario import Scenario
from sandbox.session import Session
from sandbox.session.setup import lined_up

DEFAULT = "tutorial"


def demo() -> click.Command:
    """The `demo` command."""

    def run(
        scenario: str, seed: int | None, bots: tuple[str, ...], level: Level | None, out: Path | None
    ) -> None:
        players = bots or ("informed", "balanced", "relationship", "price_cutter")
        for name in players:
            known_bot(name)
        read = at_level(read_scenario(scenario), level or "standard")
        played_by_bots(read, secrets.randbelow(2**31) if seed is None else seed, players, out)

    return click.Command(
        "demo",
        callback=run,
        help=_("Let bots play a whole session without a window, and print the scoreboard."),
        params=[
            click.Argument(["scenario"], default=DEFAULT, metavar="[SCENARIO]"),
            click.Option(["--seed"], type=click.IntRange(0), help=_("Seed of the session's luck.")),
            click.Option(
                ["--bot", "bots"], multiple=True, metavar="NAME",
                help=_("A bot that plays a team; may be given again. Known: {names}.").format(
                    names=", ".join(BOTS)
                ),
            ),
            level_option(),
            click.Option(["--out"], type=click.Path(path_type=Path),
                         help=_("Where to write the session file.")),
        ],
    )  # fmt: skip


def played_by_bots(scenario: Scenario, seed: int, players: tuple[str, ...], out: Path | None) -> None:
    """Play a session with bots, show its progress and its scoreboard, and write its file."""
    path = out or Path(f"{scenario.id}-{seed}{SESSION_SUFFIX}")
    with Session.create(path, scenario, lined_up(scenario, seed, players)) as session, progress() as bar:
        _rounds(session, bar)
        console().print(scoreboard(session))
    console().print(_("Session written to {path}.").format(path=path))


def _rounds(session: Session, bar: Progress) -> None:
    task = bar.add_task(_("Playing"), total=session.scenario.calendar.rounds)
    while session.phase != "over":
        session.play_bots()
        bar.advance(task)
