"""The plan check as a list, and the question before a plan is submitted."""

from collections.abc import Callable, Sequence

from sandbox.i18n import _, named, plural
from sandbox.ui.node import Node
from sandbox.ui.screens.planning.sign import Sign
from sandbox.ui.screens.planning.view_model import CheckModel, CostModel
from sandbox.ui.style import Style
from sandbox.ui.theme import Tone
from sandbox.ui.widgets.boxes import column, row, spacer
from sandbox.ui.widgets.dialog import BAR, Choice, Dialog
from sandbox.ui.widgets.label import Label
from sandbox.ui.widgets.panel import Panel
from sandbox.ui.widgets.scroll import ScrollView

Go = Callable[[CheckModel], object]


def check_dialog(checks: Sequence[CheckModel], go: Go) -> Dialog:
    """All that was found; a press on a line leads to its place."""
    if not checks:
        text = _("Nothing speaks against this plan.")
        return Dialog(_("Plan check"), text, [Choice(_("Close"), kind="primary")], id="check")
    close = Choice(_("Close"), kind="primary")
    return Dialog(_("Plan check"), check_list(checks, go), [close], width=620, id="check", listed=True)


def check_list(checks: Sequence[CheckModel], go: Go) -> Node:
    """The lines with their signs, refusals first."""
    lines = [_line(i, check, go) for i, check in enumerate(checks)]
    return ScrollView(Node(*lines, style=Style(gap=6)), style=Style(max_height=380))


def _line(index: int, check: CheckModel, go: Go) -> Panel:
    def press() -> None:
        go(check)

    return Panel(
        row(
            Sign(check.severity),
            Label(check.text, "body", wrap=True, style=Style(grow=1, basis=0)),
            Label(_("Go there"), "small", "gold_ink", bold=True) if check.has_place else None,
            gap=10,
        ),
        tone="negative_soft" if check.severity == "refusal" else "tint",
        border="line",
        radius=8,
        on_press=press if check.has_place else None,
        id=f"check.line.{index}",
        style=Style(padding=(7, 10)),
    )


def refused_dialog(checks: Sequence[CheckModel], go: Go) -> Dialog:
    """Why the plan cannot be submitted."""
    refused = [check for check in checks if check.severity == "refusal"]
    body = column(
        Label(_("These parts break the rules. Change them, then submit again."), tone="ink2", wrap=True),
        check_list(refused, go),
        gap=8,
    )
    close = Choice(_("Close"), kind="primary")
    return Dialog(_("The plan cannot be submitted yet"), body, [close], width=620, id="refused", listed=True)


def submit_dialog(
    checks: Sequence[CheckModel], cost: CostModel, go: Go, commit: Callable[[], object]
) -> Dialog:
    """What the plan takes, what speaks against it, and the question whether to submit."""
    unwise = [check for check in checks if check.severity in ("alarm", "warning")]
    n = len(unwise)
    words = plural(
        "{n} warning. You may submit all the same.", "{n} warnings. You may submit all the same.", n
    )
    body = column(
        column(_summary(cost), padding=(0, BAR if unwise else 0, 0, 0)),
        Label(words.format(n=n), "body", "gold_ink", bold=True) if unwise else None,
        check_list(unwise, go) if unwise else None,
        gap=10,
    )
    return Dialog(
        _("Submit the plan of this quarter?"),
        body,
        [Choice(_("Keep planning")), Choice(_("Submit plan"), commit, "primary")],
        width=620,
        id="submit.ask",
        listed=bool(unwise),
    )


def cost_tip(cost: CostModel) -> str:
    """The plan's cost by post."""
    lines = [named(name, amount) for name, amount in cost.posts]
    left = _("Left of the funds: {left}").format(left=cost.left)
    return "\n".join([_("What the plan costs this quarter"), *lines, left])


def _summary(cost: CostModel) -> Node:
    posts = [
        row(Label(name, "small", "ink2"), spacer(), Label(amount, "small", bold=True), gap=8)
        for name, amount in cost.posts
    ]
    tone: Tone = "negative" if cost.short else "ink"
    total = row(
        _figure(_("Costs"), cost.total, "ink", cost_tip(cost)),
        _figure(_("Left of the funds"), cost.left, tone, _("The funds as they are now, less these costs.")),
        _figure(
            _("Hours planned"),
            cost.hours,
            "ink",
            _("Hours of all members that the plan takes, of those they have this quarter."),
        ),
        gap=10,
    )
    return column(total, column(*posts, gap=3), gap=8)


def _figure(name: str, value: str, tone: Tone, tip: str) -> Node:
    return Panel(
        Label(name, "small", "ink2"),
        Label(value, "title", tone, bold=True),
        tone="tint",
        radius=8,
        tooltip=tip,
        style=Style(padding=(8, 12), gap=2, grow=1, basis=0),
    )
