"""The decision chain of an account as a drawing: people, and who listens to whom."""

from collections.abc import Callable, Iterator

from sandbox.ui import flex
from sandbox.ui.geometry import Rect, Size
from sandbox.ui.node import Node
from sandbox.ui.paint import Line, Painter, Point, mixed
from sandbox.ui.screens.account.chain_places import STRANGER, row_count, spots
from sandbox.ui.screens.account.chain_ways import Room, way
from sandbox.ui.screens.account.person_node import PersonNode, StrangerNode
from sandbox.ui.screens.account.view_model import AccountModel

_ROW, _ROOMY_ROW = 64, 128
_WIDEST, _ROOMY = 92, 256
_THIN, _THICKER = 0.8, 5
"""The width of an arrow that hardly counts, and what is added to one that is all that counts."""
_FULL, _PALEST = 0.4, 0.35
"""The part from which on an arrow has its full colour, and how much of it one that hardly counts has."""


class Chain(Node):
    """People in levels; an arrow runs from a person to those who listen, the thicker the more they do."""

    def __init__(
        self, model: AccountModel, on_choose: Callable[[str], object], *, roomy: bool = False
    ) -> None:
        self.roomy = roomy
        self.people = {person.id: PersonNode(person, on_choose, roomy=roomy) for person in model.people}
        ties = [(other, person.id) for person in model.people for other, _weight in person.listens]
        self._spots = spots([(person.id, person.role) for person in model.people], model.strangers, ties)
        self._nodes = [
            StrangerNode(roomy=roomy) if spot.id == STRANGER else self.people[spot.id] for spot in self._spots
        ]
        self._kept: tuple[object, dict[tuple[str, str], tuple[Point, ...]]] = (None, {})
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
        counted = [
            (dict(self.people[to].now.listens)[from_], points) for (from_, to), points in self._ways().items()
        ]
        for part, points in sorted(counted):
            width = theme.scale * (_THIN + part * (_THICKER if self.roomy else _THICKER / 2))
            full = _PALEST + (1 - _PALEST) * min(1.0, part / _FULL)
            yield Line(points, mixed(theme.paper, theme.sand3, full), width, 0, theme.px(5) + width)

    def _ways(self) -> dict[tuple[str, str], tuple[Point, ...]]:
        """Who is heard by whom, and the way of the arrow; kept until somebody stands elsewhere."""
        heard = [
            (other, id) for id, node in self.people.items() for other, _weight in node.now.listens
            if other in self.people
        ]  # fmt: skip
        stands = {id: node.stand() for id, node in self.people.items()}
        strangers = [node.stand() for node in self._nodes if isinstance(node, StrangerNode)]
        if self._kept[0] != (heard, stands):
            ways: dict[tuple[str, str], tuple[Point, ...]] = {}
            room = Room(self.rect.x, self.rect.y, self.rect.right, self.rect.bottom)
            for from_, to in heard:
                if (to, from_) in ways:
                    ways[from_, to] = ways[to, from_][::-1]
                    continue
                others = [stand for id, stand in stands.items() if id not in (from_, to)] + strangers
                ways[from_, to] = way(stands[from_], stands[to], others, self.theme.px(3), room)
            self._kept = (heard, stands), {pair: points for pair, points in ways.items() if len(points) > 1}
        return self._kept[1]
