"""How the default market compares with its targets: measured figures with 95% intervals.

    python bench/calibration.py --seeds 200

One team of the bot plays against the scripted rivals. A target passes when the measured figure is in range.
"""

import os
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

import click
from rich.table import Table

from sandbox.authoring.library import scenario as read_scenario
from sandbox.bots import BOTS
from sandbox.cli.console import console, progress
from sandbox.model.scenario import Scenario
from sandbox.studies import calibration as cal
from sandbox.studies.calibration import Samples
from sandbox.studies.figures import jackknife, log_spread, median
from sandbox.studies.processes import processes
from sandbox.studies.replications import one_session
from sandbox.studies.sampling import Sample, sampled
from sandbox.studies.summary import Interval, wilson


@dataclass(frozen=True, slots=True)
class Goal:
    """A figure with the range that it should lie in, and how it is measured."""

    name: str
    low: float
    high: float
    measure: Callable[[Samples], float]
    percent: bool = False

    def told(self, value: float) -> str:
        """A value as it is printed."""
        return f"{value * 100:.1f}%" if self.percent else f"{value:.2f}"


ATTAINMENT = Goal(
    "sessions that attain the scenario's targets (score of 100 or more)", 0.5, 0.6, cal.attained, True
)
GOALS = (
    Goal("median cycle, months", 5.5, 7.5, lambda s: median(cal.cycles(s))),
    Goal("log-σ of the cycle", 0.5, 0.8, lambda s: log_spread(cal.cycles(s))),
    Goal("wins, of the qualified deals", 0.17, 0.29, cal.wins, True),
    Goal("no decision, of the qualified deals", 0.4, 0.6, cal.undecided, True),
    Goal("current/new customer odds ratio", 4, 9, cal.customer_odds),
    Goal("size effect, logit a decade", -0.86, -0.46, cal.size_effect),
    Goal("top 20% of accounts, part of revenue", 0.65, 0.8, cal.concentration, True),
    Goal("Little's law, L / λW", 0.97, 1.03, cal.little),
    Goal("actual / promised time, median", 0.41, 0.5, cal.delivery_time),
    Goal("late share of deliveries due", 0.06, 0.1, cal.late, True),
    Goal("satisfaction, on time minus late", 1.7, 2.1, cal.gap),
    Goal("score of 2 or less, on time", 0.046, 0.146, lambda s: cal.poor(s, late=False), True),
    Goal("score of 2 or less, late", 0.608, 0.708, lambda s: cal.poor(s, late=True), True),
    Goal("correlation of satisfaction and repeat order", 0.4, 0.6, cal.repeats),
    ATTAINMENT,
)  # fmt: skip


def measured(goal: Goal, samples: Samples) -> Interval:
    """Jackknife over sessions; the attainment is one yes or no a session: Wilson's interval."""
    if goal is ATTAINMENT:
        return wilson(sum(sample.score >= 1 for sample in samples), len(samples))
    return jackknife(samples, goal.measure)


def play(job: tuple[str, str, int]) -> Sample:
    text, bot, seed = job
    return sampled(one_session(Scenario.model_validate_json(text), (bot,), seed))


def played(scenario: Scenario, bot: str, seeds: Sequence[int], jobs: int) -> Iterable[Sample]:
    text = scenario.model_dump_json()
    with processes(jobs) as pool:
        yield from pool.map(play, [(text, bot, seed) for seed in seeds], chunksize=2)


def table(samples: Samples) -> Table:
    """All goals against what was measured."""
    found = Table(title=f"{len(samples)} sessions, 95% intervals over sessions")
    for heading in ("target", "range", "measured", "95% interval", ""):
        found.add_column(heading)
    for goal in GOALS:
        figure = measured(goal, samples)
        low, high, value, under, over = map(
            goal.told, (goal.low, goal.high, figure.value, figure.low, figure.high)
        )
        verdict = "pass" if goal.low <= figure.value <= goal.high else "short"
        found.add_row(goal.name, f"{low} … {high}", value, f"{under} … {over}", verdict)
    return found


@click.command()
@click.option("--seeds", default=200, show_default=True, type=click.IntRange(2))
@click.option("--jobs", default=os.cpu_count() or 1, show_default=True, type=click.IntRange(1))
@click.option("--bot", default="balanced", show_default=True, type=click.Choice(sorted(BOTS)))
def main(seeds: int, jobs: int, bot: str) -> None:
    """Play the full workshop with one bot and compare with the targets."""
    scenario, samples = read_scenario("industrial_cloud"), []
    with progress() as bar:
        task = bar.add_task("Calibrating", total=seeds)
        for sample in played(scenario, bot, range(1, seeds + 1), jobs):
            samples.append(sample)
            bar.advance(task)
    console().print(table(samples))


if __name__ == "__main__":
    main()
