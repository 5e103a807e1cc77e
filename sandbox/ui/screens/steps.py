"""Numbered steps: what is done one after another, each with a few words."""

from sandbox.ui.node import Node
from sandbox.ui.widgets.badge import Badge
from sandbox.ui.widgets.boxes import column, row
from sandbox.ui.widgets.label import Label


def step(number: int, name: str, text: str) -> Node:
    """A step to be read at length."""
    return row(
        Badge(str(number), "gold"),
        column(
            Label(name, "strong", bold=True),
            Label(text, "body", "ink2", wrap=True),
            gap=2, grow=1, basis=0,
        ),
        gap=12,
        align="start",
    )  # fmt: skip


def short_step(number: int, name: str, text: str) -> Node:
    """A step among others at a glance."""
    return row(
        Badge(str(number), "gold", bold=True),
        column(
            Label(name, "body", bold=True),
            Label(text, "caption", "ink2", wrap=True),
            gap=1, grow=1, basis=0,
        ),
        gap=8, grow=1, basis=0, align="start",
    )  # fmt: skip
