"""One thing that people are measured by in a round: how far it was met, and the facts that show it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Literal, TypeVar

from sandbox.equations.appraisal import achieved, attainment
from sandbox.model.decisions import DecisionSheet, Triangle
from sandbox.model.events import Event
from sandbox.model.keys import project
from sandbox.model.names import BP, ROLES, Indicator, Role, Teamwork
from sandbox.projections.observation import AccountView, Observation

E = TypeVar("E")

Kind = Literal[
    "quota", "awards", "held", "chain", "cash",
    "fit", "ready", "review", "dates", "score",
]  # fmt: skip
"""An own measure of a role: contracts against quota, awards, contacts held, chains identified, payments; fit,
bids ready in time; reviews before bids, dates kept, scores of deliveries."""


@dataclass(frozen=True, slots=True)
class Measure:
    """How far something was met: `met` in basis points of the goal (at most 12,000), the facts behind it.

    `part` of `whole` is what was counted: yuan, people, bids or basis points; `wanted` is the part that it
    should be at least (for unpaid changes at most), in basis points.
    """

    kind: Kind | Indicator
    weight: int
    met: int
    part: int
    whole: int
    events: tuple[Event, ...]
    wanted: int = BP


@dataclass(frozen=True)
class Quarter:
    """A finished round of a team: its facts, what was known before and after, the plan it carried out."""

    events: Sequence[Event]
    before: Observation
    after: Observation
    teamwork: Teamwork = "triangle"

    @property
    def sheet(self) -> DecisionSheet:
        """The plan of the round."""
        return self.after.previous

    @cached_property
    def accounts(self) -> dict[str, AccountView]:
        """The customers as known at the end."""
        return {account.id: account for account in self.after.accounts}

    def places(self, member: str) -> frozenset[str]:
        """The accounts at which a member holds a corner."""
        return frozenset(name for name, held in self.sheet.triangles.items() if member in _people(held))

    def own(self, kind: type[E], member: str, role: Role) -> list[E]:
        """The team's facts of a kind about the deals and deliveries for which a member answers in a role."""
        here = (e for e in self.events if isinstance(e, kind) and getattr(e, "vendor", "") == self.after.team)
        return [e for e in here if self.sheet.triangle(*_where(e)).member(role) == member]


def _where(event: object) -> tuple[str, str]:
    """The account and the deal that a fact is about."""
    deal: str = getattr(event, "opportunity", "") or getattr(event, "project", "").removesuffix(project(""))
    return str(getattr(event, "account", "")), deal


def _people(triangle: Triangle) -> Iterable[str | None]:
    return (triangle.member(role) for role in ROLES)


def goal(
    kind: Kind | Indicator,
    weight: int,
    part: float,
    whole: float,
    target: float,
    events: Iterable[Event] = (),
) -> Measure | None:
    """A part of a whole against the share that it should be; nothing where there was nothing to do."""
    if whole <= 0:
        return None
    met = achieved(part / whole, target)
    return Measure(
        kind, weight, round(met * BP), round(part), round(whole), tuple(events), round(target * BP)
    )


def ceiling(
    kind: Kind | Indicator, weight: int, part: float, whole: float, most: float, events: Iterable[Event] = ()
) -> Measure | None:
    """The same for a share that should stay small."""
    if whole <= 0:
        return None
    met = achieved(part / whole, most, lower_is_better=True)
    return Measure(kind, weight, round(met * BP), round(part), round(whole), tuple(events), round(most * BP))


def weighed(measures: Sequence[Measure]) -> int | None:
    """Attainment in basis points, by weights whatever they add up to; nothing where nothing was measured."""
    return round(attainment((m.weight, m.met / BP) for m in measures) * BP) if measures else None
