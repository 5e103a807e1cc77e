"""The account screen put together: head, pages, and the chosen person or deal beside them."""

from collections.abc import Callable

from sandbox.i18n import _
from sandbox.projections.refusal import Path
from sandbox.ui.node import Node
from sandbox.ui.screens.account.chain import Chain
from sandbox.ui.screens.account.chain_legend import chain_legend
from sandbox.ui.screens.account.deal_panel import deal_panel
from sandbox.ui.screens.account.delivery_page import Ways, delivery_page
from sandbox.ui.screens.account.header import Header
from sandbox.ui.screens.account.hints import hints_card
from sandbox.ui.screens.account.history_page import history_page
from sandbox.ui.screens.account.pages import deals_page, needs_page
from sandbox.ui.screens.account.person_panel import nobody_panel, odds_part, person_panel
from sandbox.ui.screens.account.presenter import Presenter
from sandbox.ui.screens.account.view_model import AccountModel, PersonSheet
from sandbox.ui.screens.planning.follow import Follow
from sandbox.ui.screens.planning.planner import Planner
from sandbox.ui.style import Style
from sandbox.ui.widgets.boxes import column, row
from sandbox.ui.widgets.panel import Panel, card
from sandbox.ui.widgets.scroll import GUTTER, ScrollView, in_line
from sandbox.ui.widgets.tabs import Tabs

ASIDE = 396
CHAIN, DEALS, NEEDS, DELIVERY, HISTORY = range(5)


class Account:
    """Shows one account on five pages; built anew for another account, kept in step with the plan."""

    def __init__(self, planner: Planner) -> None:
        self.presenter, self._planner = Presenter(planner.plan), planner
        self._page, self._deal, self._filter = CHAIN, "", ""
        self._main, self._aside = Node(style=Style(grow=1, basis=0, gap=8)), _card()
        self._beside = in_line(self._aside)
        self.content: Node = row(
            self._main, self._beside, align="stretch", gap=14 - GUTTER, padding=(10, 14 - GUTTER, 12, 14),
            grow=1, basis=0,
        )  # fmt: skip
        self.content.keys = {
            "ctrl+left": lambda: self.presenter.turn(-1),
            "ctrl+right": lambda: self.presenter.turn(1),
            **{f"alt+{page + 1}": self._to(page) for page in range(5)},
        }
        self.key_help = (
            ("Ctrl + ← →", _("The account before, the next account")),
            ("Alt + 1 … 5", _("Decision chain, deals, needs, delivery, history")),
            ("← → ↑ ↓", _("Go from person to person, or from figure to figure")),
        )
        self._build()

    def refresh(self) -> None:
        """Follows the plan, or goes to another account."""
        if self.presenter.account != self._follow.model.id:
            self._deal = ""
            self._build()
            return
        self._follow.show(self.presenter.model())
        self._header.show()
        self._update_beside()

    def reveal(self, path: Path) -> None:
        """Shows the page, and the person or deal on it, that a finding is about."""
        match path:
            case ("contacts", int(index), *_):
                self._show_person(self.presenter.sheet.contacts[index].stakeholder)
            case ("contacts", str(), str(person), *_):
                self._show_person(person)
            case ("pursuits", str(deal), *_):
                self._deal = deal
                self.turn(DEALS)
            case ("deliveries", *_):
                self.turn(DELIVERY)

    def turn(self, page: int) -> None:
        """Turns to a page."""
        self._page = page
        self._build()

    def choose(self, person: str) -> None:
        """Shows a person beside the chain."""
        if person != self.presenter.chosen(self._follow.model) or not self.presenter.person:
            self.presenter.person = person
            self._chain.choose(person)
            self._build_person()

    def _show_person(self, person: str) -> None:
        self.presenter.person = person
        self.turn(CHAIN)

    def _to(self, page: int) -> Callable[[], None]:
        return lambda: self.turn(page)

    # building

    def _build(self) -> None:
        focus = self._focused()
        self._follow = Follow(self.presenter.model())
        self._header = Header(self.presenter, self._follow)
        tabs = Tabs(self._titles(self._follow.model), self._page, self.turn, id="account.tabs")
        self._update_beside: Callable[[], object] = lambda: None
        pages: tuple[Callable[[], Node], ...] = (
            self._chain_page, self._deals_page, self._needs_page, self._delivery_page, self._history_page,
        )  # fmt: skip
        self._beside.visible = self._page in (CHAIN, DEALS)
        self._main.fill(in_line(self._header), in_line(tabs), pages[self._page]())
        self._refocus(focus)

    def _focused(self) -> str:
        stage = self.content.stage
        focus = stage.router.focus if stage else None
        return focus.id if focus and focus.id and self.content in focus.path() else ""

    def _refocus(self, id: str) -> None:
        """Gives the keyboard back to the control that was built anew."""
        if id and self.content.stage:
            found = next((node for node in self.content.walk() if node.id == id and node.focusable), None)
            self.content.stage.router.give_focus(found or self.content.find("account.tabs"))

    def _titles(self, model: AccountModel) -> list[str]:
        done, accepted = len(self.presenter.past_deals()), self.presenter.accepted
        deals = _("Deals {n}").format(n=_and_done(len(model.deals), done))
        delivering = _("Delivery {n}").format(n=_and_done(len(model.deliveries), accepted))
        return [_("Decision chain"), deals, _("Needs and competition"), delivering, _("History")]

    def _chain_page(self) -> Node:
        model = self._follow.model
        self._chain = Chain(model, self.choose, roomy=True)
        self._chain.choose(self.presenter.chosen(model))
        self._follow(self._chain.show)
        hints = _card("account.hints")
        hints.style = Style(padding=(10, 14), gap=4, height=146, shrink=0)
        self._hints = hints
        self._build_person()
        return column(
            ScrollView(self._chain, id="chain.scroll"), in_line(chain_legend()), in_line(hints),
            gap=8, grow=1, basis=0,
        )  # fmt: skip

    def _build_person(self) -> None:
        """The chosen person beside the chain, and what the team should see."""
        person = self.presenter.chosen(self._follow.model)
        sheet = self.presenter.sheet_of(person) if person else None
        odds = Node(style=Style(gap=6))
        follow = Follow[PersonSheet](sheet) if sheet else None
        body = person_panel(self.presenter, follow, odds) if follow else nobody_panel(odds)

        def update() -> None:
            fresh = self.presenter.sheet_of(person)
            if follow and fresh:
                follow.show(fresh)
            odds.fill(*odds_part(self.presenter.makeup()))
            self._hints.fill(*hints_card(self.presenter.hints(), self.choose))

        update()
        self._aside.fill(body)
        self._update_beside = update

    def _deals_page(self) -> Node:
        model = self._follow.model
        known = [deal.id for deal in model.deals]
        opened = self._deal if self._deal in known else next(iter(known), "")
        odds = Node(style=Style(gap=8))

        def update() -> None:
            odds.fill(*deal_panel(self.presenter.makeup(opened), self.presenter.reading.deals.get(opened)))

        update()
        self._aside.fill(ScrollView(odds))
        self._update_beside = update
        return deals_page(self.presenter, self._follow, self.presenter.past_deals(), opened, self._open_deal)

    def _open_deal(self, deal: str) -> None:
        self._deal = deal
        self.turn(DEALS)

    def _needs_page(self) -> Node:
        odds = card(grow=1)

        def update() -> None:
            odds.fill(*odds_part(self.presenter.makeup()))
            odds.visible = bool(odds.children)

        update()
        self._update_beside = update
        return needs_page(self.presenter.needs(), odds)

    def _delivery_page(self) -> Node:
        ways = Ways(self._open_deal, lambda: self._planner.go("data"))
        return delivery_page(self.presenter, self._follow, self.presenter.deliveries(), ways)

    def _history_page(self) -> Node:
        page = history_page(self.presenter.history(), self._filter, self._filtered)
        return row(page, align="stretch", padding=(0, GUTTER, 0, 0), grow=1, basis=0)

    def _filtered(self, theme: str) -> None:
        self._filter = theme
        self.turn(HISTORY)


def _and_done(going_on: int, done: int) -> str:
    """How many are under way, and how many are done with."""
    return f"{going_on} + {done}" if done else str(going_on)


def _card(id: str = "account.aside") -> Panel:
    """A card; the one beside the pages holds what scrolls."""
    style = Style(padding=14, gap=8)
    if id == "account.aside":
        style = Style(width=ASIDE, padding=(14, 14 - GUTTER, 14, 14), gap=8, grow=1, basis=0)
    return Panel(border="line", radius=12, id=id, style=style)
