"""The chosen person: what is known and from whom, and this quarter's contacts with what each should bring."""

from sandbox.i18n import _
from sandbox.ui.node import Node
from sandbox.ui.screens.account.bars import ViewScale, makeup_bars
from sandbox.ui.screens.account.presenter import Presenter
from sandbox.ui.screens.account.view_model import (
    ContactModel,
    FactModel,
    MakeupModel,
    PersonModel,
    PersonSheet,
    RangeModel,
)
from sandbox.ui.screens.planning import names
from sandbox.ui.screens.planning.follow import Follow
from sandbox.ui.style import Style
from sandbox.ui.theme import Tone
from sandbox.ui.widgets.badge import SOFT, Badge
from sandbox.ui.widgets.boxes import column, row, spacer
from sandbox.ui.widgets.counter import Counter
from sandbox.ui.widgets.label import Label
from sandbox.ui.widgets.panel import Panel
from sandbox.ui.widgets.scroll import ScrollView


def person_panel(presenter: Presenter, follow: Follow[PersonSheet], odds: Node) -> Node:
    """Everything of one person, in a column that scrolls where it has to."""
    sheet = follow.model
    person = sheet.person
    body = column(
        row(
            Label(person.name, "title", bold=True, elide=True, tooltip=person.tip),
            Label(person.title, "body", "ink2", elide=True, tooltip=person.tip,
                  style=Style(grow=1, basis=0)),
            gap=8,
        ),
        Label(sheet.facts, "small", "ink2", wrap=True, tooltip=person.tip),
        _view(person, sheet.view),
        row(_fact(sheet.weighs, "weighs"), _fact(sheet.source, "source"), gap=8, align="stretch"),
        Label(sheet.listens, "caption", "ink2", wrap=True, tooltip=person.tip) if sheet.listens else None,
        Label(_("Contacts this quarter"), "strong", bold=True),
        column(*(_contact(presenter, follow, which) for which in range(len(person.contacts))), gap=4),
        odds,
        gap=4,
    )  # fmt: skip
    return ScrollView(body, id="person.scroll")


def _view(person: PersonModel, view: RangeModel | None) -> Node:
    """The view of us: in a word, and as a range where anything is known of it."""
    word = Badge(person.view, _tone(person.tone), tooltip=person.tip)
    if view is None:
        return row(word, spacer())
    scale = ViewScale(view, style=Style(grow=1, basis=0))
    return row(word, scale, Label(view.text, "caption", "ink2", tooltip=view.tip), gap=8)


def nobody_panel(odds: Node) -> Node:
    """What to do where nobody is identified yet."""
    text = _("Nobody is identified here yet. Send an AR and wait for names, or buy a behaviour report.")
    return ScrollView(column(Label(text, "body", "ink2", wrap=True), odds, gap=12), id="person.scroll")


def odds_part(model: MakeupModel | None) -> list[Node]:
    """The make-up of the odds under its title."""
    if model is None:
        return []
    title = _("Odds · {deal}").format(deal=model.title)
    return [Label(title, "strong", bold=True, elide=True), makeup_bars(model)]


def _fact(fact: FactModel, id: str) -> Node:
    return Panel(
        Label(fact.name, "caption", "ink2", elide=True),
        Label(fact.text, "small", bold=True, wrap=True, lines=3),
        tone="tint",
        radius=8,
        tooltip=fact.tip,
        focusable=True,
        id=f"person.{id}",
        style=Style(padding=(5, 9), gap=2, grow=1, basis=0),
    )


def _contact(presenter: Presenter, follow: Follow[PersonSheet], which: int) -> Node:
    first = follow.model.person.contacts[which]
    person = follow.model.person.id

    def now() -> ContactModel:
        return follow.model.person.contacts[which]

    counter = Counter(
        lambda times: presenter.contact(person, first.action, times),
        tooltip=lambda: now().tip, marked=True, id=f"contact.{person}.{first.action}",
    )  # fmt: skip
    name, expected = (
        Label(first.name, "body", bold=True, elide=True),
        Label("", "small", bold=True, along="end"),
    )
    effort, meaning = Label("", "caption", "ink2", along="end"), Label("", "caption", "ink2", elide=True)
    card = Panel(
        counter,
        column(
            row(
                row(
                    name, *(Badge(role, names.ROLE_TONES[role]) for role in first.roles),
                    gap=5, grow=1, basis=0,
                ),
                effort,
                expected,
                gap=8,
            ),
            meaning,
            grow=1, basis=0,
        ),
        radius=8,
        border="line",
        tooltip=lambda: now().tip,
        id=f"contacts.{person}.{first.action}",
        style=Style(direction="row", align="center", gap=8, padding=(2, 9)),
    )  # fmt: skip

    def update(sheet: PersonSheet) -> None:
        live = sheet.person.contacts[which]
        counter.value, counter.reason = live.times, live.reason
        expected.text, effort.text = live.brings.words, live.effort
        meaning.text = live.reason if live.reason and not live.times else live.meaning
        card.tone, card.border = ("gold_soft", "gold") if live.times else ("card", "line")
        name.tone = "ink3" if live.reason and not live.times else "ink"

    follow(update)
    return card


def _tone(tone: Tone) -> Tone:
    return tone if tone in SOFT else "ink2"
