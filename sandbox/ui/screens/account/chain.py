"""The decision chain of an account as a drawing: people, and who listens to whom."""

from collections.abc import Callable, Iterator
from math import hypot

from sandbox.ui import flex
from sandbox.ui.geometry import Rect, Size
from sandbox.ui.node import Node
from sandbox.ui.paint import Line, Painter
from sandbox.ui.screens.account.chain_places import STRANGER, row_count, spots
from sandbox.ui.screens.account.person_node import PersonNode, StrangerNode
from sandbox.ui.screens.account.view_model import AccountModel

_ROW, _ROOMY_ROW = 72, 128
_WIDEST, _ROOMY = 92, 224


class Chain(Node):
    """People in levels; an arrow runs from a person to those who listen, the thicker the more they do."""

    def __init__(
        self, model: AccountModel, on_choose: Callable[[str], object], *, roomy: bool = False
    ) -> None:
        self.roomy = roomy
        self.people = {person.id: PersonNode(person, on_choose, roomy=roomy) for person in model.people}
        self._spots = spots([(person.id, person.role) for person in model.people], model.strangers)
        self._nodes = [
            StrangerNode(roomy=roomy) if spot.id == STRANGER else self.people[spot.id] for spot in self._spots
        ]
        super().__init__(*self._nodes, id="chain")

    @property
    def flow(self) -> list[Node]:
        """None: it places the people itself."""
        return []

    def show(self, model: AccountModel) -> None:
        """Shows the people after a change."""
        for person in model.people:
            self.people[person.id].model = person

    def choose(self, person: str | None) -> None:
        """Marks a person."""
        for id, node in self.people.items():
            node.selected = id == person

    def content(self, width: int | None) -> Size:
        """A row for each level."""
        row = self.px(_ROOMY_ROW if self.roomy else _ROW)
        return Size(self.px(300) if width is None else width, row * row_count(self._spots))

    def least(self) -> int:
        """Narrower, names would be cut."""
        return self.px(240)

    def put(self, rect: Rect) -> bool:
        """Takes its place and puts everybody where they stand."""
        if super().put(rect):
            rows = row_count(self._spots)
            high = rect.h // max(1, rows)
            for spot, node in zip(self._spots, self._nodes, strict=True):
                alone = sum(1 for other in self._spots if other.y == spot.y)
                w = min(self.px(_ROOMY if self.roomy else _WIDEST), rect.w // alone)
                x = round(rect.x + spot.x * rect.w - w / 2)
                y = round(rect.y + spot.y * rect.h - high / 2)
                flex.place(node, Rect(x, y, w, min(high, self.px(_ROOMY_ROW if self.roomy else _ROW))),
                           self.theme.scale)  # fmt: skip
        return False

    def paint(self, painter: Painter) -> None:
        """Paints the arrows, under the people."""
        for line in self._lines():
            painter.draw(line)

    def _lines(self) -> Iterator[Line]:
        theme = self.theme
        for node in self.people.values():
            for other, weight in node.now.listens:
                if other in self.people:
                    start, end = _between(self.people[other], node, theme.px(3))
                    width = theme.px(0.8) + weight * theme.px(5)
                    yield Line((start, end), theme.sand3, width, 0, theme.px(5) + width)


def _between(
    one: PersonNode, other: PersonNode, gap: float
) -> tuple[tuple[float, float], tuple[float, float]]:
    """From edge to edge of two discs."""
    (ax, ay), (bx, by) = one.centre, other.centre
    length = hypot(bx - ax, by - ay) or 1.0
    ux, uy = (bx - ax) / length, (by - ay) / length
    near, far = one.radius + gap, other.radius + gap
    return (ax + ux * near, ay + uy * near), (bx - ux * far, by - uy * far)
