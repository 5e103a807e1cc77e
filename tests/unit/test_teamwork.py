"""Roles that plan apart: no meetings, no delivery review, nothing shared; the same team does worse."""

from engine_sheets import kinds, lived, quick, small

from sandbox.authoring.library import scenario as shipped
from sandbox.model.decisions import DecisionSheet, People, Pursuit, Triangle
from sandbox.model.events import KnowledgeShared, WorkDone
from sandbox.projections.plan_means import silence
from sandbox.projections.refusal import Desk
from sandbox.projections.workload import meeting_hours
from sandbox.session import Session
from sandbox.session.setup import lined_up
from sandbox.studies.replications import replicate
from sandbox.studies.summary import mean_interval
from tests.builders import scenario

ANN = Triangle(AR="red:ann", SR="red:sue", FR="red:fay")
SHEET = DecisionSheet(
    triangles={"alpha": ANN}, pursuits={"a1": Pursuit(atb="bid")}, people=People(cadence="weekly")
)


def work_of(teamwork: str) -> tuple[set[str], int]:
    _world, events = lived(small(teamwork=teamwork, rules=quick()), SHEET, seed=2)
    return {e.work for e in kinds(events, WorkDone)}, len(kinds(events, KnowledgeShared))


def test_apart_they_neither_meet_nor_review_whatever_the_plan_says():
    together, _shared = work_of("triangle")
    apart, shared = work_of("apart")
    assert {"alignment", "review"} <= together
    assert not {"alignment", "review"} & apart
    assert shared == 0


def test_the_plan_says_that_nobody_meets_and_counts_no_hours_for_it():
    case = scenario(teamwork="apart")
    seen = Session(case, lined_up(case, 1, (None,)), None).observe("red")
    (finding,) = silence(Desk(case, seen, DecisionSheet()))
    assert finding.severity == "hint"
    assert "apart" in finding.message
    assert meeting_hours(case, "weekly") == 0 < meeting_hours(scenario(), "weekly")


def test_the_same_bot_reaches_less_where_the_roles_plan_apart():
    def scores(name: str) -> list[int]:
        return [o.score for o in replicate(shipped(name), ("balanced",), range(1, 31), jobs=1).outcomes]

    gains = [
        with_triangle - alone
        for with_triangle, alone in zip(
            scores("triangle_origin"), scores("triangle_origin_alone"), strict=True
        )
    ]
    assert mean_interval([float(gain) for gain in gains]).low > 0
