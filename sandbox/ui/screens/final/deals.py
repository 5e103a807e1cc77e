"""How the decided deals ended."""

from collections.abc import Sequence

from sandbox.i18n import _
from sandbox.ui.node import Node
from sandbox.ui.screens.final.view_model import Deals, Fact
from sandbox.ui.style import Style
from sandbox.ui.theme import Tone
from sandbox.ui.widgets.boxes import column, explained, row, spacer
from sandbox.ui.widgets.label import Label
from sandbox.ui.widgets.panel import Panel, card


def deals(found: Deals) -> Node:
    """Won, lost and undecided as numbers and as one bar, and what came of it."""
    parts: tuple[tuple[str, int, Tone], ...] = (
        (_("won"), found.won, "fr"),
        (_("lost"), found.lost, "negative"),
        (_("no decision"), found.no_decision, "ink3"),
    )
    return card(
        row(
            Label(_("How the deals ended"), "strong", bold=True),
            spacer(),
            Label(found.summary, "small", "ink2", elide=True),
            gap=8,
        ),
        explained(row(*(_number(*part) for part in parts), gap=8), found.tip),
        _bar(parts),
        spacer(),
        row(*(_facts(found.facts[side::2]) for side in range(2)), gap=28),
        gap=8,
        grow=2,
        basis=0,
        padding=(10, 14, 9, 14),
    )


def _number(name: str, count: int, tone: Tone) -> Node:
    shown: Tone = "positive" if tone == "fr" else tone
    return column(
        Label(str(count), "display", shown if count else "ink3", bold=True),
        Label(name, "small", "ink2"),
        grow=1,
        basis=0,
    )


def _bar(parts: tuple[tuple[str, int, Tone], ...]) -> Node:
    pieces = [
        Panel(tone=tone, radius=3, style=Style(grow=count, basis=0, min_width=4, height=10))
        for _name, count, tone in parts
        if count
    ]
    return row(*(pieces or [Panel(tone="sand", radius=3, style=Style(grow=1, height=10))]), gap=2)


def _facts(facts: Sequence[Fact]) -> Node:
    return column(*map(_fact, facts), gap=6, grow=1, basis=0)


def _fact(fact: Fact) -> Node:
    line = row(
        Label(fact.name, "small", "ink2", elide=True), spacer(), Label(fact.text, "body", bold=True), gap=6,
        align="end",
    )  # fmt: skip
    return explained(line, fact.tip)
