"""Skill and luck: what explains the score, whether bots rank alike over seeds, whether seats are equal.

    python bench/luck.py --seeds 60 --sessions 1000

The bots play alone against the scripted rivals. The seats are judged with one bot in every seat of one shared
market; the small scenario makes enough sessions for two points of win rate possible.
"""

from collections.abc import Callable
from functools import partial
from statistics import NormalDist

import click
from rich.table import Table

from sandbox.authoring.library import scenario as read_scenario
from sandbox.bots import BOTS
from sandbox.cli.console import console, progress
from sandbox.studies.luck import of_halves, of_one_session, seats, win_rates
from sandbox.studies.spread import Picks, left_out, shares
from sandbox.studies.summary import Interval
from sandbox.studies.trials import Figures, Trials, result, scores

MOST = 0.02
"""How far a seat's win rate may lie from an even share."""


def told(figure: Interval) -> str:
    return f"{figure.value:.3f} ({figure.low:.3f} … {figure.high:.3f})"


def spread(measure: str, figures: Figures) -> Table:
    """Where the spread comes from, and how firm the ranking is."""
    table = Table(title=f"{measure}; 95% intervals in brackets")
    table.add_column("figure")
    table.add_column("measured")
    count = figures.shape[1]
    parts: dict[str, Callable[[Picks], float]] = {
        "players": lambda picks: shares(figures[:, picks]).players,
        "seeds": lambda picks: shares(figures[:, picks]).seeds,
        "both": lambda picks: shares(figures[:, picks]).both,
    }
    for name, part in parts.items():
        table.add_row(f"share of the variance: {name}", told(left_out(count, part)))
    table.add_row("Spearman, one session with all others", told(of_one_session(figures)))
    table.add_row("Spearman, half of the seeds with the other", told(of_halves(figures)))
    return table


def fairness(rates: list[Interval], sessions: int) -> Table:
    """The win rate of each seat."""
    table = Table(title=f"seats of a shared market, {sessions} sessions")
    for heading in ("seat", "win rate", "off an even share, points", ""):
        table.add_column(heading)
    even = 1 / len(rates)
    for number, rate in enumerate(rates, 1):
        off = rate.value - even
        verdict = "pass" if abs(off) <= MOST else "short" if rate.low > even or rate.high < even else "open"
        table.add_row(str(number), told(rate), f"{100 * off:+.1f}", verdict)
    return table


def needed(teams: int) -> int:
    """Sessions from which two points can be told from nothing."""
    even = 1 / teams
    return round(even * (1 - even) * (NormalDist().inv_cdf(0.975) / MOST) ** 2)


@click.command()
@click.option("--seeds", default=60, show_default=True, type=click.IntRange(4))
@click.option("--scenario", default="industrial_cloud", show_default=True, help="Where the bots play alone.")
@click.option("--sessions", default=1_800, show_default=True, type=click.IntRange(2), help="For the seats.")
@click.option("--shared", default="tutorial", show_default=True, help="Where equal bots share the market.")
@click.option("--teams", default=0, help="Seats; by default as many as the scenario has.")
@click.option("--bot", default="balanced", show_default=True, type=click.Choice(sorted(BOTS)))
@click.option("--jobs", default=1, show_default=True, type=click.IntRange(1))
def main(seeds: int, scenario: str, sessions: int, shared: str, teams: int, bot: str, jobs: int) -> None:
    """Tell skill from luck."""
    alone, table = read_scenario(scenario), read_scenario(shared)
    count, names = teams or len(table.team.names), list(BOTS)
    with progress() as bar:
        task = bar.add_task("Playing alone", total=seeds * len(names))
        step: Callable[[], None] = partial(bar.advance, task)
        with Trials({"m": alone}, {name: name for name in names}, result, jobs=jobs, report=step) as trials:
            trials.play(names, range(1, seeds + 1))
        task = bar.add_task("Sharing a market", total=sessions)
        won = []
        for seed in range(1, sessions + 1):
            won.append(seats(table, bot, count, seed))
            bar.advance(task)
    for measure, capped in (("score", True), ("attainment without a cap", False)):
        console().print(spread(measure, scores(trials, "m", names, range(1, seeds + 1), capped=capped)))
    console().print(fairness(win_rates(won), sessions))
    console().print(f"{needed(count)} sessions tell two points from nothing.")


if __name__ == "__main__":
    main()
