"""Both funnels with what comes through, and the flows between them."""

from collections.abc import Callable, Iterator

from sandbox.i18n import _
from sandbox.ui import flex
from sandbox.ui.geometry import Rect, Size
from sandbox.ui.node import Node
from sandbox.ui.paint import Line, Shape, mixed
from sandbox.ui.screens.funnel.band import Band, Fill
from sandbox.ui.screens.funnel.places import TITLE, Places, Slice, places
from sandbox.ui.screens.funnel.view_model import BandModel, Filters, FunnelsModel
from sandbox.ui.style import Style
from sandbox.ui.theme import Theme
from sandbox.ui.widgets.boxes import row
from sandbox.ui.widgets.canvas import Canvas, Sheet
from sandbox.ui.widgets.label import Label
from sandbox.ui.widgets.panel import Panel

Narrow = Callable[[str, str], object]
"""Narrows the table by a stage of the customers or of the deals: the filter's name, the stage."""
_OWN_CLOCK = 6
"""Stages of a deal before it is the team's own work."""


class Chart(Canvas):
    """The dual funnel; each stage and each rate is a node that says what it means."""

    def __init__(self, model: FunnelsModel, narrow: Narrow) -> None:
        self._bands = {
            "customers": [_band(m, _gold(i), narrow, "customers") for i, m in enumerate(model.customers)],
            "stage": [_band(m, _blue(i), narrow, "stage") for i, m in enumerate(model.deals)],
        }
        self._rates = {
            "customers": [_rate(m, "customers") for m in model.customers],
            "stage": [_rate(m, "stage") for m in model.deals],
        }
        self._note = _note("", model.deals_tip)
        self._titles = (
            _title(_("Customer funnel"), _note(model.customers_note, "")),
            _title(_("Opportunity funnel"), self._note),
        )
        self._feed = Label(model.feed, "small", "gold_ink", bold=True)
        self._flywheel = Panel(
            Label(model.flywheel, "small", "positive", bold=True),
            tone="paper", radius=4, tooltip=model.flywheel_tip, focusable=True, id="funnel.flywheel",
            style=Style(padding=(1, 6)),
        )  # fmt: skip
        inside = [*self._titles, self._feed, self._flywheel]
        for which in ("customers", "stage"):
            inside += [*self._bands[which], *self._rates[which]]
        super().__init__(_flows, *inside, id="funnel.chart", style=Style(grow=1, basis=0))

    def show(self, filters: Filters, note: str) -> None:
        """Outlines the stages that the table is narrowed to, and notes what the deals are worth."""
        self._note.text = note
        for which, chosen in (("customers", filters.customers), ("stage", filters.stage)):
            for band in self._bands[which]:
                band.chosen = band.model.stage == chosen

    @property
    def flow(self) -> list[Node]:
        """None: it places its parts itself."""
        return []

    def content(self, width: int | None) -> Size:
        """As wide as it is offered."""
        return Size(self.px(800) if width is None else width, self.px(330))

    def least(self) -> int:
        """Enough for the words."""
        return self.px(640)

    def put(self, rect: Rect) -> bool:
        """Takes its place and puts the parts where they belong."""
        if super().put(rect):
            unit = self.theme.scale
            found = self._places(rect, unit)
            for which, slices in (("customers", found.customers), ("stage", found.deals)):
                for band, rate, piece in zip(self._bands[which], self._rates[which], slices, strict=True):
                    self._set(band, rate, piece)
            for title, first, end in (
                (self._titles[0], found.customers[0], found.deals[0].x - found.deals[0].top / 2 - 8),
                (self._titles[1], found.deals[0], rect.w / unit),
            ):
                x = first.x - first.top / 2
                self._put(title, x, (TITLE - 6) / 2, width=end - x)
            self._put(self._feed, *found.feed_at)
            self._put(self._flywheel, *found.flywheel_at, middle=True)
        return False

    def _set(self, band: Band, rate: Label, piece: Slice) -> None:
        unit = self.theme.scale
        corners = tuple((self.rect.x + x * unit, self.rect.y + y * unit) for x, y in piece.points)
        flex.place(band, band.take_shape(corners), unit)
        self._put(rate, piece.right + 10, piece.y + piece.h * 0.72)

    def _put(self, node: Node, x: float, y: float, *, width: float = 0, middle: bool = False) -> None:
        """Puts a node about `y` from `x` on, in design units; `middle` says that `x` is its centre."""
        unit = self.theme.scale
        w, h = flex.measure(node, None, unit)
        w = round(width * unit) if width else w
        left = self.rect.x + round(x * unit) - (w // 2 if middle else 0)
        top = max(self.rect.y, min(self.rect.y + round(y * unit) - h // 2, self.rect.bottom - h))
        flex.place(node, Rect(left, top, w, h), unit)

    def _places(self, rect: Rect, unit: float) -> Places:
        return places(rect.w / unit, rect.h / unit, len(self._bands["customers"]), len(self._bands["stage"]))


def _title(text: str, note: Label) -> Node:
    return row(Label(text, "title", bold=True), note, gap=8, align="center")


def _note(text: str, tip: str) -> Label:
    style = Style(grow=1, basis=0)
    return Label(text, "small", "ink2", elide=True, tooltip=tip, focusable=bool(tip), style=style)


def _band(model: BandModel, fill: Fill, narrow: Narrow, which: str) -> Band:
    return Band(model, fill, lambda: narrow(which, model.stage), f"band.{which}.{model.stage}")


def _rate(model: BandModel, which: str) -> Label:
    return Label(
        model.rate, "small", "ink2", tooltip=model.rate_tip, focusable=bool(model.rate),
        visible=bool(model.rate), id=f"rate.{which}.{model.stage}",
    )  # fmt: skip


def _gold(place: int) -> Fill:
    return lambda theme: mixed(theme.gold, theme.ink, 0.09 * place) if place else _light(theme)


def _light(theme: Theme) -> tuple[int, int, int] | tuple[int, int, int, int]:
    return mixed(theme.gold, theme.bright, 0.18)


def _blue(place: int) -> Fill:
    if place >= _OWN_CLOCK:
        return lambda theme: mixed(theme.fr, theme.ink, 0.12 * (1 + place - _OWN_CLOCK))
    return lambda theme: mixed(theme.sr, theme.ink, 0.08 * place)


def _flows(sheet: Sheet) -> Iterator[Shape]:
    found = places(sheet.w, sheet.h, 5, 8)
    yield Line(found.feed, sheet.theme.gold, 2, 6, 8)
    yield Line(found.flywheel, sheet.theme.fr, 2, 6, 8)
