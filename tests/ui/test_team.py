"""The team screen: loads by week, decisions about people, and who knows what."""

import pytest
from planning import Table, seat_at

from sandbox import i18n
from sandbox.authoring.library import scenario
from sandbox.ui.overflow import overflows
from sandbox.ui.screens.planning.plan import Plan
from sandbox.ui.theme import LIGHT, contrast
from sandbox.ui.widgets.label import Label

SIZES = [(1366, 768), (1920, 1080), (3840, 2160)]
ZHANG = "red:zhang_min"


@pytest.fixture(params=["zh", "en"])
def language(request):
    i18n.use(request.param)
    yield request.param
    i18n.use("en")


def opened(rounds=0, size=(1366, 768), suggest=True):
    table = Table(seat_at(rounds), size)
    if suggest:
        table.pilot.find("suggest").activate()
    table.pilot.find("rail.team").activate()
    table.pilot.step(2)
    return table


@pytest.mark.parametrize("size", SIZES)
def test_nothing_is_cut_or_sticks_out(fly, language, size):
    assert overflows(opened(3, size).pilot.stage.root) == []


def test_dirty_equals_full(fly):
    table = opened(2)
    for act in (
        lambda: table.pilot.hover(f"load.{ZHANG}"),
        lambda: table.pilot.find(f"people.{ZHANG}.hours").change(52),
        lambda: table.pilot.click(f"people.{ZHANG}.train"),
        lambda: table.pilot.hover("team.knowing"),
        lambda: table.pilot.find("people.cadence").choose(0),
        lambda: table.pilot.key("ctrl+z"),
    ):
        act()
        table.pilot.wait(0.3)
        assert table.pilot.pixels() == table.pilot.repainted()


def test_the_weeks_of_a_member_add_up_to_the_load(fly):
    plan = Plan(seat_at(3))
    plan.suggest()
    assert set(plan.reading.weeks) == set(plan.reading.loads)
    for name, load in plan.reading.loads.items():
        weeks = plan.reading.weeks[name]
        assert len(weeks) == 13
        assert sum(week.planned for week in weeks) == pytest.approx(load.planned, abs=0.1)
        assert sum(week.capacity for week in weeks) == pytest.approx(load.capacity, abs=0.1)


def test_a_week_and_a_load_say_what_they_are_made_of(fly):
    table = opened(3)
    assert "contacts:" in table.pilot.find(f"share.{ZHANG}").hint
    chart = table.pilot.find(f"load.{ZHANG}")
    table.pilot.stage.router.give_focus(chart)
    table.pilot.key("right")
    assert chart.hint.startswith("Week 1:")
    table.pilot.key("right")
    assert chart.hint.startswith("Week 2:")


def test_overtime_raises_what_is_possible(fly):
    table = opened()
    before = table.pilot.find(f"share.{ZHANG}").text
    counter = table.pilot.find(f"people.{ZHANG}.hours")
    counter.change(56)
    assert table.sheet.people.overtime == {ZHANG: 56}
    assert int(table.pilot.find(f"share.{ZHANG}").text.strip("! %")) < int(before.strip("! %"))


def test_a_course_fills_the_weeks_and_costs(fly):
    table = opened()
    cost = table.pilot.find("figure.cost").hint
    table.pilot.click(f"people.{ZHANG}.train")
    assert table.sheet.people.train == (ZHANG,)
    assert "Training" in table.pilot.find("figure.cost").hint
    assert "Training" not in cost
    assert "a course" in table.pilot.find(f"share.{ZHANG}").hint


def test_the_cadence_says_what_it_costs_in_hours(fly):
    table = opened()
    table.pilot.find("people.cadence").choose(3)
    assert table.sheet.people.cadence == "weekly"
    staff = len(table.seat.observe().members)
    assert f"Weekly: 13 meetings a quarter, 39 h for each of {staff} = {39 * staff} h." in table.texts()


def test_why_there_are_no_meetings_can_be_read(fly):
    table = Table(seat_at(scenario=scenario("triangle_origin_alone")))
    table.pilot.find("rail.team").activate()
    table.pilot.step(2)
    labels = [node for node in table.pilot.stage.root.walk() if isinstance(node, Label)]
    reason = next(label for label in labels if "no alignment meetings" in label.text)
    assert contrast(LIGHT.colour(reason.tone), LIGHT.card) >= 4.5


def test_silos_are_marked_and_a_cell_opens_the_account(fly):
    table = opened(3)
    spots = table.pilot.find("team.knowing").drawing.spots
    alone = [spot for spot in spots if "not shared yet" in spot.tip]
    assert alone
    assert all(spot.id for spot in alone)
    chart = table.pilot.find("team.knowing")
    chart.at = spots.index(alone[0])
    chart.focused = True
    chart.on_choose(alone[0].id)
    table.pilot.step(2)
    assert table.pilot.find("rail.account").chosen


def test_findings_about_people_lead_here(fly):
    seat = seat_at(1)
    sheet = seat.suggested()
    people = sheet.people.model_copy(update={"cadence": "none"})
    seat.save_draft(sheet.model_copy(update={"people": people}))
    table = Table(seat)
    table.pilot.click("check.open")
    table.pilot.step()
    lines = [n for n in table.pilot.stage.layers[-1].node.walk() if n.id.startswith("check.line")]
    line = next(n for n in lines if any("alignment" in getattr(c, "text", "") for c in n.walk()))
    line.activate()
    table.pilot.step()
    assert table.pilot.stage.router.focus is table.pilot.find("people.cadence")


def test_a_card_of_the_tray_leads_to_its_member(fly):
    table = Table(seat_at())
    table.pilot.click(f"member.{ZHANG}")
    table.pilot.step()
    assert table.pilot.stage.router.focus is table.pilot.find(f"people.{ZHANG}.hours")


def test_a_team_that_knows_nothing_yet_is_told_how_to_find_out(fly):
    table = Table(seat_at(0, "property_service"))
    table.pilot.find("rail.team").activate()
    table.pilot.step(2)
    assert "Nothing is known of any customer yet" in table.texts()
    assert "is shared." not in table.texts()
