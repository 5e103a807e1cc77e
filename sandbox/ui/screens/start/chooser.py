"""The scenarios as cards, and the chosen one in detail."""

from collections.abc import Callable, Sequence
from pathlib import Path

from sandbox import i18n
from sandbox.ui.app import App
from sandbox.ui.node import Node
from sandbox.ui.screens.start.cards import Cards
from sandbox.ui.screens.start.detail import Detail
from sandbox.ui.screens.start.edges import inset
from sandbox.ui.screens.start.view_model import Chosen, ScenarioCard
from sandbox.ui.widgets.scroll import ScrollView

_LEAST = 4  # lines of what is to be learnt for which there is room


class Chooser:
    """Makes its nodes once for the same scenarios, so that they are soon there for who comes back."""

    def __init__(self, app: App, on_start: Callable[[Chosen], object]) -> None:
        self._app, self._on_start = app, on_start
        self._shown: tuple[object, ...] = ()
        self._picked: Path | None = None  # what a person chose; while nobody did, the first is shown
        self._cards: Cards
        self._scroll: ScrollView
        self._detail: Detail
        self._foot: Node

    def begin(self) -> None:
        """Forgets what was chosen and how hard it was to be."""
        self._picked = None
        if self._shown:
            self._detail.begin()
            self._scroll.offset = 0

    def nodes(self, cards: Sequence[ScenarioCard], path: Path | None) -> list[Node]:
        """The cards, the one of `path` chosen if there is one, and what is known of the chosen one."""
        self._picked = path or self._picked
        chosen = next((each for each in cards if each.path == self._picked), cards[0])
        shown = (tuple(cards), i18n.language())
        if shown != self._shown:
            self._build(cards, chosen)
            self._shown = shown
        elif chosen != self._detail.card:
            self._cards.choose(chosen)
            self._detail.turn_to(chosen)
        return [self._scroll, self._foot]

    def _build(self, cards: Sequence[ScenarioCard], chosen: ScenarioCard) -> None:
        same_words = bool(self._shown) and self._shown[1] == i18n.language()
        if not same_words or self._detail.card != chosen:
            lines = max(_LEAST, *(len(each.learning) for each in cards))
            self._detail = Detail(self._app, chosen, self._on_start, lines=lines)
            self._foot = inset(self._detail)
        self._cards = Cards(cards, chosen, self._pick, self._detail.start)
        self._scroll = ScrollView(self._cards, id="start.cards")

    def _pick(self, card: ScenarioCard) -> None:
        self._picked = card.path
        self._detail.turn_to(card)
