"""The market stays calibrated: some seeds, compared with what they gave when the table was last written.

`UPDATE_GOLDEN=1` writes `tests/golden/calibration.json` anew: each figure, and the slack within which it may
move, half of its own 95% interval's half-width over the same seeds.
"""

import json
import math
import os
from pathlib import Path

from bench.calibration import GOALS, measured
from sandbox.authoring.library import scenario
from sandbox.model.scenario import Scenario
from sandbox.studies.experiments import Change, with_rules
from sandbox.studies.replications import one_session
from sandbox.studies.sampling import Sample, sampled

KEPT = Path(__file__).resolve().parents[1] / "golden" / "calibration.json"
SEEDS, FEWER = range(1, 25), range(1, 9)
BROKEN: dict[str, Change] = {
    "everybody decides": with_rules(purchase={"intercept": 1.5}),
    "a slow customer's clock": with_rules(cycle={"solution_days": 120}),
}
"""Regressions that even fewer seeds have to notice."""
NEAR = 3
"""Slacks, 1.5 half-widths, by which so few seeds may miss a range: one of fifteen misses its own interval."""

Table = dict[str, dict[str, float]]


def samples(market: Scenario, seeds: range) -> list[Sample]:
    return [sampled(one_session(market, ["balanced"], seed)) for seed in seeds]


def kept(found: list[Sample] | None = None) -> Table:
    """The table; written anew from what was found if that is asked for."""
    if found is not None and os.environ.get("UPDATE_GOLDEN"):
        rows = {goal.name: measured(goal, found) for goal in GOALS}
        table = {
            name: {"measured": round(f.value, 4), "slack": round((f.high - f.low) / 4, 4)}
            for name, f in rows.items()
        }
        KEPT.write_text(json.dumps(table, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    read: Table = json.loads(KEPT.read_text(encoding="utf-8"))
    return read


def figures(found: list[Sample]) -> dict[str, float]:
    return {goal.name: goal.measure(found) for goal in GOALS}


def moved(now: dict[str, float], before: dict[str, float], slacks: float) -> dict[str, float]:
    """The figures that have moved by more than so many times their slack, or cannot be measured any more."""
    table = kept()
    return {
        name: now[name]
        for name, old in before.items()
        if math.isfinite(old) and not abs(now[name] - old) <= slacks * table[name]["slack"]
    }


def test_the_figures_stay_where_they_were() -> None:
    found = samples(scenario("industrial_cloud"), SEEDS)
    before = {name: row["measured"] for name, row in kept(found).items()}
    assert moved(figures(found), before, 1) == {}


def test_what_is_kept_is_near_its_target() -> None:
    table = kept()
    assert set(table) == {goal.name for goal in GOALS}
    for goal in GOALS:
        reach = NEAR * table[goal.name]["slack"]
        assert goal.low - reach <= table[goal.name]["measured"] <= goal.high + reach, goal.name


def test_regressions_are_noticed() -> None:
    market = scenario("industrial_cloud")
    sound = figures(samples(market, FEWER))
    for name, change in BROKEN.items():
        assert moved(figures(samples(change(market), FEWER)), sound, 3), name
