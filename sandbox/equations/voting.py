"""Majority rule: the distribution of the vote counts of people who choose by chance, exactly.

Adding one voter after the other needs only the counts so far (at most 220 for nine voters and four vendors),
not who voted how (4^9 ways).
"""

from collections.abc import Sequence
from functools import cache
from math import fsum

_Split = tuple[int, ...]


def majority(choices: Sequence[Sequence[float]]) -> tuple[float, ...]:
    """The probability that each vendor gets the most votes, a tie split evenly between those who share it.

    `choices` has a row for each voter with the probability of each vendor. Each votes once, independently,
    whatever his influence.
    """
    chances = [1.0]
    for voters, row in enumerate(choices, start=1):
        chances = _one_more(row, [*chances, 0.0], voters)
    return _winners(chances, len(choices), len(choices[0]))


def _one_more(row: Sequence[float], old: list[float], voters: int) -> list[float]:
    """The chances of all splits after one more vote; `old` ends with a 0 for splits that cannot have been."""
    origins = _origins(voters, len(row))
    match row:  # short lists are written out, because this is the innermost loop of every award
        case [p, q]:
            return [p * old[i] + q * old[j] for i, j in origins]
        case [p, q, r]:
            return [p * old[i] + q * old[j] + r * old[k] for i, j, k in origins]
        case [p, q, r, s]:
            return [p * old[i] + q * old[j] + r * old[k] + s * old[m] for i, j, k, m in origins]
        case _:
            return [fsum(p * old[i] for p, i in zip(row, places, strict=True)) for places in origins]


def _winners(chances: list[float], voters: int, vendors: int) -> tuple[float, ...]:
    wins = []
    for led in _led(voters, vendors):
        won = 0.0  # added in the order of the splits, so the same on every version of Python
        for place, part in led:
            won += chances[place] * part
        wins.append(won)
    return tuple(wins)


@cache
def _splits(voters: int, vendors: int) -> tuple[_Split, ...]:
    """All ways to split so many votes between so many vendors."""
    if vendors == 1:
        return ((voters,),)
    return tuple(
        (first, *rest) for first in range(voters + 1) for rest in _splits(voters - first, vendors - 1)
    )


@cache
def _origins(voters: int, vendors: int) -> tuple[tuple[int, ...], ...]:
    """For each split, where the splits without one vote of each vendor stand among those of one vote less."""
    where = {split: place for place, split in enumerate(_splits(voters - 1, vendors))}
    return tuple(
        tuple(where.get(_without(split, vendor), len(where)) for vendor in range(vendors))
        for split in _splits(voters, vendors)
    )


def _without(split: _Split, vendor: int) -> _Split:
    return (*split[:vendor], split[vendor] - 1, *split[vendor + 1 :])


@cache
def _led(voters: int, vendors: int) -> tuple[tuple[tuple[int, float], ...], ...]:
    """For each vendor, the places of the splits that it leads, with the part of the choice that it gets."""
    splits = [(place, split, max(split)) for place, split in enumerate(_splits(voters, vendors))]
    return tuple(
        tuple((place, 1.0 / split.count(most)) for place, split, most in splits if split[vendor] == most)
        for vendor in range(vendors)
    )
