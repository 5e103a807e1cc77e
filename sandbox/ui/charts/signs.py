"""The signs that stand for what happened: shape and colour say the same."""

import math
from collections.abc import Iterator
from typing import Literal, get_args

from sandbox.ui.figures import arc, diamond, heart, regular, star
from sandbox.ui.paint import Box, Disc, Line, Polygon, Shape, Words
from sandbox.ui.theme import Colour, Theme, Tone

Sign = Literal[
    "met", "missed", "person", "found", "bid", "gate", "won", "signed", "lost", "stalled", "milestone",
    "accepted", "changed", "penalty", "paid", "mood", "said", "card", "rival",
]  # fmt: skip
SIGNS: tuple[Sign, ...] = get_args(Sign)
TONES: dict[Sign, Tone] = {
    "met": "ar",
    "missed": "ink3",
    "person": "gold_ink",
    "found": "gold",
    "bid": "sr",
    "gate": "gold_ink",
    "won": "gold",
    "signed": "fr",
    "lost": "negative",
    "stalled": "ink3",
    "milestone": "fr",
    "accepted": "fr",
    "changed": "warning",
    "penalty": "negative",
    "paid": "gold",
    "mood": "fr",
    "said": "ink2",
    "card": "warning",
    "rival": "negative",
}
LARGE: frozenset[Sign] = frozenset(
    {"bid", "gate", "won", "signed", "lost", "stalled", "accepted", "changed", "card"}
)
"""Signs that stand on a disc of full size; the others are smaller."""


def disc(sign: Sign, x: float, y: float, r: float, theme: Theme) -> list[Shape]:
    """A sign on its white disc of radius `r`."""
    colour = theme.colour(TONES[sign])
    return [Disc(x, y, r, theme.card, colour, max(1.2, r * 0.16)), *figure(sign, x, y, r * 0.55, colour)]


def figure(sign: Sign, x: float, y: float, r: float, colour: Colour) -> Iterator[Shape]:
    """The sign alone, within radius `r`."""
    match sign:
        case "met":
            yield Disc(x, y, r, colour)
        case "missed":
            yield Disc(x, y, r * 0.75, None, colour, max(1.0, r * 0.3))
        case "person":
            yield Disc(x, y - r * 0.5, r * 0.48, colour)
            yield Polygon(arc(x, y + r * 0.95, r * 0.9, math.pi, math.pi, 12), colour)
        case "found":
            yield Polygon(regular(x, y, r, 6), colour)
        case "bid":
            yield Polygon(diamond(x, y, r * 1.05), colour)
        case "gate":
            yield Polygon(regular(x, y + r * 0.15, r * 1.1, 3), colour)
        case "won":
            yield Polygon(star(x, y, r * 1.2), colour)
        case "signed":
            tick = ((x - r * 0.8, y), (x - r * 0.2, y + r * 0.6), (x + r * 0.85, y - r * 0.6))
            yield Line(tick, colour, r * 0.4)
        case "lost":
            s = r * 0.68
            yield Line(((x - s, y - s), (x + s, y + s)), colour, r * 0.36)
            yield Line(((x - s, y + s), (x + s, y - s)), colour, r * 0.36)
        case "stalled":
            yield Line(((x - r * 0.8, y), (x + r * 0.8, y)), colour, r * 0.4)
        case "milestone":
            yield Box(x - r * 0.75, y - r * 0.75, r * 1.5, r * 1.5, None, 0, colour, max(1.0, r * 0.35))
        case "accepted":
            yield Box(x - r * 0.8, y - r * 0.8, r * 1.6, r * 1.6, colour, r * 0.2)
        case "changed":
            yield Words("±", x, y, r * 2.2, colour, True, "cm")
        case "penalty":
            yield Polygon(regular(x, y, r, 3, math.pi / 2), colour)
        case "paid":
            yield Polygon(diamond(x, y, r), colour)
        case "mood":
            yield Polygon(heart(x, y, r), colour)
        case "said":
            yield Box(x - r, y - r * 0.8, 2 * r, r * 1.3, colour, r * 0.4)
            yield Polygon(((x - r * 0.5, y), (x + r * 0.3, y), (x - r * 0.5, y + r)), colour)
        case "card":
            yield Words("!", x, y, r * 1.9, colour, True, "cm")
        case "rival":
            yield Disc(x, y, r * 0.95, None, colour, max(1.2, r * 0.42))
