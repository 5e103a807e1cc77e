"""How far something has come, and that something is under way."""

import math
from typing import Unpack

from sandbox.ui.figures import arc, bar
from sandbox.ui.geometry import Size
from sandbox.ui.node import Declared, Node, NodeArgs
from sandbox.ui.paint import Box, Disc, Line, Painter
from sandbox.ui.theme import Tone


class ProgressBar(Node):
    """A bar filled to `part`, from 0 to 1, with a tick at `target` where there is one."""

    part = Declared(0.0)
    target = Declared[float | None](None)
    tone = Declared[Tone]("gold")

    def __init__(
        self,
        part: float,
        tone: Tone = "gold",
        *,
        target: float | None = None,
        thick: float = 6,
        track: Tone = "sand",
        **node: Unpack[NodeArgs],
    ) -> None:
        super().__init__(**node)
        self.part, self.tone, self.target, self.thick, self.track = part, tone, target, thick, track

    def content(self, width: int | None) -> Size:
        """As wide as it is offered, with room for the tick."""
        return Size(self.px(80) if width is None else width, self.px(self.thick + 6))

    def least(self) -> int:
        """Enough to be read."""
        return self.px(24)

    def paint(self, painter: Painter) -> None:
        """Paints track, filled part and tick."""
        theme, rect = self.theme, self.rect
        high = theme.px(self.thick)
        y = rect.y + (rect.h - high) // 2
        colours = theme.colour(self.tone), theme.colour(self.track)
        painter.draw(*bar(rect.x, y, rect.w, high, self.part, *colours))
        if self.target is not None:
            tick = theme.bright if self.track in {"raised", "rail"} else theme.ink
            x = rect.x + round(rect.w * min(1.0, max(0.0, self.target)))
            painter.draw(Box(x, y - theme.px(3), theme.px(2), high + 2 * theme.px(3), tick))

    def glide(self, part: float) -> None:
        """Moves to another value."""
        assert self.stage is not None
        start = self.part
        self.stage.tween(lambda t: setattr(self, "part", start + (part - start) * t))


class Spinner(Node):
    """Turns while something runs in the background; with reduced motion it stands still."""

    angle = Declared(0.0)

    def __init__(self, size: float = 22, tone: Tone = "gold", **node: Unpack[NodeArgs]) -> None:
        super().__init__(**node)
        self.side, self.tone = size, tone

    def mounted(self) -> None:
        """Starts to turn."""
        assert self.stage is not None
        if not self.theme.reduced_motion:
            self.stage.moving.add(self)

    def tick(self, now: float) -> None:
        """Turns once a second, in steps that share their sprites."""
        self.angle = round(now * 30) % 30 / 30 * 2 * math.pi

    def content(self, width: int | None) -> Size:  # noqa: ARG002 - it has one size
        """The ring."""
        return Size(self.px(self.side), self.px(self.side))

    def paint(self, painter: Painter) -> None:
        """Paints the ring and its turning part."""
        theme, (x, y) = self.theme, self.rect.centre
        r, width = theme.px(self.side) / 2 - 1, max(2.0, theme.px(self.side) / 9)
        painter.draw(Disc(x, y, r, None, theme.sand2, width))
        painter.draw(Line(arc(x, y, r - width / 2, self.angle, 1.8, 16), theme.colour(self.tone), width))
