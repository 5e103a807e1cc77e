"""A target in the header: how far it is, drawn as fully as its width allows."""

from sandbox.ui import metrics
from sandbox.ui.figures import bar
from sandbox.ui.geometry import Size
from sandbox.ui.node import Node
from sandbox.ui.paint import Box, Painter, Words
from sandbox.ui.screens.frame_model import Gauge
from sandbox.ui.style import Style

_LEAST, _MOST = 84, 250
_GAP, _THICK, _TICK = 6, 5, 3
_EAGER = 40
"""How much more of the free room it takes than the gap before what follows."""


class GaugeView(Node):
    """Name and value, bar with the pace's mark, and a note.

    Where it is narrow the value is smaller and the note is said in fewer words. Where it is narrower
    still, or another one beside it, the goal moves under the value and half of the note goes; the tooltip
    has it.
    """

    air = 3

    def __init__(self, gauge: Gauge) -> None:
        super().__init__(
            tooltip=gauge.tip,
            focusable=True,
            id=f"gauge.{gauge.metric}",
            style=Style(grow=_EAGER, basis=_LEAST, max_width=_MOST),
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
        caption, gap, (size, is_roomy) = theme.size("caption"), theme.px(_GAP), self._setting()
        value = gauge.text if is_roomy else gauge.now
        room = max(0, wide - gap - text.width(value, size, True))
        goal = "" if is_roomy else gauge.text.removeprefix(gauge.now).strip()
        under = wide - text.width(goal, caption) - gap if goal else wide
        said = (gauge.note, gauge.short, gauge.brief)
        note = next((each for each in said if text.width(each, caption) <= under), gauge.brief)
        if goal and text.width(note, caption) > under:
            goal, under = "", wide
        return text.fit(gauge.name, room, caption), value, text.fit(note, under, caption), goal

    def _setting(self) -> tuple[int, bool]:
        """The size of the values, smaller where all goals stand beside them only so; whether they do."""
        small, caption, views = self.theme.size("small"), self.theme.size("caption"), self._beside()
        fitting = (size for size in (small, caption) if all(view.is_roomy(size) for view in views))
        size = next(fitting, 0)
        return size or small, size > 0

    def is_roomy(self, size: int) -> bool:
        """Whether name, value and goal fit in a line if the value is set in a size."""
        assert self.stage is not None
        text, theme = self.stage.text, self.theme
        used = text.width(self.gauge.name, theme.size("caption")) + theme.px(_GAP)
        return used + text.width(self.gauge.text, size, True) <= self.rect.w

    def _beside(self) -> list["GaugeView"]:
        """All gauges of the header, this one too: they are written alike."""
        siblings = self.parent.children if self.parent else ()
        return [each for each in siblings if isinstance(each, GaugeView)] or [self]

    def paint(self, painter: Painter) -> None:
        """Paints the three lines."""
        assert self.stage is not None
        theme, rect, text = self.theme, self.rect, self.stage.text
        caption, small = theme.size("caption"), theme.size("small")
        thick, tick = theme.px(_THICK), theme.px(_TICK)
        name, value, note, goal = self.written
        middle = rect.y + text.height(small) / 2
        painter.draw(Words(name, rect.x, middle, caption, theme.dim, False, "lm"))
        painter.draw(Words(value, rect.right, middle, self._setting()[0], theme.bright, True, "rm"))
        y = rect.y + text.height(small) + tick
        tone = theme.colour(metrics.TONES[self.gauge.metric])
        painter.draw(*bar(rect.x, y, rect.w, thick, self.gauge.part, tone, theme.raised))
        if self.gauge.pace is not None:
            x = min(rect.x + round(rect.w * self.gauge.pace), rect.right - theme.px(2))
            painter.draw(Box(x, y - tick, theme.px(2), thick + 2 * tick, theme.bright))
        under = rect.bottom - text.height(caption) / 2
        painter.draw(Words(note, rect.x, under, caption, theme.dim, False, "lm"))
        painter.draw(Words(goal, rect.right, under, caption, theme.bright, False, "rm"))
