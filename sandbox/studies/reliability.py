"""How good stated chances are: reliability by bins, Brier's score (1950), coverage of stated ranges.

Everything within one session hangs together, so intervals leave out whole sessions (`figures.jackknife`).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import nan

import numpy as np

from sandbox.model.names import Metric
from sandbox.projections.forecast import Forecast, forecast
from sandbox.projections.observation import Observation
from sandbox.session import Session
from sandbox.studies.figures import jackknife, mean, share
from sandbox.studies.summary import Interval

BINS = 10
TIMES = (0.5, 1.0, 1.5, 2.0, 3.0, 4.0)
SCALED: tuple[Metric, ...] = ("revenue", "cash", "share")
"""Metrics of which other amounts than the target are asked about, and how many times the target those are."""
POPULATED = 0.03
"""Part of all forecasts from which a bin counts as populated."""


@dataclass(frozen=True, slots=True)
class Foretold:
    """One forecast and what came: chance 0 to 1; `place` is where in the foretold spread the final fell.

    `times` is the amount asked about over the scenario's target.
    """

    metric: Metric
    round: int
    chance: float
    came: bool
    place: float
    times: float = 1.0


Told = tuple[Foretold, ...]
"""All forecasts of one session."""


@dataclass(frozen=True, slots=True)
class Bin:
    """The forecasts between two chances: how many, their mean, and how often it came true."""

    low: float
    high: float
    count: int
    chance: float
    came: Interval


def foretold(session: Session, samples: int) -> Told:
    """Play a session of one bot to its end; the forecasts at each planning, under the plan made."""
    team, asked = session.setup.teams[0].id, []
    while session.phase != "over":
        seen = session.observe(team)
        session.play_bots()
        asked.append((seen, forecast(session.scenario, seen, session.previous[team], samples)))
    end = {target.metric: target.actual for target in session.observe(team).targets}
    return tuple(line for seen, found in asked for line in _lines(seen, found, end))


def _lines(seen: Observation, found: Forecast, end: dict[Metric, int]) -> list[Foretold]:
    lines = []
    for prospect in found.targets:
        finals, came = found.finals.metrics[prospect.metric], end[prospect.metric]
        place = _place(finals, came)
        for times in TIMES if prospect.metric in SCALED else (1.0,):
            amount = prospect.amount * times
            chance = float(np.mean(finals >= amount))
            lines.append(Foretold(prospect.metric, seen.round, chance, came >= amount, place, times))
    return lines


def _place(finals: "np.ndarray[tuple[int, ...], np.dtype[np.float64]]", came: int) -> float:
    """The share of samples below what came; of equal ones one half."""
    return float((np.mean(finals < came) + np.mean(finals <= came)) / 2)


def brier(told: Sequence[Told]) -> float:
    """The mean squared distance of chances from what came: 0 is perfect, .25 a coin."""
    return mean([(line.chance - line.came) ** 2 for session in told for line in session])


def climatology(told: Sequence[Told]) -> float:
    """Brier's score of always stating how often a metric's target is reached."""
    lines = [line for session in told for line in session]
    rates = {m: share([x.came for x in lines if x.metric == m]) for m in {x.metric for x in lines}}
    return mean([(rates[line.metric] - line.came) ** 2 for line in lines])


def skill(told: Sequence[Told]) -> float:
    """How much of the climatological score is saved: 1 is perfect, 0 no better than knowing the rates."""
    base = climatology(told)
    return 1.0 - brier(told) / base if base else nan


def coverage(told: Sequence[Told], part: float) -> float:
    """How often the final lies in the middle `part` of the foretold spread."""
    edge = (1.0 - part) / 2
    return share([edge <= line.place <= 1.0 - edge for session in told for line in session])


def bins(told: Sequence[Told]) -> list[Bin]:
    """The populated bins of equal width, the lowest chances first."""
    lines = [line for session in told for line in session]
    found = []
    for number in range(BINS):
        here = [line for line in lines if _bin(line) == number]
        if here and len(here) >= POPULATED * len(lines):
            came = jackknife(told, lambda sessions, number=number: _rate(sessions, number))  # type: ignore[misc]
            chance = mean([line.chance for line in here])
            found.append(Bin(number / BINS, (number + 1) / BINS, len(here), chance, came))
    return found


def _bin(line: Foretold) -> int:
    return min(BINS - 1, int(line.chance * BINS))


def _rate(told: Sequence[Told], number: int) -> float:
    return share([line.came for session in told for line in session if _bin(line) == number])


def only(told: Sequence[Told], metric: Metric) -> list[Told]:
    """The forecasts of one metric."""
    return [tuple(line for line in session if line.metric == metric) for session in told]


def of_targets(told: Sequence[Told]) -> list[Told]:
    """The forecasts of the targets themselves."""
    return [tuple(line for line in session if line.times == 1.0) for session in told]


def at_round(told: Sequence[Told], number: int) -> list[Told]:
    """The forecasts made in one round."""
    return [tuple(line for line in session if line.round == number) for session in told]
