"""The dual funnel: what it shows, remedies with undo, filters and order, by mouse and by keyboard."""

from dataclasses import replace
from types import SimpleNamespace

import pytest
from planning import Table, seat_at

from sandbox import i18n
from sandbox.model.decisions import Contact, DecisionSheet
from sandbox.ui.amounts import money
from sandbox.ui.overflow import overflows
from sandbox.ui.paint import Disc
from sandbox.ui.screens.funnel.deal_models import Odds
from sandbox.ui.screens.funnel.deal_models import table as deal_table
from sandbox.ui.screens.funnel.deal_table import DealTable
from sandbox.ui.screens.funnel.places import places
from sandbox.ui.screens.funnel.view_model import Filters
from sandbox.ui.screens.planning.reading import Reading

SIZES = [(1366, 768), (1920, 1080), (3840, 2160)]


def at_funnel(seat=None, size=(1366, 768), suggested=False):
    table = Table(seat or seat_at(2), size)
    if suggested:
        table.pilot.click("suggest")
    table.pilot.click("rail.funnel")
    table.pilot.step(2)
    return table


@pytest.fixture
def table(fly):
    return at_funnel(suggested=True)


def deals(table):
    return table.pilot.find("deals")


def remedies(table):
    return [n for n in table.pilot.stage.root.walk() if n.id.startswith("remedy.")]


def test_both_funnels_count_what_the_team_knows(table):
    seen = table.seat.observe()
    bands = {n.id: n.model for n in table.pilot.stage.root.walk() if n.id.startswith("band.")}
    assert len([name for name in bands if name.startswith("band.customers.")]) == 5
    assert bands["band.customers.potential"].text.startswith(f"{len(seen.accounts)} customers")
    lead = [d for d in seen.opportunities if d.stage == "lead" and d.outcome == "open"]
    assert bands["band.stage.lead"].text.startswith(f"{len(lead)} deal")
    assert bands["band.stage.need"].rate.startswith("↓ ")
    assert "From our own history" in bands["band.stage.need"].rate_tip


def test_the_deals_of_the_table_add_up_to_what_the_funnel_says_they_are_worth(table):
    told = []
    for _ in range(2):  # under the suggested plan, and under the one before
        rows = next(n for n in table.pilot.stage.root.walk() if isinstance(n, DealTable))._deals
        worth = sum(deal.weight for deal in rows if deal.stage not in ("Delivery", "Cash"))
        told.append(f"weighted {money(worth)}")
        assert told[-1] in table.texts()
        table.pilot.key("ctrl+z")
        table.pilot.step(2)
    assert told[0] != told[1]


def test_without_history_no_rate_is_invented(fly):
    table = at_funnel(seat_at(0))
    bands = [n.model for n in table.pilot.stage.root.walk() if n.id.startswith("band.stage.")]
    assert {model.rate for model in bands} == {"—", ""}
    assert "no history to tell from" in bands[0].rate_tip
    assert "no rates yet" in table.texts()


def test_a_remedy_changes_the_plan_says_what_was_done_and_can_be_undone(table):
    before = table.sheet
    button = next(n for n in remedies(table) if n.text.startswith("Send"))
    count = table.pilot.find("rail.funnel").alerts
    assert count == len([n for n in remedies(table) if n.text != "Planned ✓"])
    table.pilot.find("alerts").find(button.id).activate()
    table.pilot.step(2)
    assert table.sheet != before
    assert "Ctrl + Z takes it back." in table.texts()
    table.pilot.key("ctrl+z")
    table.pilot.step()
    assert table.sheet == before
    assert table.pilot.find("rail.funnel").alerts == count


def test_all_remedies_lead_to_a_plan_that_is_still_legal(table):
    for _turn in range(60):
        button = next((n for n in remedies(table) if n.chosen), None)
        if button is None:
            break
        button.activate()
        table.pilot.step()
    assert not table.seat.refusals(table.sheet)
    assert all(not n.chosen for n in remedies(table))


def test_what_cannot_be_done_says_why(fly):
    seat = seat_at(2)
    sheet = seat.suggested()
    place = next(a for a in seat.observe().accounts if a.id == "yuanhang_zhonggong")
    busy = {name: t.with_member("AR", None) for name, t in sheet.triangles.items()}
    busy[place.id] = sheet.triangle(place.id).with_member("AR", "red:zhang_min")
    contacts = tuple(
        Contact(account=place.id, stakeholder=person.id, action="trust", times=12)
        for person in place.stakeholders
    )
    release = tuple(m.id for m in seat.observe().members if m.role == "AR" and m.id != "red:zhang_min")
    people = sheet.people.model_copy(update={"release": release})
    seat.save_draft(sheet.model_copy(update={"triangles": busy, "contacts": contacts, "people": people}))
    table = at_funnel(seat)
    before = table.sheet
    button = next(n for n in remedies(table) if n.text == "Send AR")
    button.activate()
    table.pilot.step(2)
    assert table.sheet == before
    assert "has the hours" in table.texts()


def test_a_stage_pressed_narrows_the_table_and_pressed_again_widens_it(table):
    known = len(deals(table).rows)
    table.pilot.click("band.stage.bid")
    assert 0 < len(deals(table).rows) < known
    assert {row[2].text for row in deals(table).rows} == {"Tender"}
    assert table.pilot.find("filter.stage").chosen
    table.pilot.click("band.stage.bid")
    assert len(deals(table).rows) == known


def test_filters_join_and_show_all_takes_them_off(table):
    known = len(deals(table).rows)
    table.pilot.click("band.customers.active")
    table.pilot.find("filter.alert").choose(1)
    table.pilot.step(2)
    fewer = len(deals(table).rows)
    assert fewer < known
    assert all(row[10].text != "—" for row in deals(table).rows)
    table.pilot.click("filter.none")
    assert len(deals(table).rows) == known


def test_an_owner_sees_the_own_deals_only(table):
    owner = table.pilot.find("filter.owner")
    owner.choose(1)
    table.pilot.step(2)
    name = owner.options[1].removesuffix(" AR")
    assert all(name in row[7].tooltip for row in deals(table).rows)


def test_a_filter_that_nothing_passes_says_so(fly):
    table = at_funnel(seat_at(0))
    table.pilot.click("band.stage.cash")
    table.pilot.step(2)
    assert "No deal passes these filters." in table.texts()


def test_a_team_that_knows_no_deal_is_told_what_to_do(fly):
    seat = seat_at(0)
    table = Table(seat)
    reading = Reading(seat.scenario, replace(seat.observe(), opportunities=()), DecisionSheet())
    card = DealTable(lambda *_: None, lambda: None, lambda _deal: None, lambda: None)
    card.show(deal_table(reading, Filters(), Odds()))
    table.pilot.app.show(card)
    table.pilot.step()
    assert "send an AR to a customer" in table.texts()


def test_a_title_sorts_and_the_keys_do_too(table):
    table.pilot.stage.router.give_focus(deals(table))
    assert deals(table).order == (6, True)
    table.pilot.key("left")
    assert deals(table).order == (5, True)
    table.pilot.key("space")
    odds = [deals(table).rows[i][5].sort for i in deals(table).sorted_rows]
    assert odds == sorted(odds)


def test_the_keys_go_through_the_deals_and_open_a_customer(table):
    table.pilot.stage.router.give_focus(deals(table))
    table.pilot.key("down")
    table.pilot.key("down")
    chosen = deals(table).current
    name = deals(table).rows[chosen][1].text
    assert "Odds (believed): Our own estimate" in deals(table).hint
    table.pilot.key("enter")
    table.pilot.step(2)
    assert table.pilot.find("rail.account").chosen
    assert name in table.texts()


def test_a_pressed_deal_opens_its_customer(table):
    rect = deals(table).rect
    table.pilot.click((rect.x + 40, rect.y + 2 * table.pilot.stage.theme.px(28)))
    table.pilot.step(2)
    assert table.pilot.find("rail.account").chosen
    assert table.pilot.find("rail.account").focused


def test_the_titles_stay_in_sight(table):
    before = deals(table)._top()
    scroll = deals(table).parent
    scroll.scroll(10_000)
    table.pilot.step(2)
    assert deals(table).rect.y < before == deals(table)._top()
    table.pilot.click((deals(table).rect.x + 20, before + 10))
    assert deals(table).order == (0, False)


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("size", SIZES)
def test_nothing_is_cut_or_sticks_out(fly, language, size):
    i18n.use(language)
    try:
        for seat in (seat_at(0), seat_at(3)):
            table = at_funnel(seat, size, suggested=True)
            assert overflows(table.pilot.stage.root) == []
            table.pilot.click("band.customers.active")
            table.pilot.step(2)
            assert overflows(table.pilot.stage.root) == []
    finally:
        i18n.use("en")


@pytest.mark.parametrize("size", SIZES[:2])
def test_dirty_equals_full(fly, size):
    table = at_funnel(size=size, suggested=True)
    for act in (
        lambda: table.pilot.click("band.stage.bid"),
        lambda: table.pilot.hover("band.customers.qualified"),
        lambda: table.pilot.click(remedies(table)[0].id),
        lambda: table.pilot.key("ctrl+z"),
        lambda: table.pilot.click("filter.none"),
        lambda: table.pilot.wheel("deals", -3),
    ):
        act()
        table.pilot.wait(0.3)
        assert table.pilot.pixels() == table.pilot.repainted()


def test_an_alert_names_two_accounts_and_counts_the_others(table):
    text = next(
        n.text for n in table.pilot.stage.root.walk() if "findings not shared" in getattr(n, "text", "")
    )
    seen = table.seat.observe()
    named = [account for account in seen.accounts if account.name.en in text]
    assert len(named) <= 3
    assert len(named) < 3 or " more" not in text


def test_the_way_into_the_deals_keeps_off_the_rates(table):
    chart, unit = table.pilot.find("funnel.chart"), table.pilot.stage.theme.scale
    way = places(chart.rect.w / unit, chart.rect.h / unit, 5, 8).feed
    for stage in ("potential", "contacted", "qualified", "active"):
        rate = table.pilot.find(f"rate.customers.{stage}").rect.grown(round(8 * unit))
        assert not any(rate.holds(chart.rect.x + x * unit, chart.rect.y + y * unit) for x, y in way), stage


def test_what_comes_next_is_said_in_one_size_in_english(table):
    shown, text = deals(table), table.pilot.stage.text
    column = next(i for i, each in enumerate(shown.columns) if each.title == "Next step")
    room = shown._areas()[column].w - table.pilot.stage.theme.px(8)
    longest = "Solution stage, 19 d late"
    assert text.width(longest, table.pilot.stage.theme.size("body")) <= room


def test_the_filters_end_where_the_table_does(table):
    assert table.pilot.find("filter.alert").rect.right == deals(table).rect.right


def test_a_triangle_stands_clear_of_its_neighbours(table):
    shown, theme = deals(table), table.pilot.stage.theme
    column = next(i for i, each in enumerate(shown.columns) if each.title == "Triangle")
    area, shapes = shown._areas()[column], []
    cell = shown.rows[0][column]
    cell.paint(SimpleNamespace(draw=lambda *more: shapes.extend(more)), area, theme)
    discs = [shape for shape in shapes if isinstance(shape, Disc)]
    after = shown._areas()[column + 1].x - max(disc.x + disc.r for disc in discs)
    assert after >= theme.px(8)
