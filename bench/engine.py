"""How fast whole sessions are played: the engine's time over that of an empty SimPy loop with as many events.

    python bench/engine.py --teams 4 --policy balanced

The decisions are recorded beforehand, so that only the engine is measured; session and empty loop take turns
in one process. Bounds: at most 5 in studies, at most 7 live (with checkpoint, digests and file).
"""

import tempfile
import time
import tracemalloc
from collections.abc import Callable, Generator, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

import click
import simpy

from sandbox.authoring import load_document, validate
from sandbox.bots import BOTS
from sandbox.engine import round as rounds
from sandbox.engine.clock import Clock
from sandbox.engine.opening import open_world
from sandbox.engine.round import play_round
from sandbox.model.decisions import DecisionSheet
from sandbox.model.scenario import Scenario
from sandbox.session.session import Session
from sandbox.session.setup import Setup, lined_up
from sandbox.streams import Luck

SCENARIOS = Path(__file__).resolve().parents[1] / "scenarios"
STUDIES, LIVE = 5.0, 7.0
"""What the ratio may be at most."""
CONCURRENT = 60
"""Processes in the empty loop: about as many as live in a round of a full workshop."""

Sheets = dict[str, DecisionSheet]


@dataclass(frozen=True, slots=True)
class Recorded:
    """A session's decisions, round by round, card answers included."""

    scenario: Scenario
    setup: Setup
    sheets: tuple[Sheets, ...]


@dataclass(frozen=True, slots=True)
class Count:
    """How much happens in a session."""

    kernel: int
    facts: int


class CountingClock(Clock):
    """A clock that counts the kernel's events, over all clocks."""

    steps = 0

    def step(self) -> None:
        CountingClock.steps += 1
        super().step()


def main_scenario(name: str) -> Scenario:
    scenario = validate(load_document(SCENARIOS / f"{name}.yaml"), Scenario)
    if not isinstance(scenario, Scenario):
        raise click.ClickException(f"{name} is not a scenario that can be played")
    return scenario


def recorded(scenario: Scenario, seed: int, teams: int, policy: str) -> Recorded:
    """Let bots decide a session and keep what they decided."""
    setup = lined_up(scenario, seed, (policy,) * teams)
    session, sheets = Session(scenario, setup, None), []
    while session.phase != "over":
        session.play_bots()
        sheets.append(dict(session.previous))
    people = setup.model_copy(
        update={"teams": tuple(t.model_copy(update={"bot": None}) for t in setup.teams)}
    )
    return Recorded(scenario, people, tuple(sheets))


def markets(case: Recorded) -> list[list[str]]:
    """The teams of each market."""
    teams = [team.id for team in case.setup.teams]
    return [teams] if case.scenario.market == "shared" else [[team] for team in teams]


def in_studies(case: Recorded) -> int:
    """Play a session as studies do; the number of facts."""
    facts = 0
    for teams in markets(case):
        world = open_world(case.scenario, teams)
        for sheets in case.sheets:
            result = play_round(case.scenario, world, sheets, Luck(case.setup.seed))
            world = result.world
            facts += len(result.events)
    return facts


def live(case: Recorded) -> int:
    """Play a session as at the table: with projections of what each saw, checkpoint, digests and file."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "bench.session"
        with Session.create(path, case.scenario, case.setup) as session:
            for sheets in case.sheets:
                session.sheets = dict(sheets)
                session.finish()
            return sum(len(events) for events in session.history.values())


def counted(case: Recorded) -> Count:
    """Play a session once and count."""
    CountingClock.steps = 0
    vars(rounds)["Clock"] = CountingClock
    try:
        facts = in_studies(case)
    finally:
        vars(rounds)["Clock"] = Clock
    return Count(CountingClock.steps, facts)


def empty_loop(events: int) -> None:
    """As many events of nothing, by processes that wait as the engine's do."""
    env = simpy.Environment()

    def wait(pause: int) -> Generator[simpy.Event, None, None]:
        while True:
            yield env.timeout(pause)

    for number in range(CONCURRENT):
        env.process(wait(420 + number))
    for _ in range(events):
        env.step()


def seconds(work: Callable[[], object]) -> float:
    """How long something takes."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def peak_memory(work: Callable[[], object]) -> int:
    """The most bytes that Python's objects took while something was done."""
    tracemalloc.start()
    try:
        work()
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


@dataclass(frozen=True, slots=True)
class Measured:
    """Seconds of each repeat: the sessions, and the empty loops between them."""

    sessions: tuple[float, ...]
    empty: tuple[float, ...]

    @property
    def ratios(self) -> list[float]:
        """Session over empty loop, repeat by repeat, in ascending order."""
        return sorted(s / e for s, e in zip(self.sessions, self.empty, strict=True))


def measured(
    play: Callable[[Recorded], int], cases: Sequence[Recorded], events: int, repeats: int
) -> Measured:
    """Time all cases and one empty loop with as many events, in turns."""
    sessions, empty = [], []
    for _ in range(repeats):
        sessions.append(seconds(lambda: [play(case) for case in cases]))
        empty.append(seconds(lambda: empty_loop(events)))
    return Measured(tuple(sessions), tuple(empty))


def told(name: str, result: Measured, count: int, bound: float) -> bool:
    """Print a line; whether the bound holds."""
    ratios, usual = result.ratios, median(result.sessions) / count
    middle = median(ratios)
    verdict = "holds" if middle <= bound else "BROKEN"
    click.echo(
        f"{name:8} ratio {middle:5.2f} ({ratios[0]:.2f} to {ratios[-1]:.2f}), bound {bound:.0f} {verdict}; "
        f"{usual * 1000:6.1f} ms a session, {1 / usual:5.2f} sessions a second and core"
    )
    return middle <= bound


@click.command()
@click.option("--scenario", default="industrial_cloud", show_default=True)
@click.option("--teams", default=4, show_default=True)
@click.option("--policy", default="balanced", show_default=True, type=click.Choice(sorted(BOTS)))
@click.option("--seeds", default=3, show_default=True, help="Sessions in each repeat.")
@click.option("--repeats", default=7, show_default=True)
@click.option("--live/--no-live", "with_live", default=True, help="Also with checkpoint, digests and file.")
def main(scenario: str, teams: int, policy: str, seeds: int, repeats: int, with_live: bool) -> None:
    """Measure whole sessions against an empty SimPy loop."""
    case = main_scenario(scenario)
    cases = [recorded(case, seed, teams, policy) for seed in range(1, seeds + 1)]
    counts = [counted(one) for one in cases]
    kernel, facts = sum(c.kernel for c in counts), sum(c.facts for c in counts)
    memory = peak_memory(lambda: in_studies(cases[0]))
    click.echo(f"{scenario}, {len(cases[0].setup.teams)} teams of {policy}: ", nl=False)
    click.echo(f"{kernel // seeds} kernel events and {facts // seeds} facts a session, ", nl=False)
    click.echo(f"{memory / 2**20:.1f} MiB at most")
    holds = told("studies", measured(in_studies, cases, kernel, repeats), seeds, STUDIES)
    if with_live:
        holds &= told("live", measured(live, cases, kernel, repeats), seeds, LIVE)
    raise SystemExit(0 if holds else 1)


if __name__ == "__main__":
    main()
