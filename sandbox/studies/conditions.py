"""The conditions under which no recipe dominates, each measured with its interval.

recipe       What the static policy nearest to the best everywhere reaches of it where it does worst.
even split   The percentile, among all splits of the roles, that the better of two even ones stays within in
             three markets; the recipe is the same otherwise, so that nothing but the split is compared.
single role  The highest percentile of a policy that puts all effort into one role, in any market.
informed     The informed bot's figure over that of each market's best static policy, the mean of the markets.
skill        The share of the variance over a field of policies and seeds that the policies explain.
skill, bots  The same share over the bots, which differ by what they understand and not by random numbers.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import numpy as np

from sandbox.bots import BOTS
from sandbox.studies.dominance import Verdicts
from sandbox.studies.recipes import CORNERS, EVEN
from sandbox.studies.spread import Picks, left_out, percentile, redrawn, shares
from sandbox.studies.summary import Interval
from sandbox.studies.trials import Figures

CLOSE = 0.95
"""A policy within 5% of the best of a market reaches this part of it."""
EVEN_MOST, EVEN_MARKETS = 80.0, 3
"""The highest percentile of an even split, and in how many markets at least."""
CORNER_MOST = 50.0
"""The percentile below which a single role has to stay."""
MARGIN = 1.10
"""What a bot that acts on what it found out must make of the best static policy's score."""
SKILL = 0.5
"""The least share of the score's variance that who plays explains."""
INFORMED = "informed"


@dataclass(frozen=True, slots=True)
class Finding:
    """A condition: the figure that decides it, the bound, whether it holds, and the figure of each market."""

    name: str
    bound: str
    figure: Interval
    holds: bool
    markets: dict[str, Interval]


def findings(verdicts: Verdicts) -> tuple[Finding, ...]:
    """All conditions."""
    return (
        _recipe(verdicts),
        _even(verdicts),
        _corners(verdicts),
        _informed(verdicts),
        _skill("skill", verdicts.field),
        _skill("skill, bots", {m: _of_bots(verdicts, m) for m in verdicts.others}),
    )


def nearest(verdicts: Verdicts) -> str:
    """The finalist that stays nearest to the best of every market."""
    return verdicts.policies[int(_nearness(verdicts, np.arange(_seeds(verdicts))).argmax())]


def _recipe(verdicts: Verdicts) -> Finding:
    """What the finalist nearest to the best in every market reaches in the market where it does worst."""
    figure = redrawn(_seeds(verdicts), lambda picks: float(_nearness(verdicts, picks).max()))
    row = verdicts.policies.index(nearest(verdicts))
    markets = _by_market(
        verdicts, lambda m: lambda picks: float(_relative(verdicts.finalists[m], picks)[row])
    )
    return Finding("recipe", f"< {CLOSE:.2f}", figure, figure.value < CLOSE, markets)


def _nearness(verdicts: Verdicts, picks: Picks) -> Figures:
    """Of each finalist: its part of the market's best, in the market where that is least."""
    parts = [_relative(scores, picks) for scores in verdicts.finalists.values()]
    least: Figures = np.min(parts, axis=0)
    return least


def _relative(scores: Figures, picks: Picks) -> Figures:
    means = scores[:, picks].mean(axis=1)
    parts: Figures = means / max(1e-9, float(means.max()))
    return parts


def _even(verdicts: Verdicts) -> Finding:
    """The even split that ranks higher; the figure is the percentile that three markets stay within."""

    def worst(market: str) -> Callable[[Picks], float]:
        rivals = verdicts.splits[market]
        return lambda picks: max(_rank(verdicts, rivals, market, name, picks) for name in EVEN)

    def third(picks: Picks) -> float:
        return sorted(worst(market)(picks) for market in verdicts.field)[:EVEN_MARKETS][-1]

    figure = redrawn(_matches(verdicts), third)
    return Finding(
        "even split", f"≤ {EVEN_MOST:.0f}", figure, figure.value <= EVEN_MOST, _by_field(verdicts, worst)
    )


def _corners(verdicts: Verdicts) -> Finding:
    """The single role that ranks highest in any market."""

    def worst(market: str) -> Callable[[Picks], float]:
        field = verdicts.field[market]
        return lambda picks: max(_rank(verdicts, field, market, name, picks) for name in CORNERS)

    figure = redrawn(_matches(verdicts), lambda picks: max(worst(m)(picks) for m in verdicts.field))
    return Finding(
        "single role", f"< {CORNER_MOST:.0f}", figure, figure.value < CORNER_MOST, _by_field(verdicts, worst)
    )


def _informed(verdicts: Verdicts) -> Finding:
    """The informed bot's score over that of each market's champion, the mean over the markets."""

    def ratio(market: str) -> Callable[[Picks], float]:
        own, best = verdicts.others[market][INFORMED], verdicts.champion(market)
        return lambda picks: float(own[picks].mean() / max(1e-9, best[picks].mean()))

    def mean(picks: Picks) -> float:
        return float(np.mean([ratio(market)(picks) for market in verdicts.finalists]))

    figure = left_out(_seeds(verdicts), mean)
    return Finding(
        "informed",
        f"≥ {MARGIN:.2f}",
        figure,
        figure.value >= MARGIN,
        {m: left_out(_seeds(verdicts), ratio(m)) for m in verdicts.finalists},
    )


def _skill(name: str, played: Mapping[str, Figures]) -> Finding:
    """The share of the variance over players and seeds that the players explain, the markets' mean."""
    matches = min(figures.shape[1] for figures in played.values())

    def skill(market: str) -> Callable[[Picks], float]:
        return lambda picks: shares(played[market][:, picks]).players

    def mean(picks: Picks) -> float:
        return float(np.mean([skill(market)(picks) for market in played]))

    figure = left_out(matches, mean)
    return Finding(
        name,
        f"≥ {SKILL:.2f}",
        figure,
        figure.value >= SKILL,
        {market: left_out(matches, skill(market)) for market in played},
    )


def _of_bots(verdicts: Verdicts, market: str) -> Figures:
    return np.array([verdicts.others[market][bot] for bot in BOTS])


def _rank(verdicts: Verdicts, rivals: Figures, market: str, name: str, picks: Picks) -> float:
    own = verdicts.others[market][name][picks].mean()
    return percentile(float(own), rivals[:, picks].mean(axis=1))


def _by_market(verdicts: Verdicts, figure: Callable[[str], Callable[[Picks], float]]) -> dict[str, Interval]:
    return {market: redrawn(_seeds(verdicts), figure(market)) for market in verdicts.finalists}


def _by_field(verdicts: Verdicts, figure: Callable[[str], Callable[[Picks], float]]) -> dict[str, Interval]:
    return {market: redrawn(_matches(verdicts), figure(market)) for market in verdicts.field}


def _seeds(verdicts: Verdicts) -> int:
    return int(next(iter(verdicts.finalists.values())).shape[1])


def _matches(verdicts: Verdicts) -> int:
    return int(next(iter(verdicts.field.values())).shape[1])
