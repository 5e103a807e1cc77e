"""The left panel: what the program is called, and what can be done first."""

from collections.abc import Callable, Sequence

from sandbox import i18n
from sandbox.i18n import _
from sandbox.ui.icons import Icon
from sandbox.ui.icons import icon as drawn
from sandbox.ui.node import Declared, Node
from sandbox.ui.paint import Box, Painter, mixed
from sandbox.ui.screens.start.art import logo, ridge
from sandbox.ui.settings import LANGUAGES
from sandbox.ui.style import Style
from sandbox.ui.theme import LIGHT
from sandbox.ui.widgets.boxes import column, row, spacer
from sandbox.ui.widgets.canvas import Canvas, PictureView
from sandbox.ui.widgets.label import Label
from sandbox.ui.widgets.panel import Panel
from sandbox.ui.widgets.toggle import Segmented

WIDTH = 356


class SideButton(Node):
    """A wide button of the left panel, a quiet one that may be chosen.

    One that goes on at once is gold, and `gold` says with what.
    """

    chosen = Declared(False)
    lively = True

    def __init__(
        self,
        id: str,
        text: str,
        on_press: Callable[[], object],
        *,
        icon: Icon | None = None,
        gold: str = "",
        tooltip: str = "",
    ) -> None:
        words: Node = Label(text, "body", "bright", style=Style(grow=1, basis=0))
        if gold:
            with_what = Label(gold, "small", "ink", wrap=True, lines=2, elide=True)
            words = column(Label(text, "strong", "ink", bold=True), with_what, grow=1, basis=0)
        super().__init__(
            words,
            _Sign(icon, dark=bool(gold)) if icon else None,
            id=id,
            on_press=on_press,
            tooltip=tooltip,
            style=Style(
                direction="row", align="center", padding=(7, 16), gap=8, min_height=54 if gold else 38
            ),
        )
        self.gold = bool(gold)

    def paint(self, painter: Painter) -> None:
        """Paints the surface, brighter under the pointer."""
        theme = self.theme
        fill = theme.gold if self.gold else mixed(theme.header, theme.raised, 1.0 if self.chosen else 0.55)
        if self.hovered:
            fill = mixed(fill, theme.bright, 0.08)
        edge = theme.gold if self.chosen else None
        painter.draw(Box(*self.rect, fill, theme.px(8), edge, theme.px(1.5)))


class _Sign(Node):
    def __init__(self, icon: Icon, *, dark: bool) -> None:
        super().__init__(style=Style(width=16, height=16))
        self.icon, self.dark = icon, dark

    def paint(self, painter: Painter) -> None:
        ink = self.theme.ink if self.dark else self.theme.dim
        painter.draw(*drawn(self.icon, self.rect.x, self.rect.y, self.rect.w, ink))


def side(
    buttons: Sequence[Node],
    *,
    on_language: Callable[[str], object],
    links: Sequence[tuple[str, str, Callable[[], object]]],
) -> Panel:
    """The panel with its buttons; `links` are small ones at the foot: id, text, what they do."""
    known = i18n.LANGUAGES
    switch = Segmented(
        [LANGUAGES[language] for language in known],
        known.index(i18n.language()),
        lambda index: on_language(known[index]),
        dark=True,
        id="start.language",
    )
    inner = column(
        PictureView(logo(LIGHT), style=Style(width=84, height=78, align_self="start")),
        column(
            Label(_("Iron Triangle Sandbox"), "display", "bright", bold=True, wrap=True),
            Label(_("Key-account targets · a team in action"), "strong", "dim", wrap=True),
            gap=4,
            padding=(18, 0, 26, 0),
        ),
        column(*buttons, gap=10),
        spacer(),
        row(switch, spacer()),
        row(*(_link(*link) for link in links), spacer(), gap=18, padding=(16, 0, 0, 2)),
        padding=(50, 40, 26, 40),
    )
    back = Canvas(ridge(LIGHT), steady=True, style=Style(height=220))
    return Panel(
        column(spacer(), back), inner, tone="header", radius=0, style=Style(width=WIDTH, direction="stack")
    )


def _link(id: str, text: str, on_press: Callable[[], object]) -> Node:
    return Label(text, "small", "dim", id=id, on_press=on_press)
