"""The targets as cards: how far, how likely, and what the team commits to."""

from collections.abc import Callable

from sandbox.i18n import _
from sandbox.model.names import Metric
from sandbox.ui.node import Node
from sandbox.ui.screens.targets.view_model import CardModel
from sandbox.ui.style import Style
from sandbox.ui.widgets.badge import Badge
from sandbox.ui.widgets.boxes import row, spacer
from sandbox.ui.widgets.label import Label
from sandbox.ui.widgets.number import NumberField
from sandbox.ui.widgets.panel import Panel
from sandbox.ui.widgets.progress import ProgressBar
from sandbox.ui.widgets.spans import Span, Spans


class Card(Panel):
    """One target; a press shows its spread, and its breakdown if it has one."""

    def __init__(
        self,
        model: CardModel,
        on_choose: Callable[[Metric], object],
        on_commit: Callable[[Metric, int], object],
    ) -> None:
        self._model = model
        self._badge = Badge(model.badge, "gold")
        self._figure = Spans(tooltip=lambda: self._model.tip)
        self._bar = ProgressBar(
            model.part, model.tone, target=model.pace, thick=6, tooltip=lambda: self._model.tip
        )
        self._note = Label("", "small", "ink2", elide=True, tooltip=lambda: self._model.note)
        self._chance = Label("", "small", bold=True, tooltip=lambda: self._model.chance_tip)
        self._commit = self._field(model, on_commit) if model.commit is not None else None
        super().__init__(
            row(Label(model.name, "strong", bold=True), spacer(), self._badge, gap=6),
            self._figure,
            self._bar,
            row(
                self._note,
                self._commit,
                Label(model.unit, "small", "ink2") if self._commit and model.unit else None,
                spacer(),
                self._chance,
                gap=5,
                min_height=24,
            ),
            border="line",
            tooltip=lambda: f"{self._model.tip}\n{self._model.chance_tip}",
            on_press=lambda: on_choose(model.metric),
            id=f"target.{model.metric}",
            style=Style(padding=(9, 14, 6, 14), gap=3, grow=1, basis=0),
        )

    def _field(self, model: CardModel, on_commit: Callable[[Metric, int], object]) -> Node:
        assert model.commit is not None
        self._number = NumberField(
            model.commit,
            lambda value: on_commit(model.metric, value),
            high=100,
            id=f"commit.{model.metric}",
            style=Style(width=52, height=24),
        )
        self._number.tooltip = _(
            "What the team sets itself; the scenario's target is what is scored. Arrows step it."
        )
        return self._number

    def show(self, model: CardModel, *, chosen: bool) -> None:
        """Follows the plan."""
        self._model = model
        self._badge.text, self._badge.visible = model.badge, bool(model.badge)
        self._badge.tone = "positive" if model.sound else "gold"
        self._figure.spans = (
            Span(model.actual, "hero", bold=True),
            Span(f"  / {model.goal}", "strong", "ink2", True),
        )
        self._bar.part, self._bar.target = model.part, model.pace
        self._note.text, self._chance.text = model.note, model.chance
        self.selected = chosen
        if self._commit and model.commit is not None and self._number.value != model.commit:
            self._number.value = model.commit
            self._number.text = str(model.commit)
