"""View models of the decision chain's people and of the contacts with them."""

from sandbox.i18n import _, pick, sentences
from sandbox.model.decisions import Triangle
from sandbox.model.names import HOUR, Material
from sandbox.projections.legal_work import material_name
from sandbox.projections.observation import AccountView, ContactOffer, StakeholderView
from sandbox.projections.offers import NEEDED
from sandbox.projections.planning import MOST_TIMES
from sandbox.ui import amounts
from sandbox.ui.screens.account.effects import expected
from sandbox.ui.screens.account.knowing import moment, source, sureness
from sandbox.ui.screens.account.view_model import ContactModel, PersonModel
from sandbox.ui.screens.planning import names
from sandbox.ui.screens.planning.reading import Reading


def people(reading: Reading, account: AccountView) -> tuple[PersonModel, ...]:
    """The people identified at an account, the most influential first."""
    order = sorted(account.stakeholders, key=lambda person: (-person.influence, person.id))
    return tuple(person_model(reading, account, person) for person in order)


def person_model(reading: Reading, account: AccountView, person: StakeholderView) -> PersonModel:
    """One person with the contacts that may be planned."""
    offers = [
        offer
        for offer in reading.observation.offers.contacts
        if (offer.account, offer.stakeholder) == (account.id, person.id)
    ]
    view, tone = names.view(person.attitude.value) if person.attitude else (_("? view unknown"), None)
    code, role_name = names.PEOPLE[person.role]
    return PersonModel(
        id=person.id,
        name=pick(person.name),
        title=pick(person.title),
        role=person.role,
        letter=_(code),
        role_name=_(role_name),
        influence=person.influence / 10_000,
        view=view,
        tone=tone or "ink3",
        known=sureness(person.attitude),
        wants=wants(person),
        listens=tuple((other, weight / 10_000) for other, weight in person.listens),
        contacts=tuple(_contact(reading, account, person, offer) for offer in offers),
        tip=_tip(reading, person, view),
    )


def wants(person: StakeholderView) -> str:
    """What counts for a person as far as it is believed, the likeliest first."""
    if person.criteria is None:
        return _("What counts for them: not known")
    ranked = sorted(person.criteria.posterior, key=lambda pair: -pair[1])[:2]
    return " · ".join(f"{_(names.CRITERIA[kind])} {amounts.percent(share)}" for kind, share in ranked)


def _tip(reading: Reading, person: StakeholderView, view: str) -> str:
    known = source(reading, person.criteria) if person.criteria else ""
    lines = [
        f"{pick(person.name)} · {pick(person.title)} · {_(names.PEOPLE[person.role][1])}",
        _("Influence {influence}; view of us: {view}.").format(
            influence=amounts.percent(person.influence), view=view
        ),
        source(reading, person.attitude),
        sentences(_("{text}.").format(text=wants(person)), known),
        _met(reading, person),
    ]
    if person.motive:
        lines.append(_("Motive: {motive}").format(motive=pick(person.motive)))
    if person.mode:
        lines.append(_("Mood: {mode}").format(mode=_(names.MODES[person.mode])))
    if person.prefers:
        vendor = pick(reading.names.vendor(person.prefers))
        lines.append(_("Leans to {vendor}.").format(vendor=vendor))
    return "\n".join(lines)


def _met(reading: Reading, person: StakeholderView) -> str:
    if not person.met:
        return _("Never met.")
    when = moment(reading, person.last_met) if person.last_met >= 0 else "—"
    trust = [
        f"{reading.called(member)} {amounts.percent(value)}" for member, value in person.trust if value > 0
    ]
    text = _("Met {times} times, last in {when}. Trust: {trust}.")
    return text.format(times=person.met, when=when, trust=names.listed(trust) or "—")


def _contact(
    reading: Reading, account: AccountView, person: StakeholderView, offer: ContactOffer
) -> ContactModel:
    name, meaning = names.ACTIONS[offer.action]
    times = reading.contact_times.get((account.id, offer.stakeholder, offer.action), 0)
    reason = _hindrance(reading, account, offer, times)
    effort = f"{amounts.hours(offer.hours * HOUR)} · {reading.money(offer.cost)}"
    brings = expected(reading, account, person, offer.action)
    takes = _takes(reading, offer, _(meaning))
    return ContactModel(offer.action, _(name), _(meaning), brings, times, effort, offer.roles, reason, takes)


def _takes(reading: Reading, offer: ContactOffer, meaning: str) -> str:
    needs = " + ".join(offer.roles)
    text = _("{meaning} Takes {hours} hours of {roles} and {cost} each time.")
    said = text.format(meaning=meaning, hours=offer.hours, roles=needs, cost=reading.money(offer.cost))
    if offer.material:
        used = _("Uses one of: {material}.").format(material=material_name(offer.material))
        return sentences(said, used)
    return said


def _hindrance(reading: Reading, account: AccountView, offer: ContactOffer, times: int) -> str:
    """Why no more of a contact may be planned; empty if one may."""
    triangle = reading.sheet.triangles.get(account.id, Triangle())
    missing = [role for role in NEEDED[offer.action] if triangle.member(role) is None]
    anybody = offer.action == "discover" and triangle != Triangle()
    if missing and not anybody:
        return _("Needs {roles} here: send somebody first.").format(roles=" + ".join(missing))
    if offer.material and _left(reading, offer.material) <= 0:
        text = _("No {material} left: plan fewer elsewhere.")
        return text.format(material=material_name(offer.material))
    if times >= MOST_TIMES:
        return _("More than {most} times in a quarter is too much.").format(most=MOST_TIMES)
    return ""


def _left(reading: Reading, material: str) -> int:
    used: dict[str, Material] = {"proof": "poc", "executive": "executive", "reference": "visit"}
    planned = sum(c.times for c in reading.sheet.contacts if used.get(c.action) == material)
    return dict(reading.observation.materials).get(material, 0) - planned
