"""Some thousand ways in which the rest of a session may go, as far as one team can tell."""

from dataclasses import dataclass

import numpy as np

from sandbox.model.names import DAY
from sandbox.projections.forecasting.arrays import Floats, floats
from sandbox.projections.forecasting.arrivals import arising, following, unheard
from sandbox.projections.forecasting.course import (
    Awards,
    Contracts,
    all_contracts,
    awarded,
    closing,
    contracted,
)
from sandbox.projections.forecasting.deals import open_deals, signing_deals, stage_means
from sandbox.projections.forecasting.deliveries import Delivered, in_progress, to_come, together
from sandbox.projections.forecasting.draws import Draws
from sandbox.projections.forecasting.habits import Habits, habits
from sandbox.projections.forecasting.places import Places, places
from sandbox.projections.forecasting.rows import Rows, stacked
from sandbox.projections.forecasting.running import running
from sandbox.projections.refusal import Desk

MISJUDGED = 1.0
"""Share of an odds range's spread that all deals at an account have in common, in standard deviations [A]."""

COST_SPREAD = 0.05
"""Spread (σ of the log) of what deliveries cost against what is reckoned: modes, changes, depths [A]."""


@dataclass(frozen=True, slots=True)
class Course:
    """How the samples go on: awards to anyone, own contracts by where they come from, deliveries."""

    samples: int
    rows: Rows
    places: Places
    awards: tuple[Awards, ...]
    contracts: dict[str, Contracts]
    done: Delivered
    drift: Floats


@dataclass(frozen=True, slots=True)
class _Start:
    """What a simulation starts from; times are working days."""

    desk: Desk
    habits: Habits
    places: Places
    draws: Draws
    means: Floats
    contract: float
    end: float


def simulated(desk: Desk, samples: int, seed: int) -> Course:
    """The samples for the team's observation under the plan on the desk; the same seed draws the same."""
    at = _start(desk, samples, seed)
    deals, signing = open_deals(desk, at.habits), signing_deals(desk, at.habits)
    rows = stacked(deals.rows, at.places.rows, signing.rows)
    offset, rules = len(deals.value), desk.scenario.rules
    known = awarded(at.draws, deals, at.means, at.end)
    since = desk.observation.minute / DAY
    sigma = rules.cycle.value_sigma
    hidden = unheard(at.draws, at.places, at.means, sigma, since, at.end, offset)
    fresh = arising(at.draws, at.places, at.means, sigma, at.end, offset)
    contracts = {
        "open": contracted(at.draws, known, at.contract, at.end),
        "signing": closing(at.draws, signing, at.contract, at.end, offset + len(at.places.rate)),
        "unheard": contracted(at.draws, hidden, at.contract, at.end),
        "new": contracted(at.draws, fresh, at.contract, at.end),
    }
    begun = together(
        in_progress(at.draws, rules.delivery, running(desk)),
        to_come(at.draws, rules.delivery, all_contracts(*contracts.values()), rows),
    )
    again = _repeats(at, begun, offset)
    contracts["repeat"] = contracted(at.draws, again, at.contract, at.end)
    done = together(begun, to_come(at.draws, rules.delivery, contracts["repeat"], rows))
    drift = at.draws.normal(samples, len(at.places.rate))
    return Course(samples, rows, at.places, (known, hidden, fresh, again), contracts, done, drift)


def _start(desk: Desk, samples: int, seed: int) -> _Start:
    seen, rules, usual = desk.observation, desk.scenario.rules, habits(desk)
    there = places(desk, usual)
    rng = np.random.Generator(np.random.SFC64(seed))
    shared = rng.standard_normal((samples, len(seen.accounts) + 4), dtype=np.float32)
    lean, level = MISJUDGED * shared[:, 4:], usual.level * shared[:, 0]
    bias, buying = usual.bias.spread * shared[:, 1], usual.buying.spread * shared[:, 2]
    busy = rng.standard_gamma(there.known, (samples, len(there.known)), dtype=np.float32) / there.known
    costs = np.exp(COST_SPREAD * shared[:, 3])
    draws = Draws(
        rng, samples, floats(lean), floats(busy), floats(level), floats(costs), floats(bias), floats(buying),
        rules.cycle.tempo_sigma,
    )  # fmt: skip
    end = max(0.0, seen.rounds * seen.days - seen.minute / DAY)
    return _Start(desk, usual, there, draws, stage_means(rules), rules.cycle.contract_days, end)


def _repeats(at: _Start, done: Delivered, offset: int) -> Awards:
    """Repeat orders that follow the deliveries: the likelier, the more content the customer."""
    rules, draws = at.desk.scenario.rules, at.draws
    content = ((done.score - 1.0) / 4.0) ** 2
    again = np.flatnonzero(draws.chance(len(content)) < rules.flywheel.repeat * content)
    sample, place = done.sample[again], done.account[again]
    usual = rules.cycle.deal_share * floats([account.budget for account in at.desk.observation.accounts])
    value = floats(done.value[again] ** 0.6 * usual[place] ** 0.4)
    arose = done.accepted[again] + draws.stage(len(again)) * (rules.flywheel.repeat_delay_days / 2)
    return following(draws, at.places, at.means, at.end, offset, sample, place, value, floats(arose))
