"""How each vendor really stands with a buying centre at the award."""

from collections.abc import Sequence

from sandbox.engine import goodwill
from sandbox.engine.attitudes import brought_up
from sandbox.engine.awards import Offer
from sandbox.engine.qualification import unknown_at
from sandbox.engine.run import Run
from sandbox.equations import regard
from sandbox.model.names import BP, ROLES, Depth
from sandbox.model.world import Account, Opportunity, Pursuit, Stakeholder, Vendor

RIVAL_UNKNOWN = 2
"""Qualification items that a rival usually does not know [A]."""

PENALTY_STANDING = {"none": -0.04, "capped": 0.0, "heavy": 0.03}
"""What penalty terms add to the belief in a delivery [A]."""

PROVEN: dict[Depth, int] = {"reuse": 1, "standard": 0, "bespoke": -1}
"""How far a solution has shown elsewhere that it runs: what is new may come late."""

PAYMENT_EASE = {"early": -0.15, "standard": 0.0, "long": 0.15}
"""What payment terms add to the customer's utility, in logits [A]."""


def offer(run: Run, vendor: Vendor, deal: Opportunity) -> Offer:
    """A vendor's standing at an opportunity, as it is."""
    account, pursuit = run.world.accounts[deal.account], deal.pursuits[vendor.id]
    brought_up(run, account, vendor.id)
    people = [account.stakeholders[name] for name in deal.concerned]
    return Offer(
        relationship=relationships(run, vendor, account, deal, people),
        fit=believed_fit(run, pursuit),
        delivery=delivery(run, account, vendor, deal, pursuit),
        price_ratio=price_ratio(account, vendor, deal, pursuit),
        standing=standing(run, vendor, account, deal, pursuit),
    )


def believed_fit(run: Run, pursuit: Pursuit) -> float:
    """F: what the solution fits, and what a passed proof makes believed."""
    return min(1.0, pursuit.fit / BP + (run.rules.choice.proof_fit if pursuit.proof else 0.0))


def price_ratio(account: Account, vendor: Vendor, deal: Opportunity, pursuit: Pursuit) -> float:
    """The price over what the customer expects of this vendor: who has given discounts is expected to."""
    expected = account.expects.get(vendor.id, BP) / BP
    return max(0.3, pursuit.price / max(1, deal.value) / expected)


def relationships(
    run: Run, vendor: Vendor, account: Account, deal: Opportunity, people: Sequence[Stakeholder]
) -> dict[str, float]:
    """R by stakeholder: attitude, trust in the people who come, trust in the firm; 0 to 1 [A]."""
    views = {person.id: (person.attitude[vendor.id] / BP + 1.0) / 4.0 for person in people}
    firm = goodwill.organisational(run, account, vendor.id)
    if vendor.kind == "rival":
        return {name: regard.rival_relationship(view, firm) for name, view in views.items()}
    seated = [m for role in ROLES if (m := run.holder(vendor, role, account.id, deal.id)) is not None]
    found = {}
    for name, view in views.items():
        trust = max([goodwill.personal(run, member, account.id, name) for member in seated], default=0.0)
        found[name] = regard.relationship(view, trust, firm)
    return found


def delivery(run: Run, account: Account, vendor: Vendor, deal: Opportunity, pursuit: Pursuit) -> float:
    """S: past satisfaction, an early review, a reference seen, what is promised; 0 to 1 [A]."""
    past = (account.satisfaction[vendor.id] / BP - 1.0) / 4.0
    haste = regard.haste(1.0 - pursuit.promised / max(1, deal.days), pursuit.review)
    shown = run.rules.choice.delivery_seen if pursuit.seen else 0.0
    shown += run.rules.choice.proven * PROVEN[pursuit.depth]
    return regard.delivery_standing(past, pursuit.review, haste, PENALTY_STANDING[pursuit.penalty] + shown)


def standing(run: Run, vendor: Vendor, account: Account, deal: Opportunity, pursuit: Pursuit) -> float:
    """What does not depend on taste: incumbency, strong competitors, what is unknown, payment terms."""
    rules = run.rules.choice
    value = rules.incumbent if account.incumbent == vendor.id else 0.0
    if deal.strong and deal.strong != vendor.id and deal.strong in deal.pursuits:
        value += rules.strong_competitor
    unknown = RIVAL_UNKNOWN
    if vendor.kind == "team":
        people = [(person.id, person.role) for person in account.stakeholders.values()]
        unknown = len(unknown_at(run.rules.belief, vendor, account.id, people, run.now))
    return value + rules.unknown_item * unknown + PAYMENT_EASE[pursuit.payment]


def purchase_bonus(run: Run, vendor: Vendor, deal: Opportunity, people: Sequence[Stakeholder]) -> float:
    """What a vendor does against indecision, in logits: coaches, removed risk, early FR, satisfaction.

    `people` are those concerned, as they are or as somebody pictures them.
    """
    rules, pursuit = run.rules.purchase, deal.pursuits[vendor.id]
    account = run.world.accounts[deal.account]
    coaches = sum(1 for person in people if person.attitude[vendor.id] >= 2 * BP)
    past = (account.satisfaction[vendor.id] / BP - 1.0) / 4.0
    return (
        rules.coach * coaches
        + rules.risk_removal * (pursuit.proof or pursuit.seen)
        + rules.early_fr * pursuit.review
        + rules.satisfied * (past - 0.5)
    )
