"""Insights on an account, each from what it is drawn from."""

from dataclasses import replace

import pytest

from sandbox.authoring.library import scenario
from sandbox.model.decisions import DecisionSheet
from sandbox.model.names import BP
from sandbox.projections.insights import insights
from sandbox.projections.observation import Estimate
from sandbox.projections.refusal import Desk
from sandbox.session.seat import Seat
from sandbox.session.session import Session
from sandbox.session.setup import lined_up

BANK = "jianghai_yinhang"


@pytest.fixture(scope="module")
def seen():
    case = scenario("industrial_cloud")
    return case, Seat(Session(case, lined_up(case, 7, (None,)), None), "red").observe()


def desk(seen, **changes):
    """The desk of the first round, with the bank's people changed as told."""
    case, observation = seen
    accounts = tuple(
        replace(account, stakeholders=tuple(replace(person, **changes) for person in account.stakeholders))
        if account.id == BANK
        else account
        for account in observation.accounts
    )
    return Desk(case, replace(observation, accounts=accounts), DecisionSheet())


def kinds(seen, **changes):
    return [hint.kind for hint in insights(desk(seen, **changes), BANK)]


def view(value, *, shared=True, holders=("red:zhang_min",), minute=0):
    return Estimate(value, 6_000, minute, holders, shared)


def test_a_gatekeeper_against_us_is_named(seen):
    assert "gatekeeper" in kinds(seen, attitude=view(-BP))
    assert "gatekeeper" not in kinds(seen, attitude=view(BP))


def test_what_only_some_know_is_a_silo(seen):
    assert "silo" in kinds(seen, attitude=view(0, shared=False))
    assert "silo" not in kinds(seen, attitude=view(0))


def test_an_empty_corner_is_missed_where_a_deal_asks_for_it(seen):
    assert "corner" in kinds(seen)


def test_somebody_never_met_is_pointed_out(seen):
    assert {"unmet", "door"} & set(kinds(seen, met=0))
    assert not {"unmet", "door"} & set(kinds(seen, met=2))


def test_who_prefers_a_rival_is_told(seen):
    assert "rival" in kinds(seen, prefers="panyuan")


def test_a_supporter_whom_others_hear_is_offered_as_a_voice(seen):
    bank = next(account for account in seen[1].accounts if account.id == BANK)
    best = max(bank.stakeholders, key=lambda person: (person.influence, person.id))
    heard = desk(seen, attitude=view(2 * BP), listens=((best.id, 4_000),))
    texts = [hint.text for hint in insights(heard, BANK) if hint.kind == "coach"]
    assert [text.startswith(best.name.en) for text in texts] == [True]
    assert "coach" not in kinds(seen, attitude=view(2 * BP), listens=())


def test_warnings_come_first(seen):
    warns = [hint.warns for hint in insights(desk(seen, attitude=view(-BP, shared=False)), BANK)]
    assert warns == sorted(warns, reverse=True)
    assert True in warns
