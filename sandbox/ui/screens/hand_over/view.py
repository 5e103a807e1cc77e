"""The screen between two teams."""

from collections.abc import Callable, Iterator
from functools import partial

from sandbox.i18n import _, gapped
from sandbox.ui.app import App
from sandbox.ui.node import Node
from sandbox.ui.paint import Disc, Line, Shape
from sandbox.ui.screens.hand_over.view_model import HandOver, Sitter
from sandbox.ui.screens.start.art import ridge
from sandbox.ui.style import Style
from sandbox.ui.team_colours import team_colour
from sandbox.ui.theme import LIGHT, Type
from sandbox.ui.widgets.boxes import column, row, spacer
from sandbox.ui.widgets.button import Button
from sandbox.ui.widgets.canvas import Canvas, Sheet
from sandbox.ui.widgets.label import Label
from sandbox.ui.widgets.panel import Panel

_GUARD = 0.6
"""Seconds in which nothing counts as the next team's word: a second click means the screen before."""


_LONG = 22
"""Letters that a name in the largest type may have; those of Chinese count twice."""


def hand_over(app: App, model: HandOver, on_confirm: Callable[[], object]) -> Node:
    """Asks for the next team; `on_confirm` is called once it says that it sits there."""
    return _HandOver(app, model, on_confirm)


class _HandOver(Panel):
    def __init__(self, app: App, model: HandOver, on_confirm: Callable[[], object]) -> None:
        self._on_confirm = on_confirm
        self._since: float | None = None
        super().__init__(
            column(spacer(), Canvas(ridge(LIGHT), style=Style(height=260))),
            column(
                row(spacer(), *(_link(link) for link in _links(app)), gap=18, align_self="stretch"),
                spacer(2),
                _card(model, self._confirm),
                spacer(3),
                align="center",
                padding=(18, 26),
            ),
            tone="header",
            radius=0,
            keys={"enter": self._confirm},
            id="handover",
            style=Style(direction="stack"),
        )

    def mounted(self) -> None:
        """Begins to listen after a moment, and says that somebody is wanted."""
        assert self.stage is not None
        if self._since is None:
            self._since = self.stage.now
            self.stage.host.play("turn")

    def _confirm(self) -> None:
        if self.stage and self._since is not None and self.stage.now - self._since >= _GUARD:
            self._on_confirm()


def _card(model: HandOver, on_confirm: Callable[[], object]) -> Node:
    team = model.next
    words = gapped(_("We are {team}").format(team=team.name))
    return Panel(
        Label(model.title, "small", "ink3", along="center", elide=True),
        Canvas(partial(_hands, team.colour), style=Style(width=120, height=84, align_self="center")),
        Label(_("Hand the laptop to"), "strong", "ink2", along="center"),
        Label(team.name, _size(team.name), bold=True, wrap=True, lines=2, along="center", id="handover.team"),
        Label(model.task, "strong", "ink2", wrap=True, along="center", id="handover.task"),
        column(*(_line(sitter) for sitter in model.sitters), gap=5, padding=(12, 40)),
        row(
            spacer(),
            Button(words, on_confirm, kind="primary", size="strong", id="handover.go"),
            spacer(),
        ),
        Label(_("Until then nothing of any team can be seen."), "small", "ink3", wrap=True, along="center"),
        radius=14,
        style=Style(width=520, padding=(26, 34), gap=8),
    )


def _size(name: str) -> Type:
    """Smaller letters for a name of which a few would be left for the next line."""
    length = sum(2 if letter > "\u2e80" else 1 for letter in name)
    return "display" if length <= _LONG else "hero"


def _line(sitter: Sitter) -> Node:
    return row(
        Canvas(partial(_dot, sitter.colour), style=Style(width=14, height=14)),
        Label(sitter.name, "body", bold=sitter.is_next, elide=True, style=Style(grow=1, basis=0)),
        Label(sitter.state, "small", "ink2"),
        gap=9,
    )


def _dot(colour: str, sheet: Sheet) -> Iterator[Shape]:
    yield Disc(sheet.w / 2, sheet.h / 2, min(sheet.w, sheet.h) / 2, team_colour(colour))


def _hands(colour: str, sheet: Sheet) -> Iterator[Shape]:
    """A laptop that changes sides, in the colour of the team that gets it."""
    x, y, ink = sheet.w / 2, sheet.h / 2, team_colour(colour)
    yield Disc(x, y, 40, sheet.theme.tint, ink, 3)
    yield Line(((x - 18, y + 8), (x - 18, y - 15), (x + 18, y - 15), (x + 18, y + 8)), ink, 3)
    yield Line(((x - 24, y + 12), (x + 24, y + 12)), ink, 4)
    yield Line(((x - 9, y - 3), (x + 9, y - 3)), ink, 3, arrow=7)


def _links(app: App) -> Iterator[tuple[str, str, Callable[[], object]]]:
    return ((link.id, _(link.text), link.on_choose) for link in app.links if link.id != "case")


def _link(link: tuple[str, str, Callable[[], object]]) -> Node:
    id, text, on_press = link
    return Label(text, "small", "dim", id=f"rail.{id}", on_press=on_press)
