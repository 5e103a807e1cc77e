"""`simulate`: replications over seeds on all cores, with a summary and the tables of all runs."""

from dataclasses import asdict
from pathlib import Path

import click
from rich.table import Table

from sandbox.authoring.library import scenario as read_scenario
from sandbox.bots import BOTS, bot
from sandbox.cli.console import console, progress
from sandbox.cli.playing import level_option
from sandbox.cli.writing import make_folder, write_rows
from sandbox.errors import SandboxError
from sandbox.i18n import _
from sandbox.model.levels import at_level
from sandbox.model.names import Level
from sandbox.studies.replications import Batch, replicate
from sandbox.studies.summary import Interval, summarised

USUAL = "informed,balanced,relationship,price_cutter"


def simulate() -> click.Command:
    """The `simulate` command."""

    def run(
        scenario: str, bots: str, seeds: int, first: int, jobs: int | None, level: Level | None,
        out: Path | None,
    ) -> None:  # fmt: skip
        names = _names(bots)
        read = at_level(read_scenario(scenario), level or "standard")
        if len(names) > len(read.team.names):
            message = _("{scenario} seats {most} teams at most.")
            raise SandboxError(message.format(scenario=scenario, most=len(read.team.names)))
        if out is not None:
            make_folder(out)
        with progress() as bar:
            task = bar.add_task(_("Simulating"), total=seeds)
            batch = replicate(
                read, names, range(first, first + seeds), jobs=jobs, with_tables=out is not None,
                report=lambda done: bar.advance(task, done),
            )  # fmt: skip
        console().print(_table(batch))
        if out is not None:
            _write(batch, out)

    return click.Command(
        "simulate",
        callback=run,
        help=_("Play a scenario with bots over many seeds; prints a summary with 95% intervals."),
        params=[
            click.Argument(["scenario"], metavar="SCENARIO"),
            click.Option(
                ["--bots"], default=USUAL, show_default=True,
                help=_("Bots by name, with commas between them, one a team. Known: {names}.").format(
                    names=", ".join(BOTS)
                ),
            ),
            click.Option(["--seeds"], default=20, show_default=True, type=click.IntRange(1, 1_000_000),
                         help=_("How many replications.")),
            click.Option(["--first"], default=1, show_default=True, type=click.IntRange(0),
                         help=_("The first seed.")),
            click.Option(["--jobs"], type=click.IntRange(1, 256),
                         help=_("Processes; by default one a core.")),
            level_option(),
            click.Option(["--out"], type=click.Path(path_type=Path),
                         help=_("Folder for the tables of all runs.")),
        ],
    )  # fmt: skip


def _names(bots: str) -> list[str]:
    names = [name.strip() for name in bots.split(",") if name.strip()]
    if not names:
        raise SandboxError(_("Name at least one bot. Known: {names}.").format(names=", ".join(BOTS)))
    for name in names:
        bot(name)
    return names


def _table(batch: Batch) -> Table:
    table = Table(title=_("95% intervals in brackets"))
    table.add_column(_("Bot"))
    for heading in (_("Runs"), _("Score"), _("10–50–90%"), _("First"), _("Contracted ¥M"), _("Won")):
        table.add_column(heading, justify="right")
    for row in summarised(batch.outcomes):
        low, middle, high = row.quantiles
        table.add_row(
            row.bot, str(row.runs), told(row.score), f"{low:.0f}–{middle:.0f}–{high:.0f}",
            told(row.first, 100, "%"), told(row.revenue, 1e-6), told(row.won),
        )  # fmt: skip
    return table


def told(interval: Interval, scale: float = 1, unit: str = "") -> str:
    """A figure with its interval, in another unit if need be."""
    value, low, high = (part * scale for part in (interval.value, interval.low, interval.high))
    return f"{value:.1f}{unit} ({low:.1f} … {high:.1f})"


def _write(batch: Batch, out: Path) -> None:
    write_rows(out / "outcomes.csv", [asdict(outcome) for outcome in batch.outcomes], "csv")
    for name, rows in batch.tables.items():
        write_rows(out / f"{name}.csv", rows, "csv")
    console().print(_("Tables written to {path}.").format(path=out))
