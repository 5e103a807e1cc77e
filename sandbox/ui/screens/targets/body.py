"""All parts of the targets screen in their places."""

from collections.abc import Callable
from typing import NamedTuple

from sandbox.i18n import _, plural
from sandbox.model.names import Indicator, Metric
from sandbox.ui.node import Node
from sandbox.ui.screens.targets.cards import Card
from sandbox.ui.screens.targets.plot import Plot
from sandbox.ui.screens.targets.roles import Roles
from sandbox.ui.screens.targets.smart_list import SmartList
from sandbox.ui.screens.targets.split_table import FEW, Hooks, SplitTable
from sandbox.ui.screens.targets.view_model import ScreenModel, SplitModel
from sandbox.ui.style import Style
from sandbox.ui.widgets.boxes import row
from sandbox.ui.widgets.button import Button, icon_button
from sandbox.ui.widgets.label import Label
from sandbox.ui.widgets.panel import Panel, divider

ASIDE = 366
_CLOSE, _APART = 4, 9
"""What lies between the parts of the breakdown; with few customers there is room for the tour's ring."""


class Deeds(NamedTuple):
    """All that can be done on the screen."""

    choose: Callable[[Metric], object]
    commit: Callable[[Metric, int], object]
    set: Callable[[str | None, str | None, int], object]
    refuse: Callable[[str], object]
    open: Callable[[str], object]
    decompose: Callable[[], object]
    clear: Callable[[], object]
    weigh: Callable[[Indicator, int], object]
    undo: Callable[[], object]
    redo: Callable[[], object]


class Body(Node):
    """Cards above, the breakdown on the left, spread and SMART check on the right."""

    def __init__(self, model: ScreenModel, deeds: Deeds) -> None:
        self._cards = {card.metric: Card(card, deeds.choose, deeds.commit) for card in model.cards}
        self._plot, self._smart = Plot(model.plot), SmartList(deeds.open)
        self._plot_title = Label("", "strong", bold=True, elide=True)
        self._summary = Label("", "small", "ink2", elide=True, tooltip=lambda: self._plot.model.tip)
        self._roles = Roles(model.roles, model.indicators, deeds.weigh)
        self._split = _Split(deeds, self._roles)
        right = Panel(
            self._plot_title,
            self._summary,
            self._plot,
            divider(),
            Label(_("SMART check"), "strong", bold=True),
            self._smart,
            border="line",
            style=Style(width=ASIDE, padding=(10, 14), gap=5),
        )
        super().__init__(
            row(*self._cards.values(), gap=12, align="stretch", shrink=0),
            row(self._split, right, gap=12, align="stretch", grow=1, basis=0),
            id="targets",
            style=Style(padding=(12, 14), gap=12),
        )
        self.show(model)

    def show(self, model: ScreenModel) -> None:
        """Follows the plan."""
        for card in model.cards:
            self._cards[card.metric].show(card, chosen=card.metric == model.chosen)
        self._plot.show(model.plot)
        self._plot_title.text, self._summary.text = model.plot.title, model.plot.summary
        self._smart.show(model.smart)
        self._roles.show(model.indicators)
        self._split.show(model)

    def to(self, id: str) -> None:
        """Gives the keyboard to a part, if it is there."""
        if self.stage and any(node.id == id for node in self.walk()):
            self.stage.router.by_keys = True
            self.stage.router.give_focus(self.find(id))

    def to_quota(self, account: str | None, owner: str | None) -> None:
        """Gives the keyboard to a quota."""
        cell = self._split.table.cells.get((account, owner))
        if cell:
            self.to(cell.id)


class _Split(Panel):
    """The breakdown with what can be done to it as a whole."""

    def __init__(self, deeds: Deeds, roles: Node) -> None:
        self._title = Label("", "strong", bold=True, elide=True, style=Style(grow=1, basis=0))
        self._due = Label("", "small", bold=True, focusable=True, id="targets.due")
        self._undo = icon_button("undo", deeds.undo, _("Undo (Ctrl + Z)"), id="undo")
        self._redo = icon_button("redo", deeds.redo, _("Redo (Ctrl + Y)"), id="redo")
        self._clear = Button(_("Clear"), deeds.clear, small=True, id="targets.clear")
        self._suggest = Button(
            _("Break down for me"), deeds.decompose, kind="primary", small=True, id="targets.suggest",
            tooltip=_("Shares out what is due by what each customer probably brings, and tier A more."),
        )  # fmt: skip
        self._hint = Label("", "small", "gold_ink", wrap=True)
        self.table = SplitTable(Hooks(deeds.set, deeds.refuse, deeds.open))
        self._none = Label(
            _("No target of this scenario adds up over customers: there is nothing to break down."),
            "body", "ink2", wrap=True, style=Style(grow=1),
        )  # fmt: skip
        super().__init__(
            row(
                self._title, self._due, self._undo, self._redo, self._clear, self._suggest, gap=6,
            ),
            self._hint,
            self.table,
            self._none,
            roles,
            border="line",
            style=_spread(_CLOSE),
        )  # fmt: skip

    def show(self, model: ScreenModel) -> None:
        """Follows the plan."""
        split = model.split
        self.table.visible = split is not None
        self._none.visible = split is None
        for node in (self._title, self._due, self._clear, self._suggest):
            node.visible = split is not None
        self._undo.disabled = "" if model.undoable else _("Nothing to undo yet.")
        self._redo.disabled = "" if model.redoable else _("Nothing to redo.")
        self._hint.visible = split is not None and split.empty
        if split is not None:
            self._tell(split)
            self.table.show(split)
            self.style = _spread(_APART if len(split.rows) <= FEW else _CLOSE)

    def _tell(self, split: SplitModel) -> None:
        self._title.text = split.title
        self._due.text = _("due {due}").format(due=split.due)
        self._due.tone = "negative" if split.difference else "positive"
        self._due.tooltip = split.due_tip
        self._clear.disabled = _("There is nothing to clear.") if split.empty else ""
        self._hint.text = _first_words(split)


def _spread(gap: float) -> Style:
    return Style(padding=(9, 12, 10, 14), gap=gap, grow=1, basis=0)


def _first_words(split: SplitModel) -> str:
    """What to do while there is no quota."""
    if not split.is_due:
        return _("The target is reached already: nothing is due this quarter, quotas are free to go beyond.")
    customers = plural("{n} customer", "{n} customers", len(split.rows)).format(n=len(split.rows))
    text = _("No quota yet: write into the cells, or let {due} be broken down over {customers} for you.")
    return text.format(due=split.due, customers=customers)
