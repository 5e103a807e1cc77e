"""Finding out: what a contact tells a member, and how alignment makes it the team's."""

from sandbox.engine.qualification import known_to
from sandbox.engine.run import Run
from sandbox.engine.visit import Visit
from sandbox.equations.belief import confidence, posterior, reading_taken, sign_chance, stale, undecided
from sandbox.model import keys
from sandbox.model.events import BeliefChanged, KnowledgeShared, StakeholderIdentified
from sandbox.model.names import BP, CRITERIA, DAY, GROUP_RULES, HIDDEN_TYPES
from sandbox.model.world import Account, Belief, Member, Stakeholder, Vendor, World


def truth(world: World, account: Account, person: Stakeholder | None, item: str) -> tuple[int, int]:
    """The index of the true category of an item, and how many categories there are."""
    if item.endswith("#type"):
        return HIDDEN_TYPES.index(account.type), len(HIDDEN_TYPES)
    if item.endswith("#rule"):
        return GROUP_RULES.index(account.rule), len(GROUP_RULES)
    assert person is not None
    if item.endswith("#criteria"):
        return person.criteria.index(max(person.criteria)), len(CRITERIA)
    attitudes = [person.attitude[name] for name in world.vendor_order()]
    return attitudes.index(max(attitudes)), len(attitudes)


def discovered(run: Run, visit: Visit) -> None:
    """A discovery contact: noisy tests of what the member knows least, and perhaps a new name."""
    account, person = visit.account.id, visit.person.id
    items = [
        keys.about_type(account),
        keys.about_rule(account),
        keys.about_criteria(account, person),
        keys.about_preference(account, person),
    ]
    held, coached = [known_to(visit.vendor, visit.member, item) for item in items], visit.coached
    for turn in range(2 + coached * run.rules.belief.coach_tests):
        sureness = [belief.confidence if belief else -1 for belief in held]
        least = sureness.index(min(sureness))
        _tested(run, visit, items[least], held[least], turn, coached=coached)
        held[least] = known_to(visit.vendor, visit.member, items[least])
    _named(run, visit, coached=coached)


def _tested(run: Run, visit: Visit, item: str, held: Belief | None, turn: int, *, coached: bool) -> None:
    """Ask whether the likeliest candidate of an item is the true one, with an error."""
    rules, member, occasion = run.rules.belief, visit.member, f"{visit.occasion}.{turn}"
    right, number = truth(run.world, visit.account, visit.person, item)
    prior = held.values if held and len(held.values) == number else undecided(number)
    entity = f"{member.luck}|{item}"
    asked = _asked(run, prior, entity, occasion)
    sensitivity = rules.coach_sensitivity if coached else rules.sensitivity
    says = sign_chance(asked == right, sensitivity, rules.specificity)
    seen = run.luck.chance(says, entity, "reading", occasion)
    after = posterior(prior, asked, seen, sensitivity, rules.specificity)
    believe(run, visit.vendor, member, visit.account.id, item, after, round(confidence(after) * BP))


def _asked(run: Run, prior: tuple[int, ...], entity: str, occasion: str) -> int:
    """The likeliest candidate; among equals one by rendezvous."""
    best = max(prior)
    equals = [str(index) for index, share in enumerate(prior) if share >= best - 1]
    return int(run.luck.pick(equals, f"asked|{entity}", occasion))


def believe(
    run: Run, vendor: Vendor, member: Member, account: str, item: str, values: tuple[int, ...], sure: int
) -> None:
    """Record what a member now thinks."""
    now = run.now
    member.beliefs[item] = Belief(values, sure, now)
    estimate = values[0] if len(values) == 1 else values.index(max(values))
    subject, _, kind = item.partition("#")
    run.log(BeliefChanged(now, vendor.id, account, subject, kind, member.id, estimate, sure))


def read_attitude(run: Run, visit: Visit) -> None:
    """Every contact lets the member judge how the stakeholder stands to the vendor."""
    rules, member, vendor = run.rules.belief, visit.member, visit.vendor
    item = keys.about_attitude(visit.account.id, visit.person.id)
    noise = rules.attitude_noise * run.luck.normal(f"{member.luck}|{item}", "noise", visit.occasion)
    reading = visit.person.attitude[vendor.id] + noise * BP
    held = known_to(vendor, member, item)
    age = run.now - held.minute if held else 0
    sure = stale(held.confidence / BP, age, rules.half_life_days * DAY) if held else 0.0
    value, surer = reading_taken(held.values[0] if held else 0.0, sure, reading, rules.gain)
    bounded = max(-BP, min(3 * BP, round(value)))
    believe(run, vendor, member, visit.account.id, item, (bounded,), round(surer * BP))


def _named(run: Run, visit: Visit, *, coached: bool) -> None:
    """The stakeholder may name a colleague whom the vendor does not know yet."""
    account, vendor, occasion = visit.account, visit.vendor, visit.occasion
    names = (keys.stakeholder(account.id, person) for person in account.stakeholders)
    unknown = [name for name in names if name not in vendor.identified]
    chance = min(0.95, run.rules.belief.reveal * (1.5 if coached else 1.0))
    if unknown and run.luck.chance(chance, visit.luck, "names", occasion):
        name = run.luck.pick(unknown, f"named|{visit.luck}", occasion)
        identify(run, vendor, account, name, visit.member.id)


def identify(run: Run, vendor: Vendor, account: Account, name: str, member: str) -> None:
    """The vendor learns that somebody belongs to the decision chain."""
    vendor.identified[name] = run.now
    run.log(StakeholderIdentified(run.now, vendor.id, account.id, name, member))


def shared_by(run: Run, vendor: Vendor, member: Member) -> None:
    """An alignment meeting: what the member knows better than the board goes on it."""
    carried = 0
    for item, belief in member.beliefs.items():
        known = vendor.shared.get(item)
        if known is None or (belief.minute > known.minute and belief.confidence >= known.confidence - 1_000):
            vendor.shared[item] = belief
            carried += 1
    if carried:
        run.log(KnowledgeShared(run.now, vendor.id, member.id, carried))
