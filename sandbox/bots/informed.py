"""The bot that finds out first and acts on what it found: every account gets the recipe it calls for."""

from dataclasses import replace

from sandbox.bots.beliefs import sure, understood
from sandbox.bots.leanings import leanings
from sandbox.bots.outlook import Outlook
from sandbox.bots.policy import Policy, VisitSplit
from sandbox.model.names import Depth, HiddenType, Payment
from sandbox.projections.observation import AccountView, Observation

SURE = 0.55
"""Share of the posterior from which a driver is acted upon."""
EASY_FUNDS = 1_500_000
"""Yuan in hand from which customers may pay late."""

INFORMED = Policy(
    ranking="odds",
    visit_split=VisitSplit(discover=3.5, trust=2, insight=2, proof=1.5, executive=3, concede=0),
    focus=0.8,
    pricing="odds",
    always_bid=True,
    overtime=43,
    cadence="biweekly",
    delivery="derisk",
    delivery_priority=0.8,
    changes="open",
    hire_above=0.7,
    train=True,
    reports=("behaviour", "competitor"),
    budget=0.6,
)

VISITS: dict[HiddenType, VisitSplit] = {
    "relationship": VisitSplit(
        discover=1, trust=5, insight=1, proof=0.5, executive=6, concede=0, reference=1
    ),
    "technology": VisitSplit(discover=1.5, trust=1, insight=2, proof=6, executive=1, concede=0, reference=1),
    "delivery": VisitSplit(discover=1, trust=1, insight=1, proof=1, executive=1, concede=0, reference=6),
}
"""Contacts that speak to what drives an account."""
DEPTH: dict[HiddenType, Depth] = {"relationship": "reuse", "technology": "bespoke", "delivery": "reuse"}
PROMISE: dict[HiddenType, int] = {"relationship": 12_000, "technology": 12_000, "delivery": 9_500}


def tactics(outlook: Outlook, account: AccountView, policy: Policy) -> Policy:
    """The policy at one account: discovery while the driver is unclear, then what the driver calls for."""
    found = replace(
        policy,
        leaning=leanings(account),
        payment=payment(outlook.seen),
    )
    if sure(account.type) < SURE:
        return found
    driver = account.type.leading
    split = VISITS[driver]
    return replace(
        found,
        visit_split=replace(split, discover=0.7) if understood(account) else split,
        depth=DEPTH[driver],
        promise=PROMISE[driver],
        penalty="heavy" if driver == "delivery" else "capped",
    )


def payment(seen: Observation) -> Payment:
    """Long credit pleases customers as long as the team can wait and is not measured by its cash."""
    if seen.funds < EASY_FUNDS or any(target.metric == "cash" for target in seen.targets):
        return "standard"
    return "long"
