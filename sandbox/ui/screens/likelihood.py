"""What the probability of reaching a target is made of, in words."""

from collections.abc import Iterator

from sandbox.i18n import _
from sandbox.projections.forecast import Forecast, Prospect
from sandbox.projections.observation import Observation
from sandbox.ui import amounts, metrics


def reasons(outlook: Forecast | None, prospect: Prospect | None, seen: Observation) -> Iterator[str]:
    """Lines for a tooltip; nothing where nothing is forecast."""
    if outlook is None or prospect is None:
        return
    low, high = (metrics.amount(prospect.metric, prospect.quantiles[i], seen.currency) for i in (1, 3))
    text = _("Reached with a probability of {chance}; half of {samples} draws end between {low} and {high}.")
    yield text.format(
        chance=amounts.percent(prospect.chance), samples=f"{outlook.samples:,}", low=low, high=high
    )
    if prospect.metric == "revenue":
        yield _("Contracts expected by the end: {sources}.").format(
            sources=_(", ").join(sources(outlook, seen))
        )
    yield _("Reckoned only from what the team knows, going on as in the quarter before.")


def sources(outlook: Forecast, seen: Observation) -> Iterator[str]:
    """Where expected contracts come from, with their amounts; those that bring nothing are left out."""
    words = {
        "open": _("open deals {amount}"),
        "signing": _("won and being signed {amount}"),
        "unheard": _("deals not heard of yet {amount}"),
        "new": _("deals still to arise {amount}"),
        "repeat": _("repeat orders {amount}"),
    }
    for name, amount in outlook.sources:
        if amount > 0:
            yield words[name].format(amount=amounts.money(amount, seen.currency))
