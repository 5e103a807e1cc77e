"""Scenarios as cards, of which one is chosen."""

from collections.abc import Callable, Sequence

from sandbox.ui.node import Node
from sandbox.ui.screens.start.art import landscape
from sandbox.ui.screens.start.edges import RIM
from sandbox.ui.screens.start.view_model import ScenarioCard
from sandbox.ui.style import Style
from sandbox.ui.widgets.badge import Badge, Stars
from sandbox.ui.widgets.boxes import column, grid, row, spacer
from sandbox.ui.widgets.canvas import Canvas
from sandbox.ui.widgets.label import Label
from sandbox.ui.widgets.panel import Panel

_COLUMNS = 3
_TALL, _LOW = 150, 72  # a picture's height where there is one row, or more


class Cards(Node):
    """A grid of cards; a press chooses one, a press on the chosen one goes on with it."""

    def __init__(
        self,
        cards: Sequence[ScenarioCard],
        chosen: ScenarioCard,
        on_choose: Callable[[ScenarioCard], object],
        on_start: Callable[[], object],
    ) -> None:
        self._on_choose, self._on_start, self._chosen = on_choose, on_start, chosen
        self._height = _TALL if len(cards) <= _COLUMNS else _LOW
        self._panels = {card.path: self._panel(card) for card in cards}
        gaps = [Node() for _ in range(-len(cards) % _COLUMNS)]
        super().__init__(
            grid(*self._panels.values(), *gaps, columns=_COLUMNS, gap=14), style=Style(padding=RIM)
        )

    def _panel(self, card: ScenarioCard) -> Panel:
        foot = (
            row(Stars(card.difficulty, 5, size=12), spacer(), Badge(card.minutes), gap=8)
            if not card.fault
            else row(_file(card.path.name), spacer())
        )
        badge = Badge(card.badge, "ink2", tooltip=card.origin) if card.badge else None
        return Panel(
            Canvas(
                landscape(card.picture, card.name),
                row(badge, spacer(), padding=8, align="start"),
                steady=True,
                style=Style(height=self._height),
            ),
            column(
                Label(card.title, "title", bold=True, wrap=True, lines=2, elide=True),
                Label(card.summary, "small", "ink2", wrap=True, lines=2, style=Style(grow=1)),
                foot,
                gap=4,
                grow=1,
                padding=(8, 14, 10, 14),
            ),
            border="negative" if card.fault else "line",
            selected=card == self._chosen,
            id=f"scenario.{card.name}",
            on_press=lambda: self._press(card),
            style=Style(padding=2),
        )

    def choose(self, card: ScenarioCard) -> None:
        """Shows which one is chosen."""
        self._chosen = card
        for path, panel in self._panels.items():
            panel.selected = path == card.path

    def _press(self, card: ScenarioCard) -> None:
        if card == self._chosen:
            self._on_start()
            return
        self.choose(card)
        self._on_choose(card)


def _file(name: str) -> Panel:
    """The name of a file that cannot be played, as far as there is room."""
    return Panel(
        Label(name, "caption", "negative", elide=True),
        tone="negative_soft",
        radius=10,
        style=Style(padding=(2, 8)),
    )
