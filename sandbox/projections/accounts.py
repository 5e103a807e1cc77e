"""Customers as a team knows them."""

from sandbox.model import keys
from sandbox.model.decisions import DecisionSheet, Triangle
from sandbox.model.names import BP, DAY, GROUP_RULES, HIDDEN_TYPES
from sandbox.model.scenario import Account as AccountSpec
from sandbox.model.scenario import Scenario
from sandbox.model.world import Account, Vendor, World
from sandbox.projections.known import guess
from sandbox.projections.observation import AccountView
from sandbox.projections.people import probable_people, stakeholders
from sandbox.projections.rapport import Rapport
from sandbox.projections.record import Record


def index(score: int) -> int:
    """A score of 1 to 5 in basis points as an index of 0 to 100 times 100."""
    return (score - BP) // 4


def is_customer(world: World, spec: AccountSpec, vendor: str) -> bool:
    """Whether the vendor has delivered there, so that it knows how satisfied the account is."""
    delivered = (p for p in world.projects.values() if p.vendor == vendor and p.account == spec.id)
    return _was_customer(world, spec, vendor) or any(project.accepted >= 0 for project in delivered)


def _was_customer(world: World, spec: AccountSpec, vendor: str) -> bool:
    return spec.customer and world.vendors[vendor].kind == "team"


def account_views(
    scenario: Scenario,
    world: World,
    vendor: Vendor,
    sheet: DecisionSheet,
    known: Record,
    bonds: Rapport,
) -> tuple[AccountView, ...]:
    """All customers of the market, each with what the team knows of it."""
    return tuple(_account(scenario, world, vendor, spec, sheet, known, bonds) for spec in scenario.accounts)


def _account(
    scenario: Scenario,
    world: World,
    vendor: Vendor,
    spec: AccountSpec,
    sheet: DecisionSheet,
    known: Record,
    bonds: Rapport,
) -> AccountView:
    state = world.accounts[spec.id]
    rivals = known.rivals.get(spec.id, set()) | ({state.incumbent} - {None, vendor.id})
    before = world.minute - scenario.calendar.days * DAY
    people = stakeholders(scenario.rules.belief, world, vendor, spec, bonds)
    return AccountView(
        id=spec.id,
        name=spec.name,
        segment=state.segment,
        about=spec.about,
        budget=state.budget,
        tier=sheet.tiers.get(spec.id, "B"),
        stage=state.stage.get(vendor.id, "potential"),
        incumbent=state.incumbent,
        satisfaction=satisfaction(world, vendor, spec),
        satisfaction_before=satisfaction_at(world, vendor, spec, known, before),
        goodwill=bonds.with_firm(spec.id, world.minute),
        share=_share(world, state, vendor.id),
        type=guess(vendor, keys.about_type(spec.id), HIDDEN_TYPES),
        rule=guess(vendor, keys.about_rule(spec.id), GROUP_RULES),
        stakeholders=people,
        people=probable_people(spec, {person.id for person in people}),
        triangle=vendor.triangles.get(spec.id, Triangle()),
        opportunities=tuple(
            d.id for d in world.opportunities.values() if d.account == spec.id and vendor.id in d.pursuits
        ),
        rivals_seen=tuple(sorted(str(rival) for rival in rivals)),
        expects=state.expects.get(vendor.id, BP),
    )


def satisfaction(world: World, vendor: Vendor, spec: AccountSpec) -> int | None:
    """The account's satisfaction with the team as index × 100, where the team can know it."""
    if is_customer(world, spec, vendor.id):
        return index(world.accounts[spec.id].satisfaction[vendor.id])
    surveys = [r.value for r in vendor.reports if r.kind == "survey" and r.subject == spec.id]
    return index(surveys[-1]) if surveys else None


def satisfaction_at(
    world: World, vendor: Vendor, spec: AccountSpec, known: Record, minute: int
) -> int | None:
    """The same at an earlier minute; None where the team could not know it."""
    if minute < 0 or not is_customer(world, spec, vendor.id):
        return None
    told = known.score_at(spec.id, minute)
    if told is not None:
        return index(told)
    return index(round(spec.satisfaction * BP)) if spec.customer else None


def _share(world: World, account: Account, vendor: str) -> int:
    """The vendor's part of the contract value awarded at an account, in basis points."""
    won = [
        (d.winner, d.value)
        for d in world.opportunities.values()
        if d.account == account.id and d.outcome == "won"
    ]
    total = sum(value for _, value in won)
    return sum(value for name, value in won if name == vendor) * BP // total if total else 0
