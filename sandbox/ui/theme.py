"""Colours, type, radii, spacing and motion: the tokens of the design."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import Literal, Self, get_args

Colour = tuple[int, int, int] | tuple[int, int, int, int]
Tone = Literal[
    "ink", "ink2", "ink3", "line", "paper", "card", "tint", "sand", "sand2", "sand3", "header",
    "rail", "raised", "bright", "dim", "ar", "sr", "fr", "gold", "positive", "negative", "warning",
    "info", "ar_soft", "sr_soft", "fr_soft", "gold_soft", "positive_soft", "negative_soft",
    "warning_soft", "grey_soft", "gold_ink", "ar_ink", "sr_ink", "fr_ink", "shadow", "scrim",
]  # fmt: skip
Type = Literal["caption", "small", "body", "strong", "title", "hero", "display"]

_SMALLEST = 0.85
DESIGN = (1366, 768)
"""The window, in design units, for which all screens are laid out."""


def rgb(code: str) -> Colour:
    """The colour of a code such as #1d2733, or #1d273380 with its opacity."""
    digits = code.lstrip("#")
    return tuple(int(digits[at : at + 2], 16) for at in range(0, len(digits), 2))  # type: ignore[return-value]


@dataclass(frozen=True, slots=True)
class Theme:
    """What everything is drawn with; sizes are design units, `px` turns them into pixels."""

    ink: Colour
    ink2: Colour
    ink3: Colour
    line: Colour
    paper: Colour
    card: Colour
    tint: Colour
    sand: Colour
    sand2: Colour
    sand3: Colour
    header: Colour
    rail: Colour
    raised: Colour
    bright: Colour
    dim: Colour
    ar: Colour
    sr: Colour
    fr: Colour
    gold: Colour
    positive: Colour
    negative: Colour
    warning: Colour
    info: Colour
    ar_soft: Colour
    sr_soft: Colour
    fr_soft: Colour
    gold_soft: Colour
    positive_soft: Colour
    negative_soft: Colour
    warning_soft: Colour
    grey_soft: Colour
    gold_ink: Colour
    ar_ink: Colour
    sr_ink: Colour
    fr_ink: Colour
    shadow: Colour
    scrim: Colour
    caption: float = 11
    small: float = 12
    body: float = 13
    strong: float = 14
    title: float = 17
    hero: float = 22
    display: float = 34
    radius: float = 10
    radius_small: float = 6
    hairline: float = 1
    gap: float = 8
    motion: float = 0.16
    reduced_motion: bool = False
    scale: float = 1.0
    _sizes: Mapping[str, int] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        sizes = {name: self.px(getattr(self, name)) for name in get_args(Type)}
        object.__setattr__(self, "_sizes", sizes)

    def px(self, units: float) -> int:
        """Whole pixels for a length in design units; at least one if there is any."""
        return round(units * self.scale) or int(units > 0)

    def colour(self, tone: Tone) -> Colour:
        """The colour of a named tone."""
        return getattr(self, tone)  # type: ignore[no-any-return]

    def ink_on(self, ground: Colour) -> Colour:
        """The ink, dark or bright, that is told best from a ground."""
        return max(self.ink, self.bright, key=lambda ink: contrast(ink, ground))

    def size(self, name: Type) -> int:
        """The pixels of a named type size."""
        return self._sizes[name]

    def fitted(self, width: int, height: int, factor: float = 1.0) -> Self:
        """The theme for a window of this size, enlarged by the person's own `factor`."""
        return replace(self, scale=window_scale(width, height) * factor)


def window_scale(width: int, height: int) -> float:
    """Pixels per design unit: 1 at 1366×768, growing with the window, never so small that text is lost."""
    return max(_SMALLEST, min(width / DESIGN[0], height / DESIGN[1]))


@lru_cache(maxsize=4_096)
def contrast(one: Colour, other: Colour) -> float:
    """The contrast ratio of WCAG 2, from 1 to 21."""
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


def _luminance(colour: Colour) -> float:
    parts = [value / 255 for value in colour[:3]]
    r, g, b = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * r + 0.7152 * g + 0.0722 * b


LIGHT = Theme(
    ink=rgb("#1d2733"),
    ink2=rgb("#56616f"),
    ink3=rgb("#626b77"),  # screens.md has #8c95a1, which is 3:1 on card; text needs 4.5:1
    line=rgb("#e2dacb"),
    paper=rgb("#fbf8f2"),
    card=rgb("#ffffff"),
    tint=rgb("#faf6ee"),
    sand=rgb("#efe5d2"),
    sand2=rgb("#e3d5ba"),
    sand3=rgb("#d2bf9b"),
    header=rgb("#202b38"),
    rail=rgb("#2a3644"),
    raised=rgb("#36465a"),
    bright=rgb("#ffffff"),
    dim=rgb("#aeb7c2"),
    ar=rgb("#d4512f"),
    sr=rgb("#2c6bd6"),
    fr=rgb("#2a9464"),
    gold=rgb("#c4902f"),
    positive=rgb("#1f7550"),
    negative=rgb("#c93a3a"),
    warning=rgb("#d98a1f"),
    info=rgb("#5b93ec"),
    ar_soft=rgb("#fbe5df"),
    sr_soft=rgb("#dfe9fb"),
    fr_soft=rgb("#dcf1e6"),
    gold_soft=rgb("#f7ead0"),
    positive_soft=rgb("#dcf1e6"),
    negative_soft=rgb("#fef2f2"),
    warning_soft=rgb("#fcecd6"),
    grey_soft=rgb("#eceef1"),
    gold_ink=rgb("#84591a"),
    ar_ink=rgb("#ad3c1e"),
    sr_ink=rgb("#235ec4"),
    fr_ink=rgb("#1f7550"),
    shadow=rgb("#503c142e"),
    scrim=rgb("#141c2699"),
)
PROJECTOR = replace(
    LIGHT,
    ink=rgb("#000000"),
    ink2=rgb("#2b333d"),
    ink3=rgb("#434c57"),
    line=rgb("#a99c80"),
    paper=rgb("#ffffff"),
    tint=rgb("#f4efe3"),
    sand=rgb("#f4ead6"),
    sand2=rgb("#cdb98f"),
    sand3=rgb("#a98f5c"),
    header=rgb("#0d141c"),
    rail=rgb("#141d27"),
    raised=rgb("#2f4258"),
    dim=rgb("#d5dbe2"),
    ar=rgb("#b93a1a"),
    sr=rgb("#1550b4"),
    fr=rgb("#13724a"),
    gold=rgb("#d19a2c"),
    positive=rgb("#0c6240"),
    negative=rgb("#a81d1d"),
    warning=rgb("#a85f00"),
    gold_ink=rgb("#5e3d0a"),
    ar_ink=rgb("#8f2a0f"),
    sr_ink=rgb("#0f4497"),
    fr_ink=rgb("#0c6240"),
    shadow=rgb("#0000002e"),
    hairline=1.25,
)
