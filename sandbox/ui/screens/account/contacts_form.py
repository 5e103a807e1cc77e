"""The contacts with the people of an account: six ways to meet each, stepped."""

from sandbox.i18n import _
from sandbox.ui.node import Node
from sandbox.ui.paint import Disc, Painter, Words
from sandbox.ui.screens.account.view_model import AccountModel, ContactModel, PersonModel
from sandbox.ui.screens.planning.edits import Edits
from sandbox.ui.screens.planning.follow import Follow
from sandbox.ui.style import Style
from sandbox.ui.widgets.badge import SOFT, Badge
from sandbox.ui.widgets.boxes import column, grid, row, spacer
from sandbox.ui.widgets.counter import Counter
from sandbox.ui.widgets.label import Label
from sandbox.ui.widgets.panel import Panel


def contacts_form(edits: Edits, follow: Follow[AccountModel], *, across: int = 2) -> Node:
    """A block for each known person, the most influential first."""
    people = follow.model.people
    if not people:
        text = _("Nobody is identified here yet. Send an AR and wait for names, or buy a behaviour report.")
        return Label(text, "body", "ink2", wrap=True)
    blocks = [_person(edits, follow, index, across) for index in range(len(people))]
    return column(*blocks, gap=10)


def _person(edits: Edits, follow: Follow[AccountModel], index: int, across: int) -> Node:
    person = follow.model.people[index]
    counters = [
        _contact(edits, follow, index, which, across) for which in range(len(person.contacts))
    ]  # fmt: skip
    planned = Label("", "small", "gold_ink", bold=True)
    follow(lambda model: setattr(planned, "text", _planned(model.people[index])))
    return Panel(
        row(
            _Ring(person),
            column(
                row(
                    Label(person.name, "body", bold=True, elide=True, style=Style(grow=1, basis=0)),
                    planned,
                    gap=8,
                ),
                Label(f"{person.title} · {person.role_name}", "caption", "ink2", wrap=True),
                grow=1,
                basis=0,
            ),
            gap=8,
        ),
        row(
            Badge(person.view, person.tone if person.tone in SOFT else "ink2", tooltip=person.tip),
            Label(
                person.wants, "caption", "ink2", wrap=True, style=Style(grow=1, basis=0), tooltip=person.tip
            ),
            gap=8,
        ),
        grid(*counters, columns=across, gap=6),
        tone="tint",
        id=f"contacts.{person.id}",
        style=Style(padding=10, gap=6),
    )


def _planned(person: PersonModel) -> str:
    return _("{n} planned").format(n=person.planned) if person.planned else ""


def _contact(edits: Edits, follow: Follow[AccountModel], index: int, which: int, across: int) -> Node:
    person = follow.model.people[index]
    contact = person.contacts[which]

    def now() -> ContactModel:
        return follow.model.people[index].contacts[which]

    counter = Counter(
        lambda times: edits.contact(person.id, contact.action, times),
        tooltip=lambda: now().tip,
        marked=True,
        id=f"contact.{person.id}.{contact.action}",
    )
    name = Label(contact.name, "small", wrap=True, tooltip=lambda: now().tip)

    def update(model: AccountModel) -> None:
        live = model.people[index].contacts[which]
        counter.value, counter.reason = live.times, live.reason
        name.bold = live.times > 0
        name.tone = "ink3" if live.reason and not live.times else "ink"

    follow(update)
    words = column(
        name, Label(contact.effort, "caption", "ink2", elide=True, tooltip=lambda: now().tip), grow=1, basis=0
    )
    return row(words, counter, gap=4) if across <= 2 else row(words, spacer(), counter, gap=4)


class _Ring(Node):
    """The person's disc as in the drawing of the chain."""

    def __init__(self, person: PersonModel) -> None:
        super().__init__(style=Style(width=30, height=30), tooltip=person.tip)
        self.person = person

    def paint(self, painter: Painter) -> None:
        theme, rect = self.theme, self.rect
        x, y, r = rect.x + rect.w / 2, rect.y + rect.h / 2, rect.w / 2
        unread = self.person.known is None
        colour = theme.sand3 if unread else theme.colour(self.person.tone)
        painter.draw(Disc(x, y, r, theme.card, colour, max(2.0, r * 0.17), r * 0.3 if unread else 0))
        painter.draw(Words(self.person.letter, x, y, r * 0.82, theme.ink, True, "cm"))
