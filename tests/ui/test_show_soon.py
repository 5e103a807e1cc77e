"""A screen that is shown soon: laid out and painted before, a little in each turn."""

from sandbox.ui.node import Node
from sandbox.ui.widgets.boxes import column
from sandbox.ui.widgets.label import Label


def many(word):
    return column(*(Label(f"{word} {i}", "body", id=f"{word}.{i}") for i in range(40)), id=word)


def shown(pilot, turns=40):
    """The ids of the screens that are seen, turn by turn."""
    seen = []
    for _ in range(turns):
        pilot.step()
        seen.append(pilot.stage.root.id)
    return seen


def test_it_comes_when_it_is_ready_and_looks_as_if_it_were_shown_at_once(fly):
    pilot = fly(lambda _app: many("before"))
    at_once = many("after")
    pilot.app.show(at_once)
    pilot.step()
    expected = pilot.pixels()
    pilot.app.show(many("before"))
    pilot.step()
    before = pilot.pixels()
    pilot.app.show_soon(many("after"))
    assert pilot.stage.root.id == "before"
    pilot.step()
    assert pilot.pixels() == before
    assert shown(pilot)[-1] == "after"
    assert pilot.pixels() == expected == pilot.repainted()


def test_a_screen_that_is_shown_meanwhile_stays(fly):
    pilot = fly(lambda _app: many("before"))
    pilot.app.show_soon(many("after"))
    pilot.app.show(many("other"))
    assert set(shown(pilot)) == {"other"}


def test_of_two_the_later_one_comes(fly):
    pilot = fly(lambda _app: many("before"))
    pilot.app.show_soon(many("first"))
    pilot.app.show_soon(many("second"))
    seen = shown(pilot)
    assert "first" not in seen
    assert seen[-1] == "second"


def test_it_fits_the_window_as_it_is_when_it_comes(fly):
    pilot = fly(lambda _app: Node())
    pilot.app.show_soon(many("after"))
    pilot.app.reduce_motion(True)  # all is laid out anew
    shown(pilot)
    assert pilot.stage.root.rect == pilot.stage.window
    assert pilot.pixels() == pilot.repainted()
