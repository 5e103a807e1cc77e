"""Members go to accounts and away from them: by mouse, by keys, by menu."""

import pytest
from planning import Table

from sandbox.projections.planning import assign

JIANGHAI = "jianghai_yinhang"
ZHANG, LI = "red:zhang_min", "red:li_qian"


@pytest.fixture
def table(fly):
    return Table()


def test_a_member_dropped_on_an_account_takes_the_own_corner(table):
    table.pilot.drag(f"member.{ZHANG}", f"tile.{JIANGHAI}")
    assert table.sheet.triangle(JIANGHAI).AR == ZHANG
    assert table.pilot.find(f"slot.{JIANGHAI}.AR").now.member == ZHANG


def test_a_corner_of_another_role_refuses_and_says_why(table):
    table.pilot.pick(f"member.{ZHANG}", f"slot.{JIANGHAI}.SR")
    table.pilot.wait(0.2)
    assert "Zhang Min is AR, this corner is for SR" in table.texts()
    table.pilot.drag(f"member.{ZHANG}", f"slot.{JIANGHAI}.SR")
    assert table.sheet.triangles == {}


def test_over_a_corner_it_says_what_it_does_to_the_load(table):
    table.pilot.pick(f"member.{ZHANG}", f"slot.{JIANGHAI}.AR")
    table.pilot.wait(0.2)
    assert "Zhang Min: load stays at 3% until contacts are planned" in table.texts()


def test_it_says_so_when_a_member_would_have_more_work_than_time(table):
    table.pilot.click("suggest")
    busy = table.seat.draft().triangle(JIANGHAI).AR
    other = next(id for id in ("red:zhang_min", "red:wang_lei", "red:liu_yang") if id != busy)
    table.pilot.pick(f"member.{other}", f"slot.{JIANGHAI}.AR")
    table.pilot.wait(0.2)
    assert ", more than there is time for" in table.texts()


def test_what_is_carried_leaves_the_corner_below_to_be_seen(table):
    table.pilot.pick(f"member.{ZHANG}", f"slot.{JIANGHAI}.AR")
    held, corner = table.pilot.stage.router.carry.held, table.pilot.find(f"slot.{JIANGHAI}.AR").rect
    assert held.h <= corner.h + 2
    assert abs(held.centre[0] - corner.centre[0]) + abs(held.centre[1] - corner.centre[1]) <= 2
    assert table.pilot.pixels() == table.pilot.repainted()


def test_a_member_is_carried_by_keys(table):
    router = table.pilot.stage.router
    router.give_focus(table.pilot.find(f"member.{LI}"))
    table.pilot.key("enter")
    table.pilot.key("tab")
    target = router.carry.target
    table.pilot.key("enter")
    assert target.id.endswith(".SR")
    assert table.sheet.triangle(target.now.account).SR == LI


def test_f6_leads_to_the_members_and_not_to_what_is_counted_above_them(table):
    pilot, seen = table.pilot, set()
    for _part in range(20):
        pilot.key("f6")
        seen.add(pilot.stage.router.focus.id)
    assert f"member.{ZHANG}" in seen, seen


def test_escape_puts_nobody_anywhere(table):
    table.pilot.stage.router.give_focus(table.pilot.find(f"member.{LI}"))
    table.pilot.key("enter")
    table.pilot.key("escape")
    assert table.sheet.triangles == {}


def test_dragged_to_another_account_a_member_leaves_the_first(table):
    table.pilot.drag(f"member.{ZHANG}", f"tile.{JIANGHAI}")
    table.pilot.drag(f"slot.{JIANGHAI}.AR", "tile.yunzhou_ditie")
    assert table.sheet.triangle("yunzhou_ditie").AR == ZHANG
    assert JIANGHAI not in table.sheet.triangles


def test_dragged_off_or_deleted_a_member_leaves_the_account(table):
    for leave in (
        lambda: table.pilot.drag(f"slot.{JIANGHAI}.AR", "tray.cadence"),
        lambda: (
            table.pilot.stage.router.give_focus(table.pilot.find(f"slot.{JIANGHAI}.AR"))
            or table.pilot.key("delete")
        ),
    ):
        table.pilot.drag(f"member.{ZHANG}", f"tile.{JIANGHAI}")
        assert table.sheet.triangle(JIANGHAI).AR == ZHANG
        leave()
        assert table.sheet.triangles == {}


def test_a_pressed_corner_offers_those_who_fit_or_nobody(table):
    table.pilot.click(f"slot.{JIANGHAI}.SR")
    table.pilot.step()
    offered = [n.id for n in table.pilot.stage.layers[-1].node.walk() if n.id.startswith("menu.red")]
    assert offered == ["menu.red:li_qian", "menu.red:chen_si", "menu.red:zhao_kai"]
    table.pilot.click(f"menu.{LI}")
    assert table.sheet.triangle(JIANGHAI).SR == LI
    table.pilot.click(f"slot.{JIANGHAI}.SR")
    table.pilot.click("menu.nobody")
    assert table.sheet.triangles == {}


def test_undo_and_redo_go_through_every_change(table):
    table.pilot.drag(f"member.{ZHANG}", f"tile.{JIANGHAI}")
    table.pilot.drag(f"member.{LI}", f"tile.{JIANGHAI}")
    both = table.sheet
    table.pilot.key("ctrl+z")
    assert table.sheet.triangle(JIANGHAI).SR is None
    table.pilot.key("ctrl+z")
    assert table.sheet.triangles == {}
    table.pilot.key("ctrl+y")
    table.pilot.key("ctrl+y")
    assert table.sheet == both


def test_undo_reaches_back_over_another_opening_of_the_board(table):
    table.pilot.drag(f"member.{ZHANG}", f"tile.{JIANGHAI}")
    table.seat.save_draft(assign(table.sheet, "wanhe_wuye", "SR", LI))
    table.pilot.app.show(table.screen(table.pilot.app))
    table.pilot.step()
    assert table.pilot.find("slot.wanhe_wuye.SR").now.member == LI
    table.pilot.key("ctrl+z")
    table.pilot.key("ctrl+z")
    assert table.sheet.triangles == {}


def test_the_load_follows_and_is_shown(table):
    before = table.pilot.find(f"member.{ZHANG}").now.load
    table.pilot.click("suggest")
    assert table.pilot.find(f"member.{ZHANG}").now.load > before


def test_who_is_released_leaves_the_corners_and_who_is_hired_may_take_them(table):
    table.pilot.drag(f"member.{ZHANG}", f"tile.{JIANGHAI}")
    table.pilot.click("team")
    table.pilot.find(f"people.{ZHANG}.release").activate()
    table.pilot.find("people.sun_hao.hire").activate()
    table.pilot.key("ctrl+1")
    assert table.sheet.triangles == {}
    table.pilot.drag("member.red:sun_hao", f"tile.{JIANGHAI}")
    assert table.sheet.triangle(JIANGHAI).AR == "red:sun_hao"
    assert not table.seat.refusals(table.sheet)
