"""The decision chain as a team knows it: the people identified, and what is believed of them."""

from collections.abc import Sequence

from sandbox.model import keys
from sandbox.model.names import BP, CRITERIA
from sandbox.model.rules import BeliefRules
from sandbox.model.scenario import Account as AccountSpec
from sandbox.model.scenario import Stakeholder as StakeholderSpec
from sandbox.model.world import Vendor, World
from sandbox.projections.known import estimate, guess, settled
from sandbox.projections.observation import Guess, StakeholderView
from sandbox.projections.rapport import Rapport

TYPICAL_CHAIN = 6
"""People in a usual buying centre (Gartner: 6 to 10)."""
CLOSED_CHAIN = 4
"""From so many known people on, a chain in which nobody points to a stranger counts as complete [A]."""


def stakeholders(
    rules: BeliefRules, world: World, vendor: Vendor, spec: AccountSpec, bonds: Rapport
) -> tuple[StakeholderView, ...]:
    """The people of an account whom the team has identified, in the scenario's order."""
    known = {p.id for p in spec.stakeholders if keys.stakeholder(spec.id, p.id) in vendor.identified}
    vendors = world.vendor_order()
    return tuple(
        _stakeholder(rules, world, vendor, spec, person, known, vendors, bonds)
        for person in spec.stakeholders
        if person.id in known
    )


def probable_people(spec: AccountSpec, identified: set[str]) -> int:
    """How many people the chain probably has, as far as those identified point to others."""
    known = (person for person in spec.stakeholders if person.id in identified)
    strangers = {voice.to for person in known for voice in person.listens} - identified
    if strangers or len(identified) >= CLOSED_CHAIN:
        return len(identified) + len(strangers)
    return TYPICAL_CHAIN


def _stakeholder(
    rules: BeliefRules,
    world: World,
    vendor: Vendor,
    spec: AccountSpec,
    person: StakeholderSpec,
    known: set[str],
    vendors: Sequence[str],
    bonds: Rapport,
) -> StakeholderView:
    criteria = _criteria(vendor, spec.id, person.id)
    understood = settled(rules, criteria) is not None
    preference = guess(vendor, keys.about_preference(spec.id, person.id), vendors)
    name = keys.stakeholder(spec.id, person.id)
    last = world.accounts[spec.id].stakeholders[person.id].met.get(vendor.id, -1)
    return StakeholderView(
        id=person.id,
        name=person.name,
        title=person.title,
        role=person.role,
        influence=round(person.influence * BP),
        attitude=estimate(rules, vendor, keys.about_attitude(spec.id, person.id), world.minute),
        criteria=criteria,
        motive=person.motive if understood else None,
        mode=person.mode if understood else None,
        prefers=settled(rules, preference),
        trust=_trust(vendor, name, bonds, world.minute),
        met=max(bonds.meetings.get(name, 0), 1 if last >= 0 else 0),
        last_met=last,
        listens=tuple((v.to, round(v.weight * BP)) for v in person.listens if v.to in known),
    )


def _criteria(vendor: Vendor, account: str, person: str) -> Guess[str] | None:
    names: tuple[str, ...] = CRITERIA
    believed = guess(vendor, keys.about_criteria(account, person), names)
    return believed if believed.confidence or believed.holders or believed.shared else None


def _trust(vendor: Vendor, person: str, bonds: Rapport, minute: int) -> tuple[tuple[str, int], ...]:
    felt = ((member, bonds.with_member(person, member, minute)) for member in vendor.members)
    return tuple((member, value) for member, value in felt if value > 0)
