"""The account beside the table: who they are, what is believed, what is planned."""

from collections.abc import Callable

from sandbox.i18n import _
from sandbox.model.names import TIERS
from sandbox.ui.node import Node
from sandbox.ui.screens.account.chain import Chain
from sandbox.ui.screens.account.contacts_form import contacts_form
from sandbox.ui.screens.account.view_model import AccountModel, StatModel
from sandbox.ui.screens.board.account_pages import deals_page, overview
from sandbox.ui.screens.board.presenter import Presenter
from sandbox.ui.screens.planning.follow import Follow
from sandbox.ui.style import Style
from sandbox.ui.widgets.badge import Badge
from sandbox.ui.widgets.boxes import column, row
from sandbox.ui.widgets.button import Button
from sandbox.ui.widgets.label import Label
from sandbox.ui.widgets.panel import Panel
from sandbox.ui.widgets.scroll import GUTTER, ScrollView, in_line
from sandbox.ui.widgets.spans import Span, Spans
from sandbox.ui.widgets.tabs import Tabs
from sandbox.ui.widgets.toggle import Segmented

WIDTH = 344
OVERVIEW, CONTACTS, DEALS = range(3)


class AccountPanel(Panel):
    """Shows one account on three pages."""

    def __init__(self, presenter: Presenter, model: AccountModel, on_open: Callable[[], object]) -> None:
        self._presenter, self._on_open = presenter, on_open
        self._follow = Follow(model)
        self._page, self._deal = OVERVIEW, ""
        self._scroll = ScrollView(Node())
        super().__init__(
            border="line",
            radius=12,
            id="account",
            style=Style(padding=(14, 14 - GUTTER, 14, 14), gap=9, grow=1, basis=0),
        )
        self._build()

    @property
    def account(self) -> str:
        """The account that it shows."""
        return self._follow.model.id

    def show(self, model: AccountModel) -> None:
        """Shows an account after a change, or another account."""
        if model.id != self.account:
            self._follow, self._deal = Follow(model), ""
            self._page = min(self._page, DEALS)
            self._build()
        else:
            self._follow.show(model)

    def turn(self, page: int, place: str = "") -> None:
        """Turns to a page, and scrolls to a place on it."""
        self._page = page
        if page == DEALS and place:
            self._deal = place
        self._build()
        if place and self.stage:
            self.stage.settle()
            for prefix in ("contacts", "deal", "delivery"):
                self._reveal(f"{prefix}.{place}")

    def _reveal(self, id: str) -> None:
        try:
            self._scroll.reveal(self._scroll.find(id).rect)
        except KeyError:
            return

    def _build(self) -> None:
        model = self._follow.model
        self._follow = Follow(model)
        self._scroll = ScrollView(self._content(), id="account.scroll")
        self.fill(
            in_line(
                self._head(model),
                row(*(_stat(stat) for stat in model.stats), gap=8, align="stretch"),
                Tabs(self._titles(model), self._page, self._turned, id="account.tabs"),
                gap=9,
            ),
            self._scroll,
        )  # fmt: skip

    def _titles(self, model: AccountModel) -> list[str]:
        deals = len(model.deals) + len(model.deliveries)
        return [_("Overview"), _("Contacts {n}").format(n=len(model.people)), _("Deals {n}").format(n=deals)]

    def _turned(self, page: int) -> None:
        self.turn(page)
        if self.stage:
            self.stage.router.give_focus(self.find("account.tabs"))

    def _head(self, model: AccountModel) -> Node:
        wide = Style(grow=1, basis=0)
        tier = Segmented(
            TIERS, TIERS.index(model.tier), lambda index: self._presenter.set_tier(TIERS[index]), id="tier"
        )
        self._follow(lambda now: setattr(tier, "chosen", TIERS.index(now.tier)))
        return column(
            row(
                Label(model.name, "title", bold=True, wrap=True, tooltip=model.about, style=wide),
                tier,
                gap=8,
            ),
            row(
                Label(model.facts, "small", "ink2", wrap=True, tooltip=model.about, style=wide),
                Badge(model.relation, "gold", size="small", tooltip=model.relation_tip),
                gap=8,
            ),
            gap=3,
        )

    def _content(self) -> Node:
        if self._page == CONTACTS:
            return contacts_form(self._presenter, self._follow)
        if self._page == DEALS:
            return deals_page(self._presenter, self._follow, self._deal, lambda deal: self.turn(DEALS, deal))
        chain = Chain(self._follow.model, lambda person: self.turn(CONTACTS, person))
        self._follow(chain.show)
        large = Button(
            _("Open account"), self._on_open, kind="ghost", small=True, size="small", id="account.chain"
        )
        return overview(self._presenter, self._follow, chain, large, lambda deal: self.turn(DEALS, deal))


def _stat(stat: StatModel) -> Node:
    value = [Span(stat.value, "strong", "ink", True)]
    if stat.change:
        value.append(Span(f" {stat.change}", "small", "negative" if stat.worse else "positive", True))
    return Panel(
        Label(stat.name, "caption", "ink2", elide=True),
        Spans(*value),
        tone="tint",
        radius=8,
        tooltip=stat.tip,
        style=Style(padding=(6, 9), gap=2, grow=1, basis=0),
    )
