"""The table of quotas: customers down, members across, sums on both sides, differences in red."""

from collections.abc import Callable
from functools import partial
from itertools import pairwise
from typing import NamedTuple

from sandbox.i18n import _
from sandbox.ui.node import Node
from sandbox.ui.screens.planning.names import ROLE_TONES
from sandbox.ui.screens.targets.amount_cell import AmountCell
from sandbox.ui.screens.targets.view_model import CellModel, ColumnModel, RowModel, SplitModel
from sandbox.ui.style import Style
from sandbox.ui.theme import Tone
from sandbox.ui.widgets.badge import Avatar
from sandbox.ui.widgets.boxes import column, row
from sandbox.ui.widgets.label import Along, Label
from sandbox.ui.widgets.panel import Panel, divider
from sandbox.ui.widgets.progress import ProgressBar
from sandbox.ui.widgets.scroll import ScrollView

_TIER, _BEFORE, _PIPELINE, _TOTAL, _CHANCE = 34, 50, 108, 62, 112
_TALL, _TALLER = 25, 44
"""The height of a customer's row, and of one of few."""
FEW = 4
"""So many customers are few."""
_GAP = 6
_BESIDE = 6
"""What keeps the figures of a customer off the cells with the quotas, besides the gaps."""
_BAR = 10
"""What the scroll bar takes, so that titles and sums stand over their columns."""


class Hooks(NamedTuple):
    """What the table does: sets a quota (customer, owner, yuan), says a refusal, opens a customer."""

    on_set: Callable[[str | None, str | None, int], object]
    on_refused: Callable[[str], object]
    on_open: Callable[[str], object]


class SplitTable(Node):
    """Rows that stay while their figures change; built anew when customers or owners come or go."""

    def __init__(self, hooks: Hooks) -> None:
        self._hooks = hooks
        self._shape: object = None
        self._rows: list[_Row] = []
        self._sums: _Sums
        self.cells: dict[tuple[str | None, str | None], AmountCell] = {}
        super().__init__(id="targets.table", style=Style(grow=1, basis=0, gap=2))

    def show(self, model: SplitModel) -> None:
        """Follows the plan."""
        shape = (model.metric, tuple(c.owner for c in model.columns), tuple(r.account for r in model.rows))
        if shape != self._shape:
            self._shape = shape
            self._build(model)
        for line, new in zip(self._rows, model.rows, strict=True):
            line.show(new)
        self._sums.show(model)

    def _build(self, model: SplitModel) -> None:
        wide = max(40.0, min(74.0, 300 / max(1, len(model.columns))))
        few = len(model.rows) <= FEW
        tall = _TALLER if few else _TALL
        self.style = Style(gap=2) if few else Style(grow=1, basis=0, gap=2)
        self._rows = [_Row(line, wide, tall, self._hooks) for line in model.rows]
        self._sums = _Sums(model, wide)
        self.cells = {key: cell for line in self._rows for key, cell in line.cells.items()}
        for upper, lower in pairwise(self._rows):
            for cell, below in zip(upper.cells.values(), lower.cells.values(), strict=True):
                cell.below = below
        self.fill(
            _titles(model.columns, wide),
            divider(),
            ScrollView(column(*self._rows, gap=1), style=Style() if few else Style(grow=1, basis=0)),
            divider("sand3"),
            self._sums,
        )


def _titles(columns: tuple[ColumnModel, ...], wide: float) -> Node:
    return row(
        _head(_("Customer"), None),
        _head(_("Tier"), _TIER, "center"),
        _head(_("Signed"), _BEFORE, "end"),
        _head(_("Open / weighted"), _PIPELINE, "end"),
        _beside(),
        *(_member(column, wide) for column in columns),
        _head(_("Quota"), _TOTAL, "end"),
        _head(_("Chance"), _CHANCE, "end"),
        gap=_GAP,
        align="end",
        padding=(0, _BAR, 2, 0),
    )


def _beside() -> Node:
    return Node(style=Style(width=_BESIDE, shrink=0))


def _head(text: str, width: float | None, along: Along = "start") -> Label:
    style = Style(grow=1, basis=0, min_width=90) if width is None else Style(width=width)
    return Label(text, "small", "ink3", elide=True, along=along, style=style)


def _member(model: ColumnModel, wide: float) -> Node:
    tone: Tone = ROLE_TONES[model.role] if model.role else "ink3"
    return column(
        Avatar(model.letter, tone, size=20, vacant=model.role is None),
        Label(model.name, "caption", "ink2", elide=True, along="center", style=Style(align_self="stretch")),
        align="center",
        gap=1,
        width=wide,
    )


class _Row(Panel):
    """One customer, so `tall`."""

    def __init__(self, model: RowModel, wide: float, tall: float, hooks: Hooks) -> None:
        self._model = model
        self._tier = Label("", tone="ink2", along="center", style=Style(width=_TIER))
        self._before = _figure(_BEFORE, lambda: self._model.before_tip)
        self._pipeline = _figure(_PIPELINE, lambda: self._model.pipeline_tip, "small", "ink2")
        self._total = _figure(_TOTAL, lambda: self._model.total_tip, bold=True)
        self._bar = ProgressBar(
            0.0, thick=5, tooltip=lambda: self._model.chance_tip, style=Style(grow=1, basis=0)
        )
        self._chance = _figure(36, lambda: self._model.chance_tip)
        self.cells = {(cell.account, cell.owner): _cell(cell, wide, hooks) for cell in model.cells}
        self._tips = {(cell.account, cell.owner): cell.tip for cell in model.cells}
        opens = (lambda: hooks.on_open(model.account or "")) if model.account else None
        super().__init__(
            Label(
                model.name, bold=True, elide=True, tooltip=lambda: self._model.tip, on_press=opens,
                id=f"targets.{model.account or 'none'}", style=Style(grow=1, basis=0, min_width=90),
            ),
            self._tier,
            self._before,
            self._pipeline,
            _beside(),
            *self.cells.values(),
            self._total,
            row(self._bar, self._chance, gap=4, width=_CHANCE),
            tone=None,
            style=Style(direction="row", align="center", gap=_GAP, min_height=tall),
        )  # fmt: skip
        for key, cell in self.cells.items():
            cell.tooltip = partial(self._tips.__getitem__, key)

    def show(self, model: RowModel) -> None:
        """Follows the quotas."""
        self._model = model
        self._tier.text = model.tier or ""
        self._before.text, self._pipeline.text, self._total.text = model.before, model.pipeline, model.total
        self._bar.visible = model.chance is not None
        self._chance.text = model.chance_text
        chance = model.chance or 0.0
        self._bar.part = chance
        self._bar.tone = "negative" if chance < 0.35 else "warning" if chance < 0.6 else "positive"
        for cell in model.cells:
            self.cells[cell.account, cell.owner].show(cell.amount)
            self._tips[cell.account, cell.owner] = cell.tip


def _cell(model: CellModel, wide: float, hooks: Hooks) -> AmountCell:
    tone: Tone = "ar" if model.owner else "ink3"
    return AmountCell(
        model.amount,
        lambda amount: hooks.on_set(model.account, model.owner, amount),
        hooks.on_refused,
        tone=tone,
        id=model.id,
        style=Style(width=wide),
    )


def _figure(
    width: float,
    tip: Callable[[], str],
    size: str = "body",
    tone: Tone = "ink",
    *,
    bold: bool = False,
    id: str = "",
) -> Label:
    return Label(
        "", "small" if size == "small" else "body", tone, bold=bold, elide=True, along="end", tooltip=tip,
        focusable=bool(id), id=id, style=Style(width=width),
    )  # fmt: skip


class _Sums(Node):
    """The last line: sums of the columns, and what they differ by from what is due."""

    def __init__(self, model: SplitModel, wide: float) -> None:
        self._model = model
        self._totals = [
            Label(
                "", bold=True, along="center", elide=True, tooltip=partial(self._told, i),
                focusable=True, id=f"sum.{each.owner or '-'}", style=Style(width=wide),
            )
            for i, each in enumerate(model.columns)
        ]  # fmt: skip
        self._before = _figure(_BEFORE, lambda: _("Signed in earlier quarters, all customers."), bold=True)
        self._pipeline = _figure(
            _PIPELINE,
            lambda: _("Open deals of all customers, and weighted by our own odds before this plan."),
            "small",
            "ink2",
        )
        self._total = _figure(_TOTAL, lambda: self._model.due_tip, bold=True, id="sum.total")
        self._apart = Label(
            "", "small", bold=True, along="end", tooltip=lambda: self._model.due_tip, id="sum.apart",
            style=Style(grow=1, basis=0),
        )  # fmt: skip
        self._chance = _figure(36, lambda: self._model.chance_tip, bold=True)
        super().__init__(
            Label(_("Sum"), bold=True, style=Style(grow=1, basis=0, min_width=90)),
            Node(style=Style(width=_TIER)),
            self._before,
            self._pipeline,
            _beside(),
            *self._totals,
            self._total,
            row(self._apart, self._chance, gap=4, width=_CHANCE),
            style=Style(direction="row", align="center", gap=_GAP, padding=(3, _BAR, 4, 0)),
        )

    def _told(self, place: int) -> str:
        return self._model.columns[place].tip

    def show(self, model: SplitModel) -> None:
        """Follows the quotas."""
        self._model = model
        for label, column_ in zip(self._totals, model.columns, strict=True):
            label.text = column_.total
        self._before.text, self._pipeline.text, self._total.text = model.before, model.pipeline, model.total
        tone: Tone = "negative" if model.difference else "positive"
        self._total.tone = self._apart.tone = tone
        self._apart.text = model.difference or "✓"
        self._chance.text, self._chance.visible = model.chance_text, not model.empty
