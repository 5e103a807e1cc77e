"""Buttons, with words or with a picture."""

from collections.abc import Callable, Sequence
from typing import Literal, Unpack

from sandbox.ui import icons
from sandbox.ui.geometry import Size
from sandbox.ui.icons import Icon
from sandbox.ui.node import ControlArgs, Declared, Node, Tip
from sandbox.ui.paint import Box, Painter, Words, mixed
from sandbox.ui.theme import Colour, Theme, Tone, Type

Kind = Literal["primary", "secondary", "ghost", "dark", "danger"]
_LOOKS: dict[Kind, tuple[Tone | None, Tone, Tone | None]] = {  # fill, words, border
    "primary": ("gold", "ink", None),
    "secondary": ("card", "ink", "line"),
    "ghost": (None, "ink2", None),
    "dark": ("raised", "bright", None),
    "danger": ("negative", "bright", None),
}


class Button(Node):
    """A button with words, and a picture before them if wanted.

    One whose words change is as wide as for the widest of `among`, so that what is beside it stays.
    """

    text = Declared("", relayout=True)
    kind = Declared[Kind]("secondary")
    chosen = Declared(False)
    lively = True

    def __init__(
        self,
        text: str,
        on_press: Callable[[], object] | None = None,
        *,
        kind: Kind = "secondary",
        icon: Icon | None = None,
        size: Type = "body",
        small: bool = False,
        tooltip: Tip = "",
        among: Sequence[str] = (),
        **node: Unpack[ControlArgs],
    ) -> None:
        node.setdefault("focusable", True)
        super().__init__(on_press=on_press, tooltip=tooltip, **node)
        self._among = among
        self.text, self.kind, self.icon, self.size, self.small = text, kind, icon, size, small

    @property
    def hint(self) -> str:
        """What its tooltip says, or its words where they are cut."""
        cut = self.stage is not None and self.rect.w < self.content(None).w
        return super().hint or (self.text if cut else "")

    def activate(self) -> None:
        """Does what it is for, unless it is disabled."""
        if not self.disabled:
            super().activate()

    def content(self, width: int | None) -> Size:  # noqa: ARG002 - words on a button never wrap
        """Words, picture and room around them."""
        assert self.stage is not None
        size = self.theme.size(self.size)
        wide = max(self._inside(words) for words in (self.text, *self._among)) + 2 * self._side()
        return Size(wide, self.stage.text.height(size) + 2 * self.px(4 if self.small else 7))

    def paint(self, painter: Painter) -> None:
        """Paints surface, picture and words."""
        theme, rect = self.theme, self.rect
        fill, ink, border = self._colours(theme)
        radius = theme.px(theme.radius_small + 2)
        painter.draw(Box(*rect, fill, radius, border, max(1, theme.px(theme.hairline))))
        x = rect.x + max(self._side(), (rect.w - self._inside(self.text)) / 2)
        if self.icon:
            side = self._icon_side()
            painter.draw(*icons.icon(self.icon, x, rect.y + (rect.h - side) / 2, side, ink))
            x += side + theme.px(6)
        if not self.text:
            return
        assert self.stage is not None
        size = theme.size(self.size)
        words = self.stage.text.fit(self.text, round(rect.right - self._side() - x) + 1, size, True)
        painter.draw(Words(words, x, rect.y + rect.h / 2, size, ink, True, "lm"))

    def _inside(self, words: str) -> int:
        """The width of words and picture."""
        assert self.stage is not None
        wide = self.stage.text.width(words, self.theme.size(self.size), True)
        return wide + (self._icon_side() + (self.px(6) if words else 0) if self.icon else 0)

    def _side(self) -> int:
        return self.px(10 if self.small else 16) if self.text else self.px(7)

    def _icon_side(self) -> int:
        return round(self.theme.size(self.size) * 1.25)

    def _colours(self, theme: Theme) -> tuple[Colour | None, Colour, Colour | None]:
        fill_tone, ink_tone, border_tone = _LOOKS[self.kind]
        fill = theme.colour(fill_tone) if fill_tone else None
        border = theme.colour(border_tone) if border_tone else None
        if self.disabled:
            dark = self.kind == "dark"
            back = theme.header if dark else theme.grey_soft
            return (back if fill else None), (theme.dim if dark else theme.ink3), border
        if self.chosen:
            return theme.gold_soft, theme.gold_ink, theme.gold
        if self.pressed:
            return mixed(fill or theme.sand, theme.ink, 0.16), theme.colour(ink_tone), border
        if self.hovered:
            light = theme.bright if self.kind in {"dark", "danger"} else theme.ink
            return (mixed(fill, light, 0.08) if fill else theme.sand), theme.colour(ink_tone), border
        return fill, theme.colour(ink_tone), border


def icon_button(
    icon: Icon,
    on_press: Callable[[], object],
    tooltip: Tip,
    *,
    kind: Kind = "ghost",
    **node: Unpack[ControlArgs],
) -> Button:
    """A button with a picture only; its tooltip is its name."""
    return Button("", on_press, kind=kind, icon=icon, tooltip=tooltip, **node)
