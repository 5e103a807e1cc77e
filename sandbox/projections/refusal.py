"""Why a part of a plan is refused, and what plans are checked against."""

from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from sandbox.i18n import pick
from sandbox.model import keys
from sandbox.model.decisions import DecisionSheet
from sandbox.model.names import Role
from sandbox.model.scenario import Scenario
from sandbox.projections.naming import Names, names_of_observation
from sandbox.projections.observation import AccountView, Observation, OpportunityView, ProjectView
from sandbox.projections.workload import Load, planned_hours

Path = tuple[str | int, ...]
"""Where in a decision sheet: field names, keys and indices."""


class Refusal(NamedTuple):
    """One part of a sheet that may not be: where, a code, and in words why and what would make it legal."""

    path: Path
    code: str
    message: str


@dataclass(frozen=True)
class Desk:
    """A sheet on the desk of whoever checks it, with all it is checked against."""

    scenario: Scenario
    observation: Observation
    sheet: DecisionSheet

    @cached_property
    def accounts(self) -> dict[str, AccountView]:
        """The customers by id."""
        return {account.id: account for account in self.observation.accounts}

    @cached_property
    def deals(self) -> dict[str, OpportunityView]:
        """The known opportunities by id."""
        return {deal.id: deal for deal in self.observation.opportunities}

    @cached_property
    def projects(self) -> dict[str, ProjectView]:
        """The own deliveries by id."""
        return {project.id: project for project in self.observation.projects}

    @cached_property
    def members(self) -> dict[str, Role]:
        """The roles of the members of today."""
        return {member.id: member.role for member in self.observation.members}

    @cached_property
    def staff(self) -> dict[str, Role]:
        """The roles of those who will be there in the round: without the released, with the new ones."""
        people, team = self.sheet.people, self.observation.team
        stay = {name: role for name, role in self.members.items() if name not in self.released}
        hired = {
            keys.member(team, c.id): c.role for c in self.observation.offers.hires if c.id in people.hire
        }
        lent = {keys.member(team, f"borrowed_{role.lower()}"): role for role in people.borrow}
        return {**stay, **hired, **lent}

    @cached_property
    def released(self) -> frozenset[str]:
        """The members who may be, and are, released: of each role somebody stays."""
        people, left = self.sheet.people, dict(self.members)
        fresh = {c.role for c in self.observation.offers.hires if c.id in people.hire} | {*people.borrow}
        for name in people.release:
            role = left.get(name)
            others = [one for one, own in left.items() if own == role and one != name]
            if role is not None and (others or role in fresh):
                del left[name]
        return frozenset(self.members) - frozenset(left)

    @cached_property
    def loads(self) -> dict[str, Load]:
        """Hours planned and possible by member."""
        return planned_hours(self.scenario, self.observation, self.sheet)

    @cached_property
    def names(self) -> Names:
        """What everything is called."""
        return names_of_observation(self.scenario, self.observation)

    def called(self, member: str) -> str:
        """A member's name in the current language."""
        return pick(self.names.member(member))

    def customer(self, account: str) -> str:
        """A customer's name in the current language."""
        return pick(self.names.account(account))

    def deal(self, opportunity: str) -> str:
        """A deal's name in the current language."""
        return pick(self.names.opportunity(opportunity))

    def person(self, account: str, stakeholder: str) -> str:
        """A stakeholder's name in the current language, if the team knows them."""
        known = self.accounts[account].stakeholders if account in self.accounts else ()
        return next((pick(p.name) for p in known if p.id == stakeholder), stakeholder)
