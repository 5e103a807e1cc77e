"""A person of the decision chain as a disc, or a stranger who is only suspected."""

from collections.abc import Callable

from sandbox.i18n import _
from sandbox.ui.geometry import Size
from sandbox.ui.node import Declared, Node
from sandbox.ui.paint import Box, Disc, Painter, Words
from sandbox.ui.screens.account.view_model import PersonModel


class PersonNode(Node):
    """Ring by believed attitude, size by influence, a badge for how sure the team is."""

    model = Declared[PersonModel | None](None)
    selected = Declared(False)
    bleed = 6
    corner = 100

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
        if model.known is not None:
            self._badge(painter, x + r * 0.95, y - r * 0.85, model.known)
        if model.planned:
            self._planned(painter, x - r * 0.9, y - r * 0.75, model.planned)
        self._name(painter, x, y + r)

    def _badge(self, painter: Painter, x: float, y: float, known: int) -> None:
        assert self.stage is not None
        theme = self.theme
        text, size = _("{sure}%").format(sure=known), theme.px(11 if self.roomy else 9)
        w, h = self.stage.text.width(text, size) + theme.px(8), size * 1.45
        painter.draw(Box(x - w / 2, y - h / 2, w, h, theme.header, h / 2))
        painter.draw(Words(text, x, y, size, theme.bright, False, "cm"))

    def _planned(self, painter: Painter, x: float, y: float, planned: int) -> None:
        theme, r = self.theme, self.px(9 if self.roomy else 7)
        painter.draw(Disc(x, y, r, theme.gold, theme.card, 1))
        painter.draw(Words(str(planned), x, y, r * 1.25, theme.ink, True, "cm"))

    def _name(self, painter: Painter, x: float, top: float) -> None:
        assert self.stage is not None
        theme, text, model = self.theme, self.stage.text, self.now
        size = theme.size("body" if self.roomy else "caption")
        room = self.rect.w - theme.px(2)
        lines = list(text.wrap(model.name, room, size, True)[:2])
        extra = [model.title, f"{model.view} · {model.role_name}"] if self.roomy else []
        ground = theme.paper if self.roomy else theme.card
        y = top + size * 0.85
        for line in lines:
            w = text.width(line, size, True)
            painter.draw(Box(x - w / 2 - 2, y - size * 0.6, w + 4, size * 1.25, ground, 3))
            painter.draw(Words(text.fit(line, room, size, True), x, y, size, theme.ink, True, "cm"))
            y += size * 1.15
        small = theme.size("small")
        for line in extra:
            words = text.fit(line, room, small)
            w = text.width(words, small)
            painter.draw(Box(x - w / 2 - 2, y - small * 0.65, w + 4, small * 1.3, ground, 3))
            painter.draw(Words(words, x, y, small, theme.ink2, False, "cm"))
            y += small * 1.3


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

    def content(self, width: int | None) -> Size:  # noqa: ARG002 - the drawing says how large it is
        """Nothing of its own."""
        return Size(0, 0)

    def paint(self, painter: Painter) -> None:
        """Paints a dashed ring with a question mark."""
        theme = self.theme
        x, y = self.rect.x + self.rect.w / 2, self.rect.y + theme.px(38 if self.roomy else 22)
        r = theme.px(22 if self.roomy else 14)
        painter.draw(Disc(x, y, r, theme.tint, theme.sand3, max(2.0, r * 0.17), r * 0.3))
        painter.draw(Words("?", x, y, r, theme.ink3, True, "cm"))
        size = theme.size("small" if self.roomy else "caption")
        painter.draw(Words(_("not identified"), x, y + r + size * 0.85, size, theme.ink3, False, "cm"))
