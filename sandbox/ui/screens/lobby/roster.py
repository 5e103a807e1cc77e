"""Whom every team starts with, by role, and the course of a quarter: what the table is in for."""

from collections.abc import Iterator, Sequence

from sandbox.i18n import N_, _, pick, plural
from sandbox.model.names import ROLES as ROLE_IDS
from sandbox.model.names import Role
from sandbox.model.scenario import Person, Scenario
from sandbox.ui.node import Node
from sandbox.ui.screens.planning.names import ROLE_TONES, ROLES, letter
from sandbox.ui.screens.steps import short_step
from sandbox.ui.style import Style
from sandbox.ui.widgets.badge import Avatar, Badge, Stars
from sandbox.ui.widgets.boxes import row
from sandbox.ui.widgets.label import Label
from sandbox.ui.widgets.panel import Panel, card

_OWNS: dict[Role, str] = {
    "AR": N_("Relationships, competition and collection"),
    "SR": N_("Solution, proof and price"),
    "FR": N_("Delivery, acceptance and satisfaction"),
}
_STEPS = (
    (N_("Set targets"), N_("Quotas to customers and members")),
    (N_("Make the plan"), N_("People, contacts, gates, data")),
    (N_("Play the quarter"), N_("Event cards want an answer")),
    (N_("Evaluate"), N_("Targets, members, customers' words")),
    (N_("Reflect"), N_("What to change next quarter")),
)
_FEW, _FEW_TEAMS = 4, 2
"""Members of a team, and teams, up to which there is room to say something about each member."""


def roster(scenario: Scenario, teams: int) -> Node:
    """The people of a team, a column for each role; beside few teams there is room to tell of each."""
    members = scenario.team.members
    roomy = len(members) <= _FEW or teams <= _FEW_TEAMS
    text = plural("{n} person in every team", "{n} people in every team", len(members))
    return card(
        Label(text.format(n=len(members)), "strong", bold=True),
        row(
            *(_role(role, [each for each in members if each.role == role], roomy) for role in ROLE_IDS),
            gap=12,
            align="stretch",
            grow=1,
        ),
        gap=8,
        padding=(10, 14, 12, 14),
        grow=1,
        id="lobby.roster",
    )


def _role(role: Role, people: Sequence[Person], roomy: bool) -> Node:
    tone = ROLE_TONES[role]
    return Panel(
        row(
            Badge(role, tone, bold=True),
            Label(_(ROLES[role]), "body", bold=True, elide=True, style=Style(grow=1, basis=0)),
            gap=8,
        ),
        Label(_(_OWNS[role]), "small", "ink2", wrap=True),
        *(part for person in people for part in _person(person, roomy)),
        tone="tint",
        accent=tone,
        style=Style(grow=1, basis=0, gap=6, padding=(8, 12, 8, 18)),
    )


def _person(person: Person, roomy: bool) -> Iterator[Node]:
    name, about = pick(person.name), pick(person.about) if person.about else ""
    yield Node(
        Avatar(letter(name), ROLE_TONES[person.role], size=24),
        Label(name, "body", elide=True, style=Style(grow=1, basis=0)),
        Stars(person.skill, size=10, tone="ink2"),
        tooltip=about,
        style=Style(direction="row", align="center", gap=8),
    )
    if roomy and about:
        yield Label(about, "small", "ink2", wrap=True)


def quarter_strip() -> Node:
    """The steps of a quarter from left to right."""
    steps = [short_step(i, _(name), _(text)) for i, (name, text) in enumerate(_STEPS, 1)]
    return card(
        Label(_("Every quarter"), "strong", bold=True),
        row(*steps, gap=12, align="start"),
        gap=7,
        padding=(10, 14),
    )
