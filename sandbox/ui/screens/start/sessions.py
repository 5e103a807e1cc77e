"""The session files that were kept, to go on with."""

from collections.abc import Callable, Sequence
from pathlib import Path

from sandbox.i18n import _
from sandbox.ui.node import Node
from sandbox.ui.screens.start.view_model import SessionLine
from sandbox.ui.style import Style
from sandbox.ui.theme import Tone
from sandbox.ui.widgets.boxes import column, spacer
from sandbox.ui.widgets.label import Label
from sandbox.ui.widgets.panel import card
from sandbox.ui.widgets.scroll import ScrollView
from sandbox.ui.widgets.table import Cell, Column, Table


def sessions(
    lines: Sequence[SessionLine], folder: Path | None, trouble: str, on_open: Callable[[SessionLine], object]
) -> Node:
    """The list, or what to do where there is none."""
    if trouble:
        return _notice(trouble, "negative")
    if not lines:
        return _notice(_("No session has been kept yet. Choose a scenario and start: it is kept by itself."))
    table = Table(
        (
            Column(_("Scenario"), 170),
            Column(_("Team"), 90),
            Column(_("Left at"), 90),
            Column(_("Played"), 120),
            Column(_("File"), 230),
        ),
        [_row(line) for line in lines],
        lambda index: on_open(lines[index]),
        row_height=34,
        id="start.sessions",
    )
    where = _("Sessions are kept in {folder}").format(folder=folder)
    return column(
        card(ScrollView(table), grow=1, basis=0),
        Label(where, "small", "ink3", elide=True),
        gap=8,
        grow=1,
        basis=0,
    )


def _row(line: SessionLine) -> list[Cell]:
    tone: Tone = "negative" if line.fault else "ink" if line.is_open else "ink2"
    return [
        Cell(line.title, "ink", bold=line.is_open, tooltip=line.fault),
        Cell(line.team, "ink2", tooltip=line.fault),
        Cell(line.left_at, tone, tooltip=line.fault),
        Cell(line.changed, "ink2", tooltip=line.fault),
        Cell(line.path.name, "ink3", tooltip=line.fault or str(line.path)),
    ]


def _notice(text: str, tone: Tone = "ink2") -> Node:
    label = Label(text, "strong", tone, wrap=True, along="center", style=Style(max_width=520))
    return column(spacer(), label, spacer(2), grow=1, align="center")
