"""Does one recipe win everywhere? Static policies and bots over several markets, chosen and judged apart.

All policies are screened on a few seeds, the best of them again on more; what is reported comes from fresh
seeds that chose nothing. A random part of the policies, the field, plays all fresh seeds as well: against it
percentiles and the share of skill are measured.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

import numpy as np

from sandbox.bots import BOTS, Policy
from sandbox.studies.recipes import CORNERS, EVEN, SPLITS, recipes
from sandbox.studies.trials import Figures, Result, Trials, scores

FRESH = 10_001
"""The first of the seeds that judge."""
CONTENDERS, FINALISTS, FIELD = 32, 12, 64
"""How many policies are looked at again, how many are judged, and how many make up the field."""
MATCHES = 8
"""Fresh seeds that the whole field plays."""


@dataclass(frozen=True, slots=True)
class Budget:
    """What a study may cost: policies, seeds to screen all, to choose among the best, and to judge."""

    policies: int = 1_000
    screening: int = 1
    choosing: int = 6
    judging: int = 16

    @property
    def matches(self) -> int:
        """Fresh seeds that the field plays."""
        return min(MATCHES, self.judging)

    def trials(self, markets: int) -> int:
        """At most so many sessions are played."""
        again = 2 * min(CONTENDERS, self.policies) * self.choosing
        judged = (2 * FINALISTS + len(BOTS) + len(EVEN) + len(CORNERS)) * self.judging
        field = (self.field + len(SPLITS)) * self.matches
        return markets * (self.policies * self.screening + again + judged + field)

    @property
    def field(self) -> int:
        """Policies in the field."""
        return min(FIELD, self.policies)


@dataclass(frozen=True, slots=True)
class Verdicts:
    """Scores on fresh seeds, by market: of finalists, field, splits of the roles, even splits, corners, bots.

    `champions` has the static policy of each market that was best on the seeds that chose.
    """

    capped: bool
    policies: tuple[str, ...]
    champions: Mapping[str, str]
    finalists: Mapping[str, Figures]
    field: Mapping[str, Figures]
    splits: Mapping[str, Figures]
    others: Mapping[str, Mapping[str, Figures]]

    def champion(self, market: str) -> Figures:
        """The champion's scores in its market, one for each fresh seed."""
        scores: Figures = self.finalists[market][self.policies.index(self.champions[market])]
        return scores


def players(budget: Budget, seed: int = 1) -> dict[str, str | Policy]:
    """Everybody who takes part."""
    return {**recipes(budget.policies, seed), **SPLITS, **EVEN, **CORNERS, **{name: name for name in BOTS}}


def judged(trials: Trials[Result], budget: Budget, *, capped: bool) -> Verdicts:
    """Choose the best policies by the score, or by the attainment without its cap, and judge everybody."""
    static = [*recipes(budget.policies), *EVEN]
    screening, choosing = range(1, 1 + budget.screening), range(1, 1 + budget.screening + budget.choosing)
    fresh = range(FRESH, FRESH + budget.judging)
    trials.play(static, screening)
    contenders = _best(trials, static, screening, CONTENDERS, capped=capped)
    trials.play(contenders, choosing)
    finalists = _best(trials, contenders, choosing, FINALISTS, capped=capped)
    trials.play([*finalists, *EVEN, *CORNERS, *BOTS], fresh)
    trials.play([*static[: budget.field], *SPLITS], fresh[: budget.matches])
    return _verdicts(trials, finalists, choosing, budget, capped=capped)


def _best(
    trials: Trials[Result], names: Sequence[str], seeds: Sequence[int], count: int, *, capped: bool
) -> list[str]:
    """The best of each market, and those that come nearest to them in all markets, by turns."""
    means = {m: scores(trials, m, names, seeds, capped=capped).mean(axis=1) for m in trials.markets}
    relative = np.array([mean / max(1.0, float(mean.max())) for mean in means.values()])
    orders = [*(np.argsort(-mean, kind="stable") for mean in means.values())]
    orders += [np.argsort(-relative.min(axis=0), kind="stable")] * len(means)
    turns = chain.from_iterable(zip(*orders, strict=True))
    return [names[index] for index in dict.fromkeys(int(i) for i in turns)][:count]


def _verdicts(
    trials: Trials[Result], finalists: Sequence[str], choosing: Sequence[int], budget: Budget, *, capped: bool
) -> Verdicts:
    fresh = range(FRESH, FRESH + budget.judging)
    field = [*recipes(budget.policies)][: budget.field]
    champions = {}
    for market in trials.markets:
        means = scores(trials, market, finalists, choosing, capped=capped).mean(axis=1)
        champions[market] = finalists[int(means.argmax())]
    return Verdicts(
        capped,
        tuple(finalists),
        champions,
        {m: scores(trials, m, finalists, fresh, capped=capped) for m in trials.markets},
        {m: scores(trials, m, field, fresh[: budget.matches], capped=capped) for m in trials.markets},
        {m: scores(trials, m, [*SPLITS], fresh[: budget.matches], capped=capped) for m in trials.markets},
        {
            m: {n: scores(trials, m, [n], fresh, capped=capped)[0] for n in (*EVEN, *CORNERS, *BOTS)}
            for m in trials.markets
        },
    )
