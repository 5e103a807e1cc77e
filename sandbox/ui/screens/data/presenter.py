"""What the data screen shows of the plan, and can do with it."""

from sandbox.model.names import ReportKind
from sandbox.ui.screens.data.customer_models import customers, orders
from sandbox.ui.screens.data.rival_models import rivals
from sandbox.ui.screens.data.satisfaction_models import satisfaction
from sandbox.ui.screens.data.shop_models import shop
from sandbox.ui.screens.data.trend_models import trends
from sandbox.ui.screens.data.view_model import (
    CustomerModel,
    OrdersModel,
    RivalsModel,
    SatisfactionModel,
    ShopModel,
    TrendModel,
)
from sandbox.ui.screens.planning.edits import Edits


class Presenter(Edits):
    """The market as the team knows it, and what it may buy to know more."""

    def shop(self, kind: ReportKind) -> ShopModel:
        """One kind of report."""
        return shop(self.reading, kind)

    def trends(self) -> tuple[TrendModel, ...]:
        """The industries."""
        return trends(self.reading)

    def customers(self) -> tuple[CustomerModel, ...]:
        """How the accounts behaved."""
        return customers(self.reading)

    def orders(self) -> OrdersModel:
        """The decided deals of the account that is looked at."""
        return orders(self.reading, self.account)

    def rivals(self) -> RivalsModel:
        """The competitors."""
        return rivals(self.reading)

    def satisfaction(self) -> SatisfactionModel:
        """How satisfied the accounts are."""
        return satisfaction(self.reading, self.account)
