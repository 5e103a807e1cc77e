"""The head of the account screen: which account, its tier and facts, and its triangle."""

from sandbox.i18n import _
from sandbox.model.names import TIERS
from sandbox.ui.node import Node
from sandbox.ui.screens.account.presenter import Presenter
from sandbox.ui.screens.account.slot import Slot
from sandbox.ui.screens.account.slot_menu import open_menu
from sandbox.ui.screens.account.view_model import AccountModel, StatModel
from sandbox.ui.screens.planning.follow import Follow
from sandbox.ui.style import Style
from sandbox.ui.widgets.badge import Badge
from sandbox.ui.widgets.boxes import row
from sandbox.ui.widgets.button import icon_button
from sandbox.ui.widgets.dropdown import Dropdown
from sandbox.ui.widgets.label import Label
from sandbox.ui.widgets.spans import Span, Spans
from sandbox.ui.widgets.toggle import Segmented

_CORNER = 34


class Header(Node):
    """Name, tier and facts on the left, figures and the triangle on the right."""

    def __init__(self, presenter: Presenter, follow: Follow[AccountModel]) -> None:
        self._presenter = presenter
        model = follow.model
        self._slots = [Slot(presenter, slot, self._menu) for slot in presenter.corners()]
        for slot in self._slots:
            slot.style = Style(width=_CORNER, height=_CORNER)
        tier = Segmented(
            TIERS, TIERS.index(model.tier), lambda index: presenter.set_tier(TIERS[index]), id="tier"
        )
        follow(lambda now: setattr(tier, "chosen", TIERS.index(now.tier)))
        named = presenter.names
        order = [id for id, _name in named]
        listed = Dropdown(
            [name for _id, name in named], order.index(model.id),
            lambda index: presenter.plan.select(order[index]), id="account.list", size="title",
            tooltip=_("Another account (Ctrl + ← →)"),
        )  # fmt: skip
        back = icon_button(
            "left", lambda: presenter.turn(-1), _("The account before (Ctrl + ←)"), id="account.before"
        )
        forth = icon_button(
            "right", lambda: presenter.turn(1), _("The next account (Ctrl + →)"), id="account.next"
        )
        wide = Style(grow=1, basis=0)
        super().__init__(
            row(
                back, listed, forth, tier,
                Badge(model.relation, "gold", size="small", tooltip=model.relation_tip, focusable=True),
                Node(style=wide),
                row(*self._slots, gap=6, id="account.triangle"),
                gap=6,
            ),
            row(
                Label(model.facts, "small", "ink2", elide=True, tooltip=model.about, style=wide),
                *(_stat(stat) for stat in model.stats),
                gap=16,
            ),
            style=Style(gap=4),
        )  # fmt: skip

    def show(self) -> None:
        """Shows the triangle after a change."""
        for slot, model in zip(self._slots, self._presenter.corners(), strict=True):
            slot.show(model)

    def _menu(self, slot: Slot) -> None:
        open_menu(self._presenter, slot)


def _stat(stat: StatModel) -> Node:
    spans = [Span(f"{stat.name} ", "small", "ink2"), Span(stat.value, "body", "ink", True)]
    if stat.change:
        spans.append(Span(f" {stat.change}", "small", "negative" if stat.worse else "positive", True))
    return Spans(*spans, tooltip=stat.tip, focusable=True)
