"""An observation laid out for planning: who is there, what is open, and how much time is left."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from math import exp2
from typing import Protocol, TypeVar

from sandbox.equations.odds import shifted
from sandbox.model.names import BP, DAY, ROLES, Role, Stage
from sandbox.model.scenario import Scenario
from sandbox.projections.observation import (
    AccountView,
    ContactOffer,
    MemberView,
    Observation,
    OpportunityView,
    ProjectView,
)

BEFORE_AWARD: tuple[Stage, ...] = ("lead", "need", "solution", "bid", "negotiation")
"""The stages in which a deal can still be won."""
USUAL_ODDS = 2_500
"""Odds in basis points assumed of a deal for which the team has no estimate."""

FINDABLE = 0.7
"""Share of the unknown qualification items that a team finds out before it bids."""


@dataclass(frozen=True)
class Outlook:
    """One planning round as a bot sees it."""

    scenario: Scenario
    seen: Observation

    @cached_property
    def team(self) -> dict[Role, tuple[MemberView, ...]]:
        """The members by role; those about to leave do not count."""
        return {
            role: tuple(m for m in self.seen.members if m.role == role and not m.leaving) for role in ROLES
        }

    @cached_property
    def open(self) -> dict[str, tuple[OpportunityView, ...]]:
        """The deals that can still be won, by account."""
        return _grouped(
            deal
            for deal in self.seen.opportunities
            if deal.outcome == "open"
            and deal.stage in BEFORE_AWARD
            and deal.status not in ("killed", "struck")
        )

    @cached_property
    def awarded(self) -> dict[str, tuple[OpportunityView, ...]]:
        """The deals of the team whose contract is being closed, by account."""
        mine = (d for d in self.seen.opportunities if d.stage == "contract" and d.winner == self.seen.team)
        return _grouped(mine)

    @cached_property
    def running(self) -> dict[str, tuple[ProjectView, ...]]:
        """The deliveries under way, by account."""
        return _grouped(project for project in self.seen.projects if project.accepted < 0)

    @cached_property
    def offers(self) -> dict[str, tuple[ContactOffer, ...]]:
        """The contacts that may be planned, by account."""
        return _grouped(offer for offer in self.seen.offers.contacts if offer.legal)

    @property
    def weeks(self) -> float:
        """Working weeks in this round."""
        return self.seen.days / 5

    @property
    def rounds_left(self) -> int:
        """Rounds to play, this one included."""
        return max(1, self.seen.rounds - self.seen.round + 1)

    @property
    def days_left(self) -> int:
        """Working days until the session ends."""
        return self.rounds_left * self.seen.days

    def days_to_award(self, deal: OpportunityView) -> float:
        """Working days until a deal is probably awarded, by the usual stage times."""
        rules = self.scenario.rules.cycle
        usual = (
            rules.lead_days,
            rules.need_days,
            rules.solution_days,
            rules.bid_days,
            rules.negotiation_days,
        )
        here = BEFORE_AWARD.index(deal.stage)
        return sum(usual[here:]) - min(usual[here] * 0.8, deal.days_in_stage)

    def chance(self, deal: OpportunityView) -> float:
        """The team's own estimate of its odds, 0 to 1."""
        return (deal.odds[1] if deal.odds else USUAL_ODDS) / BP

    def potential(self, deal: OpportunityView) -> float:
        """The odds once the team has found out what it can still find out before the bid, 0 to 1."""
        if deal.stage in ("bid", "negotiation"):
            return self.chance(deal)
        items = sum(1 for item in deal.unknown if item != "coach")
        rules = self.scenario.rules
        return shifted(self.chance(deal), -FINDABLE * items * rules.choice.unknown_item)

    def nearness(self, deal: OpportunityView) -> float:
        """How much of the deal's value counts today: 0 if it cannot close in time, 1 if it closes at once."""
        days = self.days_to_award(deal)
        in_time = max(0.0, min(1.0, 1.6 - days / max(1, self.days_left)))
        return in_time * (0.4 + 0.6 * exp2(-days / 63))

    def pipeline(self, account: AccountView) -> float:
        """The account's open deals in yuan, discounted by how far off they are."""
        return sum(deal.value * self.nearness(deal) for deal in self.open.get(account.id, ()))

    def prospect(self, account: AccountView) -> float:
        """What may still arise at the account in yuan, since its budget is public."""
        rules = self.scenario.rules
        years = max(0.0, self.days_left - 90) / 252
        return account.budget * rules.cycle.deal_share * rules.flywheel.demand_yearly * years

    def clock(self, minute: int) -> int:
        """Working days from now until a minute; negative if it has passed."""
        return (minute - self.seen.minute) // DAY


class _Located(Protocol):
    @property
    def account(self) -> str: ...


_Thing = TypeVar("_Thing", bound=_Located)


def _grouped(things: Iterable[_Thing]) -> dict[str, tuple[_Thing, ...]]:
    groups: dict[str, list[_Thing]] = {}
    for thing in things:
        groups.setdefault(thing.account, []).append(thing)
    return {account: tuple(group) for account, group in groups.items()}
