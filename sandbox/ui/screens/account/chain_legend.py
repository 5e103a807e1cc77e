"""The legend of the decision chain: each figure as it is drawn there, and its meaning."""

from collections.abc import Callable, Iterator

from sandbox.i18n import _
from sandbox.ui.geometry import Size
from sandbox.ui.node import Node
from sandbox.ui.paint import Box, Disc, Line, Painter, Shape, Words
from sandbox.ui.style import Style
from sandbox.ui.theme import Theme, Tone
from sandbox.ui.widgets.boxes import explained

Figure = Callable[[Theme, float, float], Iterator[Shape]]
"""Draws about a point, in pixels."""
_WIDE, _HIGH, _GAP = 18, 18, 5


class _Entry(Node):
    """A figure and what it means."""

    def __init__(self, figure: Figure, text: str) -> None:
        super().__init__()
        self._figure, self.text = figure, text

    def content(self, width: int | None) -> Size:  # noqa: ARG002 - it never wraps
        """Figure and words."""
        assert self.stage is not None
        words = self.stage.text.width(self.text, self.theme.size("caption"))
        return Size(self.px(_WIDE + _GAP) + words, self.px(_HIGH))

    def paint(self, painter: Painter) -> None:
        """Paints figure and words."""
        theme, rect = self.theme, self.rect
        y = rect.y + rect.h / 2
        painter.draw(*self._figure(theme, rect.x + theme.px(_WIDE) / 2, y))
        x = rect.x + theme.px(_WIDE + _GAP)
        painter.draw(Words(self.text, x, y, theme.size("caption"), theme.ink2, False, "lm"))


def chain_legend() -> Node:
    """What rings, discs, lines and figures mean."""
    entries = (
        (_ring("positive"), _("supports")),
        (_ring("warning"), _("neutral")),
        (_ring("negative"), _("opposed")),
        (_dashed, _("unknown")),
        (_sizes, _("size: influence")),
        (_arrows, _("width: listens")),
        (_sure, _("how sure we are")),
        (_planned, _("contacts planned")),
    )
    legend = Node(
        *(_Entry(figure, text) for figure, text in entries),
        id="chain.legend",
        style=Style(direction="row", gap=10, wrap=True, justify="between"),
    )
    return explained(legend, _("An arrow runs from a person to those who listen to that person."))


def _ring(tone: Tone) -> Figure:
    def drawn(theme: Theme, x: float, y: float) -> Iterator[Shape]:
        yield Disc(x, y, theme.px(6), theme.card, theme.colour(tone), theme.px(2.5))

    return drawn


def _dashed(theme: Theme, x: float, y: float) -> Iterator[Shape]:
    yield Disc(x, y, theme.px(6), theme.card, theme.sand3, theme.px(2.5), theme.px(2.5))


def _sizes(theme: Theme, x: float, y: float) -> Iterator[Shape]:
    yield Disc(x - theme.px(5), y, theme.px(3.5), theme.card, theme.ink3, theme.px(1.5))
    yield Disc(x + theme.px(4), y, theme.px(6), theme.card, theme.ink3, theme.px(1.5))


def _arrows(theme: Theme, x: float, y: float) -> Iterator[Shape]:
    for dy, width in ((-4, 1), (3, 2.5)):
        line = ((x - theme.px(8), y + theme.px(dy)), (x + theme.px(8), y + theme.px(dy)))
        yield Line(line, theme.sand3, theme.px(width), 0, theme.px(4 + width))


def _sure(theme: Theme, x: float, y: float) -> Iterator[Shape]:
    w, h = theme.px(18), theme.px(13)
    yield Box(x - w / 2, y - h / 2, w, h, theme.header, h / 2)
    yield Words("%", x, y, theme.px(10), theme.bright, False, "cm")


def _planned(theme: Theme, x: float, y: float) -> Iterator[Shape]:
    yield Disc(x, y, theme.px(7), theme.gold)
    yield Words("3", x, y, theme.px(9), theme.ink, True, "cm")
