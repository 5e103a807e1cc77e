"""The gates of a deal in a plain form: pursue, bid, promise, terms."""

from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

from sandbox.i18n import N_, _
from sandbox.model.decisions import Pursuit
from sandbox.ui.node import Node
from sandbox.ui.screens.account.view_model import AccountModel, DealModel
from sandbox.ui.screens.planning.edits import Edits
from sandbox.ui.screens.planning.follow import Follow
from sandbox.ui.style import Style
from sandbox.ui.widgets.boxes import column, grid, row
from sandbox.ui.widgets.counter import Counter
from sandbox.ui.widgets.label import Label
from sandbox.ui.widgets.panel import Panel
from sandbox.ui.widgets.toggle import Segmented

Options = tuple[tuple[Any, str], ...]


class Choice(NamedTuple):
    """A field of a pursuit with a few values: its title, the values with their words, what it means."""

    field: str
    title: str
    options: Options
    tip: str


class Amount(NamedTuple):
    """A field of a pursuit in basis points: its title, bounds and step, what it means."""

    field: str
    title: str
    low: int
    high: int
    step: int
    tip: str


BIDDING = (
    Choice(
        "ati", N_("ATI"), (("pursue", N_("Pursue")), ("hold", N_("Hold")), ("kill", N_("Drop"))),
        N_("Gate ATI: work on it, wait, or give it up for good."),
    ),
    Choice(
        "depth", N_("Depth"), (("reuse", N_("Reuse")), ("standard", N_("Usual")), ("bespoke", N_("Bespoke"))),
        N_("Reuse is quick and fits less; bespoke fits best and costs most."),
    ),
    Choice(
        "review", N_("FR review"), ((True, N_("Yes")), (False, N_("No"))),
        N_("FR looks at the delivery before a date is promised."),
    ),
    Choice(
        "atb", N_("ATB"), (("auto", N_("By odds")), ("bid", N_("Bid")), ("skip", N_("Skip"))),
        N_("Gate ATB: bid if the odds suffice, in any case, or not at all."),
    ),
)  # fmt: skip
AMOUNTS = (
    Amount("min_odds", N_("Bid from odds"), 0, 10_000, 500, N_("Bid only if the odds are at least this.")),
    Amount("discount", N_("Discount"), -2_000, 4_000, 250, N_("Price below the reference; less is earned.")),
    Amount(
        "promise", N_("Promised time"), 5_000, 20_000, 500,
        N_("Of the usual time. A short promise sells and is hard to keep."),
    ),
    Amount(
        "floor", N_("Lowest price"), 5_000, 12_000, 250,
        N_("No concession goes below this part of the reference price."),
    ),
)  # fmt: skip
TERMS = (
    Choice(
        "payment", N_("Payment"), (("early", N_("Early")), ("standard", N_("Usual")), ("long", N_("Long"))),
        N_("Early payment is cash sooner and harder to sell."),
    ),
    Choice(
        "penalty", N_("Penalty"), (("none", N_("None")), ("capped", N_("Capped")), ("heavy", N_("Heavy"))),
        N_("What being late costs; customers like it heavy."),
    ),
    Choice(
        "changes", N_("Changes"), (("controlled", N_("Controlled")), ("open", N_("Left open"))),
        N_("Controlled changes are paid for; open ones please and cost."),
    ),
)  # fmt: skip


class Gate(NamedTuple):
    """A gate with what is decided at it."""

    title: str
    tip: str
    choices: tuple[Choice, ...]
    amounts: tuple[Amount, ...] = ()


GATES = (
    Gate(N_("ATI · to pursue"), N_("Authority to invest: whether and how deep to work on it."), BIDDING[:3]),
    Gate(
        N_("ATB · to bid"), N_("Authority to bid: whether, at what price and with what promise."),
        BIDDING[3:], (AMOUNTS[0], AMOUNTS[1], AMOUNTS[2]),
    ),
    Gate(N_("ATC · to sign"), N_("Authority to contract: the terms."), TERMS, AMOUNTS[3:]),
)  # fmt: skip


class GatesForm:
    """The form of one deal; the deal is found anew in the model at each change."""

    def __init__(self, edits: Edits, follow: Follow[AccountModel], deal: str) -> None:
        self._edits, self._follow, self._deal = edits, follow, deal

    def node(self) -> Node:
        """The form in one column, for a narrow place."""
        model = self._now(self._follow.model)
        parts = [*map(self._one, BIDDING), self._amounts(AMOUNTS)] if model.bidding else []
        return column(*parts, *map(self._one, TERMS), gap=5, padding=(4, 0, 0, 0))

    def wide(self) -> Node:
        """The gates side by side, each with what is decided at it."""
        model = self._now(self._follow.model)
        gates = GATES if model.bidding else GATES[-1:]
        return row(*(self._gate(gate) for gate in gates), gap=8, align="stretch", padding=(4, 0, 0, 0))

    def _gate(self, gate: Gate) -> Node:
        return Panel(
            Label(_(gate.title), "small", bold=True, tooltip=_(gate.tip)),
            *(self._one(choice) for choice in gate.choices),
            self._amounts(gate.amounts) if gate.amounts else None,
            tone="tint",
            style=Style(padding=10, gap=6, grow=1, basis=0),
        )

    def _now(self, model: AccountModel) -> DealModel:
        return next(deal for deal in model.deals if deal.id == self._deal)

    def _one(self, choice: Choice) -> Node:
        field, values = choice.field, [value for value, _words in choice.options]

        def choose(index: int) -> None:
            self._edits.pursue(self._deal, **{field: values[index]})

        words = [_(each) for _value, each in choice.options]
        barred = self._now(self._follow.model).no_review if field == "review" else ""
        control = Segmented(words, 0, choose, id=f"gate.{self._deal}.{field}", disabled=barred)
        if barred:
            control.chosen = values.index(False)
        else:
            self._plan(lambda plan: setattr(control, "chosen", values.index(getattr(plan, field))))
        wide = Style(grow=1, basis=0)
        line = row(Label(_(choice.title), "small", "ink2", tooltip=_(choice.tip), style=wide), control, gap=8)
        return column(line, Label(barred, "caption", "ink2", wrap=True), gap=2) if barred else line

    def _amounts(self, amounts: Sequence[Amount]) -> Node:
        return grid(*map(self._amount, amounts), columns=2, gap=6)

    def _amount(self, amount: Amount) -> Node:
        field, tip = amount.field, _(amount.tip)
        counter = Counter(
            lambda value: self._edits.pursue(self._deal, **{field: value}),
            low=amount.low,
            high=amount.high,
            step=amount.step,
            words=_percent,
            tooltip=tip,
            id=f"gate.{self._deal}.{field}",
        )
        self._plan(lambda plan: setattr(counter, "value", getattr(plan, field)))
        return column(Label(_(amount.title), "small", "ink2", tooltip=tip, elide=True), counter, gap=2)

    def _plan(self, update: Callable[[Pursuit], object]) -> None:
        self._follow(lambda model: update(self._now(model).plan))


def _percent(points: int) -> str:
    return f"{points / 100:g}%"
