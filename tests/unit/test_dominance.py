"""The study of dominance: its policies are spread out, its estimators right, its conditions decide."""

from dataclasses import replace

import numpy as np
import pytest

from sandbox.authoring.library import scenario
from sandbox.bots import BOTS
from sandbox.bots.policy import BALANCED
from sandbox.studies import conditions
from sandbox.studies.dominance import Budget, Verdicts, judged, players
from sandbox.studies.recipes import CORNERS, EVEN, PARTS, SPLITS, recipes
from sandbox.studies.spread import left_out, percentile, redrawn, shares
from sandbox.studies.trials import Figures, Trial, Trials, result
from sandbox.studies.variants import VARIANTS, variants

MARKETS = ("one", "two", "three")


def test_recipes_are_many_and_always_the_same() -> None:
    found = recipes(300)
    assert len(set(found.values())) == 300
    assert found == recipes(300)
    assert found != recipes(300, seed=2)


def test_recipes_reach_every_corner_of_the_space() -> None:
    found = list(recipes(300).values())
    assert {p.depth for p in found} == {"reuse", "standard", "bespoke"}
    assert max(max(p.role_split) for p in found) > 0.9
    assert min(p.bid_threshold for p in found) < 50 < 4_950 < max(p.bid_threshold for p in found)
    assert {p.ranking for p in found} == {"value", "closing", "odds"}
    assert 0.2 < np.mean([p.discount == 0 for p in found]) < 0.4


def test_the_components_of_a_table_made_by_hand() -> None:
    luck = np.random.default_rng(5)
    table = (
        50 + 3 * luck.normal(size=(400, 1)) + 2 * luck.normal(size=(1, 400)) + luck.normal(size=(400, 400))
    )
    found = shares(table)
    assert (found.players, found.seeds, found.both) == pytest.approx((9 / 14, 4 / 14, 1 / 14), abs=0.06)


def test_seeds_that_treat_all_alike_are_no_skill() -> None:
    found = shares(np.array([[1.0, 2.0, 5.0], [1.0, 2.0, 5.0]]))
    assert (found.players, found.seeds, found.both) == (0, 1, 0)


def test_components_take_two_of_each() -> None:
    with pytest.raises(ValueError, match="two players"):
        shares(np.ones((1, 5)))


def test_a_percentile_counts_equals_half() -> None:
    assert percentile(2, np.array([1.0, 2.0, 3.0, 4.0])) == 37.5


def test_intervals_over_seeds_hold_the_mean() -> None:
    values = np.random.default_rng(1).normal(10, 1, 40)
    for interval in (redrawn, left_out):
        found = interval(40, lambda picks: float(values[picks].mean()))
        assert found.value == pytest.approx(values.mean())
        assert found.high - found.low == pytest.approx(4 * values.std(ddof=1) / 40**0.5, rel=0.15)


def test_a_trial_is_played_once_and_alike_in_processes() -> None:
    markets, names = (
        {"tutorial": scenario("tutorial")},
        {"idle": "idle", **dict(list(recipes(3).items())[:2])},
    )
    told: list[int] = []
    with Trials(markets, names, result, report=lambda: told.append(1)) as here:
        here.play(names, (1, 2))
        here.play(names, (2, 3))
    assert len(told) == 9
    with Trials(markets, names, result, jobs=2) as there:
        there.play(names, (1, 2, 3))
    assert here.results == there.results
    assert here.results[Trial("tutorial", "idle", 1)].score > 0


def test_the_whole_study_on_a_small_market() -> None:
    budget = Budget(policies=6, screening=1, choosing=1, judging=3)
    told: list[int] = []
    with Trials(
        {"t": scenario("tutorial")}, players(budget), result, report=lambda: told.append(1)
    ) as trials:
        found = judged(trials, budget, capped=True)
    assert len(told) <= budget.trials(1)
    assert found.champions["t"] in found.policies
    assert found.field["t"].shape == (6, 3)
    assert [row.name for row in conditions.findings(found)] == [
        "recipe", "even split", "single role", "informed", "skill", "skill, bots",
    ]  # fmt: skip


def test_every_split_has_somebody_in_each_role() -> None:
    assert len(SPLITS) == 21
    assert all(min(policy.role_split) > 0 and sum(policy.role_split) == PARTS for policy in SPLITS.values())
    assert {replace(policy, role_split=BALANCED.role_split) for policy in SPLITS.values()} == {BALANCED}


def test_the_variants_are_sound_and_differ() -> None:
    found = variants()
    assert tuple(found) == VARIANTS
    assert len({market.model_dump_json() for market in found.values()}) == len(VARIANTS)


def verdicts(*, specialists: bool, informed: float, even: float, noise: float) -> Verdicts:
    """A study with known scores: finalists that rule one market each, or one that rules all."""
    luck = np.random.default_rng(3)

    def played(*means: float) -> Figures:
        rows: Figures = np.array(means)[:, None] + noise * luck.normal(size=(len(means), 8))
        return rows

    best = {
        m: [100.0 if not specialists or i == j else 80.0 for i in range(3)] for j, m in enumerate(MARKETS)
    }
    alone = {**dict.fromkeys(BOTS, 50.0), **dict.fromkeys(EVEN, even), **dict.fromkeys(CORNERS, 10.0)}
    alone["informed"] = informed
    return Verdicts(
        True, ("a", "b", "c"), dict(zip(MARKETS, "abc", strict=True)),
        {m: played(*best[m]) for m in MARKETS},
        {m: played(*np.linspace(20, 100, 41)) for m in MARKETS},
        {m: played(*np.linspace(20, 100, 21)) for m in MARKETS},
        {m: {name: played(mean)[0] for name, mean in alone.items()} for m in MARKETS},
    )  # fmt: skip


def test_bots_that_all_do_alike_show_no_skill() -> None:
    study = verdicts(specialists=True, informed=50, even=70, noise=1)
    for market in MARKETS:
        luck = np.random.default_rng(5)
        study.others[market].update({name: 50 + luck.normal(size=8) for name in BOTS})
    found = held(study)
    assert found["skill"]
    assert not found["skill, bots"]


def held(study: Verdicts) -> dict[str, bool]:
    return {row.name: row.holds for row in conditions.findings(study)}


def test_a_sound_market_meets_all_conditions() -> None:
    assert all(held(verdicts(specialists=True, informed=115, even=70, noise=1)).values())


@pytest.mark.parametrize(
    ("short", "study"),
    [
        ("recipe", verdicts(specialists=False, informed=115, even=70, noise=1)),
        ("informed", verdicts(specialists=True, informed=105, even=70, noise=1)),
        ("even split", verdicts(specialists=True, informed=115, even=95, noise=1)),
        ("skill", verdicts(specialists=True, informed=300, even=20, noise=60)),
    ],
)
def test_each_condition_can_fail(short: str, study: Verdicts) -> None:
    assert not held(study)[short]


def test_a_single_role_that_beats_half_of_the_field_is_short() -> None:
    study = verdicts(specialists=True, informed=115, even=70, noise=1)
    study.others["two"]["FR only"][:] = 90
    assert not held(study)["single role"]
