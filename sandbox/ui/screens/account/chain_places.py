"""Where the people of a decision chain stand: who decides above, who uses below; pure."""

from collections.abc import Sequence
from typing import NamedTuple

from sandbox.model.names import StakeholderRole
from sandbox.ui.screens.account.chain_order import Tie, untangled

_LEVEL: dict[StakeholderRole, int] = {
    "economic": 0, "technical": 1, "financial": 1, "purchaser": 1, "user": 2, "coach": 2,
}  # fmt: skip
_ACROSS = 4
STRANGER = "?"


class Spot(NamedTuple):
    """A place in the drawing, from 0 to 1 both ways, for a person or (with the id `?`) a stranger."""

    id: str
    x: float
    y: float


def spots(
    people: Sequence[tuple[str, StakeholderRole]], strangers: int, ties: Sequence[Tie] = ()
) -> tuple[Spot, ...]:
    """Everybody's place; a stranger stands on top while nobody is known to decide.

    Within a row people stand so that few of the `ties`, who hears whom, cross.
    """
    levels: list[list[str]] = [[], [], []]
    for person, role in people:
        levels[_LEVEL[role]].append(person)
    left = strangers
    if left and not levels[0]:
        levels[0].append(STRANGER)
        left -= 1
    for _ in range(left):
        shortest = min((2, 1), key=lambda level: len(levels[level]))
        levels[shortest].append(STRANGER)
    broken = tuple(tuple(row) for level in levels for row in _broken(level))
    known = {person for person, _role in people}
    pairs = {(min(tie), max(tie)) for tie in ties if known.issuperset(tie)}
    rows = untangled(broken, tuple(sorted(pairs)))
    return tuple(
        Spot(person, (i + 0.5) / len(row), (k + 0.5) / len(rows))
        for k, row in enumerate(rows)
        for i, person in enumerate(row)
    )


def _broken(level: Sequence[str]) -> list[Sequence[str]]:
    """A level in rows of at most four, as even as can be."""
    if not level:
        return []
    rows = -(-len(level) // _ACROSS)
    size = -(-len(level) // rows)
    return [level[start : start + size] for start in range(0, len(level), size)]


def row_count(found: Sequence[Spot]) -> int:
    """How many rows there are."""
    return len({spot.y for spot in found})
