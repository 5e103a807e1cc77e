"""What one more contact should change, by the model's own equations at what the team believes."""

from dataclasses import dataclass

from sandbox.engine.contacts import LIVE, READINESS
from sandbox.engine.opening import usual_openness
from sandbox.equations.belief import basis_points, confidence, posterior, sign_chance
from sandbox.model.names import BP, CRITERIA, ContactAction, Criterion
from sandbox.model.rules import BeliefRules, ModelRules
from sandbox.projections.observation import AccountView, OpportunityView, StakeholderView

CONCESSION = 0.8
"""Attitude points of a concession to somebody who looks at nothing but price (as in the engine)."""
USUAL_FIT = 0.3
"""Fit reckoned with where no deal is at stake (as in the engine)."""


@dataclass(frozen=True, slots=True)
class Effect:
    """What a contact should do if the person has time: all in basis points.

    `attitude` is the change of the view, `chance` how likely it comes about (a proof passes), `risk` how
    likely it annoys instead; `sure` and `surer` are how well the view is known before and after; `learns` is
    how much surer one gets of what counts for the person; `price` is what is given away.
    """

    attitude: int = 0
    chance: int = BP
    risk: int = 0
    sure: int = 0
    surer: int = 0
    learns: int = 0
    price: int = 0


def effect(
    rules: ModelRules,
    person: StakeholderView,
    action: ContactAction,
    *,
    skill: int = 6_000,
    prepared: bool = True,
    deal: OpportunityView | None = None,
) -> Effect:
    """The effect of one contact with a person, led by a member of that skill (basis points × stars)."""
    sure = person.attitude.confidence if person.attitude else 0
    surer = round(sure + rules.belief.gain * (BP - sure))
    firm = 1.0 - usual_openness(rules.attitude, person.role)
    able = 0.6 + 0.4 * skill / 6_000

    def moved(points: float) -> int:
        return round(points * firm * BP)

    match action:
        case "discover":
            return Effect(sure=sure, surer=surer, learns=_learned(rules.belief, person))
        case "trust":
            liking = 0.6 + 1.6 * weight(person, "relationship")
            return Effect(moved(rules.attitude.trust_effect * able * liking), sure=sure, surer=surer)
        case "insight":
            known = _best(person)
            ready = READINESS[person.mode] if person.mode else sum(READINESS.values()) / len(READINESS)
            half = 1.0 if prepared else 0.5
            points = rules.attitude.insight_effect * able * half * ready * (0.4 + 0.9 * known)
            risk = round(rules.attitude.insight_risk * (1 - known) * BP)
            return Effect(moved(points), BP - risk, risk, sure, surer)
        case "proof":
            passes = 0.25 + 0.6 * (deal.fit / BP if deal else USUAL_FIT) + rules.attitude.proof_expert
            passes = min(0.95, passes)
            points = rules.attitude.proof_effect * able
            return Effect(moved(points), round(passes * BP), 0, sure, surer)
        case "executive":
            rank = 1.0 if person.role == "economic" else 0.4
            return Effect(moved(rules.attitude.executive_effect * rank), sure=sure, surer=surer)
        case "reference":
            liking = 0.6 + 1.6 * weight(person, "delivery")
            return Effect(moved(rules.attitude.reference_effect * liking), sure=sure, surer=surer)
        case "concede":
            if deal is None:
                return Effect(sure=sure, surer=surer)
            given = rules.activity.concede_bp
            return Effect(moved(CONCESSION * weight(person, "price")), sure=sure, surer=surer, price=given)


def deal_at_stake(account: AccountView, deals: list[OpportunityView]) -> OpportunityView | None:
    """The largest open deal of an account: what proofs and concessions are about."""
    live = [d for d in deals if d.account == account.id and d.outcome == "open" and d.status in LIVE]
    return max(live, key=lambda deal: (deal.value, deal.id), default=None)


def weight(person: StakeholderView, criterion: Criterion) -> float:
    """How likely a criterion is believed to be what counts most for a person, 0 to 1."""
    if person.criteria is None:
        return 1.0 / len(CRITERIA)
    return dict(person.criteria.posterior)[criterion] / BP


def _best(person: StakeholderView) -> float:
    if person.criteria is None:
        return 1.0 / len(CRITERIA)
    return max(share for _name, share in person.criteria.posterior) / BP


def _learned(rules: BeliefRules, person: StakeholderView) -> int:
    """The confidence in what counts that one noisy test adds on average, in basis points."""
    even = basis_points([1.0] * len(CRITERIA))
    prior = tuple(share for _name, share in person.criteria.posterior) if person.criteria else even
    asked = prior.index(max(prior))
    right = prior[asked] / BP
    yes = right * sign_chance(True, rules.sensitivity, rules.specificity)
    yes += (1 - right) * sign_chance(False, rules.sensitivity, rules.specificity)
    after = sum(
        chance * confidence(posterior(prior, asked, seen, rules.sensitivity, rules.specificity))
        for seen, chance in ((True, yes), (False, 1 - yes))
    )
    return max(0, round((after - confidence(prior)) * BP))
