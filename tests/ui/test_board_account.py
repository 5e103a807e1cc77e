"""The account beside the table: contacts, gates, tiers, and what is believed."""

import pytest
from planning import Table, seat_at

from sandbox.ui.screens.account.deal_card import OddsBar
from sandbox.ui.widgets.label import Label

JIANGHAI, DEAL = "jianghai_yinhang", "tongcheng_rongzai"


@pytest.fixture
def table(fly):
    return Table()


def turn(table, page):
    table.pilot.find("account.tabs").choose(page)
    table.pilot.step()


def test_it_begins_with_the_account_that_has_most_at_stake(table):
    assert table.pilot.find(f"tile.{JIANGHAI}").now.selected


def test_a_press_on_a_tile_shows_its_account(table):
    table.pilot.click("tile.wanhe_wuye")
    assert "Wanhe Property Services" in [
        n.text for n in table.pilot.find("account").walk() if hasattr(n, "text")
    ]


def test_a_contact_needs_the_role_at_the_account(table):
    turn(table, 1)
    counter = table.pilot.find("contact.lu_chuanping.trust")
    assert counter.reason == "Needs AR here: send somebody first."
    counter.change(1)
    assert table.sheet.contacts == ()


def test_a_contact_is_planned_by_press_and_by_keys(table):
    table.pilot.drag("member.red:zhang_min", f"tile.{JIANGHAI}")
    turn(table, 1)
    counter = table.pilot.find("contact.lu_chuanping.trust")
    rect = counter.rect
    table.pilot.click((rect.right - 6, rect.y + 8))
    assert [(c.stakeholder, c.action, c.times) for c in table.sheet.contacts] == [
        ("lu_chuanping", "trust", 1)
    ]
    table.pilot.key("right")
    assert table.sheet.contacts[0].times == 2
    assert counter.value == 2
    table.pilot.key("left")
    table.pilot.key("left")
    assert table.sheet.contacts == ()


def test_material_runs_out(table):
    table.pilot.click("suggest")
    turn(table, 1)
    poc = dict(table.seat.observe().materials)["poc"]
    used = sum(c.times for c in table.sheet.contacts if c.action == "proof")
    counter = table.pilot.find("contact.lu_chuanping.proof")
    for _ in range(poc - used):
        counter.change(counter.value + 1)
    assert "PoC" in counter.reason
    assert not table.seat.refusals(table.sheet)


def test_a_gate_is_changed(table):
    turn(table, 2)
    table.pilot.find(f"gate.{DEAL}.ati").choose(1)
    table.pilot.find(f"gate.{DEAL}.discount").change(500)
    plan = table.sheet.pursuit(DEAL)
    assert (plan.ati, plan.discount) == ("hold", 500)


def test_odds_follow_the_plan(table):
    table.pilot.click("suggest")
    before = odds(table)
    turn(table, 2)
    table.pilot.find(f"gate.{DEAL}.discount").change(4_000)
    assert odds(table)[1] > before[1]


def odds(table):
    return next(n.part for n in table.pilot.find(f"deal.{DEAL}").walk() if isinstance(n, OddsBar))


def test_the_tier_is_chosen_and_shown_on_the_tile(table):
    table.pilot.find("tier").choose(0)
    assert table.sheet.tiers == {JIANGHAI: "A"}
    assert table.pilot.find(f"tile.{JIANGHAI}").now.tier == "A"


def test_every_belief_says_who_knows_it_and_since_when(fly):
    table = Table(seat_at(2))
    model = next(
        person
        for account in table.seat.observe().accounts
        for person in account.stakeholders
        if person.attitude and person.attitude.holders
    )
    account = next(a for a in table.seat.observe().accounts if model in a.stakeholders)
    table.pilot.click(f"tile.{account.id}")
    tip = table.pilot.find(f"person.{model.id}").hint
    assert "last renewed in Q" in tip
    assert "Known to" in tip


def test_a_person_of_the_chain_leads_to_the_contacts(table):
    table.pilot.click("person.lu_chuanping")
    assert table.pilot.find("contacts.lu_chuanping").rect.y < table.pilot.find("account").rect.bottom


def test_the_panel_and_a_second_press_on_a_tile_open_the_account(table):
    table.pilot.click("account.chain")
    assert (
        table.pilot.find("account.list").options[table.pilot.find("account.list").chosen] == "Jianghai Bank"
    )
    table.pilot.key("ctrl+1")
    table.pilot.click("tile.wanhe_wuye")
    table.pilot.click("tile.wanhe_wuye")
    assert "Wanhe" in table.pilot.find("account.list").options[table.pilot.find("account.list").chosen]


def test_a_member_is_sent_to_one_deal_in_particular(table):
    table.pilot.find("account.tabs").choose(2)
    table.pilot.step(2)
    table.pilot.drag("member.red:li_qian", f"deal.{DEAL}")
    special = table.sheet.pursuit(DEAL).triangle
    assert special is not None
    assert (special.AR, special.SR) == (None, "red:li_qian")
    assert table.sheet.triangles == {}
    assert not table.seat.refusals(table.sheet)
    table.pilot.find(f"sent.{DEAL}.SR").activate()
    assert table.sheet.pursuit(DEAL).triangle is None


def test_a_counter_stays_under_the_pointer_when_the_first_contact_is_planned(fly):
    table = Table(seat_at(name="tutorial"))
    table.pilot.drag("member.red:xu_nuo", "slot.mingchuan.AR")
    turn(table, 1)
    counters = {n.id: n.rect for n in table.pilot.stage.root.walk() if n.id.startswith("contact.")}
    name = next(id for id in counters if id.endswith(".discover"))
    place = (counters[name].right - 8, counters[name].centre[1])
    for times in (1, 2, 3):
        table.pilot.click(place)
        assert table.pilot.find(name).value == times
    after = {n.id: n.rect for n in table.pilot.stage.root.walk() if n.id.startswith("contact.")}
    assert after == counters


def test_the_names_of_contacts_are_whole_and_stay_where_they_are(fly):
    table = Table(seat_at(name="tutorial"))
    for member, role in (("xu_nuo", "AR"), ("tang_yiming", "SR"), ("luo_yan", "FR")):
        table.pilot.drag(f"member.red:{member}", f"slot.mingchuan.{role}")
    turn(table, 1)
    form = next(n for n in table.pilot.stage.root.walk() if n.id.startswith("contacts."))
    assert not [n.text for n in form.walk() if isinstance(n, Label) and n.cut]
    counters = [n for n in form.walk() if n.id.startswith("contact.")]
    places = [n.rect for n in counters]
    for counter in counters:
        counter.change(1)
        table.pilot.step()
        assert [n.rect for n in counters] == places, counter.id
    assert not [n.text for n in form.walk() if isinstance(n, Label) and n.cut]
