"""What SR and FR are measured by, and the indicators that the whole triangle shares."""

from collections.abc import Callable, Sequence

from sandbox.i18n import _
from sandbox.model.names import Indicator
from sandbox.ui.node import Node
from sandbox.ui.screens.planning.names import ROLE_TONES
from sandbox.ui.screens.targets.view_model import IndicatorModel, RoleModel
from sandbox.ui.style import Style
from sandbox.ui.widgets.boxes import column, row
from sandbox.ui.widgets.label import Label
from sandbox.ui.widgets.number import NumberField
from sandbox.ui.widgets.panel import Panel


class Roles(Node):
    """A card for each role, and one with the weights of the shared indicators."""

    def __init__(
        self,
        roles: Sequence[RoleModel],
        indicators: Sequence[IndicatorModel],
        on_weigh: Callable[[Indicator, int], object],
    ) -> None:
        self._weights = [_Weight(model, on_weigh) for model in indicators]
        super().__init__(
            column(*(_role(model) for model in roles), gap=6, grow=2, basis=0),
            Panel(
                Label(_("Shared by the triangle · weights"), "small", bold=True),
                row(*self._weights, gap=6, align="end"),
                tone="tint",
                radius=8,
                accent="ar",
                style=Style(padding=(5, 10, 5, 14), gap=2, grow=3, basis=0),
            ),
            style=Style(direction="row", gap=8, align="stretch", shrink=0),
        )

    def show(self, indicators: Sequence[IndicatorModel]) -> None:
        """Follows the plan."""
        for weight, model in zip(self._weights, indicators, strict=True):
            weight.show(model)


def _role(model: RoleModel) -> Node:
    return Panel(
        Label(model.title, "small", bold=True),
        Label(model.text, "caption", "ink2", elide=True),
        tone="tint",
        radius=8,
        accent=ROLE_TONES[model.role],
        tooltip=model.tip,
        focusable=True,
        id=f"role.{model.role}",
        style=Style(padding=(4, 10, 4, 14), grow=1),
    )


class _Weight(Node):
    """One indicator: its raw weight to change, its share of the whole to read."""

    def __init__(self, model: IndicatorModel, on_weigh: Callable[[Indicator, int], object]) -> None:
        self._model = model
        self._share = Label("", "small", "ink2", along="center", tooltip=lambda: self._model.tip)
        self.number = NumberField(
            model.weight,
            lambda value: on_weigh(model.id, value),
            high=100,
            step=5,
            id=f"weight.{model.id}",
            style=Style(height=24),
        )
        self.number.tooltip = lambda: self._model.tip
        super().__init__(
            Label(model.name, "caption", "ink2", elide=True, along="center", tooltip=lambda: self._model.tip),
            self.number,
            self._share,
            style=Style(grow=1, basis=0, gap=1, min_width=52),
        )

    def show(self, model: IndicatorModel) -> None:
        """Follows the plan."""
        self._model = model
        self._share.text = model.share
        if self.number.value != model.weight:
            self.number.value, self.number.text = model.weight, str(model.weight)
