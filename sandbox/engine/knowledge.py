"""Finding out: what a contact tells a member, and how alignment makes it the team's."""

from sandbox.engine.qualification import knowledge
from sandbox.engine.run import Run
from sandbox.equations.belief import basis_points, confidence, posterior, reading_taken, sign_chance, stale
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
    vendors = sorted(world.vendors)
    return vendors.index(max(vendors, key=lambda v: (person.attitude[v], v))), len(vendors)


def discovered(
    run: Run, vendor: Vendor, member: Member, account: Account, person: Stakeholder, visit: str
) -> None:
    """A discovery contact: a noisy test of what the member knows least, and perhaps a new name."""
    coached = person.attitude[vendor.id] >= 2 * BP
    items = [
        keys.about_type(account.id),
        keys.about_rule(account.id),
        keys.about_criteria(account.id, person.id),
        keys.about_preference(account.id, person.id),
    ]
    for turn in range(2):
        held = {item: knowledge(vendor, item, member) for item in items}
        item = min(items, key=lambda name: (_sureness(held[name]), items.index(name)))
        tested(run, vendor, member, account, person, item, f"{visit}.{turn}", coached)
    _named(run, vendor, member, account, person, visit, coached)


def _sureness(belief: Belief | None) -> int:
    return belief.confidence if belief else -1


def tested(
    run: Run, vendor: Vendor, member: Member, account: Account, person: Stakeholder, item: str, visit: str, coached: bool
) -> None:  # fmt: skip
    """Ask whether the likeliest candidate of an item is the true one, with an error."""
    rules = run.rules.belief
    right, number = truth(run.world, account, person, item)
    held = knowledge(vendor, item, member)
    prior = held.values if held and len(held.values) == number else basis_points([1.0] * number)
    asked = _asked(run, prior, f"{member.luck}|{item}", visit)
    sensitivity = rules.coach_sensitivity if coached else rules.sensitivity
    says = sign_chance(asked == right, sensitivity, rules.specificity)
    seen = run.luck.chance(says, f"{member.luck}|{item}", "reading", f"{run.number}.{visit}")
    after = posterior(prior, asked, seen, sensitivity, rules.specificity)
    believe(run, vendor, member, account.id, item, after, round(confidence(after) * BP))


def _asked(run: Run, prior: tuple[int, ...], entity: str, visit: str) -> int:
    """The likeliest candidate; among equals one by rendezvous."""
    best = max(prior)
    equals = [str(index) for index, share in enumerate(prior) if share >= best - 1]
    return int(run.luck.pick(equals, f"asked|{entity}", f"{run.number}.{visit}"))


def believe(
    run: Run, vendor: Vendor, member: Member, account: str, item: str, values: tuple[int, ...], sure: int
) -> None:
    """Record what a member now thinks."""
    member.beliefs[item] = Belief(values, sure, run.now)
    estimate = values[0] if len(values) == 1 else values.index(max(values))
    subject, _, kind = item.partition("#")
    run.log(BeliefChanged(run.now, vendor.id, account, subject, kind, member.id, estimate, sure))


def read_attitude(
    run: Run, vendor: Vendor, member: Member, account: Account, person: Stakeholder, visit: str
) -> None:
    """Every contact lets the member judge how the stakeholder stands to the vendor."""
    rules = run.rules.belief
    item = keys.about_attitude(account.id, person.id)
    noise = rules.attitude_noise * run.luck.normal(f"{member.luck}|{item}", "noise", f"{run.number}.{visit}")
    reading = person.attitude[vendor.id] + noise * BP
    held = knowledge(vendor, item, member)
    age = run.now - held.minute if held else 0
    sure = stale(held.confidence / BP, age, rules.half_life_days * DAY) if held else 0.0
    value, surer = reading_taken(held.values[0] if held else 0.0, sure, reading, rules.gain)
    bounded = max(-BP, min(3 * BP, round(value)))
    believe(run, vendor, member, account.id, item, (bounded,), round(surer * BP))


def _named(
    run: Run, vendor: Vendor, member: Member, account: Account, person: Stakeholder, visit: str, coached: bool
) -> None:
    """The stakeholder may name a colleague whom the vendor does not know yet."""
    chance = run.rules.belief.reveal * (1.5 if coached else 1.0)
    unknown = [p for p in account.stakeholders if keys.stakeholder(account.id, p) not in vendor.identified]
    entity = f"{vendor.luck}|{account.id}.{person.id}"
    if unknown and run.luck.chance(min(0.95, chance), entity, "names", f"{run.number}.{visit}"):
        name = run.luck.pick(
            [f"{account.id}.{p}" for p in unknown], f"named|{entity}", f"{run.number}.{visit}"
        )
        identify(run, vendor, account, name, member.id)


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
