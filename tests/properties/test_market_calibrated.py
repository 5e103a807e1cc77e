"""A seeded part of bench/calibration.py, with tolerances that a regression breaks and chance does not."""

from collections.abc import Callable, Sequence

from sandbox.authoring.library import scenario
from sandbox.studies import calibration as cal
from sandbox.studies.figures import log_spread, median
from sandbox.studies.replications import one_session
from sandbox.studies.sampling import Sample, sampled

SEEDS = range(1, 17)
NEAR: dict[str, tuple[Callable[[Sequence[Sample]], float], float, float]] = {
    "median cycle": (lambda s: median(cal.cycles(s)), 5.4, 7.2),
    "spread of the cycle": (lambda s: log_spread(cal.cycles(s)), 0.45, 0.65),
    "wins": (cal.wins, 0.15, 0.27),
    "no decision": (cal.undecided, 0.38, 0.56),
    "customers": (cal.customer_odds, 2.0, 9.0),
    "size": (cal.size_effect, -1.8, -0.2),
    "concentration": (cal.concentration, 0.6, 0.76),
    "Little": (cal.little, 0.93, 1.08),
    "delivery time": (cal.delivery_time, 0.4, 0.56),
    "late": (cal.late, 0.03, 0.15),
    "gap": (cal.gap, 1.2, 2.4),
    "poor on time": (lambda s: cal.poor(s, late=False), 0.03, 0.19),
    "repeats": (cal.repeats, 0.3, 0.65),
    "attained": (cal.attained, 0.3, 0.8),
}


def test_the_default_market_stays_near_its_targets() -> None:
    case = scenario("industrial_cloud")
    played = [sampled(one_session(case, ("balanced",), seed)) for seed in SEEDS]
    found = {name: measure(played) for name, (measure, _, _) in NEAR.items()}
    off = {name: found[name] for name, (_, low, high) in NEAR.items() if not low <= found[name] <= high}
    assert not off
