"""The account screen: the chain, contacts with what they should bring, pages, and the way to them."""

from dataclasses import replace

import pytest
from planning import Table, seat_at

from sandbox import i18n
from sandbox.model.decisions import Contact, DecisionSheet
from sandbox.model.events import ContactMade
from sandbox.model.names import DAY
from sandbox.ui.charts.gantt import Bar, Gantt
from sandbox.ui.overflow import overflows
from sandbox.ui.screens.account.history_models import LANES, history
from sandbox.ui.screens.key import Key
from sandbox.ui.screens.planning.plan import Plan
from sandbox.ui.screens.planning.reading import Reading
from sandbox.ui.widgets.panel import Panel

SIZES = [(1366, 768), (1920, 1080), (3840, 2160)]
BANK = "jianghai_yinhang"


@pytest.fixture(params=["zh", "en"])
def language(request):
    i18n.use(request.param)
    yield request.param
    i18n.use("en")


def opened(rounds=0, account=BANK, size=(1366, 768), suggest=True):
    table = Table(seat_at(rounds), size)
    if suggest:
        table.pilot.find("suggest").activate()
    table.pilot.step()
    table.pilot.click(f"tile.{account}")
    table.pilot.find("rail.account").activate()
    table.pilot.step(2)
    return table


def turn(table, page):
    table.pilot.find("account.tabs").choose(page)
    table.pilot.step(2)


@pytest.mark.parametrize("size", SIZES)
def test_nothing_is_cut_or_sticks_out(fly, language, size):
    table = opened(3, size=size)
    found = []
    for account in (BANK, "wanhe_wuye", "shuoyuan_xinneng"):
        table.pilot.app.stage.root.find("account.list").on_change(
            [a.id for a in table.seat.observe().accounts].index(account)
        )
        for page in range(5):
            turn(table, page)
            found += overflows(table.pilot.stage.root)
    assert found == []


def test_dirty_equals_full(fly):
    table = opened(2)
    for act in (
        lambda: table.pilot.hover("person.lu_chuanping"),
        lambda: table.pilot.click("person.lu_chuanping"),
        lambda: table.pilot.find("contact.lu_chuanping.trust").change(1),
        lambda: table.pilot.key("down"),
        lambda: turn(table, 1),
        lambda: turn(table, 2),
        lambda: table.pilot.hover("needs.criteria"),
        lambda: turn(table, 4),
        lambda: table.pilot.click("history.deals"),
        lambda: table.pilot.key("ctrl+right"),
        lambda: table.pilot.key("ctrl+z"),
    ):
        act()
        table.pilot.wait(0.3)
        assert table.pilot.pixels() == table.pilot.repainted()


def test_a_press_on_a_person_shows_what_is_known_and_from_whom(fly):
    table = opened(3)
    table.pilot.click("person.lu_chuanping")
    assert "Lu Chuanping\nHead of Technology" in table.texts()
    assert "last renewed in Q" in table.pilot.find("person.weighs").hint
    assert "From −1 opposed" in table.pilot.find("person.view").hint


def test_a_person_and_the_odds_fit_a_small_window_without_scrolling(fly):
    table = opened(3)
    table.pilot.click("person.lu_chuanping")
    assert table.pilot.find("makeup.odds")
    assert table.pilot.find("person.scroll").most == 0


def test_the_arrows_go_from_person_to_person(fly):
    table = opened(3)
    table.pilot.stage.router.give_focus(table.pilot.find("person.shen_guoliang"))
    table.pilot.key("down")
    focus = table.pilot.stage.router.focus
    assert focus.id.startswith("person.")
    assert focus.id != "person.shen_guoliang"
    assert focus.selected
    assert f"contact.{focus.now.id}.trust" in {node.id for node in table.pilot.stage.root.walk()}


def test_a_contact_says_what_it_should_bring_before_it_is_planned(fly):
    table = opened()
    table.pilot.click("person.lu_chuanping")
    discover = table.pilot.find("contact.lu_chuanping.discover")
    assert "Our picture of the view should get from 0% to 50% sure." in discover.hint
    before = discover.value
    discover.change(before + 1)
    assert table.pilot.find("contact.lu_chuanping.discover").value == before + 1
    assert table.pilot.find("person.lu_chuanping").now.planned == sum(
        c.times for c in table.sheet.contacts if c.stakeholder == "lu_chuanping"
    )


def test_another_account_by_keys_and_by_list(fly):
    table = opened()
    listed = table.pilot.find("account.list")
    first = listed.chosen
    table.pilot.key("ctrl+right")
    assert table.pilot.find("account.list").chosen == first + 1
    table.pilot.key("ctrl+left")
    assert table.pilot.find("account.list").chosen == first


def test_gates_are_changed_beside_what_the_odds_are_made_of(fly):
    table = opened()
    turn(table, 1)
    before = table.pilot.find("makeup.odds").children[1].part
    table.pilot.find("gate.tongcheng_rongzai.discount").change(4_000)
    assert table.sheet.pursuit("tongcheng_rongzai").discount == 4_000
    assert table.pilot.find("makeup.odds").children[1].part[1] > before[1]
    assert "0 to 100" not in table.pilot.find("makeup.sr").hint
    assert "Solution fit" in table.pilot.find("makeup.sr").hint


def test_a_member_is_sent_from_the_head_of_the_screen(fly):
    table = opened(suggest=False)
    table.pilot.click(f"slot.{BANK}.AR")
    table.pilot.step()
    table.pilot.click("menu.red:zhang_min")
    assert table.sheet.triangle(BANK).AR == "red:zhang_min"


def test_every_sign_of_the_history_says_what_it_stands_for(fly):
    table = opened(3)
    turn(table, 4)
    chart = table.pilot.find("history.chart")
    assert len(chart.drawing.spots) > 20
    assert all(spot.tip.startswith("Q") for spot in chart.drawing.spots)
    table.pilot.click("history.contacts")
    assert table.pilot.find("history.contacts").chosen


def test_the_history_tells_whom_the_team_met_and_what_its_signs_mean(fly):
    table = opened(3)
    turn(table, 4)
    seen = table.seat.observe()
    made = [e for e in seen.events if isinstance(e, ContactMade) and e.account == BANK]
    for person in next(a for a in seen.accounts if a.id == BANK).stakeholders:
        words = [node.text for node in table.pilot.find(f"seen.{person.id}").walk() if hasattr(node, "text")]
        assert words[1] == str(sum(e.stakeholder == person.id for e in made))
    key = [node.text for node in table.pilot.stage.root.walk() if isinstance(node, Key)]
    assert {"met", "person identified", "competitor seen"} <= set(key)


def test_no_two_signs_of_a_history_look_alike():
    shown = dict.fromkeys((sign, meaning) for _theme, sign, meaning in LANES.values())
    assert len({sign for sign, _meaning in shown}) == len(shown)


def test_a_history_of_many_quarters_shows_the_signs_of_the_last_four(fly):
    seat = seat_at(1)
    reading = Plan(seat).reading
    fresh = history(reading, BANK)
    assert fresh.chart.first == 0
    span = reading.observation.days * DAY
    events = [e._replace(minute=e.minute + 5 * span) for e in reading.observation.events]
    later = replace(reading.observation, minute=6 * span, events=(*reading.observation.events, *events))
    old = history(Reading(reading.scenario, later, reading.sheet), BANK)
    assert (old.chart.first, old.chart.rounds) == (2, 4)
    assert sum(len(lane.moments) for lane in old.chart.lanes) == len(fresh.lines)
    assert len(old.lines) == 2 * len(fresh.lines)


def test_arrows_move_the_cursor_of_a_chart_and_then_leave_it(fly):
    table = opened(3)
    turn(table, 2)
    chart = table.pilot.find("needs.criteria")
    table.pilot.stage.router.give_focus(chart)
    table.pilot.key("down")
    assert chart.at == 0
    table.pilot.key("down")
    assert chart.at > 0
    assert chart.hint == chart.spot.tip != ""
    for _ in range(30):
        table.pilot.key("down")
    assert table.pilot.stage.router.focus is not chart or chart.at >= 0


def test_findings_lead_to_the_person_and_to_the_deal(fly):
    seat = seat_at()
    person = next(a for a in seat.observe().accounts if a.id == "wanhe_wuye").stakeholders[0].id
    seat.save_draft(
        DecisionSheet(contacts=(Contact(account="wanhe_wuye", stakeholder=person, action="trust"),))
    )
    table = Table(seat)
    table.pilot.click("check.open")
    table.pilot.step()
    table.pilot.click("check.line.0")
    table.pilot.step()
    assert table.pilot.find(f"person.{person}").selected


def test_an_account_without_deliveries_leads_on(fly):
    table = opened()
    turn(table, 3)
    deal = next(d for d in table.seat.observe().opportunities if d.account == BANK)
    assert all(words in table.texts() for words in ("No delivery here yet", deal.name.en))
    table.pilot.click(f"coming.{deal.id}")
    assert table.pilot.find("account.tabs").chosen == 1
    turn(table, 3)
    table.pilot.click("delivery.survey")
    assert table.pilot.find("data.tabs")


def test_deliveries_name_no_quarter_that_the_session_does_not_have():
    quarter = 100
    late = Bar("Late", 650, 730, 800, late=True, done=False, milestones=(), tip="")
    assert Gantt((late,), quarter, 800, 8, "later").span == (600, 800)
    promised = replace(late, promised=930)
    chart = Gantt((promised,), quarter, 800, 8, "later")
    assert [chart.called(edge) for edge in range(*chart.span, quarter)] == ["Q7", "Q8", "later", ""]


def test_today_is_where_it_is_long_after_a_delivery():
    early = Bar("Early", 10, 80, 60, late=False, done=True, milestones=(), tip="")
    assert Gantt((early,), 100, 400, 8, "later").span == (0, 400)


@pytest.mark.parametrize("page", range(5))
def test_the_pages_end_where_the_head_does(fly, page):
    table = opened(2, "wanhe_wuye")
    turn(table, page)
    head = table.pilot.find("account.triangle").rect.right
    cards = [node.rect for node in table.pilot.stage.root.walk() if isinstance(node, Panel) and node.border]
    aside = table.pilot.find("account.aside").rect if page < 2 else None
    ends = [rect.right for rect in cards if rect.x > 60 and (aside is None or rect.right <= aside.x)]
    assert max(ends) == head
