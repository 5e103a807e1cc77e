"""What a contact with a stakeholder does."""

from typing import cast

from sandbox.engine import attitudes, goodwill, knowledge
from sandbox.engine.qualification import known_to
from sandbox.engine.run import Run
from sandbox.engine.visit import Visit
from sandbox.model import keys
from sandbox.model.events import ContactFailed, ContactMade, OpportunityFound, WorkDone
from sandbox.model.names import (
    BP,
    CRITERIA,
    ContactAction,
    CustomerStage,
    HiddenType,
    Material,
    Mode,
    PursuitStatus,
)
from sandbox.model.world import Member, Opportunity, Pursuit, Task, Vendor

MATERIAL: dict[ContactAction, Material] = {
    "proof": "poc",
    "executive": "executive",
    "reference": "visit",
}
"""What one contact of a kind uses up."""

READINESS: dict[Mode, float] = {"growth": 1.2, "trouble": 1.3, "even_keel": 0.8, "overconfident": 0.5}
"""How much new thinking moves a person in each mode (Miller & Heiman) [A]."""

WARMTH: dict[ContactAction, float] = {
    "trust": 1.0, "executive": 1.2, "discover": 0.4, "insight": 0.5, "proof": 0.2, "reference": 0.6,
    "concede": 0.5,
}  # fmt: skip
"""How much of a contact's time builds trust [A]."""


SERVED: tuple[CustomerStage, ...] = ("active", "strategic")
REFERENCE_AT = 37_000
"""Satisfaction from which a customer serves as a reference, in basis points of 1 to 5 [A]."""

SPEAKS_TO: dict[ContactAction, HiddenType] = {
    "trust": "relationship", "executive": "relationship", "insight": "technology", "proof": "technology",
    "reference": "delivery",
}  # fmt: skip
"""What a contact speaks to; one that speaks to what drives the account moves more, another one less [A]."""

MOST_CONCEDED = 3_000
"""Price given away by concessions at most, in basis points."""

HEARD, HEARD_ASKING = 0.35, 0.5
"""Chance to hear of each deal at a contact, and at one that asks [A]."""

LIVE: tuple[PursuitStatus, ...] = ("known", "pursuing", "held", "bid")
"""While a pursuit can still be furthered."""


def hours(run: Run, action: ContactAction) -> float:
    """Hours that a contact of a kind takes the member who makes it."""
    rules = run.rules.activity
    match action:
        case "discover":
            return rules.discover_hours
        case "trust":
            return rules.trust_hours
        case "insight":
            return rules.insight_hours
        case "proof":
            return rules.proof_hours
        case "executive":
            return rules.executive_hours
        case "reference":
            return rules.reference_hours
        case "concede":
            return rules.concede_hours


def made(run: Run, vendor: Vendor, member: Member, task: Task) -> None:
    """A planned contact's time has come: it takes place, or fails with a reason."""
    now, account, key = run.now, run.world.accounts[task.account], task.subject
    action, name = cast(ContactAction, task.action), key.partition("|")[0]
    luck, occasion = f"{vendor.luck}|{account.id}.{name}", f"{run.number}.{key}.{action}"
    visit = Visit(vendor, member, account, account.stakeholders[name], action, key, luck, occasion)
    minutes = now - task.started
    run.log(WorkDone(now, vendor.id, account.id, member.id, member.role, "contact", name, minutes))
    reason = _hindrance(run, visit)
    if reason:
        run.log(ContactFailed(now, vendor.id, account.id, member.id, name, action, reason))
    else:
        _takes_place(run, visit)


def _takes_place(run: Run, visit: Visit) -> None:
    now, vendor, account, name = run.now, visit.vendor, visit.account, visit.person.id
    attitudes.brought_up(run, account, vendor.id)
    change = _effect(run, visit)
    goodwill.built(run, visit, WARMTH[visit.action] * hours(run, visit.action))
    run.log(ContactMade(now, vendor.id, account.id, visit.member.id, name, visit.action, change))
    visit.person.met[vendor.id] = now
    knowledge.read_attitude(run, visit)
    run.advance_customer(vendor.id, account, "contacted")
    _hears_of_deals(run, visit)


def _hindrance(run: Run, visit: Visit) -> str:
    """Why the contact does not come about: no time, no material; or nothing."""
    vendor, person = visit.vendor, visit.person
    run.spend(vendor, "travel", visit.account.id, run.rules.activity.travel_cost)
    warm = 0.25 * goodwill.personal(run, visit.member, visit.account.id, person.id)
    if not run.luck.chance(min(0.98, person.reach / BP + warm), visit.luck, "reach", visit.occasion):
        return "no_time"
    if visit.action == "reference" and not references(run, vendor):
        return "no_reference"
    material = MATERIAL.get(visit.action)
    if material is not None:
        if vendor.materials.get(material, 0) <= 0:
            return "no_material"
        vendor.materials[material] -= 1
    if visit.action == "proof":
        run.spend(vendor, "proof", visit.account.id, run.rules.activity.proof_cost)
    return ""


def references(run: Run, vendor: Vendor) -> list[str]:
    """The customers who are content enough to show others what the vendor has delivered."""
    return [
        account.id
        for account in run.world.accounts.values()
        if account.stage.get(vendor.id) in SERVED and account.satisfaction[vendor.id] >= REFERENCE_AT
    ]


def _effect(run: Run, visit: Visit) -> int:
    """The change in attitude, in basis points."""
    rules, person, vendor = run.rules.attitude, visit.person, visit.vendor.id
    spoken = spoken_to(rules.to_driver, visit.action, visit.account.type)
    skill = spoken * (0.6 + 0.4 * visit.member.skill / 6_000)
    match visit.action:
        case "discover":
            knowledge.discovered(run, visit)
            return 0
        case "trust":
            liking = 0.6 + 1.6 * person.criteria[CRITERIA.index("relationship")] / BP
            return attitudes.moved(person, vendor, rules.trust_effect * skill * liking)
        case "insight":
            return _insight(run, visit, skill)
        case "proof":
            return _proof(run, visit, skill)
        case "executive":
            rank = 1.0 if person.role == "economic" else 0.4
            return attitudes.moved(person, vendor, rules.executive_effect * rank * spoken)
        case "reference":
            return _reference(run, visit, spoken)
        case "concede":
            return _concession(run, visit)


def spoken_to(share: float, action: ContactAction, driver: HiddenType) -> float:
    """How much a contact moves at an account with that driver, relative to one without any."""
    return 1.0 + share if SPEAKS_TO.get(action) == driver else 1.0 - share / 2


def _insight(run: Run, visit: Visit, skill: float) -> int:
    """Teaching moves those who are ready for change, if it speaks to what they weigh; else it may annoy."""
    rules, person, vendor = run.rules.attitude, visit.person, visit.vendor
    belief = known_to(vendor, visit.member, keys.about_criteria(visit.account.id, person.id))
    right = person.criteria.index(max(person.criteria))
    sure = belief.values[right] / BP if belief else 1 / len(CRITERIA)
    prepared = 1.0 if run.prepared.pop(f"{vendor.id}|{visit.account.id}|{visit.key}", 0) else 0.5
    if run.luck.chance(rules.insight_risk * (1 - sure), visit.luck, "annoyed", visit.occasion):
        return attitudes.moved(person, vendor.id, -rules.insight_effect / 2)
    points = rules.insight_effect * skill * prepared * READINESS[person.mode] * (0.4 + 0.9 * sure)
    return attitudes.moved(person, vendor.id, points)


def insight_prepared(run: Run, vendor: Vendor, task: Task) -> None:
    """SR has prepared an insight that AR will teach."""
    run.prepared[f"{vendor.id}|{task.account}|{task.subject}"] = 1


def _proof(run: Run, visit: Visit, skill: float) -> int:
    """A proof of concept passes the likelier the better the solution fits; a passed one removes risk."""
    pursuit = _pursuit_at_stake(run, visit)
    fit = pursuit.fit / BP if pursuit else 0.3
    chance = min(0.95, 0.25 + 0.6 * fit + run.rules.attitude.proof_expert * _experts(run, visit.vendor))
    if not run.luck.chance(chance, visit.luck, "proof", visit.occasion):
        return attitudes.moved(visit.person, visit.vendor.id, -0.1)
    if pursuit:
        pursuit.proof = True
    return attitudes.moved(visit.person, visit.vendor.id, run.rules.attitude.proof_effect * skill)


def _experts(run: Run, vendor: Vendor) -> float:
    """Send the experts that are left to support a proof; the share of those it can use."""
    wanted = run.rules.activity.proof_experts
    sent = min(wanted, vendor.materials.get("expert", 0))
    if sent:
        vendor.materials["expert"] -= sent
    return sent / wanted if wanted else 0.0


def _reference(run: Run, visit: Visit, spoken: float) -> int:
    """Seeing is believing: a reference takes risk away from the purchase and speaks for the delivery."""
    pursuit = _pursuit_at_stake(run, visit)
    if pursuit:
        pursuit.seen = True
    weight = spoken * (0.6 + 1.6 * visit.person.criteria[CRITERIA.index("delivery")] / BP)
    return attitudes.moved(visit.person, visit.vendor.id, run.rules.attitude.reference_effect * weight)


def _concession(run: Run, visit: Visit) -> int:
    """A price given away moves whoever weighs price; it stays given."""
    pursuit = _pursuit_at_stake(run, visit)
    if pursuit is None:
        return 0
    given = min(run.rules.activity.concede_bp, MOST_CONCEDED - pursuit.concession)
    pursuit.concession += given
    pursuit.price -= pursuit.price * given // BP
    greed = visit.person.criteria[CRITERIA.index("price")] / BP
    return attitudes.moved(visit.person, visit.vendor.id, 0.8 * greed)


def _pursuit_at_stake(run: Run, visit: Visit) -> Pursuit | None:
    """What the vendor has done for its largest open opportunity at the account."""
    vendor = visit.vendor.id
    at_stake = [
        deal
        for deal in run.deals_at[visit.account.id]
        if deal.outcome == "open" and vendor in deal.pursuits and deal.pursuits[vendor].status in LIVE
    ]
    largest = max(at_stake, key=lambda deal: (deal.value, deal.id), default=None)
    return largest.pursuits[vendor] if largest else None


def _hears_of_deals(run: Run, visit: Visit) -> None:
    """Whoever is on the spot hears of what the customer is thinking about."""
    now, vendor = run.now, visit.vendor
    chance = HEARD_ASKING if visit.action == "discover" else HEARD
    for deal in run.deals_at[visit.account.id]:
        if deal.outcome != "open" or deal.opened > now or vendor.id in deal.pursuits:
            continue
        occasion = f"{visit.person.id}.{visit.occasion}"
        if run.luck.chance(chance, f"{vendor.luck}|{deal.id}", "heard", occasion):
            found(run, vendor, deal, "contact")


def found(run: Run, vendor: Vendor, deal: Opportunity, how: str) -> None:
    """A vendor learns of an opportunity."""
    deal.pursuits[vendor.id] = Pursuit(found=run.now)
    if vendor.kind == "team":
        run.log(OpportunityFound(run.now, vendor.id, deal.account, deal.id, deal.value, how))
        run.advance_customer(vendor.id, run.world.accounts[deal.account], "qualified")
