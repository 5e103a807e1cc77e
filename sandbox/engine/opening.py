"""The world before the first round, as the scenario describes it."""

import math
from collections.abc import Sequence

from sandbox.engine.awards import concerned_people
from sandbox.model import keys
from sandbox.model.names import BP, DAY, Mode, StakeholderRole
from sandbox.model.rules import AttitudeRules
from sandbox.model.scenario import Account as AccountSpec
from sandbox.model.scenario import Opportunity as OpportunitySpec
from sandbox.model.scenario import Person, Scenario, weights
from sandbox.model.scenario import Stakeholder as StakeholderSpec
from sandbox.model.world import (
    Account,
    Goodwill,
    Member,
    Opportunity,
    Pursuit,
    SegmentState,
    Stakeholder,
    Vendor,
    World,
)

SELF_WEIGHT = 0.2
"""Least share of a stakeholder's own view in what they hear."""


def open_world(scenario: Scenario, teams: Sequence[str], first: int = 0) -> World:
    """The world at minute 0. In a shared market all teams are in it, in a parallel one call it for each,
    with `first` its place at the table, after which it is called.

    Teams of a parallel market share one luck, so that their outcomes differ by decisions only.
    """
    shared = scenario.market == "shared"
    places = enumerate(teams, first)
    vendors = {team: _team(scenario, team, place, team if shared else "team") for place, team in places}
    for index, rival in enumerate(scenario.rivals):
        vendors[rival.id] = Vendor(rival.id, "rival", rival.id, name=index)
    accounts = {spec.id: _account(scenario, spec, list(vendors)) for spec in scenario.accounts}
    world = World(0, 0, {s.id: SegmentState() for s in scenario.segments}, vendors, accounts, {}, {})
    for spec in scenario.opportunities:
        _add_scripted(scenario, world, spec)
    _know_at_start(scenario, world)
    return world


def _team(scenario: Scenario, team: str, index: int, luck: str) -> Vendor:
    template = scenario.team
    vendor = Vendor(team, "team", luck, name=index, funds=template.funds)
    vendor.materials = dict(template.materials.items())
    for person in template.members:
        member = new_member(vendor, person, hired=-365 * DAY)
        vendor.members[member.id] = member
    return vendor


def new_member(vendor: Vendor, person: Person, hired: int) -> Member:
    """Somebody of the scenario as a member of a vendor."""
    return Member(
        keys.member(vendor.id, person.id), person.id, person.role, person.skill * 2_000,
        f"{vendor.luck}:{person.id}", hired,
    )  # fmt: skip


def _account(scenario: Scenario, spec: AccountSpec, vendors: list[str]) -> Account:
    teams = [v for v in vendors if v not in {r.id for r in scenario.rivals}]
    ids = [person.id for person in spec.stakeholders]
    people = {p.id: _stakeholder(scenario, p, ids, vendors) for p in spec.stakeholders}
    incumbent = spec.incumbent if spec.incumbent != "team" else (teams[0] if len(teams) == 1 else None)
    return Account(
        spec.id, spec.segment, spec.budget, spec.type, spec.rule, incumbent,
        round(spec.demand * BP), people,
        satisfaction={v: _satisfaction(scenario, spec, v) for v in vendors},
        goodwill={v: Goodwill(_goodwill(scenario, spec, v), 0) for v in vendors},
        stage=dict.fromkeys(teams, "active" if spec.customer else "contacted"),
        stepped=dict.fromkeys(vendors, 0),
    )  # fmt: skip


def _satisfaction(scenario: Scenario, spec: AccountSpec, vendor: str) -> int:
    for rival in scenario.rivals:
        if rival.id == vendor:
            return round((2.6 + 1.8 * rival.delivery) * BP)
    return round(spec.satisfaction * BP)


def _goodwill(scenario: Scenario, spec: AccountSpec, vendor: str) -> int:
    for rival in scenario.rivals:
        if rival.id == vendor:
            return round(rival.relationship * (0.8 if spec.incumbent == vendor else 0.4) * BP)
    return round(spec.relation * BP)


def _stakeholder(
    scenario: Scenario, spec: StakeholderSpec, ids: list[str], vendors: list[str]
) -> Stakeholder:
    rivals = {r.id for r in scenario.rivals}
    innate = {v: round((spec.rivals.get(v, 0.0) if v in rivals else spec.attitude) * BP) for v in vendors}
    usual = usual_openness(scenario.rules.attitude, spec.role)
    openness = spec.openness if spec.openness is not None else usual
    mode: Mode = spec.mode
    return Stakeholder(
        spec.id, spec.role, mode, round(spec.influence * BP), round(openness * BP), round(spec.reach * BP),
        weights(spec), _row(spec, ids), dict(innate), innate, dict.fromkeys(vendors, 0),
    )  # fmt: skip


def usual_openness(rules: AttitudeRules, role: StakeholderRole) -> float:
    """How far somebody in that role follows others' views, where the scenario says nothing."""
    match role:
        case "user":
            return rules.openness_user
        case "purchaser":
            return rules.openness_purchaser
        case "economic":
            return rules.openness_economic
        case "technical" | "financial":
            return rules.openness_gatekeeper
        case "coach":
            return rules.openness_coach


def _row(spec: StakeholderSpec, ids: list[str]) -> tuple[tuple[int, int], ...]:
    """A row of W in basis points: the voices heard, and the own view with the rest."""
    heard = {voice.to: voice.weight for voice in spec.listens if voice.weight > 0}
    total = sum(heard.values())
    scale = min(1.0, (1.0 - SELF_WEIGHT) / total) if total else 0.0
    row = {ids.index(name): round(weight * scale * BP) for name, weight in heard.items()}
    own = ids.index(spec.id)
    row[own] = row.get(own, 0) + BP - sum(row.values())
    return tuple(sorted(row.items()))


def _add_scripted(scenario: Scenario, world: World, spec: OpportunitySpec) -> None:
    account = world.accounts[spec.account]
    opened = ((spec.round - 1) * scenario.calendar.days + spec.day) * DAY
    days = spec.days or usual_days(scenario, spec.value)
    world.opportunities[spec.id] = Opportunity(
        spec.id, spec.account, spec.id, spec.value, "scripted", "", opened, spec.stage, opened, opened,
        spec.public, round(spec.must_have * BP), days, concerned_people(scenario, account, spec.value),
        strong_rival(scenario, account.segment),
    )  # fmt: skip


def usual_days(scenario: Scenario, value: int) -> int:
    """The usual delivery time in working days: it grows with the square root of the value [A]."""
    reference = max(1, scenario.rules.purchase.reference_value)
    return max(5, round(scenario.rules.delivery.standard_days * math.sqrt(value / reference)))


def strong_rival(scenario: Scenario, segment: str) -> str:
    """The known strong competitor of a segment, if there is one."""
    return next((r.id for r in scenario.rivals if segment in r.strong_in), "")


def _know_at_start(scenario: Scenario, world: World) -> None:
    for team in world.teams():
        for spec in scenario.accounts:
            for person in spec.stakeholders:
                if person.known:
                    team.identified[keys.stakeholder(spec.id, person.id)] = 0
        for deal in world.opportunities.values():
            if deal.public and deal.opened == 0:
                deal.pursuits[team.id] = Pursuit(found=0)
