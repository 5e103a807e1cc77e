"""How much of a score is luck: whether ranks hold over seeds, and whether all seats are alike."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from sandbox.model.scenario import Scenario
from sandbox.studies.players import Player
from sandbox.studies.replications import one_session
from sandbox.studies.spread import redrawn
from sandbox.studies.summary import Interval, mean_interval
from sandbox.studies.trials import Figures

HALVINGS = 200
"""Random halves of the seeds over which the agreement of two halves is averaged."""


def ranks(values: NDArray[np.float64]) -> NDArray[np.float64]:
    """Ranks from 1, the smallest first; equals share the mean of their ranks."""
    below = (values[None, :] < values[:, None]).sum(axis=1)
    equal = (values[None, :] == values[:, None]).sum(axis=1)
    found: NDArray[np.float64] = below + (equal + 1) / 2
    return found


def spearman(one: NDArray[np.float64], other: NDArray[np.float64]) -> float:
    """Spearman's rank correlation; nan where a side does not vary."""
    a, b = ranks(one), ranks(other)
    if np.ptp(a) == 0 or np.ptp(b) == 0:
        return float("nan")
    return float(np.corrcoef(a, b)[0, 1])


def of_one_session(figures: Figures) -> Interval:
    """How a single session ranks the players (rows), against their means over all other seeds (columns)."""
    seeds = figures.shape[1]
    others = (figures.sum(axis=1, keepdims=True) - figures) / (seeds - 1)
    found = np.array([spearman(figures[:, seed], others[:, seed]) for seed in range(seeds)])
    return redrawn(seeds, lambda picks: float(np.nanmean(found[picks])))


def of_halves(figures: Figures) -> Interval:
    """How well the ranking by half of the seeds agrees with that by the other half, over random halves."""
    luck, seeds = np.random.default_rng(figures.shape[1]), figures.shape[1]
    found = []
    for _ in range(HALVINGS):
        order = luck.permutation(seeds)
        one, other = order[: seeds // 2], order[seeds // 2 :]
        found.append(spearman(figures[:, one].mean(axis=1), figures[:, other].mean(axis=1)))
    low, high = (float(q) for q in np.nanquantile(found, (0.025, 0.975)))
    return Interval(float(np.nanmean(found)), low, high)


def seats(scenario: Scenario, player: Player, teams: int, seed: int) -> tuple[float, ...]:
    """What each seat of a shared market wins of one session with the same player in all; equals share it."""
    shared = scenario.model_copy(update={"market": "shared"})
    session = one_session(shared, [player] * teams, seed)
    by_team = {row.team: row.score for row in session.scores()}
    scores = [by_team[team.id] for team in session.setup.teams]
    return tuple((score == max(scores)) / scores.count(max(scores)) for score in scores)


def win_rates(sessions: Sequence[Sequence[float]]) -> list[Interval]:
    """Each seat's win rate with its interval over sessions."""
    return [mean_interval(list(seat)) for seat in zip(*sessions, strict=True)]
