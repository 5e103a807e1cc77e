"""The data screen put together: four pages, and the reports that would tell more beside each."""

from collections.abc import Callable

from sandbox.i18n import _
from sandbox.model.names import ReportKind
from sandbox.projections.refusal import Path
from sandbox.ui.node import Node
from sandbox.ui.screens.data.pages import customers_page, rivals_page, satisfaction_page, trends_page
from sandbox.ui.screens.data.presenter import Presenter
from sandbox.ui.screens.data.shop import shop_panel
from sandbox.ui.screens.planning.follow import Follow
from sandbox.ui.screens.planning.planner import Planner
from sandbox.ui.style import Style
from sandbox.ui.widgets.boxes import row
from sandbox.ui.widgets.panel import Panel
from sandbox.ui.widgets.scroll import GUTTER
from sandbox.ui.widgets.tabs import Tabs

KINDS: tuple[ReportKind, ...] = ("trend", "behaviour", "competitor", "survey")
"""The report that tells more of each page."""
ASIDE = 330


class Data:
    """The market on four pages; a page is built when it is turned to, and again for another account."""

    def __init__(self, planner: Planner) -> None:
        self.presenter, self._planner = Presenter(planner.plan), planner
        self._page, self._account = 0, self.presenter.account
        self._main = Node(style=Style(grow=1, basis=0, gap=8))
        self._aside = Panel(
            border="line",
            radius=12,
            id="data.shop",
            style=Style(width=ASIDE, padding=(14, 14 - GUTTER, 14, 14), gap=7),
        )
        self.content: Node = row(
            self._main, self._aside, align="stretch", gap=4, padding=(12, 14), grow=1, basis=0
        )
        self.content.keys = {f"alt+{page + 1}": self._to(page) for page in range(len(KINDS))}
        self.key_help = (
            ("Alt + 1 … 4", _("Trends, customers, competitors, satisfaction")),
            ("← → ↑ ↓", _("In a chart: from figure to figure; Enter opens the account")),
        )
        self.turn(0)

    def refresh(self) -> None:
        """Follows the plan, or shows another account."""
        self._follow.show(self.presenter.shop(KINDS[self._page]))
        if self.presenter.account != self._account:
            self._account = self.presenter.account
            self._build()

    def reveal(self, path: Path) -> None:
        """Shows the kind of report that a finding is about, and its box."""
        orders = self.presenter.sheet.reports
        match path:
            case ("reports", int(index), *_) if index < len(orders):
                order = orders[index]
                self.turn(KINDS.index(order.kind))
                self._focus(f"report.{order.kind}.{order.subject}")

    def _focus(self, id: str) -> None:
        """Gives the keyboard to a box, or to the pages where there is none."""
        stage = self.content.stage
        if stage is not None:
            stage.settle()
            found = next((node for node in self.content.walk() if node.id == id), None)
            stage.router.give_focus(found or self.content.find("data.tabs"))

    def turn(self, page: int) -> None:
        """Turns to a page."""
        self._page = page
        self._follow = Follow(self.presenter.shop(KINDS[page]))
        self._aside.fill(*shop_panel(self.presenter, self._follow))
        self._build()

    def _to(self, page: int) -> Callable[[], None]:
        return lambda: self.turn(page)

    def _build(self) -> None:
        stage = self.content.stage
        focus = stage.router.focus if stage else None
        held = focus.id if focus and focus.id and self._main in focus.path() else ""
        titles = [_("Segment trends"), _("Customer behaviour"), _("Competitors"), _("Satisfaction")]
        self._main.fill(Tabs(titles, self._page, self.turn, id="data.tabs"), self._content())
        if held and stage:
            found = next((node for node in self._main.walk() if node.id == held), None)
            stage.router.give_focus(found or self._main.find("data.tabs"))

    def _content(self) -> Node:
        presenter, choose = self.presenter, self._planner.plan.select
        match KINDS[self._page]:
            case "trend":
                return trends_page(presenter.trends())
            case "behaviour":
                return customers_page(presenter.customers(), presenter.orders(), choose)
            case "competitor":
                return rivals_page(presenter.rivals(), self._planner.show_account)
            case "survey":
                return satisfaction_page(presenter.satisfaction(), presenter.account, choose)
