"""The feed: what happened, the newest on top."""

from collections.abc import Callable, Iterator

from sandbox.i18n import _
from sandbox.ui.events import Input, Motion, Press
from sandbox.ui.geometry import Rect, Size
from sandbox.ui.node import Declared, Node
from sandbox.ui.paint import Box, Painter, Words
from sandbox.ui.screens.run.feed_entry import EntryFace
from sandbox.ui.screens.run.view_model import Entry


class FeedList(Node):
    """Entries with day, coloured bar and sentence; a press on one looks at its minute."""

    entries = Declared[tuple[Entry, ...]]((), relayout=True)
    over = Declared(-1)
    bleed = 0
    solid = True

    def __init__(self, on_choose: Callable[[int], object]) -> None:
        super().__init__(id="run.feed")
        self._choose = on_choose
        self._faces: dict[tuple[int, int], EntryFace] = {}

    def content(self, width: int | None) -> Size:
        """All entries within the width."""
        wide = width or self.px(300)
        face = self._face(wide)
        return Size(wide, sum(face.height(entry) for entry in self.entries) or self.px(40))

    def least(self) -> int:
        """Enough for a few words a line."""
        return self.px(200)

    def show(self, entries: tuple[Entry, ...]) -> bool:
        """Takes over other entries; whether they are others."""
        before, self.entries = self.entries, entries
        return entries != before

    def foresee(self, entry: Entry) -> bool:
        """Has the picture of an entry made that will come; whether it had none."""
        face = self._face(self.rect.w)
        if self.stage is None or face.has(entry):
            return False
        self.stage.prepare(face.picture(entry))
        return True

    def soil(self) -> None:
        """Has what can be seen of it painted again."""
        self.kept = None
        if self.stage is not None:
            self.stage.soil(self._seen)

    def paint(self, painter: Painter) -> None:
        """Paints the entries that can be seen, on the card's white."""
        seen, bottom = self._seen, self.rect.y
        face = self._face(self.rect.w)
        for i, (entry, area) in enumerate(self._areas()):
            bottom = area.bottom
            if area.y > seen.bottom:
                break
            if area.touches(seen):
                with painter.moved(area.x, area.y):
                    painter.draw(face.picture(entry, lit=i == self.over))
        if bottom < seen.bottom:
            painter.draw(Box(self.rect.x, bottom, self.rect.w, seen.bottom - bottom, self.theme.card))
        if not self.entries:
            words = _("What happens in the quarter is told here.")
            size = self.theme.size("small")
            painter.draw(Words(words, self.rect.x, self.rect.y + size, size, self.theme.ink3, False, "lm"))

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

    @property
    def _seen(self) -> Rect:
        """The part of it that can be seen."""
        return self.rect.within(self.parent.rect) if self.parent else self.rect

    def _face(self, wide: int) -> EntryFace:
        """What draws the entries, the same as long as they look the same."""
        assert self.stage is not None
        key = wide, self.stage.look
        if key not in self._faces:
            self._faces = {known: face for known, face in self._faces.items() if known[1] == key[1]}
            self._faces[key] = EntryFace(wide, self.theme, self.stage.text)
        return self._faces[key]

    def _areas(self) -> Iterator[tuple[Entry, Rect]]:
        face, y = self._face(self.rect.w), self.rect.y
        for entry in self.entries:
            high = face.height(entry)
            yield entry, Rect(self.rect.x, y, self.rect.w, high)
            y += high

    def _at(self, x: int, y: int) -> int:
        return next((i for i, (_entry, area) in enumerate(self._areas()) if area.holds(x, y)), -1)
