"""The signs that stand for what happened: shape and colour say the same."""

from collections.abc import Iterator
from typing import Literal, get_args

from sandbox.ui.figures import diamond, regular, star
from sandbox.ui.paint import Box, Disc, Line, Polygon, Shape, Words
from sandbox.ui.theme import Colour, Theme, Tone

Sign = Literal[
    "met", "found", "bid", "gate", "won", "lost", "stalled", "milestone", "accepted", "card", "rival"
]
SIGNS: tuple[Sign, ...] = get_args(Sign)
TONES: dict[Sign, Tone] = {
    "met": "ar",
    "found": "gold",
    "bid": "sr",
    "gate": "gold_ink",
    "won": "gold",
    "lost": "negative",
    "stalled": "ink3",
    "milestone": "fr",
    "accepted": "fr",
    "card": "warning",
    "rival": "negative",
}
LARGE: frozenset[Sign] = frozenset({"bid", "gate", "won", "lost", "stalled", "accepted", "card"})
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
        case "found":
            yield Polygon(regular(x, y, r, 6), colour)
        case "bid":
            yield Polygon(diamond(x, y, r * 1.05), colour)
        case "gate":
            yield Polygon(regular(x, y + r * 0.15, r * 1.1, 3), colour)
        case "won":
            yield Polygon(star(x, y, r * 1.2), colour)
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
        case "card":
            yield Words("!", x, y, r * 1.9, colour, True, "cm")
        case "rival":
            yield Disc(x, y, r * 0.95, None, colour, max(1.2, r * 0.42))
