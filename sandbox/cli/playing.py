"""`play` opens the window; `demo` lets bots play without one."""

import os
import secrets
from pathlib import Path

import click
from click.core import ParameterSource
from rich.progress import Progress

from sandbox.authoring.library import scenario as read_scenario
from sandbox.bots import BOTS
from sandbox.bots import bot as known_bot
from sandbox.cli.console import console, progress
from sandbox.cli.tables import scoreboard
from sandbox.errors import SandboxError
from sandbox.i18n import _
from sandbox.model.levels import LEVELS, Level, at_level
from sandbox.model.scenario import Scenario
from sandbox.session import Session
from sandbox.session.branching import branch_off
from sandbox.session.setup import lined_up
from sandbox.session.store import MAIN, SessionFile

DEFAULT = "tutorial"
SESSION_SUFFIX = ".session"


def level_option() -> click.Option:
    """The option that chooses a level of difficulty."""
    help_text = _("Level of difficulty: hours, money, rivals.")
    return click.Option(["--level"], type=click.Choice(LEVELS), help=help_text)


def play() -> click.Command:
    """The `play` command."""

    def run(
        what: str | None, seed: int | None, from_round: int | None, level: Level | None, fullscreen: bool
    ) -> None:
        from sandbox.ui.game import open_window

        if level is not None and what and _is_session(what):
            raise SandboxError(_("A session's level is settled when it begins; leave out --level."))
        opened: str | Path | tuple[Path, str] | None = Path(what) if what and _is_session(what) else what
        if from_round is not None:
            opened = branch_of(what, from_round)
        keep = _is_language_named()
        open_window(opened, seed, level=level or "standard", fullscreen=fullscreen, keep_language=keep)

    return click.Command(
        "play",
        callback=run,
        help=_("Open the window and play: a scenario's name or file, or a session file to go on with."),
        params=[
            click.Argument(["what"], required=False, metavar="[SCENARIO|FILE]"),
            click.Option(["--seed"], type=click.IntRange(0), help=_("Seed of the session's luck.")),
            click.Option(
                ["--from-round"], type=click.IntRange(1), help=_("Branch off a session file at this round.")
            ),
            level_option(),
            click.Option(["--fullscreen"], is_flag=True, help=_("Begin in full screen; F11 changes it.")),
        ],
    )


def _is_language_named() -> bool:
    """Whether a language was asked for, so that the window's own setting does not count."""
    outer = click.get_current_context().parent
    given = outer is not None and outer.get_parameter_source("lang") == ParameterSource.COMMANDLINE
    return given or bool(os.environ.get("SANDBOX_LANG"))


def _is_session(what: str) -> bool:
    return what.endswith(SESSION_SUFFIX) or (Path(what).is_file() and not what.endswith((".yaml", ".yml")))


def branch_of(what: str | None, from_round: int) -> tuple[Path, str]:
    """Make a branch in a session file that starts at a round, and say where it is."""
    if what is None or not _is_session(what):
        raise SandboxError(_("--from-round needs a session file to branch off."))
    path = Path(what)
    with SessionFile.open(path) as file:
        name = branch_off(file, MAIN, from_round, actor="player")
    return path, name


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
