"""Whether a buying centre buys at all, as a team can reckon it: the award's own formula at beliefs."""

from math import log10

from sandbox.engine.awards import likelihood
from sandbox.model.names import BP
from sandbox.model.rules import ModelRules
from sandbox.model.scenario import Scenario
from sandbox.projections.observation import AccountView, OpportunityView

COACH_AT = 2 * BP
"""Believed attitude from which a stakeholder counts as a coach."""
OTHERS = 0.6
"""What the other vendors do against indecision, in logits: what they have delivered, reviews [A]."""


def concerned(rules: ModelRules, account: AccountView, value: int) -> int:
    """How many people probably decide on a deal of this value."""
    wanted = round(4 + 2 * log10(max(value, 1) / max(1, rules.purchase.reference_value)))
    return max(min(3, account.people), min(account.people, wanted))


def purchase(scenario: Scenario, account: AccountView, value: int, bonus: float = OTHERS) -> float:
    """The probability that something is bought; `bonus` is in logits."""
    rules = scenario.rules
    return likelihood(rules.purchase, concerned(rules, account, value), value, bonus)


def bonus(
    scenario: Scenario, account: AccountView, deal: OpportunityView, share: float, review: bool
) -> float:
    """What is done against indecision, in logits: each vendor's counts by its share of the award."""
    rules = scenario.rules.purchase
    sure = [
        p.attitude.confidence / BP
        for p in account.stakeholders
        if p.attitude and p.attitude.value >= COACH_AT
    ]
    coaches = sum(sure) * concerned(scenario.rules, account, deal.value) / max(1, account.people)
    past = 0.0 if account.satisfaction is None else account.satisfaction / BP - 0.5
    own = (
        rules.coach * coaches
        + rules.risk_removal * deal.proof
        + rules.early_fr * review
        + rules.satisfied * past
    )
    return share * own + (1.0 - share) * OTHERS
