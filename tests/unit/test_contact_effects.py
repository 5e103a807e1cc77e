"""What a contact should bring follows the engine's equations at what is believed."""

import pytest

from sandbox.model.names import BP, CRITERIA
from sandbox.model.rules import ModelRules
from sandbox.model.scenario import Text
from sandbox.projections.contact_effects import effect
from sandbox.projections.observation import Estimate, Guess, StakeholderView

RULES = ModelRules()


def person(role="technical", attitude=None, criteria=None, mode=None):
    name = Text(zh="林", en="Lin")
    return StakeholderView(
        "lin", name, name, role, 2_000, attitude, criteria, None, mode, None, (), 0, -1, ()
    )


def believed(*shares):
    return Guess(tuple(zip(CRITERIA, shares, strict=True)), 3_000, 0, (), True)


def test_every_contact_reads_the_view_and_adds_half_of_the_missing_sureness():
    known = Estimate(0, 4_000, 0, (), True)
    assert (effect(RULES, person(attitude=known), "trust").sure, effect(RULES, person(), "trust").surer) == (
        4_000, 5_000,
    )  # fmt: skip
    assert effect(RULES, person(attitude=known), "discover").surer == 7_000


def test_trust_moves_those_who_look_at_relations_and_are_firm():
    warm = effect(RULES, person(criteria=believed(0, 0, 0, BP)), "trust").attitude
    cold = effect(RULES, person(criteria=believed(BP, 0, 0, 0)), "trust").attitude
    assert warm == pytest.approx(0.45 * 2.2 * 0.6 * BP, abs=1)
    assert cold == pytest.approx(0.45 * 0.6 * 0.6 * BP, abs=1)


def test_an_insight_is_a_risk_while_the_driver_is_not_known():
    sure, unsure = believed(BP, 0, 0, 0), believed(2_500, 2_500, 2_500, 2_500)
    assert effect(RULES, person(criteria=sure), "insight").risk == 0
    assert effect(RULES, person(criteria=unsure), "insight").risk == pytest.approx(2_625, abs=1)
    prepared = effect(RULES, person(criteria=sure), "insight").attitude
    assert effect(RULES, person(criteria=sure), "insight", prepared=False).attitude == pytest.approx(
        prepared / 2, abs=1
    )


def test_discovery_teaches_nothing_to_those_who_are_certain():
    assert effect(RULES, person(criteria=believed(BP, 0, 0, 0)), "discover").learns == 0
    assert effect(RULES, person(), "discover").learns > 500


def test_an_executive_counts_with_the_one_who_decides():
    assert (
        effect(RULES, person("economic"), "executive").attitude
        > effect(RULES, person("technical"), "executive").attitude
    )


def test_a_concession_without_a_deal_gives_nothing_away():
    assert effect(RULES, person(), "concede").price == 0
