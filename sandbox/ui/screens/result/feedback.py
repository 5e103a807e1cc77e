"""What customers said after acceptances, and how satisfied they are."""

from collections.abc import Sequence

from sandbox.i18n import _
from sandbox.ui.node import Node
from sandbox.ui.screens.result.view_model import Mood, Noticed, Quote
from sandbox.ui.style import Style
from sandbox.ui.widgets.boxes import column, explained, row
from sandbox.ui.widgets.label import Label
from sandbox.ui.widgets.panel import card, divider
from sandbox.ui.widgets.progress import ProgressBar
from sandbox.ui.widgets.scroll import ScrollView


def feedback(quotes: Sequence[Quote], moods: Sequence[Mood], rivals: Sequence[Noticed]) -> Node:
    """What customers said and how satisfied they are, and which competitors were noticed there."""
    lines = [line for quote in quotes for line in (_quote(quote), divider())]
    nobody = _(
        "Nobody was asked: no delivery was accepted in this quarter. Customers speak up after an acceptance."
    )
    body = lines[:-1] or [Label(nobody, "small", "ink3", wrap=True)]
    standing = [_mood(mood) for mood in moods]
    return card(
        Label(_("Customer feedback"), "strong", bold=True),
        ScrollView(
            column(
                *body,
                _heading(_("Satisfaction of our customers")),
                *(standing or [Label(_("No customers yet."), "small", "ink3")]),
                _heading(_("Competitors noticed")),
                *([_rival(rival) for rival in rivals] or [Label(_("None was seen."), "small", "ink3")]),
                gap=6,
            ),
            id="result.voices",
        ),
        id="result.feedback",
        grow=37,
        basis=0,
        padding=(10, 14, 8, 14),
        gap=6,
    )


def _quote(quote: Quote) -> Node:
    return row(
        column(
            Label(quote.score, "title", bold=True, along="center", tooltip=quote.tip),
            Label(quote.change, "caption", quote.tone, bold=True, along="center") if quote.change else None,
            width=44,
        ),
        column(
            Label(_("“{words}”").format(words=quote.words), "body", wrap=True),
            Label(quote.who, "caption", "ink2", wrap=True),
            grow=1,
            basis=0,
        ),
        gap=12,
        padding=(2, 0),
    )


def _heading(text: str) -> Node:
    return column(Label(text, "small", "gold_ink", bold=True), padding=(4, 0, 0, 0))


def _rival(rival: Noticed) -> Node:
    line = row(
        Label(rival.name, "small", elide=True, style=Style(width=150)),
        Label(rival.places, "small", "ink2", wrap=True, style=Style(grow=1, basis=0)),
        gap=8,
        align="start",
    )
    return explained(line, rival.tip)


def _mood(mood: Mood) -> Node:
    line = row(
        Label(mood.account, "small", elide=True, tooltip=mood.tip, style=Style(width=150)),
        ProgressBar(mood.part, mood.bar, target=mood.target, thick=5, style=Style(grow=1, basis=40)),
        Label(mood.index, "small", bold=True, along="end", style=Style(width=26)),
        Label(mood.change, "caption", mood.tone, bold=True, along="end", style=Style(width=30)),
        gap=8,
    )
    return explained(line, mood.tip)
