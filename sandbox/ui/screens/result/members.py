"""The appraisal: a line for each member, and on a press the events that it is made of."""

from collections.abc import Callable, Sequence

from sandbox.i18n import _
from sandbox.ui.app import App
from sandbox.ui.node import Node
from sandbox.ui.screens.result.view_model import MemberRow
from sandbox.ui.style import Style
from sandbox.ui.theme import Tone, Type
from sandbox.ui.widgets.badge import Avatar, Badge
from sandbox.ui.widgets.boxes import column, row, spacer
from sandbox.ui.widgets.dialog import Choice, Dialog
from sandbox.ui.widgets.label import Along, Label
from sandbox.ui.widgets.panel import Panel, card, divider
from sandbox.ui.widgets.progress import ProgressBar
from sandbox.ui.widgets.scroll import ScrollView

_NAME, _ROLE, _HOURS, _COUNT = 84, 34, 98, 58
_FEW = 4
"""Members up to which each has room for several lines of evidence."""


def appraisal(app: App, members: Sequence[MemberRow]) -> Node:
    """The card of the members."""
    lines = [line for member in members for line in (_line(app, member, len(members) <= _FEW), divider())]
    return card(
        row(
            Label(_("Members: what the events show"), "strong", bold=True),
            spacer(),
            Label(_("Press a line to read its events"), "caption", "ink3"),
            gap=10,
        ),
        _titles(),
        ScrollView(column(*lines[:-1]), id="result.members"),
        id="result.appraisal",
        grow=60,
        basis=0,
        padding=(10, 14, 8, 14),
        gap=4,
    )


def _titles() -> Node:
    return row(
        _cell(_("Member"), _NAME + _ROLE + 38, "caption", "ink3"),
        _cell(_("Work · load"), _HOURS, "caption", "ink3"),
        _cell(_("Contacts"), _COUNT, "caption", "ink3", along="end"),
        _cell(_("Deals won"), _COUNT, "caption", "ink3", along="end"),
        _cell(_("On time"), _COUNT, "caption", "ink3", along="end"),
        Node(style=Style(width=8)),
        Label(_("Main evidence"), "caption", "ink3", style=Style(grow=1, basis=0)),
        gap=6,
        padding=(0, 14, 0, 4),
    )


def _line(app: App, member: MemberRow, roomy: bool) -> Node:
    hot: Tone = "negative" if member.load > 1 else "ink"
    return Panel(
        Avatar(member.letter, member.tone, size=22),
        Label(member.name, "small", bold=True, elide=True, style=Style(width=_NAME)),
        Node(Badge(member.role, member.tone), style=Style(width=_ROLE, direction="row")),
        row(
            ProgressBar(
                min(1.0, member.load), "negative" if member.load > 1 else "fr", thick=5, style=Style(width=42)
            ),
            Label(member.hours, "small", hot, bold=True),
            width=_HOURS,
            gap=6,
        ),
        _cell(member.contacts, _COUNT, along="end"),
        _cell(member.won, _COUNT, along="end"),
        _cell(member.on_time, _COUNT, along="end"),
        Node(style=Style(width=8)),
        Label(
            member.evidence,
            "small",
            "ink2",
            wrap=roomy,
            elide=not roomy,
            style=Style(grow=1, basis=0),
        ),
        tone=None,
        id=f"member.{member.id}",
        tooltip=member.tip,
        on_press=_opening(app, member),
        style=Style(direction="row", align="center", gap=6, padding=(4, 4), min_height=46 if roomy else 32),
    )


def _cell(
    text: str, width: float, size: Type = "small", tone: Tone = "ink", *, along: Along = "start"
) -> Label:
    return Label(text, size, tone, along=along, elide=True, style=Style(width=width))


def _opening(app: App, member: MemberRow) -> Callable[[], None]:
    def show() -> None:
        lines = [Label(text, "small", "ink2", wrap=True) for text in member.events]
        nothing = Label(_("No event of the quarter names this member."), "small", "ink3")
        body = ScrollView(column(*(lines or [nothing]), gap=5), style=Style(height=300))
        title = _("{name} ({role}): the quarter's events").format(name=member.name, role=member.role)
        choices = [Choice(_("Close"), kind="primary")]
        app.stage.open(Dialog(title, body, choices, width=620, id="evidence"), modal=True)

    return show
