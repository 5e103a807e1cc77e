"""What a vendor believes its chances to be: the award's own formulas fed with beliefs instead of truth."""

from collections.abc import Sequence

from sandbox.engine import standings
from sandbox.engine.awards import Offer, group_shares, passing
from sandbox.engine.qualification import knowledge
from sandbox.engine.run import Run
from sandbox.engine.solutions import CAP
from sandbox.model import keys
from sandbox.model.names import BP, GROUP_RULES, HIDDEN_TYPES, StakeholderRole
from sandbox.model.world import Account, Opportunity, Pursuit, Stakeholder, Vendor

EVEN = (2_500, 2_500, 2_500, 2_500)


def estimated(run: Run, vendor: Vendor, deal: Opportunity) -> int:
    """Odds of the award if one is made, in basis points, as far as the vendor can tell."""
    account = run.world.accounts[deal.account]
    people = [_believed(vendor, account, name) for name in deal.concerned if _is_known(vendor, account, name)]
    if not people:
        return 1_000
    kind = _leading(knowledge(vendor, keys.about_type(account.id)), len(HIDDEN_TYPES))
    rule = _leading(knowledge(vendor, keys.about_rule(account.id)), len(GROUP_RULES))
    mine = _offer(run, vendor, account, deal, people)
    offers = [mine, *(_rival(run, account, deal, people, v) for v in _expected(run, vendor, account, deal))]
    shares = group_shares(run.rules.choice, HIDDEN_TYPES[kind], GROUP_RULES[rule], people, offers)
    passed = passing(run.rules.choice, HIDDEN_TYPES[kind], _fit_at_bid(deal, deal.pursuits[vendor.id]))
    return round(shares[0] * passed * BP)


def _fit_at_bid(deal: Opportunity, pursuit: Pursuit) -> float:
    """The fit that must-haves are held against: at the bid what there is, before it what can be reached."""
    return (
        pursuit.fit / BP
        if deal.stage in ("bid", "negotiation")
        else max(pursuit.fit / BP, CAP[pursuit.depth])
    )


def _leading(belief: object, number: int) -> int:
    values: Sequence[int] = getattr(belief, "values", ()) or (1,) * number
    return max(range(number), key=lambda index: (values[index], -index))


def _is_known(vendor: Vendor, account: Account, name: str) -> bool:
    return keys.stakeholder(account.id, name) in vendor.identified


def _believed(vendor: Vendor, account: Account, name: str) -> Stakeholder:
    """A stakeholder as the vendor pictures them: criteria and attitude believed, influence as it shows."""
    person = account.stakeholders[name]
    belief = knowledge(vendor, keys.about_criteria(account.id, name))
    view = knowledge(vendor, keys.about_attitude(account.id, name))
    attitude = {vendor.id: view.values[0] if view else 0}
    return pictured(name, person.role, person.influence, belief.values if belief else EVEN, attitude)


def pictured(
    name: str, role: StakeholderRole, influence: int, criteria: tuple[int, ...], attitude: dict[str, int]
) -> Stakeholder:
    """Somebody as they are believed to be, in the form that the award's formulas take."""
    return Stakeholder(name, role, "even_keel", influence, 0, 0, criteria, (), attitude, {}, {})


def _offer(
    run: Run, vendor: Vendor, account: Account, deal: Opportunity, people: Sequence[Stakeholder]
) -> Offer:
    pursuit = deal.pursuits[vendor.id]
    return Offer(
        relationship=standings.relationships(run, vendor, account, deal, people),
        fit=standings.believed_fit(run, pursuit),
        delivery=standings.delivery(run, account, vendor, deal, pursuit),
        price_ratio=standings.price_ratio(account, vendor, deal, pursuit),
        standing=standings.standing(run, vendor, account, deal, pursuit),
    )


def _expected(run: Run, vendor: Vendor, account: Account, deal: Opportunity) -> list[str]:
    """The competitors a team reckons with: the incumbent, the strong one, and one more."""
    named = {account.incumbent, deal.strong} - {None, "", vendor.id}
    rest = [v for v in sorted(run.world.vendors) if v not in named and run.world.vendors[v].kind == "rival"]
    return [*sorted(str(name) for name in named), *rest[: max(0, 2 - len(named))]]


def _rival(run: Run, account: Account, deal: Opportunity, people: Sequence[Stakeholder], rival: str) -> Offer:
    """A competitor as usually pictured: medium in everything [A]."""
    rules = run.rules.choice
    value = rules.unknown_item * standings.RIVAL_UNKNOWN
    value += rules.incumbent if account.incumbent == rival else 0.0
    value += rules.strong_competitor if deal.strong and deal.strong != rival else 0.0
    return Offer({p.id: 0.28 for p in people}, 0.55, 0.55, 0.94, value)
