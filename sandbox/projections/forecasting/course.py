"""Draws of how deals go on: the customer's clock, whether and from whom one is bought, its signature."""

from dataclasses import dataclass, fields

import numpy as np

from sandbox.projections.forecasting.arrays import Flags, Floats, Whole, expit, floats
from sandbox.projections.forecasting.deals import Deals
from sandbox.projections.forecasting.draws import Draws
from sandbox.projections.forecasting.rows import Rows

HASTENED = 0.6
"""Time to signature over the customer's own, with AR closing the contract."""


@dataclass(frozen=True, slots=True)
class Awards:
    """Deals on which somebody is chosen, in no order: sample, row, yuan, days from now, ours or not."""

    sample: Whole
    row: Whole
    value: Floats
    award: Floats
    won: Flags


@dataclass(frozen=True, slots=True)
class Contracts:
    """Deals of ours that are signed before the end: sample, row, reference value in yuan, days from now."""

    sample: Whole
    row: Whole
    value: Floats
    signed: Floats


def all_contracts(*parts: Contracts) -> Contracts:
    """The contracts of several."""
    return Contracts(*(np.concatenate([getattr(p, f.name) for p in parts]) for f in fields(Contracts)))


def awarded(draws: Draws, deals: Deals, means: Floats, end: float) -> Awards:
    """The open deals on which somebody is chosen before the end; `means` has the usual days of each stage."""
    days = remaining(draws, deals, means)
    bought = draws.chance(*days.shape) < expit(deals.rows.buys + draws.buying[:, None])
    sample, row = np.nonzero(bought & (days <= end))
    won = draws.chance(len(sample)) < draws.won(deals.rows, row, sample)
    return Awards(sample, row, deals.value[row], days[sample, row], won)


def contracted(draws: Draws, awards: Awards, contract: float, end: float) -> Contracts:
    """What is signed of the own awards; `contract` is the customer's usual time for it in days."""
    own = np.flatnonzero(awards.won)
    signed = awards.award[own] + draws.stage(len(own)) * (contract * HASTENED / 2)
    in_time = signed <= end
    own = own[in_time]
    return Contracts(awards.sample[own], awards.row[own], awards.value[own], floats(signed[in_time]))


def closing(draws: Draws, deals: Deals, contract: float, end: float, offset: int) -> Contracts:
    """What is signed of the deals that are won already; their rows begin at `offset`."""
    days = remaining(draws, deals, floats([contract * HASTENED]))
    sample, row = np.nonzero(days <= end)
    return Contracts(sample, row + offset, deals.value[row], days[sample, row])


def remaining(draws: Draws, deals: Deals, means: Floats) -> Floats:
    """Days until the last stage ends, by sample and deal, given the days in the present stage.

    A gamma stage of shape 2 is two exponential halves; after w days it is still in its first half with
    probability 1 / (1 + w / half).
    """
    shape = (draws.samples, len(deals.value))
    stretch = deals.rows.stretch * draws.pace(*shape)
    half = means[deals.stage] * stretch / 2
    first = draws.chance(*shape) < 1.0 / (1.0 + deals.waited / np.maximum(half, 1e-3))
    days = half * (draws.halves(*shape) + first * draws.halves(*shape))
    later = np.arange(len(means))[:, None] > deals.stage
    mean = (means[:, None] * later).sum(axis=0)
    variance = (means[:, None] ** 2 * later).sum(axis=0) / 2
    return floats(days + stretch * draws.stages(mean, variance, *shape))


def booked(contracts: Contracts, rows: Rows) -> Floats:
    """The contracts' amounts in yuan."""
    return floats(contracts.value * rows.price[contracts.row])
