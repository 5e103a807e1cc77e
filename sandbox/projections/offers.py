"""What a team may legally decide, before it has said who goes where."""

from functools import lru_cache

from sandbox.model import keys
from sandbox.model.names import CONTACT_ACTIONS, ContactAction, Material, ReportKind, Role
from sandbox.model.rules import ModelRules, MoneyRules
from sandbox.model.scenario import Scenario
from sandbox.model.world import Vendor
from sandbox.projections.observation import ContactOffer, Offers, ReportOffer
from sandbox.projections.team import candidate_views

MATERIALS: dict[ContactAction, Material] = {
    "proof": "poc",
    "executive": "executive",
    "reference": "visit",
}
"""What one contact of a kind uses up."""
NEEDED: dict[ContactAction, tuple[Role, ...]] = {
    "discover": ("AR",),
    "trust": ("AR",),
    "insight": ("AR", "SR"),
    "proof": ("SR",),
    "executive": ("AR",),
    "reference": ("AR",),
    "concede": ("AR",),
}
"""Who has to be at the account; a discovery may be left to SR or FR where there is no AR."""


def offers(scenario: Scenario, vendor: Vendor) -> Offers:
    """All offers of a round."""
    money, activity = scenario.rules.money, scenario.rules.activity
    return Offers(
        contacts=_contacts(scenario, vendor),
        reports=_reports(scenario),
        hires=candidate_views(scenario, vendor),
        borrow_cost=money.borrow_cost,
        hiring_cost=money.hiring_cost,
        training_cost=activity.training_cost,
    )


def _contacts(scenario: Scenario, vendor: Vendor) -> tuple[ContactOffer, ...]:
    roles = {member.role for member in vendor.members.values()}
    verdicts = {action: _hindrance(action, scenario, roles) for action in CONTACT_ACTIONS}
    hours = {action: round(contact_hours(scenario.rules, action)) for action in CONTACT_ACTIONS}
    costs = {action: _cost(scenario.rules, action) for action in CONTACT_ACTIONS}
    return tuple(
        _contact(account.id, person.id, action, hours[action], costs[action], verdicts[action])
        for account in scenario.accounts
        for person in account.stakeholders
        if keys.stakeholder(account.id, person.id) in vendor.identified
        for action in CONTACT_ACTIONS
    )


def _hindrance(action: ContactAction, scenario: Scenario, roles: set[Role]) -> str:
    """Why nobody of the team can do it at all: a code, or nothing."""
    if action != "discover" and any(role not in roles for role in NEEDED[action]):
        return "no_role"
    material = MATERIALS.get(action)
    if material is not None and scenario.team.materials.get(material, 0) <= 0:
        return "no_material"
    return ""


def _cost(rules: ModelRules, action: ContactAction) -> int:
    return rules.activity.travel_cost + (rules.activity.proof_cost if action == "proof" else 0)


@lru_cache(maxsize=1 << 13)
def _contact(
    account: str, person: str, action: ContactAction, hours: int, cost: int, why_not: str
) -> ContactOffer:
    """An offer never changes, and the same ones come back round after round."""
    return ContactOffer(
        account=account,
        stakeholder=person,
        action=action,
        roles=NEEDED[action],
        hours=hours,
        material=MATERIALS.get(action),
        cost=cost,
        legal=not why_not,
        reason=why_not,
    )


def contact_hours(rules: ModelRules, action: ContactAction) -> float:
    """Hours that a contact takes the member who makes it."""
    hours: float = getattr(rules.activity, f"{action}_hours")
    return hours


def _reports(scenario: Scenario) -> tuple[ReportOffer, ...]:
    prices = report_prices(scenario.rules.money)
    trends = [ReportOffer("trend", segment.id, prices["trend"]) for segment in scenario.segments]
    kinds: tuple[ReportKind, ...] = ("behaviour", "competitor", "survey")
    return (*trends, *(ReportOffer(kind, a.id, prices[kind]) for a in scenario.accounts for kind in kinds))


def report_prices(money: MoneyRules) -> dict[ReportKind, int]:
    """What each kind of report costs, in yuan."""
    return {
        "trend": money.report_trend,
        "behaviour": money.report_behaviour,
        "competitor": money.report_competitor,
        "survey": money.report_survey,
    }
