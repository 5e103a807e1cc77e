"""Draws of deals that nobody has heard of yet: those that just arise, and those that follow deliveries."""

import numpy as np

from sandbox.projections.forecasting.arrays import Floats, Whole, expit, floats
from sandbox.projections.forecasting.course import Awards
from sandbox.projections.forecasting.draws import Draws
from sandbox.projections.forecasting.places import Places

LAST_START = 20.0
"""Deals that arise later than so many days before the end are not drawn: hardly one is awarded in time."""
EARLY = 0.5
"""Part of a deal's way on which it can still be taken up [A]."""
LONGEST = 150.0
"""Deals that arose longer ago, unheard of, do not count; needs arose before the session began, too."""


def arising(draws: Draws, places: Places, means: Floats, sigma: float, end: float, offset: int) -> Awards:
    """The deals that arise by themselves from now on and on which somebody is chosen before the end."""
    sample, place = _bought(draws, places, max(0.0, end - LAST_START))
    arose = draws.chance(len(sample)) * max(0.0, end - LAST_START)
    award = floats(arose + _pace(draws, places, place) * _rest(draws, means, len(sample)))
    chosen = np.flatnonzero(award <= end)
    sample, place = sample[chosen], place[chosen]
    visits = np.exp(-places.visited * EARLY * float(means.sum()) * places.rows.stretch)
    heard = 1.0 - (1.0 - places.need) * (1.0 - places.solution) * visits
    won = draws.chance(len(chosen)) < heard[place] * draws.won(places.rows, place, sample)
    return Awards(sample, place + offset, _value(draws, places, sigma, place), award[chosen], won)


def unheard(
    draws: Draws, places: Places, means: Floats, sigma: float, since: float, end: float, offset: int
) -> Awards:
    """The deals that have arisen without the team's knowing; the session began `since` days ago.

    A deal is heard of as its need is confirmed or its solution asked for, or at a contact; those that would
    have been heard of by now are among the known ones. An award before now (days below 0) went unnoticed.
    """
    sample, place = _bought(draws, places, LONGEST)
    age = draws.chance(len(place)) * LONGEST
    pace = _pace(draws, places, place)
    lead = pace * draws.stage(len(place)) * (means[0] / 2) - age
    told = draws.chance(len(place)) < places.need[place]
    met = draws.chance(len(place)) > np.exp(-places.visited[place] * age)
    left = np.flatnonzero(~met & (~told | (lead > 0)))
    sample, place, told, pace = sample[left], place[left], told[left], pace[left]
    need = lead[left] + pace * draws.stage(len(left)) * (means[1] / 2)
    asked = draws.chance(len(left)) < places.solution[place]
    award = floats(need + pace * _rest(draws, means[2:], len(left)))
    left = np.flatnonzero((~asked | (need > 0)) & (award > -since) & (award <= end))
    sample, place, award = sample[left], place[left], award[left]
    heard = (told | asked)[left] & (award > 0)
    won = heard & (draws.chance(len(left)) < draws.won(places.rows, place, sample))
    return Awards(sample, place + offset, _value(draws, places, sigma, place), award, won)


def following(
    draws: Draws, places: Places, means: Floats, end: float, offset: int, sample: Whole, place: Whole,
    value: Floats, arose: Floats,
) -> Awards:  # fmt: skip
    """Repeat orders, of which the team is told: those on which somebody is chosen before the end."""
    award = arose + _pace(draws, places, place) * _rest(draws, means, len(sample))
    bought = draws.chance(len(sample)) < expit(places.rows.buys[place] + draws.buying[sample])
    chosen = np.flatnonzero(bought & (award <= end))
    sample, place = sample[chosen], place[chosen]
    won = draws.chance(len(chosen)) < draws.won(places.rows, place, sample)
    return Awards(sample, place + offset, value[chosen], floats(award[chosen]), won)


def _pace(draws: Draws, places: Places, place: Whole) -> Floats:
    return floats(places.rows.stretch[place] * draws.pace(len(place)))


def _rest(draws: Draws, means: Floats, count: int) -> Floats:
    return draws.stages(float(means.sum()), float((means**2).sum() / 2), count)


def _value(draws: Draws, places: Places, sigma: float, place: Whole) -> Floats:
    return floats(places.value[place] * np.exp(sigma * draws.normal(len(place))))


def _bought(draws: Draws, places: Places, days: float) -> tuple[Whole, Whole]:
    """Sample and place of each deal that arises within so many days and ends with an award to somebody."""
    buying = expit(places.rows.buys + draws.buying[:, None])
    counts = draws.rng.poisson(places.rate * days * buying * draws.busy)
    flat = np.repeat(np.arange(counts.size), counts.ravel())
    return flat // counts.shape[1], flat % counts.shape[1]
