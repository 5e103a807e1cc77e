"""A running delivery: how far it is, and how it is treated."""

from sandbox.i18n import N_, _
from sandbox.model.names import DeliveryMode
from sandbox.ui.node import Node
from sandbox.ui.screens.account.view_model import AccountModel, DeliveryModel
from sandbox.ui.screens.planning.edits import Edits
from sandbox.ui.screens.planning.follow import Follow
from sandbox.ui.style import Style
from sandbox.ui.widgets.boxes import row
from sandbox.ui.widgets.label import Label
from sandbox.ui.widgets.panel import Panel
from sandbox.ui.widgets.progress import ProgressBar
from sandbox.ui.widgets.toggle import Segmented

MODES: tuple[tuple[DeliveryMode, str], ...] = (
    ("normal", N_("Usual")),
    ("derisk", N_("De-risk")),
    ("rush", N_("Rush")),
    ("recover", N_("Recover")),
)
PRIORITIES = (1, 2, 3)


def delivery_card(edits: Edits | None, follow: Follow[AccountModel], model: DeliveryModel) -> Node:
    """A delivery; with its form if there is somebody to change it."""
    form = _form(edits, follow, model) if edits else []
    return Panel(
        row(
            Label(model.name, "body", bold=True, wrap=True, style=Style(grow=1, basis=0)),
            Label(model.value, "strong", bold=True),
            gap=8,
            align="start",
        ),
        Label(f"{_('Delivery')} · {model.text}", "small", "negative" if model.late else "ink2", wrap=True),
        ProgressBar(model.part, "negative" if model.late else "fr"),
        *form,
        border="line",
        tone="negative_soft" if model.late else "card",
        tooltip=model.tip,
        id=f"delivery.{model.id}",
        style=Style(padding=10, gap=5),
    )


def _form(edits: Edits, follow: Follow[AccountModel], model: DeliveryModel) -> list[Node]:
    mode = Segmented(
        [_(words) for _mode, words in MODES], 0,
        lambda index: edits.deliver(model.id, mode=MODES[index][0]), id=f"delivery.{model.id}.mode",
    )  # fmt: skip
    rank = Segmented(
        [str(each) for each in PRIORITIES], 1,
        lambda index: edits.deliver(model.id, priority=PRIORITIES[index]), id=f"delivery.{model.id}.rank",
    )  # fmt: skip

    def update(account: AccountModel) -> None:
        plan = next(each.plan for each in account.deliveries if each.id == model.id)
        mode.chosen = [value for value, _words in MODES].index(plan.mode)
        rank.chosen = PRIORITIES.index(plan.priority)

    follow(update)
    tip = _("Rush is faster and wears people out; de-risk goes slower and safer; recover mends what is late.")
    return [
        Label(_("Treatment"), "small", "ink2", tooltip=tip),
        mode,
        row(Label(_("Priority (1 first)"), "small", "ink2", style=Style(grow=1, basis=0)), rank, gap=8),
    ]
