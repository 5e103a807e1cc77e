"""Small views of beliefs: bars with names, the make-up of odds, the range of a view."""

from sandbox.i18n import _
from sandbox.ui.geometry import Size
from sandbox.ui.node import Declared, Node
from sandbox.ui.paint import Box, Disc, Line, Painter
from sandbox.ui.screens.account.deal_card import OddsBar
from sandbox.ui.screens.account.view_model import BeliefModel, MakeupModel, RangeModel
from sandbox.ui.style import NATURAL, Style
from sandbox.ui.theme import Tone
from sandbox.ui.widgets.boxes import column, row
from sandbox.ui.widgets.label import Label
from sandbox.ui.widgets.progress import ProgressBar


def belief_bar(belief: BeliefModel, tip: str, *, name: float = 84, id: str = "") -> Node:
    """A name, a bar and a figure."""
    return Node(
        Label(belief.name, "small", "ink2", elide=True, style=Style(width=name)),
        ProgressBar(belief.part, belief.tone, style=Style(grow=1)),
        Label(belief.text, "small", bold=True, along="end", style=Style(width=36)),
        tooltip=tip,
        focusable=True,
        id=id,
        style=Style(direction="row", align="center", gap=8),
    )


def makeup_bars(model: MakeupModel) -> Node:
    """What the odds are made of, and their range."""
    bars = [
        belief_bar(bar, tip, name=100, id=f"makeup.{bar.tone}")
        for bar, tip in zip(model.bars, model.tips, strict=True)
    ]
    return column(
        *bars,
        row(
            Label(_("Odds together"), "small", "ink2", style=Style(width=100)),
            OddsBar(model.part, model.tip, style=Style(grow=1)),
            Label(model.odds, "strong", bold=True, along="end", tooltip=model.tip),
            gap=8,
            id="makeup.odds",
        ),
        Label(model.note, "caption", "ink2", wrap=True) if model.note else None,
        gap=3,
    )


class ViewScale(Node):
    """A view from opposed to coach: the band that is believed, its middle, and the marks of the scale."""

    model = Declared[RangeModel | None](None)

    def __init__(self, model: RangeModel, style: Style = NATURAL) -> None:
        super().__init__(tooltip=lambda: self.now.tip, focusable=True, id="person.view", style=style)
        self.model = model

    @property
    def now(self) -> RangeModel:
        """What it shows."""
        assert self.model is not None
        return self.model

    def content(self, width: int | None) -> Size:
        """A line with a band."""
        return Size(self.px(160) if width is None else width, self.px(16))

    def least(self) -> int:
        """Narrower, it cannot be read."""
        return self.px(80)

    def paint(self, painter: Painter) -> None:
        """Paints scale, band and middle."""
        theme, rect, model = self.theme, self.rect, self.now
        y, thick = rect.y + rect.h / 2, theme.px(7)
        parts = ((0.0, theme.negative_soft), (0.125, theme.warning_soft), (0.375, theme.positive_soft))
        for (start, colour), end in zip(parts, (0.125, 0.375, 1.0), strict=True):
            x, wide = rect.x + start * rect.w, (end - start) * rect.w
            painter.draw(Box(x, y - thick / 2, wide, thick, colour, 2))
        for i in range(5):
            x = rect.x + i / 4 * rect.w
            painter.draw(Line(((x, y - thick / 2), (x, y + thick / 2)), theme.card, theme.px(1.5)))
        tone = theme.colour(_tone(model.middle))
        low, high = rect.x + model.low * rect.w, rect.x + model.high * rect.w
        painter.draw(Line(((low, y), (high, y)), tone, theme.px(2.5)))
        for x in (low, high):
            painter.draw(Line(((x, y - theme.px(4)), (x, y + theme.px(4))), tone, theme.px(2)))
        painter.draw(Disc(rect.x + model.middle * rect.w, y, theme.px(5.5), theme.card, tone, theme.px(2.5)))


def _tone(part: float) -> Tone:
    """The colour of a view by its place on the scale."""
    return "negative" if part < 0.1875 else "warning" if part < 0.375 else "positive"
