"""The lobby, put together."""

from collections.abc import Callable
from functools import partial

from sandbox.i18n import _, pick
from sandbox.ui.app import App
from sandbox.ui.node import Node
from sandbox.ui.screens.help import show_help
from sandbox.ui.screens.lobby.roster import quarter_strip, roster
from sandbox.ui.screens.lobby.seating import Seating
from sandbox.ui.screens.lobby.team_line import TeamLine
from sandbox.ui.screens.start.art import landscape
from sandbox.ui.style import Style
from sandbox.ui.widgets.boxes import column, row, spacer
from sandbox.ui.widgets.button import Button
from sandbox.ui.widgets.canvas import Canvas
from sandbox.ui.widgets.label import Label
from sandbox.ui.widgets.panel import Panel, card, divider
from sandbox.ui.widgets.scroll import ScrollView

_SIDE = 320
_BAR = 10
"""What the scroll bar takes: it lies in the card's edge, so that the button ends where the words do."""


def lobby(app: App, seating: Seating, *, on_back: Callable[[], object], on_go: Callable[[], object]) -> Node:
    """The whole screen; the session is to begin with what `seating` then holds."""
    return _Lobby(app, seating, on_back, on_go)


class _Lobby(Node):
    """Teams on the left, what they are in for on the right."""

    def __init__(
        self, app: App, seating: Seating, on_back: Callable[[], object], on_go: Callable[[], object]
    ) -> None:
        self._seating, self._on_go = seating, on_go
        self._lines = column(gap=7)
        self._roster = Node(style=Style(grow=1))
        self._rules = column(gap=12)
        self._add = Button("", self._one_more, kind="dark", icon="plus", id="lobby.add")
        self._go = Button(
            _("Begin"), self._begin, kind="primary", size="strong", tooltip="Ctrl + Enter", id="lobby.go"
        )
        super().__init__(
            self._head(on_back),
            row(
                ScrollView(
                    column(
                        self._lines,
                        self._roster,
                        quarter_strip(),
                        gap=10,
                    ),
                    id="lobby.teams",
                ),
                self._side(),
                gap=18,
                grow=1,
                basis=0,
                align="stretch",
                padding=(16, 34, 24, 34),
            ),
            keys={
                "f1": lambda: show_help(app, (("Ctrl + Enter", _("Begin")), ("Esc", _("Back")))),
                "escape": on_back,
                "ctrl+enter": self._begin,
            },
        )
        self._show()

    def _head(self, on_back: Callable[[], object]) -> Node:
        back = Button(_("Back"), on_back, kind="dark", icon="left", tooltip="Esc", id="lobby.back")
        title = column(
            Label(_("Who plays?"), "hero", "bright", bold=True),
            Label(pick(self._seating.scenario.title), "body", "dim", elide=True),
            gap=1,
            grow=1,
            basis=0,
        )
        style = Style(direction="row", padding=(12, 34), gap=18, align="center", height=76, shrink=0)
        return Panel(back, title, self._add, tone="header", radius=0, style=style)

    def _side(self) -> Node:
        scenario = self._seating.scenario
        picture = Canvas(
            landscape(scenario.picture or scenario.id, scenario.id), style=Style(height=150, shrink=0)
        )
        go = column(self._go, padding=(0, _BAR, 0, 0))
        words = column(ScrollView(self._rules), go, gap=12, padding=(6, 16 - _BAR, 16, 16), grow=1, basis=0)
        return card(picture, words, padding=2, gap=8, width=_SIDE)

    def _one_more(self) -> None:
        self._seating.add()
        self._show()

    def _less(self, index: int) -> None:
        self._seating.remove(index)
        self._show()

    def _begin(self) -> None:
        if not self._seating.obstacle:
            self._on_go()

    def _show(self) -> None:
        """Shows the lines anew, and what follows from them."""
        seating = self._seating
        removable = len(seating.lines) > 1
        lines = [
            TeamLine(seating, index, self._follow, partial(self._less, index) if removable else None)
            for index in range(len(seating.lines))
        ]
        self._lines.fill(*lines)
        self._roster.fill(roster(seating.scenario, len(seating.lines)))
        left = seating.most - len(seating.lines)
        self._add.text = _("Another team")
        self._add.disabled = "" if left else _("This scenario takes no more teams.")
        self._follow()

    def _follow(self) -> None:
        """Brings in step what depends on all lines."""
        for line in self._lines.children:
            if isinstance(line, TeamLine):
                line.follow()
        self._rules.fill(*self._said())
        self._go.disabled = self._seating.obstacle

    def _said(self) -> list[Node]:
        """The course of such a session in words, and what each team is to reach."""
        told = [
            column(
                Label(title, "strong", bold=True, wrap=True),
                Label(text, "small", "ink2", wrap=True),
                gap=3,
            )
            for title, text in self._seating.rules()
        ]
        aims = [
            row(Label(name, "body", "ink2"), spacer(), Label(amount, "body", bold=True))
            for name, amount in self._seating.aims()
        ]
        return [*told, divider(), Label(_("Each team's targets"), "strong", bold=True), column(*aims, gap=6)]
