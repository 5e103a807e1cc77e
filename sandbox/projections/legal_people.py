"""What the rules say on people, reports, card answers and the money for them."""

from collections.abc import Iterator

from sandbox.i18n import _, pick
from sandbox.model.names import ROLES
from sandbox.projections.legal_work import gone, unknown
from sandbox.projections.refusal import Desk, Path, Refusal

LEAST_HOURS, MOST_HOURS = 40, 70
"""Weekly hours that may be asked for."""


def hiring(desk: Desk) -> Iterator[Refusal]:
    """Only candidates are hired, each once; a role is never left without anybody."""
    candidates = {candidate.id for candidate in desk.observation.offers.hires}
    hired: set[str] = set()
    for index, name in enumerate(desk.sheet.people.hire):
        if name not in candidates or name in hired:
            message = _("{person} cannot be hired: only candidates can, and each once.")
            path: Path = ("people", "hire", index)
            yield Refusal(path, "candidate", message.format(person=desk.called(name)))
        hired.add(name)


def releasing(desk: Desk) -> Iterator[Refusal]:
    """Members may be released once, but not the last of a role."""
    asked = desk.sheet.people.release
    for index, name in enumerate(asked):
        path: Path = ("people", "release", index)
        if name not in desk.members or name in asked[:index]:
            yield gone(desk, path, name)
        elif name not in desk.released:
            message = _("{member} is the last {role}: a triangle needs all three roles. Hire first.")
            text = message.format(member=desk.called(name), role=desk.members[name])
            yield Refusal(path, "last", text)


def training(desk: Desk) -> Iterator[Refusal]:
    """Courses and overtime are for members, the hours between 40 and 70; nobody is lent twice."""
    trained: set[str] = set()
    for index, name in enumerate(desk.sheet.people.train):
        if name not in desk.staff or name in trained:
            yield gone(desk, ("people", "train", index), name)
        trained.add(name)
    for index, role in enumerate(desk.sheet.people.borrow):
        if role in desk.sheet.people.borrow[:index] or role not in ROLES:
            message = _("Only one {role} can be borrowed in a round.").format(role=role)
            yield Refusal(("people", "borrow", index), "borrowed", message)
    for name, hours in desk.sheet.people.overtime.items():
        path: Path = ("people", "overtime", name)
        if name not in desk.staff:
            yield gone(desk, path, name)
        elif not LEAST_HOURS <= hours <= MOST_HOURS:
            message = _("{hours} hours a week are not possible; choose {least} to {most}.")
            yield Refusal(path, "hours", message.format(hours=hours, least=LEAST_HOURS, most=MOST_HOURS))


def reports(desk: Desk) -> Iterator[Refusal]:
    """Reports are on offer, each once."""
    offered = {(offer.kind, offer.subject) for offer in desk.observation.offers.reports}
    bought = [(order.kind, order.subject) for order in desk.sheet.reports]
    for index, order in enumerate(bought):
        if order not in offered:
            yield unknown(("reports", index), order[1])
        elif order in bought[:index]:
            message = _("This report is bought already; once a round is enough.")
            yield Refusal(("reports", index), "twice", message)


def funds(desk: Desk) -> Iterator[Refusal]:
    """What is bought freely (people, courses, reports, proofs of concept) must be paid from the funds."""
    left = desk.observation.funds
    for path, cost, what in _purchases(desk):
        if cost > left:
            message = _(
                "{what} costs {cost} yuan, but only {left} are left; drop something or wait for cash."
            )
            text = message.format(what=what, cost=f"{cost:,}", left=f"{max(0, left):,}")
            yield Refusal(path, "funds", text)
        else:
            left -= cost


def _purchases(desk: Desk) -> Iterator[tuple[Path, int, str]]:
    """What costs money at once, in the order in which it is paid."""
    people, offers = desk.sheet.people, desk.observation.offers
    prices = {(offer.kind, offer.subject): offer.price for offer in offers.reports}
    for index, _name in enumerate(people.hire):
        yield ("people", "hire", index), offers.hiring_cost, _("Hiring")
    for index, _role in enumerate(people.borrow):
        yield ("people", "borrow", index), offers.borrow_cost, _("Borrowing somebody")
    for index, _name in enumerate(people.train):
        yield ("people", "train", index), offers.training_cost, _("A course")
    for index, order in enumerate(desk.sheet.reports):
        yield ("reports", index), prices.get((order.kind, order.subject), 0), _("A report")
    for index, contact in enumerate(desk.sheet.contacts):
        if contact.action == "proof":
            cost = desk.scenario.rules.activity.proof_cost * contact.times
            yield ("contacts", index), cost, _("A proof of concept")


def answers(desk: Desk) -> Iterator[Refusal]:
    """Cards of the round are answered by an option that is legal."""
    cards = {card.occasion: card for card in desk.observation.cards}
    for occasion, option in desk.sheet.answers.items():
        path: Path = ("answers", occasion)
        card = cards.get(occasion)
        if card is None:
            yield Refusal(path, "no_card", _("This card has not been drawn; it needs no answer."))
            continue
        verdict = next(((legal, why) for name, legal, why in card.options if name == option), None)
        if verdict is None:
            yield unknown(path, option)
        elif not verdict[0]:
            label = pick(desk.names.option(card.card, option))
            text = _("“{option}” is not possible now: {why}.").format(option=label, why=verdict[1])
            yield Refusal(path, "blocked", text)
