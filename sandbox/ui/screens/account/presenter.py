"""What the account screen shows of the plan, and can do with it."""

from sandbox.i18n import pick
from sandbox.model.names import ROLES
from sandbox.projections.insights import insights
from sandbox.ui.screens.account.corners import corner
from sandbox.ui.screens.account.history_models import history
from sandbox.ui.screens.account.makeup import makeup
from sandbox.ui.screens.account.models import account_model
from sandbox.ui.screens.account.needs_models import needs
from sandbox.ui.screens.account.page_models import DeliveryPage, HistoryModel, NeedsModel, PastDeal
from sandbox.ui.screens.account.past_models import deliveries_page, past_deals
from sandbox.ui.screens.account.person_sheet import person_sheet
from sandbox.ui.screens.account.view_model import (
    AccountModel,
    HintModel,
    MakeupModel,
    PersonSheet,
    SlotModel,
)
from sandbox.ui.screens.planning.edits import Edits
from sandbox.ui.screens.planning.plan import Plan


class Presenter(Edits):
    """The account that is looked at, and the person chosen in it."""

    def __init__(self, plan: Plan) -> None:
        super().__init__(plan)
        self.person = ""

    @property
    def names(self) -> list[tuple[str, str]]:
        """All accounts with their names."""
        return [(account.id, pick(account.name)) for account in self.observation.accounts]

    def turn(self, step: int) -> None:
        """Goes to the account so many places on, around the ends."""
        order = [id for id, _name in self.names]
        self.plan.select(order[(order.index(self.account) + step) % len(order)])

    def model(self) -> AccountModel:
        """The account."""
        return self.reading.once(account_model, self.account)

    def corners(self) -> tuple[SlotModel, ...]:
        """The triangle."""
        account = self.reading.accounts[self.account]
        return tuple(corner(self.reading, account, role) for role in ROLES)

    def chosen(self, model: AccountModel) -> str:
        """The chosen person of an account: the most influential one until another is chosen."""
        known = [person.id for person in model.people]
        return self.person if self.person in known else next(iter(known), "")

    def sheet_of(self, person: str) -> PersonSheet | None:
        """The chosen person."""
        return person_sheet(self.reading, self.reading.accounts[self.account], person)

    def hints(self) -> tuple[HintModel, ...]:
        """What the team should see here."""
        found = insights(self.reading, self.account)
        return tuple(HintModel(hint.text, hint.warns, hint.person) for hint in found)

    def makeup(self, deal: str = "") -> MakeupModel | None:
        """What the odds of a deal are made of."""
        return makeup(self.reading, self.reading.accounts[self.account], deal)

    def needs(self) -> NeedsModel:
        """Needs and competition."""
        return needs(self.reading, self.account)

    def past_deals(self) -> tuple[PastDeal, ...]:
        """Deals that are decided."""
        return past_deals(self.reading, self.account)

    @property
    def accepted(self) -> int:
        """How many deliveries the account has accepted."""
        projects = self.observation.projects
        return sum(project.account == self.account and project.accepted >= 0 for project in projects)

    def deliveries(self) -> DeliveryPage:
        """Deliveries and satisfaction."""
        return deliveries_page(self.reading, self.account)

    def history(self) -> HistoryModel:
        """Everything seen here."""
        return history(self.reading, self.account)
