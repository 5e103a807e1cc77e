"""What the data screen shows, as frozen data."""

from dataclasses import dataclass

from sandbox.model.names import ReportKind
from sandbox.ui.charts.heat import Heat
from sandbox.ui.charts.lines import Lines
from sandbox.ui.screens.account.page_models import PastDeal
from sandbox.ui.theme import Tone


@dataclass(frozen=True, slots=True)
class OfferModel:
    """A report that may be bought: about whom, when the last one came, and whether it is ordered now."""

    kind: ReportKind
    subject: str
    name: str
    last: str
    ordered: bool
    tip: str


@dataclass(frozen=True, slots=True)
class BoughtModel:
    """A report that came: when, about whom, and what it said."""

    when: str
    text: str
    says: str


@dataclass(frozen=True, slots=True)
class ShopModel:
    """One kind of report: what it tells, what it costs, how far it may be off, and what there is to buy."""

    kind: ReportKind
    title: str
    tells: str
    price: str
    error: str
    offers: tuple[OfferModel, ...]
    total: str
    bought: tuple[BoughtModel, ...]


@dataclass(frozen=True, slots=True)
class TrendModel:
    """An industry: the index as far as reports told it, and the public news."""

    id: str
    name: str
    text: str
    tip: str
    chart: Lines | None
    news: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FigureCell:
    """A figure in a row, and what it is made of."""

    text: str
    tip: str
    tone: Tone = "ink"
    part: float | None = None

    @property
    def ink(self) -> Tone:
        """The colour of its words: they need more contrast than a bar."""
        return "gold_ink" if self.tone == "warning" else self.tone


@dataclass(frozen=True, slots=True)
class CustomerModel:
    """How an account behaved towards us: orders, price, delivery, contact, and what drives it."""

    id: str
    name: str
    orders: FigureCell
    price: FigureCell
    delivery: FigureCell
    contact: FigureCell
    driver: FigureCell


@dataclass(frozen=True, slots=True)
class OrdersModel:
    """The decided deals of one account."""

    account: str
    name: str
    deals: tuple[PastDeal, ...]


@dataclass(frozen=True, slots=True)
class RivalRow:
    """A competitor in the whole market."""

    id: str
    name: str
    about: str
    text: str
    tip: str


@dataclass(frozen=True, slots=True)
class RivalsModel:
    """Competitors by account, and what is known of each."""

    sightings: Heat
    rivals: tuple[RivalRow, ...]


@dataclass(frozen=True, slots=True)
class SatisfiedModel:
    """How satisfied an account is, and how that is known."""

    id: str
    name: str
    value: FigureCell
    change: str
    worse: bool
    source: str


@dataclass(frozen=True, slots=True)
class SatisfactionModel:
    """All accounts, the whole by quarter, and the chosen account over time."""

    rows: tuple[SatisfiedModel, ...]
    whole: Lines | None
    chosen: str
    chart: Lines | None
