"""How strong the relationship with an account is, as far as the team knows."""

from sandbox.i18n import _, pick
from sandbox.projections.observation import AccountView
from sandbox.projections.odds import relationship
from sandbox.ui import amounts

PIPS = 5


def pips(account: AccountView) -> int:
    """The relationship in 0 to 5, as far as the team knows it."""
    strength = _relation(account)
    return 0 if account.stage == "potential" else min(PIPS, 1 + int(strength * 6.5))


def _relation(account: AccountView) -> float:
    people = [relationship(account, person) for person in account.stakeholders if person.attitude]
    firm = account.goodwill / 10_000
    return (sum(people) + firm) / (len(people) + 1)


def relation_tip(account: AccountView) -> str:
    """What the relationship is made of."""
    known = sum(1 for person in account.stakeholders if person.attitude)
    text = _(
        "Relationship {pips} of 5: trust in us as a firm {goodwill}, and the views of {known} of the "
        "{people} people that {account} probably has."
    )
    return text.format(
        pips=pips(account), goodwill=amounts.percent(account.goodwill), known=known, people=account.people,
        account=pick(account.name),
    )  # fmt: skip
