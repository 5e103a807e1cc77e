"""The team at the bottom of the board, with the material there is."""

from collections.abc import Callable
from dataclasses import replace
from typing import NamedTuple

from sandbox.i18n import _
from sandbox.ui.node import Verdict
from sandbox.ui.screens.board.member_card import HEIGHT, MemberCard
from sandbox.ui.screens.board.presenter import Presenter
from sandbox.ui.screens.board.view_model import MemberModel, StockModel, TrayModel
from sandbox.ui.screens.planning.view_model import Carried
from sandbox.ui.style import Style
from sandbox.ui.widgets.boxes import grid, row
from sandbox.ui.widgets.button import Button
from sandbox.ui.widgets.label import Label
from sandbox.ui.widgets.panel import Panel
from sandbox.ui.widgets.scroll import ScrollView
from sandbox.ui.widgets.spans import Span, Spans

TALL = 138
_FEWEST, _MOST = 8, 9
"""Cards beside each other: few are not drawn out over the whole table, many go on in a second line."""


class TrayHooks(NamedTuple):
    """What the tray's buttons do."""

    on_member: Callable[[str], object]
    on_team: Callable[[], object]
    on_cadence: Callable[[], object]


class Tray(Panel):
    """Cards to drag from; a member who is dropped here leaves the account."""

    def __init__(self, presenter: Presenter, model: TrayModel, hooks: TrayHooks) -> None:
        self._hooks = hooks
        self._stocks = [Spans(tooltip=stock.tip, focusable=True) for stock in model.stocks]
        self.cadence = Button("", hooks.on_cadence, kind="ghost", small=True, size="small", id="tray.cadence")
        self._cards: dict[str, MemberCard] = {}
        self._line = grid(columns=_FEWEST, gap=8)
        super().__init__(
            row(
                Label(_("Team"), "strong", bold=True),
                Label(
                    _("Drag members to accounts or to single deals; drag them back here to take them off."),
                    "small", "ink2", elide=True, style=Style(grow=1, basis=0),
                ),
                *self._stocks,
                self.cadence,
                gap=14,
                height=26,
            ),
            ScrollView(self._line, style=Style(grow=1, basis=0)),
            tone="card",
            radius=0,
            id="tray",
            accepts=_may_leave,
            on_drop=lambda carried: _leave(presenter, carried),
            style=Style(height=TALL, padding=(6, 10, 8, 16), gap=6, shrink=0),
        )  # fmt: skip
        self.show(model)

    def show(self, model: TrayModel) -> None:
        """Shows the team after a change."""
        for node, stock in zip(self._stocks, model.stocks, strict=True):
            _stock(node, stock)
        if [member.id for member in model.members] != list(self._cards):
            self._refill(model.members)
        for member in model.members:
            self._cards[member.id].model = member

    def _refill(self, members: tuple[MemberModel, ...]) -> None:
        word = _("Load")
        self._cards = {m.id: MemberCard(m, self._hooks.on_member, word) for m in members}
        more = Button(
            _("Borrow / hire"), self._hooks.on_team, kind="ghost", icon="plus", small=True, id="tray.hire",
            style=Style(min_height=HEIGHT),
        )  # fmt: skip
        frame = Panel(more, tone=None, border="sand3", dashed=True)
        cards = [*self._cards.values()]
        self._line.style = replace(self._line.style, columns=min(_MOST, max(_FEWEST, len(cards) + 1)))
        self.first_stop = next(iter(cards), None)  # F6 leads to who can be sent, not to what is counted
        self._line.fill(*cards[: _MOST - 1], frame, *cards[_MOST - 1 :])  # always in sight, in the first line


def _stock(node: Spans, stock: StockModel) -> None:
    node.spans = (
        Span(f"{stock.name} ", "small", "ink2"),
        Span(stock.text + (" !" if stock.short else ""), "small", "negative" if stock.short else "ink", True),
    )
    node.tooltip = stock.tip


def _may_leave(carried: Carried) -> Verdict:
    if carried.origin is None:
        return Verdict(False, _("Drop {member} on an account to assign.").format(member=carried.name))
    return Verdict(True, _("Take {member} off the account.").format(member=carried.name))


def _leave(presenter: Presenter, carried: Carried) -> None:
    if carried.origin is not None:
        presenter.vacate(carried.origin, carried.role)
