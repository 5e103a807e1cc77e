"""Surfaces that hold other things: panels, cards, dividers."""

from typing import Unpack

from sandbox.ui.geometry import NOWHERE, Rect
from sandbox.ui.node import Declared, Node, NodeArgs
from sandbox.ui.paint import Box, Painter, Shadow
from sandbox.ui.style import Style, StyleArgs
from sandbox.ui.theme import Tone


class Panel(Node):
    """A surface: filled by `tone`, with a `border`, a shadow if it is `lifted`, a stripe of `accent`."""

    tone = Declared[Tone | None]("card")
    border = Declared[Tone | None](None)
    accent = Declared[Tone | None](None)
    selected = Declared(False)
    gathers = True

    def __init__(
        self,
        *children: Node | None,
        tone: Tone | None = "card",
        border: Tone | None = None,
        radius: float | None = None,
        lifted: bool = False,
        dashed: bool = False,
        accent: Tone | None = None,
        selected: bool = False,
        **node: Unpack[NodeArgs],
    ) -> None:
        super().__init__(*children, **node)
        self.tone, self.border, self.accent, self.selected = tone, border, accent, selected
        self.radius, self.lifted, self.dashed = radius, lifted, dashed
        if lifted:
            self.bleed = 24

    @property
    def _heeds(self) -> bool:
        """Whether something may be done with it, which its border tells under the pointer."""
        return not self.disabled and (self.on_press is not None or self.drag is not None)

    def changed(self, name: str) -> None:
        """Repaints it; under the pointer and pressed only where something may be done with it."""
        if name not in ("hovered", "pressed") or self._heeds:
            self.soil()

    @property
    def opaque(self) -> Rect:
        """All of it but round corners; a stripe stands beside it."""
        if self.tone is None or self.accent is not None or len(self.theme.colour(self.tone)) == 4:
            return NOWHERE
        return self.rect.grown(-self._radius)

    def paint(self, painter: Painter) -> None:
        """Paints shadow, surface, border and stripe."""
        theme, rect = self.theme, self.rect
        radius = self._radius
        fill = theme.colour(self.tone) if self.tone else None
        if self.lifted:
            painter.draw(Shadow(Box(*rect, fill, radius), theme.shadow, theme.px(14), theme.px(3)))
        if self.accent:
            stripe = rect._replace(w=min(rect.w, 2 * radius + theme.px(4)))
            painter.draw(Box(*stripe, theme.colour(self.accent), radius))
            rect = rect.inset(0, 0, 0, theme.px(4))
        edge = self._edge()
        width = theme.px(2) if self.selected else max(1, round(theme.hairline * theme.scale))
        colour = theme.colour(edge) if edge else None
        painter.draw(Box(*rect, fill, radius, colour, width, theme.px(4) if self.dashed else 0))

    @property
    def _radius(self) -> int:
        return self.px(self.theme.radius if self.radius is None else self.radius)

    def _edge(self) -> Tone | None:
        if self.selected:
            return "gold"
        return "sand3" if self.hovered and self._heeds else self.border


def card(*children: Node | None, id: str = "", lifted: bool = False, **style: Unpack[StyleArgs]) -> Panel:
    """A white card with a hairline border and room inside."""
    style.setdefault("padding", 14)
    style.setdefault("gap", 8)
    return Panel(*children, id=id, border="line", lifted=lifted, style=Style(**style))


def divider(tone: Tone = "line") -> Panel:
    """A hairline across a column."""
    return Panel(tone=tone, radius=0, style=Style(height=1))
