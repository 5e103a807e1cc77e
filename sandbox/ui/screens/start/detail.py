"""The chosen scenario in detail, how hard it shall be, and the button that goes on with it."""

from collections.abc import Callable

from sandbox.i18n import _, pick
from sandbox.model.names import LEVEL_NAMES, LEVELS
from sandbox.ui.app import App
from sandbox.ui.node import Node
from sandbox.ui.screens.start.view_model import Chosen, ScenarioCard
from sandbox.ui.style import Style
from sandbox.ui.widgets.boxes import column, row, spacer
from sandbox.ui.widgets.button import Button
from sandbox.ui.widgets.dialog import Choice, Dialog
from sandbox.ui.widgets.label import Label
from sandbox.ui.widgets.panel import Panel
from sandbox.ui.widgets.scroll import ScrollView
from sandbox.ui.widgets.toggle import Segmented

_STANDARD = LEVELS.index("standard")
_HEIGHT, _LINE = 111, 18  # without what is to be learnt, and a line of that


class Detail(Panel):
    """What is known of a scenario beforehand; `chosen` is what is to be played.

    It has room for so many lines of what is to be learnt, whichever scenario is shown: the cards above stay.
    """

    def __init__(
        self, app: App, card: ScenarioCard, on_start: Callable[[Chosen], object], *, lines: int
    ) -> None:
        super().__init__(
            border="line",
            radius=12,
            id="start.detail",
            style=Style(
                direction="row", padding=(14, 18), gap=26, align="stretch",
                min_height=_HEIGHT + _LINE * lines,
            ),
        )  # fmt: skip
        self._app, self._on_start = app, on_start
        self._level = _STANDARD
        self.turn_to(card)

    @property
    def chosen(self) -> Chosen:
        """The scenario at the chosen level."""
        return Chosen(self.card.path, LEVELS[self._level])

    def turn_to(self, card: ScenarioCard) -> None:
        """Shows another scenario."""
        self.card = card
        if card.fault:
            self.fill(self._mistakes())
        else:
            self.fill(self._story(), self._form())

    def begin(self) -> None:
        """Goes back to the usual level."""
        if self._level != _STANDARD:
            self._level = _STANDARD
            self.turn_to(self.card)

    def start(self) -> None:
        """Goes on with it; shows its mistakes where that cannot be."""
        if self.card.fault:
            self._read(self.card.path.name, _told(self.card.fault))
        else:
            self._on_start(self.chosen)

    def _story(self) -> Node:
        card = self.card
        return column(
            row(
                Label(card.title, "title", bold=True),
                spacer(),
                Button(
                    _("Read the case"),
                    lambda: self._read(card.title, card.background),
                    small=True,
                    icon="bookmark",
                    id="start.case",
                ),
                gap=10,
            ),
            Label(_("Targets: {targets}").format(targets=card.targets), "small", "ink2", wrap=True),
            Label(_("You will learn to"), "small", "gold_ink", bold=True, style=Style(min_height=20)),
            column(*(_goal(goal) for goal in card.learning), gap=1),
            gap=4,
            grow=1,
            basis=0,
        )

    def _form(self) -> Node:
        names = [pick(LEVEL_NAMES[level]).capitalize() for level in LEVELS]
        level = Segmented(names, self._level, self._set_level, id="start.level")
        return column(
            *(_fact(name, value) for name, value in self.card.facts),
            _fact(_("Level"), level),
            spacer(),
            Button(_("Choose the teams"), self.start, kind="primary", size="strong", id="start.go"),
            gap=6,
            width=330,
        )

    def _set_level(self, index: int) -> None:
        self._level = index

    def _mistakes(self) -> Node:
        first = self.card.fault.strip().partition("\n")[0]
        return column(
            Label(self.card.path.name, "title", bold=True, elide=True),
            Label(_("This file has mistakes and cannot be played."), "body", "negative"),
            Label(first, "small", "ink2", wrap=True, lines=3, elide=True),
            row(Button(_("Show the mistakes"), self.start, id="start.mistakes"), spacer()),
            gap=6,
            grow=1,
            basis=0,
        )

    def _read(self, title: str, text: str) -> None:
        body = ScrollView(Label(text, "strong", "ink2", wrap=True, elide=True), style=Style(max_height=420))
        choices = [Choice(_("Close"), kind="primary")]
        self._app.stage.open(Dialog(title, body, choices, width=760, id="case"), modal=True)


def _told(fault: str) -> str:
    """The mistakes without the lines of carets, which point nowhere in a face of unequal letters."""
    return "\n".join(line for line in fault.splitlines() if not line.strip() or line.strip(" ^~"))


def _goal(text: str) -> Node:
    return row(
        Label("·", "small", "gold_ink", bold=True),
        Label(text, "small", "ink2", wrap=True, style=Style(grow=1, basis=0)),
        gap=6,
        align="start",
    )


def _fact(name: str, value: str | Node) -> Node:
    shown = (
        Label(value, "body", bold=True, wrap=True, style=Style(grow=1, basis=0))
        if isinstance(value, str)
        else value
    )
    return row(Label(name, "body", "ink2", style=Style(width=64, shrink=0)), shown, gap=8, align="center")
