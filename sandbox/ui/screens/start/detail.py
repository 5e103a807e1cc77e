"""The chosen scenario in detail, who plays it, and the button that starts it."""

from collections.abc import Callable

from sandbox.bots import describe
from sandbox.i18n import _
from sandbox.ui.app import App
from sandbox.ui.node import Node
from sandbox.ui.screens.start.presenter import bot_names, with_seats
from sandbox.ui.screens.start.view_model import Chosen, ScenarioCard
from sandbox.ui.style import Style
from sandbox.ui.widgets.boxes import column, row, spacer
from sandbox.ui.widgets.button import Button
from sandbox.ui.widgets.dialog import Choice, Dialog
from sandbox.ui.widgets.dropdown import Dropdown
from sandbox.ui.widgets.label import Label
from sandbox.ui.widgets.panel import Panel
from sandbox.ui.widgets.scroll import ScrollView
from sandbox.ui.widgets.toggle import Segmented


class Detail(Panel):
    """What is known of a scenario beforehand, and the form; `chosen` is what it adds up to."""

    def __init__(self, app: App, card: ScenarioCard, on_start: Callable[[Chosen], object]) -> None:
        super().__init__(
            border="line",
            radius=12,
            id="start.detail",
            style=Style(direction="row", padding=(14, 18), gap=26, align="stretch"),
        )
        self._app, self._on_start = app, on_start
        self._bots: tuple[str, ...] = ()
        self.turn_to(card)

    @property
    def chosen(self) -> Chosen:
        """The scenario with the bots that were chosen for it."""
        return Chosen(self.card.name, self._bots)

    def turn_to(self, card: ScenarioCard) -> None:
        """Shows another scenario."""
        self.card, self._bots = card, card.bots
        self._seats = column(gap=6)
        self._show_seats()
        self.fill(self._story(), self._form())

    def start(self) -> None:
        """Begins the session."""
        self._on_start(self.chosen)

    def _story(self) -> Node:
        card = self.card
        return column(
            row(
                Label(card.title, "title", bold=True),
                spacer(),
                Button(_("Read the case"), self._read, small=True, icon="bookmark", id="start.case"),
                gap=10,
            ),
            Label(card.facts, "small", "ink2", wrap=True),
            Label(_("Targets: {targets}").format(targets=card.targets), "small", "ink2", wrap=True),
            Label(_("You will learn to"), "small", "gold_ink", bold=True, style=Style(min_height=20)),
            column(*(_goal(goal) for goal in card.learning), gap=1),
            gap=4,
            grow=1,
            basis=0,
        )

    def _form(self) -> Node:
        most = len(self.card.teams) - 1
        count = Segmented(
            [str(number) for number in range(most + 1)], len(self._bots), self._seat, id="start.seats"
        )
        label = _("Bot opponents") if self.card.is_shared else _("Bots to compare with")
        return column(
            row(Label(label, "body", bold=True), spacer(), count, gap=10),
            self._seats,
            spacer(),
            Button(_("Start"), self.start, kind="primary", size="strong", id="start.go"),
            gap=8,
            width=330,
        )

    def _seat(self, seats: int) -> None:
        self._bots = with_seats(self._bots, seats)
        self._show_seats()

    def _show_seats(self) -> None:
        names = bot_names()
        ids = list(names)
        lines = [_seat_line(self.card.teams[0], Label(_("You"), "body", "ink2"))]
        for seat, bot in enumerate(self._bots):
            choice = Dropdown(
                list(names.values()),
                ids.index(bot),
                lambda index, seat=seat: self._choose(seat, ids[index]),  # type: ignore[misc]
                tooltip=lambda seat=seat: describe(self._bots[seat]),  # type: ignore[misc]
                id=f"start.bot.{seat}",
                style=Style(grow=1, basis=0),
            )
            lines.append(_seat_line(self.card.teams[seat + 1], choice))
        self._seats.fill(*lines)

    def _choose(self, seat: int, bot: str) -> None:
        self._bots = (*self._bots[:seat], bot, *self._bots[seat + 1 :])

    def _read(self) -> None:
        body = ScrollView(
            Label(self.card.background, "strong", "ink2", wrap=True), style=Style(max_height=420)
        )
        choices = [Choice(_("Close"), kind="primary")]
        self._app.stage.open(Dialog(self.card.title, body, choices, width=680, id="case"), modal=True)


def _goal(text: str) -> Node:
    return row(
        Label("·", "small", "gold_ink", bold=True),
        Label(text, "small", "ink2", wrap=True, style=Style(grow=1, basis=0)),
        gap=6,
        align="start",
    )


def _seat_line(team: str, who: Node) -> Node:
    name = Label(team, "body", elide=True, style=Style(width=110))
    return row(name, who, gap=8, min_height=32)
