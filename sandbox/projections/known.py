"""From beliefs to what is shown of them: the surest one held, who holds it, and whether all share it."""

from collections.abc import Sequence
from typing import TypeVar

from sandbox.engine.qualification import knowledge
from sandbox.equations.belief import stale, undecided
from sandbox.model.names import BP, DAY
from sandbox.model.rules import BeliefRules
from sandbox.model.world import Belief, Vendor
from sandbox.projections.observation import Estimate, Guess

T = TypeVar("T")


def guess(vendor: Vendor, item: str, candidates: Sequence[T]) -> Guess[T]:
    """What the team thinks of a category; all candidates alike where nobody knows anything."""
    belief = knowledge(vendor, item)
    if belief is None or len(belief.values) != len(candidates):
        even = undecided(len(candidates))
        return Guess(tuple(zip(candidates, even, strict=True)), 0, 0, (), False)
    board = vendor.shared.get(item)
    shared = board is not None and board.confidence >= belief.confidence
    posterior = tuple(zip(candidates, belief.values, strict=True))
    return Guess(posterior, belief.confidence, belief.minute, holders(vendor, item), shared)


def settled(rules: BeliefRules, believed: Guess[T] | None) -> T | None:
    """The leading candidate where it counts as known."""
    if believed is None or max(share for _, share in believed.posterior) < rules.known_at * BP:
        return None
    return believed.leading


def estimate(rules: BeliefRules, vendor: Vendor, item: str, minute: int) -> Estimate | None:
    """What the team thinks of a moving figure now; nothing where nobody has an idea."""
    board = vendor.shared.get(item)
    held = [board, *(member.beliefs.get(item) for member in vendor.members.values())]
    found = [(_sure(rules, belief, minute), belief) for belief in held if belief is not None]
    if not found:
        return None
    sure, best = max(found, key=lambda pair: (pair[0], pair[1].minute))
    shared = board is not None and _sure(rules, board, minute) >= sure
    return Estimate(best.values[0], sure, best.minute, holders(vendor, item), shared)


def holders(vendor: Vendor, item: str) -> tuple[str, ...]:
    """The members who have an idea of their own."""
    return tuple(member.id for member in vendor.members.values() if item in member.beliefs)


def _sure(rules: BeliefRules, belief: Belief, minute: int) -> int:
    age = max(0, minute - belief.minute)
    return round(stale(belief.confidence, age, rules.half_life_days * DAY))
