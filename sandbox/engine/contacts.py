"""What a contact with a stakeholder does."""

from sandbox.engine import attitudes, goodwill, knowledge
from sandbox.engine.qualification import knowledge as known
from sandbox.engine.run import Run
from sandbox.model import keys
from sandbox.model.events import ContactFailed, ContactMade, OpportunityFound, WorkDone
from sandbox.model.names import BP, CRITERIA, ContactAction, Material, Mode
from sandbox.model.world import Account, Member, Opportunity, Pursuit, Stakeholder, Task, Vendor

MATERIAL: dict[ContactAction, Material] = {"proof": "poc", "executive": "executive"}
"""What one contact of a kind uses up."""

READINESS: dict[Mode, float] = {"growth": 1.2, "trouble": 1.3, "even_keel": 0.8, "overconfident": 0.5}
"""How much new thinking moves a person in each mode (Miller & Heiman) [A]."""


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
        case "concede":
            return rules.concede_hours


def made(run: Run, vendor: Vendor, member: Member, task: Task) -> None:
    """A planned contact's time has come: it takes place, or fails with a reason."""
    account = run.world.accounts[task.account]
    name, action = task.subject.split("|")[0], _action(task.action)
    person = account.stakeholders[name]
    reason = _hindrance(run, vendor, member, account, person, action, task)
    run.log(
        WorkDone(
            run.now, vendor.id, account.id, member.id, member.role, "contact", name, run.now - task.started
        )
    )
    if reason:
        run.log(ContactFailed(run.now, vendor.id, account.id, member.id, name, action, reason))
        return
    attitudes.brought_up(run, account, vendor.id)
    change = _effect(run, vendor, member, account, person, action, task)
    goodwill.built(run, member, account, vendor.id, name, _warmth(action) * hours(run, action))
    run.log(ContactMade(run.now, vendor.id, account.id, member.id, name, action, change))
    person.met[vendor.id] = run.now
    knowledge.read_attitude(run, vendor, member, account, person, task.subject)
    run.advance_customer(vendor.id, account, "contacted")
    _hears_of_deals(run, vendor, member, account, task)


def _action(text: str) -> ContactAction:
    action: ContactAction = text  # type: ignore[assignment]
    return action


def _warmth(action: ContactAction) -> float:
    """How much of a contact's time builds trust [A]."""
    return {"trust": 1.0, "executive": 1.2, "discover": 0.4, "insight": 0.5, "proof": 0.2, "concede": 0.5}[
        action
    ]


def _hindrance(
    run: Run,
    vendor: Vendor,
    member: Member,
    account: Account,
    person: Stakeholder,
    action: ContactAction,
    task: Task,
) -> str:
    run.spend(vendor, "travel", account.id, run.rules.activity.travel_cost)
    warm = 0.25 * goodwill.personal(run, member, account.id, person.id)
    entity = f"{vendor.luck}|{account.id}.{person.id}"
    if not run.luck.chance(
        min(0.98, person.reach / BP + warm), entity, "reach", f"{run.number}.{task.subject}.{action}"
    ):
        return "no_time"
    material = MATERIAL.get(action)
    if material is not None:
        if vendor.materials.get(material, 0) <= 0:
            return "no_material"
        vendor.materials[material] -= 1
    if action == "proof":
        run.spend(vendor, "proof", account.id, run.rules.activity.proof_cost)
    return ""


def _effect(
    run: Run,
    vendor: Vendor,
    member: Member,
    account: Account,
    person: Stakeholder,
    action: ContactAction,
    task: Task,
) -> int:
    skill = 0.6 + 0.4 * member.skill / 6_000
    match action:
        case "discover":
            knowledge.discovered(run, vendor, member, account, person, task.subject)
            return 0
        case "trust":
            liking = 0.6 + 1.6 * person.criteria[CRITERIA.index("relationship")] / BP
            return attitudes.moved(person, vendor.id, run.rules.attitude.trust_effect * skill * liking)
        case "insight":
            return _insight(run, vendor, member, account, person, task, skill)
        case "proof":
            return _proof(run, vendor, account, person, task, skill)
        case "executive":
            rank = 1.0 if person.role == "economic" else 0.4
            return attitudes.moved(person, vendor.id, run.rules.attitude.executive_effect * rank)
        case "concede":
            return _concession(run, vendor, account, person)


def _insight(
    run: Run, vendor: Vendor, member: Member, account: Account, person: Stakeholder, task: Task, skill: float
) -> int:
    """Teaching moves those who are ready for change, if it speaks to what they weigh; else it may annoy."""
    belief = known(vendor, keys.about_criteria(account.id, person.id), member)
    right = person.criteria.index(max(person.criteria))
    sure = belief.values[right] / BP if belief else 1 / len(CRITERIA)
    prepared = 1.0 if run.prepared.pop(_preparation(task), 0) else 0.5
    entity = f"{vendor.luck}|{account.id}.{person.id}"
    if run.luck.chance(
        run.rules.attitude.insight_risk * (1 - sure), entity, "annoyed", f"{run.number}.{task.subject}"
    ):
        return attitudes.moved(person, vendor.id, -run.rules.attitude.insight_effect / 2)
    points = (
        run.rules.attitude.insight_effect * skill * prepared * READINESS[person.mode] * (0.4 + 0.9 * sure)
    )
    return attitudes.moved(person, vendor.id, points)


def _preparation(task: Task) -> str:
    return f"{task.account}|{task.subject}"


def insight_prepared(run: Run, task: Task) -> None:
    """SR has prepared an insight that AR will teach."""
    run.prepared[_preparation(task)] = 1


def _proof(run: Run, vendor: Vendor, account: Account, person: Stakeholder, task: Task, skill: float) -> int:
    """A proof of concept passes the likelier the better the solution fits; a passed one removes risk."""
    deal = _deal_at_stake(run, vendor, account)
    fit = deal.pursuits[vendor.id].fit / BP if deal else 0.3
    entity = f"{vendor.luck}|{account.id}.{person.id}"
    if not run.luck.chance(min(0.95, 0.35 + 0.6 * fit), entity, "proof", f"{run.number}.{task.subject}"):
        return attitudes.moved(person, vendor.id, -0.1)
    if deal:
        deal.pursuits[vendor.id].proof = True
    return attitudes.moved(person, vendor.id, run.rules.attitude.proof_effect * skill)


def _concession(run: Run, vendor: Vendor, account: Account, person: Stakeholder) -> int:
    """A price given away moves whoever weighs price; it stays given."""
    deal = _deal_at_stake(run, vendor, account)
    if deal is None:
        return 0
    pursuit = deal.pursuits[vendor.id]
    pursuit.concession = min(3_000, pursuit.concession + run.rules.activity.concede_bp)
    greed = person.criteria[CRITERIA.index("price")] / BP
    return attitudes.moved(person, vendor.id, 0.8 * greed)


def _deal_at_stake(run: Run, vendor: Vendor, account: Account) -> Opportunity | None:
    """The largest open opportunity of the vendor at the account before the award."""
    open_deals = [
        deal
        for deal in run.world.opportunities.values()
        if deal.account == account.id and deal.outcome == "open" and vendor.id in deal.pursuits
    ]
    return max(open_deals, key=lambda deal: (deal.value, deal.id), default=None)


def _hears_of_deals(run: Run, vendor: Vendor, member: Member, account: Account, task: Task) -> None:
    """Whoever is on the spot hears of what the customer is thinking about."""
    for deal in run.world.opportunities.values():
        if deal.account != account.id or deal.outcome != "open" or deal.opened > run.now:
            continue
        chance = 0.5 if task.action == "discover" else 0.35
        if vendor.id not in deal.pursuits and run.luck.chance(
            chance, f"{vendor.luck}|{deal.id}", "heard", f"{run.number}.{task.subject}.{task.action}"
        ):
            found(run, vendor, deal, "contact")


def found(run: Run, vendor: Vendor, deal: Opportunity, how: str) -> None:
    """A vendor learns of an opportunity."""
    deal.pursuits[vendor.id] = Pursuit(found=run.now)
    if vendor.kind == "team":
        run.log(OpportunityFound(run.now, vendor.id, deal.account, deal.id, deal.value, how))
        run.advance_customer(vendor.id, run.world.accounts[deal.account], "qualified")
