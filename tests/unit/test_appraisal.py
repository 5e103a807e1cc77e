from dataclasses import replace

import pytest
from projection_worlds import Market, played

from sandbox.model.decisions import DecisionSheet, Quota, Triangle
from sandbox.model.events import (
    BidSubmitted,
    ChangeRequested,
    ContactFailed,
    ContactMade,
    ContractSigned,
    DeliveryAccepted,
    Event,
    MilestoneReached,
    OpportunityLost,
    OpportunityWon,
    VendorStruck,
)
from sandbox.model.names import BP
from sandbox.projections.appraisal import Appraisal, appraisals, points, together
from sandbox.projections.measure import Measure, goal, weighed
from sandbox.projections.observation import LedgerView
from sandbox.projections.shared_measures import indicator_weights

ALPHA = Triangle(AR="red:ann", SR="red:sue", FR="red:fay")
LINE = LedgerView(1, 0, 0, 0, 2_800, 6_000, 0, 1, 0, 1, 1, 0, 0)


def found(*events: Event, **plan: object) -> dict[str, Appraisal]:
    """Each member's appraisal by the role, after a quarter with these events and a plan for `alpha`."""
    market: Market = played("small", ("red",), 1, "idle")
    sheet = DecisionSheet.model_validate({"triangles": {"alpha": ALPHA}, **plan})
    seen = market.seen()
    people = tuple(member for member in seen.members if member.id in ("red:ann", "red:sue", "red:fay"))
    before = replace(seen, members=people)
    after = replace(seen, previous=sheet, projects=(), history=(LINE,))
    return {each.role: each for each in appraisals(events, before, after)}


def measure(appraisal: Appraisal, kind: str) -> Measure | None:
    return next((each for each in (*appraisal.measures, *appraisal.common) if each.kind == kind), None)


def met(appraisal: Appraisal, kind: str) -> int | None:
    each = measure(appraisal, kind)
    return each.met if each else None


def won(deal: str = "a1") -> OpportunityWon:
    return OpportunityWon(9, "red", "alpha", deal, 4_000_000, "price", 5_000)


def lost(deal: str = "a2") -> OpportunityLost:
    return OpportunityLost(9, "red", "alpha", deal, 4_000_000, "price", 5_000, "north")


@pytest.mark.parametrize(("total", "score"), [(150, 79.3), (120, 83.5), (130, 87.6)])
def test_weights_are_normalised_whatever_they_add_up_to(total: int, score: float) -> None:
    """A public scheme has weights of 150, 120 and 130 in all; normalised it says 79.3, 83.5 and 87.6."""
    weights = (total * 30 // 100, total * 25 // 100, total * 20 // 100, 0)
    weights = (*weights[:3], total - sum(weights))
    off = (400, -300, 200, 0)
    level = score * 100 - sum(w * o for w, o in zip(weights, off, strict=True)) / total
    measures = [
        Measure("margin", weight, round(level + apart), 1, 1, ())
        for weight, apart in zip(weights, off, strict=True)
    ]
    assert weighed(measures) == pytest.approx(score * 100, abs=1)


def test_an_account_manager_is_measured_by_the_own_quota() -> None:
    signed = ContractSigned(5, "red", "alpha", "a1", "a1.p", 3_000_000, 99)
    elsewhere = ContractSigned(5, "red", "beta", "b1", "b1.p", 9_000_000, 99)
    quotas = (
        Quota(metric="revenue", amount=4_000_000, account="alpha", owner="red:ann"),
        Quota(metric="revenue", amount=8_000_000, account="beta", owner="red:bob"),
    )
    ann = found(signed, elsewhere, quotas=quotas)["AR"]
    assert met(ann, "quota") == 7_500
    quota = measure(ann, "quota")
    assert quota is not None
    assert quota.events == (signed,)


def test_awards_count_for_account_and_solution_roles() -> None:
    by_role = found(won(), lost(), lost("a3"), lost("a4"))
    assert met(by_role["AR"], "awards") == met(by_role["SR"], "awards") == BP
    assert met(by_role["FR"], "awards") is None


def test_a_rivals_award_is_nobodys() -> None:
    theirs = won()._replace(vendor="north")
    assert met(found(theirs)["AR"], "awards") is None


def test_contacts_that_fail_are_counted() -> None:
    made = ContactMade(3, "red", "alpha", "red:ann", "boss", "trust", 100)
    failed = ContactFailed(4, "red", "alpha", "red:ann", "boss", "trust", "no_time")
    assert met(found(made, failed)["AR"], "held") == round(0.5 / 0.8 * BP)


def test_solutions_are_measured_at_the_bid() -> None:
    bid = BidSubmitted(7, "red", "alpha", "a1", 4_000_000, 60, 5_200, 1)
    struck = VendorStruck(8, "red", "alpha", "a2", "not_ready")
    sue = found(bid, struck)["SR"]
    assert met(sue, "fit") == 8_000
    assert met(sue, "ready") == round(0.5 / 0.9 * BP)
    beaten = VendorStruck(8, "red", "alpha", "a1", "must_have")
    assert met(found(bid, beaten)["SR"], "ready") == 0


def test_deliveries_are_measured_by_dates_reviews_and_scores() -> None:
    on_time = MilestoneReached(3, "red", "alpha", "a1.p", 1, 0)
    late = MilestoneReached(4, "red", "alpha", "a1.p", 2, 3)
    accepted = DeliveryAccepted(5, "red", "alpha", "a1.p", 9_000, 40_000, 0)
    reviewed = BidSubmitted(7, "red", "alpha", "a1", 4_000_000, 60, 5_200, 1)
    fay = found(on_time, late, accepted, reviewed)["FR"]
    assert met(fay, "dates") == round(0.5 / 0.9 * BP)
    assert met(fay, "score") == BP
    assert met(fay, "review") == 12_500


def test_shared_indicators_are_those_of_the_members_accounts() -> None:
    late = MilestoneReached(4, "red", "alpha", "a1.p", 2, 3)
    other = MilestoneReached(4, "red", "beta", "b1.p", 2, 0)
    free = ChangeRequested(4, "red", "alpha", "a1.p", 0)
    by_role = found(late, other, free)
    for role in ("AR", "SR", "FR"):
        assert met(by_role[role], "on_time") == 0
        assert met(by_role[role], "change") == 2_000


def test_an_indicator_without_weight_does_not_count() -> None:
    late = MilestoneReached(4, "red", "alpha", "a1.p", 2, 3)
    only = found(late, indicators={"change": 150})["FR"]
    assert [each.kind for each in only.common] == ["change"]
    assert sum(indicator_weights(DecisionSheet()).values()) == 100


def test_a_quarter_without_an_occasion_gives_no_score() -> None:
    sue = found()["SR"]
    assert sue.own is None
    assert sue.total == sue.shared
    assert goal("fit", 10, 0, 0, 0.5) is None
    assert together(None, None) is None
    assert points(None) == "–"
    assert points(8_940) == "89"


def test_own_and_shared_scores_count_by_their_weights() -> None:
    assert together(10_000, 5_000) == 8_000
    assert together(None, 5_000) == 5_000
