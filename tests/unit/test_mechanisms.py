"""The experiments on mechanisms: complete, in step with the docs, and right where the answer is known."""

import math
import re
from pathlib import Path

import pytest

from bench.mechanisms import HEADINGS, MARKS, described
from sandbox.authoring.library import scenario
from sandbox.model.names import CONTACT_ACTIONS, DAY
from sandbox.model.rules import ModelRules
from sandbox.studies import measures
from sandbox.studies.experiments import Arm, Effect, Experiment, Wants, arms, effect, markets
from sandbox.studies.measures import Measure
from sandbox.studies.mechanisms import EXPERIMENTS, MARKETS, PLAYERS
from sandbox.studies.played import Played
from sandbox.studies.readings import BY_DEAL, Reading, read
from sandbox.studies.replications import one_session
from sandbox.studies.summary import Interval
from sandbox.studies.trials import Trial, Trials

DOCS = Path(__file__).resolve().parents[2] / "docs" / "model.md"


def test_the_docs_list_every_experiment() -> None:
    table = MARKS.search(DOCS.read_text(encoding="utf-8"))
    assert table is not None
    rows = [[cell.strip() for cell in line.strip("| ").split("|")] for line in table[0].strip().splitlines()]
    assert rows[0][: len(HEADINGS) - 1] == list(HEADINGS[:-1])
    listed = [tuple(row[:2]) for row in rows[2:]]
    assert listed == [(e.mechanism, e.change) for e in EXPERIMENTS]


def test_every_group_of_coefficients_is_moved_by_an_experiment() -> None:
    base = scenario("industrial_cloud")
    moved = {
        group
        for market in markets(base, MARKETS).values()
        for group in ModelRules.model_fields
        if getattr(market.rules, group) != getattr(base.rules, group)
    }
    assert moved == set(ModelRules.model_fields)


NAMES = {
    "discover": "discovery",
    "trust": "trust-building",
    "insight": "insight",
    "proof": "proof of concept",
    "executive": "executive meeting",
    "reference": "reference visit",
    "concede": "concession",
}


@pytest.mark.parametrize("action", CONTACT_ACTIONS)
def test_every_kind_of_contact_has_an_experiment(action: str) -> None:
    assert NAMES[action] in {e.mechanism for e in EXPERIMENTS}


def test_every_market_player_and_measure_is_used() -> None:
    needed = arms(EXPERIMENTS)
    assert {arm.market for arm in needed} == {"base", *MARKETS}
    assert {arm.player for arm in needed} == set(PLAYERS)
    assert {e.measure for e in EXPERIMENTS} == set(measures.MEASURES)
    assert all(described(e) and re.match(r"[a-zA-Z]", described(e)) for e in EXPERIMENTS)


def readings(off: list[float], on: list[float]) -> dict[Trial, Reading]:
    found = {}
    for market, values in (("off", off), ("on", on)):
        for seed, value in enumerate(values):
            winners = {"d1": "red", "d2": "red" if market == "off" else "rival", "d3": "red"}
            found[Trial(market, "balanced", seed)] = Reading(
                {"late": value}, {"fit": {"d1": value, market: 0.0}}, winners
            )
    return found


def made(wants: Wants, most: float = 0.0, measure: Measure = measures.late) -> Experiment:
    return Experiment("x", "y", measure, wants, Arm("off"), Arm("on"), most)


def test_effects_are_paired_by_seed() -> None:
    off, on = [10.0, 50.0, 90.0, math.nan], [12.0, 51.8, 92.2, 5.0]
    found = effect(made("more"), readings(off, on), range(4))
    assert (found.pairs, found.effect.value) == (3, pytest.approx(2))
    assert found.shown
    assert not effect(made("less"), readings(off, on), range(4)).shown


def test_a_measure_over_deals_counts_those_of_both_sides() -> None:
    found = effect(made("more", measure=measures.fit), readings([1, 2, 3], [5, 6, 7]), range(3))
    assert (found.off, found.on) == (2, 6)


def test_other_winners_are_counted_over_common_awards() -> None:
    found = effect(made("other"), readings([1, 2], [1, 2]), range(2))
    assert found.effect.value == pytest.approx(1 / 3)
    assert found.shown


def test_what_must_stay_may_move_a_little() -> None:
    def shown(low: float, high: float) -> bool:
        return Effect(made("none", 1.0), 0, 0, Interval(0, low, high), 9).shown

    assert shown(-0.9, 0.8)
    assert not shown(-0.5, 1.2)


def test_nothing_to_measure_shows_nothing() -> None:
    found = effect(made("more"), readings([math.nan] * 3, [1.0] * 3), range(3))
    assert (found.pairs, found.shown) == (0, False)


def test_a_clear_mechanism_shows_in_a_few_small_sessions() -> None:
    wanted = [e for e in EXPERIMENTS if e.mechanism in ("concession", "trust-building", "discovery")]
    with Trials({"base": scenario("tutorial")}, PLAYERS, read) as trials:
        trials.run(Trial(arm.market, arm.player, seed) for seed in range(1, 7) for arm in arms(wanted))
    found = {e.mechanism: effect(e, trials.results, range(1, 7)) for e in wanted}
    assert found["concession"].shown
    assert found["trust-building"].effect.value > 0


def test_a_measure_over_deals_is_the_mean_of_what_each_deal_adds() -> None:
    played = Played(one_session(scenario("tutorial"), ["balanced"], 18))
    for measure in measures.MEASURES:
        if measure.__name__ in BY_DEAL:
            parts = BY_DEAL[measure.__name__](played)
            assert parts, measure.__name__
            assert measure(played) == pytest.approx(sum(parts.values()) / len(parts))


def test_discovery_takes_no_longer_than_the_session() -> None:
    played = Played(one_session(scenario("tutorial"), ["balanced"], 3))
    idle = Played(one_session(scenario("tutorial"), ["idle"], 3))
    days = idle.world.minute / DAY
    assert measures.discovery_days(idle) == days
    assert 0 < measures.discovery_days(played) < days
