"""The screen of a running quarter: lanes, feed and cards, as they are at the playhead's minute."""

from collections.abc import Callable, Iterable

from sandbox.i18n import _
from sandbox.ui.node import Node
from sandbox.ui.rehearsal import Rehearsal
from sandbox.ui.screens.run import legend
from sandbox.ui.screens.run.card_panel import CardPanel, folded
from sandbox.ui.screens.run.feed_list import FeedList
from sandbox.ui.screens.run.lane_chart import LaneChart
from sandbox.ui.screens.run.view_model import CardFace, Coming, Entry, Moment, Timeline
from sandbox.ui.style import Style
from sandbox.ui.widgets.boxes import column, row, spacer
from sandbox.ui.widgets.label import Label
from sandbox.ui.widgets.panel import card
from sandbox.ui.widgets.progress import Spinner
from sandbox.ui.widgets.scroll import GUTTER, ScrollView

_SIDE = 384


class RunView:
    """The content between header and rail; `show` brings it to a moment."""

    def __init__(
        self,
        line: Timeline,
        shown: Moment,
        on_seek: Callable[[int], object],
        on_choose: Callable[[str], object],
    ) -> None:
        self.lanes = LaneChart(line, on_seek)
        self.feed = FeedList(on_seek)
        self._told = ScrollView(self.feed, id="run.scroll")
        self._told.walled = True  # its column gives it its room
        self._choose = on_choose
        self.panel: CardPanel | None = None
        self._next: Rehearsal[CardPanel] | None = None  # of the card that comes next
        self._sums = legend.Sums(shown)
        self._is_cursors = False  # whose turn it is
        self._folded: tuple[tuple[CardFace, str], ...] = ()
        self._card = Node(id="run.card", visible=False, style=Style(shrink=0))
        self._past = Node(id="run.past", visible=False, style=Style(shrink=0))
        self._news = Label("", "small", "gold_ink", bold=True, id="run.news")
        self._busy = row(gap=7, id="run.busy")
        self._roles = legend.roles()
        self.lanes.tell(shown)
        self.node = self._built(line)

    def show(self, now: float, shown: Moment) -> None:
        """Brings everything to a minute."""
        self.lanes.show(now, shown)
        self.feed.show(shown.entries)
        self._sums.show(shown)

    def play(self, now: float, shown: Moment, coming: Iterable[Coming]) -> None:
        """Brings a part of it to a minute, so that no frame has much to do: every other time the cursor.

        In between what is new; where nothing is, something that is `coming` is prepared.
        """
        self._is_cursors = not self._is_cursors
        if self._is_cursors or not (
            self.feed.show(shown.entries)
            or self._sums.show(shown)
            or self.lanes.tell(shown)
            or self.foresee(coming)
        ):
            self.lanes.move(now)

    def foresee(self, coming: Iterable[Coming]) -> bool:
        """Prepares a bit of what is coming; whether there was anything left to do."""
        return self.lanes.foresee() or any(self._foresee(each) for each in coming)

    def _foresee(self, coming: Coming) -> bool:
        if isinstance(coming, int):
            return self.lanes.foresee(coming)
        if isinstance(coming, Entry):
            return self.feed.foresee(coming)
        if self._next is None or self._next.node.card != coming:
            self._next = Rehearsal(CardPanel(coming, self._choose))
        stage = self.node.stage
        return stage is not None and self._next.step(stage, self._side.rect)

    def load(self, line: Timeline) -> None:
        """Shows another computation of the quarter."""
        self.lanes.load(line)

    def open_card(self, face: CardFace) -> None:
        """Shows a card that waits."""
        is_ready = self._next is not None and self._next.node.card == face
        self.panel = self._next.node if self._next and is_ready else CardPanel(face, self._choose)
        self._next = None
        self._card.visible = True  # before it holds anything: what becomes visible is laid out anew
        self._card.fill(self.panel)
        if (stage := self.node.stage) is not None and stage.view != stage.window:
            stage.settle()
            stage.look_at(self.panel.rect)

    def close_card(self) -> None:
        """Takes the waiting card away."""
        self.panel = None
        self._card.fill()
        self._card.visible = False

    def fold(self, cards: tuple[tuple[CardFace, str], ...]) -> None:
        """Shows the cards that are over, with their answers."""
        if cards != self._folded:
            self._folded = cards
            self._past.fill(folded(list(cards)))
            self._past.visible = bool(cards)

    def busy(self, on: bool) -> None:
        """Shows whether the rest is being computed."""
        words = Label(_("Working out the rest…"), "small", "ink2")
        self._busy.fill(*((Spinner(16), words) if on else ()))
        self._roles.visible = not on

    def say(self, news: str) -> None:
        """Shows a word beside the title, in the place of what the colours mean."""
        self._news.text = news
        self._roles.visible = not news

    def _built(self, line: Timeline) -> Node:
        title = Label(_("Quarter {round} · under way").format(round=line.round), "title", bold=True)
        head = row(title, self._roles, self._news, self._busy, spacer(), self._sums.node, gap=16, shrink=0)
        chart = card(
            self.lanes, legend.meanings(), id="run.chart", grow=1, basis=0, padding=(6, 12, 8, 12), gap=4
        )
        feed = card(
            Label(_("News"), "strong", bold=True),
            self._told,
            id="run.told",
            grow=1,
            basis=0,
            min_height=120,
            padding=(10, 12 - GUTTER, 6, 12),
            gap=4,
        )
        self._side = column(self._card, self._past, feed, width=_SIDE, gap=10)
        body = row(chart, self._side, gap=12, grow=1, basis=0, align="stretch")
        return column(head, body, padding=(8, 14, 12, 14), gap=8, grow=1)
