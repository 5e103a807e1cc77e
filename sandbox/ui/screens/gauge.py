"""A target in the header: how far it is, drawn as fully as its width allows."""

from sandbox.ui import metrics
from sandbox.ui.figures import bar
from sandbox.ui.geometry import Size
from sandbox.ui.node import Node
from sandbox.ui.paint import Box, Painter, Words
from sandbox.ui.screens.frame_model import Gauge
from sandbox.ui.style import Style

_LEAST, _MOST = 84, 190
_GAP, _THICK, _TICK = 6, 5, 3


class GaugeView(Node):
    """Name and value, bar with the pace's mark, and a note.

    Where it is narrow, or another one beside it, the goal moves under the value and half of the note
    goes; the tooltip has it.
    """

    def __init__(self, gauge: Gauge) -> None:
        super().__init__(
            tooltip=gauge.tip,
            focusable=True,
            id=f"gauge.{gauge.metric}",
            style=Style(grow=4, basis=_LEAST, max_width=_MOST),
        )
        self.gauge = gauge

    def content(self, width: int | None) -> Size:
        """As wide as it is offered."""
        assert self.stage is not None
        text, theme = self.stage.text, self.theme
        lines = text.height(theme.size("small")) + text.height(theme.size("caption"))
        return Size(self.px(_MOST) if width is None else width, lines + self.px(_THICK + 2 * _TICK))

    def least(self) -> int:
        """Room for a value and its name's beginning."""
        return self.px(_LEAST)

    @property
    def written(self) -> tuple[str, str, str, str]:
        """Name, value, note and, where the value is without it, the goal, each as it fits."""
        assert self.stage is not None
        text, theme, gauge, wide = self.stage.text, self.theme, self.gauge, self.rect.w
        caption, small, gap = theme.size("caption"), theme.size("small"), theme.px(_GAP)
        is_roomy = all(view.is_roomy for view in self._beside())
        value = gauge.text if is_roomy else gauge.now
        room = max(0, wide - gap - text.width(value, small, True))
        goal = "" if is_roomy else gauge.text.removeprefix(gauge.now).strip()
        under = wide - text.width(goal, caption) - gap if goal else wide
        note = gauge.note if text.width(gauge.note, caption) <= under else gauge.brief
        if goal and text.width(note, caption) > under:
            goal, under = "", wide
        return text.fit(gauge.name, room, caption), value, text.fit(note, under, caption), goal

    @property
    def is_roomy(self) -> bool:
        """Whether name, value and goal fit in a line."""
        assert self.stage is not None
        text, theme = self.stage.text, self.theme
        used = text.width(self.gauge.name, theme.size("caption")) + theme.px(_GAP)
        return used + text.width(self.gauge.text, theme.size("small"), True) <= self.rect.w

    def _beside(self) -> list["GaugeView"]:
        """All gauges of the header, this one too: they are written alike."""
        siblings = self.parent.children if self.parent else ()
        return [each for each in siblings if isinstance(each, GaugeView)] or [self]

    def paint(self, painter: Painter) -> None:
        """Paints the three lines."""
        assert self.stage is not None
        theme, rect, text = self.theme, self.rect, self.stage.text
        caption, small, thick, tick = (
            theme.size("caption"),
            theme.size("small"),
            theme.px(_THICK),
            theme.px(_TICK),
        )
        name, value, note, goal = self.written
        middle = rect.y + text.height(small) / 2
        painter.draw(Words(name, rect.x, middle, caption, theme.dim, False, "lm"))
        painter.draw(Words(value, rect.right, middle, small, theme.bright, True, "rm"))
        y = rect.y + text.height(small) + tick
        tone = theme.colour(metrics.TONES[self.gauge.metric])
        painter.draw(*bar(rect.x, y, rect.w, thick, self.gauge.part, tone, theme.raised))
        if self.gauge.pace is not None:
            x = min(rect.x + round(rect.w * self.gauge.pace), rect.right - theme.px(2))
            painter.draw(Box(x, y - tick, theme.px(2), thick + 2 * tick, theme.bright))
        under = rect.bottom - text.height(caption) / 2
        painter.draw(Words(note, rect.x, under, caption, theme.dim, False, "lm"))
        painter.draw(Words(goal, rect.right, under, caption, theme.bright, False, "rm"))
