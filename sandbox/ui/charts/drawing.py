"""A chart computed once: its shapes, and the places on it that have something to say."""

from collections.abc import Callable
from dataclasses import dataclass

from sandbox.ui.arguments import Tip
from sandbox.ui.kinsoku import NEVER_FIRST, NEVER_LAST
from sandbox.ui.paint import Picture, Shape

Fit = Callable[[str, float, float], str]
"""Cuts a text to a width at a size, all in design units."""
_CHINESE = "\u2e80"


def few_lines(text: str, width: float, size: float, fit: Fit, most: int = 2) -> tuple[str, ...]:
    """A text in one line, or where words, hyphens and Chinese allow in a few; what is longer still is cut.

    Of two lines the first is not much longer than the second.
    """
    if most == 1 or fit(text, width, size) == text:
        return (fit(text, width, size),)
    breaks = [at for at in range(1, len(text)) if _may_end(text, at)]
    fitting = [at for at in breaks if _fits(text[:at].rstrip(), width, size, fit)]
    if not fitting:
        return (fit(text, width, size),)
    even = (at for at in fitting if 2 * at >= len(text) and _fits(text[at:], width, size, fit))
    first = next(even, fitting[-1])
    return (text[:first].rstrip(), *few_lines(text[first:], width, size, fit, most - 1))


def _may_end(text: str, at: int) -> bool:
    """Whether a line may end before a letter."""
    before, after = text[at - 1], text[at]
    if before in " -":
        return True
    return min(before, after) > _CHINESE and after not in NEVER_FIRST and before not in NEVER_LAST


def _fits(text: str, width: float, size: float, fit: Fit) -> bool:
    return fit(text, width, size) == text


@dataclass(frozen=True, slots=True)
class Spot:
    """A rectangle of a chart that stands for one figure: what it says, and what it stands for.

    What few will ask for may be found out only when it is said.
    """

    x: float
    y: float
    w: float
    h: float
    tip: Tip
    id: str = ""

    @property
    def says(self) -> str:
        """What its tooltip says."""
        return self.tip() if callable(self.tip) else self.tip

    @property
    def centre(self) -> tuple[float, float]:
        """Its middle."""
        return self.x + self.w / 2, self.y + self.h / 2


@dataclass(frozen=True, slots=True)
class Drawing:
    """Shapes and spots, in design units from the upper left corner."""

    w: float
    h: float
    shapes: tuple[Shape, ...]
    spots: tuple[Spot, ...] = ()

    @property
    def picture(self) -> Picture:
        """The shapes alone, for the report."""
        return Picture(self.w, self.h, self.shapes)
