"""What happened at an account: as signs on an axis, told in order, and who was seen how often."""

from collections.abc import Callable, Sequence

from sandbox.i18n import _
from sandbox.ui.charts import timeline
from sandbox.ui.charts.drawing import Drawing
from sandbox.ui.node import Node
from sandbox.ui.screens.account.history_models import lane_name
from sandbox.ui.screens.account.page_models import FactLine, HistoryModel, SeenModel
from sandbox.ui.screens.key import Key
from sandbox.ui.style import Style
from sandbox.ui.theme import Tone
from sandbox.ui.widgets.boxes import column, explained, row, spacer
from sandbox.ui.widgets.button import Button
from sandbox.ui.widgets.canvas import Sheet
from sandbox.ui.widgets.label import Label
from sandbox.ui.widgets.panel import Panel, card
from sandbox.ui.widgets.plot import Plot
from sandbox.ui.widgets.progress import ProgressBar
from sandbox.ui.widgets.scroll import ScrollView

Open = Callable[[str], object]
_MOST_LINES = 60


def history_page(model: HistoryModel, shown: str, on_filter: Open) -> Node:
    """What happened as signs on an axis, and told below."""

    def draw(sheet: Sheet) -> Drawing:
        return timeline.drawn(model.chart, sheet.w, sheet.theme, sheet.fit)

    told = [line for line in model.lines if shown in ("", line.theme)]
    filters = [Button(_("All"), lambda: on_filter(""), small=True, size="small", id="history.all")]
    for theme in ("contacts", "deals", "rivals", "delivery"):
        filters.append(_filter(theme, on_filter))
    for button, name in zip(filters, ("", "contacts", "deals", "rivals", "delivery"), strict=True):
        button.chosen = shown == name
    empty = _("Nothing has happened here yet, or nobody of us was there to see it.")
    listed = [_fact(line) for line in told[:_MOST_LINES]] or [Label(empty, "body", "ink2", wrap=True)]
    chart = card(
        _title(_("What we saw") if not model.chart.first else _("What we saw in the last four quarters")),
        Plot(draw, tall=model.chart.tall, narrow=420, id="history.chart"),
        row(*(Key(text, sign=sign, plain=True) for sign, text in model.key), gap=14, wrap=True),
        gap=6,
    )
    told_here = column(
        row(*filters, spacer(), Label(_count(told), "caption", "ink2"), gap=6),
        ScrollView(column(*listed, gap=0), id="history.list"),
        gap=8, grow=6, basis=0,
    )  # fmt: skip
    return column(
        chart, row(told_here, _seen(model), gap=12, grow=1, basis=0, align="stretch"), gap=10, grow=1, basis=0
    )


def _seen(model: HistoryModel) -> Node:
    """Whom we met how often, and which competitors were seen."""
    nobody, none = _("Nobody is identified here yet."), _("No competitor seen here yet")
    return card(
        ScrollView(
            column(
                _title(_("Whom we met")),
                *([_line(each, "ar") for each in model.people] or [Label(nobody, "small", "ink2")]),
                column(_title(_("Competitors seen")), padding=(8, 0, 0, 0)),
                *([_line(each, "negative") for each in model.rivals] or [Label(none, "small", "ink2")]),
                gap=6,
            ),
            id="history.seen",
        ),
        grow=4, basis=0, padding=(12, 8, 12, 14),
    )  # fmt: skip


def _line(seen: SeenModel, tone: Tone) -> Node:
    line = row(
        Label(seen.name, "small", elide=True, style=Style(width=132)),
        ProgressBar(seen.part, tone, thick=5, style=Style(grow=1, basis=40)),
        Label(seen.times, "small", bold=True, along="end", style=Style(width=26)),
        Label(
            " · ".join(part for part in (seen.last, seen.note) if part), "caption", "ink2",
            elide=True, style=Style(width=150),
        ),
        gap=8, id=f"seen.{seen.id}",
    )  # fmt: skip
    tip = _("{name}: {times} times so far, last {when}.") if seen.part else _("{name}: not yet.")
    return explained(line, tip.format(name=seen.name, times=seen.times, when=seen.last))


def _count(told: Sequence[FactLine]) -> str:
    if len(told) > _MOST_LINES:
        return _("the latest {n} of {all}").format(n=_MOST_LINES, all=len(told))
    return ""


def _filter(theme: str, on_filter: Open) -> Button:
    words = lane_name(theme)  # type: ignore[arg-type]
    return Button(words, lambda: on_filter(theme), small=True, size="small", id=f"history.{theme}")


def _fact(line: FactLine) -> Node:
    return Panel(
        Label(line.when, "caption", "ink2", style=Style(width=96)),
        Label(line.text, "small", wrap=True, style=Style(grow=1, basis=0)),
        tone=None,
        accent=line.tone,
        radius=1,
        style=Style(direction="row", gap=8, padding=(4, 4, 4, 12), align="start"),
    )


def _title(text: str) -> Label:
    return Label(text, "strong", bold=True)
