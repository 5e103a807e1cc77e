"""The session files that were kept, to go on with."""

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from sandbox.i18n import _
from sandbox.ui.node import Node
from sandbox.ui.paint import Shape
from sandbox.ui.screens.start.art import landscape
from sandbox.ui.screens.start.view_model import SessionLine
from sandbox.ui.style import Style
from sandbox.ui.theme import Tone
from sandbox.ui.widgets.boxes import column, spacer
from sandbox.ui.widgets.button import Button
from sandbox.ui.widgets.canvas import Canvas, Sheet
from sandbox.ui.widgets.label import Label
from sandbox.ui.widgets.panel import card
from sandbox.ui.widgets.scroll import ScrollView
from sandbox.ui.widgets.table import Cell, Column, Table

_ROW, _EDGES = 34, 30
"""The height of a line, and of the card without its lines."""
_LEAST_SCENERY, _MOST_SCENERY = 120, 220


def sessions(
    lines: Sequence[SessionLine],
    folder: Path | None,
    trouble: str,
    on_open: Callable[[SessionLine], object],
    on_new: Callable[[], object],
) -> Node:
    """The list, or what to do where there is none."""
    if trouble:
        return _notice(trouble, "negative")
    if not lines:
        return _none(on_new)
    table = Table(
        (
            Column(_("Scenario"), 170),
            Column(_("Teams"), 90),
            Column(_("Left at"), 90),
            Column(_("Played"), 120),
            Column(_("File"), 230),
        ),
        [_row(line) for line in lines],
        lambda index: on_open(lines[index]),
        row_height=_ROW,
        id="start.sessions",
    )
    where = _("Sessions are kept in {folder}").format(folder=folder)
    return column(
        card(
            ScrollView(table),
            padding=(14, 6, 14, 14),
            grow=1,
            basis=0,
            max_height=_ROW * (len(lines) + 1) + _EDGES,
        ),
        Label(where, "small", "ink3", elide=True),
        spacer(0.01),
        _scenery(),
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


def _none(on_new: Callable[[], object]) -> Node:
    """What to do where there is no session yet."""
    text = _("No session has been kept yet. Choose a scenario and start: it is kept by itself.")
    none = card(
        Canvas(landscape("", "sessions"), style=Style(height=210)),
        column(
            Label(text, "strong", "ink2", wrap=True, along="center"),
            Button(_("Choose a scenario"), on_new, kind="primary", size="strong", id="start.choose"),
            gap=18,
            align="center",
            padding=(18, 40, 28, 40),
        ),
        padding=2,
        width=560,
    )
    return column(spacer(), none, spacer(2), grow=1, align="center")


def _scenery() -> Node:
    """A picture in what room a short list leaves."""
    scene = landscape("", "sessions", alone=True)

    def draw(sheet: Sheet) -> Iterable[Shape]:
        return scene(sheet) if sheet.h >= _LEAST_SCENERY else ()

    return Canvas(draw, style=Style(grow=1, basis=0, max_height=_MOST_SCENERY))


def _notice(text: str, tone: Tone = "ink2") -> Node:
    label = Label(text, "strong", tone, wrap=True, along="center", style=Style(max_width=520))
    return column(spacer(), label, spacer(2), grow=1, align="center")
