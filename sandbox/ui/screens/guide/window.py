"""What the tour sees of the window: which screen is shown, and the plan on it."""

from sandbox.model.decisions import DecisionSheet
from sandbox.session.seat import Seat
from sandbox.ui.node import Node
from sandbox.ui.screens.guide.steps import Phase
from sandbox.ui.screens.rounds import RoundPills
from sandbox.ui.stage import Stage

_SIGNS: tuple[tuple[str, Phase], ...] = (
    ("result.next", "review"),
    ("final.home", "final"),
    ("run.chart", "running"),
    ("submit", "planning"),
)
"""A node that is on every screen of a phase, and on no other."""


class Window:
    """The present screen of a seat's session; round and phase are read off it."""

    def __init__(self, stage: Stage, seat: Seat) -> None:
        self._stage, self._seat = stage, seat
        shown = {node.id for tree in self._trees() for node in tree.walk() if node.id}
        self._shown = shown
        self.known = next((phase for id, phase in _SIGNS if id in shown), None)
        self.phase: Phase = self.known or "planning"
        self.round = self._round()
        self.place = self._place() if self.phase == "planning" else ""

    @property
    def sheet(self) -> DecisionSheet:
        """The plan as it stands."""
        return self._seat.draft() or DecisionSheet()

    def has(self, id: str) -> bool:
        """Whether a node of that id is shown."""
        return id in self._shown

    def find(self, wanted: str) -> Node | None:
        """The first shown node of an id, one that is in sight if there is any; `*` stands for anything."""
        found = self.every(wanted)
        return next(filter(_in_sight, found), found[0] if found else None)

    def every(self, wanted: str) -> list[Node]:
        """All shown nodes of an id."""
        begin, star, end = wanted.partition("*")
        return [
            node
            for tree in self._trees()
            for node in tree.walk()
            if node.id == wanted or (star and node.id.startswith(begin) and node.id.endswith(end))
        ]

    def is_open_to(self, node: Node) -> bool:
        """Whether no dialog shuts a node off."""
        return node in self._trees()[-1].walk()

    def _round(self) -> int:
        """The round that the header names: the one that is looked at, which a review is one behind."""
        pills = (node for node in self._stage.root.walk() if isinstance(node, RoundPills))
        return next((node.model.round for node in pills), 0)

    def _place(self) -> str:
        rails = (node for node in self._stage.root.walk() if node.id.startswith("rail."))
        chosen = next((node for node in rails if getattr(node, "chosen", False)), None)
        return chosen.id.removeprefix("rail.") if chosen else ""

    def _trees(self) -> list[Node]:
        over = [layer.node for layer in self._stage.layers if layer.modal]
        return [self._stage.root, *over]


def _in_sight(node: Node) -> bool:
    """Whether nothing around it that scrolls has moved it away."""
    return all(each.rect.holds(*node.rect.centre) for each in node.path() if each.clips)
