"""The ring around what is explained, and the bubble that explains it."""

from collections.abc import Callable, Sequence

from sandbox.i18n import _
from sandbox.ui.geometry import Rect, Size
from sandbox.ui.node import Node
from sandbox.ui.paint import Box, Painter
from sandbox.ui.screens.guide.steps import Step
from sandbox.ui.style import Style
from sandbox.ui.widgets.boxes import row, spacer
from sandbox.ui.widgets.button import Button
from sandbox.ui.widgets.label import Label
from sandbox.ui.widgets.panel import Panel

_GAP = 12


class Ring(Node):
    """A golden ring as large as what it surrounds."""

    def __init__(self, around: Rect) -> None:
        super().__init__(id="guide.ring")
        self.around = around

    def content(self, width: int | None) -> Size:  # noqa: ARG002 - what it surrounds decides
        """The size of what it surrounds."""
        return Size(self.around.w, self.around.h)

    def hit(self, x: int, y: int) -> bool:  # noqa: ARG002 - presses go to what it surrounds
        """Never."""
        return False

    def paint(self, painter: Painter) -> None:
        """Paints the ring on a lighter one, to be seen on any ground."""
        theme, rect = self.theme, self.rect
        radius = theme.px(theme.radius)
        painter.draw(Box(*rect, None, radius, theme.bright, theme.px(5)))
        painter.draw(Box(*rect, None, radius, theme.gold, theme.px(3)))


class Bubble(Panel):
    """Title, text, how far the tour is, and the way on or out."""

    def __init__(
        self, step: Step, at: tuple[int, int], on_next: Callable[[], object], on_skip: Callable[[], object]
    ) -> None:
        number, of = at
        last = number == of
        go_on = Button(
            _("Got it (F2)") if last else _("Next (F2)"), on_next, small=True, id="guide.next",
            kind="secondary" if step.done else "primary",
        )  # fmt: skip
        leave = Button(_("End the tour (Shift+F2)"), on_skip, kind="ghost", small=True, id="guide.skip")
        super().__init__(
            row(
                Label(_(step.title), "strong", bold=True, style=Style(grow=1, basis=0)),
                Label(f"{number} / {of}", "caption", "ink3"),
                gap=8,
            ),
            Label(_(step.text), "body", "ink2", wrap=True),
            row(*(() if last else (leave,)), spacer(), go_on, gap=8),
            border="gold",
            lifted=True,
            radius=12,
            id="guide",
            style=Style(width=330, padding=14, gap=8),
        )


def beside(around: Rect, size: Size, window: Rect, unit: float, spared: Sequence[Rect] = ()) -> Rect:
    """Where a bubble goes: right, left, below or above what it explains, off what is `spared` if it can.

    It rather stands below than beside, shoved off the middle by the window's edge; and where what it explains
    lies in what is spared, beyond that; in the corner if nothing else is free.
    """
    gap = round(_GAP * unit)
    w, h = size
    x, y = around.centre[0] - w // 2, around.centre[1] - h // 2
    sides = [
        (around.right + gap, y), (around.x - gap - w, y), (x, around.bottom + gap), (x, around.y - gap - h),
        *((left, y) for each in spared for left in (each.right + gap, each.x - gap - w)),
        (window.right - w - 2 * gap, window.bottom - h - 2 * gap),
    ]  # fmt: skip
    room = window.grown(-gap)
    places = [
        Rect(max(room.x, min(left, room.right - w)), max(room.y, min(top, room.bottom - h)), w, h)
        for left, top in sides
    ]
    corner = len(sides) - 1
    free = [i for i, place in enumerate(places) if not place.touches(around)] or [corner]
    found = min(
        free, key=lambda i: (any(map(places[i].touches, spared)), i == corner, places[i][:2] != sides[i])
    )
    return places[found]
