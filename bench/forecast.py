"""Whether the chances that the forecast states come true: reliability, Brier's score, coverage.

    python bench/forecast.py --seeds 30 --svg docs/forecast.svg

Bots of different skill play; at each planning the targets are forecast from what the team sees and plans, and
compared with the session's end.
"""

import os
from collections.abc import Iterable, Sequence
from functools import partial
from pathlib import Path

import click
from rich.table import Table

from sandbox.authoring.library import scenario as read_scenario
from sandbox.bots import BOTS
from sandbox.cli.console import console, progress
from sandbox.model.scenario import Scenario
from sandbox.projections.forecast import SAMPLES
from sandbox.session import Session
from sandbox.session.setup import lined_up
from sandbox.studies import reliability
from sandbox.studies.figures import jackknife
from sandbox.studies.processes import processes
from sandbox.studies.reliability import Bin, Told
from sandbox.studies.summary import Interval

PLAYERS = ("balanced", "informed", "greedy", "price_cutter", "relationship")
"""Bots from careless to capable, so that all chances come up."""
WITHIN = 0.1
"""How far a populated bin may be off."""


def play(job: tuple[str, str, int, int]) -> Told:
    text, bot, seed, samples = job
    scenario = Scenario.model_validate_json(text)
    return reliability.foretold(Session(scenario, lined_up(scenario, seed, (bot,)), None), samples)


def played(
    scenario: Scenario, bots: Sequence[str], seeds: Sequence[int], jobs: int, samples: int
) -> Iterable[Told]:
    text = scenario.model_dump_json()
    work = [(text, bot, seed, samples) for seed in seeds for bot in bots]
    with processes(jobs) as pool:
        yield from pool.map(play, work, chunksize=2)


def told_interval(figure: Interval) -> str:
    return f"{figure.value:.3f} [{figure.low:.3f}, {figure.high:.3f}]"


def scores(told: Sequence[Told]) -> Table:
    """Brier's score, what it saves, and the coverage of stated ranges, by metric and round."""
    found = Table(title=f"{len(told)} sessions, 95% intervals over sessions")
    for heading in ("forecasts", "Brier", "climatology", "skill", "in the middle 50%", "in the middle 90%"):
        found.add_column(heading)
    metrics = sorted({line.metric for session in told for line in session})
    rounds = sorted({line.round for session in told for line in session})
    parts = [("all", list(told))]
    parts += [(metric, reliability.only(told, metric)) for metric in metrics]
    parts += [(f"round {number}", reliability.at_round(told, number)) for number in rounds]
    for name, part in parts:
        measures = (reliability.brier, reliability.climatology, reliability.skill)
        covered = (partial(reliability.coverage, part=0.5), partial(reliability.coverage, part=0.9))
        found.add_row(name, *(told_interval(jackknife(part, measure)) for measure in (*measures, *covered)))
    return found


def curve(told: Sequence[Told], title: str) -> Table:
    """Stated chance against how often it came, by bin."""
    found = Table(title=title)
    for heading in ("stated", "forecasts", "mean", "came true", f"within {WITHIN}"):
        found.add_column(heading)
    for each in reliability.bins(told):
        fits = "yes" if abs(each.came.value - each.chance) <= WITHIN else "no"
        stated = f"{each.low:.1f} … {each.high:.1f}"
        found.add_row(stated, str(each.count), f"{each.chance:.3f}", told_interval(each.came), fits)
    return found


def drawing(told: Sequence[Told], side: int = 420) -> str:
    """The reliability curve as SVG: perfect forecasts lie on the diagonal."""
    pad, span = 50, side - 70
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {side} {side}"'
        ' font-family="sans-serif" font-size="12">',
        f'<rect width="{side}" height="{side}" fill="#fbf8f2"/>',
        f'<path d="M{pad} {pad - 30 + span} l{span} -{span}" stroke="#c4902f" stroke-dasharray="5 4"/>',
        f'<rect x="{pad}" y="{pad - 30}" width="{span}" height="{span}" fill="none" stroke="#e2dacb"/>',
        f'<text x="{pad + span / 2}" y="{side - 8}" text-anchor="middle" fill="#56616f">stated chance</text>',
        f'<text x="14" y="{pad + span / 2}" transform="rotate(-90 14 {pad + span / 2})" text-anchor="middle"'
        ' fill="#56616f">came true</text>',
    ]
    for tick in (0.0, 0.25, 0.5, 0.75, 1.0):
        at, down = pad + tick * span, pad - 30 + (1 - tick) * span
        parts.append(
            f'<text x="{at:.0f}" y="{pad - 12 + span}" text-anchor="middle" fill="#56616f">{tick}</text>'
        )
        parts.append(f'<text x="{pad - 6}" y="{down + 4:.0f}" text-anchor="end" fill="#56616f">{tick}</text>')
    parts += [_point(each, pad, pad - 30, span) for each in reliability.bins(told)]
    return "\n".join([*parts, "</svg>", ""])


def _point(each: Bin, left: int, top: int, span: int) -> str:
    x = left + each.chance * span
    low, high, y = (
        top + (1 - min(1.0, max(0.0, v))) * span for v in (each.came.low, each.came.high, each.came.value)
    )
    return (
        f'<path d="M{x:.1f} {low:.1f} V{high:.1f}" stroke="#2c6bd6"/>'
        f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{3 + each.count**0.5 / 8:.1f}" fill="#2c6bd6"/>'
    )


@click.command()
@click.option("--seeds", default=30, show_default=True, type=click.IntRange(2), help="Sessions of each bot.")
@click.option("--first", default=1_001, show_default=True, type=click.IntRange(1), help="First seed.")
@click.option("--scenario", "name", default="industrial_cloud", show_default=True)
@click.option("--samples", default=SAMPLES, show_default=True, type=click.IntRange(100))
@click.option("--jobs", default=os.cpu_count() or 1, show_default=True, type=click.IntRange(1))
@click.option("--bot", "bots", multiple=True, default=PLAYERS, type=click.Choice(sorted(BOTS)))
@click.option("--svg", type=click.Path(path_type=Path, dir_okay=False), help="Where to draw the curve.")
def main(
    seeds: int, first: int, name: str, samples: int, jobs: int, bots: tuple[str, ...], svg: Path | None
) -> None:
    """Play sessions of bots and compare what was forecast with what came."""
    told: list[Told] = []
    with progress() as bar:
        task = bar.add_task("Forecasting", total=seeds * len(bots))
        for session in played(read_scenario(name), bots, range(first, first + seeds), jobs, samples):
            told.append(session)
            bar.advance(task)
    targets = reliability.of_targets(told)
    console().print(scores(targets))
    console().print(curve(targets, "Reliability: the targets"))
    console().print(curve(told, "Reliability: also half to four times the amount of contracts and share"))
    if svg is not None:
        svg.write_text(drawing(told), encoding="utf-8")


if __name__ == "__main__":
    main()
