"""The feed: what happened, the newest on top."""

from collections.abc import Callable, Iterator, Sequence

from sandbox.i18n import _
from sandbox.ui.events import Input, Motion, Press
from sandbox.ui.geometry import Rect, Size
from sandbox.ui.node import Declared, Node
from sandbox.ui.paint import Box, Painter, Words
from sandbox.ui.screens.run.view_model import Entry


def day_word(day: int) -> str:
    """A day, short."""
    return _("D{day}").format(day=day)


class FeedList(Node):
    """Entries with day, coloured bar and sentence; a press on one looks at its minute."""

    entries = Declared[tuple[Entry, ...]]((), relayout=True)
    over = Declared(-1)

    def __init__(self, on_choose: Callable[[int], object]) -> None:
        super().__init__(id="run.feed")
        self._choose = on_choose

    def content(self, width: int | None) -> Size:
        """All entries within the width."""
        wide = width or self.px(300)
        return Size(wide, sum(high for _lines, high in self._broken(wide)) or self.px(40))

    def least(self) -> int:
        """Enough for a few words a line."""
        return self.px(200)

    def paint(self, painter: Painter) -> None:
        """Paints the entries that can be seen."""
        if not self.entries:
            words = _("What happens in the quarter is told here.")
            size = self.theme.size("small")
            painter.draw(Words(words, self.rect.x, self.rect.y + size, size, self.theme.ink3, False, "lm"))
        seen = self.parent.rect if self.parent else self.rect
        indent = self._margin() + self.px(4)
        for i, (entry, lines, area) in enumerate(self._areas()):
            if area.y > seen.bottom:
                break
            if area.touches(seen):
                if i == self.over:
                    painter.draw(Box(area.x, area.y, area.w, area.h - 1, self.theme.tint, self.px(5)))
                self._entry(painter, entry, lines, area, indent)

    def take(self, event: Input) -> bool:
        """Goes to the minute of the entry that is pressed."""
        match event:
            case Motion(x, y):
                self.over = self._at(x, y)
                return False
            case Press(x, y, button=1) if (index := self._at(x, y)) >= 0:
                self._choose(self.entries[index].minute)
                return True
        return super().take(event)

    def _entry(self, painter: Painter, entry: Entry, lines: Sequence[str], area: Rect, indent: int) -> None:
        assert self.stage is not None
        theme, px = self.theme, self.px
        small, caption = theme.size("small"), theme.size("caption")
        line = self.stage.text.height(small)
        painter.draw(Box(area.x, area.bottom - 1, area.w, 1, theme.line))
        y = area.y + px(6)
        painter.draw(
            Words(day_word(entry.day), area.x + px(4), y + line / 2, caption, theme.ink3, False, "lm")
        )
        bar = area.x + indent
        painter.draw(Box(bar, y, px(3), area.h - px(13), theme.colour(entry.tone), px(1.5)))
        x = bar + px(10)
        painter.draw(Words(entry.subject, x, y + line / 2, small, theme.ink, True, "lm"))
        for i, words in enumerate(lines):
            painter.draw(Words(words, x, y + line * (i + 1.5), small, theme.ink2, False, "lm"))

    def _margin(self) -> int:
        """The room of the days before the bars."""
        assert self.stage is not None
        return self.stage.text.width(day_word(88), self.theme.size("caption")) + self.px(6)

    def _broken(self, wide: int) -> Iterator[tuple[Sequence[str], int]]:
        """For each entry its lines, and the height it takes with its subject."""
        assert self.stage is not None
        text, size, more = self.stage.text, self.theme.size("small"), self.px(13)
        line, room = text.height(size), max(self.px(60), wide - self._margin() - self.px(18))
        for entry in self.entries:
            lines = text.wrap(entry.text, room, size)
            yield lines, (1 + len(lines)) * line + more

    def _areas(self) -> Iterator[tuple[Entry, Sequence[str], Rect]]:
        y = self.rect.y
        for entry, (lines, high) in zip(self.entries, self._broken(self.rect.w), strict=True):
            yield entry, lines, Rect(self.rect.x, y, self.rect.w, high)
            y += high

    def _at(self, x: int, y: int) -> int:
        areas = enumerate(self._areas())
        return next((i for i, (_entry, _lines, area) in areas if area.holds(x, y)), -1)
