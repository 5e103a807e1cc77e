"""What to do on an empty board."""

from sandbox.i18n import _
from sandbox.ui.node import Node
from sandbox.ui.screens.board.presenter import Presenter
from sandbox.ui.style import Style
from sandbox.ui.widgets.boxes import row
from sandbox.ui.widgets.button import Button
from sandbox.ui.widgets.label import Label
from sandbox.ui.widgets.panel import Panel


class Welcome(Node):
    """A card over the sand while nobody has been sent anywhere."""

    def __init__(self, presenter: Presenter, *, first_round: bool) -> None:
        text = _(
            "Nobody is sent anywhere yet. Drag AR, SR and FR from below onto the accounts you want to win, "
            "then plan contacts on the right. Or start from the suggested plan and change it."
        )
        suggest = Button(
            _("Start from the suggested plan"), presenter.suggest, kind="primary", id="welcome.suggest"
        )
        repeat = Button(_("Copy last quarter"), presenter.repeat, id="welcome.repeat")
        card = Panel(
            row(
                Label(text, "body", wrap=True, style=Style(grow=1, basis=0)),
                None if first_round else repeat,
                suggest,
                gap=14,
            ),
            lifted=True,
            border="gold",
            id="welcome",
            style=Style(padding=(10, 14)),
        )
        super().__init__(card, style=Style(padding=(0, 16, 14, 16)))
