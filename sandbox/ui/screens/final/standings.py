"""All teams by score."""

from collections.abc import Sequence

from sandbox.i18n import _
from sandbox.ui.node import Node
from sandbox.ui.screens.final.view_model import FinalModel, Mark, Place
from sandbox.ui.style import Style
from sandbox.ui.theme import Tone
from sandbox.ui.widgets.badge import Badge
from sandbox.ui.widgets.boxes import column, row
from sandbox.ui.widgets.label import Label
from sandbox.ui.widgets.panel import Panel, card, divider
from sandbox.ui.widgets.progress import ProgressBar
from sandbox.ui.widgets.scroll import GUTTER, ScrollView

_MARK, _SCORE, _RANK = 78, 112, 22


def standings(model: FinalModel) -> Node:
    """The card with a line for each team; the own one is tinted."""
    lines = ScrollView(column(*(_line(place) for place in model.places), gap=2))
    return card(
        Label(_("Standings"), "strong", bold=True),
        _titles(model.target_names),
        column(divider(), padding=(0, GUTTER, 0, 0)),
        lines,
        gap=6,
        grow=3,
        basis=0,
        padding=(12, 14 - GUTTER, 12, 14),
    )


def _titles(targets: Sequence[str]) -> Node:
    marks = [Label(name, "small", "ink3", along="end", elide=True, style=_fixed(_MARK)) for name in targets]
    return row(
        Label("", style=_fixed(_RANK)),
        Label(_("Teams"), "small", "ink3", style=Style(grow=1, basis=0)),
        Label(_("Score"), "small", "ink3", style=_fixed(_SCORE)),
        *marks,
        gap=8,
        padding=(0, 8 + GUTTER, 0, 8),
    )


def _line(place: Place) -> Node:
    return Panel(
        Label(str(place.rank), "strong", "gold_ink" if place.rank == 1 else "ink2", bold=True,
              style=_fixed(_RANK)),
        row(
            Label(place.team, "body", bold=True, wrap=True, lines=3, elide=True),
            Badge(place.player, "ink2", bold=place.is_own),
            gap=8,
            grow=1,
            basis=0,
        ),
        row(
            ProgressBar(min(1.0, place.part), "fr" if place.part >= 1 else "gold", style=Style(grow=1)),
            Label(place.score, "body", bold=True, along="end"),
            gap=8,
            width=_SCORE,
        ),
        *(_mark(mark) for mark in place.marks),
        tone="gold_soft" if place.is_own else None,
        radius=6,
        tooltip=place.tip,
        focusable=True,
        style=Style(
            direction="row", gap=8, align="center", padding=(5, 8), min_height=32, max_height=60, grow=1
        ),
    )  # fmt: skip


def _mark(mark: Mark) -> Node:
    sign = "✓ " if mark.is_reached else ""
    tone: Tone = "positive" if mark.is_reached else "ink2"
    return Label(sign + mark.text, "body", tone, bold=mark.is_reached, along="end", style=_fixed(_MARK))


def _fixed(width: float) -> Style:
    return Style(width=width, shrink=0)
