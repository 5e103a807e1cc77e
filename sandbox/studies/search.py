"""The best static policy of one market: a small search, chosen on some seeds and judged on others."""

from collections.abc import Sequence
from dataclasses import dataclass

from sandbox.bots import Policy
from sandbox.studies.recipes import EVEN, recipes
from sandbox.studies.summary import Interval, mean_interval
from sandbox.studies.traces import Trace
from sandbox.studies.trials import Trial, Trials

CHOOSING = 20_001
"""The first of the seeds on which policies are chosen."""
KEPT = 8
"""One in so many policies goes on to the next, longer step."""
STEPS = (2, 8)
"""Seeds that everybody plays, and that the best of them play."""


@dataclass(frozen=True, slots=True)
class Search:
    """The best static policy found among so many, its score, and how far the informed bot is ahead.

    The margin is of the mean scores over the same seeds, in points, paired.
    """

    tried: int
    name: str
    policy: Policy
    score: Interval
    attainment: Interval
    informed: Interval
    margin: Interval


def candidates(count: int) -> dict[str, Policy]:
    """The policies that a search of this size looks at."""
    return {**recipes(count), **EVEN}


def cost(count: int, judging: int) -> int:
    """Sessions that a search plays, the informed bot's left out."""
    tried = count + len(EVEN)
    return tried * STEPS[0] + max(1, tried // KEPT) * (STEPS[1] - STEPS[0]) + judging


def searched(trials: Trials[Trace], count: int, judging: Sequence[int]) -> Search:
    """Search, and judge what was found on seeds that chose nothing, beside the informed bot."""
    (market,), names = trials.markets, list(candidates(count))

    def mean(name: str, seeds: Sequence[int]) -> float:
        return sum(trials.results[Trial(market, name, s)].result.score for s in seeds) / len(seeds)

    for step in STEPS:
        seeds = range(CHOOSING, CHOOSING + step)
        trials.play(names, seeds)
        names.sort(key=lambda name: -mean(name, seeds))
        names = names[: max(1, len(names) // KEPT)]
    best = names[0]
    trials.play([best, "informed"], judging)
    own, other = (
        [trials.results[Trial(market, who, s)].result for s in judging] for who in (best, "informed")
    )
    return Search(
        count + len(EVEN), best, candidates(count)[best],
        mean_interval([r.score for r in own]),
        mean_interval([r.attainment for r in own]),
        mean_interval([r.score for r in other]),
        mean_interval([a.score - b.score for a, b in zip(other, own, strict=True)]),
    )  # fmt: skip
