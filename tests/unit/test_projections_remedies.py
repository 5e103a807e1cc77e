from dataclasses import replace

from builders import observation, scenario

from sandbox.model.decisions import DecisionSheet, Delivery, People, Pursuit, Triangle
from sandbox.model.names import BP
from sandbox.projections import planning
from sandbox.projections.attention import Alert, plan_alerts
from sandbox.projections.observation import Observation
from sandbox.projections.refusal import Desk
from sandbox.projections.remedies import Hindrance, Step, remedy
from sandbox.projections.workload import planned_hours

CASE = scenario()
SEEN = observation(CASE)
FULL = Triangle(AR="red:ann", SR="red:sue", FR="red:fay")


def desk(seen: Observation = SEEN, **parts: object) -> Desk:
    return Desk(CASE, seen, DecisionSheet.model_validate(parts))


def alerts(found: Desk) -> dict[str, Alert]:
    return {alert.deal: alert for alert in plan_alerts(found)}


def with_deal(name: str, seen: Observation = SEEN, **changes: object) -> Observation:
    deals = tuple(replace(d, **changes) if d.id == name else d for d in seen.opportunities)
    return replace(seen, opportunities=deals)


def with_person(account: str, person: str, **changes: object) -> Observation:
    def told(place: object) -> object:
        people = tuple(replace(p, **changes) if p.id == person else p for p in place.stakeholders)
        return replace(place, stakeholders=people) if place.id == account else place

    return replace(SEEN, accounts=tuple(told(place) for place in SEEN.accounts))


def all_steps(found: Desk, deal: str) -> list[str]:
    """What each press does, until the plan treats the alert."""
    done = []
    while (alert := alerts(found).get(deal)) and isinstance(step := remedy(found, alert), Step):
        done.append(step.label)
        assert step.sheet != found.sheet
        found = replace(found, sheet=step.sheet)
        assert len(done) < 20
    return done


def test_a_plan_that_leaves_corners_empty_is_warned_and_step_by_step_mended() -> None:
    assert alerts(desk())["a1"].codes == ("uncovered",)
    assert all_steps(desk(), "a1") == ["Send ann", "Send sue", "Discover", "Discover"]


def test_the_one_who_was_there_goes_before_the_one_with_most_time() -> None:
    before = DecisionSheet(triangles={"alpha": Triangle(AR="red:bob")})
    found = desk(observation(CASE, previous=before))
    step = remedy(found, alerts(found)["a1"])
    assert isinstance(step, Step)
    assert step.sheet.triangle("alpha").AR == "red:bob"
    assert "was there last quarter" in step.done


def test_whom_they_trust_goes_before_the_one_with_most_time() -> None:
    found = desk(with_person("alpha", "boss", trust=(("red:bob", 4_000),)))
    step = remedy(found, alerts(found)["a1"])
    assert isinstance(step, Step)
    assert "is known to people there" in step.done
    assert step.sheet.triangle("alpha").AR == "red:bob"


def test_nobody_is_sent_beyond_the_hours_there_are() -> None:
    sheet = DecisionSheet()
    for place in ("alpha", "beta"):
        sheet = planning.assign(sheet, place, "AR", "red:ann")
        for person in ("boss", "user", "buy"):
            sheet = planning.plan_contact(sheet, place, person, "trust", 12)
    tired = replace(SEEN, members=tuple(m for m in SEEN.members if m.id != "red:bob"))
    assert planned_hours(CASE, tired, sheet)["red:ann"].share > BP
    found = Desk(CASE, tired, sheet)
    step = remedy(found, Alert("g1", "gamma", ("uncovered",)))
    assert isinstance(step, Hindrance)
    assert "No AR has the hours" in step.reason
    assert "ann" in step.reason


def test_a_role_nobody_has_is_to_be_hired_or_borrowed() -> None:
    alone = replace(SEEN, members=tuple(m for m in SEEN.members if m.role != "AR"))
    step = remedy(desk(alone), Alert("a1", "alpha", ("uncovered",)))
    assert isinstance(step, Hindrance)
    assert "hire or borrow" in step.reason


def test_what_is_held_or_dropped_asks_for_nothing() -> None:
    for ati in ("hold", "kill"):
        assert "a1" not in alerts(desk(pursuits={"a1": Pursuit(ati=ati)}))


def test_a_customer_left_alone_on_purpose_is_no_alert() -> None:
    assert "a1" not in alerts(desk(tiers={"alpha": "C"}))


def test_a_covered_deal_that_is_stuck_is_visited_once() -> None:
    seen = with_deal("a1", alerts=("stuck",), days_in_stage=60)
    met = replace(
        seen,
        accounts=tuple(
            replace(a, stakeholders=tuple(replace(p, met=1) for p in a.stakeholders)) for a in seen.accounts
        ),
    )
    found = desk(met, triangles={"alpha": FULL})
    assert alerts(found)["a1"].codes == ("stuck",)
    assert all_steps(found, "a1") == ["Visit"]


def test_a_late_delivery_gets_an_fr_and_goes_first() -> None:
    late = observation(CASE, project=True)
    late = replace(late, projects=tuple(replace(p, late_days=5) for p in late.projects))
    won = with_deal("a1", late, outcome="won", winner="red", stage="delivery", alerts=("late",))
    found = desk(won)
    assert all_steps(found, "a1") == ["Send fay", "Put first"]
    planned = desk(won, triangles={"alpha": FULL}, deliveries={"a1.p": Delivery(mode="rush", priority=1)})
    assert remedy(planned, alerts(planned)["a1"]) is None


def test_what_some_members_know_alone_is_shared_by_meeting_more() -> None:
    lone = tuple(replace(a, type=replace(a.type, holders=("red:ann",), shared=False)) for a in SEEN.accounts)
    seen = replace(SEEN, accounts=lone, previous=DecisionSheet(people=People(cadence="monthly")))
    found = desk(seen, people={"cadence": "monthly"})
    step = remedy(found, alerts(found)[""])
    assert isinstance(step, Step)
    assert step.sheet.people.cadence == "biweekly"
    assert remedy(replace(found, sheet=step.sheet), alerts(found)[""]) is None
