"""The bot that finds out first and acts on what it found: every account gets the recipe it calls for."""

from dataclasses import replace

from sandbox.bots.beliefs import sure, understood, view
from sandbox.bots.outlook import Outlook
from sandbox.bots.policy import Policy, VisitSplit
from sandbox.model.names import BP, Depth, HiddenType
from sandbox.projections.observation import AccountView, StakeholderView

SURE = 0.55
"""Share of the posterior from which a belief is acted upon."""

INFORMED = Policy(
    ranking="odds",
    visit_split=VisitSplit(discover=5, trust=2, insight=2, proof=1, executive=3, concede=0),
    bid_threshold=1_200,
    give_up=600,
    cadence="weekly",
    delivery_priority=0.8,
    promise=10_500,
    hire_above=0.95,
    train=True,
    reports=("behaviour", "competitor"),
    budget=0.35,
)

VISITS: dict[HiddenType, VisitSplit] = {
    "relationship": VisitSplit(discover=2, trust=5, insight=1.5, proof=0.5, executive=5, concede=0),
    "technology": VisitSplit(discover=2, trust=1, insight=4, proof=3, executive=2, concede=0),
    "delivery": VisitSplit(discover=2, trust=2, insight=1.5, proof=1.5, executive=2, concede=0),
}
"""Contacts that speak to what drives an account."""
DEPTH: dict[HiddenType, Depth] = {
    "relationship": "standard",
    "technology": "bespoke",
    "delivery": "standard",
}
PROMISE: dict[HiddenType, int] = {"relationship": 10_500, "technology": 10_500, "delivery": 9_500}


def tactics(_outlook: Outlook, account: AccountView, policy: Policy) -> Policy:
    """The policy at one account: discovery while the driver is unclear, then what the driver calls for."""
    leaning = leanings(account)
    if sure(account.type) < SURE:
        return replace(policy, leaning=leaning)
    driver = account.type.leading
    split = VISITS[driver]
    if understood(account):
        split = replace(split, discover=0.7)
    return replace(
        policy,
        visit_split=split,
        leaning=leaning,
        depth=DEPTH[driver],
        promise=PROMISE[driver],
        delivery="derisk" if driver == "delivery" else policy.delivery,
    )


def leanings(account: AccountView) -> tuple[tuple[str, float], ...]:
    """Whom to favour under the believed group rule, as factors on influence."""
    if sure(account.rule) < SURE:
        return ()
    match account.rule.leading:
        case "unanimity":
            return tuple((p.id, _against(p)) for p in account.stakeholders)
        case "majority":
            return _median(account)
        case "weighted":
            return tuple((p.id, 0.5 + 3.0 * p.influence / BP) for p in account.stakeholders)
        case "equal" | "perturbation":
            mean = sum(p.influence for p in account.stakeholders) / max(1, len(account.stakeholders))
            return tuple((p.id, min(3.0, mean / max(1, p.influence))) for p in account.stakeholders)


def _against(person: StakeholderView) -> float:
    """Under a veto the least convinced count most."""
    return max(0.4, 1.8 - 0.9 * view(person))


def _median(account: AccountView) -> tuple[tuple[str, float], ...]:
    """Under a majority those in the middle count most: the convinced are won, the opposed are not needed."""
    views = sorted(view(p) for p in account.stakeholders)
    middle = views[len(views) // 2] if views else 0.0
    return tuple((p.id, max(0.4, 1.8 - abs(view(p) - middle))) for p in account.stakeholders)
