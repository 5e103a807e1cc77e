"""A corner of a triangle on a tile: shows who holds it, takes members, gives them away."""

from collections.abc import Callable

from sandbox.ui.geometry import Size
from sandbox.ui.node import Declared, Node
from sandbox.ui.paint import Disc, Painter
from sandbox.ui.screens.account.view_model import SlotModel
from sandbox.ui.screens.planning.edits import Edits
from sandbox.ui.screens.planning.names import ROLE_TONES
from sandbox.ui.screens.planning.view_model import Carried
from sandbox.ui.widgets.badge import avatar

PART = 0.215
"""Its radius as part of the tile's."""


class Slot(Node):
    """One corner. While a member of its role is carried, it takes drops on the whole of its tile."""

    model = Declared[SlotModel | None](None)
    lively = True
    corner = 100

    def __init__(self, edits: Edits, model: SlotModel, on_menu: Callable[["Slot"], object]) -> None:
        super().__init__(
            id=f"slot.{model.account}.{model.role}",
            tooltip=lambda: self.now.tip,
            on_press=lambda: on_menu(self),
            accepts=lambda carried: edits.verdict(model.account, model.role, carried),
            on_drop=lambda carried: edits.assign(model.account, carried),
            keys={
                "delete": lambda: edits.vacate(model.account, model.role),
                "backspace": lambda: edits.vacate(model.account, model.role),
            },
        )
        self.show(model)

    def show(self, model: SlotModel) -> None:
        """Shows another holder."""
        self.model = model
        self.drag = (
            Carried(model.member, model.name, model.role, model.account) if model.member is not None else None
        )

    @property
    def now(self) -> SlotModel:
        """What it shows."""
        assert self.model is not None
        return self.model

    def content(self, width: int | None) -> Size:  # noqa: ARG002 - the tile says how large it is
        """Nothing of its own."""
        return Size(0, 0)

    def hit(self, x: int, y: int) -> bool:
        """Its disc; the whole tile for a member of its role who is carried."""
        if self.inside(x, y):
            return True
        carry = self.stage.router.carry if self.stage else None
        if carry is None or not isinstance(carry.payload, Carried) or carry.payload.role != self.now.role:
            return False
        tile = self.parent
        siblings = tile.children if tile else ()
        others = (slot for slot in siblings if isinstance(slot, Slot) and slot is not self)
        return tile is not None and tile.hit(x, y) and not any(slot.inside(x, y) for slot in others)

    def inside(self, x: int, y: int) -> bool:
        """Whether the point lies on the disc itself."""
        (cx, cy), r = self.rect.centre, self.rect.w / 2
        return (x - cx) ** 2 + (y - cy) ** 2 <= r * r

    def paint(self, painter: Painter) -> None:
        """Paints the disc, dashed while nobody holds it."""
        theme, r = self.theme, self.rect.w / 2
        x, y = self.rect.x + r, self.rect.y + r
        vacant = self.now.member is None
        painter.draw(*avatar(self.now.letter, x, y, r, ROLE_TONES[self.now.role], theme, vacant))
        if self.hovered or self.pressed:
            painter.draw(Disc(x, y, r, None, theme.gold, theme.px(2)))
