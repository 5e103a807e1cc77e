"""How a quarter goes, step by step."""

from sandbox.i18n import _
from sandbox.ui.node import Node
from sandbox.ui.screens.steps import step
from sandbox.ui.widgets.boxes import column


def quarter_page() -> Node:
    """The steps of a quarter with what is to be done in each."""
    return column(*(step(i, name, text) for i, (name, text) in enumerate(_steps(), 1)), gap=10)


def _steps() -> list[tuple[str, str]]:
    return [
        (_("Look"), _(
            "The board shows customers, what is at stake, and what you believe. Anything you point at tells "
            "what it is made of and when it was last known.")),
        (_("Set targets"), _(
            "See how likely each target is, and hand quotas to customers and members until they add up.")),
        (_("Send people"), _(
            "Drag AR, SR and FR to customers. Few customers with a whole triangle beat many with half of "
            "one; watch the load.")),
        (_("Work the decision chain"), _(
            "Choose whom to meet and for what. Find out first, then act on what you found.")),
        (_("Decide the gates"), _(
            "Which leads to pursue, how deep a solution, what price and date, which terms, and whether FR "
            "looks at the date before it is promised.")),
        (_("Check and submit"), _(
            "The plan check lists overload, gaps and what is not paid for; each line leads to its place. "
            "Everything can be undone until you submit.")),
        (_("Watch the quarter"), _(
            "It plays by itself. When a card comes up, choose; if you do not, the default counts. Pause, "
            "speed and skip are yours.")),
        (_("Evaluate and reflect"), _(
            "Targets against actuals, each member's evidence, the customers' words. Write down what you "
            "meant, what happened, why, and what you change. Then plan the next quarter.")),
    ]  # fmt: skip
