"""View models of the simulated ends of a target, and of the SMART check."""

from collections.abc import Sequence
from itertools import accumulate
from math import ceil, floor, log10

from sandbox.i18n import N_, _
from sandbox.model.names import Metric
from sandbox.projections.forecast import Forecast, Histogram, Prospect
from sandbox.projections.smart import Check
from sandbox.ui import amounts, metrics
from sandbox.ui.screens.planning.reading import Reading
from sandbox.ui.screens.targets.view_model import PlotModel, SmartModel

_BINS = 36
_TICKS, _LAST = 6, 0.95
_LETTERS = {
    "S": (N_("Specific"), N_("Every quota names a customer and an owner.")),
    "M": (N_("Measurable"), N_("The quotas add up to what is due, and it is clear what is counted.")),
    "A": (N_("Attainable"), N_("What the team knows makes the quotas likely enough.")),
    "R": (N_("Relevant"), N_("The customers that matter most carry most of it.")),
    "T": (N_("Timed"), N_("The quarters to come bring it in time.")),
}


def plot(reading: Reading, metric: Metric, outlook: Forecast) -> PlotModel:
    """The spread of a target's final amount, with the target's own place in it."""
    prospect = outlook.target(metric)
    assert prospect is not None, "the metric is one of the targets"
    found, currency = (
        _widened(outlook.histogram(metric, _BINS), prospect.amount),
        reading.observation.currency,
    )
    low, high = found.edges[0], found.edges[-1]
    below = [0, *accumulate(found.counts)]
    whole = max(1, below[-1])
    goal = metrics.amount(metric, prospect.amount, currency)
    spots = round_values(low, high)
    return PlotModel(
        metric=metric,
        title=_("Can it be done? {metric} at the end").format(metric=metrics.name(metric)),
        heights=_heights(found),
        edges=tuple(metrics.amount(metric, edge, currency) for edge in found.edges),
        reached=tuple(amounts.percent((whole - count) * 10_000 // whole) for count in below),
        ticks=tuple(((x - low) / (high - low), metrics.amount(metric, round(x), currency)) for x in spots),
        goal=(prospect.amount - low) / (high - low),
        goal_text=_("Target {goal} · {chance}").format(goal=goal, chance=amounts.percent(prospect.chance)),
        tone=metrics.TONES[metric],
        summary=_summary(prospect, currency),
        tip=_plot_tip(outlook),
    )


def round_values(low: float, high: float) -> list[float]:
    """Up to six round values between two, far enough from the upper one for their words to fit."""
    rough = (high - low) / _TICKS
    power = 10.0 ** floor(log10(rough)) if rough > 0 else 1.0
    step = power * next(each for each in (1, 2, 5, 10) if each * power >= rough)
    first, last = ceil(low / step), floor((low + (high - low) * _LAST) / step)
    return [step * i for i in range(first, last + 1)]


def _heights(found: Histogram) -> tuple[float, ...]:
    """The counts as parts of the highest; the last bin, which holds all beyond, as it falls."""
    counts, most = list(found.counts), max(1, *found.counts)
    counts[-1] = min(counts[-1], counts[-2])
    return tuple(count / most for count in counts)


def _widened(found: Histogram, amount: int) -> Histogram:
    """The same with empty bins up to a target that lies outside."""
    edges, counts = list(found.edges), list(found.counts)
    step = max(1, (edges[-1] - edges[0]) // len(counts))
    while amount > edges[-1] and len(counts) < 4 * _BINS:
        edges.append(edges[-1] + step)
        counts.append(0)
    while amount < edges[0] and len(counts) < 4 * _BINS:
        edges.insert(0, edges[0] - step)
        counts.insert(0, 0)
    return Histogram(tuple(edges), tuple(counts))


def _summary(prospect: Prospect, currency: str) -> str:
    low, _q, middle, _p, high = (metrics.amount(prospect.metric, v, currency) for v in prospect.quantiles)
    text = _("Probably {middle}; nine in ten between {low} and {high}")
    return text.format(middle=middle, low=low, high=high)


def _plot_tip(outlook: Forecast) -> str:
    text = _(
        "{samples} sessions simulated from what the team knows and plans. All targets together reach 100% "
        "with a chance of {overall}; each single one with {every}. Where the contracts come from: {sources}."
    )
    names = {
        "open": _("open deals"), "signing": _("being signed"), "unheard": _("not heard of yet"),
        "new": _("still to arise"), "repeat": _("repeat orders"),
    }  # fmt: skip
    whole = max(1, sum(amount for _name, amount in outlook.sources))
    parts = [
        f"{names.get(name, name)} {amounts.percent(amount * 10_000 // whole)}"
        for name, amount in outlook.sources
        if amount
    ]
    return text.format(
        samples=f"{outlook.samples:,}", overall=amounts.percent(outlook.overall),
        every=amounts.percent(outlook.every), sources=_(", ").join(parts) or "—",
    )  # fmt: skip


def smart_lines(checks: Sequence[Check]) -> tuple[SmartModel, ...]:
    """The five letters with what was found."""
    return tuple(
        SmartModel(
            check.letter, _(_LETTERS[check.letter][0]), check.message, check.met, check.account,
            f"{_(_LETTERS[check.letter][1])}\n{check.message}",
        )
        for check in checks
    )  # fmt: skip
