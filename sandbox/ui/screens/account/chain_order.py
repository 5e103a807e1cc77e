"""Who stands beside whom in the rows of a decision chain, so that few ties cross; pure."""

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import combinations, permutations

Tie = tuple[str, str]
Rows = tuple[tuple[str, ...], ...]
_PASSES = 3
_BEHIND, _FAR = 1.5, 0.4
"""What a tie behind somebody and one from edge to edge count for, beside a crossing."""
_NEAR = 0.11
"""How far from a person's middle a tie is behind the words, in parts of the drawing's width."""


@lru_cache(maxsize=64)
def untangled(rows: Rows, ties: tuple[Tie, ...]) -> Rows:
    """The rows with everybody in the order that tangles the ties least.

    A row after the other is put in the best order beside the others; of equally good ones the given order
    is kept. `ties` connects people in the rows, each pair once.
    """
    best, least = rows, _tangle(rows, ties)
    for _ in range(_PASSES):
        before = least
        for k, row in enumerate(best):
            for order in permutations(row):
                tried = (*best[:k], order, *best[k + 1 :])
                found = _tangle(tried, ties)
                if found < least - 1e-9:
                    best, least = tried, found
        if least == before:
            break
    return best


def _tangle(rows: Rows, ties: Sequence[Tie]) -> float:
    places = {id: ((i + 0.5) / len(row), k) for k, row in enumerate(rows) for i, id in enumerate(row)}
    crossings = sum(_cross(places, one, other) for one, other in combinations(ties, 2))
    behind = sum(1 for tie in ties for _id in _passed(rows, places, tie))
    far = sum(abs(places[a][0] - places[b][0]) for a, b in ties)
    return crossings + _BEHIND * behind + _FAR * far


def _cross(places: Mapping[str, tuple[float, int]], one: Tie, other: Tie) -> bool:
    """Whether two straight ties that share nobody cross."""
    if set(one) & set(other):
        return False
    (a, b), (c, d) = ((places[x], places[y]) for x, y in (one, other))
    return _side(a, b, c) * _side(a, b, d) < 0 and _side(c, d, a) * _side(c, d, b) < 0


def _side(a: tuple[float, int], b: tuple[float, int], p: tuple[float, int]) -> float:
    return (b[0] - a[0]) * (p[1] - a[1]) - (b[1] - a[1]) * (p[0] - a[0])


def _passed(rows: Rows, places: Mapping[str, tuple[float, int]], tie: Tie) -> Iterator[str]:
    """Who stands in the way of a straight tie."""
    (x, k), (to, end) = sorted((places[each] for each in tie), key=lambda place: (place[1], place[0]))
    if k == end:
        yield from (id for id in rows[k] if x < places[id][0] < to)
    for row in range(k + 1, end):
        at = x + (to - x) * (row - k) / (end - k)
        yield from (id for id in rows[row] if abs(places[id][0] - at) < _NEAR)
