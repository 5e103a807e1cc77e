"""The appraisal: a line for each member, and on a press the measures and events that it is made of."""

from collections.abc import Callable, Iterator, Sequence

from sandbox.i18n import _
from sandbox.ui.app import App
from sandbox.ui.node import Node
from sandbox.ui.screens.result.evidence import Evidence
from sandbox.ui.screens.result.view_model import MeasureRow, MemberRow
from sandbox.ui.style import Style
from sandbox.ui.theme import Tone, Type
from sandbox.ui.widgets.badge import Avatar, Badge
from sandbox.ui.widgets.boxes import column, row, spacer
from sandbox.ui.widgets.dialog import Choice, Dialog
from sandbox.ui.widgets.label import Along, Label
from sandbox.ui.widgets.panel import Panel, card, divider
from sandbox.ui.widgets.progress import ProgressBar
from sandbox.ui.widgets.scroll import ScrollView

_ROLE, _SCORE, _BAR, _TOTAL = 34, 50, 96, 30
_SHORT, _LONG = 48, 84
"""The room of names: in Chinese they take less than in letters."""
_TALL = 200
"""The height that all lines may take; each has its part of it."""
_LOW, _HIGH, _ROOMY = 26, 60, 32
_GUTTER, _LETTER = 8, 13


def appraisal(app: App, members: Sequence[MemberRow]) -> Node:
    """The card of the members."""
    high = max(_LOW, min(_HIGH, _TALL / max(1, len(members))))
    wide = _LONG if any(map(_is_long, members)) else _SHORT
    lines = [line for member in members for line in (_line(app, member, high, wide), divider())]
    return card(
        row(
            Label(_("Members: what the events show"), "strong", bold=True),
            spacer(),
            Label(_("Press a line to see what its score is made of"), "caption", "ink3", elide=True),
            gap=10,
        ),
        _titles(wide),
        ScrollView(column(*lines[:-1]), id="result.members"),
        id="result.appraisal",
        grow=63,
        basis=0,
        padding=(10, 14, 8, 14),
        gap=4,
    )


def _is_long(member: MemberRow) -> bool:
    return member.name.isascii() or len(member.name) * _LETTER > _SHORT


def _titles(wide: float) -> Node:
    return row(
        _cell(_("Member"), wide + _ROLE + 38, "caption", "ink3"),
        _cell(_("Personal"), _SCORE, "caption", "ink3", along="end"),
        _cell(_("Shared"), _SCORE, "caption", "ink3", along="end"),
        _cell("", _GUTTER, "caption"),
        _cell(_("Overall"), _BAR, "caption", "ink3"),
        _cell("", _GUTTER, "caption"),
        Label(_("Main evidence"), "caption", "ink3", style=Style(grow=1, basis=0)),
        gap=6,
        padding=(0, 14, 0, 4),
    )


def _line(app: App, member: MemberRow, high: float, wide: float) -> Node:
    return Panel(
        Avatar(member.letter, member.tone, size=22),
        Label(member.name, "small", bold=True, elide=True, style=Style(width=wide)),
        Node(Badge(member.role, member.tone), style=Style(width=_ROLE, direction="row")),
        _cell(member.own, _SCORE, along="end"),
        _cell(member.shared, _SCORE, along="end"),
        _cell("", _GUTTER),
        row(
            ProgressBar(member.part, member.score_tone, thick=5, style=Style(width=60)),
            Label(member.total, "small", bold=True, along="end", style=Style(width=_TOTAL)),
            width=_BAR,
            gap=6,
        ),
        _cell("", _GUTTER),
        Evidence(member.evidence, roomy=high >= _ROOMY),
        tone=None,
        id=f"member.{member.id}",
        tooltip=member.tip,
        on_press=_opening(app, member),
        style=Style(direction="row", align="center", gap=6, padding=(0, 4), min_height=high),
    )


def _cell(
    text: str, width: float, size: Type = "small", tone: Tone = "ink", *, along: Along = "start"
) -> Label:
    return Label(text, size, tone, along=along, elide=True, style=Style(width=width))


def _opening(app: App, member: MemberRow) -> Callable[[], None]:
    def show() -> None:
        body = ScrollView(column(*_details(member), gap=5), id="evidence.list", style=Style(height=380))
        title = _("{name} ({role}): overall {total}").format(
            name=member.name, role=member.role, total=member.total
        )
        choices = [Choice(_("Close"), kind="primary")]
        app.stage.open(Dialog(title, body, choices, width=680, id="evidence", listed=True), modal=True)

    return show


def _details(member: MemberRow) -> Iterator[Node]:
    """Own measures, shared ones, then all events of the member."""
    yield _heading(_("Own measures {score}").format(score=member.own))
    yield from _measures(member.measures)
    yield _heading(_("Shared by the triangle {score}").format(score=member.shared))
    yield from _measures(member.common)
    yield _heading(_("All events of the quarter"))
    if not member.events:
        yield Label(_("No event of the quarter names this member."), "small", "ink3")
    yield from _events(member.events)


def _heading(text: str) -> Node:
    return column(Label(text, "body", "gold_ink", bold=True), padding=(6, 0, 0, 0))


def _measures(measures: Sequence[MeasureRow]) -> Iterator[Node]:
    if not measures:
        yield Label(_("The quarter gave no occasion to measure this."), "small", "ink3", wrap=True)
    for measure in measures:
        yield row(
            Label(measure.name, "small", bold=True, elide=True, style=Style(grow=1, basis=0)),
            _cell(measure.counted, 176, along="end"),
            _cell(measure.met, 52, tone=measure.tone, along="end"),
            _cell(measure.weight, 92, "caption", "ink3", along="end"),
            gap=8,
            padding=(0, 12, 0, 0),
        )
        yield from _events(measure.events)


def _events(events: Sequence[str]) -> Iterator[Node]:
    for text in events:
        yield column(Label(text, "caption", "ink2", wrap=True), padding=(0, 12, 0, 12))
