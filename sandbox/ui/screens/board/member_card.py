"""A member in the tray: who it is, how skilled, how loaded; to be dragged to an account."""

from collections.abc import Callable, Sequence

from sandbox.i18n import _
from sandbox.ui.drag import Handful
from sandbox.ui.figures import bar, heart
from sandbox.ui.geometry import Rect, Size
from sandbox.ui.node import Declared
from sandbox.ui.paint import Box, Painter, Polygon, Shape, Words
from sandbox.ui.screens.board.view_model import MemberModel
from sandbox.ui.screens.planning.names import ROLE_TONES, ROLES
from sandbox.ui.screens.planning.view_model import Carried
from sandbox.ui.theme import Tone
from sandbox.ui.widgets.badge import avatar

WIDTH, HEIGHT = 112, 88
_EDGE = 9
_STARS = 5


class MemberCard(Handful):
    """One member as one control: pick it up by mouse or with Enter."""

    model = Declared[MemberModel | None](None)
    lively = True

    def __init__(self, model: MemberModel, on_press: Callable[[str], object], load_word: str) -> None:
        super().__init__(
            id=f"member.{model.id}",
            drag=Carried(model.id, model.name, model.role),
            tooltip=lambda: self.now.tip,
            on_press=lambda: on_press(model.id),
        )
        self.model, self.load_word = model, load_word

    @property
    def now(self) -> MemberModel:
        """What it shows."""
        assert self.model is not None
        return self.model

    def content(self, width: int | None) -> Size:
        """One card."""
        return Size(self.px(WIDTH) if width is None else width, self.px(HEIGHT))

    def least(self) -> int:
        """It does not get narrower."""
        return self.px(WIDTH)

    def piece(self, rect: Rect) -> Sequence[Shape]:
        """The member's disc, as it will stand on the table."""
        x, y = rect.x + rect.w / 2, rect.y + rect.h / 2
        return avatar(self.now.letter, x, y, rect.w / 2, ROLE_TONES[self.now.role], self.theme)

    def paint(self, painter: Painter) -> None:
        """Paints the card."""
        theme, rect, model = self.theme, self.rect, self.now
        edge = theme.sand3 if self.hovered or self.pressed else theme.line
        painter.draw(Box(*rect, theme.card, theme.px(theme.radius), edge, max(1, theme.px(1))))
        tone = ROLE_TONES[model.role]
        r, x, y = theme.px(14), rect.x + theme.px(_EDGE), rect.y + theme.px(_EDGE)
        painter.draw(*avatar(model.letter, x + r, y + r, r, tone, theme))
        self._who(painter, x + 2 * r + theme.px(6), y)
        self._stars(painter, x, rect.y + theme.px(49))
        self._load(painter, x, rect.y + theme.px(66), rect.w - 2 * theme.px(_EDGE))

    def _who(self, painter: Painter, x: int, y: int) -> None:
        assert self.stage is not None
        theme, model, text = self.theme, self.now, self.stage.text
        room = self.rect.right - x - theme.px(5)
        size, small = theme.size("body"), theme.size("caption")
        while size > small and text.width(model.name, size, True) > room:
            size -= 1
        name = text.fit(model.name, room, size, True)
        role = model.role_name if self._has_room_for_roles(x, small) else model.role
        painter.draw(
            Words(name, x, y + theme.px(6), size, theme.ink, True, "lm"),
            Words(role, x, y + theme.px(22), small, theme.ink2, False, "lm"),
        )

    def _has_room_for_roles(self, x: int, size: int) -> bool:
        """Whether every role can be said in full on every card: they are written alike."""
        assert self.stage is not None
        narrowest = min((card.rect.w for card in self._alike), default=self.rect.w)
        room = narrowest - (x - self.rect.x) - self.px(5)
        return all(self.stage.text.width(_(name), size) <= room for name in ROLES.values())

    @property
    def _alike(self) -> list["MemberCard"]:
        """All cards of the tray, this one too."""
        return [card for card in self.parent.children if isinstance(card, MemberCard)] if self.parent else []

    def _stars(self, painter: Painter, x: int, y: int) -> None:
        assert self.stage is not None
        theme, model = self.theme, self.now
        side, most = theme.px(10), theme.px(10) * _STARS
        full = round(model.stars)
        painter.draw(
            Words("★" * _STARS, x, y, side, theme.sand2, False, "lm"),
            Words("★" * full, x, y, side, theme.ink2, False, "lm"),
        )
        size, right = theme.size("caption"), self.rect.right - theme.px(_EDGE)
        if model.note:
            words = self.stage.text.fit(model.note, right - x - most - theme.px(4), size)
            painter.draw(Words(words, right, y, size, theme.gold_ink, False, "rm"))
        elif model.morale:
            ink = theme.negative if model.low else theme.ink2
            painter.draw(Words(model.morale, right, y, size, ink, False, "rm"))
            left = right - self.stage.text.width(model.morale, size) - theme.px(7)
            painter.draw(Polygon(heart(left, y, theme.px(4.2)), ink))

    def _load(self, painter: Painter, x: int, y: int, w: int) -> None:
        theme, model = self.theme, self.now
        over = model.load > 1
        tone: Tone = "negative" if over else ROLE_TONES[model.role]
        size, right = theme.size("caption"), x + w
        share = f"{'! ' if over else ''}{model.load * 100:.0f}%"
        ink = theme.negative if over else theme.ink
        painter.draw(
            Words(self.load_word, x, y, size, theme.ink2, False, "lm"),
            Words(share, right, y, size, ink, True, "rm"),
            *bar(x, y + theme.px(10), w, theme.px(5), min(1.0, model.load), theme.colour(tone), theme.sand),
        )
