"""`balance`: is a scenario winnable, how hard, does one recipe dominate, what never matters."""

import os
from collections.abc import Iterator
from pathlib import Path

import click
from rich.table import Table

from sandbox.authoring.library import scenario as read_scenario
from sandbox.bots import BOTS
from sandbox.cli.balance_page import page
from sandbox.cli.console import console, progress
from sandbox.cli.simulating import told
from sandbox.cli.writing import make_folder, write_text
from sandbox.errors import SandboxError
from sandbox.i18n import _, pick
from sandbox.model.scenario import Scenario
from sandbox.projections.naming import Names
from sandbox.studies.balance import Balance, balance, complete
from sandbox.studies.players import Player
from sandbox.studies.search import Search, candidates, cost, searched
from sandbox.studies.traces import traced
from sandbox.studies.trials import Trials
from sandbox.studies.verdict import remarks

SEEDS, POLICIES, JUDGING = 300, 64, 40
"""Seeds, recipes tried and seeds that judge the best of them, unless the user says otherwise."""
COLOURS = {"good": "green", "mind": "yellow", "bad": "red"}


def balancing() -> click.Command:
    """The `balance` command."""

    def run(scenario: str, seeds: int, first: int, policies: int, jobs: int | None, out: Path | None) -> None:
        read = read_scenario(scenario)
        if out is not None:
            make_folder(out.parent)
        found = studied(read, range(first, first + seeds), policies, jobs or os.cpu_count() or 1)
        _print(found)
        if out is not None:
            write_text(out, page(found))
            console().print(_("Page written to {path}.").format(path=out))

    return click.Command(
        "balance",
        callback=run,
        help=_("Play a scenario with all bots over many seeds: is it winnable, how hard, does one recipe "
               "dominate, what never matters. Ctrl-C ends it early and keeps what is done."),
        params=[
            click.Argument(["scenario"], metavar="SCENARIO"),
            click.Option(["--seeds"], default=SEEDS, show_default=True, type=click.IntRange(1, 1_000_000),
                         help=_("How many replications.")),
            click.Option(["--first"], default=1, show_default=True, type=click.IntRange(0),
                         help=_("The first seed.")),
            click.Option(["--policies"], default=POLICIES, show_default=True, type=click.IntRange(0, 100_000),
                         help=_("How many fixed recipes to try; 0 leaves that out.")),
            click.Option(["--jobs"], type=click.IntRange(1, 256),
                         help=_("Processes; by default one a core.")),
            click.Option(["--out"], type=click.Path(path_type=Path, dir_okay=False),
                         help=_("File for the page with plots (HTML).")),
        ],
    )  # fmt: skip


def studied(scenario: Scenario, seeds: range, policies: int, jobs: int) -> Balance:
    """The balance of what is played until all is done, or Ctrl-C. Raises SandboxError if that is nothing."""
    bots, judging = list(BOTS), seeds[: min(len(seeds), JUDGING)]
    search: Search | None = None
    everybody: dict[str, Player] = {**candidates(policies), **{bot: bot for bot in bots}}
    total = len(bots) * len(seeds) + (cost(policies, len(judging)) if policies else 0)
    with progress() as bar:
        task = bar.add_task(_("Playing"), total=total)
        trials = Trials(
            {scenario.id: scenario}, everybody, traced, jobs=jobs, report=lambda: bar.advance(task)
        )
        with trials:
            try:
                trials.play(bots, seeds)
                if policies:
                    bar.update(task, description=_("Looking for a recipe"))
                    search = searched(trials, policies, judging)
            except KeyboardInterrupt:
                bar.console.print(_("Stopped; what has been played counts."))
    done = complete(trials.results, bots, seeds)
    if not done:
        raise SandboxError(_("Stopped before every bot had played once."), exit_code=130)
    return balance(scenario, trials.results, bots, done, search)


def _print(found: Balance) -> None:
    out = console()
    out.print(_bots(found))
    for title, those in _idle(found):
        out.print(f"[bold]{title}[/bold]  " + (_(", ").join(those) or _("none")))
    out.print()
    for remark in remarks(found):
        out.print(f"[bold {COLOURS[remark.mark]}]{remark.title}[/]  {remark.text}")


def _idle(found: Balance) -> Iterator[tuple[str, list[str]]]:
    """What hardly ever matters, by name."""
    names = Names(found.scenario)
    accounts = [pick(names.account(line.account)) for line in found.accounts if line.idle]
    yield _("Customers that never matter"), accounts
    people = [(pick(names.account(p.account)), pick(names.stakeholder(p.account, p.person)))
              for p in found.people if p.idle]  # fmt: skip
    yield _("Stakeholders that never matter"), [": ".join(pair) for pair in people]
    yield _("Cards that are never drawn"), [pick(names.card(c.card)) for c in found.cards if c.idle]
    yield _("Cards always answered alike"), [pick(names.card(c.card)) for c in found.cards if c.decided]


def _bots(found: Balance) -> Table:
    title = _("{scenario}: {seeds} seeds; 95% intervals in brackets")
    table = Table(title=title.format(scenario=pick(found.scenario.title), seeds=found.seeds))
    table.add_column(_("Bot"))
    for heading in (_("Mean score"), _("10–50–90%"), _("Spread"), _("Best of all"), _("Targets reached")):
        table.add_column(heading, justify="right")
    for line in found.bots:
        table.add_row(
            line.bot, told(line.score), "–".join(f"{q:.0f}" for q in line.quantiles), f"±{line.spread:.0f}",
            told(line.first, 100, "%"), told(line.attained, 100, "%"),
        )  # fmt: skip
    return table
