"""The ring around what has the keyboard is whole, also at the edges of a scroll box."""

from planning import Table

from sandbox.ui.geometry import Rect
from sandbox.ui.style import Style
from sandbox.ui.theme import LIGHT
from sandbox.ui.widgets.boxes import column, explained
from sandbox.ui.widgets.button import Button
from sandbox.ui.widgets.label import Label
from sandbox.ui.widgets.panel import Panel
from sandbox.ui.widgets.scroll import ScrollView


def page(_app):
    lines = (Button(f"Line {i}", id=f"line.{i}", style=Style(height=40)) for i in range(9))
    return column(ScrollView(column(*lines, gap=8), id="box", style=Style(height=200)), padding=40)


def test_a_line_that_fills_a_scroll_box_has_its_ring_on_all_sides(fly):
    pilot = fly(page)
    for _line in range(9):
        pilot.key("tab")
        focus = pilot.stage.router.focus
        rect = focus.rect
        x, y = rect.centre
        beside = [(rect.x - 1, y), (rect.right, y), (x, rect.y - 1), (x, rect.bottom)]
        assert {_at(pilot, *place) for place in beside} == {LIGHT.sr}, focus.id
        assert pilot.pixels() == pilot.repainted()


def test_what_lies_over_the_focus_lies_over_its_ring(fly):
    pilot = fly(page)
    pilot.key("tab")
    rect = pilot.stage.router.focus.rect
    over = Panel(tone="gold", radius=0)
    pilot.stage.open(over, where="over", anchor=Rect(rect.x - 10, rect.y - 10, 60, 60), deaf=True)
    pilot.step()
    assert _at(pilot, rect.x - 1, rect.centre[1]) == LIGHT.gold
    assert _at(pilot, rect.right, rect.centre[1]) == LIGHT.sr
    assert pilot.pixels() == pilot.repainted()


def test_the_ring_of_what_is_scrolled_away_in_part_is_cut(fly):
    pilot = fly(page)
    pilot.key("tab")
    box = pilot.find("box")
    pilot.wheel("box", -0.5)
    rect = pilot.stage.router.focus.rect
    assert rect.y < box.rect.y < rect.bottom
    assert _at(pilot, rect.centre[0], box.rect.y - 2) == LIGHT.paper


def test_the_ring_about_words_leaves_them_whole(fly):
    pilot = fly(lambda _app: column(explained(Label("Words", "strong"), "What they say"), padding=40))
    rect = pilot.stage.root.children[0].rect
    before = pilot.pixels()
    pilot.key("tab")
    assert pilot.stage.router.focus.rect == rect
    after = pilot.pixels()
    wide = pilot.port.size[0] * 3
    for y in range(rect.y, rect.bottom):
        line = slice(y * wide + rect.x * 3, y * wide + rect.right * 3)
        assert after[line] == before[line]
    assert after == pilot.repainted()


def _at(pilot, x, y):
    return tuple(pilot.port.surface.get_at((x, y)))[:3]


def test_the_ring_about_a_hexagon_follows_its_edge(fly):
    pilot = Table().pilot
    tile = pilot.find("tile.jianghai_yinhang")
    left, top = tile.rect.x + 3, tile.rect.y + 3
    before = _at(pilot, left, top)
    pilot.key("tab")
    pilot.stage.router.give_focus(tile)
    pilot.step()
    assert _at(pilot, tile.rect.centre[0], tile.rect.y - 3) == LIGHT.sr
    assert _at(pilot, left, top) == before
    pilot.key("tab")
    assert pilot.pixels() == pilot.repainted()


def test_the_ring_about_a_person_is_a_box_about_disc_and_words(fly):
    pilot = Table().pilot
    pilot.key("ctrl+2")
    person = next(node for node in pilot.stage.root.walk() if node.id.startswith("person."))
    pilot.stage.router.give_focus(person)
    pilot.step(2)
    rect = person.rect
    at = pilot.port.surface.get_at
    assert {tuple(at((rect.x - 1, y)))[:3] for y in (rect.y + 20, rect.bottom - 20)} == {LIGHT.sr}
