"""The small menu of a corner: who may hold it, or nobody."""

from sandbox.i18n import _
from sandbox.ui.node import Node
from sandbox.ui.screens.account.slot import Slot
from sandbox.ui.screens.planning import names
from sandbox.ui.screens.planning.edits import Edits
from sandbox.ui.screens.planning.view_model import Carried
from sandbox.ui.style import Style
from sandbox.ui.widgets.badge import Avatar
from sandbox.ui.widgets.boxes import row, spacer
from sandbox.ui.widgets.button import Button
from sandbox.ui.widgets.label import Label
from sandbox.ui.widgets.panel import Panel
from sandbox.ui.widgets.scroll import ScrollView


def open_menu(edits: Edits, slot: Slot) -> None:
    """Folds the menu out beside the corner."""
    stage, model = slot.stage, slot.now
    if stage is None:
        return

    def choose(carried: Carried | None) -> None:
        stage.close(menu)
        if carried is None:
            edits.vacate(model.account, model.role)
        else:
            edits.assign(model.account, carried)

    entries = [
        _entry(carried, share, carried.member == model.member, lambda carried=carried: choose(carried))
        for carried, share in edits.fitting(model.role)
    ]
    nobody = Button(_("Nobody"), lambda: choose(None), kind="ghost", small=True, id="menu.nobody")
    nobody.disabled = "" if model.member else _("The corner is empty already.")
    menu = Panel(
        Label(_(names.ROLES[model.role]), "small", "ink2", bold=True),
        ScrollView(Node(*entries, style=Style(gap=2)), style=Style(max_height=230, min_width=190)),
        nobody,
        border="line",
        lifted=True,
        id="menu",
        style=Style(padding=8, gap=4),
    )
    stage.open(menu, where="anchor", anchor=slot.rect, light=True)


def _entry(carried: Carried, share: str, chosen: bool, on_press: object) -> Node:
    return Panel(
        row(
            Avatar(names.letter(carried.name), names.ROLE_TONES[carried.role], size=22),
            Label(carried.name, "body", bold=chosen),
            spacer(),
            Label(share, "small", "ink2"),
            gap=8,
        ),
        tone="gold_soft" if chosen else "card",
        border="line",
        radius=6,
        on_press=on_press,  # type: ignore[arg-type]
        id=f"menu.{carried.member}",
        style=Style(padding=(3, 8)),
    )
