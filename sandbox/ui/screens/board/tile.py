"""An account on the sand table: a hexagon with what matters at a glance."""

from collections.abc import Callable
from math import sqrt

from sandbox.ui import flex
from sandbox.ui.figures import diamond, hexagon
from sandbox.ui.focus_ring import Cornered
from sandbox.ui.geometry import Rect, Size
from sandbox.ui.node import Declared, Node
from sandbox.ui.paint import Disc, Painter, Point, Polygon, Shadow, Shape, Words, mixed
from sandbox.ui.screens.account.slot import PART, Slot
from sandbox.ui.screens.board.presenter import Presenter
from sandbox.ui.screens.board.view_model import Status, TileModel
from sandbox.ui.theme import Colour, Theme

_CORNERS = ((-0.47, 0.53), (0.0, 0.64), (0.47, 0.53))
_PIPS = 5
_ROOM = 1.6
"""The width of its words; the hexagon is 1.73 wide, both in its radii."""


class Tile(Cornered):
    """One account; its corners are nodes of their own."""

    model = Declared[TileModel | None](None)
    lively = True
    bleed = 24

    def __init__(
        self,
        presenter: Presenter,
        model: TileModel,
        on_menu: Callable[[Slot], object],
        on_open: Callable[[str], object],
    ) -> None:
        self._slots = [Slot(presenter, slot, on_menu) for slot in model.slots]
        super().__init__(
            *self._slots,
            id=f"tile.{model.id}",
            tooltip=lambda: self.now.tip,
            on_press=lambda: on_open(model.id),
        )
        self.model = model

    @property
    def now(self) -> TileModel:
        """What it shows."""
        assert self.model is not None
        return self.model

    @property
    def flow(self) -> list[Node]:
        """None: it places its corners itself."""
        return []

    def show(self, model: TileModel) -> None:
        """Shows the account after a change."""
        self.model = model
        for slot, new in zip(self._slots, model.slots, strict=True):
            slot.show(new)

    def content(self, width: int | None) -> Size:  # noqa: ARG002 - the table says how large it is
        """Nothing of its own."""
        return Size(0, 0)

    def put(self, rect: Rect) -> bool:
        """Takes its place and puts the corners where they belong."""
        if super().put(rect):
            r = rect.h / 2
            side = round(2 * PART * r)
            for slot, (dx, dy) in zip(self._slots, _CORNERS, strict=True):
                x, y = rect.x + rect.w / 2 + dx * r, rect.y + r + dy * r
                place = Rect(round(x - side / 2), round(y - side / 2), side, side)
                flex.place(slot, place, self.theme.scale)
        return False

    def hit(self, x: int, y: int) -> bool:
        """Whether the point lies in the hexagon."""
        cx, cy, r = self.rect.x + self.rect.w / 2, self.rect.y + self.rect.h / 2, self.rect.h / 2
        dx, dy = abs(x - cx), abs(y - cy)
        return dx <= sqrt(3) / 2 * r and dy <= r - dx / sqrt(3)

    def edge(self, beyond: float) -> tuple[Point, ...]:
        """The hexagon."""
        x, y, r = self.rect.x + self.rect.w / 2, self.rect.y + self.rect.h / 2, self.rect.h / 2
        return hexagon(x, y, r + beyond)

    def paint(self, painter: Painter) -> None:
        """Paints the tile without its corners."""
        model, theme = self.now, self.theme
        x, y, r = self.rect.x + self.rect.w / 2, self.rect.y + self.rect.h / 2, self.rect.h / 2
        fill = mixed(theme.card, theme.sand, 0.62) if model.cold else theme.card
        edge, width = (theme.gold, 3.5) if model.selected else (theme.sand3, 1.5)
        if self.hovered and not model.selected:
            edge, width = theme.gold, 2.0
        tile = Polygon(hexagon(x, y, r - theme.px(2)), fill, edge, theme.px(width))
        painter.draw(Shadow(tile, theme.shadow, theme.px(14), theme.px(4), whole=True))
        self._badges(painter, x, y, r)
        self._words(painter, x, y, r)
        painter.draw(*_dots(model.pips, x, y + 0.25 * r, r, theme))

    def _badges(self, painter: Painter, x: float, y: float, r: float) -> None:
        theme, model = self.theme, self.now
        tier = theme.gold if model.tier == "A" else theme.ink3 if model.tier == "B" else theme.sand3
        ink = theme.ink if model.tier != "B" else theme.bright
        bx, by = x - 0.36 * r, y - 0.6 * r
        size = max(theme.px(10), r * 0.16)
        painter.draw(Disc(bx, by, 0.135 * r, tier), Words(model.tier, bx, by, size, ink, True, "cm"))
        painter.draw(*status_sign(model.status, x + 0.36 * r, by, 0.125 * r, theme))

    def _words(self, painter: Painter, x: float, y: float, r: float) -> None:
        assert self.stage is not None
        theme, text = self.theme, self.stage.text
        size, small = max(theme.px(11), round(r * 0.19)), max(theme.px(10), round(r * 0.155))
        room = round(_ROOM * r)
        ink = theme.ink2 if self.now.cold else theme.ink
        lines = [line.strip() for line in text.wrap(self.now.name, room, size, True)[:2]]
        top = y - (0.21 if len(lines) == 1 else 0.35) * r
        for i, line in enumerate(lines):
            words = text.fit(line, room, size, True)
            painter.draw(Words(words, x, top + i * size * 1.12, size, ink, True, "cm"))
        below = text.fit(self.now.value, room, small)
        painter.draw(Words(below, x, y + 0.07 * r, small, theme.ink2, False, "cm"))


def _dots(pips: int, x: float, y: float, r: float, theme: Theme) -> list[Shape]:
    return [
        Disc(x + (i - 2) * 0.145 * r, y, 0.048 * r, theme.gold if i < pips else theme.sand2)
        for i in range(_PIPS)
    ]


def status_sign(status: Status, x: float, y: float, r: float, theme: Theme) -> list[Shape]:
    """The dot of an account: colour, shape and sign all say the same."""
    marks: dict[Status, tuple[Colour, str, Colour]] = {
        "alarm": (theme.negative, "!", theme.bright),
        "warning": (theme.warning, "!", theme.ink_on(theme.warning)),
        "fine": (theme.positive, "✓", theme.bright),
        "quiet": (theme.card, "–", theme.ink3),
    }
    fill, sign, ink = marks[status]
    words = Words(sign, x, y, 1.35 * r, ink, True, "cm")
    if status == "warning":
        return [Polygon(diamond(x, y, 1.3 * r), fill), words]
    if status == "quiet":
        return [Disc(x, y, r, fill, theme.sand3, max(1.0, r * 0.16)), words]
    return [Disc(x, y, r, fill), words]
