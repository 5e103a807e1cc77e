"""View models of the industries: the index as reports told it, with its error, and public news."""

from sandbox.i18n import _, pick
from sandbox.model.names import DAY
from sandbox.projections.observation import SegmentView
from sandbox.ui import amounts
from sandbox.ui.charts.lines import Dot, Flag, Lines, Series
from sandbox.ui.screens.account.knowing import moment
from sandbox.ui.screens.data.shop_models import trend_error
from sandbox.ui.screens.data.view_model import TrendModel
from sandbox.ui.screens.planning.reading import Reading

_START = 100.0


def trends(reading: Reading) -> tuple[TrendModel, ...]:
    """All industries."""
    return tuple(_trend(reading, segment) for segment in reading.observation.segments)


def _trend(reading: Reading, segment: SegmentView) -> TrendModel:
    seen, span = reading.observation, reading.observation.days * DAY
    told = [r for r in seen.reports if r.kind == "trend" and r.subject == segment.id]
    dots = tuple(_dot(reading, r.minute, r.value, span) for r in told)
    news = tuple(_("Q{quarter}: {news}").format(quarter=q, news=pick(text)) for q, text in segment.news)
    flags = tuple(
        Flag(quarter - 0.5, words) for (quarter, _text), words in zip(segment.news, news, strict=True)
    )
    values = [value for dot in dots for value in (dot.value - dot.off, dot.value + dot.off)]
    low, high = min((80.0, *(v - 4 for v in values))), max((120.0, *(v + 4 for v in values)))
    chart = Lines(
        (Series("sr", dots),), seen.rounds, low, high, _START, _("Level at the start"), flags,
        seen.minute / span, percent=True, empty=_("A report draws the trend here"),
    )  # fmt: skip
    accounts = sum(1 for account in seen.accounts if account.segment == segment.id)
    tip = _("The industry's budgets against the session's start; {n} of the accounts belong to it.")
    if told:
        latest = told[-1]
        off = latest.value / 100 * trend_error(reading)
        text = _("{value} ± {off} · report of {when}").format(
            value=amounts.percent(latest.value), off=f"{off:.0f}%", when=moment(reading, latest.minute)
        )
    else:
        text = _("Not known yet: tick this industry on the right to buy a trend report.")
    return TrendModel(segment.id, pick(segment.name), text, tip.format(n=accounts), chart, news)


def _dot(reading: Reading, minute: int, level: int, span: int) -> Dot:
    value = level / 100
    off = value * trend_error(reading)
    text = _("Report of {when}: index {value} ± {off}. Two in three reports lie so near to the truth.")
    tip = text.format(when=moment(reading, minute), value=f"{value:.0f}%", off=f"{off:.0f}%")
    return Dot(minute / span, value, off, tip, believed=True)
