"""Shares room out in whole pixels."""

from collections.abc import Sequence
from itertools import pairwise


def share(total: int, weights: Sequence[float]) -> list[int]:
    """Splits `total` by `weights` into whole parts that add up to it."""
    whole = sum(weights)
    if whole <= 0:
        return [0] * len(weights)
    marks, done = [0], 0.0
    for weight in weights:
        done += weight
        marks.append(round(total * done / whole))
    return [after - before for before, after in pairwise(marks)]


def spread(base: list[int], most: Sequence[int], spare: int, weights: Sequence[float]) -> list[int]:
    """`base` with `spare` added by weight, none beyond `most`."""
    sizes, live = list(base), [weight if weight > 0 else 0.0 for weight in weights]
    while spare > 0 and sum(live) > 0:
        parts = share(spare, live)
        grown = [min(size + part, top) for size, part, top in zip(sizes, parts, most, strict=True)]
        spare -= sum(grown) - sum(sizes)
        if grown == sizes:
            break
        sizes = grown
        live = [w if size < top else 0.0 for w, size, top in zip(live, sizes, most, strict=True)]
    return sizes


def taken(base: list[int], floor: Sequence[int], missing: int, weights: Sequence[float]) -> list[int]:
    """`base` with `missing` taken away by weight, none below `floor`."""
    room = [max(0, have - low) for have, low in zip(base, floor, strict=True)]
    takes = spread([0] * len(base), room, missing, weights)
    return [have - take for have, take in zip(base, takes, strict=True)]
