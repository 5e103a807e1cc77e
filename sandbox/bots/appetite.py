"""What a contact is worth under a policy: who, what for, and what is still missing there."""

from collections.abc import Sequence

from sandbox.bots.beliefs import sure, view
from sandbox.bots.campaign import Campaign
from sandbox.bots.outlook import Outlook
from sandbox.model.names import BP, ContactAction, Mode
from sandbox.projections.observation import AccountView, OpportunityView, StakeholderView

READINESS: dict[Mode | None, float] = {
    "growth": 1.2,
    "trouble": 1.3,
    "even_keel": 0.8,
    "overconfident": 0.5,
    None: 0.9,
}
"""How open a person is to new thinking, by mode; None while it is unknown."""
SHOWN_AT = 6_750
"""Satisfaction, as index × 100, from which a customer is believed to serve as a reference."""
UNHEARD = 0.15
"""Influence reckoned for a person whose weight shows as nothing."""


def appetite(
    campaign: Campaign, account: AccountView, person: StakeholderView, action: ContactAction
) -> float:
    """The worth of one contact, relative to others at the same account; 0 for none."""
    outlook, policy = campaign.outlook, campaign.at(account)
    taste: float = getattr(policy.visit_split, action)
    if taste <= 0 or (policy.audience and person.role not in policy.audience):
        return 0.0
    if action == "discover":
        return taste * 0.25 * _unknown(account, person)
    weight = max(UNHEARD, person.influence / BP) * dict(policy.leaning).get(person.id, 1.0)
    match action:
        case "trust":
            return taste * weight * _room(person) * (1.0 - _trusted(account, person))
        case "insight":
            return (
                taste * weight * _room(person) * READINESS[person.mode] * (0.4 + 0.9 * sure(person.criteria))
            )
        case "proof":
            return taste * _proof(outlook, account, person)
        case "executive":
            return taste * weight * _room(person) * (1.0 if person.role == "economic" else 0.3)
        case "reference":
            return taste * weight * _shown(outlook, account)
        case "concede":
            return taste * weight * _haggling(outlook, account, person)


def _unknown(account: AccountView, person: StakeholderView) -> float:
    """How much a discovery visit may still find out: driver, rule, criteria, people nobody has met."""
    hidden = max(0, account.people - len(account.stakeholders))
    return (
        0.40 * (1.0 - sure(account.type))
        + 0.25 * (1.0 - sure(account.rule))
        + 0.30 * (1.0 - sure(person.criteria))
        + 0.15 * min(2, hidden)
    )


def _room(person: StakeholderView) -> float:
    """How far a person's view can still rise, 0 to 1."""
    return max(0.05, min(1.0, (3.0 - view(person)) / 4.0))


def _trusted(account: AccountView, person: StakeholderView) -> float:
    """The trust of a person in whoever of the account's triangle they trust most."""
    present = (account.triangle.AR, account.triangle.SR, account.triangle.FR)
    return max((share for member, share in person.trust if member in present), default=0) / BP


def _proof(outlook: Outlook, account: AccountView, person: StakeholderView) -> float:
    """A proof removes risk once for a deal, best with those who must live with the product."""
    waiting = [d for d in outlook.open.get(account.id, ()) if d.stage in ("need", "solution", "bid")]
    if not waiting or max(waiting, key=lambda deal: (deal.value, deal.id)).proof:
        return 0.0
    return {"technical": 1.5, "user": 1.0, "economic": 0.8}.get(person.role, 0.5)


def _shown(outlook: Outlook, account: AccountView) -> float:
    """A reference counts where a deal is being prepared and nothing has taken the risk away yet."""
    waiting = [d for d in outlook.open.get(account.id, ()) if d.stage in ("need", "solution", "bid")]
    shows = any(
        a.stage in ("active", "strategic") and (a.satisfaction or 0) >= SHOWN_AT
        for a in outlook.seen.accounts
    )
    if not waiting or not shows:
        return 0.0
    return 0.4 if _at_ease(waiting) else 1.0


def _at_ease(waiting: Sequence[OpportunityView]) -> bool:
    """Whether the largest deal that is being prepared has lost its risk already."""
    largest = max(waiting, key=lambda deal: (deal.value, deal.id))
    return largest.proof or largest.seen


def _haggling(outlook: Outlook, account: AccountView, person: StakeholderView) -> float:
    """A concession counts while a bid is being prepared, with those who look at the price."""
    if not any(deal.stage in ("solution", "bid") for deal in outlook.open.get(account.id, ())):
        return 0.0
    return 1.5 if person.role in ("purchaser", "financial") else 0.5
