"""How a round runs: who comes first, what waits, what is bought, what a card does."""

from statistics import fmean, pstdev

import pytest
from engine_sheets import kinds, lived, played, run_at, shipped, small, steady_sheets, text, triangle_team

from sandbox.engine.agenda import CLOSING, CONTACT, SOLUTION, Agenda
from sandbox.engine.clock import Clock, Life
from sandbox.engine.opening import open_world
from sandbox.engine.round import play_round
from sandbox.engine.run import Occasion
from sandbox.model.decisions import DecisionSheet, People, Pursuit, ReportOrder, Triangle
from sandbox.model.events import (
    CardAnswered,
    CardDrawn,
    CustomerAdvanced,
    MoneySpent,
    OpportunityFound,
    ReportDelivered,
    RivalVisited,
    SegmentMoved,
    StageEntered,
    WorkDone,
)
from sandbox.model.names import BP, GROUP_RULES, HIDDEN_TYPES, STAGES
from sandbox.model.world import Task
from sandbox.streams import Luck

ANN = Triangle(AR="red:ann", SR="red:sue", FR="red:fay")


def test_simultaneous_events_happen_in_the_order_of_their_ranks_not_of_their_start():
    def told(names: list[tuple[str, str]]) -> list[str]:
        clock, log = Clock(0), []

        def life(name: str) -> Life:
            for _ in range(3):
                yield clock.timeout(5)
                log.append(name)

        for kind, name in names:
            clock.start(life(name), kind, name)
        clock.run(until=100)
        return log

    names = [("deal", "d1"), ("member", "m1"), ("card", "c1"), ("member", "m2"), ("deal", "d2")]
    assert told(names) == told(names[::-1])
    assert {told(names)[0], told(names)[1]} == {"m1", "m2"}
    assert told(names)[4] == "c1"


def task(work: str, priority: int, available: int = 0) -> Task:
    return Task(work, "alpha", "a1", "", 60, available, priority)


def test_the_most_pressing_task_that_can_be_started_comes_first():
    agenda = Agenda()
    tasks = [task("solution", SOLUTION), task("contact", CONTACT), task("bid", CLOSING, 100)]
    for one in tasks:
        agenda.push(one)
    assert agenda.next_available() == 0
    assert [agenda.pop(0), agenda.pop(100), agenda.pop(100), agenda.pop(100)] == [
        tasks[1],
        tasks[2],
        tasks[0],
        None,
    ]


def test_what_was_not_started_is_left_in_a_stable_order():
    agenda = Agenda()
    for one in (task("later", 90, 500), task("solution", SOLUTION), task("bid", CLOSING)):
        agenda.push(one)
    assert [one.work for one in agenda.rest()] == ["bid", "solution", "later"]


def test_only_one_package_of_a_deals_solution_waits_at_a_time():
    world, _ = lived(small(), DecisionSheet(triangles={"alpha": ANN}), seed=2)
    for start in (open_world(small(), ["red"]), world):
        sheet = DecisionSheet(triangles={"alpha": ANN}, pursuits={"a1": Pursuit()})
        run = run_at(small(), start, sheet)
        waiting = [t for t in run.agendas["red:sue"].rest() if t.work == "solution"]
        assert len(waiting) <= 1
    _, events = lived(small(), DecisionSheet(triangles={"alpha": ANN}), seed=2)
    reviews = [e for e in kinds(events, WorkDone) if e.work == "review"]
    assert len(reviews) == len({e.subject for e in reviews}) > 0


def test_deals_go_through_their_stages_one_by_one():
    _, events = lived(
        small(), DecisionSheet(triangles={"alpha": ANN}, pursuits={"a1": Pursuit(atb="bid")}), seed=4
    )
    entered = [e.stage for e in kinds(events, StageEntered) if e.opportunity == "a1"]
    assert entered == list(STAGES[1 : 1 + len(entered)])


def test_a_rival_is_seen_where_it_pursues_a_deal():
    world, events = lived(small(), DecisionSheet())
    pursued = {d.account for d in world.opportunities.values() if "rival" in d.pursuits}
    assert {e.account for e in kinds(events, RivalVisited)} <= pursued


def test_a_team_hears_of_deals_where_it_is_and_its_customer_funnel_moves_on():
    hidden = [{"id": "a1", "account": "alpha", "name": text("a"), "value": 3_000_000, "stage": "lead"}]
    scenario = small(opportunities=hidden, calendar={"rounds": 4, "days": 63})
    heard = {"there": 0, "away": 0}
    for seed in range(25):
        for name, sheet in (("there", DecisionSheet(triangles={"alpha": ANN})), ("away", DecisionSheet())):
            _, events = lived(scenario, sheet, seed=seed)
            heard[name] += len(kinds(events, OpportunityFound))
            moved = {e.stage for e in kinds(events, CustomerAdvanced)}
            assert moved <= {"qualified", "active"}
    assert heard["there"] > heard["away"]


@pytest.mark.parametrize(("kind", "subject"), [("trend", "alpha"), ("behaviour", "s1"), ("survey", "no")])
def test_a_report_about_what_does_not_exist_costs_nothing(kind, subject):
    sheet = DecisionSheet(reports=(ReportOrder(kind=kind, subject=subject),))
    _, events = lived(small(), sheet)
    assert not kinds(events, ReportDelivered)
    assert not [e for e in kinds(events, MoneySpent) if e.what.startswith("report")]


def test_reports_are_paid_for_and_mostly_right():
    sheet = DecisionSheet(reports=(ReportOrder(kind="behaviour", subject="alpha"),))
    right = 0
    for seed in range(40):
        _, events = lived(small(), sheet, seed=seed)
        said = next(e for e in kinds(events, ReportDelivered) if e.item == "alpha#type")
        right += HIDDEN_TYPES[said.value] == "relationship"
        assert [e.amount for e in kinds(events, MoneySpent) if e.what == "report_behaviour"] == [150_000]
    assert 28 <= right < 40


def reported(kind: str, subject: str, item: str, error: float) -> list[float]:
    """A report's figures over the truth at that moment, for several seeds."""
    found = []
    rules = small().rules
    noisy = rules.model_copy(update={"money": rules.money.model_copy(update={"report_error": error})})
    scenario = small().model_copy(update={"rules": noisy})
    sheet = DecisionSheet(reports=(ReportOrder.model_validate({"kind": kind, "subject": subject}),))
    for seed in range(60):
        _, events = lived(scenario, sheet, seed=seed)
        said = next(e for e in kinds(events, ReportDelivered) if e.item == item)
        moved = next(e.level for e in kinds(events, SegmentMoved) if e.segment == "s1")
        truth = (
            moved if kind == "trend" else open_world(scenario, ["red"]).accounts[subject].satisfaction["red"]
        )
        found.append((said.value - truth) / (truth if kind == "trend" else BP))
    return found


@pytest.mark.parametrize(
    ("kind", "subject", "item", "part"),
    [("trend", "s1", "index", 0.3), ("survey", "alpha", "satisfaction", 1.0)],
)
def test_figures_in_reports_err_as_stated(kind, subject, item, part):
    assert all(abs(off) < 1e-3 for off in reported(kind, subject, item, 0.0))
    off = reported(kind, subject, item, 0.2)
    assert 0.6 * part * 0.2 < pstdev(off) < 1.4 * part * 0.2
    assert abs(fmean(off)) < 0.5 * part * 0.2


def test_competitor_intelligence_tells_how_they_decide():
    sheet = DecisionSheet(reports=(ReportOrder(kind="competitor", subject="alpha"),))
    rule = GROUP_RULES.index(open_world(small(), ["red"]).accounts["alpha"].rule)
    said = [
        next(
            e.value
            for e in kinds(lived(small(), sheet, seed=seed)[1], ReportDelivered)
            if e.item == "alpha#rule"
        )
        for seed in range(40)
    ]
    assert 28 <= sum(value == rule for value in said) < 40


def option(name: str, *effects: dict[str, object]) -> dict[str, object]:
    return {"id": name, "label": text(name), "note": text(name), "effects": effects}


TWO_KITS = {"kind": "material", "material": "poc", "amount": 2}
CARD = {
    "id": "trial",
    "title": text("t"),
    "text": text("t"),
    "subject": "account",
    "chance": 1.0,
    "default": "no",
    "options": [
        option("yes", TWO_KITS, {"kind": "satisfaction", "points": 1}),
        option("no", {"kind": "satisfaction", "points": -1}),
    ],
}


def answered(kits: int, answer: str | None) -> tuple[list[Occasion], int, list[CardAnswered]]:
    scenario = small(cards=[CARD], team=triangle_team(materials={"poc": kits}))
    world = open_world(scenario, ["red"])
    before = world.accounts["alpha"].satisfaction["red"]
    sheets = {"red": DecisionSheet(triangles={"alpha": ANN})}
    result = play_round(scenario, world, sheets, Luck(1), lambda _: answer)
    change = result.world.accounts["alpha"].satisfaction["red"] - before
    return result.occasions, change, kinds(result.events, CardAnswered)


@pytest.mark.parametrize(
    ("kits", "answer", "change", "chosen"),
    [(2, "yes", 1, 1), (1, "yes", -1, 0), (2, "no", -1, 1), (2, None, -1, 0), (2, "odd", -1, 0)],
)
def test_a_card_does_what_was_chosen_and_else_its_default(kits, answer, change, chosen):
    occasions, moved, answers = answered(kits, answer)
    assert moved == change * BP
    assert [answer.chosen for answer in answers] == [chosen]
    assert occasions[0].blocked == ({"yes": "poc"} if kits < 2 else {})


def test_a_card_is_drawn_within_its_limits():
    scenario = shipped("industrial_cloud")
    drawn: set[tuple[str, str]] = set()
    for result in played(scenario, rounds=4):
        cards = kinds(result.events, CardDrawn)
        assert len(cards) <= 5
        for card in cards:
            known = next(c for c in scenario.cards if c.id == card.card)
            assert not known.once or (card.card, card.subject) not in drawn
            drawn.add((card.card, card.subject))
    assert drawn


def test_who_is_in_the_red_pays_interest():
    poor = small(team=triangle_team(funds=0))
    world, events = lived(poor, DecisionSheet(people=People(cadence="none")))
    interest = [e.amount for e in kinds(events, MoneySpent) if e.what == "interest"]
    owed = -world.vendors["red"].funds - interest[0]
    assert interest == [round(owed * 0.10 * 63 / 252)]


def test_the_scripted_policy_wins_and_loses():
    scenario = shipped("industrial_cloud")
    assert set(steady_sheets(scenario, open_world(scenario, ["red", "blue"]))) == {"red", "blue"}
    world = played(scenario, ["red", "blue", "green"], seed=4)[-1].world
    outcomes = {deal.outcome for deal in world.opportunities.values()}
    assert outcomes >= {"won", "no_decision", "open"}
