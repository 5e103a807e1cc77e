"""Trust as a team can reckon it: from the contacts it made, by the model's own equations."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from sandbox.equations.trust import contacted, decayed
from sandbox.model import keys
from sandbox.model.events import ContactMade
from sandbox.model.names import BP, DAY
from sandbox.model.rules import ModelRules
from sandbox.model.scenario import Account, Scenario
from sandbox.model.world import Vendor

WARMTH = {
    "trust": 1.0, "executive": 1.2, "discover": 0.4, "insight": 0.5, "proof": 0.2, "reference": 0.6,
    "concede": 0.5,
}  # fmt: skip
"""How much of a contact's time builds trust [A]."""


@dataclass(slots=True)
class Bond:
    """Trust as reckoned, 0 to 1, at the minute of the last contact."""

    value: float = 0.0
    minute: int = 0


@dataclass(slots=True)
class Rapport:
    """Trust in members by stakeholder and member, in the firm by account, and how often people were met."""

    rules: ModelRules
    personal: dict[tuple[str, str], Bond] = field(default_factory=dict)
    firm: dict[str, Bond] = field(default_factory=dict)
    meetings: dict[str, int] = field(default_factory=dict)
    _hours: dict[str, float] = field(default_factory=dict)

    def with_member(self, person: str, member: str, minute: int) -> int:
        """A stakeholder's trust in a member now, in basis points."""
        bond = self.personal.get((person, member))
        return round(_faded(bond, minute, self.rules.trust.personal_half_life_days) * BP) if bond else 0

    def with_firm(self, account: str, minute: int) -> int:
        """An account's trust in the firm now, in basis points."""
        half_life = self.rules.trust.organisation_half_life_days
        return round(_faded(self.firm[account], minute, half_life) * BP)

    def met(self, event: ContactMade, account: Account, skill: float) -> None:
        """A contact took place."""
        person = keys.stakeholder(event.account, event.stakeholder)
        self.meetings[person] = self.meetings.get(person, 0) + 1
        effort, trust = self._warmed(event.action) * (0.7 + 0.3 * skill), self.rules.trust
        bond = self.personal.get((person, event.member))
        if bond is None:
            bond = self.personal[person, event.member] = Bond()
        self._grown(bond, event.minute, effort, trust.personal_half_life_days)
        share = effort * trust.organisation_share / len(account.stakeholders)
        self._grown(self.firm[event.account], event.minute, share, trust.organisation_half_life_days)

    def _warmed(self, action: str) -> float:
        """Hours of a contact of that kind that build trust."""
        if action not in self._hours:
            self._hours[action] = getattr(self.rules.activity, f"{action}_hours") * WARMTH[action]
        return self._hours[action]

    def _grown(self, bond: Bond, minute: int, effort: float, half_life: float) -> None:
        before = _faded(bond, minute, half_life)
        bond.value, bond.minute = contacted(before, effort, self.rules.trust.per_hour), minute


def _faded(bond: Bond, minute: int, half_life: float) -> float:
    return decayed(bond.value, max(0, minute - bond.minute), half_life * DAY)


def rapport(scenario: Scenario, vendor: Vendor, contacts: Sequence[ContactMade]) -> Rapport:
    """What the team's own contacts so far should have built, on top of where it started."""
    known = Rapport(scenario.rules)
    accounts = {account.id: account for account in scenario.accounts}
    for name, spec in accounts.items():
        known.firm[name] = Bond(spec.relation)
    for event in contacts:
        member = vendor.members.get(event.member)
        known.met(event, accounts[event.account], member.skill / 6_000 if member else 1.0)
    return known
