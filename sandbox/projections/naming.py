"""What things are called: from ids to texts in both languages."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from sandbox.model import keys
from sandbox.model.names import ROLES, Role
from sandbox.model.scenario import Account, Scenario, Text
from sandbox.model.world import World
from sandbox.projections.observation import Observation

BORROWED: Mapping[str, Text] = {
    f"borrowed_{role.lower()}": Text(zh=f"借调 {role}", en=f"Borrowed {role}") for role in ROLES
}
"""Members who are lent by another team."""


@dataclass(frozen=True)
class Names:
    """The names of a session: those of the scenario, and of deals and teams that came into being."""

    scenario: Scenario
    deals: Mapping[str, Text] = field(default_factory=dict)
    teams: Mapping[str, Text] = field(default_factory=dict)

    @cached_property
    def _accounts(self) -> dict[str, Account]:
        return {account.id: account for account in self.scenario.accounts}

    @cached_property
    def _people(self) -> dict[str, Text]:
        team = self.scenario.team
        return {**BORROWED, **{person.id: person.name for person in (*team.members, *team.candidates)}}

    @cached_property
    def _scripted(self) -> dict[str, Text]:
        return {deal.id: deal.name for deal in self.scenario.opportunities}

    def account(self, account: str) -> Text:
        """A customer's name."""
        return self._accounts[account].name if account in self._accounts else plain(account)

    def stakeholder(self, account: str, person: str) -> Text:
        """The name of a person of a buying centre."""
        people = self._accounts[account].stakeholders if account in self._accounts else ()
        return next((p.name for p in people if p.id == person), plain(person))

    def member(self, member: str) -> Text:
        """A member's name, by the member's or the person's id."""
        person = member.rpartition(":")[2]
        return self._people.get(person, plain(person))

    def vendor(self, vendor: str) -> Text:
        """The name of a team or a rival."""
        rivals = {rival.id: rival.name for rival in self.scenario.rivals}
        return rivals.get(vendor) or self.teams.get(vendor) or plain(vendor)

    def segment(self, segment: str) -> Text:
        """An industry's name."""
        return next((s.name for s in self.scenario.segments if s.id == segment), plain(segment))

    def opportunity(self, opportunity: str) -> Text:
        """A deal's name; one that arose by itself and is not listed is called a new deal."""
        known = self.deals.get(opportunity) or self._scripted.get(opportunity)
        return known or Text(zh="新商机", en="a new deal")

    def project(self, project: str) -> Text:
        """A delivery is called what its deal was called."""
        return self.opportunity(project.removesuffix(keys.project("")))

    def card(self, card: str) -> Text:
        """A card's title."""
        found = next((c.title for c in self.scenario.cards if c.id == card), None)
        return Text(zh=found.zh, en=found.en) if found else plain(card)

    def option(self, card: str, option: str) -> Text:
        """The label of an answer to a card."""
        options = next((c.options for c in self.scenario.cards if c.id == card), ())
        found = next((o.label for o in options if o.id == option), None)
        return Text(zh=found.zh, en=found.en) if found else plain(option)


def plain(name: str) -> Text:
    """An id that has no name stands for itself."""
    return Text(zh=name or "-", en=name or "-")


def deal_name(scenario: Scenario, name: str) -> Text:
    """The text for the world's name of a deal: a scenario's id, or `segment#index` into its list of deals."""
    segment, mark, index = name.partition("#")
    if not mark:
        scripted = next((deal.name for deal in scenario.opportunities if deal.id == name), None)
        return scripted or plain(name)
    deals = next((s.deals for s in scenario.segments if s.id == segment), ())
    return deals[int(index) % len(deals)] if deals else plain(segment)


def deal_names(scenario: Scenario, world: World, vendor: str = "") -> dict[str, Text]:
    """What all deals are called, or those that a vendor has found, by their ids.

    Those of one customer that would be called alike are numbered in the order in which they came up, for a
    vendor that in which they were found: what a team does not know of does not show in a number.
    """
    deals = [deal for deal in world.opportunities.values() if not vendor or vendor in deal.pursuits]
    seen = {deal.id: deal.pursuits[vendor].found if vendor else deal.opened for deal in deals}
    names: dict[str, Text] = {}
    alike: Counter[tuple[str, str]] = Counter()
    for deal in sorted(deals, key=lambda deal: (seen[deal.id], deal.opened, deal.id)):
        name = deal_name(scenario, deal.name)
        alike[deal.account, name.en] += 1
        names[deal.id] = _numbered(name, alike[deal.account, name.en])
    return names


def _numbered(name: Text, number: int) -> Text:
    if number == 1:
        return name
    return Text(zh=f"{name.zh}（{number}）", en=f"{name.en} ({number})")


def team_name(scenario: Scenario, index: int) -> Text:
    """What the team of that number is called."""
    names = scenario.team.names
    return names[index % len(names)]


def names_of_world(scenario: Scenario, world: World) -> Names:
    """The names of all that is in a world."""
    deals = deal_names(scenario, world)
    return Names(scenario, deals, {team.id: team_name(scenario, team.name) for team in world.teams()})


def names_of_observation(scenario: Scenario, observation: Observation) -> Names:
    """The names of all that a team sees."""
    deals = {deal.id: deal.name for deal in observation.opportunities}
    others = {rival.id: rival.name for rival in observation.rivals}
    return Names(scenario, deals, {**others, observation.team: observation.name})


def role_of(scenario: Scenario, member: str) -> Role | None:
    """The role of a person of the scenario, by the member's id."""
    person = member.rpartition(":")[2]
    everyone = (*scenario.team.members, *scenario.team.candidates)
    return next((p.role for p in everyone if p.id == person), None)
