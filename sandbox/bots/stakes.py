"""What is at stake where an event card strikes, and what the team has to spare: hours, material, calm."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Self

from sandbox.bots.beliefs import view
from sandbox.bots.outlook import Outlook
from sandbox.model.names import BP, CRITERIA, Material, Role, StakeholderRole
from sandbox.projections.observation import AccountView, CardView, MemberView, OpportunityView, ProjectView

HOUR = 4_000
"""Yuan that an hour has to bring where no target names money."""
SUPPLY = 60
"""Hours that a round's supply of one material is worth."""
CALM = 150
"""Hours that a unit of morale is worth to a team of middling morale."""
MIDDLING = 0.25
"""How far middling morale is from the best."""
DEAR = (0.3, 2.5)
"""How cheap or dear something may become by what there is of it."""
PACE = 5 * 60
"""Minutes of work that a delivery gets on a working day, other work considered."""
ROLE_WEIGHT = 0.25
"""Influence reckoned for a role whose people nobody has met."""


@dataclass(frozen=True)
class Stakes:
    """What a card concerns: the account, its deals that can still be won, the delivery; as far as known."""

    outlook: Outlook
    account: AccountView | None
    deals: tuple[OpportunityView, ...]
    project: ProjectView | None

    @classmethod
    def of(cls, outlook: Outlook, card: CardView) -> Self:
        """The stakes of a card; of one about a deal, only that deal."""
        seen = outlook.seen
        at = outlook.open.get(card.account, ())
        return cls(
            outlook,
            next((a for a in seen.accounts if a.id == card.account), None),
            tuple(deal for deal in at if deal.id == card.subject) or at,
            next((p for p in seen.projects if p.id == card.subject), None),
        )

    @cached_property
    def swing(self) -> float:
        """Yuan that a unit of log-odds of winning is worth: most for a deal that stands on the brink."""
        chances = ((deal, self.outlook.chance(deal)) for deal in self.deals)
        return sum(deal.value * self.outlook.nearness(deal) * p * (1 - p) for deal, p in chances)

    @cached_property
    def expected(self) -> float:
        """Yuan that the deals promise."""
        return sum(deal.value * self.outlook.chance(deal) for deal in self.deals)

    @cached_property
    def custom(self) -> float:
        """Yuan that the account may still bring: what is promised, delivered and to come."""
        later = 0.0 if self.account is None else 0.1 * self.outlook.prospect(self.account)
        return self.expected + later + (self.project.value if self.project else 0)

    @cached_property
    def earned(self) -> float:
        """Yuan that an hour of the team has to bring to reach its target."""
        seen = self.outlook.seen
        hours = 8 * seen.days * seen.rounds * len(seen.members)
        money = [target.amount for target in seen.targets if target.metric in ("revenue", "cash")]
        return max(money) / max(1, hours) if money else HOUR

    def hour(self, role: Role) -> float:
        """Yuan that an urgent hour costs: little of those who are idle, much of those who drown in work."""
        return self.earned * _dear(_mean(m.load / BP for m in self._holders(role)) ** 2)

    def _holders(self, role: Role) -> tuple[MemberView, ...]:
        """Who would do the work: the account's member of the role, or else any."""
        holder = getattr(self.account.triangle, role) if self.account else None
        everybody = self.outlook.team[role]
        return tuple(m for m in everybody if m.id == holder) or everybody

    def unit(self, material: Material) -> float:
        """Yuan that a unit of material is worth: dear when the round's supply runs out too early."""
        seen = self.outlook.seen
        supply = max(1, self.outlook.scenario.team.materials.get(material, 1))
        left = max(1, dict(seen.materials).get(material, 0))
        ahead = 1.0 - (seen.minute % self._round) / self._round
        return SUPPLY * self.earned / supply * _dear(ahead * supply / left)

    @property
    def _round(self) -> int:
        return max(1, self.outlook.seen.days * 480)

    @cached_property
    def calm(self) -> float:
        """Yuan that a unit of morale is worth: people near the end of their tether leave."""
        morale = _mean(member.morale / BP for member in self.outlook.seen.members)
        return CALM * self.earned * _dear((1.0 - morale) / MIDDLING)

    def weight(self, role: StakeholderRole | None) -> float:
        """The believed influence of a role's people, 0 to 1; everybody for None."""
        if role is None or self.account is None:
            return 1.0
        known = [p.influence / BP for p in self.account.stakeholders if p.role == role]
        return min(1.0, sum(known)) if known else ROLE_WEIGHT

    def room(self, role: StakeholderRole | None) -> float:
        """How far the view of a role's people can still rise, 0 to 1; everybody for None."""
        people = self.account.stakeholders if self.account else ()
        own = [view(person) for person in people if role in (None, person.role)]
        return max(0.1, min(1.0, (3.0 - _mean(own, 0.5)) / 3.0))

    @cached_property
    def haggling(self) -> float:
        """The believed weight of the price, relative to the other criteria; 1 if nothing is known."""
        people = self.account.stakeholders if self.account else ()
        known = (dict(p.criteria.posterior).get("price", 0) / BP for p in people if p.criteria)
        return _mean(known, 1 / len(CRITERIA)) * len(CRITERIA)

    @cached_property
    def discontent(self) -> float:
        """How far from content the customer is, 0 to 1: half for no experience."""
        index = self.account.satisfaction if self.account else None
        return 0.5 if index is None else max(0.0, min(1.0, 1.0 - index / BP))

    def spare(self, days: int) -> bool:
        """Whether the delivery can do with so many days less, or has no use for more of them."""
        if self.project is None:
            return False
        ahead = self.outlook.clock(self.project.promised) - self.project.work_left / PACE
        return ahead + min(0, days) > 0


def _dear(scarcity: float) -> float:
    low, high = DEAR
    return max(low, min(high, scarcity))


def _mean(values: Iterable[float], none: float = 1.0) -> float:
    held = list(values)
    return sum(held) / len(held) if held else none
