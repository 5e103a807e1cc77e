"""All deals in a table, narrowed by owner, stage and alert; sorted by any column."""

from collections.abc import Callable
from functools import partial

from sandbox.i18n import _
from sandbox.ui.geometry import Rect
from sandbox.ui.node import Node
from sandbox.ui.paint import Box, Disc, Line, Painter, Words
from sandbox.ui.screens.funnel.view_model import Choice, CornerModel, DealModel, Filters, TableModel
from sandbox.ui.screens.planning.names import ROLE_TONES
from sandbox.ui.style import Style
from sandbox.ui.theme import Theme
from sandbox.ui.widgets.badge import avatar
from sandbox.ui.widgets.boxes import row, spacer
from sandbox.ui.widgets.button import Button
from sandbox.ui.widgets.dropdown import Dropdown
from sandbox.ui.widgets.label import Label
from sandbox.ui.widgets.panel import Panel
from sandbox.ui.widgets.scroll import GUTTER, ScrollView
from sandbox.ui.widgets.table import Cell, Column, Table

_WEIGHTED = 6


class DealTable(Panel):
    """A card with filters and the table; `narrow` takes one of `Filters` by name, `on_open` a deal's id."""

    def __init__(
        self,
        narrow: Callable[[str, str], object],
        widen: Callable[[], object],
        on_open: Callable[[str], object],
        on_board: Callable[[], object],
    ) -> None:
        self._narrow = narrow
        self._deals: tuple[DealModel, ...] = ()
        self._fields = {name: self._field(name) for name in ("owner", "stage", "alert")}
        self._choices: dict[str, tuple[Choice, ...]] = {}
        self._customers = Button(
            "", lambda: narrow("customers", ""), small=True, icon="cross", id="filter.customers",
            tooltip=_("Show the deals of all customers again."),
        )  # fmt: skip
        self._all = Button(_("Show all"), widen, small=True, id="filter.none")
        self._count = Label("", "small", "ink2", id="deals.count")
        self.table = Table(
            _columns(), (), lambda index: on_open(self._deals[index].id), order=(_WEIGHTED, True), id="deals"
        )
        self._scroll = ScrollView(self.table)
        self._empty = _empty(on_board)
        self._none = Label(_("No deal passes these filters. “Show all” takes them off."), "body", "ink2")
        super().__init__(
            row(
                Label(_("Deals"), "strong", bold=True),
                self._count,
                spacer(),
                self._customers,
                self._all,
                *self._fields.values(),
                gap=8,
                padding=(0, GUTTER, 0, 0),
            ),
            self._scroll,
            self._empty,
            self._none,
            border="line",
            id="deals.card",
            style=Style(padding=(8, 8, 8, 14), gap=4, grow=2, basis=0),
        )

    def show(self, model: TableModel) -> None:
        """Follows the plan and the filters."""
        current = self._deals[self.table.current].id if 0 <= self.table.current < len(self._deals) else ""
        self._deals = model.deals
        self.table.show([_row(deal) for deal in model.deals])
        ids = [deal.id for deal in model.deals]
        self.table.current = ids.index(current) if current in ids else -1
        for name, choices in (("owner", model.owners), ("stage", model.stages), ("alert", model.alerts)):
            self._choices[name] = choices
            field = self._fields[name]
            field.options = tuple(choice.text for choice in choices)
            wanted = getattr(model.filters, name)
            field.chosen = next((i for i, choice in enumerate(choices) if choice.id == wanted), 0)
        self._customers.visible = bool(model.customers)
        self._customers.text = _("Customers: {stage}").format(stage=model.customers)
        self._all.visible = model.filters != Filters()
        self._count.text = _("{n} of {all}").format(n=len(ids), all=model.known)
        self._scroll.visible = bool(ids)
        self._empty.visible = not model.known
        self._none.visible = bool(model.known) and not ids

    def _field(self, name: str) -> Dropdown:
        def choose(index: int) -> None:
            self._narrow(name, self._choices[name][index].id)

        tips = {
            "owner": _("Only deals on whose triangle this member stands"),
            "stage": _("Only deals at this stage"),
            "alert": _("Only deals with this alert"),
        }
        return Dropdown(("",), 0, choose, tooltip=tips[name], id=f"filter.{name}")


def _empty(on_board: Callable[[], object]) -> Node:
    text = _(
        "No deal is known yet. Visits find leads, public tenders are announced, and content customers come "
        "by themselves: send an AR to a customer and plan discovery visits."
    )
    return Node(
        Label(text, "body", "ink2", wrap=True),
        row(Button(_("To the board"), on_board, kind="primary", id="deals.board")),
        style=Style(gap=8),
    )


def _columns() -> tuple[Column, ...]:
    return (
        Column(_("Deal"), 240, grow=3),
        Column(_("Customer"), 166, grow=2),
        Column(_("Stage"), 96, grow=0),
        Column(_("Days / usual"), 80, "end", grow=0),
        Column(_("Value"), 62, "end", grow=0),
        Column(_("Odds (believed)"), 112, "end", grow=0),
        Column(_("Weighted"), 72, "end", grow=0),
        Column(_("Triangle"), 72, "center", grow=0, sortable=False),
        Column(_("Next step"), 152, grow=1),
        Column(_("Rivals seen"), 106, grow=1),
        Column(_("Alerts"), 84, grow=1),
    )


def _row(deal: DealModel) -> tuple[Cell, ...]:
    late = deal.days > deal.usual
    return (
        Cell(deal.name, bold=True),
        Cell(deal.customer),
        Cell(deal.stage, sort=deal.stage_place),
        Cell(
            f"{deal.days} / {deal.usual}" + ("  !" if deal.stuck else ""),
            "negative" if deal.stuck else "gold_ink" if late else "ink",
            deal.stuck, sort=deal.days / max(1, deal.usual), tooltip=deal.days_tip,
        ),
        Cell(deal.value, sort=deal.worth, tooltip=deal.value_tip),
        Cell(
            deal.odds, sort=deal.range[1] if deal.range else -1.0, tooltip=deal.odds_tip,
            paint=partial(_odds, deal),
        ),
        Cell(deal.weighted, bold=True, sort=deal.weight, tooltip=deal.weight_tip),
        Cell(_called(deal.triangle), paint=partial(_triangle, deal.triangle), tooltip=_called(deal.triangle)),
        Cell(deal.next, "negative" if deal.overdue else "ink", sort=deal.due, tooltip=deal.next_tip),
        Cell(_short(deal.rivals), tooltip=_whole(deal.rivals)),
        Cell(
            _short(deal.alerts), "negative" if deal.pressing > 3 else "ink2",
            sort=deal.pressing, tooltip=_whole(deal.alerts),
        ),
    )  # fmt: skip


def _short(words: tuple[str, ...]) -> str:
    """The first word and how many more there are, since columns are narrow."""
    more = f" +{len(words) - 1}" if len(words) > 1 else ""
    return words[0] + more if words else "—"


def _whole(words: tuple[str, ...]) -> str:
    """All of several words, for the tooltip."""
    return " · ".join(words) if len(words) > 1 else ""


def _called(triangle: tuple[CornerModel, ...]) -> str:
    return " · ".join(f"{corner.role} {corner.name or '—'}" for corner in triangle)


def _odds(deal: DealModel, painter: Painter, area: Rect, theme: Theme) -> None:
    """The words, and before them the believed range on a line from 0 to 100 %."""
    y, wide, thick = area.y + area.h / 2, theme.px(38), theme.px(6)
    right = area.right - theme.px(6)
    painter.draw(Words(deal.odds, right, y, theme.size("body"), theme.ink, False, "rm"))
    if deal.range:
        x = area.x + theme.px(8)
        painter.draw(Line(((x, y), (x + wide, y)), theme.sand2, theme.px(2)))
        low, middle, high = (x + part * wide for part in deal.range)
        painter.draw(
            Box(low, y - thick / 2, max(high - low, thick), thick, theme.info, thick / 2),
            Box(middle - 1, y - thick / 2 - 1, theme.px(2), thick + 2, theme.ink),
        )


def _triangle(triangle: tuple[CornerModel, ...], painter: Painter, area: Rect, theme: Theme) -> None:
    r = theme.px(9.5)
    apart = 2.15 * r
    x, y = area.x + area.w / 2 - apart - theme.px(4), area.y + area.h / 2  # what follows begins close by
    for i, corner in enumerate(triangle):
        at = x + i * apart
        if corner.letter:
            painter.draw(*avatar(corner.letter, at, y, r, ROLE_TONES[corner.role], theme))
        else:
            painter.draw(Disc(at, y, r * 0.8, theme.card, theme.colour(ROLE_TONES[corner.role]), 1, r * 0.3))
