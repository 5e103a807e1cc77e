"""A person of the decision chain as a disc, or a stranger who is only suspected."""

from collections.abc import Callable
from typing import NamedTuple

from sandbox.i18n import _
from sandbox.ui.geometry import Size
from sandbox.ui.node import Declared, Node
from sandbox.ui.paint import Box, Disc, Painter, Words
from sandbox.ui.screens.account.chain_ways import Room, Stand
from sandbox.ui.screens.account.view_model import PersonModel

_SMALLEST = 9.5
"""The size of a name, in design units, that is too long for the small drawing."""


class _Line(NamedTuple):
    """Words under a disc; `y` is their middle."""

    text: str
    y: float
    size: int
    bold: bool


class PersonNode(Node):
    """Ring by believed attitude, size by influence, a badge for how sure the team is."""

    model = Declared[PersonModel | None](None)
    selected = Declared(False)
    lively = True
    bleed = 6
    corner = 14  # disc and words as one, not a pill around both

    def __init__(
        self, model: PersonModel, on_choose: Callable[[str], object], *, roomy: bool = False
    ) -> None:
        super().__init__(
            id=f"person.{model.id}",
            tooltip=lambda: self.now.tip,
            on_press=lambda: on_choose(model.id),
        )
        self.model, self.roomy, self._on_choose = model, roomy, on_choose

    def focus_changed(self) -> None:
        """In the large drawing who has the keyboard is the chosen one."""
        if self.focused and self.roomy:
            self._on_choose(self.now.id)

    @property
    def now(self) -> PersonModel:
        """What it shows."""
        assert self.model is not None
        return self.model

    @property
    def radius(self) -> float:
        """Its disc's radius in pixels."""
        least, more = (22, 14) if self.roomy else (14, 7)
        return self.px(least + more * min(1.0, self.now.influence * 2.5))

    @property
    def centre(self) -> tuple[float, float]:
        """The middle of its disc."""
        return self.rect.x + self.rect.w / 2, self.rect.y + self.px(38 if self.roomy else 22)

    def content(self, width: int | None) -> Size:  # noqa: ARG002 - the drawing says how large it is
        """Nothing of its own."""
        return Size(0, 0)

    def paint(self, painter: Painter) -> None:
        """Paints disc, badge and name."""
        theme, model, (x, y), r = self.theme, self.now, self.centre, self.radius
        ring = max(2.0, r * 0.17)
        unread = model.known is None
        colour = theme.sand3 if unread else theme.colour(model.tone)
        if self.selected or self.hovered:
            painter.draw(Disc(x, y, r + theme.px(4), None, theme.gold, theme.px(2)))
        painter.draw(Disc(x, y, r, theme.card, colour, ring, r * 0.3 if unread else 0))
        painter.draw(Words(model.letter, x, y, r * 0.82, theme.ink, True, "cm"))
        self._badge(painter)
        if model.planned:
            self._planned(painter, x - r * 0.9, y - r * 0.75, model.planned)
        for line in self._lines():
            painter.draw(
                Words(
                    line.text, x, line.y, line.size, theme.ink if line.bold else theme.ink2, line.bold, "cm"
                )
            )

    def _badge(self, painter: Painter) -> None:
        """Paints how sure the team is."""
        theme, size = self.theme, self._badge_size
        for left, top, right, bottom in self._badge_room():
            w, h = right - left, bottom - top
            painter.draw(Box(left, top, w, h, theme.header, h / 2))
            painter.draw(Words(self._sure, left + w / 2, top + h / 2, size, theme.bright, False, "cm"))

    def _badge_room(self) -> tuple[Room, ...]:
        """Where that is said, if it is."""
        assert self.stage is not None
        if self.now.known is None:
            return ()
        aside, up = (0.95, 0.85) if self.roomy else (1.15, 1.0)
        x, y = self.centre[0] + self.radius * aside, self.centre[1] - self.radius * up
        size = self._badge_size
        w, h = self.stage.text.width(self._sure, size) + self.theme.px(8), size * 1.45
        return (Room(x - w / 2, y - h / 2, x + w / 2, y + h / 2),)

    @property
    def _badge_size(self) -> int:
        return self.theme.px(11 if self.roomy else 9)

    @property
    def _sure(self) -> str:
        return _("{sure}%").format(sure=self.now.known)

    def _planned(self, painter: Painter, x: float, y: float, planned: int) -> None:
        theme, r = self.theme, self.px(9 if self.roomy else 7)
        painter.draw(Disc(x, y, r, theme.gold, theme.card, 1))
        painter.draw(Words(str(planned), x, y, r * 1.25, theme.ink, True, "cm"))

    def stand(self) -> Stand:
        """The room that disc, words and badge take, in pixels."""
        assert self.stage is not None
        (x, y), width = self.centre, self.stage.text.width
        rooms = []
        for line in self._lines():
            half, high = width(line.text, line.size, line.bold) / 2, line.size * 0.65
            rooms.append(Room(x - half, line.y - high, x + half, line.y + high))
        return Stand(x, y, self.radius, tuple(rooms), self._badge_room())

    def _lines(self) -> list[_Line]:
        """The name, and in the large drawing the post and the view, each with its middle's height."""
        assert self.stage is not None
        theme, text, model = self.theme, self.stage.text, self.now
        room = self.rect.w - theme.px(2)
        size, small = theme.size("body" if self.roomy else "caption"), theme.size("small")
        y = self.centre[1] + self.radius + size * (1.05 if self.roomy else 0.85)
        lines, names = [], text.wrap(model.name, room, size, True)[:2]
        if len(names) > 1 and not self.roomy:  # a second line would stand on who is below
            names, size = (model.name,), theme.px(_SMALLEST)
        for line in names:
            lines.append(_Line(text.fit(line, room, size, True), y, size, True))
            y += size * 1.15
        for line in (model.title, f"{model.view} · {model.role_name}") if self.roomy else ():
            fitting = small if text.width(line, small) <= room else theme.size("caption")
            lines.append(_Line(text.fit(line, room, fitting), y, fitting, False))
            y += small * 1.3
        return lines


class StrangerNode(Node):
    """Somebody whom the chain probably has and nobody has identified."""

    bleed = 6

    def __init__(self, *, roomy: bool = False) -> None:
        tip = _(
            "Somebody not yet identified. Discovery visits to known people may bring the name; "
            "each unknown person makes the odds less sure."
        )
        super().__init__(tooltip=tip)
        self.roomy = roomy

    def stand(self) -> Stand:
        """The room that disc and words take, in pixels."""
        assert self.stage is not None
        x, y, r, size = self._disc()
        half = self.stage.text.width(_("not identified"), size) / 2
        return Stand(x, y, r, (Room(x - half, y + r, x + half, y + r + size * 1.5),))

    def content(self, width: int | None) -> Size:  # noqa: ARG002 - the drawing says how large it is
        """Nothing of its own."""
        return Size(0, 0)

    def paint(self, painter: Painter) -> None:
        """Paints a dashed ring with a question mark."""
        theme = self.theme
        x, y, r, size = self._disc()
        painter.draw(Disc(x, y, r, theme.tint, theme.sand3, max(2.0, r * 0.17), r * 0.3))
        painter.draw(Words("?", x, y, r, theme.ink3, True, "cm"))
        painter.draw(Words(_("not identified"), x, y + r + size * 0.85, size, theme.ink3, False, "cm"))

    def _disc(self) -> tuple[float, float, float, int]:
        """Middle and radius of the disc, and the size of the words, in pixels."""
        x, y = self.rect.x + self.rect.w / 2, self.rect.y + self.px(38 if self.roomy else 22)
        return x, y, self.px(22 if self.roomy else 14), self.theme.size("small" if self.roomy else "caption")
