"""The targets' metrics as they are read: names, amounts, distances."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from sandbox.i18n import _
from sandbox.model.names import Metric
from sandbox.ui import amounts
from sandbox.ui.theme import Tone

if TYPE_CHECKING:
    from sandbox.projections.observation import LedgerView

TONES: dict[Metric, Tone] = {
    "revenue": "gold",
    "share": "info",
    "satisfaction": "fr",
    "margin": "warning",
    "cash": "ar",
}


def name(metric: Metric) -> str:
    """What a metric is called."""
    return {
        "revenue": _("Contracted"), "share": _("Market share"), "satisfaction": _("Satisfaction"),
        "margin": _("Margin"), "cash": _("Cash in"),
    }[metric]  # fmt: skip


def is_flow(metric: Metric) -> bool:
    """Whether it adds up round by round; the others are levels."""
    return metric in ("revenue", "cash")


def is_measured(metric: Metric, history: Sequence[LedgerView]) -> bool:
    """Whether there is anything to tell it from: a margin needs a delivery that was accepted."""
    return metric != "margin" or any(ledger.margin or ledger.deliveries for ledger in history)


def amount(metric: Metric, value: int, currency: str = "CNY") -> str:
    """A value in the unit that people read."""
    if is_flow(metric):
        return amounts.money(value, currency)
    if metric == "satisfaction":
        return f"{value / 100:.1f}".removesuffix(".0")
    return amounts.percent(value, 1).replace(".0%", "%")


def reached(metric: Metric, actual: int, goal: int, currency: str = "CNY") -> str:
    """Actual and target in one breath: ¥38.2M / 120M, 17.4% / 25%."""
    return f"{amount(metric, actual, currency)} / {wanted(metric, goal, currency)}"


def wanted(metric: Metric, goal: int, currency: str = "CNY") -> str:
    """A target beside an actual value, whose currency it need not repeat."""
    return amount(metric, goal, currency).lstrip("¥$€£")


def distance(metric: Metric, value: int, currency: str = "CNY") -> str:
    """How far apart two values are."""
    value = abs(value)
    if is_flow(metric):
        return amounts.money(value, currency)
    points = f"{value / 100:.1f}".removesuffix(".0")
    text = _("{points} pts") if metric == "satisfaction" else _("{points} pp")
    return text.format(points=points)
