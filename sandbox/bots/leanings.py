"""Whom to win over under the believed group rule: factors on a person's influence."""

from sandbox.bots.beliefs import sure, view
from sandbox.projections.observation import AccountView, StakeholderView

SURE = 0.55
"""Share of the posterior from which a rule is acted upon."""
CHAMPION = 1.6
"""How much more the person counts who is nearest to becoming a coach."""
COACH = 2.0
"""Attitude from which somebody is a coach."""

Leaning = tuple[tuple[str, float], ...]


def leanings(account: AccountView) -> Leaning:
    """Each person's factor: by the rule where it is clear, and more for the champion in the making."""
    factors = _by_rule(account)
    champion = _champion(account)
    return tuple((name, factor * (CHAMPION if name == champion else 1.0)) for name, factor in factors)


def _by_rule(account: AccountView) -> Leaning:
    people = account.stakeholders
    if sure(account.rule) < SURE:
        return tuple((p.id, 1.0) for p in people)
    match account.rule.leading:
        case "unanimity":
            return tuple((p.id, _against(p)) for p in people)
        case "majority":
            return _median(people)
        case "weighted":
            return tuple((p.id, 0.5 + 3.0 * p.influence / 10_000) for p in people)
        case "equal" | "perturbation":
            mean = sum(p.influence for p in people) / max(1, len(people))
            return tuple((p.id, min(3.0, mean / max(1, p.influence))) for p in people)


def _against(person: StakeholderView) -> float:
    """Under a veto the least convinced count most."""
    return max(0.4, 1.8 - 0.9 * view(person))


def _median(people: tuple[StakeholderView, ...]) -> Leaning:
    """Under a majority those in the middle count most: the convinced are won, the opposed are not needed."""
    views = sorted(view(p) for p in people)
    middle = views[len(views) // 2] if views else 0.0
    return tuple((p.id, max(0.4, 1.8 - abs(view(p) - middle))) for p in people)


def _champion(account: AccountView) -> str:
    """Who is nearest to becoming a coach; nobody where there is one already."""
    if any(view(p) >= COACH for p in account.stakeholders):
        return ""
    best = max(account.stakeholders, key=lambda p: (view(p), p.influence, p.id), default=None)
    return best.id if best else ""
