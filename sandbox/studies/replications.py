"""Replications of a session over seeds, on all cores, the same whatever the number of processes."""

import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, as_completed
from dataclasses import dataclass, field
from typing import Any

from sandbox import i18n
from sandbox.model.scenario import Scenario
from sandbox.projections.scoring import score, target_views
from sandbox.projections.tables import Row, decision_rows, event_rows, opportunity_rows, score_rows
from sandbox.session import Session
from sandbox.session.setup import lined_up
from sandbox.studies.players import Player, decided, named
from sandbox.studies.processes import processes

CHUNKS_PER_JOB = 8
"""Pieces of work for each process, so that progress shows and all end at about the same time."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """One team's result in one replication; amounts in yuan, shares in basis points."""

    seed: int
    team: str
    bot: str
    score: int
    revenue: int
    share: int
    satisfaction: int
    won: int
    lost: int
    no_decision: int


@dataclass(slots=True)
class Batch:
    """Some replications: their outcomes, and their tables where those were asked for."""

    outcomes: list[Outcome] = field(default_factory=list)
    tables: dict[str, list[Row]] = field(default_factory=dict)


def one_session(
    scenario: Scenario,
    players: Sequence[Player],
    seed: int,
    after_round: Callable[[Session], None] | None = None,
) -> Session:
    """A whole session without people and without a file; `after_round` sees it at the end of each round."""
    session = Session(scenario, lined_up(scenario, seed, tuple(named(p) for p in players)), None)
    while session.phase != "over":
        for team, player in zip(session.setup.teams, players, strict=False):
            if not isinstance(player, str):
                session.sheets[team.id] = decided(player, scenario, session.observe(team.id), seed)
        session.play_bots()
        if after_round is not None:
            after_round(session)
    return session


def outcomes(session: Session) -> list[Outcome]:
    """How each team of a finished session did."""
    found = []
    for team in session.setup.teams:
        world = session.world_of(team.id)
        targets = target_views(session.scenario, world, team.id)
        actual = {target.metric: target.actual for target in targets}
        books = world.vendors[team.id].ledgers
        found.append(
            Outcome(
                session.setup.seed, team.id, team.bot or "", score(targets), sum(b.booked for b in books),
                actual.get("share", 0), actual.get("satisfaction", 0), sum(b.won for b in books),
                sum(b.lost for b in books), sum(b.no_decision for b in books),
            )
        )  # fmt: skip
    return found


class Tables:
    """The export tables of a session, gathered while it is played."""

    def __init__(self) -> None:
        self.rows: dict[str, list[Row]] = {"opportunities": [], "events": [], "decisions": [], "scores": []}

    def after_round(self, session: Session) -> None:
        """Add the decisions of the round that has ended, and where the teams stand."""
        number = session.round - 1
        for team, sheet in session.previous.items():
            self.rows["decisions"] += decision_rows(sheet, team=team, round_number=number)
        worlds = {team.id: session.world_of(team.id) for team in session.setup.teams}
        self.rows["scores"] += [{"round": number, **row} for row in score_rows(session.scenario, worlds)]

    def at_end(self, session: Session) -> None:
        """Add what is told of a whole session."""
        for market, world in session.worlds.items():
            happened = session.history[market]
            self.rows["opportunities"] += opportunity_rows(session.scenario, world, happened)
            self.rows["events"] += event_rows(happened)


def replicate(
    scenario: Scenario,
    bots: Sequence[str],
    seeds: Sequence[int],
    *,
    jobs: int | None = None,
    with_tables: bool = False,
    report: Callable[[int], None] = lambda _done: None,
) -> Batch:
    """Play a session of the bots for each seed and gather what came of them, ordered by seed.

    `report` is told how many sessions have been added since it was last called.
    """
    workers = max(1, min(jobs or os.cpu_count() or 1, len(seeds)))
    text = scenario.model_dump_json()
    whole = Batch()
    for batch, size in _batches(text, bots, seeds, workers, with_tables):
        whole.outcomes += batch.outcomes
        for name, rows in batch.tables.items():
            whole.tables.setdefault(name, []).extend(rows)
        report(size)
    whole.outcomes.sort(key=lambda outcome: (outcome.seed, outcome.team))
    for rows in whole.tables.values():
        rows.sort(key=_seed)
    return whole


def _seed(row: Row) -> int:
    seed: Any = row["seed"]
    return int(seed)


def _batches(
    text: str, bots: Sequence[str], seeds: Sequence[int], workers: int, with_tables: bool
) -> Iterator[tuple[Batch, int]]:
    pieces = _pieces(seeds, workers)
    if workers == 1:
        for piece in pieces:
            yield _play(text, tuple(bots), piece, with_tables, i18n.language()), len(piece)
        return
    with processes(workers) as pool:
        futures: dict[Future[Batch], int] = {
            pool.submit(_play, text, tuple(bots), piece, with_tables, i18n.language()): len(piece)
            for piece in pieces
        }
        try:
            for done in as_completed(futures):
                yield done.result(), futures[done]
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            raise


def _pieces(seeds: Sequence[int], workers: int) -> list[tuple[int, ...]]:
    size = max(1, -(-len(seeds) // (workers * CHUNKS_PER_JOB)))
    return [tuple(seeds[start : start + size]) for start in range(0, len(seeds), size)]


def _play(
    text: str, bots: tuple[str, ...], seeds: tuple[int, ...], with_tables: bool, language: str
) -> Batch:
    """What one process does with its piece of the seeds."""
    i18n.use(language)
    scenario = Scenario.model_validate_json(text)
    batch = Batch()
    for seed in seeds:
        kept = Tables()
        session = one_session(scenario, bots, seed, kept.after_round if with_tables else None)
        batch.outcomes += outcomes(session)
        if with_tables:
            kept.at_end(session)
            for name, rows in kept.rows.items():
                batch.tables.setdefault(name, []).extend({"seed": seed, **row} for row in rows)
    return batch
