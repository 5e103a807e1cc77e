"""The team screen put together: members on the left, what is shared on the right."""

from sandbox.i18n import _
from sandbox.model.names import CADENCES
from sandbox.projections.refusal import Path
from sandbox.ui.charts import heat
from sandbox.ui.charts.drawing import Drawing
from sandbox.ui.node import Node
from sandbox.ui.screens.planning import names
from sandbox.ui.screens.planning.follow import Follow
from sandbox.ui.screens.planning.planner import Planner
from sandbox.ui.screens.team.presenter import Presenter
from sandbox.ui.screens.team.rows import borrow_row, candidate_row, member_row, titles
from sandbox.ui.screens.team.view_model import FigureModel, TeamModel
from sandbox.ui.style import Style
from sandbox.ui.widgets.boxes import column, row
from sandbox.ui.widgets.canvas import Sheet
from sandbox.ui.widgets.label import Label
from sandbox.ui.widgets.panel import Panel, card, divider
from sandbox.ui.widgets.plot import Plot
from sandbox.ui.widgets.scroll import ScrollView
from sandbox.ui.widgets.toggle import Segmented

ASIDE = 430
_AIR = 3
"""Design units between the names of a chart and the ring about it."""


class Team:
    """People, their load and what they know; kept in step with the plan."""

    def __init__(self, planner: Planner) -> None:
        self.presenter, self._planner = Presenter(planner.plan), planner
        self._follow = Follow(self.presenter.model())
        self._scroll = ScrollView(self._people(), id="team.scroll")
        left = column(
            self._figures(),
            card(self._scroll, grow=1, basis=0, padding=(14, 6, 14, 14)),
            gap=10,
            grow=1,
            basis=0,
        )
        right = column(self._cadence(), self._knowing(), gap=10, width=ASIDE)
        self.content: Node = row(left, right, align="stretch", gap=14, padding=(12, 14), grow=1, basis=0)
        self.key_help = (
            ("← → / + −", _("Change a number")),
            ("← → ↑ ↓", _("In a chart: from figure to figure; Enter opens the account")),
        )

    def refresh(self) -> None:
        """Follows the plan."""
        self._follow.show(self.presenter.model())

    def reveal(self, path: Path) -> None:
        """Shows the member, or the part of the screen, that a finding is about."""
        stage = self.content.stage
        if stage is None:
            return
        stage.settle()
        node = self._place(path)
        for ancestor in node.path():
            ancestor.reveal(node.rect)
        stage.router.give_focus(node)
        stage.router.by_keys = True

    def _place(self, path: Path) -> Node:
        match path:
            case ("people", "overtime" | "train" | "release" as what, str(member), *_):
                wanted = f"people.{member}.{'hours' if what == 'overtime' else what}"
            case ("people", "load", str(member)):
                wanted = f"share.{member}"
            case ("people", "hire", str(name), *_):
                wanted = f"people.{name}.hire"
            case ("people", "borrow", *_):
                wanted = "people.borrow.AR"
            case ("people", "cadence"):
                wanted = "people.cadence"
            case _:
                wanted = "figure.cost"
        found = [node for node in self.content.walk() if node.id == wanted]
        return found[0] if found else self.content.find("figure.cost")

    def _figures(self) -> Node:
        return row(
            *(self._figure(i) for i in range(len(self._follow.model.figures))), gap=10, align="stretch"
        )

    def _figure(self, index: int) -> Node:
        def now() -> FigureModel:
            return self._follow.model.figures[index]

        value = Label("", "title", bold=True, elide=True)
        self._follow(lambda model: _figure_shown(value, model.figures[index]))
        return Panel(
            Label(now().name, "caption", "ink2"), value,
            border="line", tooltip=lambda: now().tip, focusable=True, id=f"figure.{now().id}",
            style=Style(padding=(8, 14), gap=1, grow=2 if index == 0 else 1, basis=0),
        )  # fmt: skip

    def _people(self) -> Node:
        model = self._follow.model
        hire = _("Candidates · {cost} each to hire").format(cost=model.hiring_cost)
        nobody = Label(_("Nobody is looking for a job right now."), "small", "ink2")
        free = [candidate_row(self.presenter, self._follow, i) for i in range(len(model.candidates))]
        return column(
            titles(),
            *(member_row(self.presenter, self._follow, i) for i in range(len(model.members))),
            divider(),
            borrow_row(self.presenter, self._follow),
            Label(hire, "strong", bold=True),
            *(free or [nobody]),
            gap=5,
        )

    def _cadence(self) -> Node:
        model = self._follow.model.cadence
        control = Segmented(
            [_(names.CADENCES[each]) for each in CADENCES], CADENCES.index(model.chosen),
            lambda index: self.presenter.set_cadence(CADENCES[index]),
            id="people.cadence", disabled=model.reason,
        )  # fmt: skip
        cost = Label("", "small", "gold_ink" if model.reason else "ink", bold=True, wrap=True)

        def update(now: TeamModel) -> None:
            control.chosen, cost.text = CADENCES.index(now.cadence.chosen), now.cadence.cost

        self._follow(update)
        others = "\n".join(model.costs)
        words = _("Meetings share what one member knows with all; each takes hours of everybody.")
        return card(
            Label(_("Alignment meetings"), "strong", bold=True, tooltip=others),
            Label(words, "small", "ink2", wrap=True),
            control,
            cost,
            gap=6,
        )

    def _knowing(self) -> Node:
        def draw(sheet: Sheet) -> Drawing:
            return heat.drawn(self._follow.model.knowing, sheet.w, sheet.theme, sheet.fit)

        model = self._follow.model
        chart = Plot(
            draw, tall=model.knowing.tall, narrow=300, on_choose=self._planner.show_account, id="team.knowing"
        )
        chart.air = _AIR
        silos = Label(model.silos, "small", "negative" if model.alarmed else "ink2", wrap=True)
        legend = _("How many things each knows of it; gold: shared by all. Press to open.")
        return Panel(
            Label(_("Who knows what"), "strong", bold=True),
            silos,
            ScrollView(chart),
            Label(legend, "caption", "ink2", wrap=True),
            border="line",
            style=Style(padding=14, gap=6, grow=1, basis=0),
        )


def _figure_shown(value: Label, figure: FigureModel) -> None:
    value.text, value.tone = figure.text, figure.tone
