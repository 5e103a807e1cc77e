"""Pages of the account screen beside the decision chain: deals, and needs with competition."""

from collections.abc import Callable, Sequence

from sandbox.i18n import _
from sandbox.ui.charts import heat
from sandbox.ui.charts.drawing import Drawing
from sandbox.ui.node import Node
from sandbox.ui.screens.account.bars import belief_bar
from sandbox.ui.screens.account.deal_card import deal_card
from sandbox.ui.screens.account.gates_form import GatesForm
from sandbox.ui.screens.account.page_models import NeedsModel, PastDeal, RivalModel
from sandbox.ui.screens.account.view_model import AccountModel, BeliefModel
from sandbox.ui.screens.planning.edits import Edits
from sandbox.ui.screens.planning.follow import Follow
from sandbox.ui.style import Style
from sandbox.ui.widgets.badge import Badge
from sandbox.ui.widgets.boxes import column, grid, row
from sandbox.ui.widgets.canvas import Sheet
from sandbox.ui.widgets.label import Label
from sandbox.ui.widgets.panel import Panel, card, divider
from sandbox.ui.widgets.plot import Plot
from sandbox.ui.widgets.scroll import ScrollView

Open = Callable[[str], object]


def deals_page(
    edits: Edits, follow: Follow[AccountModel], past: Sequence[PastDeal], opened: str, on_open: Open
) -> Node:
    """The deals, one of them with its gates side by side, then those that are decided."""
    parts: list[Node] = []
    for deal in follow.model.deals:
        form = GatesForm(edits, follow, deal.id).wide() if deal.id == opened else None
        parts.append(deal_card(edits, follow, deal, None if form else on_open, form))
    if not parts:
        text = _("No open deal is known. Visits find leads; so do satisfied customers.")
        parts.append(card(Label(text, "body", "ink2", wrap=True)))
    if past:
        parts.append(Label(_("Decided"), "strong", bold=True))
        parts += [decided_row(deal) for deal in past]
    return ScrollView(column(*parts, gap=8), id="account.deals")


def decided_row(deal: PastDeal) -> Node:
    """A decided deal with what came of it."""
    return Panel(
        Label(deal.name, "body", bold=True, elide=True, style=Style(grow=1, basis=0)),
        Label(deal.text, "small", deal.tone, elide=True, style=Style(grow=2, basis=0)),
        Label(deal.value, "body", bold=True),
        tone="tint",
        tooltip=deal.tip,
        focusable=True,
        id=f"past.{deal.id}",
        style=Style(direction="row", align="center", gap=12, padding=(6, 12)),
    )


def needs_page(model: NeedsModel, odds: Node) -> Node:
    """What drives them, how they decide and `odds` on the left; who wants what and rivals on the right."""
    left = column(
        card(
            _title(_("What drives them (belief)")),
            *_bars(model.drivers, model.driver_note, 84, "driver"),
            Label(model.driver_note, "caption", "ink2", wrap=True),
        ),
        card(
            _title(_("How they decide (belief)")),
            *_bars(model.rules, model.rule_note, 130, "rule"),
            Label(model.rule_note, "caption", "ink2", wrap=True),
        ),
        odds,
        gap=10, grow=4, basis=0,
    )  # fmt: skip
    about = card(
        _title(_("About them")),
        Label(model.about, "small", "ink2", wrap=True),
        *(Label(news, "small", "gold_ink", wrap=True) for news in model.news),
        grow=1,
    )
    right = column(_criteria(model), _rivals(model.rivals), about, gap=10, grow=6, basis=0)
    body = row(left, right, gap=12, align="stretch")
    return ScrollView(body, id="account.needs")


def _bars(beliefs: Sequence[BeliefModel], tip: str, name: float, id: str) -> list[Node]:
    return [belief_bar(belief, tip, name=name, id=f"{id}.{i}") for i, belief in enumerate(beliefs)]


def _criteria(model: NeedsModel) -> Node:
    found = model.criteria
    if found is None:
        text = _("Nobody is identified here yet. Send an AR and wait for names, or buy a behaviour report.")
        return card(_title(_("What counts for whom (belief)")), Label(text, "small", "ink2", wrap=True))

    def draw(sheet: Sheet) -> Drawing:
        return heat.drawn(found, sheet.w, sheet.theme, sheet.fit)

    together = _("Weighted by influence, over the people of whom we know something.")
    return card(
        _title(_("What counts for whom (belief)")),
        Plot(draw, tall=found.tall, narrow=420, id="needs.criteria"),
        *([divider(), Label(_("Together"), "small", "ink2", bold=True)] if model.weights else []),
        _halved(_bars(model.weights, together, 84, "weight")) if model.weights else None,
    )


def _halved(bars: Sequence[Node]) -> Node:
    """Bars in two columns."""
    half = (len(bars) + 1) // 2
    halves = (column(*part, gap=8, grow=1, basis=0) for part in (bars[:half], bars[half:]))
    return row(*halves, gap=28, align="start")


def _rivals(rivals: Sequence[RivalModel]) -> Node:
    text = _("No competitor seen here yet: whoever is on the spot more often sees more.")
    found = [_rival(rival) for rival in rivals]
    body = (
        grid(*found, columns=min(3, len(found)), gap=8) if found else Label(text, "small", "ink2", wrap=True)
    )
    return card(_title(_("Competitors here")), body)


def _rival(rival: RivalModel) -> Node:
    return Panel(
        row(
            Label(rival.name, "body", bold=True),
            *(Badge(badge, "negative") for badge in rival.badges),
            gap=6,
            wrap=True,
        ),
        Label(rival.seen, "small", "ink2", wrap=True),
        Label(rival.likes, "small", "negative", wrap=True) if rival.likes else None,
        Label(rival.about, "caption", "ink2", wrap=True),
        tone="tint",
        tooltip=rival.tip,
        focusable=True,
        id=f"rival.{rival.id}",
        style=Style(padding=(7, 10), gap=3),
    )


def _title(text: str) -> Label:
    return Label(text, "strong", bold=True)
