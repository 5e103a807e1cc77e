"""Words of several sizes on one baseline: a number and its unit."""

from typing import NamedTuple, Unpack

from sandbox.ui.geometry import Size
from sandbox.ui.node import Declared, Node, NodeArgs
from sandbox.ui.paint import Painter, Words
from sandbox.ui.theme import Tone, Type


class Span(NamedTuple):
    """Words of one look."""

    text: str
    size: Type = "body"
    tone: Tone = "ink"
    bold: bool = False


class Spans(Node):
    """Spans on one line and one baseline."""

    spans = Declared[tuple[Span, ...]]((), relayout=True)

    def __init__(self, *spans: Span, **node: Unpack[NodeArgs]) -> None:
        super().__init__(**node)
        self.spans = spans

    def content(self, width: int | None) -> Size:  # noqa: ARG002 - it never wraps
        """The width of all, the height of the largest."""
        assert self.stage is not None
        wide = sum(self._wide(span) for span in self.spans)
        high = max((self.stage.text.height(self.theme.size(span.size)) for span in self.spans), default=0)
        return Size(wide, high)

    def paint(self, painter: Painter) -> None:
        """Paints them one after another."""
        assert self.stage is not None
        text, theme = self.stage.text, self.theme
        largest = max((theme.size(span.size) for span in self.spans), default=0)
        x, y = self.rect.x, self.rect.y + (self.rect.h - text.height(largest)) // 2 + text.ascent(largest)
        for span in self.spans:
            colour = theme.colour(span.tone)
            painter.draw(Words(span.text, x, y, theme.size(span.size), colour, span.bold, "ls"))
            x += self._wide(span)

    def _wide(self, span: Span) -> int:
        assert self.stage is not None
        return self.stage.text.width(span.text, self.theme.size(span.size), span.bold)
