"""The briefing as a screen before the first quarter, and as a page over any later one."""

from collections.abc import Callable, Iterable
from typing import NamedTuple

from sandbox.i18n import _
from sandbox.model.scenario import Scenario
from sandbox.session.seat import Seat
from sandbox.ui.app import App
from sandbox.ui.node import Node
from sandbox.ui.paint import Shape
from sandbox.ui.screens.briefing.presenter import told
from sandbox.ui.screens.briefing.view_model import Briefing, Colleague, Customer
from sandbox.ui.screens.help import show_help
from sandbox.ui.screens.start.art import landscape
from sandbox.ui.style import Style
from sandbox.ui.theme import Type
from sandbox.ui.widgets.badge import Avatar, Stars
from sandbox.ui.widgets.boxes import column, row, spacer
from sandbox.ui.widgets.button import Button
from sandbox.ui.widgets.canvas import Canvas, Sheet
from sandbox.ui.widgets.dialog import Choice, Dialog
from sandbox.ui.widgets.label import Label
from sandbox.ui.widgets.panel import Panel, card, divider
from sandbox.ui.widgets.scroll import ScrollView

_TALL = 470
_LEAST_PICTURE, _MOST_PICTURE = 70, 260


class _Type(NamedTuple):
    """The sizes of the case's words, of names and figures, of what is told of them, and the gap between."""

    story: Type
    name: Type
    text: Type
    gap: float


_SMALL, _LARGE = _Type("strong", "body", "small", 8), _Type("title", "strong", "body", 14)
_SHORT = 900
"""The length up to which a case is told in large type; a Chinese character counts twice."""


def briefing(app: App, seat: Seat, *, on_go: Callable[[], object]) -> Node:
    """The screen that a session begins with."""
    model = told(seat.scenario, seat.observe())
    head = Panel(
        column(
            Label(model.title, "hero", "bright", bold=True, elide=True),
            Label(model.facts, "body", "dim", elide=True),
            gap=1,
            grow=1,
            basis=0,
        ),
        Button(
            _("To the plan"),
            on_go,
            kind="primary",
            size="strong",
            icon="forward",
            tooltip="Enter",
            id="briefing.go",
        ),
        tone="header",
        radius=0,
        style=Style(direction="row", padding=(12, 34), gap=18, align="center", height=76, shrink=0),
    )
    length = sum(2 if letter > "\u2e80" else 1 for part in model.paragraphs for letter in part)
    size = _LARGE if length <= _SHORT else _SMALL
    body = row(*_pages(model, size, seat), gap=14, grow=1, basis=0, align="stretch", padding=(16, 34, 24, 34))
    keys = {"f1": lambda: show_help(app, (("Enter", _("To the plan")),)), "enter": on_go, "ctrl+enter": on_go}
    return Node(head, body, id="briefing", keys=keys)


def show_case(app: App, seat: Seat) -> None:
    """The same as a page over the present screen."""
    model = told(seat.scenario, seat.observe())
    body = row(*_pages(model, _SMALL, seat), gap=12, height=_TALL, align="stretch")
    choices = [Choice(_("Close"), kind="primary")]
    app.stage.open(Dialog(model.title, body, choices, width=1180, id="case"), modal=True)


def _pages(model: Briefing, size: _Type, seat: Seat) -> tuple[Node, Node, Node]:
    return _story(model, size, seat.scenario), _market(model, size), _aims(model, size)


def _story(model: Briefing, size: _Type, scenario: Scenario) -> Node:
    """The case in words, and in what room they leave its picture."""
    words = (Label(part, size.story, "ink2", wrap=True) for part in model.paragraphs)
    scene = landscape(scenario.picture or scenario.id, scenario.id, alone=True)

    def draw(sheet: Sheet) -> Iterable[Shape]:
        return scene(sheet) if sheet.h >= _LEAST_PICTURE else ()

    picture = Canvas(draw, style=Style(grow=1, basis=0, max_height=_MOST_PICTURE))
    return _page(_("The case"), *words, picture, gap=size.gap + 4)


def _market(model: Briefing, size: _Type) -> Node:
    rivals = (
        column(Label(name, size.name, bold=True), Label(about, size.text, "ink2", wrap=True), gap=1)
        for name, about in model.rivals
    )
    return _page(
        _("Customers, by yearly budget"),
        *(_customer(each, size) for each in model.customers),
        *((divider(), Label(_("Competitors"), "strong", bold=True), *rivals) if model.rivals else ()),
        gap=size.gap + 1,
    )


def _aims(model: Briefing, size: _Type) -> Node:
    return _page(
        _("You will learn to"),
        *(_goal(goal, size) for goal in model.learning),
        divider(),
        Label(_("Targets"), "strong", bold=True),
        *(
            row(Label(name, size.name, "ink2"), spacer(), Label(value, size.name, bold=True))
            for name, value in model.targets
        ),
        divider(),
        Label(_("Your team"), "strong", bold=True),
        *(_colleague(each, size) for each in model.team),
        gap=size.gap,
    )


def _page(title: str, *parts: Node, gap: float) -> Node:
    """A card whose parts scroll below its title."""
    inner = column(*parts, gap=gap, padding=(0, 2, 4, 0), grow=1)
    return card(
        Label(title, "strong", bold=True), ScrollView(inner), grow=1, basis=0, padding=(14, 12, 10, 16)
    )


def _customer(model: Customer, size: _Type) -> Node:
    return column(
        row(
            Label(model.name, size.name, bold=True),
            Label(model.segment, size.text, "ink3", wrap=True, style=Style(grow=1, basis=0)),
            Label(model.budget, size.name, bold=True),
            gap=8,
        ),
        Label(model.about, size.text, "ink2", wrap=True),
        gap=1,
    )


def _colleague(model: Colleague, size: _Type) -> Node:
    return row(
        Avatar(model.letter, model.tone, size=30),
        column(
            row(
                Label(model.name, size.name, bold=True),
                Label(model.role, size.text, "ink3"),
                spacer(),
                Stars(model.stars, 5, size=11, tone="ink2"),
                gap=8,
            ),
            Label(model.about, size.text, "ink2", wrap=True, visible=bool(model.about)),
            gap=1,
            grow=1,
            basis=0,
        ),
        gap=10,
        align="start",
    )


def _goal(text: str, size: _Type) -> Node:
    return row(
        Label("·", size.name, "gold_ink", bold=True),
        Label(text, size.name, "ink2", wrap=True, style=Style(grow=1, basis=0)),
        gap=6,
        align="start",
    )
