"""The page that tells which keys do what."""

from collections.abc import Sequence

from sandbox.i18n import _
from sandbox.ui.node import Node
from sandbox.ui.style import Style
from sandbox.ui.widgets.boxes import column, row
from sandbox.ui.widgets.label import Label


def keys_page(own: Sequence[tuple[str, str]]) -> Node:
    """The keys of the screen, then those that work everywhere."""
    return column(*(_line(chord, meaning) for chord, meaning in (*own, *everywhere())), gap=6)


def everywhere() -> list[tuple[str, str]]:
    """The keys that work on every screen, with what they do."""
    return [
        ("Tab", _("Go to the next control; with Shift to the one before")),
        ("F6", _("Go to the next part of the screen; with Shift to the one before")),
        ("← → ↑ ↓", _("Go to the control in that direction")),
        ("Enter", _("Press the control, or pick up what can be dragged")),
        ("Esc", _("Close what lies over the screen, or drop what is carried")),
        ("Ctrl + A / X / C / V", _("Mark all, cut, copy and paste in a text field")),
        ("Ctrl + / − / 0", _("Everything larger, smaller, as usual")),
        ("F11", _("Whole screen on and off")),
        ("Ctrl + M", _("Sound on and off")),
        ("F10", _("Settings")),
        ("F1", _("Help")),
    ]


def _line(chord: str, meaning: str) -> Node:
    return row(
        Label(chord, "body", "gold_ink", bold=True, style=Style(width=150)),
        Label(meaning, "body", "ink2", wrap=True, style=Style(grow=1, basis=0)),
        gap=10,
        align="start",
    )
