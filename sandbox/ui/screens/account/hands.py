"""Who will deliver: the FR members with their load by week under the plan."""

from collections.abc import Sequence
from dataclasses import dataclass

from sandbox.i18n import _, pick
from sandbox.model.names import BP
from sandbox.projections.team import holds
from sandbox.ui import amounts
from sandbox.ui.charts import strip
from sandbox.ui.charts.drawing import Drawing
from sandbox.ui.node import Node
from sandbox.ui.screens.account.view_model import AccountModel
from sandbox.ui.screens.planning import names
from sandbox.ui.screens.planning.edits import Edits
from sandbox.ui.screens.planning.follow import Follow
from sandbox.ui.screens.planning.reading import Reading
from sandbox.ui.style import Style
from sandbox.ui.widgets.badge import Avatar
from sandbox.ui.widgets.boxes import column, row
from sandbox.ui.widgets.canvas import Sheet
from sandbox.ui.widgets.label import Label
from sandbox.ui.widgets.panel import card
from sandbox.ui.widgets.plot import Plot


@dataclass(frozen=True, slots=True)
class HandModel:
    """An FR member: whether sent here, load in all and by week, and what it is made of."""

    id: str
    name: str
    letter: str
    place: str
    load: str
    is_over: bool
    bars: tuple[strip.Bar, ...]
    tip: str


def hands(reading: Reading, account: str) -> tuple[HandModel, ...]:
    """The FR members, those who are sent to the account first."""
    sent = reading.sheet.triangle(account)
    team = [member for member in reading.observation.members if member.role == "FR"]
    team.sort(key=lambda member: not holds(sent, member.id))
    found = []
    for member in team:
        load, name = reading.loads[member.id], pick(member.name)
        tip = _("{planned} of {capacity} hours are planned ({share}).").format(
            planned=round(load.planned), capacity=round(load.capacity), share=amounts.percent(load.share)
        )
        bars = tuple(
            strip.Bar(week.part, _("Week {week}: {planned} of {capacity} h").format(
                week=number, planned=round(week.planned), capacity=round(week.capacity)
            ))
            for number, week in enumerate(reading.weeks[member.id], 1)
        )  # fmt: skip
        place = _("sent here") if holds(sent, member.id) else _("not sent here")
        share = amounts.percent(load.share)
        found.append(HandModel(member.id, name, names.letter(name), place, share, load.share > BP, bars, tip))
    return tuple(found)


def hands_card(edits: Edits, follow: Follow[AccountModel]) -> Node | None:
    """The members as rows that follow the plan; nothing where the team has no FR."""
    first = hands(edits.reading, edits.account)
    if not first:
        return None
    live = list(first)
    rows = [_Hand(live, i) for i in range(len(first))]

    def update(_model: AccountModel) -> None:
        live[:] = hands(edits.reading, edits.account)
        for each in rows:
            each.show()

    follow(update)
    explained = _("Planned over possible hours in each week; the dashed line is all that is possible.")
    return card(
        row(
            Label(_("Who delivers"), "strong", bold=True),
            Label(explained, "caption", "ink2", elide=True, style=Style(grow=1, basis=0)),
            gap=10,
        ),
        column(*rows, gap=8, grow=1),
        grow=1,
    )


class _Hand(Node):
    """A member in a row, the chart as tall as there is room."""

    def __init__(self, live: Sequence[HandModel], which: int) -> None:
        self._live, self._which = live, which
        now = live[which]

        def draw(sheet: Sheet) -> Drawing:
            return strip.drawn(self._now.bars, names.ROLE_TONES["FR"], sheet.w, sheet.h, sheet.theme)

        self._chart = Plot(draw, tall=34, narrow=120, id=f"hand.{now.id}", style=Style(grow=1, basis=0))
        self._load = Label("", "strong", bold=True, along="end", style=Style(width=52))
        super().__init__(
            Avatar(now.letter, names.ROLE_TONES["FR"], size=30),
            column(
                Label(now.name, "body", bold=True, elide=True),
                Label(now.place, "caption", "ink2", elide=True),
                gap=1, width=96, align_self="center",
            ),
            self._chart,
            column(self._load, align_self="center"),
            tooltip=lambda: self._now.tip,
            style=Style(direction="row", gap=10, grow=1, max_height=200, align="stretch"),
        )  # fmt: skip
        self.show()

    @property
    def _now(self) -> HandModel:
        return self._live[min(self._which, len(self._live) - 1)]

    def show(self) -> None:
        """Follows the plan."""
        now = self._now
        self._load.text, self._load.tone = now.load, "negative" if now.is_over else "ink"
        self._chart.redraw()
