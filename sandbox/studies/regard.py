"""What experiments measure of trust, attitudes and knowledge at the accounts that a team looks after."""

from collections.abc import Iterable

from sandbox.engine.qualification import knowledge
from sandbox.model import keys
from sandbox.model.events import BeliefChanged, ContactMade
from sandbox.model.names import BP, DAY, HIDDEN_TYPES
from sandbox.studies.figures import mean
from sandbox.studies.played import Played


def personal_trust(played: Played) -> float:
    """Mean trust, in per cent, of the people met in the AR of their account at the end."""
    met = {(e.account, e.stakeholder) for e in played.of(ContactMade) if e.vendor == played.team}
    found = []
    for account, member in played.worked():
        for person in sorted(account.stakeholders):
            if (account.id, person) in met:
                held = member.trust.get(keys.stakeholder(account.id, person))
                found.append(held.value / 100 if held else 0.0)
    return mean(found)


def firm_trust(played: Played) -> float:
    """Mean trust, in per cent, of the accounts looked after in the firm."""
    return mean([account.goodwill[played.team].value / 100 for account, _ in played.worked()])


def views(played: Played) -> float:
    """Mean attitude to the team at the accounts looked after, -1 to 3."""
    return mean(list(_views(played, None)))


def economic_views(played: Played) -> float:
    """Mean attitude to the team of the economic buyers there, -1 to 3."""
    return mean(list(_views(played, "economic")))


def _views(played: Played, role: str | None) -> Iterable[float]:
    for account, _ in played.worked():
        for person in account.stakeholders.values():
            if role is None or person.role == role:
                yield person.attitude[played.team] / BP


def spread(played: Played) -> float:
    """Mean distance of a person's attitude to the team from the account's mean."""
    found = []
    for account, _ in played.worked():
        own = [person.attitude[played.team] / BP for person in account.stakeholders.values()]
        found += [abs(view - mean(own)) for view in own]
    return mean(found)


def certainty(played: Played) -> float:
    """Mean share, in per cent, that beliefs give to the true driver of the accounts looked after."""
    found = []
    for account, _ in played.worked():
        belief = knowledge(played.vendor, keys.about_type(account.id))
        right = HIDDEN_TYPES.index(account.type)
        found.append(belief.values[right] / 100 if belief else 100 / 3)
    return mean(found)


def discovery_days(played: Played) -> float:
    """Mean working days until the true driver of an account is known; for one never known, all days."""
    known_at = played.session.scenario.rules.belief.known_at * BP
    days = dict.fromkeys(played.world.accounts, played.world.minute / DAY)
    for event in reversed(played.of(BeliefChanged)):
        about = f"{event.subject}#{event.item}" == keys.about_type(event.account)
        known = about and event.vendor == played.team and event.confidence >= known_at
        if known and HIDDEN_TYPES[event.estimate] == played.world.accounts[event.account].type:
            days[event.account] = event.minute / DAY
    return mean(list(days.values()))
