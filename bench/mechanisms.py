"""What every mechanism of the model does: switched on and off, or moved, under the same luck.

    python bench/mechanisms.py --seeds 40 --jobs 2 --out docs/model.md

Prints the table; with --out it also replaces the table between the marks in that file. Exit code 1 if an
effect does not show: the interval of the paired differences has to lie on the side that is meant.
"""

import re
from collections.abc import Sequence
from pathlib import Path

import click
from rich.table import Table

from sandbox.authoring.library import scenario as read_scenario
from sandbox.cli.console import console, progress
from sandbox.studies.experiments import Effect, Experiment, arms, effect, markets
from sandbox.studies.mechanisms import EXPERIMENTS, MARKETS, PLAYERS
from sandbox.studies.readings import BY_DEAL, read
from sandbox.studies.trials import Trial, Trials

MARKS = re.compile(r"(?<=<!-- mechanisms -->\n).*?(?=<!-- end -->)", re.DOTALL)
HEADINGS = ("mechanism", "switched", "measured", "off", "on", "effect", "95% interval", "seeds", "")
SHOWN = {"more": "rises", "less": "falls", "none": "stays", "other": "differs"}


def line(found: Effect) -> tuple[str, ...]:
    """An effect as a row of a table."""
    told, digits = found.experiment, 2 if max(abs(found.off), abs(found.on)) < 10 else 1
    if told.wants == "other":
        measured, sides = "other winners, part of the awards", ("", "")
    else:
        measured = described(told)
        sides = (f"{found.off:.{digits}f}", f"{found.on:.{digits}f}")
    span = f"{found.effect.low:+.{digits}f} … {found.effect.high:+.{digits}f}"
    verdict = SHOWN[told.wants] if found.shown else "NOT SHOWN"
    return (
        told.mechanism, told.change, measured, *sides, f"{found.effect.value:+.{digits}f}", span,
        str(found.pairs), verdict,
    )  # fmt: skip


def described(experiment: Experiment) -> str:
    """What is measured, in the words of the measure."""
    words = (experiment.measure.__doc__ or "").strip().rstrip(".")
    words += " (deals of both sides)" if experiment.measure.__name__ in BY_DEAL else ""
    return words[0].lower() + words[1:] if not words.startswith("AR") else words


def printed(effects: Sequence[Effect]) -> Table:
    table = Table(title="on minus off, paired by seed")
    for heading in HEADINGS:
        table.add_column(heading)
    for found in effects:
        table.add_row(*line(found))
    return table


def markdown(effects: Sequence[Effect]) -> str:
    rows = [HEADINGS, ("---",) * len(HEADINGS), *(line(found) for found in effects)]
    return "".join(f"| {' | '.join(cells)} |\n" for cells in rows)


@click.command()
@click.option("--seeds", default=40, show_default=True, type=click.IntRange(2))
@click.option("--jobs", default=1, show_default=True, type=click.IntRange(1))
@click.option("--only", multiple=True, help="Only mechanisms whose name contains this.")
@click.option("--scenario", default="industrial_cloud", show_default=True)
@click.option("--out", type=click.Path(path_type=Path, exists=True, dir_okay=False),
              help="A file in which to replace the table between the marks.")  # fmt: skip
def main(seeds: int, jobs: int, only: tuple[str, ...], scenario: str, out: Path | None) -> None:
    """Measure what every mechanism does."""
    wanted = [e for e in EXPERIMENTS if not only or any(word in e.mechanism for word in only)]
    numbers, needed = range(1, seeds + 1), arms(wanted)
    with progress() as bar:
        task = bar.add_task("Playing", total=len(needed) * seeds)
        played = markets(read_scenario(scenario), MARKETS)
        with Trials(played, PLAYERS, read, jobs=jobs, report=lambda: bar.advance(task)) as trials:
            trials.run(Trial(arm.market, arm.player, seed) for seed in numbers for arm in needed)
    effects = [effect(experiment, trials.results, numbers) for experiment in wanted]
    console().print(printed(effects))
    if out is not None:
        text = out.read_text(encoding="utf-8")
        out.write_text(MARKS.sub(lambda _: markdown(effects), text), encoding="utf-8")
    raise SystemExit(0 if all(found.shown for found in effects) else 1)


if __name__ == "__main__":
    main()
