"""Asks for the file of a scenario or of a session that lies somewhere else."""

import os
from collections.abc import Callable
from pathlib import Path

from sandbox.errors import SandboxError
from sandbox.i18n import _
from sandbox.ui.app import App
from sandbox.ui.node import Node
from sandbox.ui.widgets.boxes import column
from sandbox.ui.widgets.dialog import Choice, Dialog
from sandbox.ui.widgets.field import TextField
from sandbox.ui.widgets.label import Label

_LONGEST = 1000


def ask_for_file(app: App, own: str, on_path: Callable[[Path], object]) -> None:
    """Opens the question; `own` is the folder in which scenarios are found without asking.

    What was written stays to be corrected if `on_path` refuses it.
    """

    def given() -> None:
        text = field.text.strip().strip("\"'")
        if not text:
            return
        try:
            on_path(Path(os.path.expanduser(text)).absolute())
        except SandboxError:
            app.stage.open(dialog, modal=True)
            raise

    def entered(text: str) -> None:
        if text.strip():
            app.stage.close(dialog)
            given()

    field = TextField(
        "",
        placeholder=_("Path of a scenario (.yaml) or a session (.session)"),
        longest=_LONGEST,
        on_enter=entered,
        id="open.path",
    )
    words = _("The files in this folder are always listed: {folder}").format(folder=own) if own else ""
    body: Node = column(field, Label(words, "small", "ink2", wrap=True, visible=bool(own)), gap=10)
    choices = [Choice(_("Cancel")), Choice(_("Open"), given, "primary")]
    dialog = Dialog(_("Open a file"), body, choices, width=620, id="open")
    app.stage.open(dialog, modal=True)
