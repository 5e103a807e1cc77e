"""One round's planning: what is seen, what policy holds, and which accounts come first."""

from dataclasses import dataclass
from math import ceil

from sandbox.bots.outlook import Outlook
from sandbox.bots.policy import Policy, Tactics
from sandbox.model.names import Role
from sandbox.projections.observation import AccountView

PROSPECT = 0.15
"""What business that may still arise counts relative to deals already open."""
USUAL_CHANCE = 0.25
"""Odds at which an account ranked by odds counts as one ranked by value."""


@dataclass(frozen=True, slots=True)
class Campaign:
    """What all planning steps of a round share; `ranked` has the accounts to be worked, the best first."""

    outlook: Outlook
    house: Policy
    recipes: dict[str, Policy]
    worth: dict[str, float]
    ranked: tuple[AccountView, ...]

    def at(self, account: AccountView) -> Policy:
        """The policy at an account."""
        return self.recipes[account.id]

    def works(self, role: Role) -> bool:
        """Whether the policy uses a role at all."""
        return self.house.effort(role) > 0


def opened(outlook: Outlook, policy: Policy, tactics: Tactics) -> Campaign:
    """The campaign of a policy; its focus cuts off the tail of the accounts."""
    accounts = outlook.seen.accounts
    recipes = {account.id: tactics(outlook, account, policy) for account in accounts}
    worth = {account.id: _worth(outlook, account, policy) for account in accounts}
    ranked = sorted(accounts, key=lambda account: (-worth[account.id], account.id))
    kept = max(1, ceil(policy.focus * len(ranked)))
    return Campaign(outlook, policy, recipes, worth, tuple(ranked[:kept]))


def _worth(outlook: Outlook, account: AccountView, policy: Policy) -> float:
    """An account's worth in yuan, at least 1: open deals, and what may still arise."""
    deals = outlook.open.get(account.id, ())
    match policy.ranking:
        case "value":
            value = outlook.pipeline(account) + PROSPECT * outlook.prospect(account)
        case "closing":
            value = max((deal.value * outlook.nearness(deal) ** 2 for deal in deals), default=0.0)
        case "odds":
            likely = sum(deal.value * outlook.nearness(deal) * outlook.potential(deal) for deal in deals)
            value = likely / USUAL_CHANCE + PROSPECT * outlook.prospect(account)
    return max(1.0, value)
