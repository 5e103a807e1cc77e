"""Players alone against a scenario's rivals: many of them, in many markets, under the same luck."""

import signal
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import product
from typing import Any, Generic, NamedTuple, Self, TypeVar

import numpy as np
from numpy.typing import NDArray

from sandbox.model.scenario import Scenario
from sandbox.session import Session
from sandbox.studies.players import Player
from sandbox.studies.processes import processes
from sandbox.studies.replications import one_session

Measured = TypeVar("Measured")
"""What is kept of a finished session."""

CHUNK = 4
"""Trials handed to a process at a time."""

Figures = NDArray[np.float64]
"""A row for each player, a column for each seed."""


class Trial(NamedTuple):
    """One player in one market under one seed."""

    market: str
    player: str
    seed: int


class Result(NamedTuple):
    """What came of a trial, 100 at the targets: the score, and the attainment that no cap cuts off."""

    score: float
    attainment: float


class Trials(Generic[Measured]):
    """Plays what is asked for, once, and remembers it. Close it, or use it in a `with`, to end its processes.

    `measure` takes what is wanted of a finished session, in the process that played it. `report` is told of
    each trial that has been played.
    """

    def __init__(
        self,
        markets: Mapping[str, Scenario],
        players: Mapping[str, Player],
        measure: Callable[[Session], Measured],
        *,
        jobs: int = 1,
        report: Callable[[], None] = lambda: None,
    ) -> None:
        self.results: dict[Trial, Measured] = {}
        self.markets, self.players, self.report = tuple(markets), tuple(players), report
        texts = {name: market.model_dump_json() for name, market in markets.items()}
        self._table = Table(texts, players, measure)
        self._pool = processes(jobs, _sit_down, self._table) if jobs > 1 else None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_exc: object) -> None:
        if self._pool is not None:
            self._pool.shutdown(cancel_futures=True)

    def play(self, players: Iterable[str], seeds: Iterable[int]) -> None:
        """Play all that has not been played, seed by seed in all markets."""
        self.run(Trial(m, p, seed) for seed, p, m in product(seeds, list(players), self.markets))

    def run(self, wanted: Iterable[Trial]) -> None:
        """Play those of the trials that have not been played, in their order."""
        missing = list(dict.fromkeys(trial for trial in wanted if trial not in self.results))
        for trial, result in zip(missing, self._played(missing), strict=True):
            self.results[trial] = result
            self.report()

    def _played(self, trials: Sequence[Trial]) -> Iterator[Measured]:
        if self._pool is None:
            return map(self._table.play, trials)
        return self._pool.map(_play, trials, chunksize=CHUNK)


def scores(
    trials: Trials[Result], market: str, players: Sequence[str], seeds: Sequence[int], *, capped: bool
) -> Figures:
    """The scores of trials that have been played, or the attainment without a cap."""
    found = [[trials.results[Trial(market, player, seed)] for seed in seeds] for player in players]
    return np.array([[r.score if capped else r.attainment for r in row] for row in found])


class Table(Generic[Measured]):
    """Where trials are played: the markets as text until one is needed, the players, what is measured."""

    def __init__(
        self,
        markets: Mapping[str, str],
        players: Mapping[str, Player],
        measure: Callable[[Session], Measured],
    ) -> None:
        self._texts, self._players, self._measure = dict(markets), dict(players), measure
        self._read: dict[str, Scenario] = {}

    def play(self, trial: Trial) -> Measured:
        """What comes of a trial."""
        if trial.market not in self._read:
            self._read[trial.market] = Scenario.model_validate_json(self._texts[trial.market])
        return self._measure(
            one_session(self._read[trial.market], (self._players[trial.player],), trial.seed)
        )


def result(session: Session) -> Result:
    """How the first team of a finished session did."""
    team = session.setup.teams[0].id
    row = next(row for row in session.scores() if row.team == team)
    weights = sum(target.weight for target in row.targets)
    uncapped = sum(target.weight * max(0, target.actual) / target.amount for target in row.targets)
    return Result(row.score / 100, 100 * uncapped / weights)


_table: Table[Any]


def _sit_down(table: Table[Any]) -> None:
    """What each process does first; whoever presses Ctrl-C means the one that asked, not the players."""
    global _table
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _table = table


def _play(trial: Trial) -> Any:
    return _table.play(trial)
