"""The plan as a whole: suggested, checked, refused, submitted."""

import re

import pytest
from planning import Table, seat_at

from sandbox.authoring.library import scenario
from sandbox.model.decisions import Contact, DecisionSheet, Pursuit, Triangle
from sandbox.session import Session
from sandbox.session.seat import Seat
from sandbox.session.setup import Setup, TeamSetup
from sandbox.ui.screens.planning.history import history_of
from sandbox.ui.screens.planning.plan import Plan


@pytest.fixture
def table(fly):
    return Table()


def test_an_empty_board_says_what_to_do_and_offers_a_plan(table):
    assert "Nobody is sent anywhere yet." in table.texts()
    table.pilot.click("coach.suggest")
    assert table.sheet == table.seat.suggested()
    assert "Nobody is sent anywhere yet." not in table.texts()


def test_a_plan_without_gaps_that_leaves_everybody_idle_is_not_called_complete(fly):
    seat = seat_at(0, "tutorial")
    seen = seat.observe()
    account = next(each for each in seen.accounts if each.id == "mingchuan")
    people = [person.id for person in account.stakeholders]
    plan = DecisionSheet(
        triangles={account.id: Triangle(**{member.role: member.id for member in seen.members})},
        contacts=tuple(Contact(account=account.id, stakeholder=name, action="discover") for name in people),
        pursuits={deal.id: Pursuit(ati="kill") for deal in seen.opportunities},
    )
    seat.save_draft(plan)
    table = Table(seat)
    assert "nobody has much to do" in table.texts()
    table.pilot.click("suggest")
    assert "nobody has much to do" not in table.texts()


def test_the_suggested_plan_is_accepted_after_one_question(table):
    table.pilot.click("suggest")
    table.pilot.click("submit")
    table.pilot.step()
    assert "Costs" in table.texts()
    table.pilot.click("submit.ask.1")
    assert table.submitted == [True]
    assert table.seat.phase == "running"


@pytest.mark.parametrize("place", ["board", "team"])
def test_the_plan_is_checked_and_submitted_by_chord(table, place):
    table.pilot.click("suggest")
    table.pilot.click(f"rail.{place}")
    table.pilot.step()
    table.pilot.key("ctrl+shift+enter")
    assert "Plan check" in table.texts()
    table.pilot.key("escape")
    table.pilot.key("ctrl+enter")
    table.pilot.click("submit.ask.1")
    assert table.seat.phase == "running"


def test_keep_planning_submits_nothing(table):
    table.pilot.click("suggest")
    table.pilot.click("submit")
    table.pilot.step()
    table.pilot.click("submit.ask.0")
    assert table.submitted == []
    assert table.seat.phase == "planning"


def test_a_refused_plan_says_why_and_leads_to_the_place(fly):
    seat = seat_at()
    contact = Contact(account="wanhe_wuye", stakeholder="tian_ruihua", action="trust")
    person = next(a for a in seat.observe().accounts if a.id == "wanhe_wuye").stakeholders[0].id
    contact = contact.model_copy(update={"stakeholder": person})
    seat.save_draft(DecisionSheet(contacts=(contact,)))
    table = Table(seat)
    table.pilot.click("submit")
    table.pilot.step()
    assert "This contact needs AR at Wanhe Property Services" in table.texts()
    assert table.submitted == []
    table.pilot.click("check.line.0")
    table.pilot.step()
    assert table.pilot.stage.layers == []
    assert table.pilot.find(f"person.{person}").selected
    assert table.pilot.find(f"contact.{person}.trust").value == 1


def test_every_line_of_the_check_leads_somewhere(table):
    table.pilot.click("check.open")
    table.pilot.step()
    lines = [n for n in table.pilot.stage.layers[-1].node.walk() if n.id.startswith("check.line")]
    assert all(line.on_press for line in lines)
    idle = next(n for n in lines if any("hardly anything" in getattr(c, "text", "") for c in n.walk()))
    idle.activate()
    table.pilot.step(2)
    assert table.pilot.stage.router.focus.id.startswith("share.red:")


def test_the_lines_of_the_check_end_where_its_answer_does(table):
    table.pilot.click("check.open")
    table.pilot.step()
    assert table.pilot.find("check.line.0").rect.right == table.pilot.find("check.0").rect.right


def test_the_check_counts_and_leads(table):
    table.pilot.click("suggest")
    table.pilot.click("check.open")
    table.pilot.step()
    lines = [n for n in table.pilot.stage.layers[-1].node.walk() if n.id.startswith("check.line")]
    assert lines
    first = next((n for n in lines if n.on_press), None)
    if first:
        first.activate()
        table.pilot.step()
        assert table.pilot.stage.layers == []


def test_a_later_quarter_begins_with_the_plan_of_the_last(fly):
    begun = history_of(Table(seat_at(1)).seat).present
    assert begun.triangles
    assert begun.contacts


def test_the_last_quarter_is_copied(fly):
    seat = seat_at(1)
    seat.save_draft(DecisionSheet())
    table = Table(seat)
    table.pilot.click("repeat")
    assert table.sheet.triangles
    assert not table.seat.refusals(table.sheet)


def test_in_the_first_quarter_there_is_nothing_to_copy(table):
    table.pilot.click("repeat")
    assert table.sheet == DecisionSheet()
    assert table.pilot.find("repeat").disabled


def test_the_cost_is_made_of_its_posts(table):
    table.pilot.click("suggest")
    tip = table.pilot.find("cost").hint
    assert "Pay: ¥" in tip
    assert "Left of the funds" in tip


def test_what_the_check_would_say_twice_is_counted(fly):
    seat = seat_at()
    sheet = seat.suggested()
    place = next(contact.account for contact in sheet.contacts)
    alone = {**sheet.triangles, place: sheet.triangle(place).with_member("AR", None)}
    plan = Plan(seat)
    plan.change(sheet.model_copy(update={"triangles": alone}))
    texts = [check.text for check in plan.checks()]
    assert len(set(texts)) == len(texts)
    assert any(re.search(r" ×\d+$", text) for text in texts)


def test_what_was_undone_is_gone_once_the_plan_changes_otherwise(table):
    table.pilot.click("suggest")
    table.pilot.key("ctrl+z")
    assert history_of(table.seat).future
    table.pilot.find("tier").choose(0)
    table.pilot.step(2)
    changed = table.sheet
    table.pilot.key("ctrl+y")
    assert table.sheet == changed
    table.pilot.key("ctrl+z")
    assert table.sheet == DecisionSheet() or table.sheet != table.seat.suggested()


def test_undo_and_redo_go_on_where_a_session_was_left(tmp_path):
    path, setup = tmp_path / "a.session", Setup(seed=3, teams=(TeamSetup(id="red"),))
    with Session.create(path, scenario("tutorial"), setup) as session:
        plan = Plan(Seat(session, "red"))
        bare = plan.sheet
        plan.suggest()
        suggested = plan.sheet
        plan.change(suggested.model_copy(update={"contacts": ()}))
        changed = plan.sheet
        plan.undo()
    with Session.open(path) as session:
        plan = Plan(Seat(session, "red"))
        assert plan.sheet == suggested
        plan.redo()
        assert plan.sheet == changed
        plan.undo()
        plan.undo()
        assert plan.sheet == bare
        assert not plan.undoable
    with Session.open(path) as session:
        plan = Plan(Seat(session, "red"))
        assert plan.sheet == bare
        plan.redo()
        plan.redo()
        assert plan.sheet == changed
        assert not plan.redoable


def test_header_and_rail_stay_between_the_planning_screens_and_go_on_counting(table):
    frame = ["frame.header", "rail", "check.open", "gauge.revenue"]
    before = {id: table.pilot.find(id) for id in frame}
    words = before["check.open"].text
    for place in ("account", "team", "data", "board"):
        table.pilot.click(f"rail.{place}")
        assert all(table.pilot.find(id) is node for id, node in before.items())
        assert table.pilot.find(f"rail.{place}").chosen
        assert table.pilot.pixels() == table.pilot.repainted()
    table.pilot.click("suggest")
    table.pilot.step(2)
    assert before["check.open"].text != words
    assert table.pilot.pixels() == table.pilot.repainted()


def test_what_screens_show_of_a_plan_is_made_once(fly):
    made = []

    def make(reading, name):
        made.append(name)
        return (reading, name)

    reading = Plan(seat_at()).reading
    assert reading.once(make, "a") is reading.once(make, "a")
    assert reading.once(make, "b") == (reading, "b")
    assert made == ["a", "b"]
