"""The alerts with their next steps, each one press away."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from sandbox.i18n import _, plural
from sandbox.ui.node import Node
from sandbox.ui.screens.funnel.view_model import AlertModel
from sandbox.ui.screens.planning.sign import Sign
from sandbox.ui.style import Style
from sandbox.ui.widgets.boxes import column, row, spacer
from sandbox.ui.widgets.button import Button, icon_button
from sandbox.ui.widgets.label import Label
from sandbox.ui.widgets.panel import Panel
from sandbox.ui.widgets.scroll import GUTTER, ScrollView

WIDTH = 340


class Hooks(NamedTuple):
    """What the list's buttons do; a remedy and a row are told the alert's id."""

    undo: Callable[[], object]
    redo: Callable[[], object]
    on_remedy: Callable[[str], object]
    on_open: Callable[[str], object]


class AlertList(Panel):
    """A card of alerts; what is treated stays in its place with a tick, so that the keys do not lose it."""

    def __init__(self, hooks: Hooks) -> None:
        self._hooks = hooks
        self._rows: dict[str, _Alert] = {}
        self._count = Label("", "small", "ink2")
        self._undo = icon_button("undo", hooks.undo, _("Undo (Ctrl + Z)"), id="undo")
        self._redo = icon_button("redo", hooks.redo, _("Redo (Ctrl + Y)"), id="redo")
        self._lines = column(gap=6)
        super().__init__(
            row(
                Label(_("Alerts and next steps"), "strong", bold=True),
                self._count,
                spacer(),
                self._undo,
                self._redo,
                gap=6,
                padding=(0, GUTTER - 6, 0, 0),
            ),
            ScrollView(self._lines),
            border="line",
            id="alerts",
            style=Style(width=WIDTH, padding=(10, 12 - GUTTER, 10, 12), gap=6),
        )

    def show(self, alerts: Sequence[AlertModel], *, undoable: bool, redoable: bool) -> None:
        """Follows the plan."""
        if {alert.id for alert in alerts} != set(self._rows):
            order = sorted(alerts, key=lambda alert: alert.severity == "done")
            self._rows = {alert.id: _Alert(alert, self._hooks) for alert in order}
            self._lines.fill(*(self._rows.values() or [_nothing()]))
        for alert in alerts:
            self._rows[alert.id].show(alert)
        left = sum(1 for alert in alerts if alert.severity != "done")
        self._count.text = plural("{n} open", "{n} open", left).format(n=left) if alerts else ""
        self._undo.disabled = "" if undoable else _("Nothing to undo yet.")
        self._redo.disabled = "" if redoable else _("Nothing to redo.")


def _nothing() -> Node:
    text = _("Nothing asks for attention: no deal is stuck, uncovered, cooling or late.")
    return row(Sign("done"), Label(text, "body", "ink2", wrap=True, style=Style(grow=1, basis=0)), gap=8)


class _Alert(Panel):
    """One alert: its sign, what is wrong, and the button of the next step."""

    def __init__(self, model: AlertModel, hooks: Hooks) -> None:
        self._sign = Sign(model.severity)
        self._title = Label("", "body", bold=True, wrap=True, lines=2, tooltip=lambda: self._tip)
        self._text = Label("", "small", "ink2", wrap=True, lines=3, elide=True, tooltip=lambda: self._tip)
        self._button = Button(
            "", lambda: hooks.on_remedy(model.id), small=True, size="small", id=f"remedy.{model.id}",
            tooltip=lambda: self._tip, style=Style(max_width=150),
        )  # fmt: skip
        self._tip = model.tip
        super().__init__(
            self._sign,
            column(
                self._title,
                row(Node(self._text, style=Style(grow=1, basis=0)), self._button, gap=8),
                gap=2,
                grow=1,
                basis=0,
            ),
            radius=8,
            tooltip=lambda: self._tip,
            on_press=(lambda: hooks.on_open(model.id)) if model.account else None,
            id=f"alert.{model.id}",
            style=Style(direction="row", align="center", gap=8, padding=(7, 10, 8, 8)),
        )

    def show(self, model: AlertModel) -> None:
        """Follows the alert."""
        done = model.severity == "done"
        self._sign.severity, self._tip = model.severity, model.tip
        self._title.text, self._text.text = model.title, model.text
        self._button.text = model.action
        self._button.kind = "ghost" if done else "secondary"
        self._button.chosen = not done and not model.hindered
        self.tone = "card" if done else "negative_soft" if model.severity == "alarm" else "tint"
        self.border = "line"
