"""Waiting in a SimPy resource agrees with Erlang's formula."""

import math
import random
from collections.abc import Generator
from functools import cache

import pytest
import simpy

from sandbox.equations.queues import erlang_b, erlang_c, mean_wait

CHECKS = [(2, 1, 0.3333), (3, 2, 0.4444), (5, 4, 0.5541), (10, 8, 0.4092)]
ARRIVALS = 40_000


def exponentials(mean: float, luck: random.Random) -> list[float]:
    """Exponential times in random order, one from each of equally likely strata.

    The mean comes out exact, which more than halves the error of the measured share of waits.
    """
    times = [-mean * math.log((stratum + 0.5) / ARRIVALS) for stratum in range(ARRIVALS)]
    luck.shuffle(times)
    return times


@cache
def waits(servers: int, load: float, seed: int) -> list[float]:
    """The wait of each piece of work, mean work 1, in a run of M/M/c."""
    luck, log = random.Random(seed), []
    gaps, works = exponentials(1.0 / load, luck), exponentials(1.0, luck)
    env = simpy.Environment()
    desk = simpy.Resource(env, capacity=servers)

    def piece(work: float) -> Generator[simpy.Event, None, None]:
        arrived = env.now
        with desk.request() as turn:
            yield turn
            log.append(env.now - arrived)
            yield env.timeout(work)

    def arrivals() -> Generator[simpy.Event, None, None]:
        for gap, work in zip(gaps, works, strict=True):
            yield env.timeout(gap)
            env.process(piece(work))

    env.process(arrivals())
    env.run()
    return log


@pytest.mark.parametrize(("servers", "load", "waiting"), CHECKS)
def test_the_formula_gives_the_printed_chances(servers: int, load: float, waiting: float) -> None:
    assert erlang_c(servers, load) == pytest.approx(waiting, abs=0.00005)


@pytest.mark.parametrize(("servers", "load", "waiting"), CHECKS)
def test_a_simulated_queue_waits_as_often(servers: int, load: float, waiting: float) -> None:
    log = waits(servers, load, seed=7)
    assert sum(wait > 0 for wait in log) / ARRIVALS == pytest.approx(waiting, abs=0.01)


def test_a_simulated_queue_waits_as_long() -> None:
    assert sum(waits(3, 2, seed=7)) / ARRIVALS == pytest.approx(mean_wait(3, 2, 1.0), rel=0.05)


def test_a_full_queue_waits_for_ever() -> None:
    assert erlang_c(2, 2) == 1.0
    assert mean_wait(2, 2, 1.0) == float("inf")
    assert erlang_c(2, 0) == erlang_b(2, 0) == 0.0
    with pytest.raises(ValueError, match="server"):
        erlang_b(0, 1)
