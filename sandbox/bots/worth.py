"""Which accounts come first under a policy."""

from collections.abc import Callable

from sandbox.bots.outlook import Outlook
from sandbox.bots.policy import Policy
from sandbox.projections.observation import AccountView

PROSPECT = 0.15
"""What business that may still arise counts relative to deals already open."""


def ranked(
    outlook: Outlook, policy: Policy, tactics: Callable[[AccountView], Policy]
) -> list[tuple[float, AccountView]]:
    """The accounts to be worked with their worth, the best first; the policy's focus cuts the tail off."""
    worths = [(worth(outlook, account, tactics(account)), account) for account in outlook.seen.accounts]
    worths.sort(key=lambda pair: (-pair[0], pair[1].id))
    kept = max(1, round(policy.focus * len(worths)))
    return worths[:kept]


def worth(outlook: Outlook, account: AccountView, policy: Policy) -> float:
    """An account's worth in yuan, at least 1: open deals, and what may still arise."""
    deals = outlook.open.get(account.id, ())
    match policy.ranking:
        case "value":
            value = outlook.pipeline(account) + PROSPECT * outlook.prospect(account)
        case "closing":
            value = max((deal.value * outlook.nearness(deal) ** 2 for deal in deals), default=0.0)
        case "odds":
            likely = sum(deal.value * outlook.nearness(deal) * outlook.chance(deal) for deal in deals)
            value = likely / 0.25 + PROSPECT * outlook.prospect(account)
    return max(1.0, value)
