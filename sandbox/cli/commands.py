"""All commands, made after the language is known so that their help speaks it."""

import click

from sandbox import __version__
from sandbox.cli import balancing, exporting, notes, playing, simulating, verifying
from sandbox.i18n import _

EPILOG = "sandbox play   |   sandbox demo tutorial   |   sandbox check my_scenario.yaml"


def build() -> click.Group:
    """The `sandbox` command with its subcommands."""
    group = click.Group(
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
    for command in (
        playing.play(),
        playing.demo(),
        verifying.check(),
        notes.notes(),
        verifying.verify(),
        verifying.replay(),
        exporting.export(),
        simulating.simulate(),
        balancing.balancing(),
    ):
        group.add_command(command)
    return group
