"""What a vendor still has to find out before an opportunity counts as qualified."""

from collections.abc import Iterable

from sandbox.equations.belief import stale
from sandbox.model import keys
from sandbox.model.names import BP, DAY, QUALIFICATIONS, Qualification, StakeholderRole
from sandbox.model.rules import BeliefRules, ModelRules
from sandbox.model.world import Belief, Member, Opportunity, Vendor, World

Person = tuple[str, StakeholderRole]
"""A stakeholder's id within the account, and the role."""

COACH_AT = 2 * BP
"""Believed attitude from which a stakeholder counts as a coach."""
COACH_SURE = BP // 2
"""Least confidence in that attitude."""


def known_to(vendor: Vendor, member: Member, item: str) -> Belief | None:
    """The surer belief about an item of the team's board and a member's own."""
    board, own = vendor.shared.get(item), member.beliefs.get(item)
    if board is None or own is board:
        return own
    if own is None or (own.confidence, own.minute) <= (board.confidence, board.minute):
        return board
    return own


def knowledge(vendor: Vendor, item: str) -> Belief | None:
    """The surest belief about an item among the team's board and all members."""
    surest = vendor.shared.get(item)
    for one in vendor.members.values():
        belief = one.beliefs.get(item)
        if belief is None or belief is surest:
            continue
        if (
            surest is None
            or belief.confidence > surest.confidence
            or (belief.confidence == surest.confidence and belief.minute > surest.minute)
        ):
            surest = belief
    return surest


def unknown_items(
    rules: ModelRules, world: World, vendor: str, opportunity: Opportunity
) -> tuple[Qualification, ...]:
    """The qualification items of an opportunity that a vendor does not know, in QUALIFICATIONS order."""
    own, account = world.vendors[vendor], world.accounts[opportunity.account]
    people = [(person.id, person.role) for person in account.stakeholders.values()]
    return unknown_at(rules.belief, own, account.id, people, world.minute)


def unknown_at(
    rules: BeliefRules, vendor: Vendor, account: str, people: Iterable[Person], minute: int
) -> tuple[Qualification, ...]:
    """The same from the vendor's own knowledge and the identified ones among an account's people only."""
    met = [p for p in people if keys.stakeholder(account, p[0]) in vendor.identified]
    known = {
        "economic_buyer": any(role == "economic" for _, role in met),
        "criteria": _half_known(rules, vendor, [keys.about_criteria(account, name) for name, _ in met]),
        "rule": _is_known(rules, vendor, keys.about_rule(account)),
        "need": _is_known(rules, vendor, keys.about_type(account)),
        "competition": any(_is_known(rules, vendor, keys.about_preference(account, name)) for name, _ in met),
        "coach": any(_is_coach(rules, vendor, account, name, minute) for name, _ in met),
    }
    return tuple(item for item in QUALIFICATIONS if not known[item])


def _is_known(rules: BeliefRules, vendor: Vendor, item: str) -> bool:
    belief = knowledge(vendor, item)
    return belief is not None and max(belief.values) >= rules.known_at * BP


def _half_known(rules: BeliefRules, vendor: Vendor, items: list[str]) -> bool:
    known = sum(_is_known(rules, vendor, item) for item in items)
    return bool(items) and 2 * known >= len(items)


def _is_coach(rules: BeliefRules, vendor: Vendor, account: str, person: str, minute: int) -> bool:
    belief = current_view(rules, vendor, account, person, minute)
    return belief is not None and belief.values[0] >= COACH_AT and belief.confidence >= COACH_SURE


def current_view(rules: BeliefRules, vendor: Vendor, account: str, person: str, minute: int) -> Belief | None:
    """The team's estimate that is the surest now of a stakeholder's attitude: attitudes move, so it ages."""
    item = keys.about_attitude(account, person)
    surest, sure = None, (-1, -1)
    for belief in (vendor.shared.get(item), *(one.beliefs.get(item) for one in vendor.members.values())):
        if belief is not None:
            age = max(0, minute - belief.minute)
            aged = round(stale(belief.confidence, age, rules.half_life_days * DAY)), belief.minute
            if aged > sure:
                surest, sure = belief, aged
    return Belief(surest.values, *sure) if surest is not None else None
