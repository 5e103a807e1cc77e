"""How an entry of the feed is painted: a picture of its own, which moves on as it is."""

from collections.abc import Iterator, Sequence

from sandbox.i18n import _
from sandbox.ui.geometry import Size
from sandbox.ui.paint import Box, Ground, Shape, Words
from sandbox.ui.screens.run.view_model import Entry
from sandbox.ui.text import Typesetter
from sandbox.ui.theme import Theme


def day_word(day: int) -> str:
    """A day, short."""
    return _("D{day}").format(day=day)


class EntryFace:
    """Breaks entries into lines and draws them, for one width and theme."""

    def __init__(self, wide: int, theme: Theme, text: Typesetter) -> None:
        self._wide, self._theme, self._text = wide, theme, text
        self._size = theme.size("small")
        self._line = text.height(self._size)
        self._margin = text.width(day_word(88), theme.size("caption")) + theme.px(6)
        self._room = max(theme.px(60), wide - self._margin - theme.px(18))
        self._heights: dict[Entry, int] = {}
        self._pictures: dict[tuple[Entry, bool], Ground] = {}

    def lines(self, entry: Entry) -> Sequence[str]:
        """Its text in lines."""
        return self._text.wrap(entry.text, self._room, self._size)

    def height(self, entry: Entry) -> int:
        """The pixels it takes with its subject."""
        high = self._heights.get(entry)
        if high is None:
            high = self._heights[entry] = (1 + len(self.lines(entry))) * self._line + self._theme.px(13)
        return high

    def has(self, entry: Entry) -> bool:
        """Whether it has been drawn before."""
        return (entry, False) in self._pictures

    def picture(self, entry: Entry, *, lit: bool = False) -> Ground:
        """All of it, from the origin on; `lit` under the pointer."""
        key = entry, lit
        if key not in self._pictures:
            size = Size(self._wide, self.height(entry))
            self._pictures[key] = Ground(0, 0, *size, tuple(self._shapes(entry, size, lit)))
        return self._pictures[key]

    def _shapes(self, entry: Entry, size: Size, lit: bool) -> Iterator[Shape]:
        theme, px = self._theme, self._theme.px
        yield Box(0, 0, *size, theme.card)
        if lit:
            yield Box(0, 0, size.w, size.h - 1, theme.tint, px(5))
        yield Box(0, size.h - 1, size.w, 1, theme.line)
        first = px(6) + self._line / 2
        yield Words(day_word(entry.day), px(4), first, theme.size("caption"), theme.ink3, False, "lm")
        bar = self._margin + px(4)
        yield Box(bar, px(6), px(3), size.h - px(13), theme.colour(entry.tone), px(1.5))
        x = bar + px(10)
        yield Words(entry.subject, x, first, self._size, theme.ink, True, "lm")
        for i, words in enumerate(self.lines(entry), start=1):
            yield Words(words, x, first + self._line * i, self._size, theme.ink2, False, "lm")
