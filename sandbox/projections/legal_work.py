"""What the rules say on quotas, triangles, pursuits, contacts and deliveries."""

from collections.abc import Iterator

from sandbox.i18n import _, pick
from sandbox.model.decisions import Contact, Pursuit, Triangle
from sandbox.model.names import BP, ROLES, Role
from sandbox.projections.offers import MATERIALS, NEEDED
from sandbox.projections.refusal import Desk, Path, Refusal

DEFAULT_FLOOR = Pursuit().floor


def quotas(desk: Desk) -> Iterator[Refusal]:
    """Quotas and tiers name accounts and members that exist; weights are not negative."""
    for index, quota in enumerate(desk.sheet.quotas):
        if quota.account is not None and quota.account not in desk.accounts:
            yield unknown(("quotas", index), quota.account)
        if quota.owner is not None and quota.owner not in desk.staff:
            yield gone(desk, ("quotas", index), quota.owner)
    for indicator, weight in desk.sheet.indicators.items():
        if weight <= 0:
            message = _("A shared indicator needs a weight above 0; leave it out to drop it.")
            yield Refusal(("indicators", indicator), "weight", message)
    for account in desk.sheet.tiers:
        if account not in desk.accounts:
            yield unknown(("tiers", account), account)


def unknown(path: Path, name: str) -> Refusal:
    """Nothing is known under that id."""
    message = _("Nothing is known under the id {id}; choose one from the lists.").format(id=name)
    return Refusal(path, "unknown", message)


def gone(desk: Desk, path: Path, member: str) -> Refusal:
    """The member will not be there."""
    message = _("{member} is not in the team this round; choose somebody who is.")
    return Refusal(path, "gone", message.format(member=desk.called(member)))


def triangles(desk: Desk) -> Iterator[Refusal]:
    """Corners are held by members of the role who are there."""
    for account, triangle in desk.sheet.triangles.items():
        if account not in desk.accounts:
            yield unknown(("triangles", account), account)
        else:
            yield from _corners(desk, triangle, ("triangles", account))


def _corners(desk: Desk, triangle: Triangle, path: Path) -> Iterator[Refusal]:
    for role in ROLES:
        member = triangle.member(role)
        if member is not None:
            yield from _corner(desk, member, role, (*path, role))


def _corner(desk: Desk, member: str, role: Role, path: Path) -> Iterator[Refusal]:
    if member not in desk.staff:
        yield gone(desk, path, member)
    elif desk.staff[member] != role:
        message = _("{member} is {own}, not {role}; send somebody of the role {role}.")
        text = message.format(member=desk.called(member), own=desk.staff[member], role=role)
        yield Refusal(path, "role", text)


def pursuits(desk: Desk) -> Iterator[Refusal]:
    """Deals are known and not lost, the floor lies below the price, those sent have the right role."""
    for name, plan in desk.sheet.pursuits.items():
        if name not in desk.deals:
            yield unknown(("pursuits", name), name)
            continue
        yield from _alive(desk, name)
        yield from _price(name, plan)
        if plan.triangle is not None:
            yield from _corners(desk, plan.triangle, ("pursuits", name, "triangle"))


def _alive(desk: Desk, name: str) -> Iterator[Refusal]:
    deal = desk.deals[name]
    if deal.outcome == "open" or deal.winner == desk.observation.team:
        return
    message = _("{deal} has been decided; there is nothing left to bid for.").format(deal=desk.deal(name))
    yield Refusal(("pursuits", name), "closed", message)


def _price(name: str, plan: Pursuit) -> Iterator[Refusal]:
    price = BP - plan.discount
    if plan.floor <= price:
        return
    message = _("The floor of {floor}% lies above the price of {price}%; lower the floor or the discount.")
    field = "discount" if plan.floor == DEFAULT_FLOOR else "floor"
    text = message.format(floor=plan.floor / 100, price=price / 100)
    yield Refusal(("pursuits", name, field), "floor", text)


def contacts(desk: Desk) -> Iterator[Refusal]:
    """People are identified, somebody of the role is at the account, and material suffices."""
    left = dict(desk.observation.materials)
    for index, contact in enumerate(desk.sheet.contacts):
        why = _contact(desk, index, contact) or _material(index, contact, left)
        if why is not None:
            yield why


def _contact(desk: Desk, index: int, contact: Contact) -> Refusal | None:
    path: Path = ("contacts", index)
    account = desk.accounts.get(contact.account)
    if account is None:
        return unknown(path, contact.account)
    if contact.stakeholder not in {person.id for person in account.stakeholders}:
        message = _(
            "Nobody has identified this person at {account} yet; a discovery contact may bring a name."
        )
        return Refusal(path, "unidentified", message.format(account=pick(account.name)))
    missing = _missing_roles(desk, contact)
    if missing:
        message = _("This contact needs {roles} at {account}; send somebody there first.")
        text = message.format(roles=" + ".join(missing), account=pick(account.name))
        return Refusal(path, "no_role", text)
    return None


def _missing_roles(desk: Desk, contact: Contact) -> list[Role]:
    triangle = desk.sheet.triangles.get(contact.account, Triangle())
    if contact.action == "discover" and any(triangle.member(role) for role in ROLES):
        return []
    return [role for role in NEEDED[contact.action] if triangle.member(role) is None]


def _material(index: int, contact: Contact, left: dict[str, int]) -> Refusal | None:
    material = MATERIALS.get(contact.action)
    if material is None:
        return None
    have = left.get(material, 0)
    if contact.times > have:
        message = _("Only {left} of {material} are left for this round; plan fewer such contacts.")
        text = message.format(left=have, material=material_name(material))
        return Refusal(("contacts", index), "material", text)
    left[material] = have - contact.times
    return None


def material_name(material: str) -> str:
    """What material is called in the current language."""
    names = {
        "poc": _("PoC kits"),
        "expert": _("expert days"),
        "executive": _("executive slots"),
        "visit": _("reference visits"),
    }
    return names.get(material, material)


def deliveries(desk: Desk) -> Iterator[Refusal]:
    """Only running deliveries are steered."""
    for name in desk.sheet.deliveries:
        project = desk.projects.get(name)
        if project is None:
            yield unknown(("deliveries", name), name)
        elif project.accepted >= 0:
            message = _("{deal} has been delivered; nothing is left to steer.")
            text = message.format(deal=desk.deal(project.opportunity))
            yield Refusal(("deliveries", name), "delivered", text)
