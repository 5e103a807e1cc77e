"""What all planning screens show of the plan as a whole."""

from dataclasses import dataclass
from typing import Literal

from sandbox.model.names import Role
from sandbox.projections.finding import Severity
from sandbox.projections.refusal import Path

_PLACED = frozenset({"triangles", "people", "reports", "quotas", "indicators"})
"""Parts of the sheet that have a screen without being about an account."""


@dataclass(frozen=True, slots=True)
class CheckModel:
    """One line of the plan check."""

    severity: Severity | Literal["refusal"]
    text: str
    path: Path
    account: str | None

    @property
    def has_place(self) -> bool:
        """Whether there is a place to go to: an account, or a part of the plan with a screen of its own."""
        return self.account is not None or (bool(self.path) and self.path[0] in _PLACED)


@dataclass(frozen=True, slots=True)
class CostModel:
    """What the plan takes: each post in words, the whole, and what is left."""

    posts: tuple[tuple[str, str], ...]
    total: str
    left: str
    short: bool
    hours: str


@dataclass(frozen=True, slots=True)
class Carried:
    """What a drag carries: a member, and the account that the member is taken from."""

    member: str
    name: str
    role: Role
    origin: str | None = None
