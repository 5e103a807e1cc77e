"""The gates of a deal in a plain form: pursue, bid, promise, terms."""

from collections.abc import Callable, Sequence
from typing import Any

from sandbox.i18n import N_, _
from sandbox.model.decisions import Pursuit
from sandbox.ui.node import Node
from sandbox.ui.screens.board.counter import Counter
from sandbox.ui.screens.board.follow import Follow
from sandbox.ui.screens.board.presenter import Presenter
from sandbox.ui.screens.board.view_model import AccountModel, DealModel
from sandbox.ui.style import Style
from sandbox.ui.widgets.boxes import column, grid, row
from sandbox.ui.widgets.label import Label
from sandbox.ui.widgets.toggle import Segmented

Options = Sequence[tuple[Any, str]]
_ATI: Options = (("pursue", N_("Pursue")), ("hold", N_("Hold")), ("kill", N_("Drop")))
_DEPTH: Options = (("reuse", N_("Reuse")), ("standard", N_("Usual")), ("bespoke", N_("Bespoke")))
_REVIEW: Options = ((True, N_("Yes")), (False, N_("No")))
_ATB: Options = (("auto", N_("By odds")), ("bid", N_("Bid")), ("skip", N_("Skip")))
_PAYMENT: Options = (("early", N_("Early")), ("standard", N_("Usual")), ("long", N_("Long")))
_PENALTY: Options = (("none", N_("None")), ("capped", N_("Capped")), ("heavy", N_("Heavy")))
_CHANGES: Options = (("controlled", N_("Controlled")), ("open", N_("Left open")))


class GatesForm:
    """The form of one deal; the deal is found anew in the model at each change."""

    def __init__(self, presenter: Presenter, follow: Follow[AccountModel], deal: str) -> None:
        self._presenter, self._follow, self._deal = presenter, follow, deal

    def node(self) -> Node:
        """The form, by gate."""
        model = self._now(self._follow.model)
        bidding = [
            self._one("ati", _("ATI"), _ATI, _("Gate ATI: work on it, wait, or give it up for good.")),
            self._one("depth", _("Depth"), _DEPTH, _("Reuse is quick and fits less; bespoke fits best and costs most.")),
            self._one("review", _("FR review"), _REVIEW, _("FR looks at the delivery before a date is promised.")),
            self._one("atb", _("ATB"), _ATB, _("Gate ATB: bid if the odds suffice, in any case, or not at all.")),
            self._numbers(),
        ]  # fmt: skip
        terms = [
            self._one("payment", _("Payment"), _PAYMENT, _("Early payment is cash sooner and harder to sell.")),
            self._one("penalty", _("Penalty"), _PENALTY, _("What being late costs; customers like it heavy.")),
            self._one("changes", _("Changes"), _CHANGES, _("Controlled changes are paid for; open ones please and cost.")),
        ]  # fmt: skip
        return column(*(bidding if model.bidding else []), *terms, gap=5, padding=(4, 0, 0, 0))

    def _now(self, model: AccountModel) -> DealModel:
        return next(deal for deal in model.deals if deal.id == self._deal)

    def _one(self, field: str, title: str, options: Options, tip: str) -> Node:
        values = [value for value, _words in options]

        def choose(index: int) -> None:
            self._presenter.pursue(self._deal, **{field: values[index]})

        control = Segmented(
            [_(words) for _value, words in options], 0, choose, id=f"gate.{self._deal}.{field}"
        )
        self._plan(lambda plan: setattr(control, "chosen", values.index(getattr(plan, field))))
        label = Label(title, "small", "ink2", tooltip=tip, style=Style(grow=1, basis=0))
        return row(label, control, gap=8)

    def _numbers(self) -> Node:
        return grid(
            self._number("min_odds", _("Bid from odds"), 0, 10_000, 500, _("Bid only if the odds are at least this.")),
            self._number("discount", _("Discount"), -2_000, 4_000, 250, _("Price below the reference; less is earned.")),
            self._number("promise", _("Promised time"), 5_000, 20_000, 500, _("Of the usual time. A short promise sells and is hard to keep.")),
            self._number("floor", _("Lowest price"), 5_000, 12_000, 250, _("No concession goes below this part of the reference price.")),
            columns=2,
            gap=6,
        )  # fmt: skip

    def _number(self, field: str, title: str, low: int, high: int, step: int, tip: str) -> Node:
        counter = Counter(
            lambda value: self._presenter.pursue(self._deal, **{field: value}),
            low=low, high=high, step=step, words=_percent, tooltip=tip, id=f"gate.{self._deal}.{field}",
        )  # fmt: skip
        self._plan(lambda plan: setattr(counter, "value", getattr(plan, field)))
        return column(Label(title, "small", "ink2", tooltip=tip, elide=True), counter, gap=2)

    def _plan(self, update: Callable[[Pursuit], object]) -> None:
        self._follow(lambda model: update(self._now(model).plan))


def _percent(points: int) -> str:
    return f"{points / 100:g}%"
