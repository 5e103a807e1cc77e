"""Text that is read: one line or wrapped."""

from typing import Literal, Unpack

from sandbox.ui.declared import set_quietly
from sandbox.ui.geometry import Size
from sandbox.ui.node import Declared, Node, NodeArgs
from sandbox.ui.paint import Anchor, Painter, Words
from sandbox.ui.theme import Tone, Type

Along = Literal["start", "center", "end"]
_ANCHOR: dict[Along, Anchor] = {"start": "lm", "center": "cm", "end": "rm"}


class Label(Node):
    """A text. `wrap` breaks it into lines, at most `lines` if given; `elide` allows it to be cut.

    A text that is cut says the whole of it in its tooltip.
    """

    text = Declared("", relayout=True)
    tone = Declared[Tone]("ink")
    size = Declared[Type]("body", relayout=True)
    bold = Declared(False, relayout=True)

    def __init__(
        self,
        text: str,
        size: Type = "body",
        tone: Tone = "ink",
        *,
        bold: bool = False,
        wrap: bool = False,
        lines: int = 0,
        elide: bool = False,
        along: Along = "start",
        **node: Unpack[NodeArgs],
    ) -> None:
        super().__init__(**node)
        self.wrap, self.lines, self.elide, self.along = wrap, lines, elide, along
        set_quietly(self, "text", text)
        if size != "body":
            set_quietly(self, "size", size)
        if tone != "ink":
            set_quietly(self, "tone", tone)
        if bold:
            set_quietly(self, "bold", bold)

    @property
    def hint(self) -> str:
        """Its tooltip, or its text where it is cut."""
        return super().hint or (self.text if self.cut else "")

    @property
    def cut(self) -> bool:
        """Whether some of its text cannot be seen."""
        return self.stage is not None and "".join(self._lines()) != "".join(self._broken(self.rect.w))

    def content(self, width: int | None) -> Size:
        """The text's size within `width`."""
        assert self.stage is not None
        text, size, bold = self.stage.text, self.stage.theme.size(self.size), self.bold
        if not (self.wrap and width is not None) and "\n" not in self.text:
            return Size(text.width(self.text, size, bold), text.height(size))
        lines = self._broken(width) if width is not None else self.text.split("\n")
        if self.lines:
            lines = lines[: self.lines]
        widest = max([text.width(line, size, bold) for line in lines], default=0)
        return Size(widest, text.height(size) * max(1, len(lines)))

    def least(self) -> int:
        """The widest word if it wraps, a few letters if it may be cut, else all of it."""
        assert self.stage is not None
        size = self.theme.size(self.size)
        if self.elide:
            return min(3 * size, self.content(None).w)
        if self.wrap:
            return self.stage.text.widest_word(self.text, size, self.bold)
        return self.content(None).w

    def paint(self, painter: Painter) -> None:
        """Paints the lines that have room."""
        assert self.stage is not None
        size, rect = self.theme.size(self.size), self.rect
        high, lines = self.stage.text.height(size), self._lines()
        x = {"start": rect.x, "center": rect.x + rect.w / 2, "end": rect.right}[self.along]
        top = rect.y if self.wrap else rect.y + (rect.h - high * len(lines)) / 2
        colour = self.theme.colour("ink3" if self.disabled else self.tone)
        for i, line in enumerate(lines):
            y = top + high * (i + 0.5)
            painter.draw(Words(line, x, y, size, colour, self.bold, _ANCHOR[self.along]))

    def _broken(self, width: int) -> list[str]:
        assert self.stage is not None
        if not self.wrap:
            return self.text.split("\n")
        return list(self.stage.text.wrap(self.text, max(1, width), self.theme.size(self.size), self.bold))

    def _lines(self) -> list[str]:
        """The lines as they are painted: those that have room, the last with an ellipsis if need be."""
        assert self.stage is not None
        text, size = self.stage.text, self.theme.size(self.size)
        if not self.wrap and "\n" not in self.text:
            return [text.fit(self.text, self.rect.w, size, self.bold)]
        lines = self._broken(self.rect.w)
        room = max(1, (self.rect.h + size // 4) // text.height(size)) if self.wrap else len(lines)
        room = min(room, self.lines) if self.lines else room
        if len(lines) > room:
            lines = [*lines[: room - 1], lines[room - 1] + "…"]
        return [text.fit(line, self.rect.w, size, self.bold) for line in lines]
