"""The pointer changes only what it is over, and only that is painted again."""

import inspect
import pkgutil
from importlib import import_module

import pytest
from pilot import Pilot

import sandbox.ui
from sandbox.ui.node import Node
from sandbox.ui.style import Style
from sandbox.ui.widgets.boxes import column
from sandbox.ui.widgets.label import Label
from sandbox.ui.widgets.panel import Panel, card
from sandbox.ui.widgets.scroll import ScrollView

for module in pkgutil.walk_packages(sandbox.ui.__path__, "sandbox.ui."):
    import_module(module.name)


def kinds(of=Node):
    """All kinds of nodes of the program."""
    yield of
    for kind in of.__subclasses__():
        if kind.__module__.startswith("sandbox."):
            yield from kinds(kind)


def shows_pointer(kind):
    """Whether the paint of a class asks for the pointer."""
    own = (kind.__dict__[name] for name in ("paint", "paint_over") if name in kind.__dict__)
    return any(word in inspect.getsource(each) for each in own for word in (".hovered", ".pressed"))


@pytest.mark.parametrize("kind", sorted(filter(shows_pointer, kinds()), key=lambda kind: kind.__qualname__))
def test_what_shows_the_pointer_hears_of_it(kind):
    assert kind.lively or "changed" in kind.__dict__


def page(_app):
    tall = column(*(Label(f"line {i}", id=f"line.{i}") for i in range(80)))
    return column(
        Panel(Label("Press me"), id="live", border="line", on_press=lambda: None, style=Style(padding=10)),
        card(ScrollView(tall, id="page"), id="card", grow=1),
        padding=20,
        gap=20,
    )


@pytest.fixture
def soiled():
    """A pilot on a page, and what its last action had painted."""
    pilot, painted = Pilot(page), []
    present = pilot.app.port.present

    def noted(rects):
        painted.extend(rects)
        present(rects)

    pilot.app.port.present = noted
    return pilot, painted


def test_a_page_under_the_pointer_repaints_its_bar_alone(soiled):
    pilot, painted = soiled
    pilot.hover("line.3")
    view = pilot.app.stage.root.find("page").rect
    assert painted
    assert all(rect.x >= view.right - 10 and rect.right <= view.right for rect in painted)
    assert pilot.pixels() == pilot.repainted()


def test_a_panel_that_can_be_pressed_is_painted_again(soiled):
    pilot, painted = soiled
    pilot.hover("live")
    live = pilot.app.stage.root.find("live")
    assert [rect.covers(live.rect) for rect in painted] == [True]
