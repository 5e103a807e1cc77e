"""Randomness keyed by meaning: the same question always gets the same answer, in any order.

A draw is named by (seed, salt, entity, purpose, occasion) and computed with BLAKE2b, so there is no
state to save and nothing that one team does can disturb another's luck. The occasion is a stage, an
attempt or a time slot, never a running counter.
"""

import math
from collections.abc import Iterable, Mapping
from functools import lru_cache
from hashlib import blake2b
from statistics import NormalDist

_SCALE = 1 << 53
_NORMAL = NormalDist()


@lru_cache(maxsize=1 << 14)
def rank(entity: str) -> int:
    """A stable 48-bit order number of an entity, the same in every process and version."""
    return int.from_bytes(blake2b(entity.encode(), digest_size=6).digest(), "big")


class Luck:
    """All the randomness of one run: a seed and a salt (what makes a replication other)."""

    __slots__ = ("_fresh", "salt", "seed")

    def __init__(self, seed: int, salt: str = "") -> None:
        self.seed = seed
        self.salt = salt
        key = blake2b(f"{seed}|{salt}".encode(), digest_size=16).digest()
        self._fresh = blake2b(digest_size=8, key=key).copy

    def __reduce__(self) -> tuple[type["Luck"], tuple[int, str]]:
        return Luck, (self.seed, self.salt)

    def uniform(self, entity: str, purpose: str, occasion: str | int = 0) -> float:
        """A number in the open interval (0, 1)."""
        keyed = self._fresh()
        keyed.update(f"{entity}|{purpose}|{occasion}".encode())
        return ((int.from_bytes(keyed.digest(), "big") >> 11) + 0.5) / _SCALE

    def uniforms(self, entities: Iterable[str], purpose: str, occasion: str | int = 0) -> list[float]:
        """For each of several entities what `uniform` gives, faster."""
        fresh, same = self._fresh, f"|{purpose}|{occasion}"
        drawn = []
        for entity in entities:
            keyed = fresh()
            keyed.update((entity + same).encode())
            drawn.append(((int.from_bytes(keyed.digest(), "big") >> 11) + 0.5) / _SCALE)
        return drawn

    def chance(self, probability: float, entity: str, purpose: str, occasion: str | int = 0) -> bool:
        """True with the given probability."""
        return self.uniform(entity, purpose, occasion) < probability

    def normal(self, entity: str, purpose: str, occasion: str | int = 0) -> float:
        """A standard normal number."""
        return _NORMAL.inv_cdf(self.uniform(entity, purpose, occasion))

    def lognormal(
        self, median: float, sigma: float, entity: str, purpose: str, occasion: str | int = 0
    ) -> float:
        """A lognormal number with the given median and standard deviation of its logarithm."""
        return median * math.exp(sigma * self.normal(entity, purpose, occasion))

    def gamma2(self, mean: float, entity: str, purpose: str, occasion: str | int = 0) -> float:
        """A gamma number of shape k = 2 and the given mean: two exponential halves in a row."""
        first = self.uniform(entity, purpose, f"{occasion}.1")
        second = self.uniform(entity, purpose, f"{occasion}.2")
        return -0.5 * mean * math.log(first * second)

    def pick(self, candidates: Iterable[str], purpose: str, occasion: str | int = 0) -> str:
        """One candidate, all equally likely, by rendezvous: removing another never changes the pick.

        Raises ValueError when there is none.
        """
        candidates = tuple(candidates)
        if len(candidates) == 1:
            return candidates[0]
        return min(zip(self.uniforms(candidates, purpose, occasion), candidates, strict=True))[1]

    def race(self, weights: Mapping[str, float], purpose: str, occasion: str | int = 0) -> str:
        """One candidate with probability proportional to its weight, by an exponential race.

        Raises ValueError when no weight is positive.
        """
        arrivals = [
            (-math.log(self.uniform(name, purpose, occasion)) / weight, name)
            for name, weight in weights.items()
            if weight > 0
        ]
        return min(arrivals)[1]
