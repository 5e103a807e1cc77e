"""Small marks: badges, stars, the disc that stands for a person."""

from typing import Unpack

from sandbox.ui.figures import star
from sandbox.ui.geometry import Size
from sandbox.ui.node import Declared, Node, NodeArgs
from sandbox.ui.paint import Box, Disc, Painter, Polygon, Shape, Words, mixed
from sandbox.ui.theme import Theme, Tone, Type

SOFT: dict[Tone, tuple[Tone, Tone]] = {  # the surface and the words of a badge
    "ar": ("ar_soft", "ar_ink"),
    "sr": ("sr_soft", "sr_ink"),
    "fr": ("fr_soft", "fr_ink"),
    "gold": ("gold_soft", "gold_ink"),
    "positive": ("positive_soft", "positive"),
    "negative": ("negative_soft", "negative"),
    "warning": ("warning_soft", "gold_ink"),
    "ink2": ("grey_soft", "ink2"),
}


class Badge(Node):
    """A word on a soft pill: a level, a role, a state."""

    text = Declared("", relayout=True)
    tone = Declared[Tone]("gold")

    def __init__(
        self,
        text: str,
        tone: Tone = "gold",
        *,
        size: Type = "caption",
        bold: bool = False,
        **node: Unpack[NodeArgs],
    ) -> None:
        super().__init__(**node)
        self.text, self.tone, self.size, self.bold = text, tone, size, bold

    def content(self, width: int | None) -> Size:  # noqa: ARG002 - one word never wraps
        """The word with room around it."""
        assert self.stage is not None
        size = self.theme.size(self.size)
        wide = self.stage.text.width(self.text, size, self.bold)
        return Size(wide + 2 * self.px(8), self.stage.text.height(size) + 2 * self.px(1.5))

    def paint(self, painter: Painter) -> None:
        """Paints pill and word."""
        theme, rect = self.theme, self.rect
        soft, words = SOFT.get(self.tone, ("grey_soft", self.tone))
        high = min(rect.h, self.content(None).h)
        y = rect.y + (rect.h - high) // 2
        fill, edge = theme.colour(soft), None
        if self.tone == "negative":  # its surface is as pale as the cards it stands on
            edge = mixed(fill, theme.colour(words), 0.35)
        painter.draw(Box(rect.x, y, rect.w, high, fill, high / 2, edge, max(1, theme.px(1))))
        size, (x, _) = theme.size(self.size), rect.centre
        painter.draw(Words(self.text, x, y + high / 2, size, theme.colour(words), self.bold, "cm"))


class Stars(Node):
    """A level in stars."""

    value = Declared(0.0)

    def __init__(
        self, value: float, most: int = 5, *, tone: Tone = "gold", size: float = 12, **node: Unpack[NodeArgs]
    ) -> None:
        super().__init__(**node)
        self.value, self.most, self.tone, self.side = value, most, tone, size

    def content(self, width: int | None) -> Size:  # noqa: ARG002 - a row of stars never wraps
        """The row of stars."""
        return Size(self.px(self.side * 1.1) * self.most, self.px(self.side * 1.25))

    def paint(self, painter: Painter) -> None:
        """Paints the reached ones in the tone, the others as sand."""
        theme, rect = self.theme, self.rect
        step = theme.px(self.side * 1.1)
        y = rect.y + rect.h / 2
        for i in range(self.most):
            colour = theme.colour(self.tone) if i + 0.5 <= self.value else theme.sand2
            painter.draw(Polygon(star(rect.x + step * (i + 0.5), y, theme.px(self.side) / 2), colour))


class Avatar(Node):
    """The disc of a person, in the colour and with the letter of the role; dashed while the seat is empty."""

    text = Declared("")
    tone = Declared[Tone]("ar")
    vacant = Declared(False)

    def __init__(
        self,
        text: str,
        tone: Tone = "ar",
        *,
        size: float = 30,
        vacant: bool = False,
        **node: Unpack[NodeArgs],
    ) -> None:
        super().__init__(**node)
        self.text, self.tone, self.side, self.vacant = text, tone, size, vacant

    def content(self, width: int | None) -> Size:  # noqa: ARG002 - a disc has one size
        """The disc."""
        return Size(self.px(self.side), self.px(self.side))

    def paint(self, painter: Painter) -> None:
        """Paints disc and letter."""
        rect = self.rect
        r = self.px(self.side) / 2
        shapes = avatar(
            self.text, rect.x + rect.w / 2, rect.y + rect.h / 2, r, self.tone, self.theme, self.vacant
        )
        painter.draw(*shapes)


def avatar(
    text: str, x: float, y: float, r: float, tone: Tone, theme: Theme, vacant: bool = False
) -> tuple[Shape, ...]:
    """A person's disc of radius `r` around a point; its white rim sets it off from a map."""
    colour = theme.colour(tone)
    if vacant:
        ring = Disc(x, y, r, theme.card, colour, max(1.0, r * 0.07), r * 0.22)
        ink = theme.colour(SOFT.get(tone, (tone, tone))[1])
        return ring, Words(text, x, y, r * 0.72, ink, False, "cm")
    disc = Disc(x, y, r, colour, theme.bright, max(1.0, r * 0.12))
    return disc, Words(text, x, y, r * (1.05 if len(text) < 2 else 0.8), theme.bright, True, "cm")
