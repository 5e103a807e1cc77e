"""All commands, made after the language is known so that their help speaks it."""

from collections.abc import Mapping
from importlib import import_module

import click

from sandbox import __version__
from sandbox.i18n import _

EPILOG = "sandbox play   |   sandbox demo tutorial   |   sandbox check my_scenario.yaml"
_COMMANDS: Mapping[str, tuple[str, str]] = {  # the module and the function that makes each
    "play": ("playing", "play"),
    "demo": ("demo", "demo"),
    "check": ("verifying", "check"),
    "notes": ("notes", "notes"),
    "verify": ("verifying", "verify"),
    "replay": ("verifying", "replay"),
    "export": ("exporting", "export"),
    "simulate": ("simulating", "simulate"),
    "balance": ("balancing", "balancing"),
}


class Commands(click.Group):
    """Imports what a command needs when it is asked for, so that `play` does not wait for the studies."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - the same everywhere
        """The names, in the order of a session's life."""
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """The command of a name, if there is one."""
        if cmd_name not in _COMMANDS:
            return None
        module, function = _COMMANDS[cmd_name]
        made: click.Command = getattr(import_module(f"sandbox.cli.{module}"), function)()
        return made


def build() -> click.Group:
    """The `sandbox` command with its subcommands."""
    group = Commands(
        "sandbox",
        help=_("Iron Triangle Sandbox: a sand table on which sales teams learn key-account selling."),
        epilog=EPILOG,
        params=[
            click.Option(
                ["--lang"], help=_("Language: zh or en; by default that of the system."), expose_value=False
            )
        ],
    )
    click.version_option(__version__, prog_name="sandbox", help=_("Show the version."))(group)
    return group
