"""The head of the final result: the place as a medal, the score, and which targets were reached."""

from collections.abc import Iterator

from sandbox.i18n import _
from sandbox.ui.figures import star
from sandbox.ui.node import Node
from sandbox.ui.paint import Disc, Polygon, Shape, Words
from sandbox.ui.screens.final.view_model import FinalModel, TargetCourse
from sandbox.ui.style import Style
from sandbox.ui.theme import Colour, Theme, rgb
from sandbox.ui.widgets.badge import Badge
from sandbox.ui.widgets.boxes import column, explained, row
from sandbox.ui.widgets.canvas import Canvas, Sheet
from sandbox.ui.widgets.label import Label
from sandbox.ui.widgets.panel import Panel

_SILVER, _BRONZE = rgb("#9aa6b2"), rgb("#b0784a")
_INK = rgb("#1d2733")


def hero(model: FinalModel) -> Node:
    """A dark band over the figures."""
    return Panel(
        Canvas(lambda sheet: _medal(model.rank, sheet), style=Style(width=64, height=66, shrink=0)),
        column(
            Label(model.headline, "hero", "bright", bold=True, elide=True, id="final.headline"),
            Label(model.verdict, "body", "dim", elide=True, id="final.verdict"),
            gap=2, grow=1, basis=0,
        ),
        row(*(_chip(each) for each in model.courses), gap=22),
        explained(
            column(
                Label(model.score, "hero", "bright", bold=True, along="end"),
                Label(_("points"), "small", "dim", along="end"),
                padding=(0, 0, 0, 14),
            ),
            next((place.tip for place in model.places if place.is_own), ""),
        ),
        tone="header",
        radius=12,
        id="final.hero",
        style=Style(direction="row", align="center", gap=16, padding=(6, 22), height=80, shrink=0),
    )  # fmt: skip


def _chip(target: TargetCourse) -> Node:
    chip = column(
        Label(target.name, "small", "dim"),
        row(Badge(target.note, "positive" if target.is_reached else "negative", bold=True)),
        gap=4,
    )
    return explained(chip, target.tip)


def _medal(rank: int, sheet: Sheet) -> Iterator[Shape]:
    """A disc on two ribbons with the place, or with a star where nobody else played."""
    x, y, theme = sheet.w / 2, sheet.h / 2 - 6, sheet.theme
    r, colour = 26.0, _metal(rank, theme)
    for side in (-1, 1):
        at = x + side * 11
        foot = sheet.h
        yield Polygon(
            ((at - 9, y), (at + 9, y), (at + 9 + side * 3, foot), (at + side * 3, foot - 6),
             (at - 9 + side * 3, foot)),
            theme.ar if side < 0 else theme.sr,
        )  # fmt: skip
    yield Disc(x, y, r, colour, theme.bright, 2)
    yield Disc(x, y, r - 5, None, theme.bright, 1)
    if rank:
        yield Words(str(rank), x, y, 24, _INK, True, "cm")
    else:
        yield Polygon(star(x, y, 15), theme.bright)


def _metal(rank: int, theme: Theme) -> Colour:
    return {0: theme.gold, 1: theme.gold, 2: _SILVER, 3: _BRONZE}.get(rank, theme.sand2)
