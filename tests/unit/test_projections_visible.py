import pytest
from projection_worlds import opened

from sandbox.model.decisions import Triangle
from sandbox.model.events import (
    KINDS,
    SEEN_AT_ACCOUNT,
    SEEN_BY_ALL,
    SEEN_BY_OWNER,
    ContactMade,
    DecisionFailed,
    Event,
    FeedbackGiven,
    OpportunityArose,
    OpportunityLost,
    OpportunityWon,
    RivalVisited,
    RoundOpened,
    SegmentMoved,
    StageEntered,
    VendorStruck,
)
from sandbox.projections.visible import UNTOLD, visible

OPENED = RoundOpened(0, 1)
VISIT = RivalVisited(100, "rival", "beta", "boss")


def seen(*events: Event, present: bool = False, found: tuple[str, ...] = ()) -> list[Event]:
    market = opened()
    for deal in market.world.opportunities.values():
        if deal.id not in found:
            deal.pursuits.clear()
    if present:
        market.red.triangles["beta"] = Triangle(AR="red:ann")
    return visible(events, market.world, "red")


def test_what_belongs_to_somebody_names_them_first() -> None:
    assert all(kind._fields[:2] == ("minute", "vendor") for kind in SEEN_BY_OWNER)
    assert all("account" in kind._fields for kind in SEEN_AT_ACCOUNT)


def test_what_the_market_does_by_itself_is_hidden_from_everybody() -> None:
    shown = SEEN_BY_ALL | SEEN_AT_ACCOUNT | SEEN_BY_OWNER
    assert set(KINDS) - shown == {OpportunityArose, SegmentMoved}
    assert seen(SegmentMoved(0, "s1", 11_000), present=True) == []
    assert seen(OpportunityArose(0, "beta", "b1", 1, "demand", ""), present=True, found=("b1",)) == []


def test_the_own_facts_are_seen_by_their_owner_only() -> None:
    mine = ContactMade(5, "red", "beta", "red:ann", "boss", "trust", 100)
    assert seen(mine, mine._replace(vendor="blue")) == [mine]


def test_a_rival_is_noticed_by_who_works_there() -> None:
    assert seen(OPENED, VISIT) == [OPENED]
    assert seen(OPENED, VISIT, present=True) == [OPENED, VISIT]


def test_who_was_there_in_that_round_remembers_it_after_leaving() -> None:
    mine = ContactMade(5, "red", "beta", "red:ann", "boss", "trust", 100)
    later = VISIT._replace(minute=9_000)
    assert seen(OPENED, mine, VISIT, RoundOpened(8_000, 2), later)[1:3] == [mine, VISIT]
    assert later not in seen(OPENED, mine, VISIT, RoundOpened(8_000, 2), later)


def test_a_deal_is_followed_by_who_has_found_it() -> None:
    struck = VendorStruck(50, "rival", "beta", "b1", "must_have")
    assert seen(struck) == []
    assert seen(struck, found=("b1",)) == [struck]


@pytest.mark.parametrize(
    ("event", "field"),
    [
        (StageEntered(9, "beta", "b1", "bid", 7_777), "due"),
        (OpportunityWon(9, "rival", "beta", "b1", 5, "price", 4_000), "odds"),
        (OpportunityLost(9, "red", "beta", "b1", 5, "price", 4_000, "rival"), "odds"),
        (DecisionFailed(9, "beta", "b1", 5, "indecision", 4_000), "likelihood"),
    ],
)
def test_what_only_the_truth_knows_is_left_out(event: Event, field: str) -> None:
    (shown,) = seen(event, found=("b1",))
    assert getattr(shown, field) == UNTOLD
    assert shown[:-1] == event[:-1] or field != "due"


def test_nobody_is_named_whom_the_team_does_not_know() -> None:
    stranger = VISIT._replace(stakeholder="tech")
    feedback = FeedbackGiven(9, "red", "beta", "tech", 40_000, "on_time")
    assert [e.stakeholder for e in seen(stranger, feedback, present=True)] == ["", ""]  # type: ignore[union-attr]
