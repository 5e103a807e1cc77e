"""The board fits every window, in both languages, and repaints what changed and no more."""

import random
from math import sqrt
from types import SimpleNamespace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pilot import KEYS
from planning import Table, seat_at, shipped

from sandbox import i18n
from sandbox.model.decisions import DecisionSheet
from sandbox.ui.overflow import overflows
from sandbox.ui.paint import Words
from sandbox.ui.screens.board.places import SMALLEST, places
from sandbox.ui.screens.board.tile import status_sign
from sandbox.ui.theme import LIGHT, PROJECTOR, contrast

SIZES = [(1366, 768), (1920, 1080), (3840, 2160)]
DIALOGS = ["check.open", "submit"]


@pytest.fixture(params=["zh", "en"])
def language(request):
    i18n.use(request.param)
    yield request.param
    i18n.use("en")


def test_the_team_takes_the_whole_width_of_its_tray(fly):
    table = Table()
    tray, last = table.pilot.find("tray").rect, table.pilot.find("tray.hire").rect
    assert tray.right - last.right <= 24


@pytest.mark.parametrize("width", [1366, 1900, 1920, 1960])
def test_roles_are_written_alike_on_all_cards(fly, width):
    table = Table(size=(width, 1080))
    cards = [table.pilot.find(f"member.{member.id}") for member in table.seat.observe().members]
    full = {any(words.endswith(" manager") for words in painted(card)) for card in cards}
    assert len(full) == 1


def painted(node):
    shapes = []
    node.paint(SimpleNamespace(draw=lambda *more: shapes.extend(more)))
    return [shape.text for shape in shapes if isinstance(shape, Words)]


def test_few_targets_leave_no_hole_in_the_header(fly):
    table = Table(seat_at(name="triangle_origin"))
    gauges = [node for node in table.pilot.stage.root.walk() if node.id.startswith("gauge.")]
    assert len(gauges) == 3
    assert table.pilot.find("frame.funds").rect.x - max(node.rect.right for node in gauges) < 120


def test_a_large_team_scrolls_and_hiring_stays_in_sight(fly):
    seat = seat_at()
    people = [each.id for each in seat.observe().offers.hires]
    seat.save_draft(DecisionSheet.model_validate({"people": {"hire": people}}))
    table = Table(seat)
    tray, hire = table.pilot.find("tray").rect, table.pilot.find("tray.hire").rect
    assert len(people) > 3
    assert hire.bottom <= tray.bottom
    assert overflows(table.pilot.stage.root) == []


@pytest.mark.parametrize("size", SIZES)
def test_nothing_is_cut_or_sticks_out(fly, language, size):
    table = Table(seat_at(2), size)
    table.pilot.click("suggest")
    found = []
    for page in range(3):
        table.pilot.find("account.tabs").choose(page)
        table.pilot.step(2)
        found += overflows(table.pilot.stage.root)
    table.pilot.find("account.tabs").choose(0)
    table.pilot.step()
    for id in DIALOGS:
        table.pilot.find(id).activate()
        table.pilot.step(2)
        found += overflows(table.pilot.stage.layers[-1].node)
        table.pilot.key("escape")
    assert found == []


@pytest.mark.parametrize("size", SIZES[:2])
def test_dirty_equals_full(fly, size):
    table = Table(seat_at(1), size)
    for act in (
        lambda: table.pilot.click("suggest"),
        lambda: table.pilot.click("tile.wanhe_wuye"),
        lambda: table.pilot.find("account.tabs").choose(1),
        lambda: table.pilot.hover("tile.anxin_baoxian"),
        lambda: table.pilot.key("ctrl+z"),
        lambda: table.pilot.drag("member.red:li_qian", "tile.wanhe_wuye"),
    ):
        act()
        table.pilot.wait(0.3)
        assert table.pilot.pixels() == table.pilot.repainted()


@given(st.lists(st.integers(1, 15), min_size=1, max_size=6), st.integers(600, 1400), st.integers(300, 900))
def test_tiles_never_overlap_nor_leave_the_table(counts, w, h):
    found = places(tuple(counts), w, h)
    centres = [centre for column in found.centres for centre in column]
    assert len(centres) == sum(counts)
    assert found.radius >= SMALLEST
    for i, (ax, ay) in enumerate(centres):
        assert ay >= found.radius
        assert ay + found.radius <= max(h, found.height)
        for bx, by in centres[:i]:
            assert (ax - bx) ** 2 + (ay - by) ** 2 >= (1.7 * found.radius) ** 2
    if found.height > h:
        assert found.radius == SMALLEST


def test_sixty_accounts_scroll(fly):
    scenario = shipped("industrial_cloud")
    copies = range(5)
    more = [
        account.model_copy(update={"id": f"{account.id}_{i}"})
        for i in copies
        for account in scenario.accounts
    ]
    large = scenario.model_copy(update={"accounts": tuple(more), "opportunities": (), "cards": ()})
    table = Table(seat_at(scenario=large))
    last = table.pilot.find("tile.shuoyuan_xinneng_4")
    table.pilot.stage.router.give_focus(last)
    table.pilot.step()
    assert table.pilot.find("table").rect.covers(last.rect)
    assert overflows(table.pilot.find("regions")) == []


CHORDS = [*KEYS, "ctrl+z", "ctrl+y", "shift+tab", "delete", "left", "right", "up", "down"]


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(seed=st.integers(0, 10_000))
def test_random_clicks_and_keys_never_fail_nor_lose_the_draft(fly, seed):
    chance = random.Random(seed)
    table = Table()
    shown = DecisionSheet()
    for _ in range(60):
        at = chance.randrange(1366), chance.randrange(768)
        what = chance.random()
        if what < 0.45:
            table.pilot.click(at)
        elif what < 0.6:
            table.pilot.drag(at, (chance.randrange(1366), chance.randrange(768)))
        else:
            table.pilot.key(chance.choice(CHORDS))
        if table.submitted:
            assert table.seat.sheet() == shown
            return
        shown = table.sheet
        slots = [n.now for n in table.pilot.stage.root.walk() if n.id.startswith("slot.")]
        assert all(s.member == shown.triangle(s.account).member(s.role) for s in slots)


@pytest.mark.parametrize("size", SIZES)
def test_names_keep_off_the_edges_of_their_tiles(fly, language, size):
    table = Table(size=size)
    text = table.pilot.stage.text
    for account in table.seat.observe().accounts:
        tile, shapes = table.pilot.find(f"tile.{account.id}"), []
        tile.paint(SimpleNamespace(draw=lambda *more, into=shapes: into.extend(more)))
        named = [each for each in shapes if isinstance(each, Words)]
        wide = max(text.width(each.text, round(each.size), each.bold) for each in named)
        assert tile.rect.h / 2 * sqrt(3) - wide > 0.1 * tile.rect.h / 2, account.id


@pytest.mark.parametrize("look", [LIGHT, PROJECTOR])
def test_the_sign_of_an_account_can_be_read(look):
    for status in ("alarm", "warning", "fine", "quiet"):
        ground, *_more, words = status_sign(status, 0, 0, 10, look)
        assert contrast(ground.fill, words.colour) >= 4.5, status
