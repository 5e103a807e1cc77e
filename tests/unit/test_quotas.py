import pytest
from projection_worlds import played

from sandbox.bots import suggested as suggested_plan
from sandbox.model.decisions import DecisionSheet, Quota
from sandbox.projections.forecast import forecast
from sandbox.projections.legality import refusals
from sandbox.projections.planning import set_quota, set_quotas
from sandbox.projections.quotas import decomposition, due_now, suggested
from sandbox.projections.refusal import Desk
from sandbox.projections.smart import Check, smart


def desk(rounds: int = 3) -> Desk:
    market = played("industrial_cloud", ("red",), rounds, "balanced")
    seen = market.seen()
    plan = suggested_plan(market.scenario, seen)
    return Desk(market.scenario, seen, set_quotas(plan, "revenue", ()))


def with_quotas(at: Desk, *quotas: Quota) -> Desk:
    return Desk(at.scenario, at.observation, set_quotas(at.sheet, "revenue", quotas))


def checked(at: Desk) -> dict[str, Check]:
    return {check.letter: check for check in smart(at)}


def test_suggested_quotas_add_up_to_the_yuan_and_are_legal() -> None:
    at = desk()
    found = suggested(at)
    target = at.observation.targets[0]
    assert sum(quota.amount for quota in found) == due_now(at.observation, target)
    assert {quota.owner for quota in found} <= set(at.members)
    filled = with_quotas(at, *found)
    assert not refusals(filled.scenario, filled.observation, filled.sheet)


def test_sums_go_by_account_by_owner_and_in_all() -> None:
    at = desk()
    first, second = list(at.accounts)[:2]
    ann, bob = list(at.members)[:2]
    at = with_quotas(
        at,
        Quota(metric="revenue", amount=500, account=first, owner=ann),
        Quota(metric="revenue", amount=300, account=first, owner=bob),
        Quota(metric="revenue", amount=200, account=second, owner=ann),
        Quota(metric="revenue", amount=100, owner=ann),
    )
    found = decomposition(at)
    assert found is not None
    rows = {row.account: row for row in found.rows}
    assert (rows[first].total, rows[second].total) == (800, 200)
    assert rows[first].cells == ((ann, 500), (bob, 300))
    assert {owner.member: owner.total for owner in found.owners} == {ann: 800, bob: 300}
    assert (found.total, found.unplaced) == (1_100, 100)
    assert found.difference == 1_100 - found.due


def test_a_row_tells_what_was_signed_there() -> None:
    market = played("industrial_cloud", ("red",), 7, "balanced")
    seen = market.seen()
    found = decomposition(Desk(market.scenario, seen, seen.previous))
    assert found is not None
    assert sum(row.before for row in found.rows) == seen.targets[0].actual
    assert sum(row.last for row in found.rows) == seen.history[-1].booked


def test_a_higher_quota_is_less_likely() -> None:
    at = desk()
    name = max(
        at.accounts, key=lambda account: forecast(at.scenario, at.observation, at.sheet).expected([account])
    )
    chances = []
    for amount in (10**5, 10**7, 10**9):
        found = decomposition(with_quotas(at, Quota(metric="revenue", amount=amount, account=name)))
        assert found is not None
        row = next(row for row in found.rows if row.account == name)
        chances.append((row.chance, row.chance_to_end))
    assert chances == sorted(chances, reverse=True)


def test_levels_are_not_split_over_accounts() -> None:
    with pytest.raises(ValueError, match="satisfaction"):
        decomposition(desk(), "satisfaction")
    assert suggested(desk(), "satisfaction") == ()
    assert decomposition(desk(), "cash") is None


def test_replacing_quotas_leaves_other_metrics_alone() -> None:
    sheet = set_quota(DecisionSheet(), "satisfaction", 7_000, account="alpha")
    sheet = set_quota(sheet, "revenue", 5, account="alpha")
    changed = set_quotas(sheet, "revenue", [Quota(metric="revenue", amount=9)])
    assert [(q.metric, q.amount) for q in changed.quotas] == [("satisfaction", 7_000), ("revenue", 9)]


def test_the_suggested_quotas_are_smart_but_for_the_odds() -> None:
    at = desk()
    checks = checked(with_quotas(at, *suggested(at)))
    assert list(checks) == list("SMART")
    assert all(checks[letter].met for letter in "SM")


def test_what_is_not_specific_is_said() -> None:
    at = desk()
    assert not checked(at)["S"].met
    name = next(iter(at.accounts))
    orphan = checked(with_quotas(at, Quota(metric="revenue", amount=10, account=name)))["S"]
    assert (orphan.met, orphan.account) == (False, name)
    assert not checked(with_quotas(at, Quota(metric="revenue", amount=10)))["S"].met


def test_what_is_out_of_reach_names_the_account_and_why() -> None:
    at = desk()
    name, owner = next(iter(at.accounts)), next(iter(at.members))
    check = checked(with_quotas(at, Quota(metric="revenue", amount=10**10, account=name, owner=owner)))["A"]
    assert (check.met, check.account) == (False, name)
    assert ":" in check.message


def test_quotas_that_do_not_add_up_are_not_measurable() -> None:
    at = desk()
    name, owner = next(iter(at.accounts)), next(iter(at.members))
    assert not checked(with_quotas(at, Quota(metric="revenue", amount=7, account=name, owner=owner)))["M"].met
