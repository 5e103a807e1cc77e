"""Static policies for studies: a Latin hypercube over everything that a policy fixes, and its corners."""

from collections.abc import Mapping
from typing import Final, TypeVar, get_args

import numpy as np
from numpy.typing import NDArray

from sandbox.bots.policy import BALANCED, Policy, VisitSplit
from sandbox.model.names import (
    CADENCES,
    CONTACT_ACTIONS,
    DEPTHS,
    ChangeTerms,
    DeliveryMode,
    Payment,
    PenaltyTerms,
    ReportKind,
    StakeholderRole,
)

T = TypeVar("T")

EVEN: Final[Mapping[str, Policy]] = {
    "even roles": BALANCED,
    "even roles and visits": Policy(visit_split=VisitSplit(*[1.0] * len(CONTACT_ACTIONS))),
}
"""Even splits: of the roles under the balanced recipe, and of the visits too."""
CORNERS: Final[Mapping[str, Policy]] = {
    "AR only": Policy(role_split=(1, 0, 0)),
    "SR only": Policy(role_split=(0, 1, 0)),
    "FR only": Policy(role_split=(0, 0, 1)),
}
"""All effort in a single role."""

PARTS = 8
"""In how many parts the effort is cut to split it."""
SPLITS: Final[Mapping[str, Policy]] = {
    f"AR {ar} SR {sr} FR {PARTS - ar - sr}": Policy(role_split=(ar, sr, PARTS - ar - sr))
    for ar in range(1, PARTS - 1)
    for sr in range(1, PARTS - ar)
}
"""Every split of the effort in eighths with somebody in each role, under the balanced recipe: 21."""

AUDIENCES: tuple[tuple[StakeholderRole, ...], ...] = (
    (),
    ("economic", "user"),
    ("technical", "financial", "purchaser"),
)
REPORTS: tuple[tuple[ReportKind, ...], ...] = ((), ("behaviour",), ("behaviour", "competitor"), ("trend",))
COORDINATES = 3 + len(CONTACT_ACTIONS) + 22
"""Of the cube: the two splits, and what else a policy fixes."""
MODES: tuple[DeliveryMode, ...] = ("normal", "derisk", "rush")


def recipes(count: int, seed: int = 1) -> dict[str, Policy]:
    """So many static policies by name, spread over the whole space; the same for the same arguments.

    Any part of them is a random sample of the space. Nothing in them depends on the account.
    """
    luck = np.random.default_rng(seed)
    cells = np.argsort(luck.random((COORDINATES, count)), axis=1)
    cube = (cells + luck.random((COORDINATES, count))) / count
    return {f"s{index:04}": _policy(_Draws(cube[:, index])) for index in range(count)}


class _Draws:
    """One point of the cube, read coordinate by coordinate."""

    def __init__(self, point: NDArray[np.float64]) -> None:
        self._left = iter(point.tolist())

    def between(self, low: float, high: float) -> float:
        """A number, all equally likely."""
        return low + (high - low) * float(next(self._left))

    def one(self, among: tuple[T, ...]) -> T:
        """One of some values, all equally likely."""
        return among[int(float(next(self._left)) * len(among))]

    def chance(self, share: float) -> bool:
        """True for that share of all points."""
        return float(next(self._left)) < share

    def split(self, parts: int) -> tuple[float, ...]:
        """Shares that sum to 1, uniform over the simplex."""
        raw = [-float(np.log1p(-float(next(self._left)))) for _ in range(parts)]
        return tuple(value / sum(raw) for value in raw)


def _policy(draws: _Draws) -> Policy:
    ar, sr, fr = draws.split(3)
    return Policy(
        role_split=(ar, sr, fr),
        visit_split=VisitSplit(*draws.split(len(CONTACT_ACTIONS))),
        ranking=draws.one(("value", "closing", "odds")),
        focus=draws.between(0.15, 1.0),
        audience=draws.one(AUDIENCES),
        depth=draws.one(DEPTHS),
        review=draws.chance(0.5),
        bid_threshold=round(draws.between(0, 5_000)),
        always_bid=draws.chance(0.25),
        give_up=round(draws.between(0, 1_000)),
        discount=max(0, round(draws.between(-1_000, 2_500))),
        final_discount=max(0, round(draws.between(-5_000, 2_500))),
        floor=round(draws.between(6_500, 9_500)),
        promise=round(draws.between(7_500, 13_000)),
        payment=draws.one(get_args(Payment)),
        penalty=draws.one(get_args(PenaltyTerms)),
        changes=draws.one(get_args(ChangeTerms)),
        delivery=draws.one(MODES),
        delivery_priority=draws.between(0.0, 1.0),
        cadence=draws.one(CADENCES),
        overtime=round(draws.between(40, 60)),
        hire_above=draws.one((0.0, 0.7, 1.0)),
        train=draws.chance(0.5),
        reports=draws.one(REPORTS),
        budget=0.3,
    )
