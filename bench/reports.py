"""What bought reports are worth: the informed bot with and without each kind, under the same luck.

    python bench/reports.py --seeds 40 --jobs 2

Attainment is told without its cap, 100 at the targets; differences are paired by seed.
"""

from dataclasses import dataclass, replace
from functools import partial

import click
import numpy as np
from rich.table import Table

from sandbox.authoring.library import scenario as read_scenario
from sandbox.bots import informed, plan
from sandbox.cli.console import console, progress
from sandbox.model.decisions import DecisionSheet
from sandbox.model.events import MoneySpent
from sandbox.model.names import REPORT_KINDS, ReportKind
from sandbox.model.scenario import Scenario
from sandbox.projections.observation import Observation
from sandbox.session import Session
from sandbox.streams import Luck
from sandbox.studies.summary import Interval, mean_interval
from sandbox.studies.trials import Trial, Trials, result

MARKET = "market"
NONE = "no reports"


@dataclass(frozen=True, slots=True)
class Reader:
    """The informed bot with some kinds of reports."""

    reports: tuple[ReportKind, ...]

    def __call__(self, scenario: Scenario, seen: Observation, luck: Luck) -> DecisionSheet:
        del luck  # a policy leaves nothing to chance
        return plan(scenario, seen, replace(informed.INFORMED, reports=self.reports), informed.tactics)


@dataclass(frozen=True, slots=True)
class Bought:
    """Attainment without its cap, yuan contracted, yuan spent on reports."""

    attainment: float
    revenue: int
    spent: int


READERS: dict[str, Reader] = {
    NONE: Reader(()),
    **{kind: Reader((kind,)) for kind in REPORT_KINDS},
    "behaviour, competitor": Reader(("behaviour", "competitor")),
    "all": Reader(REPORT_KINDS),
}


def measured(session: Session) -> Bought:
    team = session.setup.teams[0].id
    seen = session.observe(team)
    spent = sum(e.amount for e in seen.events if isinstance(e, MoneySpent) and e.what.startswith("report_"))
    return Bought(result(session).attainment, sum(line.booked for line in seen.history), spent)


def told(figure: Interval, digits: int = 1) -> str:
    return f"{figure.value:.{digits}f} [{figure.low:.{digits}f}, {figure.high:.{digits}f}]"


def table(trials: Trials[Bought], seeds: range) -> Table:
    """Each reader against the one without reports."""
    found = Table(title=f"{len(seeds)} seeds, 95% intervals; differences paired by seed")
    for heading in (
        "reports",
        "attainment",
        "more than without",
        "contracts, M",
        "more than without, M",
        "spent, k",
    ):
        found.add_column(heading, no_wrap=True)
    base = [trials.results[Trial(MARKET, NONE, seed)] for seed in seeds]
    for name in READERS:
        rows = [trials.results[Trial(MARKET, name, seed)] for seed in seeds]
        more = [a.attainment - b.attainment for a, b in zip(rows, base, strict=True)]
        won = [(a.revenue - b.revenue) / 1e6 for a, b in zip(rows, base, strict=True)]
        found.add_row(
            name,
            told(mean_interval([row.attainment for row in rows])),
            told(mean_interval(more)),
            told(mean_interval([row.revenue / 1e6 for row in rows])),
            told(mean_interval(won)),
            f"{np.mean([row.spent for row in rows]) / 1e3:.0f}",
        )
    return found


@click.command()
@click.option("--seeds", default=40, show_default=True, type=click.IntRange(2))
@click.option("--first", default=2_001, show_default=True, type=click.IntRange(1), help="First seed.")
@click.option("--scenario", "name", default="industrial_cloud", show_default=True)
@click.option("--jobs", default=1, show_default=True, type=click.IntRange(1))
def main(seeds: int, first: int, name: str, jobs: int) -> None:
    """Play the informed bot with each kind of report and compare."""
    span = range(first, first + seeds)
    with progress() as bar:
        task = bar.add_task("Reading reports", total=seeds * len(READERS))
        step = partial(bar.advance, task)
        with Trials({MARKET: read_scenario(name)}, READERS, measured, jobs=jobs, report=step) as trials:
            trials.play(READERS, span)
            found = table(trials, span)
    console().print(found)


if __name__ == "__main__":
    main()
