"""A team's own estimate of its odds: the award's formulas at believed values, widened by what is unknown."""

from math import log

from sandbox.engine.awards import Offer, group_shares, passing
from sandbox.engine.odds import EVEN, pictured
from sandbox.engine.solutions import CAP
from sandbox.engine.standings import PAYMENT_EASE, PENALTY_STANDING, PROVEN, RIVAL_UNKNOWN
from sandbox.equations import regard
from sandbox.equations.odds import shifted
from sandbox.model.decisions import Pursuit
from sandbox.model.names import BP, HiddenType
from sandbox.model.rules import ChoiceRules
from sandbox.model.scenario import Scenario
from sandbox.model.world import Stakeholder
from sandbox.projections.observation import AccountView, OpportunityView, StakeholderView

USUAL_CHOICE = ChoiceRules()
"""Coefficients reckoned with where no scenario is at hand."""
USUAL_PAST = 0.5
"""Satisfaction, 0 to 1, reckoned with where nobody knows."""
PER_STRANGER, PER_ITEM = 0.10, 0.06
"""Logits by which each unidentified person and each unknown item widen the range to both sides [A]."""
_UNREAD = 7_500
"""Attitude points that a view nobody has read may lie off, in basis points."""


def win_odds(
    scenario: Scenario, account: AccountView, deal: OpportunityView, plan: Pursuit, *, seated: bool
) -> tuple[int, int, int]:
    """Odds of the award, if one is made: low, middle, high in basis points; `seated`: an SR works there."""
    now, later = deal.fit / BP, expected_fit(account, deal, plan, seated=seated)
    half, most = now + 0.5 * (later - now), now + 0.75 * (later - now)
    contest = _Contest(scenario, account, deal, plan)
    usual = contest.offered(0, most)
    middle = sum(share / BP * contest.share(kind, usual) for kind, share in account.type.posterior)
    leading = account.type.leading
    low = min(middle, contest.share(leading, contest.offered(-1, half)))
    high = max(middle, contest.share(leading, contest.offered(1, later)))
    unsure = PER_STRANGER * (account.people - len(account.stakeholders)) + PER_ITEM * len(deal.unknown)
    return round(shifted(low, -unsure) * BP), round(middle * BP), round(shifted(high, unsure) * BP)


def expected_fit(account: AccountView, deal: OpportunityView, plan: Pursuit, *, seated: bool) -> float:
    """The fit that the planned depth should reach by the bid, if somebody works on it."""
    if not seated or deal.stage not in ("lead", "need", "solution", "bid"):
        return deal.fit / BP
    sure = max(share for _, share in account.type.posterior) / BP
    people = [_grasp(person) for person in account.stakeholders]
    understanding = min(1.0, 0.6 * sure + 0.4 * sum(people) / max(1, len(people)))
    return max(deal.fit / BP, 0.95 * CAP[plan.depth] * (0.65 + 0.35 * understanding))


def _grasp(person: StakeholderView) -> float:
    return max(share for _, share in person.criteria.posterior) / BP if person.criteria else 0.25


class _Contest:
    """A deal as the team pictures it: the people, the competitors, its own offer but for what is unsure."""

    def __init__(
        self, scenario: Scenario, account: AccountView, deal: OpportunityView, plan: Pursuit
    ) -> None:
        if scenario.teamwork == "apart":
            plan = plan.model_copy(update={"review": False})
        self._rules, self._account = scenario.rules.choice, account
        self._people = [_pictured(person) for person in account.stakeholders]
        self._trusted = [(person, _trusted(account, person)) for person in account.stakeholders]
        self._rivals = _rivals(scenario, account, deal)
        self._delivery = delivery(account, deal, plan, self._rules)
        self._proof = self._rules.proof_fit if deal.proof else 0.0
        self._price = price_ratio(account, deal, plan)
        self._standing = _standing(scenario, account, deal, plan)
        early = deal.stage in ("lead", "need", "solution")
        self._reach = expected_fit(account, deal, plan, seated=True) if early else 0.0

    def offered(self, lean: int, fit: float) -> Offer:
        """The team's offer if attitudes lie that far off what is believed, and the fit comes to that."""
        firm = self._account.goodwill / BP
        liked = {p.id: regard.relationship(_view(p, lean), trust, firm) for p, trust in self._trusted}
        return Offer(liked, min(1.0, fit + self._proof), self._delivery, self._price, self._standing)

    def share(self, kind: HiddenType, own: Offer) -> float:
        """The chance to win with that offer, if the account is of that type."""
        if not self._people:
            return 0.1
        rule = self._account.rule.leading
        won = group_shares(self._rules, kind, rule, self._people, [own, *self._rivals])[0]
        return won * passing(self._rules, kind, max(self._reach, own.fit - self._proof))


def _pictured(person: StakeholderView) -> Stakeholder:
    weights = tuple(share for _, share in person.criteria.posterior) if person.criteria else EVEN
    return pictured(person.id, person.role, person.influence, weights, {})


def relationship(account: AccountView, person: StakeholderView) -> float:
    """R with a stakeholder as believed, 0 to 1."""
    return regard.relationship(_view(person, 0), _trusted(account, person), account.goodwill / BP)


def _view(person: StakeholderView, lean: int) -> float:
    """The attitude as believed, 0 to 1; `lean` -1 and 1 take the ends of what it may be."""
    attitude = person.attitude.value if person.attitude else 0
    off = person.attitude.half_width if person.attitude else _UNREAD
    return (max(-BP, min(3 * BP, attitude + lean * off)) / BP + 1.0) / 4.0


def _trusted(account: AccountView, person: StakeholderView) -> float:
    """The most trust in a member who comes, 0 to 1."""
    members = (account.triangle.AR, account.triangle.SR, account.triangle.FR)
    return max([value for member, value in person.trust if member in members], default=0) / BP


def delivery(
    account: AccountView, deal: OpportunityView, plan: Pursuit, rules: ChoiceRules = USUAL_CHOICE
) -> float:
    """S as believed, 0 to 1: satisfaction, a review, a reference, what is promised and how new it is."""
    promise = deal.promised / max(1, deal.delivery_days) if deal.promised else plan.promise / BP
    reviewed = deal.review or plan.review
    haste = regard.haste(1.0 - promise, reviewed)
    terms = PENALTY_STANDING[plan.penalty] + rules.proven * PROVEN[plan.depth]
    terms += rules.delivery_seen if deal.seen else 0.0
    return regard.delivery_standing(_past(account), reviewed, haste, terms)


def _past(account: AccountView) -> float:
    return USUAL_PAST if account.satisfaction is None else account.satisfaction / BP


def price_ratio(account: AccountView, deal: OpportunityView, plan: Pursuit) -> float:
    """The price, as bid or else as planned, over what the customer has come to expect of the team."""
    planned = max(plan.floor, BP - plan.discount - deal.concession) / BP
    price = deal.price / max(1, deal.value) if deal.price else planned
    return max(0.3, price * BP / account.expects)


def _standing(scenario: Scenario, account: AccountView, deal: OpportunityView, plan: Pursuit) -> float:
    rules = scenario.rules.choice
    ours = account.incumbent is not None and account.incumbent not in account.rivals_seen
    value = rules.incumbent if ours else 0.0
    value += rules.strong_competitor if _strong(scenario, account) else 0.0
    return value + rules.unknown_item * len(deal.unknown) + PAYMENT_EASE[plan.payment]


def _strong(scenario: Scenario, account: AccountView) -> str:
    """The rival known as strong in the account's segment."""
    return next((r.id for r in scenario.rivals if account.segment in r.strong_in), "")


def _competitors(scenario: Scenario, account: AccountView, deal: OpportunityView) -> list[str]:
    """Whom to reckon with: the incumbent, the strong one, those seen, others; a short list's worth."""
    seen = sorted({*deal.rivals_seen, *account.rivals_seen})
    rivals = [rival.id for rival in scenario.rivals]
    incumbent = account.incumbent if account.incumbent in (*rivals, *seen) else None
    first = [incumbent or "", _strong(scenario, account)]
    ranked = dict.fromkeys([*first, *seen, *rivals])
    most = min(scenario.rules.choice.finalists - 1, max(2, len({*first, *seen} - {""})))
    return [name for name in ranked if name][:most]


def _rivals(scenario: Scenario, account: AccountView, deal: OpportunityView) -> list[Offer]:
    """Competitors as usually pictured: medium in everything but where people are known to prefer them [A]."""
    rules, strong = scenario.rules.choice, _strong(scenario, account)
    offers = []
    for rival in _competitors(scenario, account, deal):
        standing = rules.unknown_item * RIVAL_UNKNOWN
        standing += rules.incumbent if account.incumbent == rival else 0.0
        standing += rules.strong_competitor if strong and strong != rival else 0.0
        liked = {p.id: 0.42 if p.prefers == rival else 0.28 for p in account.stakeholders}
        offers.append(Offer(liked, 0.55, 0.55, 0.94, standing))
    return offers


def factors(account: AccountView, deal: OpportunityView, plan: Pursuit) -> tuple[tuple[str, int], ...]:
    """What the odds are made of, each 0 to 10,000: fit, relation, delivery, price."""
    relations = [relationship(account, person) for person in account.stakeholders]
    price = 0.5 - 2.0 * log(price_ratio(account, deal, plan) / 0.94)
    values = {
        "fit": deal.fit / BP,
        "relation": sum(relations) / len(relations) if relations else 0.0,
        "delivery": delivery(account, deal, plan),
        "price": max(0.0, min(1.0, price)),
    }
    return tuple((name, round(value * BP)) for name, value in values.items())
