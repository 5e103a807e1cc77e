"""Whether one recipe wins everywhere: static policies and bots over five markets, against scripted rivals.

    python bench/dominance.py --policies 1000 --seeds 16 --jobs 2

Policies are chosen on some seeds and judged on fresh ones. Exit code 1 if a condition is short by the figure
that `--by` names; the other one is printed as well.
"""

from collections.abc import Sequence
from dataclasses import astuple, fields

import click
from rich.table import Table

from sandbox.bots import BOTS, Policy, VisitSplit
from sandbox.bots.policy import BALANCED
from sandbox.cli.console import console, progress
from sandbox.studies.conditions import Finding, findings, nearest
from sandbox.studies.dominance import Budget, Verdicts, judged, players
from sandbox.studies.recipes import CORNERS, EVEN
from sandbox.studies.summary import Interval, mean_interval
from sandbox.studies.trials import Trials, result
from sandbox.studies.variants import variants

MEASURES = {"score": True, "attainment": False}


def conditions(found: Sequence[Finding], measure: str) -> Table:
    """The conditions, with the figure of each market."""
    markets = list(found[0].markets)
    table = Table(title=f"Conditions by {measure}; 95% intervals in brackets")
    for heading in ("", "bound", "measured", "", *markets):
        table.add_column(heading, no_wrap=True)
    for row in found:
        verdict = "pass" if row.holds else "short"
        by_market = [told(row.markets[market]) for market in markets]
        table.add_row(row.name, row.bound, told(row.figure), verdict, *by_market)
    return table


def judgement(verdicts: Verdicts, measure: str) -> Table:
    """Mean figures on fresh seeds of everybody who was judged."""
    markets = list(verdicts.finalists)
    table = Table(title=f"Mean {measure} on fresh seeds")
    for heading in ("player", *markets):
        table.add_column(heading, no_wrap=True)
    for name in (*BOTS, *EVEN, *CORNERS):
        table.add_row(name, *(told(mean_interval(verdicts.others[m][name].tolist())) for m in markets))
    table.add_section()
    for index, name in enumerate(verdicts.policies):
        cells = []
        for market in markets:
            crown = " ♔" if verdicts.champions[market] == name else ""
            cells.append(told(mean_interval(verdicts.finalists[market][index].tolist())) + crown)
        table.add_row(name, *cells)
    return table


def told(figure: Interval) -> str:
    """A figure with its interval, in as many digits as it bears."""
    digits = 2 if abs(figure.value) < 5 else 0
    return f"{figure.value:.{digits}f} ({figure.low:.{digits}f}…{figure.high:.{digits}f})"


def recipe(policy: Policy) -> str:
    """What a policy does other than the balanced one."""
    own = ((f.name, getattr(policy, f.name)) for f in fields(policy))
    return ", ".join(f"{name}={plain(value)}" for name, value in own if value != getattr(BALANCED, name))


def plain(value: object) -> str:
    """A part of a policy in few digits."""
    match value:
        case float():
            return f"{value:.2f}"
        case tuple():
            return "/".join(plain(part) for part in value)
        case VisitSplit():
            return plain(astuple(value))
        case _:
            return str(value)


@click.command()
@click.option("--policies", default=1_000, show_default=True, type=click.IntRange(8, 100_000))
@click.option("--screening", default=1, show_default=True, type=click.IntRange(1), help="Seeds all play.")
@click.option("--choosing", default=6, show_default=True, type=click.IntRange(1), help="More, for the best.")
@click.option(
    "--seeds", default=16, show_default=True, type=click.IntRange(2), help="Fresh seeds that judge."
)
@click.option("--jobs", default=1, show_default=True, type=click.IntRange(1))
@click.option("--market", "markets", multiple=True, help="Only these markets.")
@click.option("--by", "measure", default="score", show_default=True, type=click.Choice(list(MEASURES)))
def main(
    policies: int,
    screening: int,
    choosing: int,
    seeds: int,
    jobs: int,
    markets: tuple[str, ...],
    measure: str,
) -> None:
    """Look for a recipe that wins everywhere."""
    budget = Budget(policies, screening, choosing, seeds)
    played = {name: market for name, market in variants().items() if not markets or name in markets}
    everybody, holds = players(budget), True
    with progress() as bar:
        task = bar.add_task("Playing", total=budget.trials(len(played)))
        with Trials(played, everybody, result, jobs=jobs, report=lambda: bar.advance(task)) as trials:
            results = {name: judged(trials, budget, capped=capped) for name, capped in MEASURES.items()}
        bar.update(task, completed=budget.trials(len(played)))
    for name, verdicts in results.items():
        found = findings(verdicts)
        console().print(judgement(verdicts, name))
        console().print(conditions(found, name))
        best = dict.fromkeys((nearest(verdicts), *verdicts.champions.values()))
        for policy in best:
            made = everybody[policy]
            console().print(f"{policy}: {recipe(made) if isinstance(made, Policy) else ''}", highlight=False)
        holds &= name != measure or all(finding.holds for finding in found)
    raise SystemExit(0 if holds else 1)


if __name__ == "__main__":
    main()
