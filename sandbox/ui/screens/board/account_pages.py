"""The pages of the account panel: what is known, and the deals with their gates."""

from collections.abc import Callable

from sandbox.i18n import _
from sandbox.ui.node import Node
from sandbox.ui.screens.account.chain import Chain
from sandbox.ui.screens.account.deal_card import deal_card
from sandbox.ui.screens.account.delivery_form import delivery_card
from sandbox.ui.screens.account.gates_form import GatesForm
from sandbox.ui.screens.account.view_model import AccountModel, BeliefModel
from sandbox.ui.screens.board.presenter import Presenter
from sandbox.ui.screens.planning.follow import Follow
from sandbox.ui.style import Style
from sandbox.ui.widgets.boxes import column, row, spacer
from sandbox.ui.widgets.label import Label
from sandbox.ui.widgets.progress import ProgressBar

Open = Callable[[str], object]


def overview(
    presenter: Presenter, follow: Follow[AccountModel], chain: Chain, large: Node, on_deal: Open
) -> Node:
    """Decision chain, deals, and what the team believes of the account."""
    model = follow.model
    legend = _(
        "Ring: + green supports, ○ amber neutral, − red opposed, dashed unknown. Larger: more influence."
    )
    return column(
        row(_title(_("Decision chain"), legend), spacer(), large),
        chain,
        _title(_("Deals")),
        *_deals(presenter, follow, on_deal),
        _title(_("What drives them (belief)"), model.belief_tip),
        *(_belief(belief, model.belief_tip) for belief in model.drivers),
        Label(model.rule, "small", "ink2", wrap=True, tooltip=model.rule_tip),
        Label(model.rivals, "small", "ink2", wrap=True, tooltip=_("Seen on visits and at awards.")),
        gap=7,
    )  # fmt: skip


def _deals(presenter: Presenter, follow: Follow[AccountModel], on_deal: Open) -> list[Node]:
    model = follow.model
    cards: list[Node] = [deal_card(presenter, follow, deal, on_deal) for deal in model.deals]
    cards += [delivery_card(None, follow, delivery) for delivery in model.deliveries]
    return cards or [_no_deals()]


def _no_deals() -> Node:
    text = _("No open deal is known. Visits find leads; so do satisfied customers.")
    return Label(text, "small", "ink2", wrap=True)


def deals_page(presenter: Presenter, follow: Follow[AccountModel], open_deal: str, on_open: Open) -> Node:
    """The deals, one of them with its form, and the running deliveries."""
    model = follow.model
    known = [deal.id for deal in model.deals]
    opened = open_deal if open_deal in known else next(iter(known), "")
    cards: list[Node] = []
    for deal in model.deals:
        form = GatesForm(presenter, follow, deal.id).node() if deal.id == opened else None
        cards.append(deal_card(presenter, follow, deal, None if form else on_open, form))
    cards += [delivery_card(presenter, follow, delivery) for delivery in model.deliveries]
    return column(*(cards or [_no_deals()]), gap=8)


def _title(text: str, tip: str = "") -> Node:
    return Label(text, "strong", bold=True, tooltip=tip)


def _belief(belief: BeliefModel, tip: str) -> Node:
    return row(
        Label(belief.name, "small", "ink2", tooltip=tip, style=Style(width=84)),
        ProgressBar(belief.part, belief.tone, tooltip=tip, style=Style(grow=1)),
        Label(belief.text, "small", tooltip=tip, bold=True, along="end", style=Style(width=36)),
        gap=8,
        id=f"belief.{belief.tone}",
    )
