"""`play` opens the window."""

import os
from pathlib import Path

import click
from click.core import ParameterSource

from sandbox.errors import SandboxError
from sandbox.i18n import _
from sandbox.model.names import LEVELS, Level

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
        from sandbox.ui.rest import unswept

        with unswept():
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
    from sandbox.session.branching import branch_off
    from sandbox.session.store import MAIN, SessionFile

    path = Path(what)
    with SessionFile.open(path) as file:
        name = branch_off(file, MAIN, from_round, actor="player")
    return path, name
